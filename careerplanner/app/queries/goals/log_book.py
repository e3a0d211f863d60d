"""The learning log over time: weeks and months, the rhythm in place of streaks, and what was done in each month."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from statistics import median

from careerplanner.domain.learning import week_start
from careerplanner.domain.log_index import log_index
from careerplanner.domain.pauses import first_month, last_month
from careerplanner.domain.plan import Goal, GoalStatus, Plan
from careerplanner.i18n import _
from careerplanner.months import Month, month_of
from careerplanner.units import Minutes, hours_of, minutes_of
from careerplanner.wording import Wording

WEEKS = 26
MONTHS = 24
RHYTHM_WEEKS = 12
"""The rhythm is that of so many whole weeks before this one."""

_WEEKS_OF_A_MONTH = 365.25 / 12 / 7


@dataclass(frozen=True, slots=True)
class Spell:
    """A week or a month of learning: its first day, the minutes logged, and those planned (pauses are counted in)."""

    first: date
    minutes: Minutes
    planned: Minutes


@dataclass(frozen=True, slots=True)
class Rhythm:
    """In how many of the last whole weeks something was learned, and how much in the middle one of those.

    Weeks of a pause without learning are left out of ``weeks``.
    """

    learned: int
    weeks: int
    usual_minutes: Minutes


@dataclass(frozen=True, slots=True)
class MonthDone:
    """What was done in a month: minutes, actions ticked, goals finished."""

    month: Month
    minutes: Minutes
    actions: tuple[str, ...]
    goals: tuple[Goal, ...]


def _share_in(plan: Plan, month: Month) -> float:
    """Learning in a month as a multiple of the usual week."""
    return next((row.hours_share for row in plan.pause if first_month(row) <= month <= last_month(row)), 1.0)


def weeks(plan: Plan, today: date, first_weekday: int, count: int = WEEKS) -> tuple[Spell, ...]:
    """The last weeks up to the present one."""
    last = week_start(today, first_weekday)
    firsts = [last - timedelta(weeks=back) for back in range(count - 1, -1, -1)]
    spent: dict[date, int] = defaultdict(int)
    for day, minutes in log_index(plan.log_entry).minutes_of_day.items():
        if day >= firsts[0]:
            spent[week_start(day, first_weekday)] += minutes
    return tuple(Spell(first, Minutes(spent[first]), _planned(plan, month_of(first), 1.0)) for first in firsts)


def months(plan: Plan, today: date, count: int = MONTHS) -> tuple[Spell, ...]:
    """The last months up to the present one."""
    spent = _minutes_from(plan, month_of(today) + -(count - 1))
    every = [month_of(today) + -back for back in range(count - 1, -1, -1)]
    return tuple(
        Spell(month.first_day(), Minutes(spent[month]), _planned(plan, month, _WEEKS_OF_A_MONTH)) for month in every
    )


def _minutes_from(plan: Plan, oldest: Month) -> dict[Month, int]:
    """The minutes of each month from this one on."""
    spent: dict[Month, int] = defaultdict(int)
    first = oldest.first_day()
    for day, minutes in log_index(plan.log_entry).minutes_of_day.items():
        if day >= first:
            spent[month_of(day)] += minutes
    return spent


def _planned(plan: Plan, month: Month, weeks_in_it: float) -> Minutes:
    return minutes_of(plan.profile.hours_per_week * _share_in(plan, month) * weeks_in_it)


def rhythm(plan: Plan, today: date, first_weekday: int) -> Rhythm:
    """How regularly something was learned of late; the present week is not over, so it does not count."""
    counted = [
        week for week in weeks(plan, today, first_weekday, RHYTHM_WEEKS + 1)[:-1] if week.planned or week.minutes
    ]
    learned = [week.minutes for week in counted if week.minutes]
    return Rhythm(len(learned), len(counted), Minutes(round(median(learned))) if learned else Minutes(0))


def done_by_month(plan: Plan, today: date) -> tuple[MonthDone, ...]:
    """What was done in each of the last months in which anything was, the newest first."""
    oldest = month_of(today) + -(MONTHS - 1)
    spent, first = _minutes_from(plan, oldest), oldest.first_day()
    actions = _by_month(
        (step.done_on, step.title) for step in plan.goal_step if step.done_on is not None and step.done_on >= first
    )
    finished: dict[Month, list[Goal]] = defaultdict(list)
    for goal in plan.goal:
        if goal.status is GoalStatus.DONE and goal.finished_on is not None:
            finished[month_of(goal.finished_on)].append(goal)
    every = sorted({*spent, *actions, *finished}, reverse=True)
    return tuple(
        MonthDone(month, Minutes(spent[month]), tuple(actions.get(month, ())), tuple(finished[month]))
        for month in every
        if oldest <= month <= month_of(today)
    )


def _by_month(found: Iterable[tuple[date, str]]) -> dict[Month, list[str]]:
    grouped: dict[Month, list[str]] = defaultdict(list)
    for day, title in found:
        grouped[month_of(day)].append(title)
    return grouped


def rhythm_text(found: Rhythm, wording: Wording) -> str:
    """The rhythm in words; never a streak that can break."""
    if not found.weeks:
        return _("The last weeks were a pause.")
    if not found.learned:
        return _("Nothing logged in the last {weeks} weeks. One hour is a beginning.").format(weeks=found.weeks)
    return _("You learned in {learned} of the last {weeks} weeks, {hours} in a usual one.").format(
        learned=found.learned, weeks=found.weeks, hours=wording.times.minutes(found.usual_minutes)
    )


def spell_text(spell: Spell, wording: Wording, today: date, *, is_month: bool) -> str:
    """One bar in words: when, how much, and how much was planned."""
    when = (
        wording.dates.short_month(month_of(spell.first))
        if is_month
        else _("Week of {day}").format(day=wording.dates.short_day(spell.first, today))
    )
    return _("{when}: {hours}, {planned} planned").format(
        when=when,
        hours=wording.times.minutes(spell.minutes),
        planned=wording.times.hours(round(hours_of(spell.planned), 1)),
    )
