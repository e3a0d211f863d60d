"""The canvas of a fan chart: the marks of its drawing, and over them cross-hair, readout and focus ring."""

from collections.abc import Callable
from typing import Final

import shiboken6
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from careerplanner.report.fan import FanDrawing
from careerplanner.report.fan_frame import POINTS_PER_PIXEL, Sizes
from careerplanner.report.fan_model import FanModel
from careerplanner.report.fan_text import Readout, describe, readout
from careerplanner.report.palette import ChartPalette
from careerplanner.ui.chart import accessibility as chart_access
from careerplanner.ui.chart import readout as chart_readout
from careerplanner.ui.chart.fan_painter import LETTERS, FanPainter
from careerplanner.ui.kit import painting
from careerplanner.ui.look import fonts, tokens
from careerplanner.ui.look.announce import say
from careerplanner.ui.look.theme import colour, is_look_change, look, shows_focus

_STEPS: Final = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_PageUp: -12,
    Qt.Key.Key_PageDown: 12,
}


def chart_palette() -> ChartPalette:
    """The colours of charts in the look that is in force."""
    now = look()
    return ChartPalette(
        name=now.name,
        surface=now.surface,
        grid=now.grid,
        border=now.border,
        text=now.text,
        text2=now.text2,
        text3=now.text3,
        series=tuple(series.colour for series in now.series),
        outer_alpha=now.band_alphas[0],
        inner_alpha=now.band_alphas[1],
    )


class FanCanvas(QWidget):
    """Shows a fan chart; follows the mouse and the arrow keys with the figures of one month."""

    # Here already, since Qt sends changeEvent from within super().__init__.
    _made: FanDrawing | None = None

    def __init__(self, model: FanModel, read_out: Callable[[Readout | None], None]) -> None:
        super().__init__()
        self._model = model
        self._read_out = read_out
        self._month: int | None = None
        self._is_dragging = False
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(200, 140)
        self.setAccessibleDescription(describe(model))
        chart_access.make_chart(self)

    def show_model(self, model: FanModel) -> None:
        """Draw a chart anew, with a frame of its own."""
        self._model = model
        self._is_dragging = False
        if self._month is not None:
            self._month = min(self._month, model.months - 1)
        self.setAccessibleDescription(describe(model))
        self._renew()

    def _renew(self) -> None:
        """Have the chart laid out anew when it is seen next; what nobody sees costs nothing."""
        self._made = None
        self.update()

    @property
    def _drawing(self) -> FanDrawing | None:
        """The drawing of the model in the size, the look and the text size there are now; None without any size."""
        if self._made is None and self.width() > 1 and self.height() > 1:
            width, height = self.width() * POINTS_PER_PIXEL, self.height() * POINTS_PER_PIXEL
            self._made = FanDrawing(self._model, chart_palette(), width, height, Sizes(LETTERS, fonts.scale()))
        return self._made

    def drag(self, model: FanModel) -> None:
        """Draw other values, in the frame that there is where they fit it, while a slider moves."""
        if self._made is None or not self._made.update(model):
            self.show_model(model)
        self._model = model
        self._is_dragging = True
        self.update()

    @property
    def is_dragging(self) -> bool:
        """Whether the chart holds values that came by ``drag``."""
        return self._is_dragging

    def readout(self) -> Readout | None:
        """The figures of the month under the cross-hair; None while there is none."""
        return None if self._month is None else readout(self._model, min(self._month, self._model.months - 1))

    def set_month(self, month: int | None) -> None:
        """Put the cross-hair on a month, counted from the start, or take it away."""
        if month is not None:
            month = min(max(month, 0), self._model.months - 1)
        if month != self._month:
            self._month = month
            self._read_out(self.readout())
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay the chart out anew."""
        super().resizeEvent(event)
        self._renew()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the chart, and over it the cross-hair, its readout and the focus ring."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("surface"))
        drawing = self._drawing
        if drawing is not None:
            FanPainter(painter, self.height()).paint(drawing.marks)
            if self._month is not None:
                self._paint_crosshair(painter, drawing, self._month)
        if shows_focus(self):
            painting.focus_ring(painter, self.rect(), tokens.RADIUS_CONTROL)
        painter.end()

    def _paint_crosshair(self, painter: QPainter, drawing: FanDrawing, month: int) -> None:
        frame = drawing.frame
        x = frame.x(month) / POINTS_PER_PIXEL
        bottom, top = (self.height() - y / POINTS_PER_PIXEL for y in (frame.bottom, frame.top))
        painter.setPen(QPen(colour("text2"), 1))
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        for series in self._model.series:
            y = self.height() - frame.y(float(series.median[month])) / POINTS_PER_PIXEL
            painter.setPen(QPen(colour("surface"), 2))
            painter.setBrush(QColor(look().series[series.slot % 5].colour))
            painter.drawEllipse(QPointF(x, y), 4.5, 4.5)
        left, right = frame.left / POINTS_PER_PIXEL, frame.right / POINTS_PER_PIXEL
        plot = QRectF(left, top, right - left, bottom - top)
        chart_readout.paint(painter, readout(self._model, month), plot, x, self.width())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the month under the mouse."""
        drawing = self._drawing
        if drawing is None:
            return
        x = event.position().x() * POINTS_PER_PIXEL
        inside = drawing.frame.left - 6 <= x <= drawing.frame.right + 6
        self.set_month(drawing.frame.month_at(x) if inside else None)

    def leaveEvent(self, _event: QEvent) -> None:
        """Put the cross-hair away with the mouse, unless the keyboard holds it."""
        if not shows_focus(self):
            self.set_month(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go by a month, Page Up and Page Down by a year, Home and End to the ends; Esc puts the hair away."""
        last = self._model.months - 1
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape and self._month is not None:
            self.set_month(None)
        elif key in _STEPS:
            self._speak(last if self._month is None else self._month + _STEPS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._speak(0 if key == Qt.Key.Key_Home else last)
        else:
            event.ignore()

    def _speak(self, month: int) -> None:
        self.set_month(month)
        found = self.readout()
        if found is not None:
            say(self, found.sentence())

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Put the cross-hair away."""
        if not shiboken6.isValid(self):
            return
        super().focusOutEvent(event)
        self.set_month(None)
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the focus ring."""
        super().focusInEvent(event)
        self.update()

    def changeEvent(self, event: QEvent) -> None:
        """Draw anew in another palette or text size."""
        super().changeEvent(event)
        if is_look_change(event):
            self._renew()
