"""EntryList: short entries one below the other, with words that wrap, such as a log; as high as its entries."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from careerplanner.ui import fonts
from careerplanner.ui.fonts import TextStyle
from careerplanner.ui.theme import colour, shows_focus
from careerplanner.ui.widgets import painting
from careerplanner.ui.widgets.scroll import show_part
from careerplanner.ui.widgets.table_model import ROW_ROLE, Column, TableModel

Index = QModelIndex | QPersistentModelIndex
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


class _Model(TableModel):
    """The entries, with a sentence each for screen readers."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What an entry shows, and says."""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row: Entry = index.data(ROW_ROLE)
            return ", ".join(part for part in (row.title, row.figure, row.note) if part)
        return super().data(index, role)


class _Delegate(QStyledItemDelegate):
    """Paints one entry."""

    def __init__(self, view: "EntryList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the wrapped words."""
        return QSize(100, self._view.height_of(index.data(ROW_ROLE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw title, figure and note."""
        row: Entry = index.data(ROW_ROLE)
        area: QRect = option.rect
        painting.smooth(painter)
        if option.state & QStyle.StateFlag.State_Selected and self._view.shows_mark():
            painting.box(painter, area, 8, colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painting.box(painter, area, 8, colour("hover"))
        if shows_focus(self._view) and index.row() == self._view.currentIndex().row():
            painting.focus_ring(painter, area, 8)
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


class EntryList(QListView):
    """The entries; ``opened`` tells the id on Enter or a click, ``chosen`` the id under the cursor.

    With ``is_choice`` a click only puts the cursor there, and the cursor is seen without the focus too.
    """

    bleed = _INSET
    opened = Signal(str)
    chosen = Signal(str)

    def __init__(self, name: str, *, is_choice: bool = False) -> None:
        super().__init__()
        self._is_choice = is_choice
        self.title_style: TextStyle = "body" if is_choice else "small"
        self._model = _Model([Column(name, lambda row: row.title)], self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.activated.connect(self._open)
        if not is_choice:
            self.clicked.connect(self._open)

    def set_rows(self, rows: Sequence[Entry]) -> None:
        """Show these entries; the cursor stays on its entry."""
        self._model.set_rows(rows)
        self.setVisible(bool(rows))
        self.updateGeometry()

    def rows(self) -> tuple[Entry, ...]:
        """The entries that are shown."""
        return self._model.rows()

    def choose(self, row_id: str) -> None:
        """Put the cursor on an entry."""
        self.setCurrentIndex(self._model.index(self._model.row_of(row_id), 0))

    def chosen_id(self) -> str:
        """The id of the entry under the cursor, or nothing."""
        index = self.currentIndex()
        return str(index.data(ROW_ROLE).id) if index.isValid() else ""

    def shows_mark(self) -> bool:
        """Whether the entry under the cursor is marked now."""
        return self._is_choice or self.hasFocus()

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            if self.hasFocus():
                show_part(self, self.visualRect(current))
            self.chosen.emit(current.data(ROW_ROLE).id)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ROW_ROLE).id)

    def title_height(self, row: Entry) -> int:
        """The height of the wrapped title at the width in use."""
        gap = fonts.text_width(row.figure, "small", figures=True) + 10 if row.figure else 0
        return self._wrapped(_cut(row.title), gap, self.title_style)

    def _wrapped(self, text: str, gap: int, style: TextStyle) -> int:
        width = max(60, self.viewport().width() - 2 * _INSET - gap)
        metrics = QFontMetrics(fonts.font(style))
        return metrics.boundingRect(0, 0, width, 10_000, int(Qt.TextFlag.TextWordWrap), text).height()

    def height_of(self, row: Entry) -> int:
        """The height of one entry at the width in use."""
        note = self._wrapped(_cut(row.note), 0, "small") + 1 if row.note else 0
        return max(24, self.title_height(row) + note + 2 * _AIR)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard without choosing anything: Qt puts the cursor on the first row."""
        blocked = self.selectionModel().blockSignals(True)
        super().focusInEvent(event)
        self.selectionModel().blockSignals(blocked)

    def sizeHint(self) -> QSize:
        """As high as all entries."""
        return QSize(200, sum(self.height_of(row) for row in self.rows()) + 2)

    def minimumSizeHint(self) -> QSize:
        """Narrow, and as high as all entries."""
        return QSize(120, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.doItemsLayout()
            self.updateGeometry()
