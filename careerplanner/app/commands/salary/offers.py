"""Commands on offers: what is known or expected of the terms of a role."""

from typing import Any

from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.future_rows import Offer
from careerplanner.domain.promotion_value import USUAL_OVERTIME_FACTOR
from careerplanner.i18n import _
from careerplanner.store.database import Store


def set_terms(store: Store, catalogue: Catalogue, role_key: str, /, **values: Any) -> None:
    """Say what is known of a role's terms; what is not named stays as it was.

    ``values`` may name salary_cents and hours_per_week (None is unknown), overtime_cents, bonus_cents, shift_cents
    (yearly), overtime_factor of the present job, and note.
    """
    catalogue.role(role_key)
    if values.get("salary_cents") is not None:
        values["salary_cents"] = limits.yearly_cents(values["salary_cents"] / 100, _("The salary"))
    if values.get("hours_per_week") is not None:
        values["hours_per_week"] = float(limits.number(values["hours_per_week"], 1, 100, _("Hours a week")))
    for name in ("overtime_cents", "bonus_cents", "shift_cents"):
        if name in values:
            values[name] = limits.part_cents(values[name] / 100, _("The amount"))
    if "overtime_factor" in values:
        factor = limits.number(values["overtime_factor"], 1, 5, _("The overtime factor"))
        values["overtime_factor"] = float(factor)
    if "note" in values:
        values["note"] = limits.note(values["note"])
    if store.find(Offer, role_key) is None:
        store.add(Offer(role_key, None, None, 0, 0, 0, USUAL_OVERTIME_FACTOR, ""))
    store.change(Offer, role_key, **values)


def forget(store: Store, role_key: str) -> None:
    """Go back to what the projection expects of a role."""
    store.remove(Offer, role_key)
