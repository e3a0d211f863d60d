"""Commands on scenarios: named sets of changed inputs that stand beside the plan, and may become the plan."""

import json
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any

from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import pay, profile
from careerplanner.domain import limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.future_rows import Scenario
from careerplanner.domain.plan import PayRecord, RouteStep
from careerplanner.domain.projection.limits import NUMBERS
from careerplanner.domain.scenarios import MOST_COMPARED, compared_count, route_from_here
from careerplanner.errors import Refused
from careerplanner.i18n import _, mark
from careerplanner.months import month_of
from careerplanner.store.database import Store, new_id

MOST_SCENARIOS = 12


def _within(low: float, high: float, what: str) -> Callable[[float], float]:
    return lambda value: float(limits.number(value, low, high, _(what)))


_CHECKS: dict[str, Callable[[Any], Any]] = {
    "hours_per_week": _within(0, 100, mark("Learning hours a week")),
    "raise_budget": _within(*NUMBERS["raise.budget"], mark("The yearly raise (0.03 is 3 %)")),
    "inflation_mean": _within(*NUMBERS["prices.mean"], mark("Inflation (0.03 is 3 %)")),
    "wait_months": _within(0, 600, mark("The wait in months")),
    "employer_pay_cents": lambda cents: limits.yearly_cents(cents / 100, _("Pay with another employer")),
    "area_code": lambda code: limits.title(code, _("The area")),
}
INPUTS = ("route", *_CHECKS)
"""The fields of a scenario that may differ from the plan; None is "as in the plan"."""


def add(store: Store, catalogue: Catalogue, name: str, today: date, /, **values: Any) -> str:
    """Add a scenario; ``values`` may name any of INPUTS, the route as a list of role keys. The id of the new row."""
    rows = store.all(Scenario)
    if len(rows) >= MOST_SCENARIOS:
        raise Refused(_("A plan holds at most {most} scenarios. Remove one first.").format(most=MOST_SCENARIOS))
    position = max((row.position for row in rows), default=-1) + 1
    shown = compared_count(rows) < MOST_COMPARED
    row = Scenario(new_id(), limits.title(name, _("The name")), position, shown, today, **_checked(catalogue, values))
    store.add(row)
    return row.id


def change(store: Store, catalogue: Catalogue, row_id: str, /, **values: Any) -> None:
    """Change a scenario: its name, whether it ``is_compared``, or any of INPUTS."""
    own: dict[str, Any] = {}
    if "name" in values:
        own["name"] = limits.title(values.pop("name"), _("The name"))
    if "is_compared" in values:
        own["is_compared"] = values.pop("is_compared")
        others = [row for row in store.all(Scenario) if row.id != row_id]
        if own["is_compared"] and compared_count(others) >= MOST_COMPARED:
            raise Refused(
                _("{most} scenarios stand beside the plan already. Take one out of the chart first.").format(
                    most=MOST_COMPARED
                )
            )
    store.change(Scenario, row_id, **own, **_checked(catalogue, values))


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
        _take_pay(store, row.employer_pay_cents / 100, row.name, today)
        profile.change(store, role_since=str(month_of(today)))
    store.remove(Scenario, row_id)


def _take_pay(store: Store, amount: float, note: str, today: date) -> None:
    """Earn this from today on; of two records of one day neither could be said to be the newer."""
    for record in store.all(PayRecord, effective_on=today):
        pay.remove(store, record.id)
    pay.add(store, amount, today, note=note)


def _checked(catalogue: Catalogue, values: dict[str, Any]) -> dict[str, Any]:
    unknown = set(values) - set(INPUTS)
    assert not unknown, f"a scenario has no {unknown}"
    return {name: None if value is None else _one(catalogue, name, value) for name, value in values.items()}


def _one(catalogue: Catalogue, name: str, value: Any) -> Any:
    return _route(catalogue, value) if name == "route" else _CHECKS[name](value)


def _route(catalogue: Catalogue, roles: Sequence[str]) -> str:
    if not roles or len(set(roles)) != len(roles):
        raise Refused(_("A route names each of its roles once. Remove the one that comes twice."))
    for key in roles:
        catalogue.role(key)
    return json.dumps(list(roles))
