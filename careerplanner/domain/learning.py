"""Learning time: what was logged, what is left, and the person's own record of estimating."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from careerplanner.domain.plan import Goal, GoalStatus, GoalStep, LogEntry, Plan
from careerplanner.units import Minutes, hours_of

RECORD_FROM_GOALS = 6
"""From so many finished goals on, the person's own actual / estimated ratios replace the prior."""

PACE_WEEKS = 8
"""The pace is the mean of so many whole weeks."""


def minutes_by_goal(entries: Iterable[LogEntry]) -> dict[str, Minutes]:
    """The minutes logged for each goal."""
    found: dict[str, Minutes] = {}
    for entry in entries:
        found[entry.goal_id] = Minutes(found.get(entry.goal_id, 0) + entry.minutes)
    return found


def minutes_left(goal: Goal, steps: Iterable[GoalStep], entries: Iterable[LogEntry]) -> Minutes:
    """What is left of a goal: the estimate less what was logged, or what its open steps still ask, whichever is more.

    Time logged since the last step was ticked counts towards the open steps, so every logged hour brings the finish
    nearer. ``steps`` and ``entries`` may be those of the whole plan.
    """
    if goal.status is not GoalStatus.ACTIVE:
        return Minutes(0)
    mine = [step for step in steps if step.goal_id == goal.id]
    logged = [entry for entry in entries if entry.goal_id == goal.id]
    ticked = max((step.done_on for step in mine if step.done_on is not None), default=date.min)
    undone = sum(step.minutes for step in mine if step.done_on is None)
    since = sum(entry.minutes for entry in logged if entry.logged_on > ticked)
    return Minutes(max(goal.minutes_estimated - sum(entry.minutes for entry in logged), undone - since, 0))


def active_goals(plan: Plan) -> tuple[Goal, ...]:
    """The goals that are worked on, in their order."""
    return tuple(goal for goal in plan.goal if goal.status is GoalStatus.ACTIVE)


def hours_left(plan: Plan) -> dict[str, float]:
    """The hours left of each active goal."""
    entries: dict[str, list[LogEntry]] = defaultdict(list)
    for entry in plan.log_entry:
        entries[entry.goal_id].append(entry)
    steps: dict[str, list[GoalStep]] = defaultdict(list)
    for step in plan.goal_step:
        steps[step.goal_id].append(step)
    return {goal.id: hours_of(minutes_left(goal, steps[goal.id], entries[goal.id])) for goal in active_goals(plan)}


def estimate_ratios(plan: Plan) -> tuple[float, ...]:
    """Actual divided by estimated time of each finished goal that has both."""
    logged = minutes_by_goal(plan.log_entry)
    return tuple(
        logged[goal.id] / goal.minutes_estimated
        for goal in plan.goal
        if goal.status is GoalStatus.DONE and goal.minutes_estimated > 0 and logged.get(goal.id, 0) > 0
    )


def week_start(day: date) -> date:
    """The Monday of the week in which a day lies."""
    return day - timedelta(days=day.weekday())


def minutes_in_week(entries: Iterable[LogEntry], day: date) -> Minutes:
    """The minutes logged in the week of a day."""
    monday = week_start(day)
    return Minutes(sum(entry.minutes for entry in entries if monday <= entry.logged_on < monday + timedelta(days=7)))


def hours_a_week(entries: Iterable[LogEntry], today: date) -> float | None:
    """The pace of the last whole weeks; None when nothing was logged in them."""
    end = week_start(today)
    begin = end - timedelta(weeks=PACE_WEEKS)
    minutes = sum(entry.minutes for entry in entries if begin <= entry.logged_on < end)
    return hours_of(Minutes(minutes)) / PACE_WEEKS if minutes else None
