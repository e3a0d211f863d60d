"""Looking a plan over: contradictions among sound rows are named, one sentence each."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from careerplanner.app.check_plan import problems_of_file
from careerplanner.app.queries.projection.consistency import problems_in
from careerplanner.app.workspace import read_plan
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.wording import Wording
from tests.sample_plan import write_sample

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> Path:
    made = tmp_path_factory.mktemp("check") / "maya.career"
    write_sample(made)
    return made


@pytest.fixture
def plan(path: Path) -> Plan:
    return read_plan(path, path.parent)


def test_a_sound_plan_has_no_problems(path: Path, plan: Plan, catalogue: Catalogue):
    assert problems_in(plan, catalogue, Wording()) == []
    assert problems_of_file(path, path.parent, catalogue, Wording()) == []


def test_a_file_that_is_no_plan_is_a_problem_not_a_fault(tmp_path: Path, catalogue: Catalogue):
    (found,) = problems_of_file(tmp_path / "gone.career", tmp_path, catalogue, Wording())

    assert "There is no file" in found


def test_roles_and_skills_that_are_nowhere_are_named(plan: Plan, catalogue: Catalogue):
    broken = replace(
        plan,
        profile=replace(plan.profile, target_role_key="astronaut"),
        rating=(replace(plan.rating[0], skill_key="juggling"), *plan.rating[1:]),
    )

    assert [("astronaut" in text, "juggling" in text) for text in problems_in(broken, catalogue, Wording())] == [
        (True, False),
        (False, True),
    ]


def test_a_route_that_does_not_hold_together_is_named(plan: Plan, catalogue: Catalogue):
    level = replace(plan, route_step=tuple(replace(step, rank=0.0) for step in plan.route_step))
    turned = replace(plan, route_step=tuple(reversed(plan.route_step)))

    assert any("Two steps of the route have the same rank" in text for text in problems_in(level, catalogue, Wording()))
    assert any("begin with the current role" in text for text in problems_in(turned, catalogue, Wording()))


def test_days_out_of_order_and_evidence_without_its_goal_are_named(plan: Plan, catalogue: Catalogue):
    held, certificate, evidence = plan.experience[0], plan.certificate[1], plan.evidence[0]
    broken = replace(
        plan,
        experience=(replace(held, ended="1999-01"), *plan.experience[1:]),
        certificate=(replace(certificate, expires_on=date(1999, 1, 1)),),
        evidence=(replace(evidence, goal_id="gone"),),
    )

    found = " ".join(problems_in(broken, catalogue, Wording()))

    assert "ends (1999-01) before it starts" in found
    assert "expires before it was earned" in found
    assert "goal that no longer exists" in found
