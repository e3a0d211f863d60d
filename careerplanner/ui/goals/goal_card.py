"""What the cards of goals share in the list and on the board: the row, its sentence, and the ground of the card."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from careerplanner.ui.kit import painting
from careerplanner.ui.kit.chip import ChipTone
from careerplanner.ui.kit.row_list import Index, RowDelegate
from careerplanner.ui.kit.table_model import Column
from careerplanner.ui.look import fonts
from careerplanner.ui.look.theme import colour


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


def goal_column(name: str, edit: Callable[[Any, str], object] | None = None) -> Column:
    """The one column of a list of goals: their titles, which are renamed in place where ``edit`` takes a title."""
    return Column(name, lambda row: row.title, tooltip=lambda row: row.title, edit=edit)


def sentence_of(row: GoalRow) -> str:
    """What a screen reader says of a goal."""
    return row.sentence


class CardDelegate(RowDelegate):
    """Paints the ground of a card, which ends ``gap`` above the next one; subclasses paint what stands on it."""

    gap = 0
    radius = 0

    def paint_card(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> QRect:
        """Draw the card with what shows that it is chosen, pointed at, or has the keyboard; gives its place."""
        painting.smooth(painter)
        card: QRect = option.rect.adjusted(0, 0, 0, -self.gap)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        fill = "hover" if option.state & QStyle.StateFlag.State_MouseOver and not chosen else "surface"
        painting.card(painter, card, self.radius, fill)
        if chosen:
            painting.box(painter, card, self.radius, None, colour("bar"), 2.0)
        if self.has_keyboard(index):
            painting.focus_ring(painter, card.adjusted(3, 3, -3, -3), self.radius - 3)
        return card


def paint_text(painter: QPainter, area: QRect, text: str, style: str, ink: str, *, figures: bool = False) -> None:
    """One line of text at the start of an area, shortened where it does not fit."""
    painter.setFont(fonts.font(style, figures=figures))  # type: ignore[arg-type] # callers name text styles
    painter.setPen(colour(ink))
    shown = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, area.width() + 1)
    painter.drawText(area, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)
