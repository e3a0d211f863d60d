"""Base rates beside the plan: sentences with sources, and a mark where the plan counts on more than is usual."""

from dataclasses import replace

from careerplanner.app.queries.projection.inputs import inputs_of, route_steps, stay_as_i_am
from careerplanner.app.queries.salary.base_rates import BaseRate, base_rates
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.parts import Chance
from careerplanner.wording import Wording
from tests.some import some

from .conftest import TODAY

WRONG = ("losses", "without_raise", "falls")


def said(inputs: Inputs, plan: Plan, catalogue: Catalogue) -> dict[str, BaseRate]:
    roles = [catalogue.role(step.role_key) for step in route_steps(plan)]
    projection = project(inputs, paths=1_000, seed=1)
    stay = project(stay_as_i_am(inputs), paths=1_000, seed=1)
    return {rate.id: rate for rate in base_rates(catalogue, roles, projection, stay, Wording())}


def test_promotions_in_years_of_work_stand_beside_the_survey(sample_plan: Plan, catalogue: Catalogue) -> None:
    inputs = inputs_of(sample_plan, catalogue, TODAY)
    rate = project(inputs, paths=1_000, seed=1).card.promotions
    assert rate is not None
    assert 0.06 < rate < 0.1
    found = said(inputs, sample_plan, catalogue)["promotions"]
    assert found.sentence == (
        f"7–10 % of staff are promoted in a year. In your futures it is {rate * 100:.1f} % of the years of work."
    )
    assert not found.exceeds
    assert "WorldatWork" in found.source
    assert "Mercer" in found.source


def test_a_plan_that_is_promoted_more_often_than_staff_is_marked(sample_plan: Plan, catalogue: Catalogue) -> None:
    inputs = inputs_of(sample_plan, catalogue, TODAY)
    sure = [replace(m, chance=Chance(0.9), min_months_in_role=0, goals=(), musts=()) for m in inputs.moves]
    assert said(replace(inputs, moves=tuple(sure)), sample_plan, catalogue)["promotions"].exceeds


def test_a_slow_plan_is_not_marked(sample_plan: Plan, catalogue: Catalogue) -> None:
    inputs = inputs_of(sample_plan, catalogue, TODAY)
    slow = replace(inputs.moves[0], min_months_in_role=240)
    one = replace(inputs, months=480, roles=inputs.roles[:2], moves=(slow,))
    assert not said(one, sample_plan, catalogue)["promotions"].exceeds


def test_every_rate_has_its_source(sample_plan: Plan, catalogue: Catalogue) -> None:
    found = said(inputs_of(sample_plan, catalogue, TODAY), sample_plan, catalogue)
    assert list(found) == ["promotions", "rise", "growth", "tenure", *WRONG, "csr_employment_change"]
    for rate in some(found.values()):
        assert rate.source
        assert all(line.endswith(".") and ": " in line for line in rate.source.splitlines())
    assert found["rise"].sentence.count("8.5 %") == 2
    assert not found["rise"].exceeds
    assert "−8.4 %" in found["csr_employment_change"].sentence


def test_without_a_route_only_growth_and_jobs_are_told(sample_plan: Plan, catalogue: Catalogue) -> None:
    alone = replace(sample_plan, route_step=())
    found = said(inputs_of(alone, catalogue, TODAY), alone, catalogue)
    assert list(found) == ["growth", *WRONG, "csr_employment_change"]
    assert "without a promotion" not in found["growth"].sentence


def test_what_goes_wrong_stands_beside_what_is_published(sample_plan: Plan, catalogue: Catalogue) -> None:
    inputs = inputs_of(sample_plan, catalogue, TODAY)
    card = project(inputs, paths=1_000, seed=1).card
    found, odds = said(inputs, sample_plan, catalogue), Wording().odds
    assert card.losses is not None
    assert card.without_raise is not None
    assert found["losses"].sentence == (
        "1.3 – 5 % of people lose their job in a year. "
        f"In your futures it is {card.losses * 100:.1f} % of the years of work."
    )
    assert found["without_raise"].sentence.endswith(f"it is {card.without_raise * 100:.1f} % of the yearly reviews.")
    assert found["falls"].sentence.startswith(f"In {odds.about(card.year_down)} some year pays a quarter less")
    assert f"in {odds.about(card.lower_at_end)} pay at the end" in found["falls"].sentence
