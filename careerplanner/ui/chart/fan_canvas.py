"""The canvas of a fan chart: matplotlib draws, Qt lays cross-hair, readout and focus ring over it.

Importing this module imports matplotlib's Qt backend, a third of a second; ``chart_view`` does so with its first
chart, when the window is already up.
"""

# mypy: disable-error-code="no-untyped-call"
# matplotlib's Qt backend carries no types.

from collections.abc import Callable
from typing import Any, Final

import shiboken6
from matplotlib.backend_bases import Event
from matplotlib.backends.backend_qtagg import FigureCanvasQTAgg
from matplotlib.figure import Figure
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QWheelEvent,
)

from careerplanner.report.fan import FanDrawing, draw_fan
from careerplanner.report.fan_frame import POINTS_PER_PIXEL
from careerplanner.report.fan_model import FanModel
from careerplanner.report.fan_text import Readout, describe, readout
from careerplanner.report.palette import ChartPalette
from careerplanner.ui.chart import accessibility as chart_access
from careerplanner.ui.chart import readout as chart_readout
from careerplanner.ui.kit import painting
from careerplanner.ui.look import fonts, tokens
from careerplanner.ui.look.announce import say
from careerplanner.ui.look.theme import colour, is_look_change, look, shows_focus

_DPI: Final = 96
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
        outer_alpha=0.18 if now.is_dark else 0.13,
        inner_alpha=0.24 if now.is_dark else 0.17,
    )


class FanCanvas(FigureCanvasQTAgg):
    """Shows a fan chart; follows the mouse and the arrow keys with the figures of one month."""

    # Here already, since Qt sends changeEvent from within super().__init__.
    _made: FanDrawing | None = None
    _is_stale = False

    def __init__(self, model: FanModel, read_out: Callable[[Readout | None], None]) -> None:
        super().__init__(Figure(dpi=_DPI))
        self._model = model
        self._read_out = read_out
        self._still: Any = None
        self._month: int | None = None
        self.setPalette(QPalette())  # matplotlib gives its canvas a white one, deaf to the theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(200, 140)
        self.mpl_connect("resize_event", self._on_resize)
        self.mpl_connect("draw_event", self._on_drawn)
        self.setAccessibleDescription(describe(model))
        chart_access.make_chart(self)

    def show_model(self, model: FanModel) -> None:
        """Draw a chart anew, with a frame of its own."""
        self._model = model
        if self._month is not None:
            self._month = min(self._month, model.months - 1)
        self.setAccessibleDescription(describe(model))
        self._renew()

    def _renew(self) -> None:
        """Have the chart drawn anew when it is seen next; what nobody sees costs nothing."""
        self._still = None
        self._is_stale = True
        self.draw_idle()

    @property
    def _drawing(self) -> FanDrawing | None:
        """The drawing of the model in the size, the look and the text size there are now; None without any size."""
        if self._is_stale and self.width() > 1 and self.height() > 1:
            self._is_stale = False
            self._made = draw_fan(self.figure, self._model, chart_palette(), text_factor=fonts.scale())
        return self._made

    def draw(self) -> None:
        """Draw what is to be seen."""
        if self._drawing is not None:
            super().draw()

    def drag(self, model: FanModel) -> None:
        """Draw other values at once over the still part of the chart, while a slider moves."""
        drawing = self._drawing
        if drawing is None or not drawing.update(model):
            self.show_model(model)
            drawing = self._drawing
        self._model = model
        if drawing is None:
            return
        if self._still is None:
            drawing.set_live(True)
            self.draw()
            return
        self.restore_region(self._still)
        drawing.draw_moving(self.get_renderer())
        self.update()

    @property
    def is_dragging(self) -> bool:
        """Whether the chart holds values that came by ``drag``."""
        return not self._is_stale and self._made is not None and self._made.live

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

    def _on_resize(self, _event: Event) -> None:
        self._renew()

    def _on_drawn(self, event: Event) -> None:
        """Keep the still part for the next step of a drag, then lay the moving part over it."""
        drawing = self._drawing
        if event.canvas is not self or drawing is None or not drawing.live:
            return
        self._still = self.copy_from_bbox(self.figure.bbox)
        drawing.draw_moving(self.get_renderer())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Show matplotlib's picture, and over it the cross-hair, its readout and the focus ring."""
        super().paintEvent(event)
        painter = painting.smooth(QPainter(self))
        if self._month is not None and self._drawing is not None:
            self._paint_crosshair(painter, self._drawing, self._month)
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
        chart_readout.paint(painter, readout(self._model, month), plot, x)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Read the month under the mouse."""
        drawing = self._drawing
        if drawing is None:
            return
        x = event.position().x() * POINTS_PER_PIXEL
        inside = drawing.frame.left - 6 <= x <= drawing.frame.right + 6
        self.set_month(drawing.frame.month_at(x) if inside else None)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Leave matplotlib's own news of the mouse out: it resets the cursor of the program."""

    def leaveEvent(self, _event: QEvent) -> None:
        """Put the cross-hair away with the mouse, unless the keyboard holds it."""
        if not shows_focus(self):
            self.set_month(None)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll."""
        event.ignore()

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
        if is_look_change(event) and self._made is not None:
            self._renew()
