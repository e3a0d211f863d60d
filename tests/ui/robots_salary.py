"""The salary page as a person uses it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_JOBS = ("outlook", "what if", "levers", "seek", "scenarios")


class SalaryRobot:
    """Opens the salary page of a window and reads what it says."""

    def __init__(self, robot) -> None:
        self.robot = robot
        robot.window.navigate("salary")
        self.page = robot.page()
        self.settle()

    def settle(self) -> None:
        """Wait until nothing on the page is being worked out."""
        busy = self.robot.session.jobs.is_busy
        for _number in range(3):  # one answer may ask for the next
            self.robot.qtbot.waitUntil(lambda: not any(busy(key) for key in _JOBS), timeout=60_000)
            QApplication.processEvents()

    def lever_titles(self) -> list[str]:
        """The changes of “What matters most”, from the top."""
        return [bar.title for bar in self.page.levers.chart.bars()]

    def lever_sentences(self) -> list[str]:
        """What a screen reader says of each change."""
        model = self.page.levers.chart.model()
        return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]
