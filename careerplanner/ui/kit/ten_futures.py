"""TenFutures: a share of all futures as ten rings of which some are filled, with the range of what nobody knows below.

Countable outcomes are read better than a percentage, and the empty rings keep those in sight for whom it does not come
true (icon arrays: Garcia-Retamero and Galesic 2009; hypothetical outcomes: Hullman 2015, 10.1371/journal.pone.0142444).
"""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from careerplanner.ui.kit import painting
from careerplanner.ui.look import fonts
from careerplanner.ui.look.theme import colour

RINGS: Final = 10
_RING, _GAP, _BRACKET = 14, 6, 10
_SMALL = 0.72
_STEPS: Final = 1000
_LEAST_SLIVER: Final = 0.12
"""A share above nothing fills at least this part of a ring, so that it is not taken for none."""


class TenFutures(QProgressBar):
    """Ten rings; ``name`` is the sentence that says the same to a screen reader.

    ``quiet`` draws them in gray, for what held before; ``small`` a fifth
    smaller, for a panel. Shares and the ends of the range are from 0 to 1.
    """

    def __init__(self, name: str = "", *, quiet: bool = False, small: bool = False) -> None:
        super().__init__()
        self._is_quiet = quiet
        self._factor = _SMALL if small else 1.0
        self._range: tuple[float, float] | None = None
        self.setRange(0, _STEPS)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_share(self, share: float, sentence: str, between: tuple[float, float] | None = None) -> None:
        """Show a share of all futures and, where it is known, the range that it has by what nobody knows."""
        self.setValue(round(min(1.0, max(0.0, share)) * _STEPS))
        self._range = between
        self.setAccessibleName(sentence)
        self.updateGeometry()
        self.update()

    def share(self) -> float:
        """The share that is shown, from 0 to 1."""
        return self.value() / _STEPS

    def filled(self) -> tuple[float, ...]:
        """How much of each ring is filled, from 0 to 1."""
        tenths = self.share() * RINGS
        parts = [min(1.0, max(0.0, tenths - ring)) for ring in range(RINGS)]
        if 0 < parts[0] < _LEAST_SLIVER:
            parts[0] = _LEAST_SLIVER
        return tuple(parts)

    def bracket(self) -> tuple[float, float] | None:
        """Where the bracket begins and ends, in rings from the left edge; None without a range."""
        if self._range is None:
            return None
        low, high = sorted(min(1.0, max(0.0, end)) * RINGS for end in self._range)
        return low, high

    def sizeHint(self) -> QSize:
        """Ten rings, and room for the bracket below them."""
        width = RINGS * self._px(_RING) + (RINGS - 1) * self._px(_GAP) + 2
        return QSize(width, self._px(_RING) + 2 + (self._px(_BRACKET) if self._range is not None else 0))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the rings, from the left as numbers are read in every language, and the bracket."""
        painter = painting.smooth(QPainter(self))
        ink = colour("text2" if self._is_quiet else "bar")
        for ring, part in enumerate(self.filled()):
            self._paint_ring(painter, QRectF(self._left(ring), 1, self._px(_RING), self._px(_RING)), part)
        found = self.bracket()
        if found is not None:
            y = self._px(_RING) + self._px(_BRACKET) * 0.6
            low, high = (self._at(end) for end in found)
            arm = fonts.px(3)
            painter.setPen(QPen(ink, 1.6))
            painter.drawLine(QPointF(low, y), QPointF(high, y))
            for x in (low, high):
                painter.drawLine(QPointF(x, y - arm), QPointF(x, y + arm))

    def _paint_ring(self, painter: QPainter, area: QRectF, part: float) -> None:
        ink = colour("text2" if self._is_quiet else "bar")
        inner = area.adjusted(0.75, 0.75, -0.75, -0.75)
        painter.setPen(QPen(ink if part >= 1 else colour("control"), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawEllipse(inner)
        if part > 0:
            painter.save()
            painter.setClipRect(QRectF(area.left(), area.top(), area.width() * part, area.height()))
            painter.setPen(QPen(ink, 1.5))
            painter.setBrush(ink)
            painter.drawEllipse(inner)
            painter.restore()

    def _px(self, pixels: float) -> int:
        return fonts.px(pixels * self._factor)

    def _left(self, ring: int) -> float:
        return 1 + ring * (self._px(_RING) + self._px(_GAP))

    def _at(self, rings: float) -> float:
        """The place of a number of rings: within a ring over its disk, between two of them over the gap."""
        whole = min(int(rings), RINGS - 1)
        return self._left(whole) + (rings - whole) * self._px(_RING)
