"""The numbers of the route in the assumption register: months, waits, rises, entry pay and pay bands, role by role."""

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from careerplanner.app.queries.projection.assumptions import AssumptionRow
from careerplanner.app.queries.projection.bands import bands_of, entry_of
from careerplanner.app.queries.projection.inputs import is_wait_set, route_steps
from careerplanner.app.queries.projection.local_pay import pay_here
from careerplanner.app.queries.projection.openings import (
    FIRST_POST_STAGE,
    answer_for,
    answered_chance,
    chance_of_step,
)
from careerplanner.app.queries.projection.ranged_values import Values, ranged_values
from careerplanner.app.queries.projection.text import value_text
from careerplanner.domain.catalogue import (
    ASSUMED_MIN_MONTHS,
    ASSUMED_RAISE,
    ASSUMED_WAIT_MONTHS,
    Band,
    Catalogue,
    Kind,
    Move,
    Origin,
    Role,
)
from careerplanner.domain.plan import Plan, RouteStep
from careerplanner.domain.projection.ranged import ends_of
from careerplanner.i18n import _
from careerplanner.units import amount_of
from careerplanner.wording import Wording

MONEY = "money a year"
"""The unit of yearly amounts in the plan's currency."""

_ASSUMED = Origin("Career Planner's own judgement", "2026", "US", Kind.ASSUMED, "The catalogue knows no such move.")


def step_rows(plan: Plan, catalogue: Catalogue, today: date) -> tuple[AssumptionRow, ...]:
    """The numbers of every role and step of the route, those of pay where it is known; none while no role is."""
    return tuple(_rows(plan, catalogue, today)) if plan.profile.role_key else ()


def _rows(plan: Plan, catalogue: Catalogue, today: date) -> Iterator[AssumptionRow]:
    steps, value = route_steps(plan), ranged_values(plan, catalogue)
    first, *bands = bands_of(plan, catalogue, steps, today)
    yield from _band_rows(catalogue.role(steps[0].role_key), first)
    for (before, step), band in zip(pairwise(steps), bands, strict=True):
        role, move = catalogue.role(step.role_key), catalogue.move(before.role_key, step.role_key)
        yield from _move_rows(step, role, move)
        if not is_wait_set(step, move):
            yield _chance_row(plan, catalogue, before, step, value)
        if band is not None:
            yield _entry_row(plan, step, role, band, today)
        yield from _band_rows(role, band)


def _move_rows(step: RouteStep, role: Role, move: Move | None) -> Iterator[AssumptionRow]:
    origin = move.origin if move is not None else _ASSUMED
    least = move.min_months_in_role if move is not None else ASSUMED_MIN_MONTHS
    name = _("{role}: minimum months before").format(role=role.short_name)
    yield _own_or(step, "min_months", name, least, step.min_months, "months", origin)
    if is_wait_set(step, move):
        wait = move.median_wait_months if move is not None else ASSUMED_WAIT_MONTHS
        name = _("{role}: median wait once requirements are met").format(role=role.short_name)
        yield _own_or(step, "wait_months", name, wait, step.wait_months, "months", origin)
    rise = move.raise_ if move is not None else ASSUMED_RAISE
    yield AssumptionRow(
        key=f"{step.id}/raise",
        name=_("{role}: lowest, likeliest, highest raise").format(role=role.short_name),
        value=rise[1],
        default=rise[1],
        unit="fraction",
        origin=move.raise_origin if move is not None else _ASSUMED,
        is_own=False,
        parts=rise,
        is_fixed=True,
    )


