"""TrendChart: values by day as steps or as a line, perhaps with a target and a trend; small enough for a panel."""

from dataclasses import dataclass
from datetime import date
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QHelpEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from careerplanner.ui.kit import painting
from careerplanner.ui.look import fonts
from careerplanner.ui.look.theme import colour

_TALL: Final = 132
_DOT: Final = 3.5
_MOST_DOTS: Final = 40
"""Beyond so many points only the line is drawn."""


@dataclass(frozen=True, slots=True)
class TrendModel:
    """What a chart shows. ``words`` says each point in words; ``sentence`` all of it for those who do not see it.

    ``levels`` are the values that get a line across with their words; ``low`` and ``high`` the ends of the scale.
    """

    points: tuple[tuple[date, float], ...]
    words: tuple[str, ...]
    low: float
    high: float
    levels: tuple[tuple[float, str], ...]
    ends: tuple[str, str]
    sentence: str
    is_stepped: bool = False
    last_day: date | None = None
    target: float | None = None
    target_words: str = ""
    trend: tuple[tuple[date, float], tuple[date, float]] | None = None


class TrendChart(QWidget):
    """A small chart; hovering a point tells it, and assistive technology hears the sentence."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._model: TrendModel | None = None

    def show_model(self, model: TrendModel | None) -> None:
        """Show this; nothing is shown without a point."""
        self._model = model if model is not None and model.points else None
        self.setAccessibleDescription("" if self._model is None else self._model.sentence)
        self.setVisible(self._model is not None)
        self.update()

    def model(self) -> TrendModel | None:
        """What is shown."""
        return self._model

    def sizeHint(self) -> QSize:
        """As wide as there is room for."""
        return QSize(fonts.px(240), fonts.px(_TALL))

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a panel."""
        return QSize(fonts.px(140), fonts.px(_TALL))

    def _plot(self, model: TrendModel) -> QRectF:
        names = max((fonts.text_width(words, "micro") for _value, words in model.levels), default=0)
        top, below = fonts.line_height("micro") / 2 + 2, fonts.line_height("micro") + 6
        left = names + fonts.px(8)
        return QRectF(left, top, max(20.0, self.width() - left - fonts.px(6)), self.height() - top - below)

    def _at(self, model: TrendModel, plot: QRectF, day: date, value: float) -> QPointF:
        first = model.points[0][0]
        last = model.last_day or model.points[-1][0]
        days = max(1, (last - first).days)
        share = (day - first).days / days if last > first else 0.5
        height = model.high - model.low or 1.0
        along = plot.right() - plot.width() * share if self.isRightToLeft() else plot.left() + plot.width() * share
        return QPointF(along, plot.bottom() - plot.height() * (value - model.low) / height)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw scale, target, trend, line and points."""
        model = self._model
        if model is None:
            return
        painter = painting.smooth(QPainter(self))
        plot = self._plot(model)
        self._paint_scale(painter, plot, model)
        self._paint_target(painter, plot, model)
        self._paint_line(painter, plot, model)

    def _paint_scale(self, painter: QPainter, plot: QRectF, model: TrendModel) -> None:
        painter.setFont(fonts.font("micro", figures=True))
        half = fonts.line_height("micro")
        for value, words in model.levels:
            y = self._at(model, plot, model.points[0][0], value).y()
            painter.setPen(QPen(colour("track"), 1))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(colour("text3"))
            place = QRectF(0, y - half, plot.left() - fonts.px(6), 2 * half)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, words)
        below = QRectF(plot.left(), plot.bottom() + 4, plot.width(), fonts.line_height("micro") + 2)
        starts, ends = Qt.AlignmentFlag.AlignLeft, Qt.AlignmentFlag.AlignRight
        first, last = (ends, starts) if self.isRightToLeft() else (starts, ends)
        painter.drawText(below, first | Qt.AlignmentFlag.AlignVCenter, model.ends[0])
        if model.ends[1] != model.ends[0]:
            painter.drawText(below, last | Qt.AlignmentFlag.AlignVCenter, model.ends[1])

    def _paint_target(self, painter: QPainter, plot: QRectF, model: TrendModel) -> None:
        if model.target is None:
            return
        y = self._at(model, plot, model.points[0][0], model.target).y()
        painter.setPen(QPen(colour("success"), 1.5, Qt.PenStyle.DashLine))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        height = fonts.line_height("micro")
        is_low = y - height < plot.top()
        place = QRectF(plot.left() + 2, y + 1 if is_low else y - height - 1, plot.width() - 4, height)
        painter.setPen(colour("success"))
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, model.target_words)

    def _paint_line(self, painter: QPainter, plot: QRectF, model: TrendModel) -> None:
        spots = [self._at(model, plot, day, value) for day, value in model.points]
        painter.setPen(QPen(colour("bar"), 2.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(self._stepped(plot, model, spots) if model.is_stepped else spots))
        if model.trend is not None:
            painter.setPen(QPen(colour("text2"), 1.5, Qt.PenStyle.DotLine))
            painter.drawLine(*(self._at(model, plot, day, value) for day, value in model.trend))
        if len(spots) <= _MOST_DOTS:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("bar"))
            for spot in spots:
                painter.drawEllipse(spot, fonts.px(_DOT), fonts.px(_DOT))

    def _stepped(self, plot: QRectF, model: TrendModel, spots: list[QPointF]) -> list[QPointF]:
        """The corners of the steps: a value holds until the next one, the last one to the end of the chart."""
        corners = [spots[0]]
        for spot in spots[1:]:
            corners += [QPointF(spot.x(), corners[-1].y()), spot]
        end = self._at(model, plot, model.last_day or model.points[-1][0], model.points[-1][1])
        return [*corners, end]

    def event(self, event: QEvent) -> bool:
        """Tell the point that is nearest to the pointer."""
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip and self._model is not None:
            QToolTip.showText(event.globalPos(), self.words_at(event.pos().x()), self)
            return True
        return super().event(event)

    def words_at(self, x: float) -> str:
        """The words of the point that is nearest to a place across the chart."""
        assert self._model is not None
        model, plot = self._model, self._plot(self._model)
        away = [abs(self._at(model, plot, day, value).x() - x) for day, value in model.points]
        return model.words[away.index(min(away))]
