"""Commands on pay: the record of what one earned, and the assumptions of the projection."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import profile
from careerplanner.domain import limits
from careerplanner.domain.plan import Assumption, PayBasis, PayRecord, RouteStep
from careerplanner.i18n import _
from careerplanner.months import check_day
from careerplanner.store.database import Store, new_id

MOST_HOURLY = 10_000


def _base_cents(amount: float, basis: PayBasis) -> int:
    if basis is PayBasis.HOUR:
        return round(limits.number(amount, 0.01, MOST_HOURLY, _("Pay an hour")) * 100)
    return limits.yearly_cents(amount, _("Pay a year"))


def add(store: Store, base: float, effective_on: date, /, *, basis: PayBasis = PayBasis.YEAR, **more: Any) -> str:
    """Add pay from a day on; ``base`` is in units of the currency, by the year or the hour.

    ``more`` may name role_key, hours_per_week, overtime, bonus, shift (yearly amounts) and note.
    """
    profile = store.profile()
    row = PayRecord(
        id=new_id(),
        effective_on=check_day(effective_on),
        role_key=more.get("role_key", profile.role_key),
        basis=basis,
        base_cents=_base_cents(base, basis),
        hours_per_week=limits.number(
            more.get("hours_per_week", profile.work_hours_per_week), 1, 100, _("Hours a week")
        ),
        overtime_cents=limits.part_cents(more.get("overtime", 0), _("Overtime pay")),
        bonus_cents=limits.part_cents(more.get("bonus", 0), _("The bonus")),
        shift_cents=limits.part_cents(more.get("shift", 0), _("Shift pay")),
        note=limits.note(more.get("note", "")),
    )
    store.add(row)
    return row.id


def change(store: Store, row_id: str, /, **values: Any) -> None:
    """Change a pay record; amounts (base, overtime, bonus, shift) are in units of the currency."""
    row = store.one(PayRecord, row_id)
    basis = values.get("basis", row.basis)
    if "base" in values:
        values["base_cents"] = _base_cents(values.pop("base"), basis)
    elif basis is not row.basis:
        _base_cents(row.base_cents / 100, basis)
    for name in ("overtime", "bonus", "shift"):
        if name in values:
            values[f"{name}_cents"] = limits.part_cents(values.pop(name), _("The amount"))
    if "effective_on" in values:
        check_day(values["effective_on"])
    if "hours_per_week" in values:
        values["hours_per_week"] = limits.number(values["hours_per_week"], 1, 100, _("Hours a week"))
    store.change(PayRecord, row_id, **values)


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
