"""Commands on scenarios: named sets of changed inputs that stand beside the plan, and may become the plan."""

from collections.abc import Sequence
from datetime import date
from typing import TypedDict, Unpack

from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import pay, profile
from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.future_rows import Scenario
from careerplanner.domain.plan import PayRecord, RouteStep
from careerplanner.domain.projection.limits import NUMBERS
from careerplanner.domain.ranking import rank_after
from careerplanner.domain.scenarios import MOST_COMPARED, compared_count, route_from_here
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import month_of
from careerplanner.store.database import Store
from careerplanner.units import Cents

MOST_SCENARIOS = 12


class ScenarioInputs(TypedDict, total=False):
    """What may be other in a scenario than in the plan; None is "as in the plan". The route is a list of role keys."""

    route: Sequence[str] | None
    hours_per_week: float | None
    raise_budget: float | None
    inflation_mean: float | None
    wait_months: float | None
    employer_pay_cents: Cents | None
    area_code: str | None


class ScenarioColumns(TypedDict, total=False):
    """The same inputs as the row of a scenario keeps them."""

    route: tuple[str, ...] | None
    hours_per_week: float | None
    raise_budget: float | None
    inflation_mean: float | None
    wait_months: float | None
    employer_pay_cents: Cents | None
    area_code: str | None


class ScenarioPlace(TypedDict, total=False):
    """What is said of a scenario beside its inputs; one that ``is_compared`` stands beside the plan in the chart."""

    name: str
    is_compared: bool


class ScenarioChange(ScenarioInputs, ScenarioPlace, total=False):
    """What may change of a scenario."""


def add(store: Store, catalogue: Catalogue, name: str, today: date, /, **values: Unpack[ScenarioInputs]) -> str:
    """Add a scenario; what is not named is as in the plan. The id of the new row."""
    rows = store.all(Scenario)
    if len(rows) >= MOST_SCENARIOS:
        raise Refused(_("A plan holds at most {most} scenarios. Remove one first.").format(most=MOST_SCENARIOS))
    shown = compared_count(rows) < MOST_COMPARED
    row = Scenario(
        store.new_id(),
        limits.title(name, _("The name")),
        rank_after(rows),
        shown,
        today,
        **_checked(store, catalogue, values),
    )
    store.add(row)
    return row.id


def change(store: Store, catalogue: Catalogue, row_id: str, /, **values: Unpack[ScenarioChange]) -> None:
    """Change a scenario; what is not named stays."""
    place: ScenarioPlace = {}
    if "name" in values:
        place["name"] = limits.title(values["name"], _("The name"))
    if "is_compared" in values:
        place["is_compared"] = values["is_compared"]
        others = [row for row in store.all(Scenario) if row.id != row_id]
        if values["is_compared"] and compared_count(others) >= MOST_COMPARED:
            raise Refused(
                _("{most} scenarios are in the chart already. Take one out first.").format(most=MOST_COMPARED)
            )
    store.change(Scenario, row_id, **place, **_checked(store, catalogue, values))


def remove(store: Store, row_id: str) -> None:
    """Remove a scenario."""
    store.remove(Scenario, row_id)


def adopt(store: Store, catalogue: Catalogue, row_id: str, today: date) -> None:
    """Make a scenario the plan; as it is the plan now, it is no longer listed beside it."""
    row = store.one(Scenario, row_id)
    me = store.profile()
    if row.route is not None:
        path.use_route(store, catalogue, route_from_here(row, me.role_key))
    if row.hours_per_week is not None:
        profile.change(store, hours_per_week=row.hours_per_week)
    if row.area_code is not None:
        profile.change(store, area_code=row.area_code)
    if row.raise_budget is not None:
        pay.assume(store, "raise_budget", row.raise_budget)
    if row.inflation_mean is not None:
        pay.assume(store, "inflation_mean", row.inflation_mean)
    steps = store.all(RouteStep)
    if row.wait_months is not None and len(steps) > 1:
        path.change_step(store, steps[1].id, wait_months=row.wait_months)
    if row.employer_pay_cents is not None:
        _take_pay(store, row.employer_pay_cents, row.name, today)
        profile.change(store, role_since=str(month_of(today)))
    store.remove(Scenario, row_id)


def _take_pay(store: Store, cents: Cents, note: str, today: date) -> None:
    """Earn this from today on; of two records of one day neither could be said to be the newer."""
    for record in store.all(PayRecord, effective_on=today):
        pay.remove(store, record.id)
    pay.add(store, cents, today, note=note)


def _checked(store: Store, catalogue: Catalogue, values: ScenarioInputs) -> ScenarioColumns:
    """The columns that these inputs are, each within its range."""
    found: ScenarioColumns = {}
    if "route" in values:
        found["route"] = None if values["route"] is None else _route(catalogue, values["route"])
    if "hours_per_week" in values:
        found["hours_per_week"] = _within(values["hours_per_week"], (0, 100), _("Learning hours a week"))
    if "raise_budget" in values:
        found["raise_budget"] = _within(
            values["raise_budget"], NUMBERS["raise.budget"], _("The yearly raise (0.03 is 3 %)")
        )
    if "inflation_mean" in values:
        found["inflation_mean"] = _within(
            values["inflation_mean"], NUMBERS["prices.mean"], _("Inflation (0.03 is 3 %)")
        )
    if "wait_months" in values:
        found["wait_months"] = _within(values["wait_months"], (0, 600), _("The wait in months"))
    if "employer_pay_cents" in values:
        pay_there = values["employer_pay_cents"]
        what = _("Pay with another employer")
        currency = store.profile().currency
        found["employer_pay_cents"] = None if pay_there is None else limits.yearly_cents(pay_there, what, currency)
    if "area_code" in values:
        area = values["area_code"]
        found["area_code"] = None if area is None else limits.title(area, _("The area"))
    return found


def _within(value: float | None, ends: tuple[float, float], what: str) -> float | None:
    return None if value is None else float(limits.number(value, *ends, what))


def _route(catalogue: Catalogue, roles: Sequence[str]) -> tuple[str, ...]:
    if not roles or len(set(roles)) != len(roles):
        raise Refused(_("A route names each role once. Remove the one that appears twice."))
    for key in roles:
        catalogue.role(key)
    return tuple(roles)
