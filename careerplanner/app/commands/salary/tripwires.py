"""Commands on tripwires: without a role by the end of a month, go over to plan B."""

from datetime import date
from typing import TypedDict, Unpack

from careerplanner.app.commands.salary import scenarios
from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.future_rows import Scenario, Tripwire
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import month_of, parse_month
from careerplanner.store.database import Store

MOST_TRIPWIRES = 20


class PlanB(TypedDict, total=False):
    """What plan B is: a scenario, or words."""

    scenario_id: str | None
    note: str


class TripwireChange(PlanB, total=False):
    """What may change of a tripwire."""

    role_key: str
    by_month: str


def add(store: Store, catalogue: Catalogue, role_key: str, by_month: str, today: date, /, **more: Unpack[PlanB]) -> str:
    """Set a tripwire; the id of the new row."""
    if len(store.all(Tripwire)) >= MOST_TRIPWIRES:
        raise Refused(_("A plan holds at most {most} tripwires. Remove one first.").format(most=MOST_TRIPWIRES))
    row = Tripwire(store.new_id(), role_key, by_month, None, "", today)
    store.add(row)
    change(store, catalogue, row.id, today, role_key=role_key, by_month=by_month, **more)
    return row.id


def change(store: Store, catalogue: Catalogue, row_id: str, today: date, /, **values: Unpack[TripwireChange]) -> None:
    """Change a tripwire; what is not named stays. Refused when it names nothing or lies in the past."""
    if "role_key" in values:
        catalogue.role(values["role_key"])
    if "by_month" in values:
        month = parse_month(values["by_month"])
        if month < month_of(today):
            raise Refused(_("{month} is over. Give a month in the future.").format(month=month))
        values["by_month"] = str(month)
    if (scenario_id := values.get("scenario_id")) is not None:
        store.one(Scenario, scenario_id)
    if "note" in values:
        values["note"] = limits.note(values["note"])
    store.change(Tripwire, row_id, **values)


def take_plan_b(store: Store, catalogue: Catalogue, row_id: str, today: date) -> None:
    """Make the scenario that is plan B the plan; the tripwire has done its work."""
    row = store.one(Tripwire, row_id)
    if row.scenario_id is None:
        raise Refused(_("The tripwire names no scenario as plan B. Choose one on the Salary page."))
    store.remove(Tripwire, row_id)
    scenarios.adopt(store, catalogue, row.scenario_id, today)


def remove(store: Store, row_id: str) -> None:
    """Remove a tripwire."""
    store.remove(Tripwire, row_id)
