"""GoalList: goals as cards in their order of work; moved, renamed, opened and deleted with the keyboard alone."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from careerplanner.ui.kit import painting
from careerplanner.ui.kit.chip import ChipTone, chip_size, paint_chip
from careerplanner.ui.kit.levels import paint_dots
from careerplanner.ui.kit.progress import paint_line
from careerplanner.ui.kit.scroll import show_part
from careerplanner.ui.kit.table_model import ROW_ROLE, Column, TableModel
from careerplanner.ui.look import fonts, tokens
from careerplanner.ui.look.theme import colour, shows_focus

Index = QModelIndex | QPersistentModelIndex
_PADDING: Final = 16
_GAP: Final = 12


@dataclass(frozen=True, slots=True)
class GoalRow:
    """One goal as the list shows it; ``sentence`` says it all. ``can_replan``: its chip can be clicked."""

    id: str
    title: str
    skill: str = ""
    from_level: int = 0
    to_level: int = 0
    level: str = ""
    done: str = ""
    fraction: float = 0.0
    actions: str = ""
    chip: str = ""
    chip_tone: ChipTone = "neutral"
    chip_icon: str = ""
    can_replan: bool = False
    is_quiet: bool = False
    sentence: str = ""


def card_height() -> int:
    """The height of one card without the gap below."""
    lines = max(fonts.line_height("h3"), chip_size("0").height()) + fonts.line_height("small")
    return lines + fonts.line_height("caption") + 2 * (_PADDING - 3) + 12


class GoalModel(TableModel):
    """The goals, with a sentence each for screen readers."""

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What a row shows, and says."""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return index.data(ROW_ROLE).sentence
        if role == Qt.ItemDataRole.ToolTipRole:
            return index.data(ROW_ROLE).title
        return super().data(index, role)


