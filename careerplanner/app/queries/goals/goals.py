"""What the goals page says of goals: where each stands, when it may be finished, what it opens, what to replan."""

import calendar
import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from itertools import accumulate
from statistics import median

from careerplanner.app.goal_details import Detail, goal_details
from careerplanner.app.queries.goals.skill_gaps import Need, roles_ahead
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.learning import active_goals, hours_a_week, hours_left, minutes_by_goal
from careerplanner.domain.plan import Goal, GoalStatus, Plan, StepKind
from careerplanner.domain.projection.inputs import RECORD, Inputs
from careerplanner.domain.projection.results import Projection
from careerplanner.domain.skills import current_ratings
from careerplanner.months import Month, month_of
from careerplanner.units import MINUTES_IN_AN_HOUR, minutes_of
from careerplanner.wording import Wording

_DAYS_OF_A_MONTH = 30
_FEWEST_STEPS = 4
"""Below this many open actions the share of courses among them says nothing."""


class Standing(StrEnum):
    """Where a goal stands. DATED has a due date and no forecast to hold against it."""

    ON_TRACK = "on track"
    BEHIND = "behind"
    OVERDUE = "overdue"
    DATED = "dated"
    UNDATED = "undated"
    DONE = "done"
    DROPPED = "dropped"


class SortBy(StrEnum):
    """In which order goals are shown."""

    ORDER = "order"
    DUE = "due"
    LEFT = "left"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class FinishRange:
    """When a goal is likely to be finished: the months by which 1, 5 and 9 of 10 futures have finished it.

    None is never. ``months`` counts from this month to ``p50``, and is rounded up; ``days`` is the plain arithmetic of
    hours, own record of estimating, and hours a week, for a goal that ends within a month.
    """

    p10: Month | None
    p50: Month | None
    p90: Month | None
    months: int | None
    days: float

    @property
    def is_never(self) -> bool:
        """Whether most futures never finish it."""
        return self.months is None

    @property
    def is_now(self) -> bool:
        """Whether no hours are left."""
        return self.months == 0

    @property
    def is_within_a_month(self) -> bool:
        """Whether it is likely to be finished within a month from today."""
        return self.months == 1

    def is_in_time(self, due_on: date, today: date) -> bool:
        """Whether the goal is likely to be finished when it is due: by month, in the first month by day."""
        if self.months is None or self.p50 is None:
            return False
        if self.months <= 1:
            return today + timedelta(days=math.floor(self.days)) <= due_on
        return month_of(due_on) >= self.p50

    def months_before(self, due_on: date) -> int | None:
        """How many months before its due date (after it: negative) the goal is likely to be finished."""
        if self.p50 is None or self.months is None:
            return None
        distance = month_of(due_on) - self.p50
        return max(0, distance) if self.months <= 1 else distance


@dataclass(frozen=True, slots=True)
class GoalCard:
    """One goal of the list; ``minutes_done`` were logged, ``minutes_left`` are still ahead."""

    id: str
    title: str
    skill_key: str
    skill_name: str
    from_level: int
    to_level: int
    minutes_done: int
    minutes_estimated: int
    minutes_left: int
    steps_done: int
    steps: int
    due_on: date | None
    finished_on: date | None
    status: GoalStatus
    standing: Standing
    details: tuple[Detail, ...]

    @property
    def folded(self) -> str:
        """What a search looks in."""
        return f"{self.title} {self.skill_name}".casefold()

    @property
    def fraction(self) -> float:
        """How much of the estimate has been worked, from 0 to 1; a finished goal is whole."""
        if self.status is GoalStatus.DONE:
            return 1.0
        return min(1.0, self.minutes_done / self.minutes_estimated) if self.minutes_estimated else 0.0


@dataclass(frozen=True, slots=True)
class Pace:
    """Learning time a week: of the last whole weeks (None when nothing was logged), and as planned."""

    minutes_a_week: float | None
    planned_minutes: float


