"""What is said of skills: gaps on the way, how each level is backed up, one skill in full."""

from datetime import date, timedelta

import pytest

from careerplanner.app.commands.goals import goals, skills
from careerplanner.app.commands.path import path
from careerplanner.app.queries.goals import text as words
from careerplanner.app.queries.goals.skill_gaps import (
    SkillGap,
    role_names,
    roles_ahead,
    skill_gaps,
    skill_view,
    standing_of,
)
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.skills import STALE_AFTER, SkillState
from careerplanner.errors import Refused
from tests.app import examples
from tests.some import some

TODAY = date(2026, 11, 23)


@pytest.fixture
def life(workspace: Workspace, catalogue: Catalogue) -> Workspace:
    workspace.do("", examples.a_life, catalogue)
    return workspace


def gaps_of(workspace: Workspace, *, whole_route: bool = True) -> dict[str, SkillGap]:
    keys = roles_ahead(workspace.plan, whole_route=whole_route)
    return {gap.id: gap for gap in skill_gaps(workspace.plan, workspace.catalogue, keys, TODAY)}


def test_the_next_step_is_one_role_and_the_whole_route_all_that_lie_ahead(life: Workspace) -> None:
    plan, catalogue = life.plan, life.catalogue
    assert roles_ahead(plan, whole_route=False) == (examples.SENIOR,)
    assert roles_ahead(plan, whole_route=True) == (examples.SENIOR, examples.LEAD, examples.MANAGER)
    assert role_names(catalogue, roles_ahead(plan, whole_route=True)) == ("Senior specialist", "Team lead", "Manager")


def test_at_the_end_of_the_route_the_present_role_is_what_counts(life: Workspace) -> None:
    life.do("", path.use_route, life.catalogue, [examples.SPECIALIST])
    assert roles_ahead(life.plan, whole_route=True) == (examples.SPECIALIST,)


def test_before_the_first_question_there_are_no_gaps(workspace: Workspace) -> None:
    assert roles_ahead(workspace.plan, whole_route=True) == ()
    assert gaps_of(workspace) == {}


def test_the_whole_route_asks_for_the_highest_level_of_each_skill(life: Workspace) -> None:
    found = gaps_of(life)
    for key in some(roles_ahead(life.plan, whole_route=True)):
        for requirement in some(life.catalogue.role(key).requirements):
            assert found[requirement.skill].needed >= requirement.level
            assert found[requirement.skill].is_gate >= requirement.gate
    assert found["coaching"].needed == 4
    assert gaps_of(life, whole_route=False)["coaching"].needed == 3


def test_open_gates_stand_first_and_what_is_met_last(life: Workspace) -> None:
    life.do("", skills.rate, life.catalogue, "de-escalation", 5, TODAY)
    ranks = [(gap.width == 0, not gap.is_gate) for gap in gaps_of(life).values()]
    assert ranks == sorted(ranks)
    assert list(gaps_of(life).values())[-1].width == 0


def test_a_gap_is_covered_when_the_goals_reach_the_level(life: Workspace) -> None:
    assert gaps_of(life, whole_route=False)["coaching"].is_covered
    assert not gaps_of(life)["coaching"].is_covered, "the goal ends at 3, the lead needs 4"
    life.do("", goals.change, life.plan.goal[0].id, to_level=4)
    assert gaps_of(life)["coaching"].is_covered


def test_a_level_is_called_what_it_is(life: Workspace) -> None:
    plan = life.plan
    assert words.state_text(standing_of(plan, "empathy", TODAY)) == "typical"
    assert words.state_text(standing_of(plan, "privacy", TODAY)) == "not rated"
    assert words.state_text(standing_of(plan, "coaching", TODAY)) == "evidenced"
    later = TODAY + STALE_AFTER + timedelta(days=1)
    assert words.state_text(standing_of(plan, "coaching", later)) == "evidenced · stale"
    life.do("", skills.rate, life.catalogue, "coaching", 4, TODAY)
    standing = standing_of(life.plan, "coaching", TODAY)
    assert standing.state is SkillState.CLAIMED, "evidence of level 3 backs no level 4"
    assert words.state_sentence(standing).startswith("Your own word so far. Level 4 and up")


def test_each_row_of_the_chart_is_a_sentence(life: Workspace) -> None:
    sentence = words.gap_sentence(gaps_of(life, whole_route=False)["coaching"])
    name = life.catalogue.skill("coaching").name
    assert sentence == f"{name}, required, level 1 of 5, 3 needed, 2 to go, evidenced, a goal covers it"


def test_a_skill_in_full_holds_needs_signs_evidence_goals_and_the_next_goal(life: Workspace) -> None:
    view = skill_view(life.plan, life.catalogue, "coaching", TODAY)
    assert [(need.level, need.is_gate) for need in view.needs] == [(3, True), (4, True), (4, True)]
    assert [level for level, _signs in view.signals] == [1, 2, 3, 4, 5]
    assert [item.what for item in view.evidence] == ["Coached Sam"]
    assert view.backing_ids == {view.evidence[0].id}
    assert [goal.title for goal in view.goals] == ["Coach"]
    assert view.next_goal is not None
    assert (view.next_goal.from_level, view.next_goal.to_level) == (3, 4), "it begins where the goal ends"


def test_above_all_needs_the_next_goal_goes_one_level_further_and_not_beyond_the_highest(life: Workspace) -> None:
    life.do("", skills.rate, life.catalogue, "coaching", 4, TODAY)
    view = skill_view(life.plan, life.catalogue, "coaching", TODAY)
    assert view.next_goal is not None
    assert (view.next_goal.from_level, view.next_goal.to_level) == (4, 5)
    life.do("", skills.rate, life.catalogue, "coaching", 5, TODAY)
    assert skill_view(life.plan, life.catalogue, "coaching", TODAY).next_goal is None


def test_a_skill_that_is_nowhere_is_refused(life: Workspace) -> None:
    with pytest.raises(Refused, match="no skill"):
        skill_view(life.plan, life.catalogue, "juggling", TODAY)
