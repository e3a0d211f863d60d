"""Scenarios: what they change, how they become the plan, what is refused."""

from dataclasses import replace
from datetime import date

import pytest

from careerplanner.app.commands.goals import goals
from careerplanner.app.commands.path import path
from careerplanner.app.commands.salary import scenarios
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.salary.scenarios import (
    change_text,
    plan_with,
    route_options,
    scenario_inputs,
)
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.future_rows import Scenario
from careerplanner.domain.plan import Plan
from careerplanner.domain.scenarios import MOST_COMPARED, compared_count
from careerplanner.errors import Refused
from careerplanner.units import minutes_of
from careerplanner.wording import Wording
from tests.app.examples import a_life
from tests.app.future_examples import A_SCENARIO, LEAD, MANAGER, SPECIALIST

from .conftest import TODAY

EMPTY = Scenario("s", "As it is", 0, is_compared=True, created_on=TODAY)


@pytest.fixture
def life(workspace: Workspace, catalogue: Catalogue) -> Workspace:
    workspace.do("Life", a_life, catalogue)
    return workspace


def added(life: Workspace, catalogue: Catalogue, **values) -> Scenario:
    row_id = life.do("Add", scenarios.add, catalogue, "Other", TODAY, **values)
    return next(row for row in life.plan.scenario if row.id == row_id)


def test_a_scenario_without_changes_is_the_plan(sample_plan: Plan, catalogue: Catalogue) -> None:
    assert scenario_inputs(sample_plan, catalogue, EMPTY, TODAY) == inputs_of(sample_plan, catalogue, TODAY)
    assert change_text(EMPTY, catalogue, Wording()) == "as in the plan"


def test_each_change_reaches_the_inputs_and_no_other(sample_plan: Plan, catalogue: Catalogue) -> None:
    before = inputs_of(sample_plan, catalogue, TODAY)

    def after(**values):
        return scenario_inputs(sample_plan, catalogue, replace(EMPTY, **values), TODAY)

    assert after(hours_per_week=6.0) == replace(before, hours_per_week=6.0)
    assert after(raise_budget=0.05) == replace(before, raise_=replace(before.raise_, budget=0.05))
    assert after(inflation_mean=0.04) == replace(before, prices=replace(before.prices, mean=0.04))
    waited = replace(before.moves[0], median_wait_months=3.0, chance=None)
    assert after(wait_months=3.0) == replace(before, moves=(waited, *before.moves[1:]))
    elsewhere = after(area_code="CA")
    assert elsewhere.roles != before.roles
    assert replace(elsewhere, roles=before.roles, moves=before.moves) == before
    moved = after(employer_pay_cents=5_000_000)
    assert (moved.pay, moved.months_in_role) == (50_000.0, 0)
    assert replace(moved, pay=before.pay, months_in_role=before.months_in_role) == before
    alone = after(route=(SPECIALIST,))
    assert (len(alone.roles), alone.moves) == (1, ())


def test_what_was_set_for_a_step_stays_with_its_role_on_another_route(life: Workspace, catalogue: Catalogue) -> None:
    step = next(step for step in life.plan.route_step if step.role_key == LEAD)
    life.do("Wait", path.change_step, step.id, wait_months=3)
    shorter = added(life, catalogue, route=[SPECIALIST, LEAD])
    assert [s.wait_months for s in plan_with(life.plan, shorter, TODAY).route_step] == [None, 3.0]


def test_to_adopt_a_scenario_is_one_step_that_makes_the_plan_what_it_was(life: Workspace, catalogue: Catalogue) -> None:
    row = next(row for row in life.plan.scenario if row.employer_pay_cents is not None)
    promised = scenario_inputs(life.plan, catalogue, row, TODAY)
    before = life.plan
    life.do("Adopt", scenarios.adopt, catalogue, row.id, TODAY)
    assert inputs_of(life.plan, catalogue, TODAY) == promised
    assert row.id not in {each.id for each in life.plan.scenario}
    assert life.plan.tripwire[0].scenario_id is None
    life.undo()
    assert life.plan == before


