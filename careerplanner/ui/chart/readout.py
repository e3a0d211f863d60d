"""The small table over a chart that tells the figures of the month under the cross-hair."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from careerplanner.report.fan_text import Readout, ReadoutRow
from careerplanner.ui.kit import painting
from careerplanner.ui.look import fonts, tokens
from careerplanner.ui.look.fonts import px
from careerplanner.ui.look.theme import colour, look

_PADDING: Final = 10
_SWATCH: Final = 16
_GAP: Final = 10
_WIDEST_NAME: Final = 220


def place(size: QSizeF, plot: QRectF, hair_x: float, room: float) -> QRectF:
    """The corner of the plot that fans leave empty and the cross-hair is not in.

    Where larger text leaves no such corner the table lies beside the hair, and over it rather than beyond the chart,
    which is as wide as ``room``.
    """
    width, height = size.width(), size.height()
    if hair_x > plot.left() + width + px(20):
        return QRectF(QPointF(plot.left() + px(8), plot.top() + px(8)), size)
    left = max(plot.right() - width - px(8), hair_x + px(12))
    if left + width > room:
        left = max(hair_x - px(12) - width, 0.0) if hair_x > room / 2 else max(room - width, 0.0)
    return QRectF(QPointF(left, max(plot.bottom() - height - px(8), 0.0)), size)


def paint(painter: QPainter, readout: Readout, plot: QRectF, hair_x: float, room: float) -> None:
    """Draw the table over a chart that is as wide as ``room``."""
    around = px(_SWATCH) + 3 * px(_GAP) + 2 * px(_PADDING)
    columns = _columns(readout, room - around)
    row_height = px(22)
    height = row_height * (len(readout.rows) + 1) + px(_PADDING)
    box = place(QSizeF(around + sum(columns), height), plot, hair_x, room)
    painting.box(painter, box, tokens.RADIUS_CONTROL, colour("raised"), colour("border"))
    line = QRectF(box.left() + px(_PADDING), box.top() + px(_PADDING) / 2, box.width() - 2 * px(_PADDING), row_height)
    painter.setFont(fonts.font("h3"))
    _write(painter, line, readout.month, colour("text"))
    for row in readout.rows:
        line.translate(0, row_height)
        _paint_row(painter, row, line, columns)


def _columns(readout: Readout, room: float) -> tuple[int, int, int]:
    """The widths of name, typical pay and range; the figures are told in full, and a name has what they leave."""
    names = max(fonts.text_width(row.name, "small") for row in readout.rows)
    typical = max(fonts.text_width(row.typical, "strong", figures=True) for row in readout.rows)
    spread = max(fonts.text_width(row.spread, "small", figures=True) for row in readout.rows)
    left = max(int(room) - typical - spread, px(_SWATCH))
    return min(names, px(_WIDEST_NAME), left), typical, spread


def _paint_row(painter: QPainter, row: ReadoutRow, line: QRectF, columns: tuple[int, int, int]) -> None:
    series = look().series[row.slot % 5]
    pen = QPen(QColor(series.colour), 2.2)
    if series.dashes:
        pen.setDashPattern([length * 0.8 for length in series.dashes])
    painter.setPen(pen)
    middle = line.center().y()
    painter.drawLine(QPointF(line.left(), middle), QPointF(line.left() + px(_SWATCH), middle))
    name, typical, spread = columns
    area = QRectF(line.left() + px(_SWATCH + _GAP), line.top(), name, line.height())
    painter.setFont(fonts.font("small"))
    shown = painter.fontMetrics().elidedText(row.name, Qt.TextElideMode.ElideRight, name + 1)
    _write(painter, area, shown, colour("text"))
    area = QRectF(area.right() + px(_GAP), line.top(), typical, line.height())
    painter.setFont(fonts.font("strong", figures=True))
    _write(painter, area, row.typical, colour("text"))
    area = QRectF(area.right() + px(_GAP), line.top(), spread + 2, line.height())
    painter.setFont(fonts.font("small", figures=True))
    _write(painter, area, row.spread, colour("text3"))


def _write(painter: QPainter, area: QRectF, text: str, ink: QColor) -> None:
    painter.setPen(ink)
    painter.drawText(
        area, Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, text
    )
