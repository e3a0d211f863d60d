"""Adding goals and logging time from anywhere, and the dialogs of the goals page: quick, refused in place, undone."""

from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from careerplanner.app.commands.goals import goals
from careerplanner.app.queries.goals.quick_add import suggestions_for
from careerplanner.domain.plan import StepKind
from careerplanner.ui.goals.evidence_dialog import EvidenceDialog
from careerplanner.ui.goals.goal_dialog import GoalEditDialog
from careerplanner.ui.goals.log_dialog import LogTimeDialog
from careerplanner.ui.goals.new_goal_dialog import NewGoalDialog
from careerplanner.ui.goals.step_dialog import GoalStepDialog
from careerplanner.units import minutes_of
from tests.ui.robots import TODAY
from tests.ui.robots_goals import CONTROL, GoalsRobot
from tests.ui.sessions import session_on
from tests.ui.walks import walk

COACH = "Coach two new teammates through their first month"


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as around:
        yield GoalsRobot(around)


@pytest.fixture
def blank(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=False) as around:
        around.page().skip_setup()
        yield GoalsRobot(around)


def new_goal(robot):
    robot.window.act("new_goal")
    return robot.dialog(NewGoalDialog)


def log_time(robot):
    robot.window.act("log_time")
    return robot.dialog(LogTimeDialog)


def test_ctrl_n_and_enter_add_the_first_suggestion_from_any_page(robot):
    robot.window.navigate("overview")
    first = suggestions_for(robot.workspace.plan, robot.workspace.catalogue)[0]
    dialog = new_goal(robot)
    assert dialog.suggestions.rows()[0].title == f"{first.skill_name} {first.new.from_level} → {first.new.to_level}"
    robot.press(Qt.Key.Key_Return)
    made = robot.workspace.plan.goal[-1]
    assert (made.title, made.skill_key) == (first.new.title, first.new.skill_key)
    steps = [step for step in robot.workspace.plan.goal_step if step.goal_id == made.id]
    assert [step.title for step in steps] == [step.title for step in first.new.steps]
    assert robot.dialogs() == []
    assert robot.toast().startswith("Goal added.")
    robot.press_in_toast("Show")
    assert robot.window.current_page() is robot.page
    assert robot.panel.title.text() == made.title
    robot.around.undo()
    assert made.id not in [goal.id for goal in robot.workspace.plan.goal]


