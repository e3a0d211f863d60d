"""Commands on offers: what is known or expected of the terms of a role."""

from typing import TypedDict, Unpack

from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.future_rows import Offer
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


def forget(store: Store, role_key: str) -> None:
    """Go back to what the projection expects of a role."""
    store.remove(Offer, role_key)
