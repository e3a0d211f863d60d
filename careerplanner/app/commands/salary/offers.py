"""Commands on offers: what is known or expected of the terms of a role."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import TypedDict, Unpack

from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.future_rows import Benefit, Offer
from careerplanner.domain.promotion_value import USUAL_OVERTIME_FACTOR
from careerplanner.i18n import _
from careerplanner.store.database import Store
from careerplanner.units import Cents


class Terms(TypedDict, total=False):
    """What is known of a role's terms. None is unknown; the parts in cents are yearly.

    ``overtime_factor`` is what an hour of overtime in the present job pays, in hours of base pay.
    """

    salary_cents: Cents | None
    hours_per_week: float | None
    overtime_cents: Cents
    bonus_cents: Cents
    shift_cents: Cents
    overtime_factor: float
    note: str


def set_terms(store: Store, catalogue: Catalogue, role_key: str, /, **values: Unpack[Terms]) -> None:
    """Say what is known of a role's terms; what is not named stays as it was."""
    catalogue.role(role_key)
    currency = store.profile().currency
    if (salary := values.get("salary_cents")) is not None:
        limits.yearly_cents(salary, _("The salary"), currency)
    if (hours := values.get("hours_per_week")) is not None:
        values["hours_per_week"] = float(limits.number(hours, 1, 100, _("Hours a week")))
    for part in (values.get("overtime_cents"), values.get("bonus_cents"), values.get("shift_cents")):
        if part is not None:
            limits.part_cents(part, _("The amount"), currency)
    if "overtime_factor" in values:
        factor = limits.number(values["overtime_factor"], 1, 5, _("The overtime factor"))
        values["overtime_factor"] = float(factor)
    if "note" in values:
        values["note"] = limits.note(values["note"])
    if store.find(Offer, role_key) is None:
        store.add(Offer(role_key, None, None, Cents(0), Cents(0), Cents(0), USUAL_OVERTIME_FACTOR, ""))
    store.change(Offer, role_key, **values)


@dataclass(frozen=True, slots=True)
class BenefitLine:
    """What is given beside pay: its name, and what it is worth in a year now and in a role; 0 where it is not given."""

    name: str
    now: Cents
    there: Cents


def set_benefits(store: Store, catalogue: Catalogue, role_key: str, lines: Sequence[BenefitLine]) -> None:
    """Say what is given beside pay in the present job and in a role; what is not among the lines is not given."""
    catalogue.role(role_key)
    _keep_benefits(store, "", {line.name: line.now for line in lines})
    _keep_benefits(store, role_key, {line.name: line.there for line in lines})


def _keep_benefits(store: Store, role_key: str, worth: Mapping[str, Cents]) -> None:
    """Make the rows of a job these; a row of the same name stays."""
    currency = store.profile().currency
    wanted = {limits.title(name, _("The benefit")): limits.part_cents(c, name, currency) for name, c in worth.items()}
    known = {row.name: row for row in store.all(Benefit, role_key=role_key)}
    for name, row in known.items():
        if not wanted.get(name):
            store.remove(Benefit, row.id)
    for name, cents in wanted.items():
        if cents and name in known:
            store.change(Benefit, known[name].id, yearly_cents=cents)
        elif cents:
            store.add(Benefit(store.new_id(), role_key, name, cents))


def forget(store: Store, role_key: str) -> None:
    """Go back to what the projection expects of a role, without benefits there."""
    if store.find(Offer, role_key) is not None:
        store.remove(Offer, role_key)
    _keep_benefits(store, role_key, {})
