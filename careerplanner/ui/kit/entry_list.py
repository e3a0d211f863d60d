"""EntryList: short entries one below the other, with words that wrap, such as a log; as high as its entries."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from careerplanner.ui.kit.row_list import Index, RowDelegate, RowList, RowModel
from careerplanner.ui.kit.table_model import ROW_ROLE, Column
from careerplanner.ui.look import fonts
from careerplanner.ui.look.fonts import TextStyle
from careerplanner.ui.look.theme import colour

_INSET: Final = 8
_AIR: Final = 7
_LONGEST: Final = 180
"""Longer texts are cut in the list; they are whole in the dialog that opens from it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry: a title that wraps, a figure at the end of its first line, and a note below."""

    id: str
    title: str
    figure: str = ""
    note: str = ""


def _cut(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1].rstrip() + "…"


def _sentence(row: Entry) -> str:
    return ", ".join(part for part in (row.title, row.figure, row.note) if part)


class _Delegate(RowDelegate):
    """Paints one entry."""

    def __init__(self, view: "EntryList") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw title, figure and note."""
        row: Entry = index.data(ROW_ROLE)
        area: QRect = option.rect
        self.paint_ground(painter, option, index)
        inner = area.adjusted(_INSET, _AIR, -_INSET, -_AIR)
        figure = fonts.text_width(row.figure, "small", figures=True)
        gap = figure + 10 if row.figure else 0
        mirrored = self._view.isRightToLeft()
        words = inner.adjusted(gap, 0, 0, 0) if mirrored else inner.adjusted(0, 0, -gap, 0)
        start = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        painter.setFont(fonts.font(self._view.title_style))
        painter.setPen(colour("text"))
        painter.drawText(words, start, _cut(row.title))
        end = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
        painter.setFont(fonts.font("small", figures=True))
        painter.setPen(colour("text2"))
        painter.drawText(inner, end, row.figure)
        below = self._view.title_height(row) + 1
        painter.setFont(fonts.font("small"))
        painter.setPen(colour("text3"))
        painter.drawText(inner.adjusted(0, below, 0, 0), start, _cut(row.note))


class EntryList(RowList):
    """The entries; ``opened`` tells the id on Enter or a click, ``chosen`` the id under the cursor.

    With ``is_choice`` a click only puts the cursor there, and the cursor is seen without the focus too.
    """

    bleed = _INSET

    def __init__(self, name: str, *, is_choice: bool = False) -> None:
        super().__init__(name, RowModel(Column(name, lambda row: row.title), _sentence))
        self._is_choice = is_choice
        self._heights: dict[Entry, int] = {}
        self._measured_at = (0, 0.0)
        self.title_style: TextStyle = "body" if is_choice else "small"
        self.setItemDelegate(_Delegate(self))
        if not is_choice:
            self.clicked.connect(self._open)

    def set_rows(self, rows: Sequence[Entry]) -> None:
        """Show these entries; the cursor stays on its entry. Without any the list is hidden."""
        self._heights.clear()
        super().set_rows(rows)
        self.setVisible(bool(rows))

    def shows_mark(self) -> bool:
        """Whether the entry under the cursor is marked now."""
        return self._is_choice or self.hasFocus()

    def title_height(self, row: Entry) -> int:
        """The height of the wrapped title at the width in use."""
        gap = fonts.text_width(row.figure, "small", figures=True) + 10 if row.figure else 0
        return self._wrapped(_cut(row.title), gap, self.title_style)

    def _wrapped(self, text: str, gap: int, style: TextStyle) -> int:
        width = max(60, self.viewport().width() - 2 * _INSET - gap)
        metrics = QFontMetrics(fonts.font(style))
        return metrics.boundingRect(0, 0, width, 10_000, int(Qt.TextFlag.TextWordWrap), text).height()

    def height_of(self, row: Entry) -> int:
        """The height of one entry at the width in use; kept, since a layout asks again and again."""
        at = (self.viewport().width(), fonts.scale())
        if at != self._measured_at:
            self._measured_at = at
            self._heights.clear()
        if row not in self._heights:
            note = self._wrapped(_cut(row.note), 0, "small") + 1 if row.note else 0
            self._heights[row] = max(24, self.title_height(row) + note + 2 * _AIR)
        return self._heights[row]
