"""Goals that the plan suggests: they open every gate of the route, and begin where the last one ended."""

from datetime import date

from careerplanner.app.commands.goals import goals
from careerplanner.app.commands.path import path
from careerplanner.app.commands.setup import setup
from careerplanner.app.queries.goals import suggestions
from careerplanner.app.queries.projection.gates import gates_of
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from tests.app import test_undo

TODAY = date(2026, 11, 23)


def begin(workspace: Workspace, catalogue: Catalogue) -> None:
    where = setup.Where(test_undo.SPECIALIST, "2025-01", 43500)
    workspace.do("", setup.answer_where, catalogue, where, TODAY)
    workspace.do("", setup.answer_target, catalogue, test_undo.MANAGER)
    route = tuple(step.role_key for step in workspace.plan.route_step)
    levels = {skill.key: skill.typical_level for skill in suggestions.setup_skills(catalogue, route)}
    workspace.do("", setup.answer_skills, catalogue, levels, frozenset(levels), TODAY)


def test_the_goals_of_a_route_open_each_of_its_gates(workspace: Workspace, catalogue: Catalogue) -> None:
    begin(workspace, catalogue)
    assert any(move.uncovered for move in inputs_of(workspace.plan, catalogue, TODAY).moves)
    workspace.do("", goals.add_all, catalogue, suggestions.route_goals(workspace.plan, catalogue), TODAY)
    assert not any(move.uncovered for move in inputs_of(workspace.plan, catalogue, TODAY).moves)
    assert suggestions.route_goals(workspace.plan, catalogue) == ()
    for step in workspace.plan.route_step[1:]:
        assert all(gate.covered for gate in gates_of(workspace.plan, catalogue, step.role_key))
    chained: dict[str, int] = {}
    for goal in workspace.plan.goal:
        assert goal.from_level == chained.get(goal.skill_key, goal.from_level)
        chained[goal.skill_key] = goal.to_level
        assert goal.minutes_estimated > 0


def test_three_goals_are_suggested_each_for_another_skill_the_next_role_first(
    workspace: Workspace, catalogue: Catalogue
) -> None:
    begin(workspace, catalogue)
    suggested = suggestions.suggested_goals(workspace.plan, catalogue)
    gates = {gate.gap.skill_key for gate in gates_of(workspace.plan, catalogue, test_undo.SENIOR) if not gate.met}
    assert len({goal.skill_key for goal in suggested}) == 3
    assert {goal.skill_key for goal in suggested[: len(gates)]} == gates


def test_eight_skills_are_asked_about_and_none_that_the_route_does_not_need(catalogue: Catalogue) -> None:
    for role in catalogue.roles:
        asked = suggestions.setup_skills(catalogue, (test_undo.SPECIALIST, role.key))
        assert 1 <= len(asked) <= 8
        assert {skill.key for skill in asked} <= {requirement.skill for requirement in role.requirements}


def test_next_actions_take_the_first_step_of_each_goal_before_any_second_step(
    workspace: Workspace, catalogue: Catalogue
) -> None:
    workspace.do("", test_undo.a_life, catalogue)
    actions = suggestions.next_actions(workspace.plan, catalogue)
    assert [action.title for action in actions] == ["Sit in", "Write", "Lead"]
    workspace.do("", goals.tick_step, actions[0].step_id, TODAY)
    assert [a.title for a in suggestions.next_actions(workspace.plan, catalogue)] == ["Lead", "Write"]
    workspace.do("", path.use_route, catalogue, [test_undo.SPECIALIST])
    assert suggestions.route_goals(workspace.plan, catalogue) == ()
