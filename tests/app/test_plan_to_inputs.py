"""From a plan to the inputs of model 2: what is known, what counts as shown, what the employer's answers move."""

import math
from dataclasses import replace
from datetime import date

import pytest

from careerplanner.app.commands.goals import goals
from careerplanner.app.commands.path import employer
from careerplanner.app.commands.profile import pay, profile
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.openings import published_chance
from careerplanner.app.queries.projection.ranged_values import ranged_values
from careerplanner.app.queries.projection.view import view_of
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.employer_rows import Inside
from careerplanner.domain.facts import BACHELOR
from careerplanner.domain.pay import pay_on
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.months import Month
from careerplanner.units import cents_of, minutes_of
from tests.app.examples import LEAD, SENIOR, a_life

from .conftest import TODAY


@pytest.fixture
def life(workspace: Workspace, catalogue: Catalogue) -> Workspace:
    workspace.do("Life", a_life, catalogue)
    return workspace


def inputs_in(workspace: Workspace) -> Inputs:
    return inputs_of(workspace.plan, workspace.catalogue, TODAY)


def test_of_two_pay_records_of_one_day_the_later_entry_counts(life: Workspace) -> None:
    for dollars in (50_000, 47_000, 61_000, 48_000):
        life.do("Pay", pay.add, cents_of(dollars), TODAY)
        record = pay_on(life.plan.pay_record, TODAY)
        assert record is not None
        assert record.base_cents == cents_of(dollars)
        assert inputs_in(life).pay == dollars


def test_pay_that_is_dated_ahead_is_a_known_step_in_its_month(life: Workspace) -> None:
    before = inputs_in(life)
    life.do("Agreed", pay.add, cents_of(50_000), date(2027, 3, 1))
    inputs = inputs_in(life)
    assert inputs.pay == before.pay
    assert [(step.month, step.pay) for step in inputs.known] == [(Month(2027, 3), 50_000)]
    still = replace(inputs, moves=(), roles=inputs.roles[:1], job_loss=replace(inputs.job_loss, rate_per_year=0.0))
    fan = project(replace(still, changes=None), paths=200, seed=1).nominal
    assert (fan.p10[4], fan.p50[4], fan.p90[4]) == pytest.approx((50_000,) * 3, abs=1)
    assert fan.p50[3] == pytest.approx(before.pay, abs=1)


def test_twenty_hours_and_forty_at_one_rate_have_the_same_growth(life: Workspace) -> None:
    grown = []
    for hours in (40, 20):
        life.do("Pay", pay.add, cents_of(20), TODAY, basis=PayBasis.HOUR, hours_per_week=hours)
        inputs = inputs_in(life)
        plain = replace(inputs, roles=tuple(replace(role, floor=0.0) for role in inputs.roles))
        grown.append((inputs.pay, project(plain, paths=500, seed=1).real.p50 / inputs.pay))
    (full, first), (half, second) = grown
    assert half == full / 2
    assert second == pytest.approx(first, abs=0.002)


def test_a_claim_opens_no_gate_of_level_three_and_evidence_does(sample_plan: Plan, catalogue: Catalogue) -> None:
    shown = tuple(item for item in sample_plan.evidence if item.skill_key != "de-escalation")
    claimed = replace(sample_plan, evidence=shown)
    with_evidence, without = (inputs_of(plan, catalogue, TODAY).moves[0] for plan in (sample_plan, claimed))
    assert "de-escalation" not in {must.skill for must in with_evidence.musts}
    assert [(must.levels, must.goal) for must in without.musts if must.skill == "de-escalation"] == [(2, None)]


def test_a_move_that_is_not_confirmed_has_no_odds(sample_plan: Plan, catalogue: Catalogue) -> None:
    inputs = inputs_of(sample_plan, catalogue, TODAY)
    unsure = replace(inputs, moves=(*inputs.moves[:1], replace(inputs.moves[1], confirmed=False), inputs.moves[2]))
    view = view_of(sample_plan, catalogue, project(unsure, paths=500, seed=1), TODAY)
    assert [odds.is_confirmed for odds in view.odds] == [True, False, False]
    assert [odds.share for odds in view.odds][1:] == [0, 0]
    assert view.headline is view.odds[0]


def test_a_goal_over_its_estimate_leaves_something(life: Workspace) -> None:
    goal = life.plan.goal[0]
    for _day in range(4):
        life.do("Log", goals.log_time, goal.id, minutes_of(24), TODAY, TODAY)
    spent = 4 * 24 + 1.5
    assert inputs_in(life).goals[0].hours_left == pytest.approx(0.1 * spent, abs=0.01)


def test_published_rates_give_the_chance_of_the_model_page(sample_plan: Plan, catalogue: Catalogue) -> None:
    value = ranged_values(sample_plan, catalogue)
    senior, lead = catalogue.role(SENIOR), catalogue.role(LEAD)
    found = published_chance(senior, lead, catalogue.move(SENIOR, LEAD), value)
    assert (round(found.value, 2), round(found.low, 2), round(found.high, 2)) == (0.13, 0.05, 0.33)


def test_answers_move_the_chance_here_and_leave_that_elsewhere(life: Workspace, catalogue: Catalogue) -> None:
    life.do("Forget", employer.forget_answers, LEAD)
    before = inputs_in(life).moves[1].chance
    life.do("Vacancies", employer.answer_vacancies, catalogue, LEAD, 3, 12, (2, 3), Inside.MOSTLY)
    answered = inputs_in(life).moves[1].chance
    life.do("Seen", employer.answer_seen, catalogue, LEAD, 40, 0)
    seldom = inputs_in(life).moves[1].chance
    assert answered.elsewhere == seldom.elsewhere == before.elsewhere
    assert seldom.here < before.here < answered.here


def test_the_degree_takes_its_share_of_the_hazard_until_the_employer_is_asked(
    life: Workspace, catalogue: Catalogue
) -> None:
    life.do("Forget", employer.forget_answers, LEAD)
    life.do("School", profile.change, education_level=BACHELOR)
    graduate = inputs_in(life).moves[1]
    life.do("School", profile.change, education_level=2)
    pupil = inputs_in(life).moves[1]
    assert pupil.jobs_open < 0.3 < graduate.jobs_open
    hazards = [-math.log1p(-move.chance.here) / move.jobs_open for move in (pupil, graduate)]
    assert hazards[0] == pytest.approx(hazards[1])
    life.do("Asked", employer.say_degree_asked, catalogue, LEAD, asked=False)
    asked = inputs_in(life).moves[1].chance
    assert asked.here == asked.elsewhere


def test_what_the_catalogue_says_of_an_action_reaches_the_step(life: Workspace, catalogue: Catalogue) -> None:
    action = next(each for each in catalogue.actions if each.weeks and each.paid_time)
    step = goals.NewStep(action.title, minutes_of(action.hours), weeks=action.weeks, is_paid_time=True)
    goal = life.plan.goal[0]
    life.do("Step", goals.add_step, goal.id, step)
    assert (life.plan.goal_step[-1].weeks, life.plan.goal_step[-1].is_paid_time) == (action.weeks, True)
    assert inputs_in(life).goals[0].min_weeks == action.weeks