def _chance_row(plan: Plan, catalogue: Catalogue, before: RouteStep, step: RouteStep, value: Values) -> AssumptionRow:
    """The chance of the step at this employer, with its range; answers about the employer are the person's own."""
    source, target = catalogue.role(before.role_key), catalogue.role(step.role_key)
    move = catalogue.move(source.key, target.key)
    here = chance_of_step(plan, source, target, move, value).here
    low, high = ends_of(here)
    answer = answer_for(plan, target.key)
    is_own = answer is not None and answered_chance(answer, source, target, value) is not None
    origin = catalogue.prior("step_rate" if target.stage < FIRST_POST_STAGE else "inside").origin
    return AssumptionRow(
        key=f"{step.id}/chance",
        name=_("{role}: chance in a year with open gates").format(role=target.short_name),
        value=float(here),
        default=float(here),
        unit="fraction a year",
        origin=Origin(_("Your own answers"), origin.year, origin.place, Kind.OWN) if is_own else origin,
        is_own=is_own,
        is_fixed=True,
        low=low,
        high=high,
    )


def _own_or(
    step: RouteStep, field: str, name: str, default: float, own: float | None, unit: str, origin: Origin
) -> AssumptionRow:
    """The step's own value where it has one, else the default."""
    if own is None:
        return AssumptionRow(f"{step.id}/{field}", name, default, default, unit, origin, is_own=False)
    mine = Origin(_("Your own value"), origin.year, origin.place, Kind.OWN)
    return AssumptionRow(f"{step.id}/{field}", name, own, default, unit, mine, is_own=True)


def _entry_row(plan: Plan, step: RouteStep, role: Role, band: Band, today: date) -> AssumptionRow:
    figures = pay_here(plan, role, today).start_pay or band
    name = _("{role}: entry pay").format(role=role.short_name)
    own = None if step.entry_cents is None else amount_of(step.entry_cents)
    return _own_or(step, "entry_cents", name, entry_of(plan, role, band, today), own, MONEY, figures.origin)


def _band_rows(role: Role, band: Band | None) -> Iterator[AssumptionRow]:
    if band is None:
        return
    yield AssumptionRow(
        key=f"band/{role.key}",
        name=_("{role}: low, middle, high of the band").format(role=role.short_name),
        value=band.mid,
        default=band.mid,
        unit=MONEY,
        origin=band.origin,
        is_own=band.origin.kind is Kind.OWN,
        parts=(band.low, band.mid, band.high),
        is_fixed=True,
    )


def shown_value(row: AssumptionRow, wording: Wording) -> str:
    """The value of a row in its unit; of several parts all, amounts then cut short."""
    return _in_unit(row.parts or (row.value,), row.unit, wording)


def exact_value(row: AssumptionRow, wording: Wording) -> str:
    """The value to the last figure, for amounts of several parts; else nothing."""
    if row.unit != MONEY or not row.parts:
        return ""
    return " / ".join(wording.money.whole(value) for value in row.parts)


def shown_default(row: AssumptionRow, wording: Wording) -> str:
    """Its default; nothing where the value cannot be another."""
    return "" if row.is_fixed else _in_unit((row.default,), row.unit, wording)


def shown_range(row: AssumptionRow, wording: Wording) -> str:
    """Between which values it lies in eight of ten cases; nothing where it counts as known."""
    if row.low is None or row.high is None:
        return ""
    numbers, high = wording.numbers, _in_unit((row.high,), row.unit, wording)
    if row.unit.startswith("fraction"):
        if row.low < 0:
            return numbers.span(numbers.signed_percent(row.low, 1), numbers.signed_percent(row.high, 1))
        return numbers.span(numbers.plain(row.low * 100, 1), high)
    return numbers.span(numbers.plain(row.low, 1), high)


def _in_unit(values: tuple[float, ...], unit: str, wording: Wording) -> str:
    if unit == MONEY and len(values) > 1:
        return " / ".join(wording.money.compact(value) for value in values)
    if unit == MONEY:
        return wording.money.whole(values[0])
    if len(values) > 1:
        *firsts, last = values
        return " / ".join([*(wording.numbers.plain(each * 100, 1) for each in firsts), value_text(last, unit, wording)])
    return value_text(values[0], unit, wording)
