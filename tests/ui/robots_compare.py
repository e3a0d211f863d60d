"""The comparison of routes as a person uses it."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

_JOBS = ("outlook", "compare")


class CompareRobot:
    """Opens the comparison in a window, chooses what stands beside the plan, and reads what is said."""

    def __init__(self, robot, item: str = "") -> None:
        self.robot = robot
        robot.window.navigate("compare", item)
        self.page = robot.page()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing on the page is being worked out."""
        busy = self.robot.session.jobs.is_busy
        for _number in range(2):
            self.robot.qtbot.waitUntil(lambda: not any(busy(key) for key in _JOBS), timeout=60_000)
            QApplication.processEvents()

    def offered(self) -> list[str]:
        """The words of what may stand beside the plan, from the top."""
        return [self.page.second.itemText(place) for place in range(self.page.second.count())]

    def choose(self, words: str) -> None:
        """Choose what stands beside the plan, by keyboard."""
        combo = self.page.second
        combo.setFocus()
        QTest.keyClick(combo, Qt.Key.Key_Home)
        for _number in range(self.offered().index(words)):
            QTest.keyClick(combo, Qt.Key.Key_Down)
        assert combo.currentText() == words
        self.settle()

    def click(self, button) -> None:
        """Press a button that can be seen."""
        assert button.isVisible(), button.text()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        self.settle()

    def rows(self, column) -> dict[str, tuple[str, str]]:
        """Figure and note of each row of a column."""
        return {what: (value, note) for what, value, note in column.told()}

    def table(self) -> list[list[str]]:
        """The texts of the table, row by row."""
        model = self.page.table.model
        return [
            [str(model.index(row, column).data()) for column in range(model.columnCount())]
            for row in range(model.rowCount())
        ]

    def route(self) -> tuple[str, ...]:
        """The keys of the roles of the plan's route."""
        return tuple(step.role_key for step in self.robot.workspace.plan.route_step)

    def dialog(self):
        """The dialog that is open."""
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible())

    def toast(self) -> str:
        """The sentence at the foot of the window."""
        return str(self.robot.window._toast.sentence.text())
