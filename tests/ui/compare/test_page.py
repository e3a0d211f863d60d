"""The comparison of routes as a person uses it: choosing, reading, taking a route, saving it."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from careerplanner.app.commands.profile import pay, profile
from careerplanner.app.commands.salary import scenarios
from careerplanner.units import cents_of
from tests.ui.robots import TODAY
from tests.ui.robots_compare import CompareRobot
from tests.ui.said_texts import texts_in
from tests.ui.sessions import session_on
from tests.ui.walks import check_fits, no_window_flashes, walk

SPECIALIST, SENIOR = "customer-service-specialist", "senior-customer-service-specialist"
LEAD, CX, MANAGER = "customer-service-team-lead", "customer-experience-specialist", "customer-service-manager"
NO_LEAD = "Manager, via Senior specialist"
BY_CX = "Manager, via Senior specialist, CX specialist"
STAY = "Stay as I am"


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    """A window on the sample plan."""
    with session_on(tmp_path, theme, qtbot, sample=True) as opened:
        yield opened


@pytest.fixture
def bare(tmp_path, theme, qtbot):
    """A window on a plan of somebody who has a role, and no goal."""
    with session_on(tmp_path, theme, qtbot, sample=False) as opened:
        opened.workspace.do("Stand", profile.stand_in, opened.workspace.catalogue, SPECIALIST, "2025-01", TODAY)
        yield opened


def test_it_opens_from_a_role_of_the_path_and_escape_goes_back(robot):
    robot.window.navigate("path", CX)
    robot.page().setFocus()
    robot.window.act("compare")
    compare = CompareRobot(robot, CX)
    assert compare.page.second.currentText() == BY_CX
    assert robot.window.rail.list.currentIndex().data() == "Path"
    robot.press(Qt.Key.Key_Escape)
    assert robot.page() is robot.window.page("path")
    assert robot.page().key() == CX


def test_the_keyboard_begins_at_the_choice_wherever_it_was(robot):
    robot.window.rail.list.setFocus()
    compare = CompareRobot(robot)
    assert compare.page.second.hasFocus()
    robot.press(Qt.Key.Key_Escape)
    assert robot.page() is robot.window.page("path")


def test_it_stands_after_the_path_among_the_pages(robot):
    names = robot.window.page_names()
    assert names.index("compare") == names.index("path") + 1


def test_the_path_in_the_list_of_pages_goes_back_too(robot):
    compare = CompareRobot(robot)
    pages = robot.window.rail.list
    spot = pages.visualRect(pages.currentIndex()).center()
    QTest.mouseClick(pages.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    assert robot.page() is robot.window.page("path")
    assert robot.page() is not compare.page


def test_control_d_opens_it_with_the_selected_role(robot):
    robot.window.navigate("path", CX)
    robot.window.actions_by_name["compare"].trigger()
    assert robot.page() is robot.window.page("compare")
    CompareRobot(robot)
    assert robot.page().second.currentText() == BY_CX


def test_the_plan_stands_in_a_and_the_quickest_other_route_in_b(robot):
    compare = CompareRobot(robot)
    assert compare.page.mine.name.text() == "A · Manager, via Senior specialist, Team lead"
    assert compare.page.other.name.text() == f"B · {NO_LEAD}"
    assert [role for role, _when in compare.page.mine.steps()] == [
        "Customer service specialist",
        "Senior customer service specialist",
        "Customer service team lead",
        "Customer service manager",
    ]
    assert compare.page.mine.steps()[0][1] == "now"
    assert len(compare.page.other.steps()) == 3
    assert compare.rows(compare.page.mine).keys() == compare.rows(compare.page.other).keys()
    assert compare.page.verdict.text().startswith("Your plan earns about $")
    assert [series.name for series in compare.page.chart.model.series] == ["A · Your plan", "B · without Team lead"]


def test_the_figures_of_a_are_those_of_the_outlook(robot):
    compare = CompareRobot(robot)
    middle = robot.session.live.projections.plan.real.p50[-1]
    assert compare.page.mine.figure.text() == f"${round(middle, -3):,.0f}"


def test_any_route_is_chosen_and_staying_too(robot):
    compare = CompareRobot(robot)
    assert compare.offered()[0] == NO_LEAD
    assert {BY_CX, STAY} <= set(compare.offered())
    compare.choose(STAY)
    assert compare.page.other.steps() == [("Customer service specialist", "now")]
    assert compare.rows(compare.page.other)["Goal by Nov 2036"][0] == "no promotion"
    assert "fewer hours of learning" in compare.page.verdict.text()


def test_goals_that_a_route_lacks_are_counted_in_until_one_leaves_them_out(robot):
    compare = CompareRobot(robot)
    assert not compare.page.goals.isVisible()
    compare.choose(BY_CX)
    assert compare.rows(compare.page.other)["Learning needed"][1] == "82 h of it in no goal yet"
    counted = compare.rows(compare.page.other)
    compare.click(compare.page.goals)
    assert compare.rows(compare.page.other) != counted
    assert compare.page.other.steps()[-1][1] == "1 of 100 by Nov 2036"
    assert compare.page.goals.isVisible()
    assert "No goal yet for" in compare.rows(compare.page.other)["Main risk"][1]


def test_a_route_is_used_in_one_step_and_the_old_one_stands_beside_it(robot):
    compare = CompareRobot(robot)
    before, plan = compare.route(), robot.workspace.plan
    compare.choose(BY_CX)
    compare.click(compare.page.use)
    assert compare.route() == (SPECIALIST, SENIOR, CX, MANAGER)
    assert compare.toast().startswith("The route is changed.")
    assert compare.page.second.currentText() == "Manager, via Senior specialist, Team lead"
    assert compare.page.mine.name.text() == f"A · {BY_CX}"
    robot.undo()
    compare.settle()
    assert robot.page() is compare.page
    assert compare.route() == before
    assert robot.workspace.plan == plan


def test_staying_is_used_and_the_old_route_stands_beside_it(robot):
    compare = CompareRobot(robot)
    compare.choose(STAY)
    compare.click(compare.page.use)
    assert compare.route() == (SPECIALIST,)
    assert compare.page.mine.name.text() == "A · No promotion: stay as I am"
    assert compare.page.second.currentText() == "Manager, via Senior specialist, Team lead"
    assert compare.page.verdict.text().startswith("B earns about $")


def test_a_route_is_saved_as_a_scenario_and_made_the_plan(robot):
    compare = CompareRobot(robot, CX)
    compare.click(compare.page.save)
    dialog = compare.dialog()
    assert dialog.name_edit.text() == BY_CX
    dialog.name_edit.setText("The experience way")
    dialog.save_button.click()
    compare.settle()
    assert compare.page.second.currentText() == "Scenario: The experience way"
    assert compare.toast() == "“The experience way” is now in the chart"
    assert not compare.page.save.isVisible()
    compare.click(compare.page.use)
    assert compare.route() == (SPECIALIST, SENIOR, CX, MANAGER)
    assert robot.workspace.plan.scenario == ()
    robot.undo()
    assert [row.name for row in robot.workspace.plan.scenario] == ["The experience way"]


def test_a_scenario_that_is_as_the_plan_shows_no_difference(robot):
    workspace = robot.workspace
    workspace.do("Add", scenarios.add, workspace.catalogue, "The same", TODAY)
    compare = CompareRobot(robot)
    compare.choose("Scenario: The same")
    assert compare.page.verdict.text() == "B is the same as your plan: nothing differs."
    assert not compare.page.use.isEnabled()
    assert compare.rows(compare.page.other)["Earned by Nov 2036, in today’s money"][1] == "no measurable difference"


def test_a_scenario_that_cannot_be_projected_says_why(robot):
    workspace = robot.workspace
    workspace.do("Add", scenarios.add, workspace.catalogue, "Elsewhere", TODAY, route=[LEAD, MANAGER])
    compare = CompareRobot(robot)
    compare.choose("Scenario: Elsewhere")
    assert compare.page.empty.title.text() == "This cannot be compared"
    assert "does not pass through your current role" in compare.page.empty.sentence.text()
    compare.choose(NO_LEAD)
    assert not compare.page.empty.isVisible()


def test_only_the_newest_choice_is_shown(robot):
    compare = CompareRobot(robot)
    compare.page.second.set_value(compare.page._choices[1].key)
    compare.page._compute()
    compare.page.second.set_value(compare.page._choices[compare.offered().index(STAY)].key)
    compare.page._compute()
    compare.settle()
    assert compare.page.other.name.text() == f"B · {STAY}"
    compare.page.second.set_value(compare.page._choices[1].key)
    compare.page._compute()
    compare.page.second.set_value("")
    compare.page._compute()
    compare.settle()
    assert compare.page.empty.title.text() == "Choose a second route"


def test_the_table_has_every_row_of_both_and_the_differences(robot):
    compare = CompareRobot(robot, CX)
    compare.click(compare.page.as_table)
    assert compare.page.table.isVisible()
    assert not compare.page.mine.isVisible()
    rows = {row[0]: row[1:] for row in compare.table()}
    assert list(rows)[:6] == ["Step 1", "Step 2", "Step 3", "Step 4", "Goal reached", "Middle pay"]
    assert list(rows)[6:] == list(compare.rows(compare.page.mine))
    assert rows["Step 3"][:2] == [
        f"Team lead, {compare.page.mine.steps()[2][1]}",
        f"CX specialist, {compare.page.other.steps()[2][1]}",
    ]
    assert rows["Goal reached"][2] == "no measurable difference"
    assert "(±" in rows["Earned by Nov 2036, in today’s money"][2]
    assert rows["Learning needed"][2] == "+82 h"
    compare.click(compare.page.as_table)
    assert compare.page.mine.isVisible()


def test_it_follows_the_plan(robot):
    compare = CompareRobot(robot)
    before = compare.page.mine.steps()
    robot.workspace.do("Learn", profile.change, hours_per_week=8)
    compare.settle()
    assert compare.page.mine.steps() != before


def test_without_pay_odds_and_learning_are_compared_and_no_amounts(bare):
    compare = CompareRobot(bare)
    assert compare.page.empty.title.text() == "Choose a second route"
    compare.click(compare.page.choose)
    assert compare.page.second.view().isVisible()
    compare.page.second.hidePopup()
    compare.choose("Senior specialist, directly")
    said = list(texts_in(compare.page))
    assert any("Your pay is not known yet. Dates and odds hold without it" in text for _place, text in said)
    assert [(place, text) for place, text in said if "$" in text] == []
    assert len(compare.page.other.steps()) > 1


def test_without_a_goal_the_plan_is_to_stay(bare):
    bare.workspace.do("Pay", pay.add, cents_of(40_000), TODAY)
    compare = CompareRobot(bare)
    assert STAY not in compare.offered()
    compare.choose("Senior specialist, directly")
    assert compare.page.mine.name.text() == "A · No promotion: stay as I am"
    assert compare.page.verdict.text().startswith("B earns about $")


def test_without_a_role_it_leads_to_the_first_questions(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=False) as robot:
        compare = CompareRobot(robot)
        assert compare.page.empty.title.text() == "No route yet"
        assert not compare.page.second.isVisible()
        compare.click(compare.page.mend)
        assert robot.page() is robot.window.page("setup")


def test_screen_readers_hear_the_verdict_once(robot, said):
    compare = CompareRobot(robot)
    assert said.count(compare.page.verdict.text()) == 1
    compare.page._compute()
    compare.settle()
    assert said.count(compare.page.verdict.text()) == 1


@pytest.mark.parametrize("view", ["columns", "table", "empty"])
def test_everyone_can_use_it_whatever_the_names(view, tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True, size=(1024, 700)) as robot:
        workspace = robot.workspace
        name = "A scenario with a name that goes on for about sixty letters"
        workspace.do("Add", scenarios.add, workspace.catalogue, name, TODAY, route=[SPECIALIST, SENIOR, CX, MANAGER])
        compare = CompareRobot(robot)
        compare.choose(f"Scenario: {name}")
        if view == "table":
            compare.click(compare.page.as_table)
        elif view == "empty":
            compare.page.second.set_value("")
            compare.page._compute()
            compare.settle()
        check_fits(compare.page)
        walk(compare.page, theme, width=compare.page.width(), height=compare.page.height())


def test_nothing_flashes_while_it_is_made_and_changed(robot):
    with no_window_flashes():
        compare = CompareRobot(robot)
        compare.choose(BY_CX)
