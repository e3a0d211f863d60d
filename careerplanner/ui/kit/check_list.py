"""CheckList: things to tick off, each with a note below and a chip at the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from careerplanner.ui.kit import painting
from careerplanner.ui.kit.chip import ChipTone, chip_size, paint_chip
from careerplanner.ui.kit.row_list import EvenRowList, Index, RowDelegate, RowModel
from careerplanner.ui.kit.table_model import ROW_ROLE, Column
from careerplanner.ui.look import fonts, icons
from careerplanner.ui.look.theme import colour, look

_INSET: Final = 8


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One thing to tick off, or with ``is_choice`` to choose, which does not fade when it is ticked."""

    id: str
    title: str
    note: str = ""
    chip: str = ""
    chip_tone: ChipTone = "neutral"
    chip_icon: str = ""
    is_done: bool = False
    is_choice: bool = False


_MOST_LINES: Final = 2
"""A title may take so many lines; what does not fit into them is whole in its tooltip."""


def _box_width() -> int:
    """Where the words begin, beside the box."""
    return _INSET + fonts.px(20) + 12


def _sentence(row: CheckRow) -> str:
    return ", ".join(part for part in (row.title, row.note, row.chip) if part)


class _Delegate(RowDelegate):
    """Paints a row, and takes clicks on its box."""

    pointer_air = 2
    focus_air = 1

    def __init__(self, view: "CheckList") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw box, words, chip and the line to the next row."""
        row: CheckRow = index.data(ROW_ROLE)
        area: QRect = option.rect
        self.paint_ground(painter, option, index)
        if index.row() + 1 < self._view.model().rowCount():
            painter.fillRect(
                QRect(area.left() + _INSET, area.bottom(), area.width() - 2 * _INSET, 1), colour("divider")
            )
        mirrored = self._view.isRightToLeft()
        self._paint_box(painter, area, row, mirrored=mirrored)
        words = area.adjusted(8, 8, -_box_width(), -8) if mirrored else area.adjusted(_box_width(), 8, -_INSET, -8)
        if row.chip:
            words = self._paint_chip(painter, words, row, mirrored=mirrored)
        self._paint_text(painter, words, row)

    def _paint_box(self, painter: QPainter, area: QRect, row: CheckRow, *, mirrored: bool) -> None:
        side = fonts.px(20)
        left = area.right() - _INSET - side + 1 if mirrored else area.left() + _INSET
        box = QRect(left, area.center().y() - side // 2, side, side)
        if row.is_done:
            painting.box(painter, box, 5, colour("accent"))
            icons.paint(painter, box.adjusted(3, 3, -3, -3), "check", look().on_accent)
        else:
            painting.box(painter, box, 5, colour("surface"), colour("control"), 1.6)

    def _paint_chip(self, painter: QPainter, words: QRect, row: CheckRow, *, mirrored: bool) -> QRect:
        size = chip_size(row.chip, row.chip_icon)
        left = words.left() if mirrored else words.right() - size.width() + 1
        place = QRect(left, words.center().y() - size.height() // 2, size.width(), size.height())
        paint_chip(painter, place, row.chip, row.chip_tone, row.chip_icon, mirrored=mirrored)
        gap = size.width() + 10
        return words.adjusted(gap, 0, 0, 0) if mirrored else words.adjusted(0, 0, -gap, 0)

    def _paint_text(self, painter: QPainter, words: QRect, row: CheckRow) -> None:
        ink = "text3" if row.is_done and not row.is_choice else "text"
        titles = painting.broken(row.title, fonts.font("body"), words.width(), _MOST_LINES)
        lines = [("body", ink, line, fonts.line_height("body")) for line in titles]
        lines += [("small", "text3", row.note, fonts.line_height("small") + 2)] if row.note else []
        top = words.center().y() - sum(height for *_rest, height in lines) // 2
        for style, tone, text, height in lines:
            painter.setFont(fonts.font(style))  # type: ignore[arg-type] # both are text styles
            painter.setPen(colour(tone))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(words.left(), top, words.width(), height), flags, shown)
            top += height

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click on the box ticks it."""
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            x = event.position().x() - option.rect.left()
            if self._view.isRightToLeft():
                x = option.rect.width() - x
            if x < _box_width():
                self._view.tick(index.row())
                return True
        return False


class CheckList(EvenRowList):
    """A list to tick off, as high as its rows. ``ticked`` tells (id, on), ``opened`` the id on Enter or double click.

    The list shows what it is given: after ``ticked`` the owner changes the plan and calls ``set_rows`` again.
    """

    bleed = _INSET
    least_width = 160
    usual_width = 240
    air = 4
    fewest_rows = 1
    ticked = Signal(str, bool)
    _measured: tuple[tuple[CheckRow, ...], int, float] | None = None
    _lines = 1

    def __init__(self, name: str, rows: Sequence[CheckRow] = ()) -> None:
        tick, tip = (lambda row: row.is_done), (lambda row: row.title)
        column = Column(name, lambda row: row.title, tick=tick, set_tick=self._tell, tooltip=tip)
        super().__init__(name, RowModel(column, _sentence))
        self.setItemDelegate(_Delegate(self))
        self.set_rows(rows)

    def shows_mark(self) -> bool:
        """Whether the row under the cursor is marked: it is not, what is done or open tells rows apart."""
        return False

    def tick(self, place: int) -> None:
        """Tick the row at this place, or take the tick away."""
        row = self.rows()[place]
        self._tell(row, not row.is_done)

    def _tell(self, row: CheckRow, on: bool) -> None:  # noqa: FBT001 - the model calls it so
        self.ticked.emit(row.id, on)

    def row_height(self) -> int:
        """Title and note with air around; two lines for the titles where one of them needs them."""
        # Layouts ask for it dozens of times, and each title is measured for it.
        asked = (self.rows(), self.viewport().width(), fonts.scale())
        if asked != self._measured:
            self._lines = _MOST_LINES if any(self._is_long(row) for row in self.rows()) else 1
            self._measured = asked
        return self._lines * fonts.line_height("body") + fonts.line_height("small") + 22

    def _is_long(self, row: CheckRow) -> bool:
        chip = chip_size(row.chip, row.chip_icon).width() + 10 if row.chip else 0
        return fonts.text_width(row.title) > self.viewport().width() - _box_width() - _INSET - chip

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the row of the cursor."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.tick(self.currentIndex().row())
        else:
            super().keyPressEvent(event)
