"""ValueEdit: a text field that holds a value instead of text; its kin in ``edits`` say how to read and write it."""

from typing import Generic, TypeVar

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.kit.choice import telling

Value = TypeVar("Value")


class ValueEdit(QLineEdit, Generic[Value]):
    """A field for one value. What is typed is read when the field is left or Enter is pressed.

    ``committed`` tells a new value that could be read (None for an empty field, where ``optional``). ``refused`` tells
    the sentence when it could not, and an empty one when it can again; ``Field`` shows it. Escape takes typing back.
    """

    committed = Signal(object)
    refused = Signal(str)

    def __init__(self, name: str = "", *, optional: bool = False, placeholder: str = "") -> None:
        super().__init__()
        self._value: Value | None = None
        self._optional = optional
        self._before: Value | None = None
        self._is_wrong = False
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.editingFinished.connect(self.commit)

    def read(self, text: str) -> Value:
        """The value that a text stands for; Refused with a sentence when it stands for none."""
        raise NotImplementedError

    def written(self, value: Value) -> str:
        """The text of a value."""
        raise NotImplementedError

    def value(self) -> Value | None:
        """The last value that could be read, or None."""
        return self._value

    def set_value(self, value: Value | None) -> None:
        """Show a value without telling. What is being typed at this moment stays."""
        self._value = value
        if self.hasFocus() and self.isModified():
            return
        self._show()

    def _show(self) -> None:
        with QSignalBlocker(self):
            self.setText("" if self._value is None else self.written(self._value))
            self.setCursorPosition(0)
        self._tell_wrong("")

    def commit(self) -> bool:
        """Read what has been typed; False when it stands for no value, which is then shown as an error."""
        if not self.isModified() and not self._is_wrong:
            return True
        text = self.text().strip()
        try:
            value = self._read_any(text)
        except Refused as refused:
            self._tell_wrong(str(refused))
            return False
        changed = value != self._value
        self._before, self._value = self._value, value
        self._show()
        if changed:
            with telling(self, self.take_refusal):
                self.committed.emit(value)
        return True

    @property
    def is_wrong(self) -> bool:
        """Whether what stands here was refused; Ctrl+Z and Escape bring back what stood here before."""
        return self._is_wrong

    def take_refusal(self) -> None:
        """The plan refused the value told last: it stays to be mended, and is no longer the value."""
        self._value = self._before
        self._is_wrong = True

    def _read_any(self, text: str) -> Value | None:
        if text:
            return self.read(text)
        if self._optional:
            return None
        raise Refused(_("This cannot be empty."))

    def _tell_wrong(self, sentence: str) -> None:
        if sentence or self._is_wrong:
            self._is_wrong = bool(sentence)
            self.refused.emit(sentence)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape takes back what has been typed, and Ctrl+Z what was refused."""
        escape = event.key() == Qt.Key.Key_Escape and (self.isModified() or self._is_wrong)
        undo = event.matches(QKeySequence.StandardKey.Undo) and self._is_wrong and not self.isUndoAvailable()
        if escape or undo:
            self._show()
        else:
            super().keyPressEvent(event)
