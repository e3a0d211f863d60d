"""Goals that the plan suggests: they open every gate of the route, and begin where the last one ended."""

from dataclasses import replace
from datetime import date

from careerplanner.app.commands.goals import goals
from careerplanner.app.commands.path import path
from careerplanner.app.commands.setup import setup
from careerplanner.app.queries.goals import suggestions
from careerplanner.app.queries.projection.gates import gates_of
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue, Requirement, Role
from careerplanner.domain.plan import Plan
from careerplanner.units import cents_of
from tests.app import test_undo
from tests.some import some

TODAY = date(2026, 11, 23)
ROUTE = (test_undo.SPECIALIST, test_undo.SENIOR, test_undo.LEAD)


def begin(workspace: Workspace, catalogue: Catalogue) -> None:
    where = setup.Where(test_undo.SPECIALIST, "2025-01", cents_of(43500))
    workspace.do("", setup.answer_where, catalogue, where, TODAY)
    workspace.do("", setup.answer_target, catalogue, test_undo.MANAGER)
    route = tuple(step.role_key for step in workspace.plan.route_step)
    levels = {skill.key: skill.typical_level for skill in suggestions.setup_skills(catalogue, route)}
    workspace.do("", setup.answer_skills, catalogue, levels, frozenset(levels), TODAY)


def short_of_goals(plan: Plan, catalogue: Catalogue) -> set[str]:
    """The skills of gates that no goal raises far enough."""
    gates = {
        gate.gap.skill_key
        for step in plan.route_step[1:]
        for gate in gates_of(plan, catalogue, step.role_key)
        if gate.gap.gate
    }
    musts = {must.skill for move in inputs_of(plan, catalogue, TODAY).moves for must in move.musts if must.goal is None}
    return gates & musts


def test_the_goals_of_a_route_open_each_of_its_gates(workspace: Workspace, catalogue: Catalogue) -> None:
    begin(workspace, catalogue)
    assert short_of_goals(workspace.plan, catalogue)
    workspace.do("", goals.add_all, catalogue, suggestions.route_goals(workspace.plan, catalogue), TODAY)
    assert short_of_goals(workspace.plan, catalogue) == set()
    assert suggestions.route_goals(workspace.plan, catalogue) == ()
    for step in some(workspace.plan.route_step[1:]):
        assert all(gate.covered for gate in gates_of(workspace.plan, catalogue, step.role_key))
    chained: dict[str, int] = {}
    for goal in some(workspace.plan.goal):
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
    for role in some(catalogue.roles):
        asked = suggestions.setup_skills(catalogue, (test_undo.SPECIALIST, role.key))
        assert 1 <= len(asked) <= 8
        assert {skill.key for skill in asked} <= {requirement.skill for requirement in role.requirements}


def test_a_route_of_one_role_asks_for_no_goal(workspace: Workspace, catalogue: Catalogue) -> None:
    workspace.do("", test_undo.a_life, catalogue)
    workspace.do("", path.use_route, catalogue, [test_undo.SPECIALIST])
    assert suggestions.route_goals(workspace.plan, catalogue) == ()


def asking(role: Role, *requirements: Requirement) -> Role:
    return replace(role, requirements=requirements)


def test_the_skills_that_weigh_most_over_the_whole_route_are_asked_first(catalogue: Catalogue) -> None:
    """A gate counts three times, a role that is one step further on half, and what two roles ask is added up."""
    first, second, third = (catalogue.role(key) for key in ROUTE)
    made = replace(
        catalogue,
        roles=(
            asking(first, Requirement("coaching", 3, 1.0, gate=False)),
            asking(
                second,
                Requirement("coaching", 2, 0.5, gate=False),
                Requirement("budgeting", 3, 0.25, gate=True),
                Requirement("empathy", 2, 0.75, gate=False),
            ),
            asking(
                third,
                Requirement("coaching", 4, 0.625, gate=False),
                Requirement("privacy", 4, 0.5, gate=True),
                Requirement("facilitation", 2, 1.0, gate=False),
            ),
        ),
    )

    asked = suggestions.setup_skills(made, ROUTE)

    assert [(skill.key, skill.typical_level, skill.needed_level) for skill in asked] == [
        ("coaching", 3, 4),  # 0.5 + 0.625 / 2 = 0.8125
        ("budgeting", 1, 3),  # 3 * 0.25 = 0.75, before the next by its name
        ("empathy", 1, 2),  # 0.75
        ("privacy", 1, 4),  # 3 * 0.5 / 2 = 0.75
        ("facilitation", 1, 2),  # 1 / 2
    ]
