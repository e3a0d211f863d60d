"""Answering the first questions again: the same answers change nothing, others only what they are about."""

from datetime import date

import pytest

from careerplanner.app.commands.path import path
from careerplanner.app.commands.setup import setup
from careerplanner.app.queries.setup.setup import proposed_horizon
from careerplanner.app.setup_steps import is_set_up
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.employer_rows import Mobility
from careerplanner.units import cents_of

FIRST, LATER = date(2026, 11, 23), date(2026, 12, 24)
SPECIALIST, SENIOR = "customer-service-specialist", "senior-customer-service-specialist"
MANAGER = "customer-service-manager"
ABOUT = setup.About(Mobility.LOOKING, 5, 168)


def answer(workspace: Workspace, catalogue: Catalogue, today: date, pay: int = 43_500, target: str = MANAGER) -> None:
    where = setup.Where(SPECIALIST, "2025-01", cents_of(pay), name="Maya")
    workspace.do("Where", setup.answer_where, catalogue, where, today)
    workspace.do("Target", setup.answer_target, catalogue, target)
    levels = {"coaching": 2, "de-escalation": 3}
    workspace.do("Skills", setup.answer_skills, catalogue, levels, frozenset({"coaching"}), today)
    workspace.do("Pace", setup.answer_pace, catalogue, 4, None, (), today, ABOUT)


@pytest.fixture
def answered(workspace: Workspace, catalogue: Catalogue) -> Workspace:
    answer(workspace, catalogue, FIRST)
    return workspace


def test_the_same_answers_on_another_day_write_nothing(answered: Workspace, catalogue: Catalogue) -> None:
    before = answered.plan
    answer(answered, catalogue, LATER)
    assert answered.plan == before


def test_a_route_that_was_changed_by_hand_stays_with_the_same_goal(answered: Workspace, catalogue: Catalogue) -> None:
    answered.do("Route", path.use_route, catalogue, [SPECIALIST, SENIOR, MANAGER])
    answer(answered, catalogue, LATER)
    assert [step.role_key for step in answered.plan.route_step] == [SPECIALIST, SENIOR, MANAGER]
    answer(answered, catalogue, LATER, target=SENIOR)
    assert [step.role_key for step in answered.plan.route_step] == [SPECIALIST, SENIOR]


def test_other_pay_is_a_new_record_of_the_day(answered: Workspace, catalogue: Catalogue) -> None:
    answer(answered, catalogue, LATER, pay=45_000)
    assert [(row.effective_on, row.base_cents) for row in answered.plan.pay_record] == [
        (FIRST, cents_of(43_500)),
        (LATER, cents_of(45_000)),
    ]


def test_the_last_answer_keeps_employer_education_and_horizon(answered: Workspace) -> None:
    profile = answered.plan.profile
    assert (profile.mobility, profile.education_level, profile.horizon_months) == (Mobility.LOOKING, 5, 168)
    assert is_set_up(profile)


def test_the_horizon_covers_a_long_route_and_one_that_was_set_stays(workspace: Workspace, catalogue: Catalogue) -> None:
    where = setup.Where(SPECIALIST, "2025-01", cents_of(43_500))
    workspace.do("Where", setup.answer_where, catalogue, where, FIRST)
    workspace.do("Target", setup.answer_target, catalogue, SENIOR)
    assert proposed_horizon(workspace.plan, catalogue) == 120
    workspace.do("Target", setup.answer_target, catalogue, MANAGER)
    assert proposed_horizon(workspace.plan, catalogue) == 168
    workspace.do("Target", setup.answer_target, catalogue, "director-of-customer-experience")
    assert proposed_horizon(workspace.plan, catalogue) == 240
    workspace.do("Pace", setup.answer_pace, catalogue, 4, None, (), FIRST, setup.About(Mobility.OPEN, 0, 96))
    assert proposed_horizon(workspace.plan, catalogue) == 96
