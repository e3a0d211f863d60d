"""What the printed plan says of the person's own work: goals, next steps, learning, evidence, pay."""

from datetime import date

from careerplanner.app.goal_details import details_text
from careerplanner.app.overdue import late_text
from careerplanner.app.pay_text import base_text
from careerplanner.app.queries.goals.next_hour import next_actions
from careerplanner.app.queries.goals.next_hour_text import action_title
from careerplanner.app.queries.projection.standing import GoalStanding
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.learning import estimate_ratios, hours_a_week
from careerplanner.domain.pay import overtime_yearly_cents, total_yearly_cents
from careerplanner.domain.plan import GoalStatus, PayRecord, Plan
from careerplanner.i18n import _
from careerplanner.months import month_of
from careerplanner.report.content import ActionLine, EvidenceLine, GoalLine, LearningLog, PayLine, Share
from careerplanner.units import Minutes, amount_of, hours_of
from careerplanner.wording import Wording

_MONTHS_OF_LEARNING = 12


def goal_lines(standings: tuple[GoalStanding, ...], today: date, wording: Wording) -> tuple[GoalLine, ...]:
    """The goals that are worked on, then those that are done; dropped and archived ones are left out."""
    told = [each for each in standings if not each.goal.is_archived]
    active = [_goal_line(each, today, wording) for each in told if each.goal.status is GoalStatus.ACTIVE]
    done = [_goal_line(each, today, wording) for each in told if each.goal.status is GoalStatus.DONE]
    return (*active, *done)


def _goal_line(standing: GoalStanding, today: date, wording: Wording) -> GoalLine:
    goal = standing.goal
    is_done = goal.status is GoalStatus.DONE
    spent = standing.hours_logged / standing.hours_estimated if standing.hours_estimated else 0.0
    text = _("{logged} of {estimated} h").format(
        logged=wording.numbers.plain(standing.hours_logged), estimated=wording.numbers.plain(standing.hours_estimated)
    )
    forecast = "" if standing.finish.p50 is None else wording.dates.short_month(standing.finish.p50)
    if is_done:
        forecast = (
            _("done") if goal.finished_on is None else _("done {day}").format(day=wording.dates.day(goal.finished_on))
        )
    return GoalLine(
        title=goal.title,
        serves=" · ".join(part for part in (_serves(standing), details_text(standing.details)) if part),
        hours=Share(text, 1.0 if is_done else min(spent, 1.0)),
        due="" if goal.due_on is None else wording.dates.day(goal.due_on),
        forecast=forecast,
        status="" if is_done else _against_due(standing, today, wording),
        is_done=is_done,
    )


def _serves(standing: GoalStanding) -> str:
    goal = standing.goal
    if not standing.skill_name:
        return ""
    return _("{skill} {start} → {end}").format(skill=standing.skill_name, start=goal.from_level, end=goal.to_level)


def _against_due(standing: GoalStanding, today: date, wording: Wording) -> str:
    """In how many futures the goal is done when it is due, or since when it is late."""
    due = standing.goal.due_on
    if due is None:
        return ""
    if due < today:
        return late_text(due, today)
    chance = standing.chance(today)
    return "" if chance is None else _("by then in {odds}").format(odds=wording.odds.count(chance))


def action_lines(plan: Plan, catalogue: Catalogue, today: date, wording: Wording) -> tuple[ActionLine, ...]:
    """What to do next, with the goal that it serves; what should have been done by now says so."""
    lines = []
    for action in next_actions(plan, catalogue, today):
        why = wording.times.hours(action.hours)
        if action.step_id is not None:
            why = _("{hours} for “{goal}”").format(hours=why, goal=action.goal_title)
        due = "" if action.due_on is None else _("by {day}").format(day=wording.dates.day(action.due_on))
        late = "" if action.due_on is None else late_text(action.due_on, today)
        lines.append(ActionLine(action_title(action), why, due, late))
    return tuple(lines)


def learning_log(plan: Plan, today: date, wording: Wording, *, pace: bool = True) -> LearningLog | None:
    """Learning time by month over the last year; None while nothing is logged. ``pace`` adds how fast it goes."""
    if not plan.log_entry:
        return None
    this_month = month_of(today)
    months = [this_month + -back for back in range(_MONTHS_OF_LEARNING - 1, -1, -1)]
    minutes = dict.fromkeys(months, Minutes(0))
    for entry in plan.log_entry:
        month = month_of(entry.logged_on)
        if month in minutes:
            minutes[month] = Minutes(minutes[month] + entry.minutes)
    busiest = max(minutes.values()) or 1
    bars = tuple(
        (
            wording.dates.bare_month(month),
            Share(wording.numbers.plain(hours_of(spent)) if spent else "", spent / busiest),
        )
        for month, spent in minutes.items()
    )
    return LearningLog(_learning_summary(plan, today, wording, with_pace=pace), bars)


def _learning_summary(plan: Plan, today: date, wording: Wording, *, with_pace: bool) -> str:
    hours = hours_of(Minutes(sum(entry.minutes for entry in plan.log_entry)))
    first = wording.dates.short_month(month_of(min(entry.logged_on for entry in plan.log_entry)))
    sentences = [_("{hours} hours since {month}.").format(hours=wording.numbers.plain(hours), month=first)]
    pace = hours_a_week(plan.log_entry, today) if with_pace else None
    if pace is not None:
        sentences.append(
            _("{hours} hours a week in the last eight weeks.").format(hours=wording.numbers.plain(round(pace, 1)))
        )
    ratios = estimate_ratios(plan) if with_pace else ()
    if ratios:
        mean = sum(ratios) / len(ratios)
        sentences.append(
            _("Finished goals took {ratio} times the estimate.").format(ratio=wording.numbers.plain(round(mean, 1)))
        )
    sentences.append(_("The bars are hours a month."))
    return " ".join(sentences)


def evidence_lines(plan: Plan, catalogue: Catalogue, wording: Wording) -> tuple[EvidenceLine, ...]:
    """The evidence, newest first."""
    return tuple(
        EvidenceLine(
            skill=catalogue.skill(item.skill_key).name if catalogue.has_skill(item.skill_key) else item.skill_key,
            level=_("level {level}").format(level=item.level),
            happened_on=wording.dates.day(item.happened_on),
            what=item.what,
            confirmed_by=item.confirmed_by,
            about_others=item.about_others,
        )
        for item in sorted(plan.evidence, key=lambda item: (item.happened_on, item.what), reverse=True)
    )


def pay_lines(plan: Plan, catalogue: Catalogue, wording: Wording) -> tuple[PayLine, ...]:
    """The pay history, oldest first."""
    return tuple(
        PayLine(
            since=wording.dates.short_month(month_of(record.effective_on)),
            role=catalogue.role(record.role_key).name if catalogue.has_role(record.role_key) else "",
            base=base_text(record, wording),
            extras=_extras(record, wording),
            total=wording.money.whole(amount_of(total_yearly_cents(record))),
            note=record.note,
        )
        for record in plan.pay_record
    )


def _extras(record: PayRecord, wording: Wording) -> str:
    parts = (
        (overtime_yearly_cents(record), _("{amount} overtime")),
        (record.bonus_cents, _("{amount} bonus")),
        (record.shift_cents, _("{amount} shift")),
    )
    return ", ".join(words.format(amount=wording.money.whole(amount_of(cents))) for cents, words in parts if cents)
