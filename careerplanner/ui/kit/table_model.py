"""TableModel: frozen rows with ids as a table; new rows are merged in, so that selection and scroll position stay."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QPixmap

from careerplanner.errors import Refused
from careerplanner.ui.look import fonts
from careerplanner.ui.look.fonts import TextStyle
from careerplanner.ui.look.theme import colour

Index = QModelIndex | QPersistentModelIndex
ROW_ROLE: Final = Qt.ItemDataRole.UserRole
SORT_ROLE: Final = Qt.ItemDataRole.UserRole + 1
_ROOT: Final = QModelIndex()


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its title and how to get its text from a row.

    ``figures`` stands right and has digits of one width. ``sort`` gives what to sort by, else the text. ``edit`` takes
    (row, new text) and may raise Refused. ``tick`` gives the state of a check box, None for a row that has none, and
    ``set_tick`` takes (row, on). ``picture`` gives what stands before the text. ``style`` and ``tone`` are a text style
    and a colour token, or functions of the row.
    """

    title: str
    text: Callable[[Any], str]
    figures: bool = False
    sort: Callable[[Any], Any] | None = None
    edit: Callable[[Any, str], object] | None = None
    tick: Callable[[Any], bool | None] | None = None
    set_tick: Callable[[Any, bool], object] | None = None
    tooltip: Callable[[Any], str] | None = None
    style: TextStyle = "body"
    tone: Callable[[Any], str] | None = None
    picture: Callable[[Any], QPixmap] | None = None


def _id_of(row: Any) -> str:
    return str(row.id)


class TableModel(QAbstractTableModel):
    """Rows as a table. ``refused`` tells the sentence when an edit in place is refused."""

    refused = Signal(str)

    def __init__(
        self, columns: Sequence[Column], parent: QObject | None = None, *, key: Callable[[Any], str] = _id_of
    ) -> None:
        super().__init__(parent)
        self.columns = tuple(columns)
        self._key = key
        self._rows: list[Any] = []
        self._ids: list[str] = []

    def set_columns(self, columns: Sequence[Column]) -> None:
        """Show other columns, where their titles differ from those that are shown."""
        if [column.title for column in columns] != [column.title for column in self.columns]:
            self.beginResetModel()
            self.columns = tuple(columns)
            self.endResetModel()

    def rows(self) -> tuple[Any, ...]:
        """The rows as they stand."""
        return tuple(self._rows)

    def row_of(self, row_id: str) -> int:
        """The place of the row with this id, or -1."""
        return self._ids.index(row_id) if row_id in self._ids else -1

    def set_rows(self, rows: Sequence[Any]) -> None:
        """Show these rows: those that are gone leave, new ones enter, the others move or change where they stand."""
        wanted = {self._key(row): row for row in rows}
        if len(wanted) != len(rows):
            raise ValueError("two rows have the same id")
        self._remove_missing(wanted)
        self._insert_and_move(wanted)
        self._refresh(list(wanted.values()))

    def _remove_missing(self, wanted: dict[str, Any]) -> None:
        place = len(self._ids) - 1
        while place >= 0:
            last = place
            while place >= 0 and self._ids[place] not in wanted:
                place -= 1
            if place < last:
                self.beginRemoveRows(_ROOT, place + 1, last)
                del self._rows[place + 1 : last + 1], self._ids[place + 1 : last + 1]
                self.endRemoveRows()
            place -= 1

    def _insert_and_move(self, wanted: dict[str, Any]) -> None:
        known = set(self._ids)
        order = list(wanted)
        place = 0
        while place < len(order):
            row_id = order[place]
            if row_id not in known:
                end = place
                while end + 1 < len(order) and order[end + 1] not in known:
                    end += 1
                self.beginInsertRows(_ROOT, place, end)
                self._ids[place:place] = order[place : end + 1]
                self._rows[place:place] = [wanted[each] for each in order[place : end + 1]]
                self.endInsertRows()
                place = end
            elif self._ids[place] != row_id:
                source = self._ids.index(row_id, place)
                self.beginMoveRows(_ROOT, source, source, _ROOT, place)
                self._ids.insert(place, self._ids.pop(source))
                self._rows.insert(place, self._rows.pop(source))
                self.endMoveRows()
            place += 1

    def _refresh(self, rows: list[Any]) -> None:
        last = len(self.columns) - 1
        for place, row in enumerate(rows):
            if row != self._rows[place]:
                self._rows[place] = row
                self.dataChanged.emit(self.index(place, 0), self.index(place, last))

    def rowCount(self, parent: Index = _ROOT) -> int:
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _ROOT) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a cell shows."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], self.columns[index.column()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return column.text(row)
        if role == SORT_ROLE:
            return column.sort(row) if column.sort else column.text(row).casefold()
        if role == Qt.ItemDataRole.CheckStateRole and column.tick is not None:
            state = column.tick(row)
            return None if state is None else Qt.CheckState.Checked if state else Qt.CheckState.Unchecked
        return self._dress(row, column, role)

    def _dress(self, row: Any, column: Column, role: int) -> Any:
        if role == Qt.ItemDataRole.FontRole:
            return fonts.font(column.style, figures=column.figures)
        if role == Qt.ItemDataRole.ForegroundRole and column.tone is not None:
            return colour(column.tone(row))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.DecorationRole and column.picture is not None:
            return column.picture(row)
        if role == Qt.ItemDataRole.ToolTipRole and column.tooltip is not None:
            return column.tooltip(row)
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take an edit or a tick; the new rows come through ``set_rows``."""
        row, column = self._rows[index.row()], self.columns[index.column()]
        try:
            if role == Qt.ItemDataRole.CheckStateRole and column.set_tick is not None:
                column.set_tick(row, Qt.CheckState(value) is Qt.CheckState.Checked)
                return True
            if role == Qt.ItemDataRole.EditRole and column.edit is not None and str(value) != column.text(row):
                column.edit(row, str(value))
                return True
        except Refused as refused:
            self.refused.emit(str(refused))
        return False

    def flags(self, index: Index) -> Qt.ItemFlag:
        """What one may do with a cell."""
        made = super().flags(index)
        if index.isValid() and self.columns[index.column()].edit is not None:
            made |= Qt.ItemFlag.ItemIsEditable
        has_box = self.data(index, Qt.ItemDataRole.CheckStateRole) is not None
        if has_box and self.columns[index.column()].set_tick is not None:
            made |= Qt.ItemFlag.ItemIsUserCheckable
        return made

    def headerData(self, section: int, way: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title of a column."""
        if way is not Qt.Orientation.Horizontal:
            return None
        column = self.columns[section]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.title
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if column.figures else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return fonts.font("caption") if role == Qt.ItemDataRole.FontRole else None