def test_the_words_of_a_scenario_name_what_is_other_than_in_the_plan(life: Workspace, catalogue: Catalogue) -> None:
    row = next(row for row in life.plan.scenario if row.employer_pay_cents is not None)
    assert change_text(row, catalogue, Wording()) == (
        "Team lead · 6 h of learning a week · raises 5 % · inflation 3 % · 4 months’ wait for the next step · "
        "California · another employer, $47,000"
    )


def test_at_most_three_stand_beside_the_plan(life: Workspace, catalogue: Catalogue) -> None:
    while compared_count(life.plan.scenario) < MOST_COMPARED:
        assert added(life, catalogue).is_compared
    last = added(life, catalogue)
    assert not last.is_compared
    with pytest.raises(Refused, match="3 scenarios are in the chart already"):
        life.do("Show", scenarios.change, catalogue, last.id, is_compared=True)


def test_at_most_twelve_are_kept(life: Workspace, catalogue: Catalogue) -> None:
    while len(life.plan.scenario) < scenarios.MOST_SCENARIOS:
        added(life, catalogue)
    with pytest.raises(Refused, match="at most 12 scenarios"):
        added(life, catalogue)


@pytest.mark.parametrize(
    ("values", "why"),
    [
        ({"hours_per_week": 101}, "Learning hours a week must be from 0 to 100"),
        ({"hours_per_week": float("nan")}, "Learning hours a week"),
        ({"raise_budget": 3.2}, "The yearly raise"),
        ({"inflation_mean": float("inf")}, "Inflation"),
        ({"wait_months": -1}, "The wait in months"),
        ({"employer_pay_cents": 0}, "Pay with another employer"),
        ({"employer_pay_cents": 10**17}, "Pay with another employer"),
        ({"route": []}, "each role once"),
        ({"route": [SPECIALIST, SPECIALIST]}, "each role once"),
        ({"route": [SPECIALIST, "astronaut"]}, "no role “astronaut”"),
        ({"area_code": ""}, "The area"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(life: Workspace, catalogue: Catalogue, values, why: str) -> None:
    before = life.plan
    with pytest.raises(Refused, match=why):
        added(life, catalogue, **values)
    assert life.plan == before


def test_a_route_that_was_left_behind_is_refused_and_one_that_was_gone_a_step_is_cut(
    life: Workspace, catalogue: Catalogue
) -> None:
    row = added(life, catalogue, route=[SPECIALIST, LEAD, MANAGER])
    other = added(life, catalogue, route=[SPECIALIST, "account-manager"])
    life.do("Route", path.use_route, catalogue, [SPECIALIST, LEAD, MANAGER])
    life.do("Promoted", path.promote, catalogue, "2026-11")
    assert [step.role_key for step in plan_with(life.plan, row, TODAY).route_step] == [LEAD, MANAGER]
    with pytest.raises(Refused, match="does not pass through your current role"):
        plan_with(life.plan, other, TODAY)


def test_the_routes_on_offer_begin_at_the_present_role_and_name_no_role_twice(
    sample_plan: Plan, catalogue: Catalogue
) -> None:
    found = route_options(sample_plan, catalogue)
    assert found[0].roles == (SPECIALIST,)
    assert found[0].words == "No promotion: stay as I am"
    assert found[1].roles[-1] == MANAGER
    assert all(option.roles[0] == SPECIALIST for option in found)
    assert len({option.roles for option in found}) == len(found)
    assert len({option.words for option in found}) == len(found)
    for option in found:
        scenarios._route(catalogue, option.roles)


def test_a_scenario_stays_as_it_is_while_the_plan_goes_on(life: Workspace, catalogue: Catalogue) -> None:
    row = added(life, catalogue, hours_per_week=8)
    life.do("Goal", goals.add, catalogue, goals.NewGoal("Read", "", 0, 0, minutes_of(5)), date(2026, 11, 24))
    assert next(each for each in life.plan.scenario if each.id == row.id) == row


def test_the_example_changes_every_input() -> None:
    assert set(A_SCENARIO) == set(scenarios.ScenarioInputs.__annotations__)
