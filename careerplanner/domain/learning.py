"""Learning time: what was logged, what is left, and the person's own record of estimating."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date, timedelta

from careerplanner.domain.plan import Goal, GoalStatus, GoalStep, LogEntry, Plan

RECORD_FROM_GOALS = 6
"""From so many finished goals on, the person's own actual / estimated ratios replace the prior."""

PACE_WEEKS = 8
"""The pace is the mean of so many whole weeks."""


def minutes_by_goal(entries: Iterable[LogEntry]) -> dict[str, int]:
    """The minutes logged for each goal."""
    found: dict[str, int] = defaultdict(int)
    for entry in entries:
        found[entry.goal_id] += entry.minutes
    return dict(found)


def minutes_left(goal: Goal, steps: Iterable[GoalStep], minutes_logged: int) -> int:
    """What is left of a goal: the estimate less what was logged, at least the steps that are not done."""
    if goal.status is not GoalStatus.ACTIVE:
        return 0
    undone = sum(step.minutes for step in steps if step.goal_id == goal.id and step.done_on is None)
    return max(goal.minutes_estimated - minutes_logged, undone, 0)


def active_goals(plan: Plan) -> tuple[Goal, ...]:
    """The goals that are worked on, in their order."""
    return tuple(goal for goal in plan.goal if goal.status is GoalStatus.ACTIVE)


def hours_left(plan: Plan) -> dict[str, float]:
    """The hours left of each active goal."""
    logged = minutes_by_goal(plan.log_entry)
    return {goal.id: minutes_left(goal, plan.goal_step, logged.get(goal.id, 0)) / 60 for goal in active_goals(plan)}


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


def minutes_in_week(entries: Iterable[LogEntry], day: date) -> int:
    """The minutes logged in the week of a day."""
    monday = week_start(day)
    return sum(entry.minutes for entry in entries if monday <= entry.logged_on < monday + timedelta(days=7))


def hours_a_week(entries: Iterable[LogEntry], today: date) -> float | None:
    """The pace of the last whole weeks; None when nothing was logged in them."""
    end = week_start(today)
    begin = end - timedelta(weeks=PACE_WEEKS)
    minutes = sum(entry.minutes for entry in entries if begin <= entry.logged_on < end)
    return minutes / 60 / PACE_WEEKS if minutes else None
