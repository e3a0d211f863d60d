"""Messages stay as long as they are looked at, and are said to those who do not see them."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from careerplanner.ui.kit import toast as toasts
from careerplanner.ui.kit.messages import InlineMessage
from tests.ui import walks


@pytest.fixture
def host(shown):
    made = QWidget()
    QVBoxLayout(made).addWidget(QLineEdit())
    return shown(made, 600, 400)


@pytest.fixture
def toast(host, monkeypatch):
    monkeypatch.setattr(toasts, "SHOWN_MS", 60)
    return toasts.Toast(host)


def test_a_toast_goes_by_itself(toast, qtbot, said):
    toast.show_message("Goal deleted")
    assert toast.isVisible()
    assert said == ["Goal deleted"]
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=2000)


def test_a_toast_waits_under_the_mouse(toast, qtbot):
    toast.show_message("Goal deleted")
    at = QPointF(5, 5)
    QApplication.sendEvent(toast, QEnterEvent(at, at, at))
    assert toast.is_waiting
    qtbot.wait(150)
    assert toast.isVisible()
    QApplication.sendEvent(toast, QEvent(QEvent.Type.Leave))
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=2000)


def test_a_toast_waits_while_the_focus_is_on_it(toast, host, qtbot):
    toast.show_message("Goal deleted", [("Undo", lambda: None)])
    toast.buttons()[0].setFocus()
    assert toast.is_waiting
    qtbot.wait(150)
    assert toast.isVisible()
    host.findChild(QLineEdit).setFocus()
    qtbot.waitUntil(lambda: not toast.isVisible(), timeout=2000)


def test_a_button_of_a_toast_acts_once_and_closes_it(toast):
    pressed = []
    toast.show_message("Saved as plan.pdf", [("Open", lambda: pressed.append(1)), ("Show in folder", lambda: None)])
    assert [button.text() for button in toast.buttons()] == ["Open", "Show in folder"]
    toast.buttons()[0].click()
    assert pressed == [1]
    assert not toast.isVisible()


def test_a_new_toast_takes_the_place_of_the_old_one(toast, qapp):
    toast.show_message("Goal deleted", [("Undo", lambda: None)])
    toast.show_message("Saved")
    assert toast.buttons() == ()
    assert toast.sentence.text() == "Saved"


def test_escape_closes_a_toast(toast):
    toast.show_message("Goal deleted", [("Undo", lambda: None)])
    QTest.keyClick(toast.buttons()[0], Qt.Key.Key_Escape)
    assert not toast.isVisible()


def test_a_toast_stays_inside_of_its_window(toast, host, qapp):
    toast.show_message("A sentence that is far too long for the window it is shown in, " * 3)
    host.resize(420, 300)
    qapp.processEvents()
    assert host.rect().contains(toast.geometry())
    walks.check_nothing_is_clipped(host)


def test_an_inline_message_takes_no_room_until_it_speaks(shown, said):
    message = InlineMessage()
    assert message.isHidden()
    pressed = []
    shown(message)
    message.say("No range for this role.", "warning", ("Add a range", lambda: pressed.append(1)))
    assert message.isVisible()
    assert said == ["No range for this role."]
    message.action.click()
    assert pressed == [1]
    message.close_button.click()
    assert message.isHidden()
