"""What the projection knows of goals: the hours and weeks left, first days, needs, in the order in which they are done.

This is the one place that says in which order goals are worked on and what a gate waits for; projection, window, report
and command line ask here.
"""

from collections.abc import Collection
from dataclasses import dataclass, replace
from datetime import date

from careerplanner.app.queries.projection.gates import gates_of
from careerplanner.app.queries.projection.pauses import pauses_ahead
from careerplanner.app.queries.projection.ranged_values import Values, ranged_values
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.goal_needs import needs_of
from careerplanner.domain.goal_rows import Priority
from careerplanner.domain.learning import RECORD_FROM_GOALS, active_goals, estimate_ratios, hours_left, weeks_left
from careerplanner.domain.pauses import first_month
from careerplanner.domain.plan import Goal, Plan
from careerplanner.domain.projection.goal_order import gate_path, ordered, slack
from careerplanner.domain.projection.inputs import (
    EstimateRatio,
    Inputs,
    JobLoss,
    LearningGoal,
    Pause,
    Prices,
    Raise,
)
from careerplanner.domain.projection.limits import NUMBERS
from careerplanner.domain.projection.parts import PAY_INDEX
from careerplanner.months import month_of

DAYS_A_MONTH = 365.25 / 12
# Actions may ask for more together than the goal: beyond a century it makes no difference.
_MOST_STARTS_IN, _MOST_HOURS, _MOST_WEEKS = (
    NUMBERS[f"goals[].{name}"][1] for name in ("starts_in", "hours_left", "min_weeks")
)


@dataclass(frozen=True, slots=True)
class GateWait:
    """What a goal is to the next gate. ``is_needed``: the gate asks for it, or for what waits for it.

    ``slack_months``: for how long it can be put off before the gate's goals are done later. A goal that is not needed
    and stands before them is ``in_the_way``.
    """

    role_key: str
    is_needed: bool
    in_the_way: bool
    slack_months: float


def months_until(day: date, today: date) -> float:
    """How many months there are until a day; 0 where it has come."""
    return max(0.0, (day - today).days / DAYS_A_MONTH)


def learning_goals(plan: Plan, today: date) -> tuple[LearningGoal, ...]:
    """The goals that are worked on, in the person's own order; needs that nobody works on any more are left out."""
    left, weeks, needs = hours_left(plan), weeks_left(plan), needs_of(plan.goal_need)
    return tuple(
        LearningGoal(
            id=goal.id,
            hours_left=min(left[goal.id], _MOST_HOURS),
            min_weeks=min(weeks.get(goal.id, 0), _MOST_WEEKS),
            starts_in=_starts_in(goal, today),
            after=tuple(sorted(each for each in needs.get(goal.id, ()) if each in left)),
        )
        for goal in active_goals(plan)
    )


def in_order(inputs: Inputs, plan: Plan) -> Inputs:
    """The inputs with the goals of the plan as they are worked on."""
    return replace(inputs, goals=ordered(inputs, priorities(plan)))


def priorities(plan: Plan) -> dict[str, Priority]:
    """How urgent each goal is."""
    return {goal.id: goal.priority for goal in active_goals(plan)}


def assumed_ratio(plan: Plan, catalogue: Catalogue) -> float:
    """How many times its estimate a goal is assumed to take, whatever the own record says."""
    return float(ranged_values(plan, catalogue)["estimate_ratio_median"])


def estimate_ratio(plan: Plan, value: Values) -> EstimateRatio:
    """How long goals take beside their estimate: the own record from six finished goals on, before it the prior."""
    ratios = estimate_ratios(plan)
    if len(ratios) >= RECORD_FROM_GOALS:
        return EstimateRatio(kind="record", ratios=ratios)
    return EstimateRatio(kind="lognormal", median=value["estimate_ratio_median"], sigma=value["estimate_ratio_sigma"])


def learning_pauses(plan: Plan, today: date) -> tuple[Pause, ...]:
    """The pauses that are not over."""
    return tuple(
        Pause(first_month(row), row.months, row.pay_share, row.hours_share, row.is_held)
        for row in pauses_ahead(plan, today)
    )


def order_of_work(plan: Plan, catalogue: Catalogue, today: date) -> tuple[str, ...]:
    """The ids of the goals as they are worked on; it needs neither role nor pay."""
    goals = learning_goals(plan, today)
    if len(set(priorities(plan).values())) < 2 and not any(goal.starts_in or goal.after for goal in goals):
        return tuple(goal.id for goal in goals)
    return tuple(goal.id for goal in ordered(_alone(plan, catalogue, goals, today), priorities(plan)))


def _alone(plan: Plan, catalogue: Catalogue, goals: tuple[LearningGoal, ...], today: date) -> Inputs:
    """The inputs of learning alone: the pay of nobody, in no role."""
    return Inputs(
        start=month_of(today),
        months=1,
        currency=plan.profile.currency,
        pay=PAY_INDEX,
        months_in_role=0,
        hours_per_week=plan.profile.hours_per_week,
        prices=Prices(0, 0, 0, 0),
        raise_=Raise(0, 0, 0, 0, 0, 0, review_month=1),
        job_loss=JobLoss(0, 1),
        market_drift=0,
        roles=(),
        moves=(),
        goals=goals,
        estimate_ratio=estimate_ratio(plan, ranged_values(plan, catalogue)),
        pauses=learning_pauses(plan, today),
    )


def waits_for(plan: Plan, catalogue: Catalogue, inputs: Inputs, goal_id: str) -> GateWait | None:
    """What the next gate that is shut has to do with a goal; None where no gate ahead waits for goals."""
    for place, step in enumerate(plan.route_step[1:], start=1):
        gates = [goal for gate in gates_of(plan, catalogue, step.role_key) for goal in gate.goal_ids]
        path = gate_path(inputs, gates) if gates and place <= len(inputs.moves) else None
        if path is not None:
            needed = goal_id in path.critical
            months = slack(inputs, priorities(plan), gates, goal_id) if needed else 0.0
            return GateWait(step.role_key, needed, goal_id in path.in_the_way, months)
    return None


def in_the_way(plan: Plan, catalogue: Catalogue, inputs: Inputs) -> tuple[tuple[str, ...], Collection[str]]:
    """The goals that the next gate waits for where others stand before them, and those others; else nothing."""
    for step in plan.route_step[1:]:
        gates = [goal for gate in gates_of(plan, catalogue, step.role_key) for goal in gate.goal_ids]
        path = gate_path(inputs, gates) if gates else None
        if path is not None:
            return (path.critical, path.in_the_way) if path.in_the_way else ((), ())
    return (), ()


def _starts_in(goal: Goal, today: date) -> float:
    return 0.0 if goal.starts_on is None else min(months_until(goal.starts_on, today), _MOST_STARTS_IN)