@dataclass(frozen=True, slots=True)
class Opened:
    """A gate that a goal works on; ``reaches`` says that the goal goes all the way to the level needed."""

    need: Need
    reaches: bool


def finish_ranges_of(plan: Plan, projection: Projection | None) -> dict[str, FinishRange]:
    """When each goal that is worked on is likely to be finished; a goal is missing while that was not computed."""
    if projection is None:
        return {}
    start, days = projection.inputs.start, _days_to_finish(plan, projection.inputs)
    found = {}
    for finish in projection.goal_finish:
        if finish.id in days:
            p10, p50, p90 = (None if month is None else start + month for month in (finish.p10, finish.p50, finish.p90))
            found[finish.id] = FinishRange(p10, p50, p90, finish.p50, days[finish.id])
    return found


def usual_ratio(inputs: Inputs) -> float:
    """How many times its estimate a goal usually takes: by the own record, or as is assumed until there is one."""
    ratio = inputs.estimate_ratio
    return median(ratio.ratios) if ratio.kind == RECORD else ratio.median


def _days_to_finish(plan: Plan, inputs: Inputs) -> dict[str, float]:
    """The days until each goal is done, one after another at the usual ratio of actual to estimated hours."""
    days_per_hour = usual_ratio(inputs) / inputs.hours_per_week * 7 if inputs.hours_per_week else math.inf
    left = hours_left(plan)
    sums = accumulate(left.values())
    return {key: hours * days_per_hour if hours else 0.0 for key, hours in zip(left, sums, strict=True)}


def goal_cards(
    plan: Plan, catalogue: Catalogue, finish_ranges: Mapping[str, FinishRange], today: date, wording: Wording
) -> tuple[GoalCard, ...]:
    """Every goal in the order of work."""
    logged = minutes_by_goal(plan.log_entry)
    left = hours_left(plan)
    done: dict[str, list[bool]] = {}
    for step in plan.goal_step:
        done.setdefault(step.goal_id, []).append(step.done_on is not None)
    return tuple(
        GoalCard(
            id=goal.id,
            title=goal.title,
            skill_key=goal.skill_key,
            skill_name=catalogue.skill(goal.skill_key).name if catalogue.has_skill(goal.skill_key) else "",
            from_level=goal.from_level,
            to_level=goal.to_level,
            minutes_done=logged.get(goal.id, 0),
            minutes_estimated=goal.minutes_estimated,
            minutes_left=minutes_of(left.get(goal.id, 0.0)),
            steps_done=sum(done.get(goal.id, ())),
            steps=len(done.get(goal.id, ())),
            due_on=goal.due_on,
            finished_on=goal.finished_on,
            status=goal.status,
            standing=standing_of_goal(goal, finish_ranges.get(goal.id), today),
            details=goal_details(goal, plan.metric, wording),
        )
        for goal in plan.goal
    )


def standing_of_goal(goal: Goal, finish_range: FinishRange | None, today: date) -> Standing:
    """Where a goal stands: its due date held against its forecast."""
    if goal.status is not GoalStatus.ACTIVE:
        return Standing.DONE if goal.status is GoalStatus.DONE else Standing.DROPPED
    if goal.due_on is None:
        return Standing.UNDATED
    if goal.due_on < today:
        return Standing.OVERDUE
    if finish_range is None:
        return Standing.DATED
    return Standing.ON_TRACK if finish_range.is_in_time(goal.due_on, today) else Standing.BEHIND


def pace(plan: Plan, today: date) -> Pace:
    """The learning time a week, as it was of late and as it is planned."""
    hours = hours_a_week(plan.log_entry, today)
    return Pace(None if hours is None else hours * MINUTES_IN_AN_HOUR, plan.profile.hours_per_week * MINUTES_IN_AN_HOUR)


