"""How goals and skills are put into words: hours, days, levels, where a goal stands and when it may be finished."""

from collections.abc import Sequence
from datetime import date

from careerplanner.app.goal_details import details_text
from careerplanner.app.overdue import late_text
from careerplanner.app.queries.goals.goals import FinishRange, GoalCard, Opened, Pace, Standing
from careerplanner.app.queries.goals.skill_gaps import SkillGap, SkillStanding
from careerplanner.domain.learning import PACE_WEEKS
from careerplanner.domain.plan import StepKind
from careerplanner.domain.skills import EVIDENCE_FROM_LEVEL, LEVEL_NAMES, OTHERS_FROM_LEVEL, SkillState
from careerplanner.i18n import _, mark, ngettext
from careerplanner.months import Month
from careerplanner.units import Minutes, hours_of
from careerplanner.wording import Wording

STEP_KINDS = {
    StepKind.COURSE: mark("Course"),
    StepKind.READING: mark("Reading"),
    StepKind.PRACTICE: mark("Practice"),
    StepKind.ON_THE_JOB: mark("On the job"),
    StepKind.PEOPLE: mark("With people"),
}
_STATES = {
    SkillState.CLAIMED: mark("claimed"),
    SkillState.EVIDENCED: mark("evidenced"),
    SkillState.CONFIRMED: mark("confirmed"),
}
_STANDINGS = {
    Standing.ON_TRACK: mark("On track"),
    Standing.BEHIND: mark("Behind"),
    Standing.DATED: mark("In progress"),
    Standing.UNDATED: mark("No due date"),
    Standing.DROPPED: mark("Dropped"),
}


def level_step(from_level: int, to_level: int) -> str:
    """From one level to another: ``Level 3 → 4``."""
    if from_level == to_level:
        return _("Level {level}").format(level=to_level)
    return _("Level {start} → {end}").format(start=from_level, end=to_level)


def state_name(state: SkillState) -> str:
    """The state as the word on a chip: ``Claimed``."""
    return _(_STATES[state]).capitalize()


def state_text(standing: SkillStanding) -> str:
    """How a level is backed up, in a word or two."""
    if not standing.is_rated:
        return _("not rated")
    word = _("typical") if standing.is_typical else _(_STATES[standing.state]) if standing.level else ""
    if standing.is_stale:
        return _("{state} · stale").format(state=word) if word else _("stale")
    return word


def state_sentence(standing: SkillStanding) -> str:
    """What the state means and what would better it; empty where nothing needs to be said."""
    if not standing.is_rated:
        return _("Not rated yet. Choose the level whose signs describe you.")
    if standing.is_typical:
        return _("Typical for your role, and not yet confirmed by you.")
    if standing.is_stale:
        return _("Neither rated nor shown for eighteen months. Is it still right?")
    return _backing_sentence(standing)


def _backing_sentence(standing: SkillStanding) -> str:
    if standing.state is SkillState.CONFIRMED:
        return _("Backed by evidence that another person has confirmed.")
    if standing.state is SkillState.EVIDENCED:
        return _("Backed by your evidence. It is confirmed once another person has said so.")
    if standing.level >= OTHERS_FROM_LEVEL:
        return _("Your own word so far. Level 4 and up needs dated evidence about other people.")
    if standing.level >= EVIDENCE_FROM_LEVEL:
        return _("Your own word so far. Level 3 and up needs dated evidence.")
    return ""


def to_go(gap: SkillGap) -> str:
    """What is missing: ``2 to go``, ``Met``."""
    if not gap.width:
        return _("Met")
    return ngettext("{levels} to go", "{levels} to go", gap.width).format(levels=gap.width)


def gap_sentence(gap: SkillGap) -> str:
    """One row of the gap chart for those who do not see it."""
    parts = [
        gap.name,
        _("required") if gap.is_gate else "",
        _("level {level} of 5, {needed} needed").format(level=gap.standing.level, needed=gap.needed),
        to_go(gap),
        state_text(gap.standing),
        _("a goal covers it") if gap.is_covered else "",
    ]
    return ", ".join(part for part in parts if part)


def level_name(level: int) -> str:
    """A level with its name: ``3 · Independent``."""
    return _("{level} · {name}").format(level=level, name=_(LEVEL_NAMES[level]))


def and_list(names: tuple[str, ...]) -> str:
    """Names joined: ``Senior, Team lead and Manager``."""
    if len(names) < 2:
        return "".join(names)
    return _("{names} and {last}").format(names=", ".join(names[:-1]), last=names[-1])


def standing_text(card: GoalCard, today: date, wording: Wording) -> str:
    """Where a goal stands, for its chip."""
    if card.standing is Standing.DONE:
        return (
            _("Done {day}").format(day=wording.dates.short_day(card.finished_on, today))
            if card.finished_on
            else _("Done")
        )
    if card.standing is Standing.OVERDUE and card.due_on is not None:
        return late_text(card.due_on, today)
    return _(_STANDINGS[card.standing])


