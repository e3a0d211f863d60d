"""Sections: parts of a page that take turns below a row of choices; one is made when it is first shown."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.ui.kit.segmented import SegmentedControl


class Sections(QWidget):
    """``turned`` tells the key of the section that was chosen."""

    turned = Signal(str)

    def __init__(self, name: str, sections: Sequence[tuple[str, str, Callable[[], Sequence[QWidget]]]]) -> None:
        """``sections`` are (key, words, what makes the widgets of it from top to bottom)."""
        super().__init__()
        self.choice = SegmentedControl(name, [(key, words) for key, words, _make in sections], wraps=True)
        self._makers = {key: make for key, _words, make in sections}
        self._parts: dict[str, QWidget] = {}
        self._waiting: dict[str, tuple[Callable[[], object], ...]] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(16)
        row = QHBoxLayout()
        row.addWidget(self.choice)
        row.addStretch()
        self._column.addLayout(row)
        self.choice.chosen.connect(self._turn)
        self._show(self.choice.value())

    def section(self) -> str:
        """The key of the section that is shown."""
        return self.choice.value()

    def has(self, key: str) -> bool:
        """Whether there is a section of this key."""
        return key in self._makers

    def fill(self, key: str, *works: Callable[[], object]) -> None:
        """Do what fills a section: at once where it is shown, else when it is turned to; only the latest is done."""
        self._waiting[key] = works
        if key == self.section():
            self._fill(key)

    def _fill(self, key: str) -> None:
        for work in self._waiting.pop(key, ()):
            work()

    def turn_to(self, key: str) -> None:
        """Show a section; KeyError for an unknown key."""
        self.choice.set_value(key)
        self._turn(key)

    def _turn(self, key: str) -> None:
        self._show(key)
        self._fill(key)
        self.turned.emit(key)

    def _show(self, key: str) -> None:
        if key not in self._parts:
            self._parts[key] = self._made(key)
        for each, part in self._parts.items():
            part.setVisible(each == key)

    def _made(self, key: str) -> QWidget:
        part = QWidget()
        inside = QVBoxLayout(part)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(16)
        for widget in self._makers[key]():
            inside.addWidget(widget)
        self._column.addWidget(part)
        return part
