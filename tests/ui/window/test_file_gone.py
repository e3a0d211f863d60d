"""With the plan file gone every button still ends in a sentence: none of them brings the crash dialog."""

import sys
import warnings

import pytest
import shiboken6
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QFileDialog

from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.levels import LevelPicker
from careerplanner.ui.kit.slider_row import SliderRow
from careerplanner.ui.window import crash, crash_dialog
from tests.some import some
from tests.ui.sessions import session_on
from tests.ui.walks import describe


@pytest.fixture
def faults(monkeypatch, qapp):
    """What would have brought the crash dialog, with every uncaught error sent where the program sends it."""
    found = []

    class Shown:
        def __init__(self, _title, report):
            found.append(report)

        def exec(self):
            return 0

    monkeypatch.setattr(crash_dialog, "CrashDialog", Shown)
    reporter = crash.Reporter(qapp)
    monkeypatch.setattr(sys, "excepthook", reporter.report)
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_arguments, **_named: ("", ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_arguments, **_named: "")
    yield found
    reporter.deleteLater()


def buttons(root):
    """The buttons that can be clicked now."""
    return [each for each in root.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]


def dialogs():
    """The dialogs that are open."""
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, QDialog) and each.isVisible()]


def close_all():
    """Close the dialogs, also one that runs a loop of its own."""
    popup = QApplication.activePopupWidget()
    if popup is not None:
        popup.close()
    for each in dialogs():
        each.reject()


def click(button):
    """Click a button; what waits for an answer is closed again."""
    QTimer.singleShot(200, close_all)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        button.click()
    QApplication.processEvents()


def click_all_of_a_dialog(clicked):
    for dialog in dialogs():
        for button in buttons(dialog):
            if shiboken6.isValid(button) and button.isVisible():
                clicked.append(describe(button))
                click(button)
    close_all()
    QApplication.processEvents()


def choices(page):
    """Every choice on a page, with what makes another one as its user does."""
    pickers, combos, sliders = (page.findChildren(kind) for kind in (LevelPicker, ComboBox, SliderRow))
    found = [(each, each.value, lambda each=each: QTest.keyClicks(each, "14"[not each.value()])) for each in pickers]
    found += [(each, each.currentIndex, lambda each=each: choose_next(each)) for each in combos]
    found += [(each, each.value, lambda each=each: QTest.keyClick(each.slider, Qt.Key.Key_Right)) for each in sliders]
    return [(each, value, choose) for each, value, choose in found if each.isVisible() and each.isEnabled()]


def choose_next(combo):
    combo.setCurrentIndex((combo.currentIndex() + 1) % combo.count())
    combo.activated.emit(combo.currentIndex())


def test_no_choice_shows_what_could_not_be_saved(tmp_path, theme, qtbot, faults):
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        refused, tried = [], []
        robot.workspace.listeners.append(lambda change: refused.append(change) if change.is_refused else None)
        robot.workspace.path.unlink()
        for name in ("settings", "goals", "path"):
            robot.window.navigate(name)
            QApplication.processEvents()
            for each, value, choose in choices(robot.window.page(name)):
                if not shiboken6.isValid(each):
                    continue
                before, told = value(), len(refused)
                with warnings.catch_warnings():
                    warnings.simplefilter("ignore")
                    choose()
                if len(refused) > told and shiboken6.isValid(each):
                    tried.append(describe(each))
                    assert value() == before, tried[-1]
                close_all()
        assert len(tried) > 1
        assert faults == []


@pytest.mark.long
def test_no_button_of_any_page_brings_the_crash_dialog_when_the_plan_file_is_gone(tmp_path, theme, qtbot, faults):
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        window = robot.window
        for name in window.page_names():
            window.navigate(name)
            window.page(name).refresh()
        robot.workspace.path.unlink()
        clicked = []
        for name in some(window.page_names()):
            window.navigate(name)
            QApplication.processEvents()
            for number in range(len(buttons(window.page(name)))):
                window.navigate(name)
                QApplication.processEvents()
                there = buttons(window.page(name))
                if number >= len(there):
                    break
                clicked.append(f"{name}: {describe(there[number])}")
                before = len(faults)
                click(there[number])
                click_all_of_a_dialog(clicked)
                assert len(faults) == before, (clicked[-1], faults[-1])
        assert len(clicked) > 100
        assert faults == []
