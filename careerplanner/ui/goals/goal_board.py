"""GoalBoard: goals in three columns; they go to another one by mouse, or with the menu of the keyboard."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QByteArray, QMimeData, QModelIndex, QPoint, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QDropEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QMenu,
    QSizePolicy,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from careerplanner.i18n import _
from careerplanner.ui.goals.goal_card import CardDelegate, GoalRow, goal_column, paint_text, sentence_of
from careerplanner.ui.kit import painting
from careerplanner.ui.kit.chip import chip_size, paint_chip
from careerplanner.ui.kit.progress import paint_line
from careerplanner.ui.kit.row_list import EvenRowList, Index, RowModel
from careerplanner.ui.kit.table_model import ROW_ROLE
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts, tokens

_MIME: Final = "application/x-career-planner-goal"
_PADDING: Final = 12
_GAP: Final = 8
_TITLE_LINES: Final = 2


def _card_height() -> int:
    lines = _TITLE_LINES * fonts.line_height("h3") + fonts.line_height("small") + chip_size("0").height()
    return lines + 2 * _PADDING + 8 + 14


class _Model(RowModel):
    """Goals that can be dragged."""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every goal can be dragged, and let go anywhere."""
        made = super().flags(index) | Qt.ItemFlag.ItemIsDropEnabled
        return made | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else made

    def mimeTypes(self) -> list[str]:
        """What is dragged."""
        return [_MIME]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The id of the goal that is dragged."""
        made = QMimeData()
        made.setData(_MIME, QByteArray(str(indexes[0].data(ROW_ROLE).id).encode()))
        return made


class _Delegate(CardDelegate):
    """Paints a small card."""

    gap = _GAP
    radius = tokens.RADIUS_CONTROL

    def __init__(self, view: "_BoardColumn") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw title, skill, chip, hours and progress."""
        row: GoalRow = index.data(ROW_ROLE)
        card = self.paint_card(painter, option, index)
        inner = card.adjusted(_PADDING, _PADDING, -_PADDING, -_PADDING)
        height = fonts.line_height("h3")
        line = QRect(inner.left(), inner.top(), inner.width(), height)
        for words in painting.broken(row.title, fonts.font("h3"), inner.width(), _TITLE_LINES):
            paint_text(painter, line, words, "h3", "text2" if row.is_quiet else "text")
            line = line.translated(0, height)
        line = QRect(inner.left(), line.top() + 3, inner.width(), fonts.line_height("small"))
        skill = f"{row.skill} · {row.level}" if row.skill else row.actions
        paint_text(painter, line, skill, "small", "text2")
        self._paint_foot(painter, inner, row)

    def _paint_foot(self, painter: QPainter, inner: QRect, row: GoalRow) -> None:
        mirrored = self._view.isRightToLeft()
        bar = QRectF(inner.left(), inner.bottom() - 5, inner.width(), 5)
        paint_line(painter, bar, row.fraction, quiet=row.is_quiet, mirrored=mirrored)
        size = chip_size(row.chip, row.chip_icon)
        top = inner.bottom() - 12 - size.height()
        done = fonts.text_width(row.done, "caption", figures=True)
        left = inner.left() if mirrored else inner.right() - done + 1
        paint_text(painter, QRect(left, top, done, size.height()), row.done, "caption", "text2", figures=True)
        if row.chip and size.width() + done + 8 <= inner.width():
            left = inner.right() - size.width() + 1 if mirrored else inner.left()
            place = QRect(left, top, size.width(), size.height())
            paint_chip(painter, place, row.chip, row.chip_tone, row.chip_icon, mirrored=mirrored)


class _BoardColumn(EvenRowList):
    """The goals of one column, never so low that nothing can be dropped."""

    least_width = 120
    usual_width = 160
    air = 0
    fewest_rows = 2
    dropped = Signal(str)

    def __init__(self, name: str) -> None:
        super().__init__(name, _Model(goal_column(name), sentence_of))
        self.setItemDelegate(_Delegate(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragDrop)
        self.setDropIndicatorShown(False)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self.clicked.connect(self._open)

    def set_rows(self, rows: Sequence[GoalRow]) -> None:
        """Show these goals; the cursor stays on its goal, and does not tell where that has gone."""
        with self._quiet():
            super().set_rows(rows)

    def dropEvent(self, event: QDropEvent) -> None:
        """Tell which goal was let go here; it moves when the plan has changed."""
        goal_id = bytes(event.mimeData().data(_MIME).data()).decode()
        if goal_id and self._model.row_of(goal_id) < 0:
            event.setDropAction(Qt.DropAction.CopyAction)
            event.accept()
            self.dropped.emit(goal_id)

    def row_height(self) -> int:
        """A card and the gap below it."""
        return _card_height() + _GAP


class GoalBoard(QWidget):
    """Columns by key. ``chosen`` and ``opened`` tell the id of a goal, ``moved`` (id, key) its new column."""

    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal(str, str)

    def __init__(self, columns: Sequence[tuple[str, str]]) -> None:
        super().__init__()
        self._titles = dict(columns)
        self.columns: dict[str, _BoardColumn] = {}
        self._heads: dict[str, Label] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        for key, title in columns:
            row.addLayout(self._column(key, title), 1)

    def _column(self, key: str, title: str) -> QVBoxLayout:
        head, view = Label(title, "strong", "text2"), _BoardColumn(title)
        self._heads[key], self.columns[key] = head, view
        view.chosen.connect(self.chosen)
        view.opened.connect(self.opened)
        view.dropped.connect(lambda goal_id: self.moved.emit(goal_id, key))
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(partial(self._show_menu, key))
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(head)
        column.addWidget(view, 1)
        return column

    def show_rows(self, rows: Mapping[str, Sequence[GoalRow]]) -> None:
        """Show these goals, by the key of their column."""
        for key, view in self.columns.items():
            view.set_rows(rows.get(key, ()))
            self._heads[key].setText(f"{self._titles[key]} {len(rows.get(key, ()))}")

    def mark(self, goal_id: str) -> None:
        """Put the cursor on a goal without telling; an unknown id takes the selection away."""
        for view in self.columns.values():
            view.mark(goal_id)

    def has_keyboard(self) -> bool:
        """Whether the keyboard is in one of the columns."""
        return any(view.hasFocus() for view in self.columns.values())

    def menu_for(self, key: str, goal_id: str) -> QMenu:
        """The menu that moves a goal of one column to another."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.setAccessibleName(_("Move to"))
        for other, title in self._titles.items():
            if other != key:
                action = menu.addAction(_("Move to {column}").format(column=title))
                action.triggered.connect(partial(self._tell_moved, goal_id, other))
        return menu

    def _tell_moved(self, goal_id: str, key: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt sends it
        self.moved.emit(goal_id, key)

    def _show_menu(self, key: str, place: QPoint) -> None:
        view = self.columns[key]
        index = view.indexAt(place)
        if index.isValid():
            self.menu_for(key, index.data(ROW_ROLE).id).popup(view.viewport().mapToGlobal(place))
