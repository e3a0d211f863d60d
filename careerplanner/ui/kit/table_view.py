"""TableView: a table one walks with the arrow keys; Tab goes on to the next control."""

from typing import Any

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QSize,
    QSortFilterProxyModel,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QSizePolicy,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from careerplanner.ui.kit.scroll import show_part
from careerplanner.ui.kit.table_model import ROW_ROLE, SORT_ROLE, TableModel
from careerplanner.ui.look import fonts

Index = QModelIndex | QPersistentModelIndex
_SPARE, _AIR = 24, QSize(0, 14)
_EDGES = 48
"""More than a box to tick and the margins of a cell take."""


class _Wrapping(QStyledItemDelegate):
    """Cells of several lines, with air above and below."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._of_one_line: dict[tuple[int, str], QSize] = {}

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """The height for a little less width than there is: what is painted must not need one line more."""
        narrower = QStyleOptionViewItem(option)
        narrower.rect.setWidth(option.rect.width() - _SPARE)
        key = self._key_of_one_line(narrower, index)
        if key is None:
            return super().sizeHint(narrower, index) + _AIR
        found = self._of_one_line.get(key)
        if found is None:
            found = self._of_one_line[key] = super().sizeHint(narrower, index) + _AIR
        return found

    @staticmethod
    def _key_of_one_line(option: QStyleOptionViewItem, index: Index) -> tuple[int, str] | None:
        """What cells share whose text surely fits on one line, so that Qt lays out one of them; None for the others."""
        text = index.data(Qt.ItemDataRole.DisplayRole)
        if not isinstance(text, str) or "\n" in text or index.data(Qt.ItemDataRole.DecorationRole) is not None:
            return None
        font = index.data(Qt.ItemDataRole.FontRole) or option.font
        if QFontMetrics(font).horizontalAdvance(text) > option.rect.width() - _EDGES:
            return None
        return index.column(), font.key()


class TableView(QTableView):
    """Rows of a ``TableModel``.

    ``row_chosen`` tells the row (or None) that is selected, ``row_opened`` Enter or a double click. With ``grows`` it
    is as high as its rows, for pages that scroll as a whole; with ``sortable`` a click on a header sorts; with
    ``wraps`` a text that is too long takes a second line instead of an ellipsis.
    """

    bleed = 13
    row_chosen = Signal(object)
    row_opened = Signal(object)

    def __init__(
        self, name: str, model: TableModel, *, grows: bool = False, sortable: bool = False, wraps: bool = False
    ) -> None:
        super().__init__()
        self._grows, self._wraps = grows, wraps
        self._rows_model = model
        self._sorted = QSortFilterProxyModel(self)
        self._sorted.setSortRole(SORT_ROLE)
        self._sorted.setSourceModel(model)
        self.setModel(self._sorted)
        self.setAccessibleName(name)
        self._set_behaviour()
        self._set_headers(sortable=sortable)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        self.selectionModel().currentRowChanged.connect(self._on_current)
        self.activated.connect(self._on_opened)
        for signal in (self._sorted.rowsInserted, self._sorted.rowsRemoved, self._sorted.modelReset):
            signal.connect(self._fit_to_rows)
        self._sorted.dataChanged.connect(self._wrap_rows)

    def _fit_to_rows(self) -> None:
        """Fit height and columns to the rows, once for all that change in a row; a hidden table waits until it is seen.

        Qt fits columns anew only when a value changes, and measures every cell for it.
        """
        self.updateGeometry()
        if self.isVisible():
            self._fitting.start()

    def _fit(self) -> None:
        self.horizontalHeader().resizeSections()
        self._wrap_rows()
        self.updateGeometry()

    def _set_behaviour(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(self._wraps)
        self.setMouseTracking(True)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed | QAbstractItemView.EditTrigger.DoubleClicked)
        if self._wraps:
            self.setItemDelegate(_Wrapping(self))
        if self._grows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def _set_headers(self, *, sortable: bool) -> None:
        self.verticalHeader().hide()
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setMinimumSectionSize(fonts.px(56))
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self._fit_rows()
        if sortable:
            self.setSortingEnabled(True)
            self.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        header.setSectionsClickable(sortable)

    def stretch_too(self, column: int) -> None:
        """Let this column share the room that is left with the first."""
        self.horizontalHeader().setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _fit_rows(self) -> None:
        rows = self.verticalHeader()
        rows.setMinimumSectionSize(max(fonts.px(34), fonts.line_height("body") + 14))
        rows.setDefaultSectionSize(rows.minimumSectionSize())
        self._wrap_rows()

    def _wrap_rows(self) -> None:
        """Give each row the lines it takes; only where it is seen, since every cell is measured for it."""
        if self._wraps and self.isVisible():
            self.resizeRowsToContents()
            self.updateGeometry()

    def chosen_row(self) -> Any:
        """The row that is selected, or None."""
        index = self.currentIndex()
        return index.data(ROW_ROLE) if index.isValid() else None

    def choose(self, row_id: str) -> bool:
        """Select the row with this id and scroll to it; False where there is none."""
        place = self._rows_model.row_of(row_id)
        if place < 0:
            return False
        index = self._sorted.mapFromSource(self._rows_model.index(place, 0))
        self.setCurrentIndex(index)
        self.scrollTo(index)
        return True

    def place_of_choice(self) -> QPoint:
        """Where the row that is selected begins."""
        return self.visualRect(self.currentIndex()).topLeft() + self.viewport().pos()

    def _on_current(self, current: QModelIndex) -> None:
        if self._grows and self.hasFocus():
            show_part(self, self.visualRect(current).translated(self.viewport().pos()))
        self.row_chosen.emit(current.data(ROW_ROLE) if current.isValid() else None)

    def _on_opened(self, index: QModelIndex) -> None:
        self.row_opened.emit(index.data(ROW_ROLE))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens a row; Space ticks the box of the row, wherever the cursor stands."""
        if event.key() == Qt.Key.Key_Space and self._tick():
            return
        super().keyPressEvent(event)

    def _tick(self) -> bool:
        for column, each in enumerate(self._rows_model.columns):
            if each.set_tick is not None and self.currentIndex().isValid():
                index = self.currentIndex().siblingAtColumn(column)
                row = index.data(ROW_ROLE)
                if each.tick is None or each.tick(row) is None:
                    return False
                state = Qt.CheckState.Unchecked if each.tick(row) else Qt.CheckState.Checked
                return bool(self.model().setData(index, state, Qt.ItemDataRole.CheckStateRole))
        return False

    def sizeHint(self) -> QSize:
        """As high as all rows where it grows, else Qt's own."""
        if not self._grows:
            return super().sizeHint()
        rows = self.verticalHeader().length()
        return QSize(super().sizeHint().width(), self.horizontalHeader().sizeHint().height() + rows + 6)

    def minimumSizeHint(self) -> QSize:
        """Narrow; and as high as all rows where it grows."""
        hint = super().minimumSizeHint()
        return QSize(hint.width(), self.sizeHint().height()) if self._grows else hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Wrap anew for another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._wrap_rows()

    def showEvent(self, event: QShowEvent) -> None:
        """Catch up with what has changed while it was hidden."""
        super().showEvent(event)
        self._fitting.start()
        self._wrap_rows()

    def changeEvent(self, event: QEvent) -> None:
        """Take the row height of the text scale in use."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit_rows()
            self.updateGeometry()
