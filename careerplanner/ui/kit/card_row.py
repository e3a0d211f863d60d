"""CardRow: parts side by side while each has room to be read, else in fewer columns."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from careerplanner.ui.look import fonts, tokens

LEAST: Final = 320


class CardRow(QWidget):
    """Parts in a row; the last one takes what is left of its row.

    ``least`` is the width, at normal text size, below which a part is not squeezed; ``stretches`` are the shares of
    the columns while all parts stand side by side.
    """

    # What holds where Python has let a window go, and with it the attributes, that Qt still takes apart.
    _parts: tuple[QWidget, ...] = ()

    def __init__(
        self, *parts: QWidget, least: int = LEAST, gap: int = tokens.CARD_GAP, stretches: Sequence[int] = ()
    ) -> None:
        super().__init__()
        self._parts = parts
        self._least, self._gap = least, gap
        self._stretches = tuple(stretches) or (1,) * len(parts)
        self._columns = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(gap)
        self._grid.setVerticalSpacing(tokens.CARD_GAP)
        self._arrange(len(parts))

    def columns(self) -> int:
        """How many parts stand side by side."""
        return self._columns

    def minimumSizeHint(self) -> QSize:
        """As narrow as the widest part alone: the others can go below it."""
        widest = max((part.minimumSizeHint().width() for part in self._parts), default=0)
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Arrange the parts anew where the width or the text size asks for it."""
        super().resizeEvent(event)
        if not self._parts:
            return
        room = (self.width() + self._gap) // (fonts.px(self._least) + self._gap)
        self._arrange(max(1, min(len(self._parts), room)))

    def _arrange(self, columns: int) -> None:
        if columns == self._columns:
            return
        self._columns = columns
        for part in self._parts:
            self._grid.removeWidget(part)
        for column in range(len(self._parts)):
            is_whole = columns == len(self._parts)
            share = self._stretches[column] if is_whole else 1
            self._grid.setColumnStretch(column, share if column < columns else 0)
        for number, part in enumerate(self._parts):
            row, column = divmod(number, columns)
            is_last = number == len(self._parts) - 1
            self._grid.addWidget(part, row, column, 1, columns - column if is_last else 1)
