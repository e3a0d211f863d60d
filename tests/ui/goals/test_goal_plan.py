"""What stands around a goal in the window: needs, first day, resources, putting off, archive, many goals at once."""

from datetime import date

from PySide6.QtCore import Qt

from careerplanner.app.commands.goals import goals
from careerplanner.domain.goal_rows import Priority
from careerplanner.domain.plan import GoalStatus
from careerplanner.ui.goals.goal_dialog import GoalEditDialog
from careerplanner.ui.goals.many_dialog import ManyDialog
from careerplanner.ui.goals.put_off_dialog import PutOffDialog
from careerplanner.ui.goals.resource_dialog import ResourceDialog
from tests.ui.walks import walk

COACH = "Coach two new teammates through their first month"
FIGURES = "Read the team's figures like a lead"
SHIFT = "Plan a shift that holds"


def test_the_editor_takes_needs_dates_priority_and_reason_as_one_step(robot, theme):
    robot.choose(COACH)
    robot.click(robot.panel.edit_button)
    dialog = robot.dialog(GoalEditDialog)
    dialog.due.set_value(date(2027, 6, 1))
    dialog.start.set_value(date(2027, 6, 2))
    dialog.save()
    assert "would be due before" in dialog.message.sentence.text()
    dialog.start.set_value(date(2027, 1, 10))
    dialog.priority.set_value(Priority.HIGH.value)
    dialog.needs.add.chosen.emit(robot.goal(SHIFT).id)
    dialog.needs.add.chosen.emit(robot.goal(FIGURES).id)
    dialog.needs.list.tick(1)
    dialog.why.setPlainText("So that Sam stays")
    walk(dialog, theme, width=dialog.width(), height=dialog.height())
    dialog.save()
    robot.settle()
    goal = robot.goal(COACH)
    assert (goal.starts_on, goal.priority, goal.why) == (date(2027, 1, 10), Priority.HIGH, "So that Sam stays")
    assert [row.needs_id for row in robot.workspace.plan.goal_need] == [robot.goal(SHIFT).id]
    assert robot.titles().index(SHIFT) < robot.titles().index(COACH)
    assert robot.panel.why.text() == "So that Sam stays"
    assert robot.panel.details.text() == f"High priority · from Jan 10, 2027 on · after “{SHIFT}”"
    assert robot.workspace.undo_label == "Edit goal"
    robot.workspace.undo()
    assert robot.workspace.plan.goal_need == ()
    assert robot.goal(COACH).why == ""


def test_a_circle_is_refused_in_the_editor_and_nothing_is_lost(robot):
    for title, needed in ((COACH, SHIFT), (SHIFT, COACH)):
        robot.page.reveal(robot.goal(title).id)
        dialog = robot.page.acts.edit(robot.goal(title))
        dialog.needs.add.chosen.emit(robot.goal(needed).id)
        dialog.save()
    assert f"{SHIFT} → {COACH} → {SHIFT}" in dialog.message.sentence.text()
    assert dialog.isVisible()
    assert dialog.needs.value() == (robot.goal(COACH).id,)


def test_a_resource_is_added_changed_and_removed_with_the_keyboard(robot, theme):
    robot.choose(COACH)
    robot.panel.resources.add.click()
    dialog = robot.dialog(ResourceDialog)
    dialog.save()
    assert dialog.what_field.error() == "Give the resource a few words."
    robot.type(dialog.what, "Coaching guide")
    robot.type(dialog.place, "/nowhere/guide.pdf")
    assert dialog.place_field.error() == "There is no file of this name now. The entry stays."
    walk(dialog, theme, width=dialog.width(), height=dialog.height())
    dialog.save()
    (row,) = robot.panel.resources.list.rows()
    assert (row.title, row.figure, row.note) == ("Coaching guide", "To do", "/nowhere/guide.pdf")
    assert robot.panel.details.text() == "0 of 1 resource used"
    robot.panel.resources.list.opened.emit(row.id)
    dialog = robot.dialog(ResourceDialog)
    dialog.state.set_value("done")
    dialog.save()
    assert robot.panel.resources.list.rows()[0].figure == "Done"
    robot.panel.resources.list.choose(row.id)
    robot.delete_in(robot.panel.resources.list)
    assert robot.workspace.plan.goal_resource == ()
    assert robot.toast() == "Resource removed."


def test_putting_off_says_what_moves_before_it_is_done(robot, theme):
    robot.choose(FIGURES)
    robot.act("put_off")
    dialog = robot.dialog(PutOffDialog)
    robot.around.qtbot.waitUntil(lambda: dialog.found is not None, timeout=30_000)
    assert f"“{FIGURES}”: half of all futures by" in dialog.moves.text()
    assert dialog.dates.text().startswith("Begins ")
    before = robot.workspace.plan
    walk(dialog, theme, width=dialog.width(), height=dialog.height())
    assert robot.workspace.plan == before
    found = dialog.found
    dialog.save()
    assert (robot.goal(FIGURES).starts_on, robot.goal(FIGURES).due_on) == (found.starts_on, found.due_on)
    assert robot.workspace.undo_label == "Put off goal"


def test_several_goals_change_as_one_step_and_the_archive_keeps_them(robot, theme):
    robot.click(robot.page.tools.many)
    dialog = robot.dialog(ManyDialog)
    assert not dialog.save_button.isEnabled()
    robot.press(Qt.Key.Key_Space, on=dialog.list)
    dialog.list.tick(1)
    dialog.what.set_value("dropped")
    dialog.what.chosen.emit("dropped")
    assert (dialog.count.text(), dialog.due_field.isVisible()) == ("2 chosen", False)
    walk(dialog, theme, width=dialog.width(), height=dialog.height())
    dialog.save()
    dropped = [goal.title for goal in robot.workspace.plan.goal if goal.status is GoalStatus.DROPPED]
    assert dropped == [COACH, FIGURES, "Course in language technology"]
    assert robot.workspace.undo_label == "Give 2 goals another status"

    robot.show("all")
    assert not robot.page.tools.filter.segments["archived"].isVisible()
    robot.choose(COACH)
    robot.act("archive")
    assert COACH not in robot.titles()
    robot.show("archived")
    assert robot.titles() == [COACH]
    robot.choose(COACH)
    robot.act("restore")
    assert robot.page.tools.filter.value() == "all"
    assert COACH in robot.titles()


def test_an_edit_that_changes_nothing_offers_no_undo_of_another_step(robot):
    robot.workspace.do("Rename", goals.change, robot.goal(COACH).id, title=COACH + ".")
    robot.settle()
    dialog = robot.page.acts.edit(robot.goal(COACH + "."))
    assert dialog.save()

    assert robot.workspace.did_nothing
    assert robot.workspace.undo_label == "Rename"
    assert robot.toast() == "Nothing changed."
    assert not any(button.isVisible() and button.text() == "Undo" for button in robot.window._toast.buttons())
