"""EntryDialog: a dialog of a few fields that Enter saves; what is refused is said in it, and it stays open."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QWidget

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.combo import SearchableCombo
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.messages import Field, InlineMessage
from careerplanner.ui.kit.value_edit import ValueEdit
from careerplanner.ui.look import fonts

_LARGEST: Final = 0.7
"""The share of the height of the screen that the fields may take."""


def note_edit(lines: int = 3) -> QPlainTextEdit:
    """A field for several lines of text, out of which Tab leads."""
    made = QPlainTextEdit()
    made.setTabChangesFocus(True)
    fonts.sized(made, lambda field: field.setFixedHeight(lines * fonts.line_height("body") + 22))
    return made


class EntryDialog(Dialog):
    """Fields, and buttons to save or to leave; a subclass says in ``apply`` what saving does.

    Enter saves, in a field of several lines Ctrl and Enter. ``remove`` adds a button that removes what is edited.
    """

    def __init__(
        self,
        title: str,
        save_text: str,
        parent: QWidget | None,
        *,
        sentence: str = "",
        remove: Callable[[], object] | None = None,
        width: int = 480,
    ) -> None:
        super().__init__(title, sentence, parent, width=width)
        self.setModal(True)
        self.message = InlineMessage()
        self.body.addWidget(self.message)
        self.remove_button: Button | None = None
        if remove is not None:
            self.remove_button = Button(_("Remove"), "danger", "trash", clicked=lambda: self._remove(remove))
            self.foot.insertWidget(0, self.remove_button)
        self._content: QWidget = self._scroll.widget()  # type: ignore[assignment] # a ScrollColumn has one always
        self._content.installEventFilter(self)
        self.cancel_button = self.add_button(Button(_("Cancel"), clicked=self.reject))
        self.save_button = self.add_button(Button(save_text, "primary", clicked=self.save))

    def add_row(self, *fields: QWidget) -> QHBoxLayout:
        """Put fields side by side into the body."""
        row = QHBoxLayout()
        row.setSpacing(12)
        for field in fields:
            row.addWidget(field, 1)
        self.body.addLayout(row)
        return row

    def apply(self) -> bool:
        """Do what the dialog is for; False, or Refused, to stay open: False where a field says why itself."""
        raise NotImplementedError

    def save(self) -> bool:
        """Save and close; False where a field is wrong or the plan refuses."""
        if self.try_apply():
            self.accept()
            return True
        return False

    def try_apply(self) -> bool:
        """Save without closing; False, with the reason in the dialog, where that is not possible."""
        self.message.hide()  # what it said may hold no more
        for field in self.findChildren(Field):
            editor = field.editor
            if isinstance(editor, ValueEdit | SearchableCombo) and editor.isVisibleTo(self) and not editor.commit():
                editor.setFocus()
                return False
        try:
            return self.apply()
        except Refused as refused:
            self.message.say(str(refused), "warning")
            return False

    def _remove(self, remove: Callable[[], object]) -> None:
        self.reject()
        remove()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Grow with the fields, and what is said below them, as far as the screen allows."""
        if watched is self._content and event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Show):
            needed = self.body.totalHeightForWidth(self._content.width())
            needed = needed if self.body.hasHeightForWidth() else self.body.sizeHint().height()
            most = round(self.screen().availableGeometry().height() * _LARGEST) - self.foot.sizeHint().height()
            self._scroll.setMinimumHeight(min(needed, most))
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves, or presses the button that has the focus."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            focus = self.focusWidget()
            if isinstance(focus, Button):
                focus.click()
            else:
                self.save()
        else:
            super().keyPressEvent(event)
