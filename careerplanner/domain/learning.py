"""Learning time: what was logged, what is left, and the person's own record of estimating."""

from collections.abc import Iterable
from datetime import date, timedelta
from typing import ClassVar

from careerplanner.domain.kept_rows import kept
from careerplanner.domain.log_index import log_index
from careerplanner.domain.plan import Goal, GoalStatus, GoalStep, LogEntry, Plan
from careerplanner.units import Minutes, hours_of

RECORD_FROM_GOALS = 6
"""From so many finished goals on, the person's own actual / estimated ratios replace the prior."""

RECORD_GOALS = 500
"""The record is that of the latest goals, so many at most."""

RATIO_RANGE = (0.01, 100.0)
"""No ratio of the record is told to be less, or more."""

PACE_WEEKS = 8
"""The pace is the mean of so many whole weeks."""


def minutes_by_goal(entries: tuple[LogEntry, ...]) -> dict[str, Minutes]:
    """The minutes logged for each goal; not to be changed."""
    return log_index(entries).minutes


@kept()
def steps_by_goal(steps: tuple[GoalStep, ...]) -> dict[str, tuple[GoalStep, ...]]:
    """The steps of each goal in their order; not to be changed."""
    found: dict[str, list[GoalStep]] = {}
    for step in steps:
        found.setdefault(step.goal_id, []).append(step)
    return {goal: tuple(rows) for goal, rows in found.items()}


OVERRUN_SHARE = 0.1
"""What is assumed to be left of a goal that took longer than estimated: a tenth of the time spent on it so far."""


def minutes_left(goal: Goal, steps: Iterable[GoalStep], entries: Iterable[LogEntry]) -> Minutes:
    """What is left of a goal: the estimate less what was logged, or what its open steps still ask, whichever is more.

    Time logged since the last step was ticked counts towards the open steps, so every logged hour brings the finish
    nearer. A goal that is over its estimate is not finished by that: something is left until it is called done.
    ``steps`` and ``entries`` may be those of the whole plan.
    """
    if goal.status is not GoalStatus.ACTIVE:
        return Minutes(0)
    mine = [step for step in steps if step.goal_id == goal.id]
    logged = [entry for entry in entries if entry.goal_id == goal.id]
    spent = sum(entry.minutes for entry in logged)
    paid = sum(step.minutes for step in mine if step.done_on is None and step.is_paid_time)
    ticked = max((step.done_on for step in mine if step.done_on is not None), default=date.min)
    undone = sum(step.minutes for step in mine if step.done_on is None and not step.is_paid_time)
    since = sum(entry.minutes for entry in logged if entry.logged_on > ticked)
    left = max(goal.minutes_estimated - spent - paid, undone - since, 0)
    return Minutes(left or (round(spent * OVERRUN_SHARE) if is_over_estimate(goal, spent) else 0))


def is_over_estimate(goal: Goal, spent_minutes: int) -> bool:
    """Whether more time was logged for an active goal than it was to take: its estimate is to be made anew."""
    return goal.status is GoalStatus.ACTIVE and 0 < goal.minutes_estimated < spent_minutes


def weeks_left(plan: Plan) -> dict[str, int]:
    """The weeks that must pass for each goal with open steps: those of the longest of them."""
    found: dict[str, int] = {}
    for step in plan.goal_step:
        if step.done_on is None:
            found[step.goal_id] = max(step.weeks, found.get(step.goal_id, 0))
    return found


def active_goals(plan: Plan) -> tuple[Goal, ...]:
    """The goals that are worked on, in their order."""
    return _active(plan.goal)


@kept()
def _active(goals: tuple[Goal, ...]) -> tuple[Goal, ...]:
    return tuple(goal for goal in goals if goal.status is GoalStatus.ACTIVE)


def hours_left(plan: Plan) -> dict[str, float]:
    """The hours left of each active goal; not to be changed."""
    return _hours_left(plan.goal, plan.goal_step, plan.log_entry)


@kept()
def _hours_left(
    goals: tuple[Goal, ...], steps: tuple[GoalStep, ...], entries: tuple[LogEntry, ...]
) -> dict[str, float]:
    logged, mine = log_index(entries).by_goal, steps_by_goal(steps)
    before, found = _Left.known, dict[str, _Count]()
    for goal in _active(goals):
        its_steps, its_entries = mine.get(goal.id, ()), logged.get(goal.id, ())
        count = before.get(goal.id)
        if count is None or count[0] is not goal or count[1] is not its_steps or count[2] is not its_entries:
            count = goal, its_steps, its_entries, hours_of(minutes_left(goal, its_steps, its_entries))
        found[goal.id] = count
    _Left.known = found
    return {goal_id: hours for goal_id, (*_rows, hours) in found.items()}


_Count = tuple[Goal, tuple[GoalStep, ...], tuple[LogEntry, ...], float]


class _Left:
    """What was left of each goal at the last count, with its rows: an hour logged changes one of them."""

    known: ClassVar[dict[str, _Count]] = {}


def estimate_ratios(plan: Plan) -> tuple[float, ...]:
    """Actual divided by estimated time of each finished goal that has both: of the latest, as people change.

    A goal that took nearly nothing of its estimate, or a hundred times it, was estimated as another one.
    """
    logged = minutes_by_goal(plan.log_entry)
    done = [
        goal
        for goal in plan.goal
        if goal.status is GoalStatus.DONE and goal.minutes_estimated > 0 and logged.get(goal.id, 0) > 0
    ]
    if len(done) > RECORD_GOALS:
        latest = sorted(done, key=lambda goal: goal.finished_on or goal.created_on)[-RECORD_GOALS:]
        kept_ids = {goal.id for goal in latest}
        done = [goal for goal in done if goal.id in kept_ids]
    least, most = RATIO_RANGE
    return tuple(min(most, max(least, logged[goal.id] / goal.minutes_estimated)) for goal in done)


def week_start(day: date, first_weekday: int = 0) -> date:
    """The first day of the week in which a day lies; weeks begin on Monday (0), or on another weekday up to 6."""
    return day - timedelta(days=(day.weekday() - first_weekday) % 7)


def minutes_in_week(entries: Iterable[LogEntry], day: date, first_weekday: int = 0) -> Minutes:
    """The minutes logged in the week of a day; see ``week_start``."""
    first = week_start(day, first_weekday)
    return Minutes(sum(entry.minutes for entry in entries if first <= entry.logged_on < first + timedelta(days=7)))


def hours_a_week(entries: Iterable[LogEntry], today: date) -> float | None:
    """The pace of the last whole weeks; None when nothing was logged in them.

    They are weeks from Monday, wherever weeks begin otherwise, so that a plan gives the same figures on every computer.
    """
    end = week_start(today)
    begin = end - timedelta(weeks=PACE_WEEKS)
    minutes = sum(entry.minutes for entry in entries if begin <= entry.logged_on < end)
    return hours_of(Minutes(minutes)) / PACE_WEEKS if minutes else None