class _Delegate(QStyledItemDelegate):
    """Paints a card, and takes clicks on its chip."""

    def __init__(self, view: "GoalList") -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """A card and the gap below it."""
        return QSize(200, card_height() + _GAP)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card."""
        row: GoalRow = index.data(ROW_ROLE)
        painting.smooth(painter)
        card = option.rect.adjusted(0, 0, 0, -_GAP)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        fill = "hover" if option.state & QStyle.StateFlag.State_MouseOver and not chosen else "surface"
        painting.card(painter, card, tokens.RADIUS_CARD, fill)
        if chosen:
            painting.box(painter, card, tokens.RADIUS_CARD, None, colour("bar"), 2.0)
        if shows_focus(self._view) and index.row() == self._view.currentIndex().row():
            painting.focus_ring(painter, card.adjusted(3, 3, -3, -3), tokens.RADIUS_CARD - 3)
        inner = card.adjusted(_PADDING, _PADDING - 3, -_PADDING, -(_PADDING - 3))
        top = max(fonts.line_height("h3"), chip_size("0").height())
        self._paint_head(painter, QRect(inner.left(), inner.top(), inner.width(), top), row)
        second = QRect(inner.left(), inner.top() + top + 6, inner.width(), fonts.line_height("small"))
        self._paint_skill(painter, second, row)
        height = fonts.line_height("caption")
        self._paint_progress(painter, QRect(inner.left(), inner.bottom() - height + 1, inner.width(), height), row)

    def _split(self, area: QRect, width: int, gap: int = 12) -> tuple[QRect, QRect]:
        """The rest of a line, and the place of this width at its end."""
        if self._view.isRightToLeft():
            return area.adjusted(width + gap, 0, 0, 0), QRect(area.left(), area.top(), width, area.height())
        end = QRect(area.right() - width + 1, area.top(), width, area.height())
        return area.adjusted(0, 0, -width - gap, 0), end

    def _chip_rect(self, line: QRect, row: GoalRow) -> tuple[QRect, QRect]:
        size = chip_size(row.chip, row.chip_icon)
        rest, end = self._split(line, size.width())
        return rest, QRect(end.left(), line.center().y() - size.height() // 2, size.width(), size.height())

    def _paint_head(self, painter: QPainter, line: QRect, row: GoalRow) -> None:
        rest = line
        if row.chip:
            rest, chip = self._chip_rect(line, row)
            mirrored = self._view.isRightToLeft()
            paint_chip(painter, chip, row.chip, row.chip_tone, row.chip_icon, mirrored=mirrored)
        paint_text(painter, rest, row.title, "h3", "text2" if row.is_quiet else "text")

    def _paint_skill(self, painter: QPainter, line: QRect, row: GoalRow) -> None:
        rest, end = self._split(line, fonts.text_width(row.actions, "small"))
        paint_text(painter, end, row.actions, "small", "text3")
        if not row.skill:
            return
        level_width = fonts.text_width(row.level, "small")
        dots_width = fonts.px(78)
        room = rest.width() - dots_width - level_width - 2 * fonts.px(12)
        name_width = min(fonts.text_width(row.skill, "small"), max(room, fonts.px(40)))
        mirrored = self._view.isRightToLeft()
        left = rest.right() - name_width + 1 if mirrored else rest.left()
        paint_text(painter, QRect(left, rest.top(), name_width, rest.height()), row.skill, "small", "text2")
        step = name_width + fonts.px(12)
        dots_left = rest.right() - step - dots_width + 1 if mirrored else rest.left() + step
        dots = QRectF(dots_left, rest.top(), dots_width, rest.height())
        paint_dots(painter, dots, row.from_level, row.to_level, mirrored=mirrored)
        step += dots_width + fonts.px(12)
        left = rest.right() - step - level_width + 1 if mirrored else rest.left() + step
        if room > 0:
            paint_text(painter, QRect(left, rest.top(), level_width, rest.height()), row.level, "small", "text2")

    def _paint_progress(self, painter: QPainter, line: QRect, row: GoalRow) -> None:
        rest, end = self._split(line, fonts.text_width(row.done, "caption", figures=True))
        paint_text(painter, end, row.done, "caption", "text2", figures=True)
        bar = QRectF(rest.left(), line.center().y() - 2.5, rest.width(), 6)
        paint_line(painter, bar, row.fraction, quiet=row.is_quiet, mirrored=self._view.isRightToLeft())

    def editorEvent(
        self, event: QEvent, _model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """A click on the chip of a goal whose date has passed asks for another date."""
        row: GoalRow = index.data(ROW_ROLE)
        if event.type() == QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent) and row.can_replan:
            inner = option.rect.adjusted(_PADDING, _PADDING - 3, -_PADDING, 0)
            top = max(fonts.line_height("h3"), chip_size("0").height())
            _rest, chip = self._chip_rect(QRect(inner.left(), inner.top(), inner.width(), top), row)
            if chip.contains(event.position().toPoint()):
                self._view.replan_asked.emit(row.id)
                return True
        return False

    def updateEditorGeometry(self, editor: QWidget, option: QStyleOptionViewItem, _index: Index) -> None:
        """The title is renamed where it stands."""
        height = editor.sizeHint().height()
        editor.setGeometry(
            QRect(option.rect.left() + _PADDING - 12, option.rect.top() + 6, option.rect.width() - 2 * 8, height)
        )


def paint_text(painter: QPainter, area: QRect, text: str, style: str, ink: str, *, figures: bool = False) -> None:
    """One line of text at the start of an area, shortened where it does not fit."""
    painter.setFont(fonts.font(style, figures=figures))  # type: ignore[arg-type] # callers name text styles
    painter.setPen(colour(ink))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width() + 1)
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


class GoalList(QListView):
    """The cards, as high as all of them: the page scrolls.

    ``chosen`` tells the id under the cursor, ``opened`` a click or Enter, ``moved`` (id, -1 or 1) Alt with an arrow
    key, ``replan_asked`` a click on the chip of a goal whose date has passed; ``refused`` why a title was not taken.
    """

    chosen = Signal(str)
    opened = Signal(str)
    moved = Signal(str, int)
    replan_asked = Signal(str)
    refused = Signal(str)

    def __init__(self, name: str, rename: Callable[[str, str], object]) -> None:
        super().__init__()
        column = Column(name, lambda row: row.title, edit=lambda row, title: rename(row.id, title))
        self._model = GoalModel([column], self)
        self.setModel(self._model)
        self.setItemDelegate(_Delegate(self))
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.selectionModel().currentChanged.connect(self._on_current)
        self.activated.connect(lambda index: self.opened.emit(index.data(ROW_ROLE).id))
        self.clicked.connect(lambda index: self.opened.emit(index.data(ROW_ROLE).id))
        self._model.refused.connect(self.refused)

    def set_rows(self, rows: Sequence[GoalRow]) -> None:
        """Show these goals; the cursor stays on its goal."""
        blocked = self.selectionModel().blockSignals(True)
        self._model.set_rows(rows)
        self.selectionModel().blockSignals(blocked)
        self.updateGeometry()
        self.viewport().update()

    def rows(self) -> tuple[GoalRow, ...]:
        """The goals that are shown."""
        return self._model.rows()

    def chosen_id(self) -> str:
        """The id of the goal under the cursor, or nothing."""
        index = self.currentIndex()
        return str(index.data(ROW_ROLE).id) if index.isValid() and self.selectedIndexes() else ""

    def choose(self, goal_id: str) -> bool:
        """Put the cursor on a goal without telling; False, and no selection, where it is not shown."""
        blocked = self.selectionModel().blockSignals(True)
        place = self._model.row_of(goal_id)
        if place < 0:
            self.clearSelection()
        else:
            self.setCurrentIndex(self._model.index(place, 0))
        self.selectionModel().blockSignals(blocked)
        self.viewport().update()
        return place >= 0

    def show_chosen(self) -> None:
        """Scroll the page to the card under the cursor."""
        if self.currentIndex().isValid():
            show_part(self, self.visualRect(self.currentIndex()))

    def rename_chosen(self) -> None:
        """Let the user type another title."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def _on_current(self, current: QModelIndex, _before: QModelIndex) -> None:
        if current.isValid():
            if self.hasFocus():
                show_part(self, self.visualRect(current))
            self.chosen.emit(current.data(ROW_ROLE).id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow key moves the goal in the order of work."""
        direction = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if direction and event.modifiers() & Qt.KeyboardModifier.AltModifier and self.chosen_id():
            self.moved.emit(self.chosen_id(), direction)
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the keyboard without choosing anything: Qt puts the cursor on the first row."""
        blocked = self.selectionModel().blockSignals(True)
        super().focusInEvent(event)
        self.selectionModel().blockSignals(blocked)

    def sizeHint(self) -> QSize:
        """As high as all cards."""
        return QSize(320, self._model.rowCount() * (card_height() + _GAP))

    def minimumSizeHint(self) -> QSize:
        """Narrow, and as high as all cards."""
        return QSize(240, self.sizeHint().height())
