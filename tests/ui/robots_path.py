"""A robot that uses the path page as a person does."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careerplanner.ui.path.page import PathPage

NO_MODIFIER = Qt.KeyboardModifier.NoModifier
CONTROL = Qt.KeyboardModifier.ControlModifier


class PathRobot:
    """Presses keys and buttons of the page, and reads what it shows."""

    def __init__(self, page: PathPage) -> None:
        self.page = page

    @property
    def map(self):
        return self.page.frame.map

    @property
    def role(self):
        return self.page.inspector.role

    def focus_map(self) -> None:
        self.map.setFocus(Qt.FocusReason.TabFocusReason)
        QApplication.processEvents()

    def press(self, *keys: Qt.Key, control: bool = False) -> str:
        for key in keys:
            QTest.keyClick(self.map, key, CONTROL if control else NO_MODIFIER)
        QApplication.processEvents()
        return self.page.key()

    def click_role(self, key: str) -> None:
        item = self.map._roles[key]
        spot = self.map.mapFromScene(item.sceneBoundingRect().center())
        QTest.mouseClick(self.map.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(spot.x(), spot.y()))
        QApplication.processEvents()

    def click(self, button) -> None:
        assert button.isVisible(), button.text()
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        QApplication.processEvents()

    def choose(self, combo, text: str) -> None:
        place = combo.findText(text)
        assert place >= 0, text
        combo.setCurrentIndex(place)
        combo.activated.emit(place)
        QApplication.processEvents()

    def show(self, view: str) -> None:
        self.page.switch.segments[view].click()
        QApplication.processEvents()

    def type_into_step(self, name: str, text: str) -> None:
        if not self.role.is_adjusting():
            self.click(self.role.adjust)
        editor = self.role.step.row(name).editor
        editor.setFocus()
        editor.selectAll()
        QTest.keyClicks(editor, text)
        QTest.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()

    def kinds(self) -> dict[tuple[str, str], str]:
        """How each move is drawn."""
        return {pair: item.stress for pair, item in self.map._moves.items()}

    def told(self) -> list[tuple[str, str]]:
        """Names and descriptions of the roles as assistive technology has them."""
        tree = QAccessible.queryAccessibleInterface(self.map)
        children = [tree.child(index) for index in range(tree.childCount())]
        return [(c.text(QAccessible.Text.Name), c.text(QAccessible.Text.Description)) for c in children]

    def visible_buttons(self) -> list[str]:
        role = self.role
        buttons = (role.create_goals, role.aim, role.add, role.leave_out, role.take_up, role.adjust)
        return [button.text() for button in buttons if button.isVisible()]
