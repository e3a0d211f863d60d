"""OtherTitles: what a role is called elsewhere, and a menu of these names that can be taken for it."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from careerplanner.app.role_titles import also_called_text
from careerplanner.i18n import _
from careerplanner.ui.base.actions import escaped
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.text import Label

_MOST_NAMES = 16


class OtherTitles(QWidget):
    """``chosen`` tells the name that the role is to have; hidden where no other name is known."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.words = Label("", "small", "text2", wrap=True)
        self.menu = QMenu(self)
        self.rename = Button(_("Use one of these names…"), "link", clicked=self._show_menu)
        self.rename.setAccessibleDescription(_("Give the role one of its other names"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(self.words)
        column.addWidget(self.rename, 0, Qt.AlignmentFlag.AlignLeft)
        self.hide()

    def show_titles(self, titles: Sequence[str]) -> None:
        """Show other names of a role, best known first."""
        self.words.setText(also_called_text(titles))
        self.menu.clear()
        for title in titles[:_MOST_NAMES]:
            action = self.menu.addAction(_("Call it “{title}”").format(title=escaped(title)))
            action.triggered.connect(partial(self._take, title))
        self.rename.show()
        self.setVisible(bool(titles))

    def hide_menu(self) -> None:
        """Show the names alone, for what cannot be renamed."""
        self.rename.hide()

    def _take(self, title: str, _checked: object = None) -> None:
        self.chosen.emit(title)

    def _show_menu(self) -> None:
        self.menu.popup(self.rename.mapToGlobal(QPoint(0, self.rename.height())))
