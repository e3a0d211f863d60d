"""SectionList: the parts of a report as boxes to tick, in the order in which they are printed."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import cast

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.i18n import _
from careerplanner.ui.kit.buttons import IconButton
from careerplanner.ui.look import announce

_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SectionList(QWidget):
    """Parts to tick and to move. ``changed`` tells that another choice or order holds."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        self._at = ""
        self.earlier = IconButton(_("Print it earlier (Alt+Up)"), "arrow-up", clicked=lambda: self.move_by(-1))
        self.later = IconButton(_("Print it later (Alt+Down)"), "arrow-down", clicked=lambda: self.move_by(1))
        self._column = QVBoxLayout()
        self._column.setSpacing(10)
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(self.earlier)
        row.addWidget(self.later)
        row.addStretch()
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(self._column)
        whole.addLayout(row)
        self.setAccessibleName(_("Sections"))

    def offer(self, titles: Mapping[str, str], ticked: Sequence[str]) -> None:
        """Offer these parts in this order, some of them ticked, without telling."""
        for box in self.boxes.values():
            self._column.removeWidget(box)
            box.hide()
            box.deleteLater()
        self.boxes = {}
        for name, title in titles.items():
            box = QCheckBox(title.replace("&", "&&"))
            box.setChecked(name in ticked)
            box.toggled.connect(self.changed)
            box.installEventFilter(self)
            self.boxes[name] = box
            self._column.addWidget(box)
        self._go_to(next(iter(self.boxes), ""))

    def chosen(self) -> tuple[str, ...]:
        """The parts that are ticked, in their order."""
        return tuple(name for name, box in self.boxes.items() if box.isChecked())

    def move_by(self, step: int) -> None:
        """Move the part that had the keyboard last by so many places."""
        names = list(self.boxes)
        if self._at not in names:
            return
        old = names.index(self._at)
        new = min(max(old + step, 0), len(names) - 1)
        if new == old:
            return
        names.insert(new, names.pop(old))
        self.boxes = {name: self.boxes[name] for name in names}
        box = self.boxes[self._at]
        self._column.removeWidget(box)
        self._column.insertWidget(new, box)
        for before, after in pairwise(names):
            QWidget.setTabOrder(self.boxes[before], self.boxes[after])
        self._go_to(self._at)
        announce.say(
            box, _("{section}: place {place} of {all}").format(section=box.text(), place=new + 1, all=len(names))
        )
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note which part has the keyboard; Alt with an arrow moves it."""
        name = next((name for name, box in self.boxes.items() if box is watched), "")
        if name and event.type() == QEvent.Type.FocusIn:
            self._go_to(name)
        elif name and event.type() == QEvent.Type.KeyPress:
            pressed = cast("QKeyEvent", event)
            step = _STEPS.get(Qt.Key(pressed.key()), 0)
            if step and pressed.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.move_by(step)
                return True
        return super().eventFilter(watched, event)

    def _go_to(self, name: str) -> None:
        self._at = name
        names = list(self.boxes)
        place = names.index(name) if name in names else 0
        self.earlier.setEnabled(place > 0)
        self.later.setEnabled(place + 1 < len(names))
