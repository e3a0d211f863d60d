"""Undo leads to the page where something is edited, and there to the goal."""

from dataclasses import replace

from careerplanner.app.commands.goals import goals
from careerplanner.ui.window.undo_actions import home_of, touched_goal
from tests.ui.sessions import session_on

HOMES = {
    "overview": frozenset(),
    "profile": frozenset({"profile", "pay_record"}),
    "path": frozenset({"route_step"}),
    "goals": frozenset({"goal", "goal_step", "rating"}),
}


def test_a_change_is_at_home_where_most_of_it_is_edited_and_the_profile_counts_last():
    assert home_of(frozenset({"goal", "goal_step", "route_step"}), HOMES) == "goals"
    assert home_of(frozenset({"profile", "route_step"}), HOMES) == "path"
    assert home_of(frozenset({"profile"}), HOMES) == "profile"
    assert home_of(frozenset({"custom_role"}), HOMES) == ""


def test_undo_opens_the_goal_that_came_back(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        goal = robot.workspace.plan.goal[3]
        robot.workspace.do("Delete goal", goals.remove, goal.id)
        assert robot.page() is robot.window.page("overview")
        robot.undo()
        robot.settle()
        assert robot.page() is robot.window.page("goals")
        assert robot.page()._goal_id == goal.id
        plan = robot.workspace.plan
        one, two = (
            replace(plan, goal=tuple(replace(row, title="x") for row in plan.goal[:many]) + plan.goal[many:])
            for many in (1, 2)
        )
        assert touched_goal(plan, one) == plan.goal[0].id
        assert touched_goal(plan, two) == ""
