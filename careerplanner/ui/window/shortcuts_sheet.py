"""The sheet of all keyboard shortcuts, made from the actions, so that it cannot go stale."""

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careerplanner.i18n import _
from careerplanner.ui.base.actions import ActionTable
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.text import Label


class ShortcutsSheet(Dialog):
    """Each menu with those of its actions that have a shortcut and do something now."""

    def __init__(self, table: ActionTable, parent: QWidget | None = None) -> None:
        super().__init__(_("Keyboard shortcuts"), "", parent, width=520)
        for menu in table.menus.values():
            lines = [action for action in menu.actions() if action.shortcut().toString() and action.isVisible()]
            if not lines:
                continue
            self.body.addWidget(Label(menu.title().replace("&", ""), "h3"))
            for action in lines:
                keys = "  ".join(each.toString(QKeySequence.SequenceFormat.NativeText) for each in action.shortcuts())
                self.body.addLayout(_line(action.text().replace("&&", "&"), keys))
        self.body.addStretch(1)
        self.close_button = self.add_button(Button(_("Close"), "primary", clicked=self.close))
        self.close_button.setDefault(True)
        self.resize(560, 640)


def _line(words: str, keys: str) -> QHBoxLayout:
    row = QHBoxLayout()
    row.addWidget(Label(words, "body", "text2"), 1)
    row.addWidget(Label(keys, "strong"))
    return row
