"""SegmentedControl: one choice of a few, side by side; arrow keys move it, and it is announced as radio buttons."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QPoint, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLayout, QRadioButton, QSizePolicy, QWidget

from careerplanner.ui.kit import painting
from careerplanner.ui.kit.choice import telling
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.look import fonts, tokens
from careerplanner.ui.look.theme import colour, shows_focus

_INSET: Final = 3
_SIDES: Final = 26
_MOST_LETTERS: Final = 32
"""Words that somebody else chose, such as the name of a role, are shortened where they are longer."""


class Segment(QRadioButton):
    """One choice of a SegmentedControl."""

    def __init__(self, text: str) -> None:
        super().__init__(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        fonts.set_style(self, "strong")

    def sizeHint(self) -> QSize:
        """Room for the words."""
        letters = self.fontMetrics()
        words = min(letters.horizontalAdvance(self.accessibleName()), _MOST_LETTERS * letters.averageCharWidth())
        height = fonts.px(tokens.CONTROL_HEIGHT) - 2 * _INSET
        return QSize(words + _SIDES, max(height, letters.height() + 8))

    def minimumSizeHint(self) -> QSize:
        """The same: words of the program are never cut."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """The whole segment can be clicked."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the ground of the chosen one, the words, and the focus ring."""
        painter = painting.smooth(QPainter(self))
        radius = tokens.RADIUS_CONTROL - 2
        if self.isChecked():
            painting.box(painter, self.rect(), radius, colour("seg_on"), colour("seg_line"))
        if shows_focus(self):
            painting.focus_ring(painter, self.rect(), radius)
        ink = "text" if self.isChecked() else "text2"
        painter.setPen(colour(ink if self.isEnabled() else "disabled"))
        words = self.accessibleName()
        shown = self.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, self.width() - _SIDES // 2)
        self.setToolTip(words if shown != words else "")
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, shown)


class SegmentedControl(QWidget):
    """A choice of a few (key, text) options; ``chosen`` tells the key when the user picks another one."""

    chosen = Signal(str)

    def __init__(self, name: str, options: Sequence[tuple[str, str]], value: str = "", *, wraps: bool = False) -> None:
        """With ``wraps`` the options go on in a second line where one has no room."""
        super().__init__()
        self.setAccessibleName(name)
        row: QLayout
        if wraps:
            row = FlowLayout(self, gap=0)
            self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        else:
            row = QHBoxLayout(self)
            row.setSpacing(0)
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        row.setContentsMargins(_INSET, _INSET, _INSET, _INSET)
        self.segments: dict[str, Segment] = {}
        for key, text in options:
            segment = Segment(text)
            segment.setAccessibleDescription(name)
            segment.toggled.connect(partial(self._toggled, key))
            row.addWidget(segment)
            self.segments[key] = segment
        self._is_quiet = False
        self._held = ""
        self.set_value(value or options[0][0])

    def value(self) -> str:
        """The key that is chosen."""
        return next(key for key, segment in self.segments.items() if segment.isChecked())

    def set_value(self, key: str) -> None:
        """Choose without telling; KeyError for an unknown key."""
        self._is_quiet = True
        self.segments[key].setChecked(True)
        self._is_quiet = False
        self._held = key

    def set_text(self, key: str, text: str) -> None:
        """Change the words of one option, such as a count in it."""
        self.segments[key].setText(text.replace("&", "&&"))
        self.segments[key].setAccessibleName(text)
        self.segments[key].updateGeometry()

    def _toggled(self, key: str, on: bool) -> None:  # noqa: FBT001 - Qt sends it
        if on and not self._is_quiet:
            before, self._held = self._held, key
            with telling(self, partial(self.set_value, before)):
                self.chosen.emit(key)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the groove."""
        painting.box(painting.smooth(QPainter(self)), self.rect(), tokens.RADIUS_CONTROL, colour("track"))
