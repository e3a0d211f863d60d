"""Examples of the commands about the years ahead, for the test of undo: scenarios, forecasts, pauses ..."""

from datetime import date
from typing import Any

from careerplanner.app.commands.profile import pay
from careerplanner.app.commands.salary import forecasts, offers, pauses, scenarios, tripwires
from careerplanner.app.commands.salary.offers import BenefitLine
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.future_rows import PauseKind
from careerplanner.domain.projection.engine import project
from careerplanner.store.database import Store

TODAY = date(2026, 11, 23)
MODULES = (scenarios, offers, forecasts, tripwires, pauses)

SPECIALIST = "customer-service-specialist"
LEAD = "customer-service-team-lead"
MANAGER = "customer-service-manager"

A_SCENARIO: dict[str, Any] = {
    "route": [SPECIALIST, LEAD],
    "hours_per_week": 6,
    "raise_budget": 0.05,
    "inflation_mean": 0.03,
    "wait_months": 4,
    "area_code": "CA",
    "employer_pay_cents": 4_700_000,
}


def look_ahead(store: Store, catalogue: Catalogue) -> None:
    """Add a row of every kind that is about the years ahead."""
    scenario = scenarios.add(store, catalogue, "Elsewhere", TODAY, **A_SCENARIO)
    offers.set_terms(store, catalogue, LEAD, salary_cents=5_200_000, hours_per_week=45)
    lines = [BenefitLine("Pension", 240_000, 300_000), BenefitLine("Meals", 60_000, 0)]
    offers.set_benefits(store, catalogue, LEAD, lines)
    keep_forecast(store, catalogue)
    tripwires.add(store, catalogue, LEAD, "2028-03", TODAY, scenario_id=scenario, note="Ask for a talk")
    pauses.add(store, PauseKind.LEAVE, "2027-05", 6, note="A “child”")


def keep_forecast(store: Store, catalogue: Catalogue) -> str:
    """Keep what the plan's own inputs give."""
    plan = store.load()
    projection = project(inputs_of(plan, catalogue, TODAY), paths=20, seed=1)
    return forecasts.keep(store, projection, [step.role_key for step in plan.route_step], TODAY)


def _first(store: Store, table: str) -> str:
    return str(getattr(store.load(), table)[0].id)


EXAMPLES = {
    "pay.reset_all": lambda s, _c: pay.reset_all(s),
    "scenarios.add": lambda s, c: scenarios.add(s, c, "Two hours more", TODAY, hours_per_week=6),
    "scenarios.change": lambda s, c: scenarios.change(s, c, _first(s, "scenario"), name="There", is_compared=False),
    "scenarios.remove": lambda s, _c: scenarios.remove(s, _first(s, "scenario")),
    "scenarios.adopt": lambda s, c: scenarios.adopt(s, c, _first(s, "scenario"), TODAY),
    "offers.set_terms": lambda s, c: offers.set_terms(s, c, MANAGER, salary_cents=7_000_000, bonus_cents=300_000),
    "offers.set_benefits": lambda s, c: offers.set_benefits(
        s, c, LEAD, [BenefitLine("Pension", 240_000, 310_000), BenefitLine("Car", 0, 400_000)]
    ),
    "offers.forget": lambda s, _c: offers.forget(s, _first(s, "offer")),
    "forecasts.keep": keep_forecast,
    "forecasts.remove": lambda s, _c: forecasts.remove(s, _first(s, "kept_forecast")),
    "tripwires.add": lambda s, c: tripwires.add(s, c, MANAGER, "2030-01", TODAY),
    "tripwires.change": lambda s, c: tripwires.change(s, c, _first(s, "tripwire"), TODAY, scenario_id=None),
    "tripwires.take_plan_b": lambda s, c: tripwires.take_plan_b(s, c, _first(s, "tripwire"), TODAY),
    "pauses.add": lambda s, _c: pauses.add(s, PauseKind.STUDY, "2029-09", 10, pay_share=1 / 3),
    "pauses.change": lambda s, _c: pauses.change(s, _first(s, "pause"), kind=PauseKind.PART_TIME, months=7),
    "pauses.remove": lambda s, _c: pauses.remove(s, _first(s, "pause")),
    "tripwires.remove": lambda s, _c: tripwires.remove(s, _first(s, "tripwire")),
}
