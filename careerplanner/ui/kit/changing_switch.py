"""ChangingSwitch: a segmented control whose options follow the plan, with a word before it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label


class ChangingSwitch(QWidget):
    """``chosen`` tells the key that the user picks; the words before it name the choice."""

    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._name = name
        self._options = tuple(options)
        self.control = self._made("")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(10)
        self._row.addWidget(Label(name, "body", "text2"), 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.control)
        self._row.addStretch(1)

    def value(self) -> str:
        """The key that is chosen."""
        return self.control.value()

    def set_value(self, key: str) -> None:
        """Choose without telling; KeyError for an unknown key."""
        self.control.set_value(key)

    def set_options(self, options: Sequence[tuple[str, str]], value: str) -> None:
        """Offer these (key, text) options, one of them chosen, without telling."""
        if tuple(options) == self._options:
            self.control.set_value(value)
            return
        self._options = tuple(options)
        before, had_focus = self.control, self.control.isAncestorOf(self.focusWidget() or self)
        self.control = self._made(value)
        self._row.replaceWidget(before, self.control)
        before.hide()
        before.deleteLater()
        if had_focus:
            self.control.segments[value].setFocus()

    def _made(self, value: str) -> SegmentedControl:
        control = SegmentedControl(self._name, self._options, value, wraps=True)
        control.chosen.connect(self.chosen)
        return control
