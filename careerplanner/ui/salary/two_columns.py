"""TwoColumns: a wide column with a narrow one beside it, which goes below where there is too little room for both."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from careerplanner.ui.look import fonts, tokens

_SIDE = 324
_LEAST = 960
_ANY_WIDTH = 16_777_215


class TwoColumns(QWidget):
    """Below, the narrow column's cards stand side by side."""

    def __init__(self, wide: Sequence[QWidget], narrow: Sequence[QWidget]) -> None:
        super().__init__()
        self._side = QWidget()
        self._rows = QBoxLayout(QBoxLayout.Direction.TopToBottom, self._side)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(tokens.CARD_GAP)
        for number, widget in enumerate(narrow, start=1):
            self._rows.addWidget(widget, 1 if number == len(narrow) else 0)
        main = QVBoxLayout()
        main.setSpacing(tokens.CARD_GAP)
        for widget in wide:
            main.addWidget(widget)
        main.addStretch(1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(tokens.CARD_GAP)
        self._row.addLayout(main, 1)
        self._row.addWidget(self._side)
        self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= fonts.px(_LEAST)
        self._side.setMaximumWidth(fonts.px(_SIDE) if beside else _ANY_WIDTH)
        self._side.setMinimumWidth(fonts.px(_SIDE) if beside else 0)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._row.setDirection(across if beside else down)
        self._rows.setDirection(down if beside else across)
        for number in range(self._rows.count()):
            self._rows.setStretch(number, 1 if not beside or number == self._rows.count() - 1 else 0)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Decide anew whether there is room for both."""
        super().resizeEvent(event)
        self._arrange()

    def changeEvent(self, event: QEvent) -> None:
        """The same in another text size."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_row"):
            self._arrange()
