"""RadioCard: a radio button with a title and lines that wrap, on a card of its own."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QRadioButton, QSizePolicy

from careerplanner.ui.kit import painting
from careerplanner.ui.look import fonts, tokens
from careerplanner.ui.look.fonts import TextStyle
from careerplanner.ui.look.theme import colour, shows_focus

_PADDING = 12
_MARK = 16
_GAP = 10
_LINE_GAP = 2
_TALLEST = 10_000
_WRAPPED = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap


class CardButton(QRadioButton):
    """A radio button that is a card: all of it is clicked, and it is painted anew as the mouse comes and goes."""

    def hitButton(self, position: QPoint) -> bool:
        """The whole card is the button."""
        return self.rect().contains(position)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Repaint under the mouse."""
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        """Repaint when the mouse leaves."""
        super().leaveEvent(event)
        self.update()


class RadioCard(CardButton):
    """One of several; radio buttons of one parent exclude each other, and arrow keys go among them."""

    def __init__(self, title: str) -> None:
        super().__init__(title.replace("&", "&&"))
        self._title = title
        self._lines: tuple[str, ...] = ()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(title)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_lines(self, lines: Sequence[str]) -> None:
        """Say these lines below the title."""
        if tuple(lines) != self._lines:
            self._lines = tuple(lines)
            self.setAccessibleDescription(". ".join(lines))
            self.updateGeometry()
            self.update()

    def lines(self) -> tuple[str, ...]:
        """What stands below the title."""
        return self._lines

    def _parts(self) -> list[tuple[str, TextStyle, str]]:
        return [(self._title, "strong", "text"), *((line, "small", "text2") for line in self._lines)]

    def _text_width(self, width: int) -> int:
        return max(60, width - 2 * _PADDING - fonts.px(_MARK) - _GAP)

    def heightForWidth(self, width: int) -> int:
        """As high as the wrapped words need."""
        room = QRect(0, 0, self._text_width(width), _TALLEST)
        heights = [
            QFontMetrics(fonts.font(style)).boundingRect(room, int(_WRAPPED), text).height()
            for text, style, _ink in self._parts()
        ]
        return 2 * _PADDING + sum(heights) + _LINE_GAP * (len(heights) - 1)

    def hasHeightForWidth(self) -> bool:
        """The words wrap."""
        return True

    def sizeHint(self) -> QSize:
        """Room for the words at a usual width."""
        width = fonts.px(260)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        """As high as the words need at the width there is."""
        width = max(self.width(), fonts.px(160))
        return QSize(fonts.px(160), self.heightForWidth(width))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, mark, words and focus ring."""
        painter = painting.smooth(QPainter(self))
        chosen = self.isChecked()
        fill = "accent_soft" if chosen else "hover" if self.underMouse() else "surface"
        line, width = (colour("bar"), 1.5) if chosen else (colour("border"), 1.0)
        painting.box(painter, self.rect(), tokens.RADIUS_CONTROL, colour(fill), line, width)
        self._paint_mark(painter, chosen=chosen)
        self._paint_text(painter)
        if shows_focus(self):
            painting.focus_ring(painter, self.rect(), tokens.RADIUS_CONTROL)

    def _paint_mark(self, painter: QPainter, *, chosen: bool) -> None:
        size = fonts.px(_MARK)
        left = self.width() - _PADDING - size if self.isRightToLeft() else _PADDING
        ring = QRectF(left + 1, _PADDING + 1, size - 2, size - 2)
        if chosen:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawEllipse(ring)
            painter.setBrush(colour("on_accent"))
            painter.drawEllipse(ring.center(), size * 0.2, size * 0.2)
        else:
            painting.box(painter, ring, size / 2, None, colour("control"), 1.5)

    def _paint_text(self, painter: QPainter) -> None:
        width = self._text_width(self.width())
        left = _PADDING if self.isRightToLeft() else self.width() - _PADDING - width
        top = _PADDING
        for text, style, ink in self._parts():
            painter.setFont(fonts.font(style))
            painter.setPen(colour(ink))
            room = QRect(left, top, width, _TALLEST)
            painter.drawText(room, int(_WRAPPED), text)
            top += painter.fontMetrics().boundingRect(room, int(_WRAPPED), text).height() + _LINE_GAP
