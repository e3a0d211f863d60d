"""What a week moved: the plan held against itself without what was done in the week, on the same draws and day.

Only what was done counts, thus no passing of time and no change of an assumption. What has no day of its own, such as
an answer about the employer, is in both.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.view import RoleOdds, view_of
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import GoalStatus, Plan
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.results import Projection
from careerplanner.domain.review_rows import KeptOdds
from careerplanner.errors import Refused

LEAST_MOVE = 0.01
"""A change of less than one future in a hundred is not told as one."""


class Part(StrEnum):
    """A kind of what is done in a week."""

    SHOWN = "shown"
    LEARNED = "learned"
    PLANNED = "planned"


@dataclass(frozen=True, slots=True)
class MovedRole:
    """The odds of a role now, and the share of futures that it would have without the week."""

    now: RoleOdds
    was: float

    @property
    def change(self) -> float:
        """How much more of all futures have the role."""
        return self.now.share - self.was

    @property
    def is_told(self) -> bool:
        """Whether the change is large enough to be told."""
        return abs(self.change) >= LEAST_MOVE


@dataclass(frozen=True, slots=True, eq=False)
class Moved:
    """What a week moved. ``causes`` are the parts that alone move the role that moved most.

    ``months_was`` and ``months_now`` count until half of the futures have finished all goals that are worked on, None
    where that is never, or where there are none.
    """

    roles: tuple[MovedRole, ...]
    causes: frozenset[Part]
    months_was: int | None
    months_now: int | None

    @property
    def most(self) -> MovedRole | None:
        """The role that moved most; None where none moved enough to be told."""
        told = [role for role in self.roles if role.is_told]
        return max(told, key=lambda role: abs(role.change), default=None)

    def kept(self) -> tuple[KeptOdds, ...]:
        """The odds as they are kept with the review."""
        return tuple((role.now.role.key, role.now.share, role.now.low, role.now.high) for role in self.roles)


def without_week(plan: Plan, since: date, parts: frozenset[Part] = frozenset(Part)) -> Plan:
    """The plan as if nothing had been done from a day on, or nothing of these parts."""
    changed: dict[str, object] = {}
    if Part.SHOWN in parts:
        changed["evidence"] = tuple(item for item in plan.evidence if item.happened_on < since)
        changed["rating"] = tuple(rating for rating in plan.rating if rating.rated_on < since)
    goals = plan.goal
    if Part.LEARNED in parts:
        changed["log_entry"] = tuple(entry for entry in plan.log_entry if entry.logged_on < since)
        changed["goal_step"] = tuple(
            replace(step, done_on=None) if step.done_on is not None and step.done_on >= since else step
            for step in plan.goal_step
        )
        goals = tuple(
            replace(goal, status=GoalStatus.ACTIVE, finished_on=None)
            if goal.finished_on is not None and goal.finished_on >= since
            else goal
            for goal in goals
        )
    if Part.PLANNED in parts:
        goals = tuple(goal for goal in goals if goal.created_on < since)
    kept = {goal.id for goal in goals}
    steps = changed.get("goal_step", plan.goal_step)
    assert isinstance(steps, tuple)
    changed["goal_step"] = tuple(step for step in steps if step.goal_id in kept)
    return replace(plan, goal=goals, **changed)  # type: ignore[arg-type] # each name is that of a table


def moved_by(plan: Plan, catalogue: Catalogue, now: Projection, since: date, today: date) -> Moved:
    """What was done from a day on moved so much; ``now`` is the projection of the plan. A worker may run it."""
    view = view_of(plan, catalogue, now, today)
    before = _without(plan, catalogue, now, since, today, frozenset(Part))
    if before is None or len(before.odds) != len(view.odds):
        return Moved(tuple(MovedRole(odds, odds.share) for odds in view.odds), frozenset(), None, _finish(now))
    was = [float(odds.reached[-1]) for odds in before.odds]
    roles = tuple(MovedRole(odds, share) for odds, share in zip(view.odds, was, strict=True) if odds.is_confirmed)
    found = Moved(roles, frozenset(), _finish(before), _finish(now))
    most = found.most
    if most is None:
        return found
    place = [odds.role.key for odds in view.odds].index(most.now.role.key)
    causes = [
        part
        for part in Part
        if abs(_share_without(plan, catalogue, now, since, today, part, place) - most.now.share) >= LEAST_MOVE
    ]
    return replace(found, causes=frozenset(causes))


def _share_without(
    plan: Plan, catalogue: Catalogue, now: Projection, since: date, today: date, part: Part, place: int
) -> float:
    other = _without(plan, catalogue, now, since, today, frozenset({part}))
    return float((now if other is None else other).odds[place].reached[-1])


def _without(
    plan: Plan, catalogue: Catalogue, now: Projection, since: date, today: date, parts: frozenset[Part]
) -> Projection | None:
    """The projection without what was done; the one of the plan where that is the same, None where there is none."""
    try:
        inputs = inputs_of(without_week(plan, since, parts), catalogue, today)
    except Refused:
        return None
    return now if inputs == now.inputs else project(inputs, paths=now.paths, seed=now.seed)


def _finish(projection: Projection) -> int | None:
    months = [finish.p50 for finish in projection.goal_finish]
    return None if not months or any(month is None for month in months) else max(m for m in months if m is not None)
