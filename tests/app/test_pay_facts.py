"""Where a step may pay less, and below which salary overtime is owed, place by place."""

from dataclasses import replace
from datetime import date

import pytest

from careerplanner.app import wage_tables
from careerplanner.app.queries.path.map import path_facts
from careerplanner.app.queries.path.outlook_text import NO_FACT
from careerplanner.app.queries.path.pay_facts import lower_start, overtime_fact, overtime_owed, start_fact
from careerplanner.app.queries.path.role_facts import role_facts
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import EMPTY_PROFILE, Plan
from careerplanner.wording import Wording
from tests.app.conftest import TODAY

SENIOR, LEAD = "senior-customer-service-specialist", "customer-service-team-lead"
SPECIALIST, MANAGER = "customer-service-specialist", "customer-service-manager"


def living_in(area: str, **more: object) -> Plan:
    return Plan(replace(EMPTY_PROFILE, area_code=area, **more))  # type: ignore[arg-type]


def test_in_one_place_of_five_a_lead_begins_below_a_senior_and_that_is_said(catalogue: Catalogue) -> None:
    lead = catalogue.role(LEAD)
    areas = wage_tables.area_table()
    lower = [code for code in areas if lower_start(living_in(code), catalogue, SENIOR, lead, TODAY)]
    assert (len(lower), len(areas)) == (124, 583)
    found = lower_start(living_in("AZ"), catalogue, SENIOR, lead, TODAY)
    assert found is not None
    fact = start_fact(found, "USD", Wording())
    assert (fact.value, fact.source) == ("$47,320", "The step may pay less: senior specialist begins at $47,610 here.")
    assert "OEWS May 2025, Arizona" in fact.origin
    assert start_fact(lower_start(living_in("US"), catalogue, SENIOR, lead, TODAY), "USD", Wording()) is NO_FACT


def test_a_step_of_which_no_pay_is_known_is_not_said_to_pay_less(catalogue: Catalogue) -> None:
    assert lower_start(living_in("US", currency="EUR"), catalogue, SENIOR, catalogue.role(LEAD), TODAY) is None


@pytest.mark.parametrize(
    ("area", "key", "told"),
    [
        ("WA", MANAGER, ("$80,168", "Washington 2026")),
        ("US", SPECIALIST, ("$35,568", "US 2026")),
        ("US", MANAGER, None),
        ("CO", MANAGER, None),
    ],
)
def test_overtime_is_owed_below_the_salary_that_a_well_sourced_law_names(
    area: str, key: str, told: tuple[str, str] | None, catalogue: Catalogue
) -> None:
    floor = overtime_owed(living_in(area), catalogue.role(key), TODAY)
    fact = overtime_fact(floor, "USD", Wording())
    if told is None:
        assert fact is NO_FACT
    else:
        assert fact.value == told[0]
        assert told[1] in fact.source
        assert "law" in fact.origin


def test_no_law_of_the_united_states_is_told_in_another_currency_or_before_its_day(catalogue: Catalogue) -> None:
    manager = catalogue.role(MANAGER)
    assert overtime_owed(living_in("WA", currency="EUR", exchange_rate=0.9), manager, TODAY) is None
    assert overtime_owed(living_in("WA"), manager, date(2019, 1, 1)) is None


def test_a_role_is_held_against_the_one_before_it_on_the_route(sample_plan: Plan, catalogue: Catalogue) -> None:
    plan = replace(sample_plan, profile=replace(sample_plan.profile, area_code="AZ"))
    facts = path_facts(plan, catalogue, TODAY)
    lead = role_facts(plan, catalogue, facts, LEAD, TODAY)
    assert lead.lower_start is not None
    assert lead.lower_start.source.key == SENIOR
    assert role_facts(plan, catalogue, facts, SPECIALIST, TODAY).lower_start is None