def gates_opened(plan: Plan, catalogue: Catalogue, goal: Goal) -> tuple[Opened, ...]:
    """The gates on the route that a goal works on; for one that is worked on, those that are still shut."""
    if not goal.skill_key:
        return ()
    rating = current_ratings(plan.rating).get(goal.skill_key)
    rated = rating.level if rating and goal.status is GoalStatus.ACTIVE else 0
    found = []
    for key in roles_ahead(plan, whole_route=True):
        role = catalogue.role(key)
        for requirement in role.requirements:
            is_ours = requirement.gate and requirement.skill == goal.skill_key
            if is_ours and requirement.level > max(rated, goal.from_level):
                need = Need(key, role.short_name, requirement.level, is_gate=True)
                found.append(Opened(need, reaches=goal.to_level >= requirement.level))
    return tuple(found)


def courses_among_open(plan: Plan) -> tuple[int, int]:
    """How many of the open actions of the goals that are worked on are courses, and how many there are."""
    active = {goal.id for goal in active_goals(plan)}
    kinds = [step.kind for step in plan.goal_step if step.done_on is None and step.goal_id in active]
    return kinds.count(StepKind.COURSE), len(kinds)


def is_mostly_courses(plan: Plan) -> bool:
    """Whether more than half of at least four open actions are courses."""
    courses, total = courses_among_open(plan)
    return total >= _FEWEST_STEPS and courses * 2 > total


def replanned(finish_range: FinishRange | None, today: date) -> date | None:
    """The due date that the forecast supports: the last day of the likely month, or some days; None where none is."""
    if finish_range is None or finish_range.p50 is None or finish_range.months is None:
        return None
    if finish_range.months <= 1:
        return today + timedelta(days=min(_DAYS_OF_A_MONTH, math.ceil(finish_range.days)))
    last_day = calendar.monthrange(finish_range.p50.year, finish_range.p50.month)[1]
    return date(finish_range.p50.year, finish_range.p50.month, last_day)


def late_goals(plan: Plan, today: date) -> int:
    """How many of the goals that are worked on were due before today."""
    return sum(goal.due_on is not None and goal.due_on < today for goal in active_goals(plan))


def replan_dates(plan: Plan, finish_ranges: Mapping[str, FinishRange], today: date) -> dict[str, date]:
    """A new due date for each goal whose date has passed, where the forecast gives one."""
    late = [goal for goal in active_goals(plan) if goal.due_on is not None and goal.due_on < today]
    dates = {goal.id: replanned(finish_ranges.get(goal.id), today) for goal in late}
    return {goal_id: day for goal_id, day in dates.items() if day is not None}


def sorted_cards(cards: Sequence[GoalCard], by: SortBy) -> list[GoalCard]:
    """The goals in another order: the next due first and those without a date last, the fewest hours left, by title.

    Goals that are alike stay in the order of work.
    """
    if by is SortBy.DUE:
        return sorted(cards, key=lambda card: (card.due_on is None, card.due_on or date.max))
    if by is SortBy.LEFT:
        return sorted(cards, key=lambda card: card.minutes_left)
    if by is SortBy.TITLE:
        return sorted(cards, key=lambda card: card.title.casefold())
    return list(cards)


def places_to_move(plan: Plan, shown: Sequence[str], goal_id: str, direction: int) -> int:
    """How many places in the whole order a goal moves to pass its neighbour among those shown; 0 at the end."""
    order = [goal.id for goal in plan.goal]
    place = list(shown).index(goal_id) + direction
    return order.index(shown[place]) - order.index(goal_id) if 0 <= place < len(shown) else 0


def totals(cards: Iterable[GoalCard]) -> tuple[int, int, int]:
    """How many goals are worked on, and the minutes done and estimated of these."""
    active = [card for card in cards if card.status is GoalStatus.ACTIVE]
    return len(active), sum(card.minutes_done for card in active), sum(card.minutes_estimated for card in active)
