"""A robot that uses the page of skills and goals as a person does, and its dialogs."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from careerplanner.app.commands.setup import setup
from careerplanner.ui.kit.entry_dialog import EntryDialog
from careerplanner.units import cents_of
from tests.ui.robots import TODAY

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier


class GoalsRobot:
    """Presses keys and buttons of the page, and reads what it shows."""

    def __init__(self, window_robot) -> None:
        self.around = window_robot
        self.window = window_robot.window
        self.workspace = window_robot.workspace
        self.window.navigate("goals")
        self.settle()
        self.page = window_robot.page()

    def settle(self) -> None:
        self.around.settle()

    @property
    def panel(self):
        return self.page.inspector.goal

    @property
    def skill(self):
        return self.page.inspector.skill

    def press(self, key, modifier=NO_MODIFIER, *, on: QWidget | None = None) -> None:
        """Press a key where the keyboard is."""
        if on is not None:
            on.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifier)
        QApplication.processEvents()

    def click(self, button) -> None:
        assert button.isVisible(), button.text()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def titles(self) -> list[str]:
        """The goals in the list."""
        return [row.title for row in self.page.list.rows()]

    def chips(self) -> dict[str, str]:
        """The chip of each goal."""
        return {row.title: row.chip for row in self.page.list.rows()}

    def show(self, which: str) -> None:
        """Choose a filter: active, done or all."""
        self.page.tools.filter.segments[which].click()
        QApplication.processEvents()

    def choose(self, title: str) -> None:
        """Walk to a goal with the arrow keys."""
        titles = self.titles()
        self.page.list.setFocus(Qt.FocusReason.TabFocusReason)
        self.press(Qt.Key.Key_Home)
        for _number in range(titles.index(title)):
            self.press(Qt.Key.Key_Down)
        assert self.panel.title.text() == title

    def choose_skill(self, key: str) -> None:
        """Click a skill of the chart."""
        chart = self.page.gaps.chart
        place = [row.id for row in chart.rows()].index(key)
        spot = chart.list.visualRect(chart.list.model().index(place, 0)).center()
        QTest.mouseClick(chart.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        QApplication.processEvents()

    def click_chip(self, title: str) -> None:
        """Click the chip of a goal."""
        view = self.page.list
        index = view.model().index(self.titles().index(title), 0)
        rect = view.visualRect(index)
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(rect.right() - 40, rect.top() + 24))
        QApplication.processEvents()

    def act(self, name: str) -> None:
        """Use an entry of the menu behind the three dots."""
        action = self.panel.menu_actions[name]
        assert action.isVisible(), name
        action.trigger()
        QApplication.processEvents()

    def menu(self) -> list[str]:
        """The entries of that menu."""
        return [name for name, action in self.panel.menu_actions.items() if action.isVisible()]

    def tick(self, title: str) -> None:
        """Tick an action with the space bar."""
        steps = self.panel.steps
        place = [row.title for row in steps.rows()].index(title)
        steps.setFocus(Qt.FocusReason.TabFocusReason)
        steps.setCurrentIndex(steps.model().index(place, 0))
        self.press(Qt.Key.Key_Space)

    def dialog(self, kind=EntryDialog):
        """The dialog that is open."""
        QApplication.processEvents()
        found = [d for d in self.window.findChildren(kind) if d.isVisible()]
        assert len(found) == 1, found
        found[0].activateWindow()
        QApplication.processEvents()
        return found[0]

    def leave(self, dialog) -> None:
        """Press Escape in a dialog."""
        dialog.reject()
        self.window.activateWindow()
        QApplication.processEvents()

    def delete_in(self, view) -> None:
        """Press Delete where the keyboard is in a list."""
        self.window.activateWindow()
        QApplication.processEvents()
        view.setFocus(Qt.FocusReason.TabFocusReason)
        self.window.act("delete")
        QApplication.processEvents()

    def dialogs(self) -> list[EntryDialog]:
        """All dialogs that are open."""
        QApplication.processEvents()
        return [dialog for dialog in self.window.findChildren(EntryDialog) if dialog.isVisible()]

    def type(self, editor, text: str) -> None:
        """Type over what stands in a field."""
        editor.setFocus(Qt.FocusReason.TabFocusReason)
        editor.selectAll()
        QTest.keyClicks(editor, text)

    def toast(self) -> str:
        """What the toast says, if it is seen."""
        toast = self.window._toast
        return toast.sentence.text() if toast.isVisible() else ""

    def press_in_toast(self, words: str) -> None:
        """Press a button of the toast."""
        self.click(next(button for button in self.window._toast.buttons() if button.text() == words))

    def goal(self, title: str):
        """The goal of this title in the plan."""
        return next(goal for goal in self.workspace.plan.goal if goal.title == title)

    def told(self, view) -> list[str]:
        """What a screen reader hears of each row of a list."""
        tree = QAccessible.queryAccessibleInterface(view)
        rows = [tree.child(number) for number in range(tree.childCount())]
        return [row.text(QAccessible.Text.Name) for row in rows if row is not None]


def stand_somewhere(robot: GoalsRobot) -> None:
    """A specialist who wants to be manager and skipped the other first questions, on the page of goals."""
    workspace = robot.workspace
    where = setup.Where("customer-service-specialist", "2025-01", cents_of(43500))
    workspace.do("", setup.answer_where, workspace.catalogue, where, TODAY)
    workspace.do("", setup.answer_target, workspace.catalogue, "customer-service-manager")
    workspace.do("", setup.skip)
    robot.window.navigate("goals")
    robot.settle()


def skill_name(robot: GoalsRobot, key: str) -> str:
    """What the catalogue calls a skill."""
    return robot.workspace.catalogue.skill(key).name
