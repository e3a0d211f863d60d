"""Base rates beside the plan: sentences with sources, and a mark where the plan counts on more than is usual."""

from dataclasses import replace

import pytest

from careerplanner.app.queries.projection.inputs import inputs_of, route_steps, stay_as_i_am
from careerplanner.app.queries.salary.base_rates import BaseRate, base_rates, needed_rate
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.wording import Wording
from tests.some import some

from .conftest import TODAY


def said(inputs: Inputs, plan: Plan, catalogue: Catalogue) -> dict[str, BaseRate]:
    roles = [catalogue.role(step.role_key) for step in route_steps(plan)]
    projection = project(inputs, paths=1_000, seed=1)
    stay = project(stay_as_i_am(inputs), paths=1_000, seed=1)
    return {rate.id: rate for rate in base_rates(catalogue, roles, projection, stay, Wording())}


def test_promotions_a_year_stand_beside_the_survey(sample_plan: Plan, catalogue: Catalogue) -> None:
    inputs = inputs_of(sample_plan, catalogue, TODAY)
    projection = project(inputs, paths=1_000, seed=1)
    last = projection.arrival[-1].p50
    assert last is not None
    assert needed_rate(projection) == pytest.approx(3 / (last / 12))
    found = said(inputs, sample_plan, catalogue)["promotions"]
    assert found.sentence == (
        "7–10 % of staff are promoted in a year. Your plan needs 3 promotions in "
        f"{last / 12:.1f} years: {needed_rate(projection) * 100:.0f} % a year."
    )
    assert found.exceeds
    assert "WorldatWork" in found.source
    assert "Mercer" in found.source


def test_a_role_that_few_futures_reach_says_how_many(sample_plan: Plan, catalogue: Catalogue) -> None:
    inputs = replace(inputs_of(sample_plan, catalogue, TODAY), months=24)
    sentence = said(inputs, sample_plan, catalogue)["promotions"].sentence
    assert "needs 3 promotions in 2.0 years, 150 % a year; < 1 % of its futures have that." in sentence


def test_a_slow_plan_is_not_marked(sample_plan: Plan, catalogue: Catalogue) -> None:
    inputs = inputs_of(sample_plan, catalogue, TODAY)
    slow = replace(inputs.moves[0], min_months_in_role=240)
    one = replace(inputs, months=480, roles=inputs.roles[:2], moves=(slow,))
    assert not said(one, sample_plan, catalogue)["promotions"].exceeds


def test_every_rate_has_its_source(sample_plan: Plan, catalogue: Catalogue) -> None:
    found = said(inputs_of(sample_plan, catalogue, TODAY), sample_plan, catalogue)
    assert list(found) == ["promotions", "rise", "growth", "tenure", "csr_employment_change"]
    for rate in some(found.values()):
        assert rate.source
        assert all(line.endswith(".") and ": " in line for line in rate.source.splitlines())
    assert "8.5 %" in found["rise"].sentence
    assert "8.7 %" in found["rise"].sentence
    assert not found["rise"].exceeds
    assert "−8.4 %" in found["csr_employment_change"].sentence


def test_without_a_route_only_growth_and_jobs_are_told(sample_plan: Plan, catalogue: Catalogue) -> None:
    alone = replace(sample_plan, route_step=())
    found = said(inputs_of(alone, catalogue, TODAY), alone, catalogue)
    assert list(found) == ["growth", "csr_employment_change"]
    assert "without a promotion" not in found["growth"].sentence
