"""Pauses in the window: added, changed, removed, drawn on the path and in the pay chart, with what they do to dates."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from careerplanner.app.commands.salary import pauses
from careerplanner.domain.future_rows import PauseKind
from careerplanner.ui.path.timeline import MarkItem
from tests.ui.robots_salary import SalaryRobot
from tests.ui.sessions import session_on
from tests.ui.walks import check_nothing_is_clipped, settle, walk


class PauseRobot(SalaryRobot):
    """The part “Pauses” of the salary page as a person uses it."""

    def __init__(self, robot) -> None:
        super().__init__(robot)
        self.turn_to("pauses")
        self.card = self.page.pauses

    def rows(self) -> list[tuple[str, ...]]:
        """The cells of the table."""
        model = self.card.model
        return [tuple(column.text(row) for column in model.columns) for row in model.rows()]

    def type(self, edit, text: str) -> None:
        """Write into a field."""
        edit.setText(text)
        edit.setModified(True)
        edit.commit()

    def save(self) -> None:
        """Press the button that saves the dialog."""
        self.dialog().save_button.click()
        self.settle()

    def arrival(self) -> int:
        """The months until half of the futures have the next role."""
        found = self.robot.session.live.projections.plan.arrival[0].p50
        assert found is not None
        return found

    def toast(self) -> str:
        """What the toast says."""
        return self.robot.window._toast.sentence.text()


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    """The sample plan, with the pauses in sight."""
    with session_on(tmp_path, theme, qtbot, sample=True) as window:
        yield PauseRobot(window)


def test_leave_that_is_added_moves_the_dates_and_is_undone_and_redone(robot) -> None:
    before = robot.arrival()
    assert robot.card.empty.isVisible()
    assert not robot.card.table.isVisible()
    robot.card.add_button.click()
    robot.type(robot.dialog().first, "Mar 2027")
    robot.save()
    assert robot.rows() == [("Leave", "Mar 2027 – Aug 2027", "0 %", "0 %", "Months in the role, reviews, promotions")]
    after = robot.arrival()
    assert after > before
    assert "Leave, Mar 2027 – Aug 2027 is in the plan. Your last change:" in robot.toast()
    assert [shade.title for shade in robot.page.pay.chart.model.shades] == ["Leave"]
    robot.robot.undo()
    robot.settle()
    assert robot.arrival() == before
    assert robot.card.empty.isVisible()
    assert robot.page.pay.chart.model.shades == ()
    robot.robot.redo()
    robot.settle()
    assert robot.arrival() == after


def test_a_kind_brings_its_usual_terms_until_others_are_agreed(robot) -> None:
    robot.card.add_button.click()
    dialog = robot.dialog()
    assert dialog.assumed.isVisible()
    dialog.kind.segments["study"].click()
    assert (dialog.pay.value(), dialog.learning.value(), dialog.held.isChecked()) == (0, 300, True)
    dialog.kind.segments["part_time"].click()
    assert (dialog.pay.value(), dialog.learning.value(), dialog.held.isChecked()) == (50, 100, False)
    robot.type(dialog.pay, "60")
    assert not dialog.assumed.isVisible()
    dialog.kind.segments["study"].click()
    assert (dialog.pay.value(), dialog.learning.value()) == (60, 100)
    robot.save()
    row = robot.robot.workspace.plan.pause[0]
    assert (row.kind, row.pay_share, row.hours_share, row.is_held) == (PauseKind.STUDY, 0.6, 1, False)


def test_a_pause_is_opened_with_the_keyboard_changed_and_removed(robot) -> None:
    workspace = robot.robot.workspace
    workspace.do("Add", pauses.add, PauseKind.LEAVE, "2027-05", 6)
    robot.settle()
    assert not robot.card.remove.isVisible()
    robot.card.choose(workspace.plan.pause[0].id)
    robot.card.table.setFocus()
    robot.robot.press(Qt.Key.Key_Return)
    dialog = robot.dialog()
    robot.type(dialog.months, "3")
    dialog.note.setText("Agreed in March")
    robot.save()
    assert robot.rows()[0][1] == "May 2027 – Jul 2027"
    assert robot.card.note.text() == "Agreed in March"
    robot.card.remove.click()
    robot.settle()
    assert workspace.plan.pause == ()
    assert "Leave, May 2027 – Jul 2027 is removed." in robot.toast()
    robot.robot.undo()
    assert len(workspace.plan.pause) == 1
    robot.card.choose(workspace.plan.pause[0].id)
    robot.card.edit.click()
    robot.dialog().remove_button.click()
    assert workspace.plan.pause == ()


def test_what_makes_no_sense_is_said_in_the_dialog(robot) -> None:
    workspace = robot.robot.workspace
    workspace.do("Add", pauses.add, PauseKind.LEAVE, "2027-05", 6)
    robot.card.add_button.click()
    dialog = robot.dialog()
    robot.type(dialog.first, "2027-07")
    dialog.save_button.click()
    assert "overlap another pause: Leave, May 2027 – Oct 2027" in dialog.message.sentence.text()
    robot.type(dialog.months, "2.5")
    dialog.save_button.click()
    assert dialog.months_field.error() == "Give whole months, such as 6."
    robot.type(dialog.months, "0")
    dialog.save_button.click()
    assert dialog.months_field.error() == "Give from 1 to 120."
    assert len(workspace.plan.pause) == 1
    dialog.reject()


def test_a_pause_is_seen_on_the_path_and_opens_from_there(robot) -> None:
    window, workspace = robot.robot.window, robot.robot.workspace
    workspace.do("Add", pauses.add, PauseKind.STUDY, "2027-05", 6)
    robot.settle()
    window.navigate("path")
    page = robot.robot.page()
    QApplication.processEvents()
    page.switch.segments["timeline"].click()
    QApplication.processEvents()
    view = page.timeline.view
    [item] = [item for item in view.shown_items() if isinstance(item, MarkItem) and item.mark.kind == "pause"]
    assert view.item_text(item) == (
        "Study, May 2027 – Oct 2027",
        "Pay 0 %, learning 300 % of the usual hours; months in the role, reviews and promotions stop",
    )
    view._open(item.mark)
    assert robot.robot.page() is robot.page
    assert robot.page.sections.section() == "pauses"
    assert robot.card.table.chosen_row().id == workspace.plan.pause[0].id
    window.navigate("path")
    page.switch.segments["timeline"].click()
    page.timeline.pause.click()
    assert robot.dialog().title.text() == "Add pause"
    robot.dialog().reject()


def test_the_register_lists_a_pause_and_says_where_it_is_changed(robot) -> None:
    robot.robot.workspace.do("Add", pauses.add, PauseKind.STUDY, "2027-05", 6)
    robot.turn_to("assumptions")
    model = robot.page.register.model
    row = model.row_of(f"pause/{robot.robot.workspace.plan.pause[0].id}")
    assert model.index(row, 1).data() == "0 / 300 %"
    assert not model.setData(model.index(row, 1), "50")
    assert "Change it under “Pauses”." in robot.page.register.message.sentence.text()


def test_the_dialog_can_be_used_by_everyone(robot, theme) -> None:
    robot.robot.workspace.do("Add", pauses.add, PauseKind.LEAVE, "2027-05", 6)
    robot.card.choose(robot.robot.workspace.plan.pause[0].id)
    robot.card.edit.click()
    dialog = robot.dialog()
    walk(dialog, theme, width=dialog.width(), height=dialog.height())
    dialog.reject()


def test_the_empty_part_is_not_clipped(robot, theme) -> None:
    theme.set_scale(2.0)
    settle()
    check_nothing_is_clipped(robot.page)
