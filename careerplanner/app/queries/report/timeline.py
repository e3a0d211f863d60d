"""The goals that are worked on, on one line of time, for the picture of a plan."""

from datetime import date

from careerplanner.domain.learning import active_goals
from careerplanner.domain.plan import Goal, Plan
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import ngettext
from careerplanner.months import Month, month_of
from careerplanner.report.content import GoalBar, GoalTimeline, Share
from careerplanner.wording import Wording

MOST_BARS = 12
_YEAR = 12
_MOST_TICKS = 8


def goal_timeline(plan: Plan, projection: Projection | None, today: date, wording: Wording) -> GoalTimeline | None:
    """The first goals in the order of work, each from when the one before ends to its likely finish.

    Without a projection a goal ends when it is due. None without a goal that ends.
    """
    start, goals = month_of(today), active_goals(plan)
    ends = _ends(goals, projection, start)
    told = [goal for goal in goals if goal.id in ends][:MOST_BARS]
    if not told:
        return None
    last = max(_YEAR, *(ends[goal.id] for goal in told))
    bars, before = [], 0
    for goal in told:
        end = ends[goal.id]
        begin = min(before, max(0, end - 1))
        when = wording.dates.short_month(start + end)
        bars.append(GoalBar(goal.title, begin / last, min(1.0, max(end, begin + 1) / last), when))
        before = end
    left = len(goals) - len(told)
    more = ngettext("and {count} goal more", "and {count} goals more", left).format(count=left) if left else ""
    return GoalTimeline(tuple(bars), _ticks(start, last), more)


def _ends(goals: tuple[Goal, ...], projection: Projection | None, start: Month) -> dict[str, int]:
    """In how many months each goal ends; those that never do are left out."""
    if projection is not None:
        found = {finish.id: finish.p50 for finish in projection.goal_finish}
        return {goal.id: months for goal in goals if (months := found.get(goal.id)) is not None}
    due = {goal.id: month_of(goal.due_on) - start for goal in goals if goal.due_on is not None}
    return {key: months for key, months in due.items() if months >= 0}


def _ticks(start: Month, last: int) -> tuple[tuple[str, Share], ...]:
    """The Januaries on the line, not too many of them."""
    first = (13 - start.month) % _YEAR
    places = range(first, last + 1, _YEAR)
    step = max(1, -(-len(places) // _MOST_TICKS))
    return tuple(
        (str((start + months).year), Share(str((start + months).year), months / last)) for months in places[::step]
    )
