"""LeverPairs: each lever above its opposite on one axis, with the range of what nobody knows; a list to read aloud."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QStyleOptionViewItem, QVBoxLayout, QWidget

from careerplanner.ui.kit import painting
from careerplanner.ui.kit.row_list import Index, RowDelegate, RowList, RowModel
from careerplanner.ui.kit.table_model import ROW_ROLE, Column
from careerplanner.ui.look import fonts
from careerplanner.ui.look.theme import colour, look

_INSET: Final = 8
_GAP: Final = 16
_TITLE_SHARE: Final = 0.34
_LEAST_PLOT: Final = 120
_MARK: Final = 5.0
_STEPS: Final = (1, 2, 5, 10, 20, 25, 50)
_SCALES: Final = (0.01, 0.1, 1.0, 10.0, 100.0)


@dataclass(frozen=True, slots=True)
class LeverLine:
    """One change: ``value`` with the ends of its range, in the unit of the axis, and its two figures as text.

    ``is_opposite`` marks the second of a pair, which is drawn with the other mark; ``sentence`` says all of it.
    """

    id: str
    title: str
    value: float
    low: float
    high: float
    is_opposite: bool
    odds: str
    pay: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Axis:
    """The values at the ends of the axis and at its marks."""

    low: float
    high: float
    marks: tuple[float, ...]


def axis_of(lines: Sequence[LeverLine]) -> Axis:
    """An axis that holds every range and 0, with three to seven marks at round values."""
    low = min([0.0, *(line.low for line in lines)])
    high = max([0.0, *(line.high for line in lines)])
    span = max(high - low, 0.1)
    step = next((s * scale for scale in _SCALES for s in _STEPS if span / (s * scale) <= 5), span)
    first, last = int(low // step), -int(-high // step)
    marks = tuple(round(number * step, 6) for number in range(first, last + 1))
    return Axis(min(low, marks[0]), max(high, marks[-1]), marks)


def _width(head: str) -> int:
    return fonts.text_width(head, "small")


class _Plot:
    """Where the parts of a row lie at a width; the head, the rows and the axis below all ask here."""

    def __init__(self, width: int, *, mirrored: bool, lines: Sequence[LeverLine], heads: tuple[str, str]) -> None:
        odds = max(_width(heads[0]), *(fonts.text_width(line.odds, "strong", figures=True) for line in lines), 0)
        pay = max(_width(heads[1]), *(fonts.text_width(line.pay, "body", figures=True) for line in lines), 0)
        inner = width - 2 * _INSET
        title = max(round(inner * _TITLE_SHARE), inner - odds - pay - 3 * _GAP - round(inner * 0.42))
        plot = max(_LEAST_PLOT, inner - title - odds - pay - 3 * _GAP)
        self._width, self._mirrored = width, mirrored
        self.title = (_INSET, inner - plot - odds - pay - 3 * _GAP)
        self.plot = (self.title[0] + self.title[1] + _GAP, plot)
        self.odds = (self.plot[0] + plot + _GAP, odds)
        self.pay = (self.odds[0] + odds + _GAP, pay)

    def box(self, part: tuple[int, int], area: QRect | QRectF) -> QRectF:
        """The part of a row, at the other side where one reads from right to left."""
        left = self._width - part[0] - part[1] if self._mirrored else part[0]
        return QRectF(area.left() + left, area.top(), part[1], area.height())


class _Delegate(RowDelegate):
    """Paints one line of a pair."""

    def __init__(self, view: "_Lines") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the title, the mark with its range, and the two figures."""
        row: LeverLine = index.data(ROW_ROLE)
        area: QRect = option.rect
        self.paint_ground(painter, option, index)
        plot = self._view.plot()
        if index.row() and not row.is_opposite:
            painter.setPen(QPen(colour("divider"), 1))
            painter.drawLine(area.left() + _INSET, area.top(), area.right() - _INSET, area.top())
        painter.setFont(fonts.font("body" if row.is_opposite else "strong"))
        painter.setPen(colour("text2" if row.is_opposite else "text"))
        box = plot.box(plot.title, area)
        title = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, title)
        self._paint_figures(painter, plot, area, row)
        self._paint_mark(painter, plot.box(plot.plot, area), row)

    def _paint_figures(self, painter: QPainter, plot: _Plot, area: QRect, row: LeverLine) -> None:
        flags = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.setPen(colour("text" if row.value else "text3"))
        painter.setFont(fonts.font("strong", figures=True))
        painter.drawText(plot.box(plot.odds, area), flags, row.odds)
        painter.setPen(colour("text"))
        painter.setFont(fonts.font("body", figures=True))
        painter.drawText(plot.box(plot.pay, area), flags, row.pay)

    def _paint_mark(self, painter: QPainter, part: QRectF, row: LeverLine) -> None:
        axis, middle = self._view.axis(), part.center().y()
        painter.setPen(QPen(colour("grid"), 1))
        for mark in axis.marks:
            x = _place(part, axis, mark)
            painter.setPen(QPen(colour("control" if mark == 0 else "grid"), 1))
            painter.drawLine(QPointF(x, part.top()), QPointF(x, part.bottom()))
        ink = QColor(look().series[1 if row.is_opposite else 0].colour)
        pen = QPen(ink, 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawLine(QPointF(_place(part, axis, row.low), middle), QPointF(_place(part, axis, row.high), middle))
        paint_mark(painter, QPointF(_place(part, axis, row.value), middle), is_opposite=row.is_opposite)


def paint_mark(painter: QPainter, at: QPointF, *, is_opposite: bool) -> None:
    """A disk for what helps, a diamond for its opposite, each with a rim of the ground around it."""
    ink = QColor(look().series[1 if is_opposite else 0].colour)
    reach = float(fonts.px(_MARK))
    painter.setPen(QPen(colour("surface"), 1.5))
    painter.setBrush(ink)
    if is_opposite:
        reach *= 1.2
        corners = [QPointF(0, -reach), QPointF(reach, 0), QPointF(0, reach), QPointF(-reach, 0)]
        painter.drawPolygon(QPolygonF([at + corner for corner in corners]))
    else:
        painter.drawEllipse(at, reach, reach)


def _place(part: QRectF, axis: Axis, value: float) -> float:
    """Numbers run from left to right in every language."""
    air = fonts.px(_MARK) + 2
    if axis.high == axis.low:  # no change has any effect
        return part.center().x()
    return part.left() + air + (value - axis.low) / (axis.high - axis.low) * (part.width() - 2 * air)


class _Lines(RowList):
    """The lines, walked with the arrow keys."""

    bleed = _INSET
    least_width = 300
    usual_width = 480

    def __init__(self, name: str) -> None:
        super().__init__(name, RowModel(Column(name, lambda row: row.title), lambda row: row.sentence, is_tip=True))
        self.heads = ("", "")
        self.setItemDelegate(_Delegate(self))

    def lines(self) -> tuple[LeverLine, ...]:
        """What is shown."""
        return self._model.rows()

    def show_lines(self, lines: Sequence[LeverLine]) -> None:
        """Show these lines; the cursor stays on its own."""
        self._model.set_rows(lines)
        self.doItemsLayout()
        self.updateGeometry()
        self.viewport().update()

    def plot(self) -> _Plot:
        """Where the parts of a row lie now."""
        return _Plot(self.viewport().width(), mirrored=self.isRightToLeft(), lines=self.lines(), heads=self.heads)

    def axis(self) -> Axis:
        """One axis for all lines."""
        return axis_of(self.lines())

    def height_of(self, row: LeverLine) -> int:  # noqa: ARG002 - every line is as high as the others
        """One line of text with air."""
        return fonts.line_height("body") + fonts.px(4)


class _Foot(QWidget):
    """The marks of the axis below the lines."""

    def __init__(self, lines: _Lines) -> None:
        super().__init__()
        self._lines = lines
        self.labels: tuple[str, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(100, fonts.line_height("small") + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the labels below their marks."""
        if not self._lines.lines():
            return
        painter = painting.smooth(QPainter(self))
        plot, axis = self._lines.plot(), self._lines.axis()
        part = plot.box(plot.plot, QRectF(self.rect()))
        painter.setFont(fonts.font("small", figures=True))
        painter.setPen(colour("text2"))
        for mark, text in zip(axis.marks, self.labels, strict=True):
            box = QRectF(_place(part, axis, mark) - 40, part.top(), 80, part.height())
            painter.drawText(box, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop, text)


class _Head(QWidget):
    """What the axis and the two columns of figures mean."""

    def __init__(self, lines: _Lines) -> None:
        super().__init__()
        self._lines = lines
        self.caption = ""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(100, fonts.line_height("small") + 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the caption over the axis and the heads over the figures."""
        painter = painting.smooth(QPainter(self))
        plot, area = self._lines.plot(), QRectF(self.rect())
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text2"))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for part, head in zip((plot.odds, plot.pay), self._lines.heads, strict=True):
            painter.drawText(plot.box(part, area), right, head)
        box = plot.box((plot.title[0], plot.title[1] + _GAP + plot.plot[1]), area)
        caption = painter.fontMetrics().elidedText(self.caption, Qt.TextElideMode.ElideRight, int(box.width()))
        painter.drawText(box, right, caption)


class LeverPairs(QWidget):
    """Head, lines and axis; ``opened`` tells the id of a line on Enter or a double click."""

    bleed = _INSET

    def __init__(self, name: str) -> None:
        super().__init__()
        self.lines = _Lines(name)
        self.opened = self.lines.opened
        self._head, self._foot = _Head(self.lines), _Foot(self.lines)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (self._head, self.lines, self._foot):
            column.addWidget(part)
        self.lines.hide()

    def show_pairs(
        self, lines: Sequence[LeverLine], caption: str, heads: tuple[str, str], marks: Sequence[str]
    ) -> None:
        """Show these lines; ``caption`` says what the axis counts, ``marks`` are the labels of ``axis_of(lines)``."""
        self.lines.heads = heads
        self._head.caption = caption
        self._foot.labels = tuple(marks)
        self.lines.show_lines(lines)
        self.lines.setVisible(bool(lines))  # an empty list is no stop for the keyboard
        for part in (self._head, self._foot):
            part.update()
