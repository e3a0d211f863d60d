"""Card: the surface on which things stand, with an optional title row; and thin dividing lines."""

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget, QWidgetItem

from careerplanner.ui.kit import painting
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts, tokens
from careerplanner.ui.look.theme import colour


class Bleeding(QWidgetItem):
    """Places a widget some pixels beyond the room it is given: at its end, and at its start too unless told not to."""

    def __init__(self, widget: QWidget, by: int, *, at_start: bool = True) -> None:
        super().__init__(widget)
        self._widget = widget
        self._by = by
        self._at_start = at_start

    def setGeometry(self, area: QRect) -> None:
        """Place the widget; Qt calls this."""
        if self._at_start:
            super().setGeometry(area.adjusted(-self._by, 0, self._by, 0))
        else:
            super().setGeometry(area.translated(-self._by if self._widget.isRightToLeft() else self._by, 0))


class _HeadItem(QWidgetItem):
    """What stands beside a title takes no more height than its line, so that all titles stand at one height.

    The widget is as high as it likes, around the middle of the line; ``by`` pixels of it go beyond the end.
    """

    def __init__(self, widget: QWidget, by: int) -> None:
        super().__init__(widget)
        self._widget = widget
        self._by = by

    def sizeHint(self) -> QSize:
        """The width of the widget, and the height of a title; Qt calls this."""
        return self._low(super().sizeHint())

    def minimumSize(self) -> QSize:
        """The same for the least size; Qt calls this."""
        return self._low(super().minimumSize())

    def _low(self, size: QSize) -> QSize:
        return QSize(size.width(), min(size.height(), fonts.line_height("h2")))

    def setGeometry(self, area: QRect) -> None:
        """Place the widget around the middle line; Qt calls this."""
        height = max(area.height(), super().minimumSize().height(), super().sizeHint().height())
        place = QRect(area.left(), area.center().y() - height // 2, area.width(), height)
        super().setGeometry(place.translated(-self._by if self._widget.isRightToLeft() else self._by, 0))


class Card(QFrame):
    """A rounded surface with a column of content, ``body``; ``head`` holds the title and what stands at its right."""

    def __init__(self, title: str = "", subtitle: str = "", *, padding: int = tokens.CARD_PADDING) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(padding, padding - 2, padding, padding)
        column.setSpacing(12)
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.title = Label(title, "h2", wrap=True)
        self.subtitle = Label(subtitle, "small", "text3", wrap=True)
        if not subtitle:
            self.subtitle.hide()
        if title:
            self._fill_head()
            self.setAccessibleName(title)
            column.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(10)
        column.addLayout(self.body, 1)
        column.addStretch(0)

    def _fill_head(self) -> None:
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        self.head.addLayout(words, 1)

    def set_title(self, title: str, subtitle: str = "") -> None:
        """Change the words of the title row; the card must have been made with a title."""
        self.title.setText(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))
        self.setAccessibleName(title)

    def add(self, item: QWidget | QLayout, stretch: int = 0) -> None:
        """Put a widget or a layout below what the body holds already.

        A widget with a ``bleed`` goes that many pixels beyond the text edge on both sides, as lists do whose hover and
        focus need room around the words.
        """
        bleed = getattr(item, "bleed", 0)
        if bleed and isinstance(item, QWidget):
            item.setParent(self)
            self.body.addItem(Bleeding(item, bleed))
            self.body.setStretch(self.body.count() - 1, stretch)
        elif isinstance(item, QWidget):
            self.body.addWidget(item, stretch)
        else:
            self.body.addLayout(item, stretch)

    def add_to_head(self, widget: QWidget) -> None:
        """Put a widget at the right of the title; the words of a button without a border end where the text ends."""
        beyond = widget.padding() if isinstance(widget, Button) and widget.kind in ("ghost", "link") else 0
        widget.setParent(self)
        self.head.addItem(_HeadItem(widget, beyond))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the surface."""
        painting.card(painting.smooth(QPainter(self)), self.rect(), tokens.RADIUS_CARD)


class Divider(QWidget):
    """A thin horizontal line."""

    def __init__(self) -> None:
        super().__init__()
        self.setFixedHeight(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        QPainter(self).fillRect(self.rect(), colour("divider"))
