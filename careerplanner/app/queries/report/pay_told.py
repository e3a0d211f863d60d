"""Pay as an index, or no pay at all: what is put in its place in a plan and a projection."""

from dataclasses import fields, replace

from careerplanner.domain.pay import base_yearly_cents
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import PayRecord, Plan
from careerplanner.domain.projection.levers import Effect
from careerplanner.domain.projection.parts import Inputs, RoleBand
from careerplanner.domain.projection.results import Fan, Projection, Spread
from careerplanner.units import Cents, cents_of

TODAY = 100
"""What the index is today."""


def indexed_pay(plan: Plan, base: float) -> Plan:
    """The plan with its pay as whole points of an index; wishes and entry pay are left out.

    ``base`` is base pay today, a yearly amount. Whole points, lest a ratio of decimals leads back to the amounts.
    """

    def points(cents: Cents) -> Cents:
        return cents_of(round(cents / base * TODAY / 100))

    def record(row: PayRecord) -> PayRecord:
        return replace(
            row,
            basis=PayBasis.YEAR,
            base_cents=points(base_yearly_cents(row)),
            overtime_cents=points(row.overtime_cents),
            bonus_cents=points(row.bonus_cents),
            shift_cents=points(row.shift_cents),
            note="",
        )

    return replace(
        plan,
        profile=replace(plan.profile, target_pay_cents=None),
        pay_record=tuple(record(row) for row in plan.pay_record),
        route_step=tuple(replace(step, entry_cents=None) for step in plan.route_step),
        goal=tuple(replace(goal, cost_cents=None) for goal in plan.goal),
    )


def indexed_projection(projection: Projection, base: float) -> Projection:
    """The projection with pay as points of the index."""
    return _scaled(projection, TODAY / base)


def without_pay(projection: Projection) -> Projection:
    """The projection with nought for every amount of pay, and without what is told of their spread."""
    bare = _scaled(projection, 0.0)
    card = replace(bare.card, lower_at_end=0.0, year_down=0.0, years_down=0.0)
    return replace(bare, card=card, split=None, ask=(), months_below_today=0)


def _scaled(projection: Projection, factor: float) -> Projection:
    def fan(found: Fan) -> Fan:
        return Fan(*(getattr(found, field.name) * factor for field in fields(found)))

    def spread(found: Spread) -> Spread:
        return Spread(found.p10 * factor, found.p50 * factor, found.p90 * factor)

    return replace(
        projection,
        inputs=_without_amounts(projection.inputs),
        nominal=fan(projection.nominal),
        real=fan(projection.real),
        sum_real=spread(projection.sum_real),
        lowest_real_ahead=spread(projection.lowest_real_ahead),
        samples_nominal=projection.samples_nominal * factor,
        samples_real=projection.samples_real * factor,
        standard_error={},
    )


def _without_amounts(inputs: Inputs) -> Inputs:
    """The inputs with nought for every amount: they are asked for dates, hours and goals alone."""
    return replace(
        inputs,
        pay=0.0,
        roles=tuple(RoleBand(role.name, 0.0, 0.0, 0.0) for role in inputs.roles),
        moves=tuple(replace(move, entry=0.0) for move in inputs.moves),
        known=(),
        negotiated=0.0,
    )


def effect_without_pay(effect: Effect) -> Effect:
    """What a lever does to the odds, with nought for every amount."""
    lever = replace(effect.lever, inputs=_without_amounts(effect.lever.inputs))
    return replace(effect, lever=lever, sum_real=0.0, sum_real_error=0.0, sum_real_range=(0.0, 0.0))
