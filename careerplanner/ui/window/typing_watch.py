"""Tells whether something is being typed that the plan does not have yet: text is taken in when its field is left."""

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QComboBox, QDialog, QLineEdit, QPlainTextEdit, QWidget

from careerplanner.ui.kit.combo import SearchableCombo
from careerplanner.ui.kit.value_edit import ValueEdit

_EVERY_MS = 250
"""Looking now and then leaves no connection to a field behind when that is gone."""


class TypingWatch(QObject):
    """Looks at the field that has the focus. ``changed`` tells when typing begins and when it has been taken in."""

    changed = Signal(bool)

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_typing = False
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look now."""
        typing = self._has_untaken_text(QApplication.focusWidget())
        if typing is not self._is_typing:
            self._is_typing = typing
            self.changed.emit(typing)

    def _has_untaken_text(self, field: QWidget | None) -> bool:
        """Whether a field of this window holds text for the plan; a search or a dialog with its own Save does not."""
        if field is None or not self._window.isAncestorOf(field) or isinstance(field.window(), QDialog):
            return False
        if field.property("search") or isinstance(field.parent(), QComboBox):
            return False
        if isinstance(field, QLineEdit):
            return field.isModified()
        return isinstance(field, QPlainTextEdit) and field.document().isModified()


def take_in() -> None:
    """Take the focus from the field that is being typed in, so that the plan takes in what it holds."""
    focus = QApplication.focusWidget()
    typed = focus is not None and bool(focus.property("modified"))
    if isinstance(focus, QAbstractSpinBox):
        typed = focus.lineEdit().isModified()
    elif isinstance(focus, QPlainTextEdit):
        typed = focus.document().isModified()
    if focus is not None and typed:
        focus.clearFocus()


def field_to_mend(root: QWidget) -> ValueEdit[Any] | SearchableCombo | None:
    """The first field below a widget that holds typing which stands for no value, or None."""
    fields = [each for each in root.findChildren(QWidget) if isinstance(each, ValueEdit | SearchableCombo)]
    return next((each for each in fields if each.is_wrong and each.isVisible()), None)


def text_of(field: ValueEdit[Any] | SearchableCombo) -> str:
    """What is typed in a field."""
    return field.currentText() if isinstance(field, SearchableCombo) else field.text()
