"""The small table over a chart that tells the figures of the month under the cross-hair."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
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


def paint(painter: QPainter, readout: Readout, plot: QRectF, hair_x: float) -> None:
    """Draw the table in the corner of the plot that fans leave empty and the cross-hair is not in."""
    columns = _columns(readout)
    row_height = px(22)
    width = px(_SWATCH) + sum(columns) + 3 * px(_GAP) + 2 * px(_PADDING)
    height = row_height * (len(readout.rows) + 1) + px(_PADDING)
    at_top_left = hair_x > plot.left() + width + px(20)
    corner = (
        QPointF(plot.left() + px(8), plot.top() + px(8))
        if at_top_left
        else QPointF(max(plot.right() - width - px(8), hair_x + px(12)), plot.bottom() - height - px(8))
    )
    box = QRectF(corner.x(), corner.y(), width, height)
    painting.box(painter, box, tokens.RADIUS_CONTROL, colour("raised"), colour("border"))
    line = QRectF(box.left() + px(_PADDING), box.top() + px(_PADDING) / 2, width - 2 * px(_PADDING), row_height)
    painter.setFont(fonts.font("h3"))
    _write(painter, line, readout.month, colour("text"))
    for row in readout.rows:
        line.translate(0, row_height)
        _paint_row(painter, row, line, columns)


def _columns(readout: Readout) -> tuple[int, int, int]:
    """The widths of name, typical pay and range."""
    names = max(fonts.text_width(row.name, "small") for row in readout.rows)
    typical = max(fonts.text_width(row.typical, "strong", figures=True) for row in readout.rows)
    spread = max(fonts.text_width(row.spread, "small", figures=True) for row in readout.rows)
    return min(names, px(_WIDEST_NAME)), typical, spread


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
