"""What the overview says beside odds and pay: where one stands, the week, and the next actions."""

from dataclasses import dataclass
from datetime import date

from careerplanner.app.overdue import late_text
from careerplanner.app.pay_text import base_text
from careerplanner.app.queries.goals.next_hour import NextAction, Why
from careerplanner.app.queries.goals.next_hour_text import action_title, reason_text
from careerplanner.app.role_titles import in_sentence
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.learning import minutes_in_week
from careerplanner.domain.pay import pay_on
from careerplanner.domain.plan import Plan, Standing
from careerplanner.i18n import _
from careerplanner.units import Minutes
from careerplanner.wording import Wording


def standing_line(plan: Plan, catalogue: Catalogue, today: date, wording: Wording) -> str:
    """The day, the role and the pay as it is agreed, with what it is in a year."""
    name = catalogue.role(plan.profile.role_key).name
    if plan.profile.standing is Standing.BETWEEN:
        name = _("Between jobs, last {role}").format(role=in_sentence(catalogue.role(plan.profile.role_key)))
    parts = [wording.dates.long_day(today), name]
    record = pay_on(plan.pay_record, today)
    if record is not None:
        parts.append(base_text(record, wording))
    return " · ".join(parts)


def minutes_this_week(plan: Plan, today: date, wording: Wording) -> Minutes:
    """The learning time of the present week, which begins on the weekday that the locale says."""
    return minutes_in_week(plan.log_entry, today, wording.dates.first_weekday)


@dataclass(frozen=True, slots=True)
class ActionRow:
    """What to do next: title, note, and by when; ``is_pressing`` where that is soon or over."""

    id: str
    title: str
    note: str
    due: str
    is_pressing: bool


def action_row(action: NextAction, today: date, wording: Wording) -> ActionRow:
    """What to do next in words; what is late is to be replanned, and the page of goals says so in the same words."""
    hours = wording.times.hours(action.hours) if action.hours else ""
    is_dated = action.why in (Why.LATE, Why.DUE)
    reason = "" if is_dated else reason_text(action, today, wording)
    note = " · ".join(part for part in (reason or action.skill_name, hours) if part)
    title = action_title(action)
    if action.due_on is None:
        return ActionRow(action.key, title, note, "", is_pressing=False)
    late = late_text(action.due_on, today)
    if late:
        return ActionRow(action.key, title, note, late, is_pressing=True)
    chip = _("Due {day}").format(day=wording.dates.short_day(action.due_on, today))
    return ActionRow(action.key, title, note, chip, is_pressing=action.is_due_soon(today))
