"""GoalList: goals as cards in their order of work; moved, renamed, opened and deleted with the keyboard alone."""

from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, QRect, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from careerplanner.ui.goals.goal_card import CardDelegate, GoalRow, goal_column, paint_text, sentence_of
from careerplanner.ui.kit import painting
from careerplanner.ui.kit.chip import chip_size, paint_chip
from careerplanner.ui.kit.levels import paint_dots
from careerplanner.ui.kit.progress import paint_line
from careerplanner.ui.kit.row_list import EvenRowList, Index, RowModel
from careerplanner.ui.kit.scroll import show_part
from careerplanner.ui.kit.table_model import ROW_ROLE
from careerplanner.ui.look import fonts, tokens

_PADDING: Final = 16
_GAP: Final = 12


_TITLE_LINES: Final = 2
_MOST_DETAILS: Final = 0.6
"""The share of a line that details may take from the skill."""
_WIDEST: Final = 14
"""No letter is wider, in pixels at scale 1: a title with few letters fits without measuring it."""


@lru_cache(maxsize=8192)
def _title_width(title: str, _scale: float) -> int:
    """The width of a title at this text scale: of thousands, few change with an edit."""
    return fonts.text_width(title, "h3")


@lru_cache(maxsize=1024)
def _chip_width(text: str, icon: str, _scale: float) -> int:
    """The width of a chip at this text scale."""
    return chip_size(text, icon).width()


def _head_height(lines: int) -> int:
    return max(lines * fonts.line_height("h3"), chip_size("0").height())


def card_height(lines: int = 1) -> int:
    """The height of one card without the gap below, where titles take so many lines."""
    return _head_height(lines) + fonts.line_height("small") + fonts.line_height("caption") + 2 * (_PADDING - 3) + 12


class _Delegate(CardDelegate):
    """Paints a card, and takes clicks on its chip."""

    gap = _GAP
    radius = tokens.RADIUS_CARD

    def __init__(self, view: "GoalList") -> None:
        super().__init__(view)
        self._view = view

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw the card."""
        row: GoalRow = index.data(ROW_ROLE)
        card = self.paint_card(painter, option, index)
        inner = card.adjusted(_PADDING, _PADDING - 3, -_PADDING, -(_PADDING - 3))
        top = _head_height(self._view.title_lines)
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
        height = fonts.line_height("h3")
        titles = painting.broken(row.title, fonts.font("h3"), rest.width(), self._view.title_lines)
        place = QRect(rest.left(), rest.center().y() - len(titles) * height // 2, rest.width(), height)
        for words in titles:
            paint_text(painter, place, words, "h3", "text2" if row.is_quiet else "text")
            place = place.translated(0, height)

    def title_room(self, width: int, row: GoalRow) -> int:
        """The room of a title in a card of this width."""
        return width - 2 * _PADDING - (_chip_width(row.chip, row.chip_icon, fonts.scale()) + 12 if row.chip else 0)

    def _paint_skill(self, painter: QPainter, line: QRect, row: GoalRow) -> None:
        most = round(line.width() * _MOST_DETAILS) if row.skill else line.width()
        rest, end = self._split(line, min(most, fonts.text_width(row.actions, "small")))
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
            top = _head_height(self._view.title_lines)
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


class GoalList(EvenRowList):
    """The cards, as high as all of them: the page scrolls.

    ``chosen`` tells the id under the cursor, ``opened`` a click or Enter, ``moved`` (id, -1 or 1) Alt with an arrow
    key, ``replan_asked`` a click on the chip of a goal whose date has passed; ``refused`` why a title was not taken.
    """

    least_width = 240
    usual_width = 320
    air = 0
    moved = Signal(str, int)
    replan_asked = Signal(str)
    refused = Signal(str)

    def __init__(self, name: str, rename: Callable[[str, str], object]) -> None:
        super().__init__(name, RowModel(goal_column(name, lambda row, title: rename(row.id, title)), sentence_of))
        self._delegate = _Delegate(self)
        self._measured: tuple[int, float] = (-1, 0.0)
        self.title_lines = 1
        self.setItemDelegate(self._delegate)
        self.clicked.connect(self._open)
        self._model.refused.connect(self.refused)

    def set_rows(self, rows: Sequence[GoalRow]) -> None:
        """Show these goals; the cursor stays on its goal, and does not tell where that has gone."""
        self._measured = (-1, 0.0)
        with self._quiet():
            super().set_rows(rows)
        self.viewport().update()

    def chosen_id(self) -> str:
        """The id of the goal under the cursor, or nothing."""
        return super().chosen_id() if self.selectedIndexes() else ""

    def row_height(self) -> int:
        """A card and the gap below it; two lines for all titles where one of them needs them."""
        width = self.viewport().width()
        if self._measured != (width, fonts.scale()):
            self._measured = (width, fonts.scale())
            self.title_lines = _TITLE_LINES if any(self._is_long(row, width) for row in self.rows()) else 1
        return card_height(self.title_lines) + _GAP

    def _is_long(self, row: GoalRow, width: int) -> bool:
        scale = fonts.scale()
        if 2 * len(row.title) * _WIDEST * scale < width:
            return False
        return _title_width(row.title, scale) > self._delegate.title_room(width, row)

    def show_chosen(self) -> None:
        """Scroll the page to the card under the cursor."""
        if self.currentIndex().isValid():
            show_part(self, self.visualRect(self.currentIndex()))

    def rename_chosen(self) -> None:
        """Let the user type another title."""
        if self.currentIndex().isValid():
            self.edit(self.currentIndex())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt with an arrow key moves the goal in the order of work."""
        direction = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if direction and event.modifiers() & Qt.KeyboardModifier.AltModifier and self.chosen_id():
            self.moved.emit(self.chosen_id(), direction)
        else:
            super().keyPressEvent(event)
