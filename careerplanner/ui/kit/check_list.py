"""CheckList: things to tick off, each with a note below and a chip at the right."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from careerplanner.ui.kit import painting
from careerplanner.ui.kit.chip import ChipTone, chip_size, paint_chip
from careerplanner.ui.kit.scroll import show_part
from careerplanner.ui.kit.table_model import ROW_ROLE, Column, TableModel
from careerplanner.ui.look import fonts, icons
from careerplanner.ui.look.theme import colour, look, shows_focus

Index = QModelIndex | QPersistentModelIndex
_INSET: Final = 8


@dataclass(frozen=True, slots=True)
class CheckRow:
    """One thing to tick off."""

    id: str
    title: str
    note: str = ""
    chip: str = ""
    chip_tone: ChipTone = "neutral"
    chip_icon: str = ""
    is_done: bool = False


def _box_width() -> int:
    """Where the words begin, beside the box."""
    return _INSET + fonts.px(20) + 12


class _Model(TableModel):
    """The rows, with one sentence each for screen readers."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows, and says."""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            row: CheckRow = index.data(ROW_ROLE)
            return ", ".join(part for part in (row.title, row.note, row.chip) if part)
        return super().data(index, role)


class _Delegate(QStyledItemDelegate):
    """Paints a row, and takes clicks on its box."""

    def __init__(self, view: "CheckList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """Two lines with air around."""
        return QSize(120, self._view.row_height())

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw box, words, chip and the line to the next row."""
        row: CheckRow = index.data(ROW_ROLE)
        area: QRect = option.rect
        painting.smooth(painter)
        current = index.row() == self._view.currentIndex().row()
        if option.state & QStyle.StateFlag.State_MouseOver:
            painting.box(painter, area.adjusted(0, 2, 0, -2), 8, colour("hover"))
        if current and shows_focus(self._view):
            painting.focus_ring(painter, area.adjusted(0, 1, 0, -1), 8)
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
        first = fonts.line_height("body")
        block = first + (fonts.line_height("small") + 2 if row.note else 0)
        top = words.center().y() - block // 2
        for style, ink, text, height in (
            ("body", "text3" if row.is_done else "text", row.title, first),
            ("small", "text3", row.note, fonts.line_height("small")),
        ):
            painter.setFont(fonts.font(style))  # type: ignore[arg-type] # both are text styles
            painter.setPen(colour(ink))
            shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, words.width())
            flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(QRect(words.left(), top, words.width(), height), flags, shown)
            top += height + 2

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


class CheckList(QListView):
    """A list to tick off, as high as its rows. ``ticked`` tells (id, on), ``opened`` the id on Enter or double click.

    The list shows what it is given: after ``ticked`` the owner changes the plan and calls ``set_rows`` again.
    """

    bleed = _INSET
    ticked = Signal(str, bool)
    opened = Signal(str)

    def __init__(self, name: str, rows: Sequence[CheckRow] = ()) -> None:
        super().__init__()
        tick, tip = (lambda row: row.is_done), (lambda row: row.title)
        column = Column(name, lambda row: row.title, tick=tick, set_tick=self._tell, tooltip=tip)
        self._model = _Model([column], self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.activated.connect(lambda index: self.opened.emit(index.data(ROW_ROLE).id))
        self.set_rows(rows)

    def _on_current(self, current: QModelIndex) -> None:
        if self.hasFocus():
            show_part(self, self.visualRect(current))

    def set_rows(self, rows: Sequence[CheckRow]) -> None:
        """Show these rows; cursor and ticks follow their ids."""
        self._model.set_rows(rows)
        self.updateGeometry()

    def rows(self) -> tuple[CheckRow, ...]:
        """The rows that are shown."""
        return self._model.rows()

    def choose(self, row_id: str) -> None:
        """Put the cursor on the row with this id."""
        self.setCurrentIndex(self._model.index(self._model.row_of(row_id), 0))

    def tick(self, place: int) -> None:
        """Tick the row at this place, or take the tick away."""
        row = self.rows()[place]
        self._tell(row, not row.is_done)

    def _tell(self, row: CheckRow, on: bool) -> None:  # noqa: FBT001 - the model calls it so
        self.ticked.emit(row.id, on)

    def row_height(self) -> int:
        """The height of one row."""
        return fonts.line_height("body") + fonts.line_height("small") + 22

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks the row of the cursor."""
        if event.key() == Qt.Key.Key_Space and self.currentIndex().isValid():
            self.tick(self.currentIndex().row())
        else:
            super().keyPressEvent(event)

    def sizeHint(self) -> QSize:
        """As high as the rows."""
        return QSize(240, max(1, self._model.rowCount()) * self.row_height() + 4)

    def minimumSizeHint(self) -> QSize:
        """Narrow, and as high as the rows."""
        return QSize(160, self.sizeHint().height())
