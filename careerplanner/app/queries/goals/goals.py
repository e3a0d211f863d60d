"""What the goals page says of goals: where each stands, when it may be finished, what it opens, what to replan."""

import calendar
import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import Any

from careerplanner.app.goal_details import NOTHING_AROUND, Around, Detail, around_goals, goal_details
from careerplanner.app.queries.goals.skill_gaps import Need, roles_ahead
from careerplanner.app.queries.projection.learning import DAYS_A_MONTH
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.goal_rows import Priority
from careerplanner.domain.learning import active_goals, hours_a_week, hours_left, minutes_by_goal, steps_by_goal
from careerplanner.domain.plan import Goal, GoalStatus, GoalStep, Plan, StepKind
from careerplanner.domain.projection.results import GoalFinish, Projection
from careerplanner.domain.projection.spread import share_by
from careerplanner.domain.skills import current_ratings
from careerplanner.months import Month, month_of
from careerplanner.units import MINUTES_IN_AN_HOUR, minutes_of
from careerplanner.wording import Wording
from careerplanner.wording.alike import alike

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
    PRIORITY = "priority"
    START = "start"
    DUE = "due"
    LEFT = "left"
    TITLE = "title"


@dataclass(frozen=True, slots=True)
class FinishRange:
    """When a goal is finished: the months by which 1, 5 and 9 of 10 futures have finished it.

    None is never. ``months`` counts from this month to ``p50``, and is rounded up. ``spread`` are the months in which
    0, 1, ... 100 of a hundred futures have finished it, counted from today to the day.
    """

    p10: Month | None
    p50: Month | None
    p90: Month | None
    months: int | None
    spread: tuple[float, ...]

    @property
    def days(self) -> float:
        """The days until half of the futures have finished it."""
        return self.spread[len(self.spread) // 2] * DAYS_A_MONTH

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
        """Whether half of the futures finish it within a month from today."""
        return self.months == 1

    def chance_by(self, due_on: date, today: date) -> float:
        """The share of futures that have finished it by the end of a day."""
        return share_by(self.spread, ((due_on - today).days + 1) / DAYS_A_MONTH)

    def is_in_time(self, due_on: date, today: date) -> bool:
        """Whether half of the futures or more have finished the goal when it is due."""
        return self.chance_by(due_on, today) >= 1 / 2

    def months_before(self, due_on: date) -> int | None:
        """How many months before its due date (after it: negative) half of the futures have finished the goal."""
        if self.p50 is None or self.months is None:
            return None
        distance = month_of(due_on) - self.p50
        return max(0, distance) if self.months <= 1 else distance


@dataclass(frozen=True, slots=True)
class GoalCard:
    """One goal of the list; ``minutes_done`` were logged, ``minutes_left`` are still ahead.

    ``waits_for`` are the titles of the goals that must be done before. ``chance`` is that of the due date, ``place``
    the one in the order of work, 1 for the goal that is worked on now and 0 for one that is not worked on.
    """

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
    priority: Priority = Priority.NORMAL
    starts_on: date | None = None
    is_archived: bool = False
    waits_for: tuple[str, ...] = ()
    chance: float | None = None
    place: int = 0

    @property
    def folded(self) -> str:
        """What a search looks in."""
        return alike(f"{self.title} {self.skill_name}")

    @property
    def fraction(self) -> float:
        """How much of the estimate has been worked, from 0 to 1; a finished goal is whole."""
        if self.status is GoalStatus.DONE:
            return 1.0
        return min(1.0, self.minutes_done / self.minutes_estimated) if self.minutes_estimated else 0.0


_CardOf = tuple[
    tuple[Goal, tuple[GoalStep, ...], int, float],
    tuple[FinishRange | None, Around, int],
    tuple[str, date, Wording],
]
"""All that a card is made of."""


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
    """When each goal that is worked on is finished; a goal is missing while that was not computed."""
    if projection is None:
        return {}
    active = {goal.id for goal in active_goals(plan)}
    start = projection.inputs.start
    return {finish.id: _range_of(finish, start) for finish in projection.goal_finish if finish.id in active}


def _range_of(finish: GoalFinish, start: Month) -> FinishRange:
    p10, p50, p90 = (None if month is None else start + month for month in (finish.p10, finish.p50, finish.p90))
    return FinishRange(p10, p50, p90, finish.p50, finish.spread)


def goal_cards(
    plan: Plan, catalogue: Catalogue, finish_ranges: Mapping[str, FinishRange], today: date, wording: Wording
) -> tuple[GoalCard, ...]:
    """Every goal in the person's own order."""
    return GoalCards().cards(plan, catalogue, finish_ranges, (), today, wording)


class GoalCards:
    """Cards that were made are kept: of thousands of goals, few are other ones after an edit."""

    def __init__(self) -> None:
        self._made: dict[str, tuple[_CardOf, GoalCard]] = {}

    def cards(
        self,
        plan: Plan,
        catalogue: Catalogue,
        finish_ranges: Mapping[str, FinishRange],
        order: Sequence[str],
        today: date,
        wording: Wording,
    ) -> tuple[GoalCard, ...]:
        """Every goal in the person's own order; ``order`` is that in which goals are worked on."""
        logged, left, around = minutes_by_goal(plan.log_entry), hours_left(plan), around_goals(plan)
        steps = steps_by_goal(plan.goal_step)
        places = {goal_id: place for place, goal_id in enumerate(order, start=1)}
        names = {skill.key: skill.name for skill in catalogue.skills}
        made, found = {}, []
        for goal in plan.goal:
            known = self._made.get(goal.id)
            of = (
                (goal, steps.get(goal.id, ()), logged.get(goal.id, 0), left.get(goal.id, 0.0)),
                (finish_ranges.get(goal.id), around.get(goal.id, NOTHING_AROUND), places.get(goal.id, 0)),
                (names.get(goal.skill_key, ""), today, wording),
            )
            card = known[1] if known is not None and known[0] == of else _card(*of)
            made[goal.id] = (of, card)
            found.append(card)
        self._made = made
        return tuple(found)


def _card(
    work: tuple[Goal, tuple[GoalStep, ...], int, float],
    beside: tuple[FinishRange | None, Around, int],
    told: tuple[str, date, Wording],
) -> GoalCard:
    (goal, steps, logged, left), (finish_range, around, place), (skill_name, today, wording) = work, beside, told
    chance = None
    if finish_range is not None and goal.status is GoalStatus.ACTIVE and goal.due_on and goal.due_on >= today:
        chance = finish_range.chance_by(goal.due_on, today)
    return GoalCard(
        id=goal.id,
        title=goal.title,
        skill_key=goal.skill_key,
        skill_name=skill_name,
        from_level=goal.from_level,
        to_level=goal.to_level,
        minutes_done=logged,
        minutes_estimated=goal.minutes_estimated,
        minutes_left=minutes_of(left),
        steps_done=sum(step.done_on is not None for step in steps),
        steps=len(steps),
        due_on=goal.due_on,
        finished_on=goal.finished_on,
        status=goal.status,
        standing=standing_of_goal(goal, finish_range, today),
        details=goal_details(goal, around, wording),
        priority=goal.priority,
        starts_on=goal.starts_on,
        is_archived=goal.is_archived,
        waits_for=around.waits_for,
        chance=chance,
        place=place,
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
    """The due date that the forecast supports: the last day of the middle month, or some days; None where none is."""
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


_KEYS: Mapping[SortBy, Callable[[GoalCard], Any]] = {
    SortBy.PRIORITY: lambda card: card.priority.urgency,
    SortBy.START: lambda card: (card.starts_on is None, card.starts_on or date.max),
    SortBy.DUE: lambda card: (card.due_on is None, card.due_on or date.max),
    SortBy.LEFT: lambda card: card.minutes_left,
    SortBy.TITLE: lambda card: card.title.casefold(),
}


def sorted_cards(cards: Sequence[GoalCard], by: SortBy) -> list[GoalCard]:
    """The goals in another order: the most urgent, the next to start or due first and those without a date last.

    Goals that are alike stay in the person's own order. In the order of work those that are worked on stand as the
    forecast takes them, and the others keep their places.
    """
    if by is not SortBy.ORDER:
        return sorted(cards, key=_KEYS[by])
    worked_on = iter(sorted((card for card in cards if card.place), key=lambda card: card.place))
    return [next(worked_on) if card.place else card for card in cards]


def places_to_move(plan: Plan, shown: Sequence[str], goal_id: str, direction: int) -> int:
    """How many places in the whole order a goal moves to pass its neighbour among those shown; 0 at the end."""
    order = [goal.id for goal in plan.goal]
    place = list(shown).index(goal_id) + direction
    return order.index(shown[place]) - order.index(goal_id) if 0 <= place < len(shown) else 0


def totals(cards: Iterable[GoalCard]) -> tuple[int, int, int]:
    """How many goals are worked on, and the minutes done and estimated of these."""
    active = [card for card in cards if card.status is GoalStatus.ACTIVE]
    return len(active), sum(card.minutes_done for card in active), sum(card.minutes_estimated for card in active)
