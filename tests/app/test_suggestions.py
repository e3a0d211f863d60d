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
from careerplanner.domain.plan import EMPTY_PROFILE, Plan, RouteStep
from careerplanner.units import cents_of
from tests.app import examples
from tests.some import some

TODAY = date(2026, 11, 23)
ROUTE = (examples.SPECIALIST, examples.SENIOR, examples.LEAD)


def begin(workspace: Workspace, catalogue: Catalogue) -> None:
    where = setup.Where(examples.SPECIALIST, "2025-01", cents_of(43500))
    workspace.do("", setup.answer_where, catalogue, where, TODAY)
    workspace.do("", setup.answer_target, catalogue, examples.MANAGER)
    asked = suggestions.setup_skills(workspace.plan, catalogue, TODAY)
    levels = {skill.key: skill.typical_level for skill in asked}
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
    gates = {gate.gap.skill_key for gate in gates_of(workspace.plan, catalogue, examples.SENIOR) if not gate.met}
    assert len({goal.skill_key for goal in suggested}) == 3
    assert {goal.skill_key for goal in suggested[: len(gates)]} == gates


def on_route(*roles: str, since: str | None = None) -> Plan:
    steps = tuple(RouteStep(key, place, key, None, None, None, None) for place, key in enumerate(roles))
    return Plan(replace(EMPTY_PROFILE, role_key=roles[0], role_since=since), route_step=steps)


def test_every_skill_of_the_next_role_is_asked_about_and_no_other(catalogue: Catalogue) -> None:
    for role in some(catalogue.roles):
        if role.key != examples.SPECIALIST:
            asked = suggestions.setup_skills(on_route(examples.SPECIALIST, role.key), catalogue, TODAY)
            assert {skill.key for skill in asked} == {requirement.skill for requirement in role.requirements}
    alone = suggestions.setup_skills(on_route(examples.SPECIALIST), catalogue, TODAY)
    assert {skill.key for skill in alone} == {r.skill for r in catalogue.role(examples.SPECIALIST).requirements}


def test_gates_that_no_goal_reaches_are_named_for_the_next_step_alone(
    workspace: Workspace, catalogue: Catalogue
) -> None:
    begin(workspace, catalogue)
    gates = [g.gap.skill_key for g in gates_of(workspace.plan, catalogue, examples.SENIOR) if not g.met]
    assert suggestions.gates_left_open(workspace.plan, catalogue) == tuple(catalogue.skill(k).name for k in gates)
    first, *others = suggestions.goals_for_gaps(workspace.plan, catalogue, examples.SENIOR)
    workspace.do("", goals.add, catalogue, first, TODAY)
    left = tuple(catalogue.skill(key).name for key in gates if key != first.skill_key)
    assert suggestions.gates_left_open(workspace.plan, catalogue) == left
    workspace.do("", goals.add_all, catalogue, others, TODAY)
    assert suggestions.gates_left_open(workspace.plan, catalogue) == ()


def test_a_route_of_one_role_asks_for_no_goal(workspace: Workspace, catalogue: Catalogue) -> None:
    workspace.do("", examples.a_life, catalogue)
    workspace.do("", path.use_route, catalogue, [examples.SPECIALIST])
    assert suggestions.route_goals(workspace.plan, catalogue) == ()


def asking(role: Role, *requirements: Requirement) -> Role:
    return replace(role, requirements=requirements)


def test_required_skills_are_asked_first_then_by_weight_prefilled_from_the_role_held(catalogue: Catalogue) -> None:
    first, second = (catalogue.role(key) for key in ROUTE[:2])
    made = replace(
        catalogue,
        roles=(
            asking(first, Requirement("coaching", 3, 1.0, gate=False), Requirement("empathy", 1, 1.0, gate=False)),
            asking(
                second,
                Requirement("empathy", 2, 0.6, gate=False),
                Requirement("coaching", 4, 1.0, gate=False),
                Requirement("privacy", 3, 0.3, gate=True),
            ),
        ),
    )

    def asked(since: str | None) -> list[tuple[str, int, int]]:
        found = suggestions.setup_skills(on_route(*ROUTE[:2], since=since), made, TODAY)
        return [(skill.key, skill.typical_level, skill.needed_level) for skill in found]

    assert asked(None) == [("privacy", 1, 3), ("coaching", 3, 4), ("empathy", 1, 2)]
    assert asked("2025-11") == asked(None), "a whole year in the role"
    assert asked("2025-12") == [("privacy", 1, 3), ("coaching", 2, 4), ("empathy", 1, 2)], "the first year, one below"
