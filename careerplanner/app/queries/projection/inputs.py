"""The plan as inputs of the projection model: pay, route, gates from skills and goals, hours a week."""

from dataclasses import replace
from datetime import date

from careerplanner.app.queries.projection.bands import bands_of, entry_of
from careerplanner.app.queries.projection.gates import gates_of, musts_of
from careerplanner.app.queries.projection.learning import estimate_ratio, in_order, learning_goals, learning_pauses
from careerplanner.app.queries.projection.local_pay import floor_here
from careerplanner.app.queries.projection.openings import LEAST_JOBS_OPEN, chance_of_step, jobs_open
from careerplanner.app.queries.projection.ranged_values import Values, ranged_values
from careerplanner.app.queries.projection.times import economy, employer_changes, job_loss, outlook
from careerplanner.domain.catalogue import (
    ASSUMED_MIN_MONTHS,
    ASSUMED_RAISE,
    ASSUMED_WAIT_MONTHS,
    Band,
    Catalogue,
    Move,
    Role,
)
from careerplanner.domain.pauses import held_months
from careerplanner.domain.pay import base_yearly_cents, full_time_share, pay_ahead, pay_on
from careerplanner.domain.plan import PayRecord, Plan, RouteStep
from careerplanner.domain.projection.inputs import (
    Inputs,
    KnownPay,
    PlannedMove,
    Prices,
    Raise,
    RoleBand,
    check,
)
from careerplanner.domain.projection.parts import PAY_INDEX
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import Month, month_of, parse_month
from careerplanner.units import amount_of
from careerplanner.wording.alike import alike

UNKNOWN_MIN_MONTHS = ASSUMED_MIN_MONTHS
UNKNOWN_WAIT_MONTHS = ASSUMED_WAIT_MONTHS
UNKNOWN_RAISE = ASSUMED_RAISE
"""Assumed for a step that the catalogue knows no move for; the window says so, and each step can be set."""
DEGREE = "degree"
"""What stands among the uncovered skills of a move where the degree that nearly all such jobs ask for is missing."""


def inputs_of(plan: Plan, catalogue: Catalogue, today: date) -> Inputs:
    """What the projection starts from; refused, saying what is missing, while the role is unknown.

    Dates and odds need no pay: where none is known, an index stands for it.
    """
    if not plan.profile.role_key:
        raise Refused(_("The plan does not say which role you have. Choose it on the Profile page."))
    record = pay_on(plan.pay_record, today)
    start = month_of(today)
    value = ranged_values(plan, catalogue)
    steps = route_steps(plan)
    inputs = Inputs(
        start=start,
        months=plan.profile.horizon_months,
        currency=plan.profile.currency,
        pay=PAY_INDEX if record is None else amount_of(base_yearly_cents(record)),
        months_in_role=_months_in_role(plan, start),
        months_here=_months_here(plan, start),
        hours_per_week=plan.profile.hours_per_week,
        prices=_prices(value),
        raise_=_raise(value),
        job_loss=job_loss(plan, value),
        market_drift=value["market_drift"],
        roles=_roles(plan, catalogue, steps, record, today),
        moves=_moves(plan, catalogue, steps, value, today),
        goals=learning_goals(plan, today),
        estimate_ratio=estimate_ratio(plan, value),
        pauses=learning_pauses(plan, today),
        pace=value["pace"],
        rise_factor=value["rise_factor"],
        fit=value["fit"],
        no_evidence=value["no_evidence"],
        changes=employer_changes(plan.profile.mobility, value),
        economy=economy(value),
        outlook=outlook(plan.profile.trade_outlook, value),
        known=() if record is None else _known_pay(plan, today),
        is_pay_known=record is not None,
    )
    inputs = in_order(inputs, plan)
    check(inputs)
    return inputs


def stay_as_i_am(inputs: Inputs) -> Inputs:
    """The same person without any promotion; learning moves nothing then."""
    return replace(inputs, roles=inputs.roles[:1], moves=(), goals=(), hours_per_week=0.0)


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


def _months_here(plan: Plan, start: Month) -> int:
    """The months with the present employer: since the first of the positions there that follow on one another."""
    in_role = _months_in_role(plan, start)
    current = [row for row in plan.experience if row.ended is None and row.employer]
    if not current:
        return in_role
    employer = alike(current[-1].employer)
    first = min(parse_month(row.started) for row in plan.experience if alike(row.employer) == employer)
    return max(in_role, start - first)


def _known_pay(plan: Plan, today: date) -> tuple[KnownPay, ...]:
    """Pay that is agreed already: the records that are dated ahead of the present month."""
    start = month_of(today)
    return tuple(
        KnownPay(month_of(row.effective_on), amount_of(base_yearly_cents(row)))
        for row in pay_ahead(plan.pay_record, today)
        if start < month_of(row.effective_on) <= start + plan.profile.horizon_months
    )


