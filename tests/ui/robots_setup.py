"""A robot for the first questions: answers them as a person does, and counts what that takes."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication


class SetupRobot:
    """Works through the first questions in the window of a session; ``inputs`` counts fields, choices and buttons."""

    def __init__(self, robot) -> None:
        self.robot = robot
        self.workspace = robot.workspace
        self.inputs = 0

    @property
    def page(self):
        """The page of the first questions."""
        return self.robot.window.page("setup")

    @property
    def where(self):
        """The first question."""
        return self.page.steps[0]

    def begin(self) -> None:
        """An empty plan, at the first question."""
        self.robot.window.navigate("setup")  # first: other pages draw anew with each step that is taken back
        while self.workspace.undo_label is not None:
            self.robot.undo()
        self.inputs = 0
        QApplication.processEvents()

    def fill(self, line, text: str) -> None:
        """Type over what a field holds, and go on to the next."""
        line.setFocus(Qt.FocusReason.TabFocusReason)
        line.selectAll()
        QTest.keyClick(line, Qt.Key.Key_Delete)
        QTest.keyClicks(line, text)
        QTest.keyClick(line, Qt.Key.Key_Tab)
        QApplication.processEvents()
        self.inputs += 1

    def find(self, search, text: str) -> None:
        """Type a job, and take the first that fits."""
        search.line.setFocus(Qt.FocusReason.TabFocusReason)
        search.line.selectAll()
        QTest.keyClicks(search.line, text)
        QTest.keyClick(search.line, Qt.Key.Key_Return)
        self.inputs += 2

    def choose(self, control, key: str) -> None:
        """Click one segment."""
        QTest.mouseClick(control.segments[key], Qt.MouseButton.LeftButton)
        self.inputs += 1

    def choose_currency(self, text: str) -> None:
        """Type a currency into its list, and take it."""
        self.fill(self.where.pay.currency.lineEdit(), text)

    def go_on(self) -> None:
        """Press the button that goes on."""
        QTest.mouseClick(self.page.go_on, Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        self.inputs += 1

    def outcome(self) -> str:
        """What the last question says the answers lead to."""
        pace = self.page.steps[3]
        self.robot.qtbot.waitUntil(lambda: bool(pace.preview_text.text()), timeout=30_000)
        return f"{pace.outcome.text()}\n{pace.preview_text.text()}"
