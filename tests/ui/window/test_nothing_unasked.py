"""Nothing changes unasked: not by the wheel, not by bringing the window to the front, not by answering again."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QLineEdit,
    QRadioButton,
    QScrollBar,
    QWidget,
)

from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import pay, profile
from careerplanner.domain.pay import pay_on
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.ui.kit.scroll import ScrollColumn
from careerplanner.units import cents_of
from tests.ui.robots import TODAY
from tests.ui.sessions import session_on
from tests.ui.walks import describe

VALUE_WIDGETS = (QAbstractSlider, QAbstractSpinBox, QComboBox, QLineEdit, QRadioButton)
DIALOGS = ("new_goal", "log_time", "new_role", "own_goal", "new_pause", "employer")


@pytest.fixture
def sample(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        yield robot


def value_widgets(root):
    """Every widget that holds a value, by its class; scroll bars are no values."""
    return [
        each
        for each in root.findChildren(QWidget)
        if isinstance(each, VALUE_WIDGETS) and not isinstance(each, QScrollBar) and each.isVisible()
    ]


def shown_value(widget):
    """What a value widget shows."""
    if isinstance(widget, QAbstractSlider):
        return widget.value()
    if isinstance(widget, QRadioButton):
        return widget.isChecked()
    return widget.currentText() if isinstance(widget, QComboBox) else widget.text()


def turn_the_wheel(widget, notches):
    """Turn the wheel over the middle of a widget."""
    middle = QPointF(widget.rect().center())
    step = QPoint(0, 120 * notches)
    event = QWheelEvent(
        middle, widget.mapToGlobal(middle), QPoint(), step, Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def changed_by_the_wheel(root):
    """The value widgets that show another value after the wheel was turned over them, with the focus and without."""
    wrong = []
    for widget in value_widgets(root):
        for focused in (False, True):
            if focused:
                widget.setFocus(Qt.FocusReason.MouseFocusReason)
            before = shown_value(widget)
            for notches in (1, -1, -1):
                turn_the_wheel(widget, notches)
            if shown_value(widget) != before:
                wrong.append(f"{describe(widget)}: {before} became {shown_value(widget)}")
    return wrong


def test_the_wheel_over_a_value_changes_nothing_on_any_page(sample):
    plan, wrong, seen = sample.workspace.plan, [], 0
    for name in sample.window.page_names():
        sample.window.navigate(name)
        QApplication.processEvents()
        page = sample.page()
        for step in range(len(page.steps) if name == "setup" else 1):
            if name == "setup":
                page._show(step)
                QApplication.processEvents()
            seen += len(value_widgets(page))
            wrong += [f"{name}: {each}" for each in changed_by_the_wheel(page)]
    assert wrong == []
    assert seen > 60
    assert sample.workspace.plan == plan


@pytest.mark.parametrize("action", DIALOGS)
def test_the_wheel_over_a_value_changes_nothing_in_any_dialog(sample, action):
    sample.window.act(action)
    QApplication.processEvents()
    (dialog,) = [each for each in sample.window.findChildren(QDialog) if each.isVisible()]
    assert value_widgets(dialog)
    assert changed_by_the_wheel(dialog) == []
    dialog.reject()


def test_a_window_that_comes_to_the_front_does_not_scroll(sample, shown):
    sample.window.resize(1100, 640)
    sample.window.navigate("profile")
    page = sample.page()
    QApplication.processEvents()
    page.name.setFocus(Qt.FocusReason.TabFocusReason)
    bar = page.findChild(ScrollColumn).verticalScrollBar()
    bar.setValue(bar.maximum())
    before = bar.value()
    assert before > 0
    shown(QWidget())
    assert QApplication.focusWidget() is not page.name
    sample.window.activateWindow()
    QApplication.processEvents()
    assert QApplication.focusWidget() is page.name
    assert bar.value() == before
    page.headline.setFocus(Qt.FocusReason.TabFocusReason)
    assert bar.value() < before, "what the keyboard goes to is still brought into view"


def answer_again(robot):
    """Go through the first questions and change nothing."""
    robot.window.act("setup")
    QApplication.processEvents()
    for _step in range(4):
        robot.page().go_forward()
        QApplication.processEvents()
    robot.settle()


def test_answering_the_first_questions_again_without_changes_changes_nothing(sample):
    plan, mark = sample.workspace.plan, sample.workspace.undo_mark
    answer_again(sample)
    assert sample.page() is sample.window.page("path")
    assert sample.workspace.plan == plan
    assert sample.workspace.undo_mark is mark
    assert sample.window._toast.sentence.text() == "Your answers are as before; nothing was changed."
    assert sample.window._toast.buttons() == ()


def test_answering_again_keeps_a_pace_and_a_route_that_the_questions_cannot_show(sample):
    workspace = sample.workspace
    workspace.do("pace", profile.change, hours_per_week=2.25)
    roles = [step.role_key for step in workspace.plan.route_step]
    workspace.do("route", path.drop_step, workspace.catalogue, roles[1])
    plan = workspace.plan
    answer_again(sample)
    assert workspace.plan == plan


def test_another_base_pay_in_the_first_questions_keeps_what_comes_on_top(sample):
    workspace = sample.workspace
    known = pay_on(workspace.plan.pay_record, TODAY)
    workspace.do("parts", pay.change, known.id, overtime_cents=cents_of(1200), bonus_cents=cents_of(800))
    known = pay_on(workspace.plan.pay_record, TODAY)
    sample.window.act("setup")
    assert known.basis is PayBasis.HOUR
    sample.page().steps[0].pay.pay.setText("23.50")
    sample.page().steps[0].pay.pay.setModified(True)
    sample.page().go_forward()
    QApplication.processEvents()
    assert sample.page().shown == 1
    now = pay_on(workspace.plan.pay_record, TODAY)
    assert (now.base_cents, now.effective_on) == (2350, TODAY)
    assert (now.overtime_cents, now.bonus_cents) == (known.overtime_cents, known.bonus_cents)


def test_undo_and_redo_say_what_they_did(sample):
    sample.workspace.do("Change profile", profile.change, headline="Sorts things out")
    sample.undo()
    assert sample.window._toast.sentence.text() == "Undone: Change profile"
    assert sample.window._toast.isVisible()
    sample.redo()
    assert sample.window._toast.sentence.text() == "Done again: Change profile"
