"""RowList: what the lists of the kit share: rows of one column, as high as they are, read out as one sentence each."""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QPainter, QResizeEvent
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
from careerplanner.ui.kit.scroll import show_part
from careerplanner.ui.kit.table_model import ROW_ROLE, Column, TableModel
from careerplanner.ui.look.theme import colour, shows_focus

Index = QModelIndex | QPersistentModelIndex


class RowModel(TableModel):
    """Rows with a sentence each for screen readers."""

    def __init__(self, column: Column, sentence: Callable[[Any], str], *, is_tip: bool = False) -> None:
        super().__init__([column])
        self._sentence = sentence
        self._is_tip = is_tip

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows, and says."""
        is_tip = self._is_tip and role == Qt.ItemDataRole.ToolTipRole
        if is_tip or role == Qt.ItemDataRole.AccessibleTextRole:
            return self._sentence(index.data(ROW_ROLE))
        return super().data(index, role)


class RowDelegate(QStyledItemDelegate):
    """Paints the ground of a row: the cursor, the pointer, the focus; subclasses paint what stands on it.

    The pointer and the focus are shown on a ground that is lower than the row by so many pixels above and below.
    """

    pointer_air = 0
    focus_air = 0

    def __init__(self, view: "RowList") -> None:
        super().__init__(view)
        self._rows = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """As high as the row asks for."""
        return QSize(100, self._rows.height_of(index.data(ROW_ROLE)))

    def paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw what shows that the row is chosen, pointed at, or has the keyboard."""
        painting.smooth(painter)
        if option.state & QStyle.StateFlag.State_Selected and self._rows.shows_mark():
            painting.box(painter, option.rect, 8, colour("accent_soft"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            air = self.pointer_air
            painting.box(painter, option.rect.adjusted(0, air, 0, -air), 8, colour("hover"))
        if self.has_keyboard(index):
            air = self.focus_air
            painting.focus_ring(painter, option.rect.adjusted(0, air, 0, -air), 8)

    def has_keyboard(self, index: Index) -> bool:
        """Whether what is typed goes to this row, and that is to be seen."""
        return shows_focus(self._rows) and index.row() == self._rows.currentIndex().row()


class RowList(QListView):
    """Rows one below the other, as high as all of them and ``air``.

    ``chosen`` tells the id of the row that the cursor came to, ``opened`` that of one on Enter or a double click.
    """

    chosen = Signal(str)
    opened = Signal(str)
    least_width = 120
    usual_width = 200
    air = 2

    def __init__(self, name: str, model: RowModel) -> None:
        super().__init__()
        self._model = model
        model.setParent(self)
        self.setModel(model)
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

    def height_of(self, row: Any) -> int:
        """The height of one row at the width in use. Each list says how."""
        raise NotImplementedError

    def shows_mark(self) -> bool:
        """Whether the row under the cursor is marked now."""
        return self.hasFocus()

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows; the cursor stays on its row."""
        self._model.set_rows(rows)
        self.updateGeometry()

    def rows(self) -> tuple[Any, ...]:
        """The rows that are shown."""
        return self._model.rows()

    def choose(self, row_id: str) -> None:
        """Put the cursor on a row."""
        self.setCurrentIndex(self._model.index(self._model.row_of(row_id), 0))

    def mark(self, row_id: str) -> None:
        """Put the cursor on a row without telling; an unknown id takes the selection away."""
        with self._quiet():
            if self._model.row_of(row_id) < 0:
                self.clearSelection()
            else:
                self.choose(row_id)
        self.viewport().update()

    def chosen_id(self) -> str:
        """The id of the row under the cursor, or nothing."""
        index = self.currentIndex()
        return str(index.data(ROW_ROLE).id) if index.isValid() else ""

    @contextmanager
    def _quiet(self) -> Iterator[None]:
        """Move the cursor without telling."""
        blocked = self.selectionModel().blockSignals(True)
        try:
            yield
        finally:
            self.selectionModel().blockSignals(blocked)

    def _open(self, index: QModelIndex) -> None:
        self.opened.emit(index.data(ROW_ROLE).id)

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            if self.hasFocus():
                show_part(self, self.visualRect(current))
            self.chosen.emit(current.data(ROW_ROLE).id)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard without choosing anything: Qt puts the cursor on the first row."""
        with self._quiet():
            super().focusInEvent(event)

    def sizeHint(self) -> QSize:
        """As high as all rows."""
        return QSize(self.usual_width, sum(self.height_of(row) for row in self._model.rows()) + self.air)

    def minimumSizeHint(self) -> QSize:
        """Narrow, and as high as all rows."""
        return QSize(self.least_width, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew."""
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.doItemsLayout()
            self.updateGeometry()


class EvenRowList(RowList):
    """Rows that are all of one height; without any it keeps the room of ``fewest_rows``."""

    fewest_rows = 0

    def __init__(self, name: str, model: RowModel) -> None:
        super().__init__(name, model)
        self.setUniformItemSizes(True)

    def row_height(self) -> int:
        """The height of each row at the width in use. Each list says how."""
        raise NotImplementedError

    def height_of(self, _row: Any) -> int:
        """The height that every row has."""
        return self.row_height()

    def sizeHint(self) -> QSize:
        """As high as all rows."""
        rows = max(self.fewest_rows, self._model.rowCount())
        return QSize(self.usual_width, rows * self.row_height() + self.air)
