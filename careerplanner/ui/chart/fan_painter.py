"""Paints the marks of a fan chart with Qt, and tells how wide its text is."""

from collections.abc import Callable
from functools import lru_cache
from typing import Any, Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetricsF, QGuiApplication, QPainter, QPen, QPolygonF

from careerplanner.report import letters
from careerplanner.report.fan_frame import POINTS_PER_PIXEL
from careerplanner.report.fan_marks import (
    HALF_CAPITAL,
    SHARE_BEFORE,
    AreaMark,
    BundleMark,
    DotMark,
    LineMark,
    Mark,
    TextMark,
)
from careerplanner.report.fan_model import FloatArray
from careerplanner.ui.kit import painting
from careerplanner.ui.look import fonts

_DOTS_PER_INCH: Final = 96.0


class ScreenLetters:
    """The letters of the window; a letter that Inter lacks comes from the fonts of the system."""

    def width(self, text: str, size_pt: float, weight: int) -> float:
        """How wide a line of text is, in points."""
        return _width(text, _points(size_pt), weight)

    def settable(self, text: str) -> str:
        """The text without invisible characters."""
        return letters.visible(text)


LETTERS: Final = ScreenLetters()


def _points(size_pt: float) -> float:
    """The size that gives as many pixels on this screen as on one of 96 dots an inch."""
    screen = QGuiApplication.primaryScreen()
    return size_pt * _DOTS_PER_INCH / (screen.logicalDotsPerInch() if screen else _DOTS_PER_INCH)


@lru_cache(maxsize=2048)
def _width(text: str, points: float, weight: int) -> float:
    return QFontMetricsF(fonts.drawn(points, weight)).horizontalAdvance(text) * POINTS_PER_PIXEL


class FanPainter:
    """Paints marks, whose origin is the lower left corner of an area of this height in pixels."""

    def __init__(self, painter: QPainter, height: int) -> None:
        self._painter, self._height = painting.smooth(painter), height
        self._of: dict[type[Mark], Callable[[Any], None]] = {
            TextMark: self._text,
            LineMark: self._line,
            DotMark: self._dot,
            AreaMark: self._area,
            BundleMark: self._bundle,
        }

    def paint(self, marks: list[Mark]) -> None:
        """Paint these marks, from the first to the last."""
        for mark in marks:
            self._of[type(mark)](mark)

    def place(self, x: float, y: float) -> QPointF:
        """Where a point of the chart is among the pixels."""
        return QPointF(x / POINTS_PER_PIXEL, self._height - y / POINTS_PER_PIXEL)

    def _polygon(self, points: FloatArray) -> QPolygonF:
        xs = points[:, 0] / POINTS_PER_PIXEL
        ys = self._height - points[:, 1] / POINTS_PER_PIXEL
        return QPolygonF([QPointF(x, y) for x, y in zip(xs.tolist(), ys.tolist(), strict=True)])

    def _text(self, mark: TextMark) -> None:
        before = SHARE_BEFORE[mark.align] * LETTERS.width(mark.text, mark.size, mark.weight)
        self._painter.setFont(fonts.drawn(_points(mark.size), mark.weight))
        self._painter.setPen(QColor(mark.ink))
        self._painter.drawText(self.place(mark.x - before, mark.y - mark.size * HALF_CAPITAL), mark.text)

    def _line(self, mark: LineMark) -> None:
        pen = QPen(QColor(mark.ink), mark.width / POINTS_PER_PIXEL)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap if mark.has_round_ends else Qt.PenCapStyle.FlatCap)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        if isinstance(mark.dash, tuple):
            pen.setDashPattern(list(mark.dash[1]))
        self._painter.setPen(pen)
        self._painter.setBrush(Qt.BrushStyle.NoBrush)
        self._painter.drawPolyline(self._polygon(mark.points))

    def _dot(self, mark: DotMark) -> None:
        self._painter.setPen(QPen(QColor(mark.ink), mark.rim / POINTS_PER_PIXEL, j=Qt.PenJoinStyle.MiterJoin))
        self._painter.setBrush(QBrush(QColor(mark.surface)))
        middle, half = self.place(mark.x, mark.y), mark.size / POINTS_PER_PIXEL / 2
        if mark.marker == "o":
            self._painter.drawEllipse(middle, half, half)
            return
        corners = [middle + QPointF(right, down) / POINTS_PER_PIXEL for right, down in mark.corners]
        self._painter.drawPolygon(QPolygonF(corners))

    def _area(self, mark: AreaMark) -> None:
        self._painter.setPen(Qt.PenStyle.NoPen)
        self._painter.setBrush(_clear(mark.ink, mark.alpha))
        self._painter.drawPolygon(self._polygon(mark.outline))

    def _bundle(self, mark: BundleMark) -> None:
        left, bottom, right, top = mark.inside
        self._painter.save()
        self._painter.setClipRect(QRectF(self.place(left, top), self.place(right, bottom)))
        pen = QPen(_clear(mark.ink, mark.alpha), mark.width / POINTS_PER_PIXEL)
        pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
        self._painter.setPen(pen)
        for line in mark.lines:
            self._painter.drawPolyline(self._polygon(line))
        self._painter.restore()


def _clear(ink: str, alpha: float) -> QColor:
    colour = QColor(ink)
    colour.setAlphaF(alpha)
    return colour