def due_text(card: GoalCard, today: date, wording: Wording) -> str:
    """The words of the due chip in the list; empty for a goal without a date."""
    if card.standing in (Standing.DONE, Standing.DROPPED):
        return standing_text(card, today, wording)
    if card.due_on is None:
        return ""
    if card.standing is Standing.OVERDUE:
        return _("{late} · replan").format(late=late_text(card.due_on, today))
    return _("Due {day}").format(day=wording.dates.short_day(card.due_on, today))


def more_text(card: GoalCard) -> str:
    """What else is known of a goal, and how many of its actions are ticked off."""
    return " · ".join(part for part in (details_text(card.details), actions_text(card)) if part)


def actions_text(card: GoalCard) -> str:
    """How many actions are ticked off."""
    if not card.steps:
        return _("No actions yet")
    words = ngettext("{done} of {total} action", "{done} of {total} actions", card.steps)
    return words.format(done=card.steps_done, total=card.steps)


def card_sentence(card: GoalCard, today: date, wording: Wording) -> str:
    """One goal of the list for those who do not see it."""
    level = level_step(card.from_level, card.to_level) if card.skill_name else ""
    parts = [card.title, card.skill_name, level, _("{hours} done").format(hours=_spelled_hours(card, wording))]
    return ", ".join(part for part in [*parts, more_text(card), due_text(card, today, wording)] if part)


def _spelled_hours(card: GoalCard, wording: Wording) -> str:
    return _("{done} of {total} hours").format(
        done=wording.times.hours_number(hours_of(Minutes(card.minutes_done))),
        total=wording.times.hours_number(hours_of(Minutes(card.minutes_estimated))),
    )


def opened_text(opened: Sequence[Opened]) -> str:
    """Which gates a goal opens, and towards which it is only a step, a sentence on each line."""
    lines = []
    reached = tuple(each.need.role_name for each in opened if each.reaches)
    if reached:
        lines.append(_("Required for {roles}.").format(roles=and_list(reached)))
    for level in sorted({each.need.level for each in opened if not each.reaches}):
        roles = tuple(o.need.role_name for o in opened if not o.reaches and o.need.level == level)
        words = ngettext(
            "A step towards {roles}, which needs level {level}.",
            "A step towards {roles}, which need level {level}.",
            len(roles),
        )
        lines.append(words.format(roles=and_list(roles), level=level))
    return "\n".join(lines) or _("Not required by any role on your route.")


def pace_text(pace: Pace, wording: Wording) -> str:
    """How much was learned each week of late, beside what is planned."""
    planned = wording.times.hours_number(hours_of(Minutes(round(pace.planned_minutes))))
    if pace.minutes_a_week is None:
        return _("No hours in the {weeks} whole weeks before this one; {hours} h a week planned").format(
            weeks=PACE_WEEKS, hours=planned
        )
    return _("{pace} h a week over {weeks} weeks; {hours} h planned").format(
        pace=wording.times.hours_number(hours_of(Minutes(round(pace.minutes_a_week / 6) * 6))),
        weeks=PACE_WEEKS,
        hours=planned,
    )


def finish_text(finish_range: FinishRange | None, wording: Wording) -> str:
    """By when half of the futures have finished a goal: ``Half of all futures by Mar 2027``."""
    if finish_range is None:
        return ""
    if finish_range.is_never:
        return _("No finish date: no hours a week are planned")
    if finish_range.is_now:
        return _("No hours left")
    if finish_range.is_within_a_month:
        return _("Half of all futures within a month")
    assert finish_range.p50 is not None
    return _("Half of all futures by {month}").format(month=wording.dates.short_month(finish_range.p50))


def finish_range(finish: FinishRange | None, wording: Wording) -> str:
    """Between which months eight in ten futures finish the goal; empty where one month says it all."""
    if finish is None or finish.p10 is None or finish.p90 is None or finish.p10 == finish.p90:
        return ""
    return _("8 of 10 between {early} and {late}").format(
        early=_month_before(finish.p10, finish.p90, wording), late=wording.dates.short_month(finish.p90)
    )


def _month_before(early: Month, late: Month, wording: Wording) -> str:
    """The earlier month of two, without its year where that is the same."""
    if early.year != late.year:
        return wording.dates.short_month(early)
    return wording.dates.bare_month(early)


def distance_text(card: GoalCard, finish_range: FinishRange | None, today: date, wording: Wording) -> str:
    """How far the middle finish lies from the due date; empty where there is none of the two."""
    if card.due_on is None:
        return ""
    day = wording.dates.short_day(card.due_on, today)
    if card.standing is Standing.OVERDUE:
        return _("Was due {day}").format(day=day)
    months = finish_range.months_before(card.due_on) if finish_range is not None else None
    if months is None or card.standing not in (Standing.ON_TRACK, Standing.BEHIND):
        return ""
    if months > 0:
        return ngettext("{months} month before {day}", "{months} months before {day}", months).format(
            months=months, day=day
        )
    if months < 0:
        return ngettext("{months} month after {day}", "{months} months after {day}", -months).format(
            months=-months, day=day
        )
    is_in_time = card.standing is Standing.ON_TRACK
    return (_("Just in time for {day}") if is_in_time else _("Too late for {day}")).format(day=day)
