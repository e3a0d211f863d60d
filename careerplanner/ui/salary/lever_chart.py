"""LeverChart: what each change does, as bars from a common line with their error; a list to assistive technology."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from careerplanner.ui.kit import painting
from careerplanner.ui.kit.row_list import Index, RowDelegate, RowList, RowModel
from careerplanner.ui.kit.table_model import ROW_ROLE, Column
from careerplanner.ui.look import fonts
from careerplanner.ui.look.fonts import TextStyle
from careerplanner.ui.look.theme import colour, look

_INSET: Final = 8
_AIR: Final = 8
_WORDS_SHARE: Final = 0.56
_BAR_HEIGHT: Final = 18
_COMPACT_AIR: Final = 3
# A whisker reaches two standard errors to either side.
_WHISKER: Final = 2.0


@dataclass(frozen=True, slots=True)
class Bar:
    """One change: its title, what it does in words, and the bar.

    ``value`` is drawn to the right where it is above 0; ``is_good`` gives the colour of a gain. ``label`` stands at the
    end of the bar. ``sentence`` says all of it.
    """

    id: str
    title: str
    note: str
    value: float
    error: float
    is_good: bool
    label: str
    sentence: str


@dataclass(frozen=True, slots=True)
class _Scale:
    """Where the common line stands, and how many pixels one unit takes, in the part that holds the bars."""

    zero: float
    unit: float


class _Delegate(RowDelegate):
    """Paints one change."""

    def __init__(self, view: "LeverChart") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw words, bar and label."""
        row: Bar = index.data(ROW_ROLE)
        area: QRect = option.rect
        self.paint_ground(painter, option, index)
        self._paint_text(painter, area, row)
        self._paint_bar(painter, area, row)

    def _paint_text(self, painter: QPainter, area: QRect, row: Bar) -> None:
        words = self._view.words_part(area)
        if self._view.is_compact:
            self._paint_title(painter, words, row)
            return
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.setFont(fonts.font("strong"))
        painter.setPen(colour("text"))
        painter.drawText(words.adjusted(0, _AIR, 0, 0), flags, row.title)
        below = _AIR + self._view.wrapped(row.title, "strong") + 1
        painter.setFont(fonts.font("small", figures=True))
        painter.setPen(colour("text2"))
        painter.drawText(words.adjusted(0, below, 0, 0), flags, row.note)

    def _paint_title(self, painter: QPainter, words: QRect, row: Bar) -> None:
        painter.setFont(fonts.font("body"))
        painter.setPen(colour("text"))
        shown = painter.fontMetrics().elidedText(row.title, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)

    def _paint_bar(self, painter: QPainter, area: QRect, row: Bar) -> None:
        part, scale = self._view.bars_part(area), self._view.scale()
        # Time and money run from left to right in every language.
        zero = part.left() + scale.zero
        middle, half = part.center().y() + 0.5, fonts.px(5)
        painter.setPen(QPen(colour("control"), 1))
        painter.drawLine(round(zero), part.top() + 4, round(zero), part.bottom() - 4)
        end = zero + row.value * scale.unit
        if row.value:
            left, right = sorted((zero, end))
            ink = QColor(look().series[0 if row.is_good else 1].colour)
            painting.box(painter, QRectF(left, middle - half, max(right - left, 1.5), 2 * half), 2, ink)
            self._paint_whisker(painter, end, row.error * _WHISKER * scale.unit, middle)
        painter.setFont(fonts.font("caption", figures=True))
        painter.setPen(colour("text2"))
        reach = row.error * _WHISKER * scale.unit + 6
        height = part.height()
        if row.value < 0:
            box = QRectF(part.left() - 200, part.top(), end - reach - part.left() + 200, height)
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute
        else:
            box = QRectF(end + reach, part.top(), 200, height)
            side = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, row.label)

    def _paint_whisker(self, painter: QPainter, end: float, reach: float, middle: float) -> None:
        if reach < 1:
            return
        painter.setPen(QPen(colour("text"), 1))
        painter.drawLine(round(end - reach), round(middle), round(end + reach), round(middle))
        for x in (end - reach, end + reach):
            painter.drawLine(round(x), round(middle) - 3, round(x), round(middle) + 3)


