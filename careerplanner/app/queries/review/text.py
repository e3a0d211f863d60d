"""The weekly review in words: the week, what each question has been answered with, and what the week moved."""

from datetime import date, timedelta

from careerplanner.app.queries.goals.text import and_list
from careerplanner.app.queries.projection import odds_text
from careerplanner.app.queries.review.moved import Moved, MovedRole, Part
from careerplanner.app.queries.review.week import DAYS, Week
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.learning import RECORD_FROM_GOALS
from careerplanner.domain.plan import Evidence, Plan
from careerplanner.domain.projection.goal_order import usual_ratio
from careerplanner.domain.projection.inputs import RECORD, Inputs
from careerplanner.i18n import _, ngettext
from careerplanner.months import month_of
from careerplanner.units import minutes_of
from careerplanner.wording import Wording

_HUNDRED = 100
_NAMED = 3


def span_text(week: Week, wording: Wording) -> str:
    """The seven days: ``Nov 23 – Nov 29, 2026``."""
    first = wording.dates.short_day(week.start, week.end)
    return wording.numbers.span(first, wording.dates.day(week.end))


def did_text(week: Week, plan: Plan, wording: Wording) -> str:
    """The answer to the first question: hours with what they went into, and actions ticked."""
    parts = []
    if week.minutes:
        names = {goal.id: goal.title for goal in plan.goal}
        notes = list(dict.fromkeys(entry.note or names[entry.goal_id] for entry in week.entries))[:_NAMED]
        hours = wording.times.minutes(week.minutes)
        parts.append(_("{hours} logged: {what}").format(hours=hours, what=", ".join(notes)))
    if week.ticked:
        count = len(week.ticked)
        parts.append(ngettext("{count} action ticked", "{count} actions ticked", count).format(count=count))
    return " · ".join(parts) or _("Nothing logged")


def shown_text(week: Week) -> str:
    """The answer to the second question."""
    count = len(week.evidence)
    if not count:
        return _("Nothing noted")
    return ngettext("{count} piece of evidence", "{count} pieces of evidence", count).format(count=count)


def slipped_text(replanned: int, late: int) -> str:
    """The answer to the third question: how many got a new date, and how many still wait for one."""
    if late:
        return ngettext("{count} goal waits for a new date", "{count} goals wait for a new date", late).format(
            count=late
        )
    if replanned:
        return ngettext("{count} goal has a new date.", "{count} goals have new dates.", replanned).format(
            count=replanned
        )
    return _("Nothing slipped")


def chosen_text(count: int, hours: float, wording: Wording) -> str:
    """The answer to the fourth question."""
    if not count:
        return _("Nothing chosen")
    words = ngettext("{count} thing chosen, {hours}", "{count} things chosen, {hours}", count)
    return words.format(count=count, hours=wording.times.hours(hours))


def planned_text(hours: float, allowed: float, wording: Wording) -> str:
    """What is planned for the week after, beside what one allows."""
    return _("{planned} planned; you allow {allowed} a week").format(
        planned=wording.times.hours(hours), allowed=wording.times.hours(allowed)
    )


def next_review_text(today: date, wording: Wording) -> str:
    """When the next review is, and that a missed one costs nothing."""
    day = wording.dates.long_day(today + timedelta(days=DAYS))
    return _("Next review {day}. Missed one? Nothing piles up; it starts from that day.").format(day=day)


def headline(moved: Moved, wording: Wording) -> str:
    """What the week moved, in one sentence; in tens where that tells them apart, else in hundreds."""
    most = moved.most
    if most is None:
        return _("This week moved no odds")
    was, now, whole = _tens(most)
    if was == now:
        was, now, whole = round(most.was * _HUNDRED), round(most.now.share * _HUNDRED), _HUNDRED
    numbers = wording.numbers
    return _("This week moved {role} from {was} to {now} of {whole} futures").format(
        role=most.now.role.short_name, was=numbers.whole(was), now=numbers.whole(now), whole=numbers.whole(whole)
    )


def _tens(role: MovedRole) -> tuple[int, int, int]:
    return round(role.was * 10), round(role.now.share * 10), 10


