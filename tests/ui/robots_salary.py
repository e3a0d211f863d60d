"""The salary page as a person uses it."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

_JOBS = ("outlook", "what if", "levers", "seek", "scenarios", "trade", "works")


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
        """The changes of “What moves it”, from the top."""
        return [row.title for row in self.page.levers.rows()]

    def lever_sentences(self) -> list[str]:
        """What a screen reader says of each change."""
        model = self.page.levers.pairs.lines.model()
        return [model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole) for row in range(model.rowCount())]

    def show_futures(self, name: str) -> None:
        """Choose which futures the chart shows."""
        segments = self.page.pay.show_which.control.segments
        next(each for each in segments.values() if each.accessibleName() == name).click()
        self.settle()

    def scenario_names(self) -> list[str]:
        """The lines of “Side by side”, from the top."""
        return [row.name for row in self.page.scenarios.model.rows()]

    def dialog(self):
        """The dialog that is open."""
        return next(w for w in QApplication.topLevelWidgets() if isinstance(w, QDialog) and w.isVisible())

    def save_scenario(self, name: str, hours: float) -> None:
        """Try some hours a week and keep them as a scenario."""
        self.page.what_if.hours.number.setValue(hours)
        self.page.what_if.hours._settle()
        self.settle()
        self.page.what_if.save.click()
        dialog = self.dialog()
        dialog.name_edit.setText(name)
        dialog.save_button.click()
        self.robot.window.activateWindow()
        self.settle()

    def line_names(self) -> list[str]:
        """The lines of the chart."""
        return [series.name for series in self.page.pay.chart.model.series]

    def turn_to(self, part: str) -> None:
        """Show another part of the page."""
        self.page.sections.choice.segments[part].click()
        self.settle()

    def wish(self):
        """The part that says what a wish takes, turned to."""
        self.turn_to("wish")
        return self.page.seek

    def industries(self) -> dict[str, str]:
        """The industries of “Same job, other industry” and the typical pay in each."""
        model = self.page.industries.model
        return {model.index(row, 0).data(): model.index(row, 3).data() for row in range(model.rowCount())}

    def compare_role(self, name: str) -> None:
        """Choose the role whose industries are compared, as a click in the list does."""
        box = self.page.industries.role
        box.setCurrentIndex(box.findText(name))
        box.activated.emit(box.currentIndex())
