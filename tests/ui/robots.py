"""Robots: what a user does with the whole window and with single pages, by keyboard where it can be."""

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

TODAY = date(2026, 11, 23)


class WindowRobot:
    """Uses the window of a session as a person at the keyboard does."""

    def __init__(self, session, qtbot) -> None:
        self.session = session
        self.window = session.window
        self.workspace = session.workspace
        self.qtbot = qtbot
        self.keys = 0

    def settle(self) -> None:
        """Wait until nothing is being computed."""
        self.qtbot.waitUntil(lambda: not self.session.jobs.is_busy("outlook"), timeout=30_000)
        QApplication.processEvents()

    def press(self, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the keyboard is."""
        QApplication.processEvents()
        target = QApplication.focusWidget() or self.window
        QTest.keyClick(target, key, modifier)
        QApplication.processEvents()
        self.keys += 1

    def type(self, text: str) -> None:
        """Type a text where the keyboard is; counts as one action."""
        QTest.keyClicks(QApplication.focusWidget(), text)
        self.keys += 1

    def tab_to(self, widget) -> None:
        """Press Tab until the keyboard is on a widget."""
        for _number in range(60):
            if QApplication.focusWidget() is widget:
                return
            self.press(Qt.Key.Key_Tab)
        raise AssertionError(f"Tab does not reach {widget.accessibleName()}")

    def page(self):
        """The page that is shown."""
        return self.window.current_page()

    def undo(self) -> None:
        """Ctrl+Z, on the window."""
        self.window.undo()
        QApplication.processEvents()

    def redo(self) -> None:
        """Ctrl+Shift+Z, on the window."""
        self.window.redo()
        QApplication.processEvents()
