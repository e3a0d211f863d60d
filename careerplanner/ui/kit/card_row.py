"""CardRow: cards side by side while each has room to be read, else in fewer columns."""

from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from careerplanner.ui.look import fonts, tokens

_LEAST: Final = 320


class CardRow(QWidget):
    """Cards of like weight; the last one takes what is left of its row."""

    def __init__(self, *cards: QWidget) -> None:
        super().__init__()
        self._cards = cards
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(tokens.CARD_GAP)
        self._arrange(len(cards))

    def columns(self) -> int:
        """How many cards stand side by side."""
        return self._columns

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the cards anew where the width or the text size asks for it."""
        super().resizeEvent(event)
        room = (self.width() + tokens.CARD_GAP) // (fonts.px(_LEAST) + tokens.CARD_GAP)
        self._arrange(max(1, min(len(self._cards), room)))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for card in self._cards:
            self._grid.removeWidget(card)
        for column in range(len(self._cards)):
            self._grid.setColumnStretch(column, 1 if column < columns else 0)
        for number, card in enumerate(self._cards):
            row, column = divmod(number, columns)
            is_last = number == len(self._cards) - 1
            self._grid.addWidget(card, row, column, 1, columns - column if is_last else 1)
