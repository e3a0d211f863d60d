"""What the panels of the inspector share: rows of widgets, and lists that bleed over the edge of the text."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget, QWidgetItem

from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Bleeding

BLEED = 8
"""A panel keeps this much room at both sides, into which the lists in it bleed."""


def row(holder: QWidget, *widgets: QWidget | None) -> None:
    """Put widgets side by side into a holder; None is the room that stretches."""
    made = QHBoxLayout(holder)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(8)
    for widget in widgets:
        if widget is None:
            made.addStretch(1)
        else:
            made.addWidget(widget)


def beside(first: QWidget, second: QWidget) -> QHBoxLayout:
    """Two widgets side by side; the first has the room that is left."""
    made = QHBoxLayout()
    made.setSpacing(8)
    made.addWidget(first, 1)
    made.addWidget(second)
    return made


def add_bleeding(parent: QWidget, column: QVBoxLayout, widget: QWidget) -> None:
    """Put a list into the column of a panel, its words in line with the other words."""
    widget.setParent(parent)
    column.addItem(Bleeding(widget, BLEED))


class _Outdented(QWidgetItem):
    """Places a widget in its own width, some pixels before the start of the room it is given."""

    def __init__(self, widget: QWidget, by: int) -> None:
        super().__init__(widget)
        self._widget = widget
        self._by = by

    def setGeometry(self, area: QRect) -> None:
        """Place the widget; Qt calls this."""
        width = min(self._widget.sizeHint().width(), area.width() + 2 * self._by)
        is_mirrored = self._widget.isRightToLeft()
        left = area.right() + 1 + self._by - width if is_mirrored else area.left() - self._by
        super().setGeometry(QRect(left, area.top(), width, area.height()))


def add_link(parent: QWidget, column: QVBoxLayout, link: Button) -> None:
    """Put a link into the column of a panel, its words in line with the other words."""
    link.setParent(parent)
    column.addItem(_Outdented(link, link.padding()))