def test_arrows_walk_through_the_suggestions_while_the_keyboard_stays_in_the_line(robot):
    second = suggestions_for(robot.workspace.plan, robot.workspace.catalogue)[1]
    dialog = new_goal(robot)
    hours = dialog.hours.text()
    robot.press(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is dialog.line
    assert dialog.hours.text() != hours
    robot.press(Qt.Key.Key_Return)
    assert robot.workspace.plan.goal[-1].title == second.new.title


def test_hours_and_due_date_of_a_suggestion_may_be_changed_before_it_is_added(robot):
    dialog = new_goal(robot)
    robot.type(dialog.hours, "12.5")
    robot.type(dialog.due, "2027-02-01")
    robot.press(Qt.Key.Key_Return)
    made = robot.workspace.plan.goal[-1]
    assert (made.minutes_estimated, str(made.due_on)) == (750, "2027-02-01")


def test_a_goal_of_ones_own_asks_for_hours_and_may_serve_a_skill(robot):
    dialog = new_goal(robot)
    robot.type(dialog.line, "Speak at the monthly forum")
    assert [row.id for row in dialog.suggestions.rows()] == ["own"]
    robot.press(Qt.Key.Key_Return)
    assert dialog.hours_field.error() == "Roughly how many hours?"
    assert QApplication.focusWidget() is dialog.hours
    robot.type(dialog.hours, "8")
    dialog.skill.set_value("communication")
    robot.press(Qt.Key.Key_Return)
    made = robot.workspace.plan.goal[-1]
    assert (made.title, made.minutes_estimated) == ("Speak at the monthly forum", 480)
    assert (made.skill_key, made.from_level, made.to_level) == ("communication", 4, 5)


def test_ctrl_and_enter_add_and_stay_for_the_next(robot):
    count = len(robot.workspace.plan.goal)
    dialog = new_goal(robot)
    robot.press(Qt.Key.Key_Return, CONTROL)
    added = robot.workspace.plan.goal[-1]
    assert dialog.isVisible()
    assert dialog.message.sentence.text() == f"Added: {added.title}"
    assert added.skill_key not in {row.id.split(":")[0] for row in dialog.suggestions.rows()}
    robot.type(dialog.line, "Mine")
    robot.type(dialog.hours, "3")
    robot.press(Qt.Key.Key_Return, CONTROL)
    assert len(robot.workspace.plan.goal) == count + 2
    assert dialog.line.text() == ""


def test_an_empty_line_without_suggestions_is_told_so(blank):
    dialog = new_goal(blank)
    assert dialog.suggestions.rows() == ()
    blank.press(Qt.Key.Key_Return)
    assert dialog.message.sentence.text() == "Type what you want to learn."
    assert blank.workspace.plan.goal == ()


def test_enter_on_cancel_cancels(robot):
    before = robot.workspace.plan
    dialog = new_goal(robot)
    robot.press(Qt.Key.Key_Return, on=dialog.cancel_button)
    assert robot.workspace.plan == before
    assert robot.dialogs() == []


def test_time_is_logged_with_two_inputs_on_the_goal_of_the_last_entry(robot):
    robot.window.navigate("overview")
    last = robot.workspace.plan.log_entry[-1]
    dialog = log_time(robot)
    assert dialog.goal.value() == last.goal_id
    robot.type(dialog.hours, "1:30")
    robot.press(Qt.Key.Key_Return)
    entry = robot.workspace.plan.log_entry[-1]
    assert (entry.goal_id, entry.minutes, entry.logged_on) == (last.goal_id, 90, TODAY)
    assert robot.toast().startswith("1.5 h logged.")
    robot.press_in_toast("Undo")
    assert robot.workspace.plan.log_entry[-1] == last


def test_a_quick_button_fills_in_the_hours(robot):
    dialog = log_time(robot)
    quick = next(b for b in dialog.findChildren(type(dialog.save_button)) if b.text() == "2 h")
    robot.click(quick)
    assert dialog.hours.text() == "2 h"
    assert QApplication.focusWidget() is dialog.hours


def test_what_cannot_be_logged_is_said_beside_it_and_nothing_is_logged(robot):
    before = robot.workspace.plan
    dialog = log_time(robot)
    robot.press(Qt.Key.Key_Return)
    assert dialog.hours_field.error() == "How many hours? Such as 1.5."
    robot.type(dialog.hours, "25")
    robot.press(Qt.Key.Key_Return)
    assert dialog.hours_field.error() == "Give from 0 min to 24 h."
    robot.type(dialog.hours, "2")
    robot.type(dialog.day, str(TODAY + timedelta(days=1)))
    robot.press(Qt.Key.Key_Return)
    assert "lies in the future" in dialog.message.sentence.text()
    assert dialog.isVisible()
    assert robot.workspace.plan == before


def test_without_a_goal_logging_time_offers_to_add_one(blank):
    blank.window.act("log_time")
    assert blank.dialogs() == []
    assert blank.toast() == "There is no goal to log time on yet."
    blank.press_in_toast("Add goal")
    assert isinstance(blank.dialog(), NewGoalDialog)


def test_an_entry_of_the_log_is_changed_or_removed(robot):
    robot.choose(COACH)
    newest = robot.panel.log.list.rows()[0]
    robot.press(Qt.Key.Key_Home, on=robot.panel.log.list)
    robot.press(Qt.Key.Key_Return)
    dialog = robot.dialog(LogTimeDialog)
    assert not dialog.goal.isEnabled()
    robot.type(dialog.hours, "3")
    robot.press(Qt.Key.Key_Return)
    assert robot.panel.log.list.rows()[0].figure == "3 h"
    robot.window.activateWindow()
    robot.press(Qt.Key.Key_Return, on=robot.panel.log.list)
    robot.click(robot.dialog(LogTimeDialog).remove_button)
    assert newest.id not in [row.id for row in robot.panel.log.list.rows()]
    robot.around.undo()
    robot.around.undo()
    assert robot.panel.log.list.rows()[0] == newest


def test_older_entries_of_the_log_come_on_request(robot):
    robot.choose(COACH)
    assert len(robot.panel.log.list.rows()) == 5
    robot.click(robot.panel.log.older)
    entries = [e for e in robot.workspace.plan.log_entry if e.goal_id == robot.goal(COACH).id]
    assert len(robot.panel.log.list.rows()) == len(entries) > 5
    assert not robot.panel.log.older.isVisible()


def test_an_action_is_added_changed_and_removed(robot):
    robot.choose(COACH)
    robot.click(robot.panel.add_action)
    dialog = robot.dialog(GoalStepDialog)
    robot.press(Qt.Key.Key_Return)
    assert dialog.what_field.error() == "Say in a few words what to do."
    robot.type(dialog.what, "Write down what worked")
    robot.press(Qt.Key.Key_Return)
    assert dialog.hours_field.error() in ("How many hours, roughly?", "This cannot be empty.")
    robot.type(dialog.hours, "2")
    robot.press(Qt.Key.Key_Return)
    made = robot.workspace.plan.goal_step
    made = [step for step in made if step.goal_id == robot.goal(COACH).id][-1]
    assert (made.title, made.minutes, made.kind) == ("Write down what worked", 120, StepKind.PRACTICE)

    robot.window.activateWindow()
    robot.press(Qt.Key.Key_End, on=robot.panel.steps)
    robot.press(Qt.Key.Key_Return)
    dialog = robot.dialog(GoalStepDialog)
    dialog.kind.set_value(StepKind.PEOPLE.value)
    robot.press(Qt.Key.Key_Return, on=dialog.what)
    assert robot.panel.steps.rows()[-1].note == "With people · 2 h"
    robot.delete_in(robot.panel.steps)
    assert made.title not in [row.title for row in robot.panel.steps.rows()]
    assert robot.toast().startswith("Action removed.")


def test_evidence_needs_a_sentence_and_changes_what_a_level_is_called(robot):
    robot.choose_skill("communication")
    assert robot.skill.chip.text() == "Claimed"
    robot.click(robot.skill.evidence_button)
    dialog = robot.dialog(EvidenceDialog)
    assert dialog.level.value() == "4"
    robot.click(dialog.save_button)
    assert "evidence needs a sentence" in dialog.what_field.error()
    robot.type(dialog.what, "Rewrote Jess's reply with her; the next one came out right alone.")
    dialog.about_others.click()
    robot.type(dialog.confirmed_by, "Jess Kim")
    robot.press(Qt.Key.Key_Return, CONTROL)
    assert robot.skill.chip.text() == "Confirmed"
    item = robot.workspace.plan.evidence[-1]
    assert (item.level, item.about_others, item.confirmed_by, item.happened_on) == (4, True, "Jess Kim", TODAY)
    robot.around.undo()
    assert robot.skill.chip.text() == "Claimed"


def test_a_goal_that_would_lower_a_level_is_refused_and_stays_as_it_is(robot):
    robot.choose(COACH)
    before = robot.workspace.plan
    robot.click(robot.panel.edit_button)
    dialog = robot.dialog(GoalEditDialog)
    robot.press(Qt.Key.Key_0, on=dialog.to_level)
    robot.press(Qt.Key.Key_Return, on=dialog.goal_title)
    assert "cannot lower a level" in dialog.message.sentence.text()
    robot.type(dialog.goal_title, " ")
    robot.press(Qt.Key.Key_Return)
    assert dialog.title_field.error()
    assert robot.workspace.plan == before


def test_a_goal_may_do_without_a_skill_and_without_a_date(robot):
    robot.choose(COACH)
    robot.click(robot.panel.edit_button)
    dialog = robot.dialog(GoalEditDialog)
    dialog.skill.set_value("-")
    dialog.skill.chosen.emit("-")
    assert not dialog.to_field.isVisible()
    robot.type(dialog.due, " ")
    robot.press(Qt.Key.Key_Return, on=dialog.goal_title)
    goal = robot.goal(COACH)
    assert (goal.skill_key, goal.from_level, goal.to_level, goal.due_on) == ("", 0, 0, None)
    assert robot.panel.skill.text() == "No skill"
    assert robot.panel.status.text() == "No due date"


OPENERS = {
    "new goal": lambda robot: robot.window.act("new_goal"),
    "log time": lambda robot: robot.window.act("log_time"),
    "edit goal": lambda robot: robot.click(robot.panel.edit_button),
    "action": lambda robot: robot.click(robot.panel.add_action),
    "evidence": lambda robot: robot.act("evidence"),
}


@pytest.mark.parametrize("opener", OPENERS)
def test_a_dialog_can_be_used_by_everyone(robot, theme, opener):
    robot.choose(COACH)
    OPENERS[opener](robot)
    dialog = robot.dialog()
    walk(dialog, theme, width=dialog.width(), height=dialog.height())


def test_a_dialog_grows_with_what_is_said_in_it(robot):
    dialog = log_time(robot)
    before = dialog.height()
    robot.press(Qt.Key.Key_Return)
    robot.around.qtbot.waitUntil(lambda: dialog.height() > before)
    assert dialog.body.parentWidget().height() <= dialog._scroll.viewport().height()


def test_long_goal_names_do_not_widen_the_log_dialog(robot):
    title = (
        "Introduce a thoroughly considered weekly coaching rhythm for every newcomer of both teams, evenings included"
    )
    workspace = robot.workspace
    workspace.do("", goals.add, workspace.catalogue, goals.NewGoal(title, "", 0, 0, minutes_of(5)), TODAY)
    dialog = log_time(robot)
    assert dialog.width() < 700


def test_what_a_dialog_said_before_goes_when_another_field_is_wrong(robot):
    robot.window.act("new_goal")
    dialog = robot.dialog(NewGoalDialog)
    dialog.line.clear()
    dialog.suggestions.set_rows([])
    assert not dialog.save()
    assert dialog.message.sentence.text() == "Type what you want to learn."
    dialog.due.setText("someday")
    dialog.due.setModified(True)
    assert not dialog.save()

    assert not dialog.message.isVisible()
