"""Levers and the worth of goals, as the window and the command line say them."""

import re
from dataclasses import replace

import pytest

from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.salary.lever_text import (
    by_date,
    by_pay,
    date_text,
    goal_value_text,
    lever_rows,
    lever_sentence,
    pay_text,
)
from careerplanner.app.queries.salary.levers import goal_values, plan_levers
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import EMPTY_PROFILE, Plan
from careerplanner.domain.projection.levers import Effect, Lever, LeverKind
from careerplanner.errors import Refused
from careerplanner.wording import Wording
from tests.some import some

from .conftest import TODAY

PATHS = 1_000


@pytest.fixture
def effect(sample_plan: Plan, catalogue: Catalogue) -> Effect:
    """Three months sooner and 3,178 dollars more, each with its error."""
    lever = Lever(LeverKind.MORE_HOURS, "", inputs_of(sample_plan, catalogue, TODAY))
    ranges = dict.fromkeys(("months_range", "share_range", "sum_real_range"), (0.0, 0.0))
    return Effect(lever, -2.97, 0.034, 0.01, 0.001, 3178.66, 29.95, **ranges)


def test_a_lever_is_one_sentence_with_its_errors(effect: Effect, sample_plan: Plan):
    assert lever_sentence(effect, sample_plan, Wording()) == (
        "1 more hour of learning a week: Customer service manager about 3.0 months sooner (±\u00a00.1), "
        "+$3,180 (±\u00a0$30) earned by Nov 2036 in today’s money."
    )


def test_later_and_less_are_said_as_such(effect: Effect):
    worse = replace(effect, months=5.7, sum_real=-7663.6, sum_real_error=151.0)
    assert date_text(worse, Wording()) == "5.7 months later (±\u00a00.1)"
    assert pay_text(worse, Wording()) == "−$7,700 (±\u00a0$200)"


def test_what_is_within_two_standard_errors_has_no_measurable_effect(effect: Effect, sample_plan: Plan):
    nothing = replace(effect, months=0.06, months_error=0.034, sum_real=55.0)
    assert lever_sentence(nothing, sample_plan, Wording()) == "1 more hour of learning a week: no measurable effect."
    date_only = replace(effect, sum_real=55.0)
    assert "no measurable effect on pay" in lever_sentence(date_only, sample_plan, Wording())
    pay_only = replace(effect, months=0.0, months_error=0.0)
    assert "no measurable effect on the date, +$3,180" in lever_sentence(pay_only, sample_plan, Wording())


def test_the_rows_stand_by_what_they_move_most(sample_plan: Plan, catalogue: Catalogue):
    rows = lever_rows(plan_levers(sample_plan, catalogue, TODAY, paths=PATHS), sample_plan, Wording())
    months = [abs(row.months) for row in by_date(rows)]
    pays = [abs(row.pay) for row in by_pay(rows)]
    assert months == sorted(months, reverse=True)
    assert pays == sorted(pays, reverse=True)
    assert "Raises 1 point higher" in {row.title for row in by_pay(rows)[:4]}
    assert all(row.title for row in rows)
    assert {row.goal_id for row in rows} - {""} == {goal.id for goal in sample_plan.goal if goal.status == "active"}
    assert len({row.id for row in rows}) == len(rows)


def test_another_area_is_a_lever_where_one_is_named(sample_plan: Plan, catalogue: Catalogue):
    here = plan_levers(sample_plan, catalogue, TODAY, paths=PATHS)
    there = plan_levers(sample_plan, catalogue, TODAY, area_code="CA", paths=PATHS)
    more = {row.title for row in lever_rows(there, sample_plan, Wording())} - {
        row.title for row in lever_rows(here, sample_plan, Wording())
    }
    assert more == {"Live in California"}


def test_the_worth_of_a_goal_is_told_for_each_hour_that_is_left(sample_plan: Plan, catalogue: Catalogue):
    values = goal_values(sample_plan, catalogue, TODAY, paths=PATHS)
    assert set(values) == {goal.id for goal in sample_plan.goal if goal.status == "active"}
    for value in some(values.values()):
        assert value.sum_real_per_hour == pytest.approx(value.effect.sum_real / value.hours_left)
        words = goal_value_text(value, sample_plan, Wording())
        found = re.search(r"\+\$(\d+) for each of the ([\d.]+) hours left", words)
        assert (found is not None) == (abs(value.sum_real_per_hour or 0) >= 0.5 and value.effect.moves_pay), words


def test_a_plan_without_a_route_has_levers_of_pay_alone(sample_plan: Plan, catalogue: Catalogue):
    alone = replace(sample_plan, route_step=(), goal=(), goal_step=(), log_entry=())
    rows = lever_rows(plan_levers(alone, catalogue, TODAY, paths=PATHS), alone, Wording())
    assert all(row.months == 0 for row in rows)
    assert all("date" not in row.sentence for row in rows)


def test_a_plan_that_cannot_be_projected_says_what_is_missing(catalogue: Catalogue):
    with pytest.raises(Refused, match="which role you have"):
        plan_levers(Plan(EMPTY_PROFILE), catalogue, TODAY)
    with pytest.raises(Refused, match="which role you have"):
        goal_values(Plan(EMPTY_PROFILE), catalogue, TODAY)