def _prices(value: Values) -> Prices:
    return Prices(
        latest=value["inflation_latest"],
        mean=value["inflation_mean"],
        persistence=value["inflation_persistence"],
        volatility=value["inflation_volatility"],
    )


def _raise(value: Values) -> Raise:
    return Raise(
        budget=value["raise_budget"],
        pass_through=value["raise_pass_through"],
        pull=value["raise_pull"],
        narrow=value["raise_narrow"],
        wide=value["raise_wide"],
        wide_share=value["raise_wide_share"],
        review_month=int(value["review_month"]),
        zero_share=value["zero_share"],
        person=value["raise_person"],
    )


def _roles(
    plan: Plan, catalogue: Catalogue, steps: tuple[RouteStep, ...], record: PayRecord | None, today: date
) -> tuple[RoleBand, ...]:
    """The roles of the route with their bands; without any pay an index stands for every one of them."""
    roles = [catalogue.role(step.role_key) for step in steps]
    if record is None:
        return tuple(RoleBand(role.name, PAY_INDEX, PAY_INDEX, PAY_INDEX) for role in roles)
    bands = bands_of(plan, catalogue, steps, today)
    return tuple(_band(plan, role, band, record, today) for role, band in zip(roles, bands, strict=True))


def _band(plan: Plan, role: Role, band: Band | None, record: PayRecord, today: date) -> RoleBand:
    """The band of a role for the hours that are worked: published pay is for a full week."""
    assert band is not None  # one's own pay stands in for what is not known
    share = full_time_share(record)
    floor = floor_here(plan, role, record.hours_per_week, today)
    return RoleBand(
        name=role.name,
        low=band.low * share,
        mid=band.mid * share,
        high=band.high * share,
        floor=floor.amount,
        floor_indexed=floor.is_indexed,
    )


def _moves(
    plan: Plan, catalogue: Catalogue, steps: tuple[RouteStep, ...], value: Values, today: date
) -> tuple[PlannedMove, ...]:
    bands = bands_of(plan, catalogue, steps, today)
    pairs = tuple((steps[to - 1], steps[to]) for to in range(1, len(steps)))
    return tuple(
        _move(plan, catalogue, pair, to, value, _entry(plan, catalogue, pair[1], bands[to], today))
        for to, pair in enumerate(pairs, start=1)
    )


def _move(
    plan: Plan, catalogue: Catalogue, pair: tuple[RouteStep, RouteStep], to: int, value: Values, entry: float
) -> PlannedMove:
    step = pair[1]
    source, target = catalogue.role(pair[0].role_key), catalogue.role(step.role_key)
    known = catalogue.move(source.key, target.key)
    gates = gates_of(plan, catalogue, target.key)
    wait = _wait_set_by_hand(step, known)
    open_share = jobs_open(plan, target)
    return PlannedMove(
        to=to,
        min_months_in_role=step.min_months if step.min_months is not None else _min_months(known),
        median_wait_months=wait,
        chance=None if wait is not None else chance_of_step(plan, source, target, known, value),
        raise_=known.raise_ if known else UNKNOWN_RAISE,
        entry=entry,
        goals=tuple(dict.fromkeys(goal_id for gate in gates for goal_id in gate.goal_ids)),
        not_before=parse_month(step.not_before) if step.not_before else None,
        uncovered=(DEGREE,) if open_share < LEAST_JOBS_OPEN else (),
        min_months_here=int(value["min_months_here"]),
        jobs_open=open_share if open_share >= LEAST_JOBS_OPEN else 1.0,
        musts=musts_of(plan, catalogue, target.key),
        kind=str(known.kind) if known else "promotion",
        confirmed=known is None or known.is_confirmed,
    )


def _entry(plan: Plan, catalogue: Catalogue, step: RouteStep, band: Band | None, today: date) -> float:
    record = pay_on(plan.pay_record, today)
    if record is None or band is None:
        return 0.0
    if step.entry_cents:
        return amount_of(step.entry_cents)
    return float(entry_of(plan, catalogue.role(step.role_key), band, today)) * full_time_share(record)


def is_wait_set(step: RouteStep, move: Move | None) -> bool:
    """Whether the user set a median wait for this step, or for the move in the catalogue; else the chance holds."""
    return step.wait_months is not None or (move is not None and move.is_wait_set)


def _wait_set_by_hand(step: RouteStep, move: Move | None) -> float | None:
    if not is_wait_set(step, move):
        return None
    return step.wait_months if step.wait_months is not None or move is None else move.median_wait_months


def _min_months(move: Move | None) -> int:
    return move.min_months_in_role if move else UNKNOWN_MIN_MONTHS
