"""Where a plan stands, for a reader without the window: the route with its gates and dates, the goals with theirs."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from careerplanner.app.goal_details import NOTHING_AROUND, Detail, around_goals, goal_details
from careerplanner.app.queries.projection.gates import Gate, gates_of
from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.app.queries.projection.learning import DAYS_A_MONTH
from careerplanner.domain.catalogue import Catalogue, Role
from careerplanner.domain.gap import Readiness, gaps, readiness
from careerplanner.domain.learning import minutes_by_goal
from careerplanner.domain.plan import Goal, Plan
from careerplanner.domain.projection.results import Arrival, GoalFinish, Projection
from careerplanner.domain.projection.spread import share_by
from careerplanner.months import Month
from careerplanner.units import Minutes, hours_of
from careerplanner.wording import Wording


class GateState(StrEnum):
    """Where a gate stands: the level is reached, the goals will reach it, or nothing is planned that would."""

    MET = "met"
    PLANNED = "planned"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Dates:
    """The months by which 1, 5 and 9 of 10 futures have something; None when it is later than any month computed."""

    p10: Month | None = None
    p50: Month | None = None
    p90: Month | None = None


NO_DATES = Dates()


@dataclass(frozen=True, slots=True)
class GateStanding:
    """A gate of a role on the route, with titles and numbers (1 for the first) of the goals that work towards it."""

    skill_key: str
    skill_name: str
    gate: Gate
    goal_titles: tuple[str, ...]
    goal_numbers: tuple[int, ...]

    @property
    def state(self) -> GateState:
        """Where the gate stands."""
        if self.gate.met:
            return GateState.MET
        return GateState.PLANNED if self.gate.covered else GateState.OPEN


@dataclass(frozen=True, slots=True)
class StopStanding:
    """A role on the route. ``arrival`` is empty for the present role and while nothing can be projected.

    ``share`` is the part of all futures that have the role within the horizon; None where nothing was projected.
    """

    role: Role
    arrival: Dates
    share: float | None
    gates: tuple[GateStanding, ...]


@dataclass(frozen=True, slots=True)
class GoalStanding:
    """A goal with its number in the list (1 for the first), hours logged, and its forecast.

    ``spread`` are the months in which 0, 1, ... 100 of a hundred futures have finished it; empty where none is known.
    """

    number: int
    goal: Goal
    skill_name: str
    hours_estimated: float
    hours_logged: float
    finish: Dates
    details: tuple[Detail, ...]
    spread: tuple[float, ...] = ()

    def chance(self, today: date) -> float | None:
        """The share of futures that have finished it when it is due; None where it is not due or nothing is known."""
        due = self.goal.due_on
        if due is None or due < today or not self.spread or self.goal.status != "active":
            return None
        return share_by(self.spread, ((due - today).days + 1) / DAYS_A_MONTH)

    def is_overdue(self, today: date) -> bool:
        """Whether an active goal was due before today."""
        due = self.goal.due_on
        return self.goal.status == "active" and due is not None and due < today


def dates_of(start: Month, found: Arrival | GoalFinish | None) -> Dates:
    """The months of three percentiles that count from the start month."""
    if found is None:
        return NO_DATES
    return Dates(*(None if months is None else start + months for months in (found.p10, found.p50, found.p90)))


def stops(plan: Plan, catalogue: Catalogue, projection: Projection | None) -> tuple[StopStanding, ...]:
    """The roles of the route, the present one first; none while the present role is unknown."""
    if not plan.profile.role_key:
        return ()
    arrivals: Sequence[Arrival | None] = () if projection is None else projection.arrival
    found = []
    for position, step in enumerate(route_steps(plan)):
        arrival = arrivals[position - 1] if position and position <= len(arrivals) else None
        found.append(
            StopStanding(
                role=catalogue.role(step.role_key),
                arrival=NO_DATES if projection is None else dates_of(projection.inputs.start, arrival),
                share=None if arrival is None else float(arrival.share[-1]),
                gates=_gates(plan, catalogue, step.role_key) if position else (),
            )
        )
    return tuple(found)


def _gates(plan: Plan, catalogue: Catalogue, role_key: str) -> tuple[GateStanding, ...]:
    titles = {goal.id: goal.title for goal in plan.goal}
    numbers = {goal.id: number for number, goal in enumerate(plan.goal, start=1)}
    return tuple(
        GateStanding(
            gate.gap.skill_key,
            catalogue.skill(gate.gap.skill_key).name,
            gate,
            tuple(titles[goal_id] for goal_id in gate.goal_ids),
            tuple(numbers[goal_id] for goal_id in gate.goal_ids),
        )
        for gate in gates_of(plan, catalogue, role_key)
    )


def next_role(plan: Plan, catalogue: Catalogue) -> Role | None:
    """The role that the route leads to next, or None."""
    steps = route_steps(plan)
    return catalogue.role(steps[1].role_key) if len(steps) > 1 else None


def readiness_for(plan: Plan, role: Role) -> Readiness:
    """The three figures of readiness for a role."""
    return readiness(gaps(plan, role))


def goal_standings(
    plan: Plan, catalogue: Catalogue, projection: Projection | None, wording: Wording
) -> tuple[GoalStanding, ...]:
    """Every goal in the order of the plan."""
    logged, around = minutes_by_goal(plan.log_entry), around_goals(plan)
    finishes = {} if projection is None else {finish.id: finish for finish in projection.goal_finish}
    return tuple(
        GoalStanding(
            number=number,
            goal=goal,
            skill_name=catalogue.skill(goal.skill_key).name if catalogue.has_skill(goal.skill_key) else "",
            hours_estimated=hours_of(goal.minutes_estimated),
            hours_logged=hours_of(logged.get(goal.id, Minutes(0))),
            finish=NO_DATES if projection is None else dates_of(projection.inputs.start, finishes.get(goal.id)),
            spread=finishes[goal.id].spread if goal.id in finishes else (),
            details=goal_details(goal, around.get(goal.id, NOTHING_AROUND), wording),
        )
        for number, goal in enumerate(plan.goal, start=1)
    )
