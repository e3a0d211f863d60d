"""Scenarios: what the plan would be with their changes, as inputs of the projection and in words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from careerplanner.app import local_pay
from careerplanner.app.queries.projection.inputs import inputs_of, route_steps
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.future_rows import Scenario
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import Assumption, PayRecord, Plan, RouteStep
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.route import routes_between, usual_route
from careerplanner.domain.scenarios import roles_of, route_from_here
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import month_of
from careerplanner.units import Cents, amount_of
from careerplanner.wording import Wording

_MOST_ROUTES = 4
"""So many routes to one role are offered, the quickest first."""


def plan_with(plan: Plan, scenario: Scenario, today: date) -> Plan:
    """The plan with a scenario's changes; refused when its route does not pass the present role."""
    profile = plan.profile
    if scenario.hours_per_week is not None:
        profile = replace(profile, hours_per_week=scenario.hours_per_week)
    if scenario.area_code is not None:
        profile = replace(profile, area_code=scenario.area_code)
    steps = route_steps(plan)
    if scenario.route is not None:
        steps = _steps(steps, route_from_here(scenario, profile.role_key))
    if scenario.wait_months is not None and len(steps) > 1:
        steps = (steps[0], replace(steps[1], wait_months=scenario.wait_months), *steps[2:])
    assumed = {"raise_budget": scenario.raise_budget, "inflation_mean": scenario.inflation_mean}
    own = {key: Assumption(key, value, scenario.name) for key, value in assumed.items() if value is not None}
    assumption = (*(row for row in plan.assumption if row.id not in own), *own.values())
    changed = plan.imagined(profile=profile, route_step=steps, assumption=assumption)
    return changed if scenario.employer_pay_cents is None else _elsewhere(changed, scenario.employer_pay_cents, today)


def _steps(kept: Sequence[RouteStep], roles: Sequence[str]) -> tuple[RouteStep, ...]:
    """The steps of another route; what was set for a role stays with it."""
    known = {step.role_key: step for step in kept}
    return tuple(
        replace(known[key], rank=place) if key in known else RouteStep(key, place, key, None, None, None, None)
        for place, key in enumerate(roles)
    )


def _elsewhere(plan: Plan, pay_cents: Cents, today: date) -> Plan:
    """The same role with another employer: another pay, and months in the role that start anew."""
    me = plan.profile
    none, hours = Cents(0), me.work_hours_per_week
    record = PayRecord("~", today, me.role_key, PayBasis.YEAR, pay_cents, hours, none, none, none, "")
    earlier = tuple(row for row in plan.pay_record if row.effective_on != today)
    return plan.imagined(profile=replace(me, role_since=str(month_of(today))), pay_record=(*earlier, record))


def scenario_inputs(plan: Plan, catalogue: Catalogue, scenario: Scenario, today: date) -> Inputs:
    """What the projection of a scenario starts from; refused, saying why, when it cannot be projected."""
    return inputs_of(plan_with(plan, scenario, today), catalogue, today)


def change_text(scenario: Scenario, catalogue: Catalogue, wording: Wording) -> str:
    """What is other than in the plan, in one line: ``6 h a week · raises 4 %``."""
    parts = []
    roles = [catalogue.role(key).short_name for key in roles_of(scenario) if catalogue.has_role(key)]
    if roles:
        parts.append(" → ".join(roles[1:]) if len(roles) > 1 else _("no promotion"))
    if scenario.hours_per_week is not None:
        parts.append(_("{hours} h of learning a week").format(hours=wording.numbers.plain(scenario.hours_per_week)))
    if scenario.raise_budget is not None:
        parts.append(_("raises {percent}").format(percent=wording.numbers.percent(scenario.raise_budget, 2)))
    if scenario.inflation_mean is not None:
        parts.append(_("inflation {percent}").format(percent=wording.numbers.percent(scenario.inflation_mean, 2)))
    if scenario.wait_months is not None:
        parts.append(
            _("{months} months’ wait for the next step").format(months=wording.numbers.plain(scenario.wait_months))
        )
    if scenario.area_code is not None:
        parts.append(_area_text(scenario.area_code))
    if scenario.employer_pay_cents is not None:
        amount = wording.money.whole(amount_of(scenario.employer_pay_cents))
        parts.append(_("another employer, {amount}").format(amount=amount))
    return " · ".join(parts) if parts else _("as in the plan")


def _area_text(code: str) -> str:
    try:
        return local_pay.area(code).name
    except Refused:
        return code


@dataclass(frozen=True, slots=True)
class RouteOption:
    """A route that a scenario may take: its roles by key, and in words."""

    roles: tuple[str, ...]
    words: str


def route_options(plan: Plan, catalogue: Catalogue) -> tuple[RouteOption, ...]:
    """Routes from the present role: none at all, the quickest to the plan's own goal, the usual one to other roles."""
    here = plan.profile.role_key
    if not here or not catalogue.has_role(here):
        return ()
    found: list[tuple[str, ...]] = [(here,)]
    target = plan.profile.target_role_key
    if target and target != here:
        found += routes_between(catalogue, here, target)[:_MOST_ROUTES]
    for role in catalogue.roles:
        if role.key not in (here, target) and routes_between(catalogue, here, role.key):
            found.append(usual_route(catalogue, here, role.key))
    return tuple(RouteOption(roles, route_text(roles, catalogue)) for roles in dict.fromkeys(found))


def route_text(roles: Sequence[str], catalogue: Catalogue) -> str:
    """A route in one line, the goal first: ``Manager, by way of Senior specialist, Team lead``."""
    names = [catalogue.role(key).short_name if catalogue.has_role(key) else key for key in roles]
    if len(names) < 2:
        return _("No promotion: stay as I am")
    if len(names) == 2:
        return _("{goal}, directly").format(goal=names[-1])
    return _("{goal}, via {roles}").format(goal=names[-1], roles=", ".join(names[1:-1]))
