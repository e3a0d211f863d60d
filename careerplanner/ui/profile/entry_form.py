"""EntryForm: a dialog of named fields, one below the other; saving is given their values."""

from collections.abc import Callable, Mapping
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.i18n import _
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.entry_dialog import EntryDialog
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.value_edit import ValueEdit


class EntryForm(EntryDialog):
    """Fields by name; ``save_values`` is given the value of each and may refuse them."""

    def __init__(
        self, title: str, save_values: Callable[[Mapping[str, Any]], object], parent: QWidget | None = None
    ) -> None:
        super().__init__(title, _("Save"), parent)
        self._save_values = save_values
        self.fields: dict[str, Field] = {}

    def add_field(self, name: str, caption: str, editor: QWidget, hint: str = "") -> None:
        """Put another field below the others."""
        self.fields[name] = Field(caption, editor, hint)
        self.body.addWidget(self.fields[name])

    def apply(self) -> bool:
        """Give the values to what saves them."""
        self._save_values({name: _value(field.editor) for name, field in self.fields.items()})
        return True

    def showEvent(self, event: QShowEvent) -> None:
        """Begin in the first field, unless another one has been chosen."""
        super().showEvent(event)
        editors = [field.editor for field in self.fields.values()]
        if self.focusWidget() not in editors:
            editors[0].setFocus(Qt.FocusReason.TabFocusReason)


def _value(editor: QWidget) -> Any:
    match editor:
        case ValueEdit() | ComboBox() | SegmentedControl():
            return editor.value()
        case QLineEdit():
            return editor.text()
        case _:
            raise TypeError(type(editor))
