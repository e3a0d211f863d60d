"""Enter presses the button that has the keyboard; Escape empties a search, and leaves an empty one."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.search_edit import SearchEdit


def test_enter_presses_the_button_that_has_the_keyboard_not_the_default_one(shown):
    pressed = []
    dialog = Dialog("Question")
    for name in ("Cancel", "Save"):
        dialog.add_button(Button(name, clicked=lambda name=name: pressed.append(name)))
    dialog.findChildren(Button)[-1].setDefault(True)
    shown(dialog)
    cancel = next(button for button in dialog.findChildren(Button) if button.text() == "Cancel")
    cancel.setFocus()
    QTest.keyClick(cancel, Qt.Key.Key_Return)
    assert pressed == ["Cancel"]
    QTest.keyClick(cancel, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == ["Cancel"]


def test_escape_empties_a_search_and_then_is_for_what_stands_around_it(shown):
    class Around(QWidget):
        told = 0

        def keyPressEvent(self, event):  # noqa: N802 - Qt calls it so
            self.told += event.key() == Qt.Key.Key_Escape

    around, search = Around(), SearchEdit("Find a goal")
    QVBoxLayout(around).addWidget(search)
    shown(around)
    search.setFocus()
    QTest.keyClicks(search, "abc")
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert (search.text(), around.told) == ("", 0)
    QTest.keyClick(search, Qt.Key.Key_Escape)
    assert around.told == 1
    assert search.accessibleName() == "Find a goal"
