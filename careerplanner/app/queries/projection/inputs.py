"""The plan as inputs of the projection model: pay, route, gates from skills and goals, hours a week."""

from dataclasses import replace
from datetime import date

from careerplanner.app.queries.projection.assumptions import values
from careerplanner.app.queries.projection.gates import gates_of
from careerplanner.app.queries.projection.local_pay import band_here, entry_here
from careerplanner.app.queries.projection.pauses import pauses_ahead
from careerplanner.domain.catalogue import (
    ASSUMED_MIN_MONTHS,
    ASSUMED_RAISE,
    ASSUMED_WAIT_MONTHS,
    Catalogue,
    Move,
    Role,
)
from careerplanner.domain.learning import RECORD_FROM_GOALS, estimate_ratios, hours_left
from careerplanner.domain.pauses import first_month, held_months
from careerplanner.domain.pay import base_yearly_cents, pay_on
from careerplanner.domain.plan import Plan, RouteStep
from careerplanner.domain.projection.inputs import (
    EstimateRatio,
    Inputs,
    JobLoss,
    LearningGoal,
    Pause,
    PlannedMove,
    Prices,
    Raise,
    RoleBand,
    check,
)
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import Month, month_of, parse_month

UNKNOWN_MIN_MONTHS = ASSUMED_MIN_MONTHS
UNKNOWN_WAIT_MONTHS = ASSUMED_WAIT_MONTHS
UNKNOWN_RAISE = ASSUMED_RAISE
"""Assumed for a step that the catalogue knows no move for; the window says so, and each step can be set."""


def inputs_of(plan: Plan, catalogue: Catalogue, today: date) -> Inputs:
    """What the projection starts from; refused, saying what is missing, while role or pay are unknown."""
    if not plan.profile.role_key:
        raise Refused(_("The plan does not say which role you have. Choose it on the Profile page."))
    record = pay_on(plan.pay_record, today)
    if record is None:
        raise Refused(_("The plan holds no pay yet. Add your pay on the Profile page to see the outlook."))
    start = month_of(today)
    value = values(plan, catalogue)
    steps = route_steps(plan)
    inputs = Inputs(
        start=start,
        months=plan.profile.horizon_months,
        currency=plan.profile.currency,
        pay=base_yearly_cents(record) / 100,
        months_in_role=_months_in_role(plan, start),
        hours_per_week=plan.profile.hours_per_week,
        prices=_prices(value),
        raise_=_raise(value),
        job_loss=JobLoss(
            rate_per_year=value["job_loss_rate"],
            median_months_out=value["job_loss_median_months"],
            pay_cut=value["job_loss_pay_cut"],
        ),
        market_drift=value["market_drift"],
        roles=tuple(_band(plan, catalogue.role(step.role_key), today) for step in steps),
        moves=_moves(plan, catalogue, steps, today),
        goals=tuple(LearningGoal(id=key, hours_left=hours) for key, hours in hours_left(plan).items()),
        estimate_ratio=_estimate_ratio(plan, value),
        pauses=_pauses(plan, today),
    )
    check(inputs)
    return inputs


def stay_as_i_am(inputs: Inputs) -> Inputs:
    """The same person without any promotion."""
    return replace(inputs, roles=inputs.roles[:1], moves=())


def route_steps(plan: Plan) -> tuple[RouteStep, ...]:
    """The steps of the route; where none is chosen, the present role alone."""
    if plan.route_step:
        return plan.route_step
    return (RouteStep("", 0, plan.profile.role_key, None, None, None, None),)


def _months_in_role(plan: Plan, start: Month) -> int:
    """The months since one has the role, without those of a pause that held them."""
    if plan.profile.role_since is None:
        return 0
    since = parse_month(plan.profile.role_since)
    return max(0, start - since - held_months(plan.pause, since, start))


def _pauses(plan: Plan, today: date) -> tuple[Pause, ...]:
    return tuple(
        Pause(first_month(row), row.months, row.pay_share, row.hours_share, row.is_held)
        for row in pauses_ahead(plan, today)
    )


def _prices(value: dict[str, float]) -> Prices:
    return Prices(
        latest=value["inflation_latest"],
        mean=value["inflation_mean"],
        persistence=value["inflation_persistence"],
        volatility=value["inflation_volatility"],
    )


def _raise(value: dict[str, float]) -> Raise:
    return Raise(
        budget=value["raise_budget"],
        pass_through=value["raise_pass_through"],
        pull=value["raise_pull"],
        narrow=value["raise_narrow"],
        wide=value["raise_wide"],
        wide_share=value["raise_wide_share"],
        review_month=int(value["review_month"]),
    )


def _estimate_ratio(plan: Plan, value: dict[str, float]) -> EstimateRatio:
    ratios = estimate_ratios(plan)
    if len(ratios) >= RECORD_FROM_GOALS:
        return EstimateRatio(kind="record", ratios=ratios)
    return EstimateRatio(kind="lognormal", median=value["estimate_ratio_median"], sigma=value["estimate_ratio_sigma"])


def _band(plan: Plan, role: Role, today: date) -> RoleBand:
    band = band_here(plan, role, today)
    return RoleBand(name=role.name, low=band.low, mid=band.mid, high=band.high)


def _moves(plan: Plan, catalogue: Catalogue, steps: tuple[RouteStep, ...], today: date) -> tuple[PlannedMove, ...]:
    return tuple(_move(plan, catalogue, (steps[to - 1], steps[to]), to, today) for to in range(1, len(steps)))


def _move(plan: Plan, catalogue: Catalogue, pair: tuple[RouteStep, RouteStep], to: int, today: date) -> PlannedMove:
    source, step = pair
    known = catalogue.move(source.role_key, step.role_key)
    gates = gates_of(plan, catalogue, step.role_key)
    entry = step.entry_cents / 100 if step.entry_cents else entry_here(plan, catalogue.role(step.role_key), today)
    return PlannedMove(
        to=to,
        min_months_in_role=step.min_months if step.min_months is not None else _min_months(known),
        median_wait_months=step.wait_months if step.wait_months is not None else _wait_months(known),
        raise_=known.raise_ if known else UNKNOWN_RAISE,
        entry=float(entry),
        goals=tuple(goal_id for gate in gates for goal_id in gate.goal_ids if gate.covered),
        not_before=parse_month(step.not_before) if step.not_before else None,
        uncovered=tuple(gate.gap.skill_key for gate in gates if not gate.met and not gate.covered),
    )


def _min_months(move: Move | None) -> int:
    return move.min_months_in_role if move else UNKNOWN_MIN_MONTHS


def _wait_months(move: Move | None) -> float:
    return move.median_wait_months if move else UNKNOWN_WAIT_MONTHS
