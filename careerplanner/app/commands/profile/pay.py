"""Commands on pay: the record of what one earned, and the assumptions of the projection."""

from collections.abc import Mapping
from datetime import date
from typing import TypedDict, Unpack

from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import profile
from careerplanner.domain import limits
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import Assumption, PayRecord, RouteStep
from careerplanner.domain.promotion_value import USUAL_OVERTIME_FACTOR
from careerplanner.i18n import _
from careerplanner.months import check_day
from careerplanner.store.database import Store
from careerplanner.units import Cents, amount_of, size_of

MOST_HOURLY = 10_000
MOST_MONTHLY = 8_000_000
"""The most that pay of an hour and of a month may be in a currency of the size of the dollar."""


class PayParts(TypedDict, total=False):
    """What a pay record says beside base pay and its day. The parts in cents are yearly."""

    basis: PayBasis
    role_key: str
    hours_per_week: float
    overtime_cents: Cents
    bonus_cents: Cents
    shift_cents: Cents
    note: str
    overtime_hours: float
    overtime_factor: float


class PayChange(PayParts, total=False):
    """What may change of a pay record; ``base_cents`` is by the year or the hour, as its basis says."""

    effective_on: date
    base_cents: Cents


def check_base(cents: Cents, basis: PayBasis, currency: str) -> Cents:
    """Base pay by its basis, in the range of its currency; refused otherwise."""
    if basis is PayBasis.HOUR:
        limits.number(amount_of(cents), 0.01, MOST_HOURLY * size_of(currency), _("Pay an hour"))
        return cents
    if basis is PayBasis.MONTH:
        limits.number(amount_of(cents), 1, MOST_MONTHLY * size_of(currency), _("Pay a month"))
        return cents
    return limits.yearly_cents(cents, _("Pay a year"), currency)


def add(store: Store, base_cents: Cents, effective_on: date, /, **more: Unpack[PayParts]) -> str:
    """Add pay from a day on, by the year unless ``basis`` says otherwise; the id of the new row.

    The role and the hours a week are those of the profile unless they are given.
    """
    profile = store.profile()
    basis = more.get("basis", PayBasis.YEAR)
    nothing = Cents(0)
    row = PayRecord(
        id=store.new_id(),
        effective_on=check_day(effective_on),
        role_key=more.get("role_key", profile.role_key),
        basis=basis,
        base_cents=check_base(base_cents, basis, profile.currency),
        hours_per_week=limits.number(
            more.get("hours_per_week", profile.work_hours_per_week), 1, 100, _("Hours a week")
        ),
        overtime_cents=limits.part_cents(more.get("overtime_cents", nothing), _("Overtime pay"), profile.currency),
        bonus_cents=limits.part_cents(more.get("bonus_cents", nothing), _("The bonus"), profile.currency),
        shift_cents=limits.part_cents(more.get("shift_cents", nothing), _("Shift pay"), profile.currency),
        note=limits.note(more.get("note", "")),
        overtime_hours=_overtime_hours(more.get("overtime_hours", 0.0)),
        overtime_factor=_overtime_factor(more.get("overtime_factor", USUAL_OVERTIME_FACTOR)),
        entry_number=1 + max((known.entry_number for known in store.all(PayRecord)), default=0),
    )
    store.add(row)
    return row.id


def change(store: Store, row_id: str, /, **values: Unpack[PayChange]) -> None:
    """Change a pay record; what is not named stays, but base pay must be within the range of a new basis."""
    row = store.one(PayRecord, row_id)
    basis, currency = values.get("basis", row.basis), store.profile().currency
    if "base_cents" in values or basis is not row.basis:
        check_base(values.get("base_cents", row.base_cents), basis, currency)
    for part in (values.get("overtime_cents"), values.get("bonus_cents"), values.get("shift_cents")):
        if part is not None:
            limits.part_cents(part, _("The amount"), currency)
    if "effective_on" in values:
        check_day(values["effective_on"])
    if "hours_per_week" in values:
        values["hours_per_week"] = limits.number(values["hours_per_week"], 1, 100, _("Hours a week"))
    if "overtime_hours" in values:
        values["overtime_hours"] = _overtime_hours(values["overtime_hours"])
    if "overtime_factor" in values:
        values["overtime_factor"] = _overtime_factor(values["overtime_factor"])
    store.change(PayRecord, row_id, **values)


def _overtime_hours(hours: float) -> float:
    return float(limits.number(hours, 0, 80, _("Hours of overtime a week")))


def _overtime_factor(factor: float) -> float:
    return float(limits.number(factor, 1, 5, _("The overtime factor")))


def remove(store: Store, row_id: str) -> None:
    """Remove a pay record."""
    store.remove(PayRecord, row_id)


def assume(store: Store, key: str, value: float, note: str = "") -> None:
    """Put a value of one's own in place of a default of the projection."""
    checked = limits.assumed(float(value), _("The assumption"))
    if store.find(Assumption, key) is None:
        store.add(Assumption(key, checked, limits.note(note)))
    else:
        store.change(Assumption, key, value=checked, note=limits.note(note))


def reset_assumption(store: Store, key: str) -> None:
    """Go back to the default of one assumption."""
    if store.find(Assumption, key) is not None:
        store.remove(Assumption, key)


def reset_assumptions(store: Store) -> None:
    """Go back to all defaults."""
    store.clear(Assumption)


def reset_all(store: Store) -> None:
    """Go back to all defaults, those of the steps of the route as well; the first month of a step stays."""
    store.clear(Assumption)
    for step in store.all(RouteStep):
        path.change_step(store, step.id, min_months=None, wait_months=None, entry_cents=None)


def keep_what_if(
    store: Store,
    hours_per_week: float,
    assumptions: Mapping[str, float],
    wait_months: float | None,
    step_id: str | None,
) -> None:
    """Take what was tried with the sliders into the plan, as one step."""
    profile.change(store, hours_per_week=hours_per_week)
    for key, value in assumptions.items():
        assume(store, key, value)
    if step_id is not None:
        path.change_step(store, step_id, wait_months=wait_months)