def cause_text(moved: Moved, week: Week, catalogue: Catalogue, wording: Wording) -> str:
    """What did it; where nothing moved, what was done and what moves odds."""
    if moved.most is None:
        hours = wording.times.minutes(week.minutes)
        return _("{hours} are logged. Odds move with evidence and openings, rarely with single hours.").format(
            hours=hours
        )
    if moved.causes == {Part.SHOWN}:
        sentence = _("One thing did it: {what}.").format(what=_shown_what(week, catalogue))
        return f"{sentence} {_('The hours alone did not.')}" if week.minutes else sentence
    if moved.causes == {Part.LEARNED}:
        return _("One thing did it: the hours and actions of these days.")
    if moved.causes == {Part.PLANNED}:
        return _("One thing did it: the goals that you added.")
    return _("It took several things together: what you showed, learned and planned.")


def _shown_what(week: Week, catalogue: Catalogue) -> str:
    """The evidence of the week: by whom it is confirmed and for which skill, where it is one piece."""
    if len(week.evidence) == 1:
        return _evidence_words(week.evidence[0], catalogue)
    names = tuple(dict.fromkeys(_skill_name(item, catalogue) for item in week.evidence))
    return _("evidence for {skills}").format(skills=and_list(names)) if names else _("your new ratings")


def _evidence_words(item: Evidence, catalogue: Catalogue) -> str:
    skill = _skill_name(item, catalogue)
    if item.confirmed_by:
        return _("{name} confirmed {skill}").format(name=item.confirmed_by, skill=skill)
    return _("evidence for {skills}").format(skills=skill)


def _skill_name(item: Evidence, catalogue: Catalogue) -> str:
    return catalogue.skill(item.skill_key).name


def role_line(role: MovedRole, wording: Wording) -> str:
    """One role: ``Senior specialist: 69 of 100, was 64``."""
    name, odds = role.now.role.short_name, wording.odds.of_hundred(role.now.share)
    if odds == wording.odds.of_hundred(role.was):
        return _("{role}: {odds}, as before").format(role=name, odds=odds)
    return _("{role}: {odds}, was {was}").format(role=name, odds=odds, was=wording.odds.count_of_hundred(role.was))


def role_detail(role: MovedRole, wording: Wording) -> str:
    """What stands below it: that the change is too small to tell, and the range of what nobody knows."""
    between = odds_text.range_sentence(role.now, wording)
    if role.change and not role.is_told:
        return " ".join([_("Too small to tell."), between])
    return between


def learning_line(moved: Moved, today: date, wording: Wording) -> str:
    """When all goals are done, and how much sooner or later that is; empty without a goal that is ever done."""
    if moved.months_now is None:
        return ""
    month = wording.dates.short_month(month_of(today) + moved.months_now)
    sooner = 0 if moved.months_was is None else moved.months_was - moved.months_now
    if sooner > 0:
        words = ngettext(
            "Learning: done about {month}, {count} month sooner",
            "Learning: done about {month}, {count} months sooner",
            sooner,
        )
        return words.format(month=month, count=sooner)
    if sooner < 0:
        words = ngettext(
            "Learning: done about {month}, {count} month later",
            "Learning: done about {month}, {count} months later",
            -sooner,
        )
        return words.format(month=month, count=-sooner)
    return _("Learning: done about {month}, as before").format(month=month)


def hours_line(week: Week, allowed: float, wording: Wording) -> str:
    """The hours of the week against those planned."""
    hours, planned = wording.times.minutes(week.minutes), wording.times.minutes(minutes_of(allowed))
    return _("{hours} these seven days against the {planned} that you planned.").format(hours=hours, planned=planned)


def pace_line(inputs: Inputs, wording: Wording) -> str:
    """How long goals take beside their estimates: by the own record, or as is assumed until there is one."""
    ratio = wording.numbers.plain(usual_ratio(inputs.estimate_ratio), 1)
    if inputs.estimate_ratio.kind == RECORD:
        return _("Your own pace is {ratio} times your estimates.").format(ratio=ratio)
    return _("Until {goals} goals are done, {ratio} times the estimate is assumed.").format(
        goals=RECORD_FROM_GOALS, ratio=ratio
    )
