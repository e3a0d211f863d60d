"""BarChart: a bar for each week or month, with a line for what was planned; small, and told as one sentence."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from careerplanner.ui.kit import painting
from careerplanner.ui.look import fonts
from careerplanner.ui.look.theme import colour

_TALL: Final = 170
_WIDEST_BAR: Final = 26


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it counts, what was planned, its words, and the words below it, which may be empty."""

    value: float
    planned: float
    words: str
    tick: str = ""


@dataclass(frozen=True, slots=True)
class BarModel:
    """The bars from the oldest on; ``levels`` are values that get a line across with their words."""

    bars: tuple[Bar, ...]
    levels: tuple[tuple[float, str], ...]
    sentence: str


class BarChart(QWidget):
    """A small chart of bars; the last one is the present, and drawn quieter, since it is not over."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._model = BarModel((), (), "")

    def show_model(self, model: BarModel) -> None:
        """Show these bars."""
        self._model = model
        self.setAccessibleDescription(model.sentence)
        self.update()

    def model(self) -> BarModel:
        """What is shown."""
        return self._model

    def sizeHint(self) -> QSize:
        """As wide as there is room for."""
        return QSize(fonts.px(320), fonts.px(_TALL))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for the smallest window."""
        return QSize(fonts.px(200), fonts.px(_TALL))

    def _plot(self) -> QRectF:
        names = max((fonts.text_width(words, "micro") for _value, words in self._model.levels), default=0)
        line = fonts.line_height("micro")
        left = names + fonts.px(8)
        return QRectF(left, line / 2 + 2, max(20.0, self.width() - left), self.height() - 1.5 * line - 10)

    def _highest(self) -> float:
        values = [max(bar.value, bar.planned) for bar in self._model.bars]
        return max([*values, *(value for value, _words in self._model.levels)], default=1.0) or 1.0

    def _slot(self, plot: QRectF, place: int) -> QRectF:
        """The room of one bar, from the foot to the top."""
        count = len(self._model.bars)
        width = plot.width() / count
        across = count - 1 - place if self.isRightToLeft() else place
        return QRectF(plot.left() + across * width, plot.top(), width, plot.height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw scale, bars, and what was planned."""
        if not self._model.bars:
            return
        painter = painting.smooth(QPainter(self))
        plot, highest = self._plot(), self._highest()
        self._paint_scale(painter, plot, highest)
        for place, bar in enumerate(self._model.bars):
            self._paint_bar(painter, plot, highest, place, bar)

    def _paint_scale(self, painter: QPainter, plot: QRectF, highest: float) -> None:
        painter.setFont(fonts.font("micro", figures=True))
        half = fonts.line_height("micro")
        for value, words in self._model.levels:
            y = plot.bottom() - plot.height() * value / highest
            painter.setPen(QPen(colour("track"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(colour("text3"))
            place = QRectF(0, y - half, plot.left() - fonts.px(6), 2 * half)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)

    def _paint_bar(self, painter: QPainter, plot: QRectF, highest: float, place: int, bar: Bar) -> None:
        slot = self._slot(plot, place)
        width = min(fonts.px(_WIDEST_BAR), slot.width() * 0.68)
        height = plot.height() * bar.value / highest
        box = QRectF(slot.center().x() - width / 2, plot.bottom() - height, width, height)
        is_last = place == len(self._model.bars) - 1
        if height > 0:
            painting.box(painter, box, min(3, height / 2), colour("bar_quiet" if is_last else "bar"))
        y = plot.bottom() - plot.height() * bar.planned / highest
        painter.setPen(QPen(colour("text2"), 1.4, Qt.PenStyle.DotLine))
        painter.drawLine(QPointF(slot.left(), y), QPointF(slot.right(), y))
        if bar.tick:
            painter.setPen(colour("text3"))
            room = QRectF(slot.center().x() - 60, plot.bottom() + 5, 120, fonts.line_height("micro") + 2)
            room.moveLeft(max(plot.left() - 20, min(room.left(), self.width() - room.width())))
            is_edge = room.right() >= self.width()
            side = Qt.AlignmentFlag.AlignRight if is_edge else Qt.AlignmentFlag.AlignHCenter
            painter.drawText(room, side | Qt.AlignmentFlag.AlignVCenter, bar.tick)

    def event(self, event: QEvent) -> bool:
        """Tell the bar under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self._model.bars:
            QToolTip.showText(event.globalPos(), self.words_at(event.pos().x()), self)
            return True
        return super().event(event)

    def words_at(self, x: float) -> str:
        """The words of the bar at a place across the chart."""
        plot, bars = self._plot(), self._model.bars
        away = [abs(self._slot(plot, place).center().x() - x) for place in range(len(bars))]
        return bars[away.index(min(away))].words
