"""EntryForm: a dialog of fields for one entry; it stays open, saying why, while the plan refuses the entry."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.combo import ComboBox, SearchableCombo
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.messages import Field, InlineMessage
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.value_edit import ValueEdit


class EntryForm(Dialog):
    """Fields by name, a Save and a Cancel button; ``save`` is given the values and may refuse them."""

    def __init__(self, title: str, save: Callable[[Mapping[str, Any]], object], parent: QWidget | None = None) -> None:
        super().__init__(title, parent=parent)
        self._save = save
        self.fields: dict[str, Field] = {}
        self.message = InlineMessage()
        self.body.addWidget(self.message)
        self.add_button(Button(_("Cancel"), "ghost", clicked=self.reject))
        self.save_button = self.add_button(Button(_("Save"), "primary", clicked=self.submit))

    def add_field(self, name: str, caption: str, editor: QWidget, hint: str = "") -> None:
        """Put another field below the others."""
        field = Field(caption, editor, hint)
        self.fields[name] = field
        self.body.addWidget(field)

    def add_check(self, name: str, box: QCheckBox) -> None:
        """Put a check box, which is its own caption, below the others."""
        field = Field("", box)
        field.caption.hide()
        box.setAccessibleName(box.text().replace("&", ""))
        self.fields[name] = field
        self.body.addWidget(field)

    def values(self) -> dict[str, Any]:
        """The value of each field by name; refused when one holds none."""
        found = {}
        for name, field in self.fields.items():
            editor = field.editor
            if isinstance(editor, ValueEdit | SearchableCombo) and not editor.commit():
                editor.setFocus()
                raise Refused(field.error())
            found[name] = _value(editor)
        return found

    def submit(self) -> None:
        """Save the entry and close, or say why not."""
        try:
            self._save(self.values())
        except Refused as refused:
            self.message.say(str(refused), "danger")
        else:
            self.accept()

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field, unless another one has been chosen."""
        super().showEvent(event)
        editors = [field.editor for field in self.fields.values()]
        if not any(_has_focus_within(self, editor) for editor in editors):
            reachable = (part for editor in editors for part in (editor, *editor.findChildren(QWidget)))
            first = next((part for part in reachable if part.isEnabled() and _takes_tab(part)), None)
            if first is not None:
                first.setFocus(Qt.FocusReason.TabFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter saves."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.submit()
        else:
            super().keyPressEvent(event)


def _takes_tab(part: QWidget) -> bool:
    return bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus) and not part.isHidden()


def _has_focus_within(form: QWidget, editor: QWidget) -> bool:
    focus = form.focusWidget()
    return focus is not None and (focus is editor or editor.isAncestorOf(focus))


def _value(editor: QWidget) -> Any:
    match editor:
        case ValueEdit() | ComboBox() | SegmentedControl():
            return editor.value()
        case QLineEdit():
            return editor.text()
        case QPlainTextEdit():
            return editor.toPlainText()
        case QCheckBox():
            return editor.isChecked()
        case _:
            raise TypeError(type(editor))