class LeverChart(RowList):
    """The changes, one below the other; ``opened`` tells the id of one on Enter or a double click.

    The words stand before the bars; where ``is_compact`` the title alone stands above its bar.
    """

    bleed = _INSET
    least_width = 240
    usual_width = 320

    def __init__(self, name: str, *, is_compact: bool = False) -> None:
        super().__init__(name, RowModel(Column(name, lambda row: row.title), lambda row: row.sentence, is_tip=True))
        self.is_compact = is_compact
        self.setItemDelegate(_Delegate(self))
        self.hide()

    def show_bars(self, bars: Sequence[Bar]) -> None:
        """Show these changes; the cursor stays on its own. Without any the chart is hidden."""
        self._model.set_rows(bars)
        self.setVisible(bool(bars))
        self.doItemsLayout()
        self.updateGeometry()
        self.viewport().update()

    def bars(self) -> tuple[Bar, ...]:
        """The changes that are shown."""
        return self._model.rows()

    def _words_width(self) -> int:
        return round((self.viewport().width() - 2 * _INSET) * _WORDS_SHARE)

    def words_part(self, area: QRect) -> QRect:
        """Where the words of a row stand."""
        inner = area.adjusted(_INSET, 0, -_INSET, 0)
        if self.is_compact:
            return inner.adjusted(0, _COMPACT_AIR, 0, -fonts.px(_BAR_HEIGHT) - _COMPACT_AIR)
        width = self._words_width()
        if self.isRightToLeft():
            return inner.adjusted(inner.width() - width, 0, 0, 0)
        return inner.adjusted(0, 0, width - inner.width(), 0)

    def bars_part(self, area: QRect) -> QRect:
        """Where the bars stand."""
        inner = area.adjusted(_INSET, 0, -_INSET, 0)
        if self.is_compact:
            return QRect(inner.left(), inner.bottom() - fonts.px(_BAR_HEIGHT) - 1, inner.width(), fonts.px(_BAR_HEIGHT))
        taken = self._words_width() + fonts.px(20)
        return inner.adjusted(0, 0, -taken, 0) if self.isRightToLeft() else inner.adjusted(taken, 0, 0, 0)

    def scale(self) -> _Scale:
        """One scale for all rows, with room for the labels at both ends."""
        rows = self.bars()
        width = self.bars_part(QRect(0, 0, self.viewport().width(), 10)).width()
        edges = [row.value + _WHISKER * row.error * (1 if row.value > 0 else -1) for row in rows if row.value]
        lowest, highest = min([0.0, *edges]), max([0.0, *edges])
        before = max((_label_width(row) for row in rows if row.value < 0), default=0)
        after = max((_label_width(row) for row in rows if row.value >= 0), default=0)
        room = max(20, width - before - after)
        unit = room / (highest - lowest) if highest > lowest else 0.0
        return _Scale(before - lowest * unit, unit)

    def wrapped(self, text: str, style: TextStyle) -> int:
        """The height of a text at the width of the words."""
        metrics = QFontMetrics(fonts.font(style, figures=style == "small"))
        width = max(60, self._words_width())
        return metrics.boundingRect(0, 0, width, 10_000, int(Qt.TextFlag.TextWordWrap), text).height()

    def height_of(self, row: Bar) -> int:
        """The height of one row at the width in use."""
        if self.is_compact:
            return fonts.line_height("body") + fonts.px(_BAR_HEIGHT) + 2 * _COMPACT_AIR
        return self.wrapped(row.title, "strong") + self.wrapped(row.note, "small") + 1 + 2 * _AIR


def _label_width(row: Bar) -> int:
    return fonts.text_width(row.label, "caption", figures=True) + 8
