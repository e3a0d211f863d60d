"""Cards of which one is chosen: radio buttons with a title and two lines, for the first questions."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from careerplanner.ui.kit import painting
from careerplanner.ui.kit.radio_card import CardButton
from careerplanner.ui.look import fonts
from careerplanner.ui.look.theme import colour, shows_focus

_PADDING = 16
_MARK = 20
_RADIUS = 12
_ARROWS = (Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Up, Qt.Key.Key_Down)


@dataclass(frozen=True, slots=True)
class Choice:
    """One card: what it stands for, its title, and the lines below it."""

    key: str
    title: str
    lines: tuple[str, ...] = ()
    origin: str = ""


class ChoiceCard(CardButton):
    """One card of the group; it keeps the role of a radio button. ``stepped`` tells an arrow key."""

    stepped = Signal(int)

    def __init__(self, choice: Choice) -> None:
        super().__init__(choice.title.replace("&", "&&"))
        self.choice = choice
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(choice.title)
        self.setAccessibleDescription(" · ".join((*choice.lines, choice.origin)).strip(" ·"))
        self.setToolTip(choice.origin)

    def _text_width(self) -> int:
        return max(80, self.width() - 3 * _PADDING - fonts.px(_MARK))

    def sizeHint(self) -> QSize:
        """Room for the title and its lines."""
        title = QFontMetrics(fonts.font("h3")).height()
        small = QFontMetrics(fonts.font("small")).height()
        height = 2 * _PADDING + title + len(self.choice.lines) * (small + 4)
        return QSize(fonts.px(240), height)

    def minimumSizeHint(self) -> QSize:
        """As high as it wants to be; the words are shortened where the width is small."""
        return QSize(fonts.px(150), self.sizeHint().height())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go to another card and choose it, even when none is chosen yet."""
        if event.key() in _ARROWS:
            self.stepped.emit(event.key())
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, words, mark and focus ring."""
        painter = painting.smooth(QPainter(self))
        chosen = self.isChecked()
        fill = "accent_soft" if chosen else "hover" if self.underMouse() else "surface"
        line, width = (colour("bar"), 2.0) if chosen else (colour("border"), 1.0)
        painting.box(painter, self.rect(), _RADIUS, colour(fill), line, width)
        self._paint_text(painter)
        self._paint_mark(painter, chosen=chosen)
        if shows_focus(self):
            painting.focus_ring(painter, self.rect().adjusted(3, 3, -3, -3), _RADIUS - 3)

    def _paint_text(self, painter: QPainter) -> None:
        top = _PADDING
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = self.width() - _PADDING - self._text_width() if mirrored else _PADDING
        rows = [(self.choice.title, "h3", "text"), *((line, "small", "text2") for line in self.choice.lines)]
        for number, (text, style, ink) in enumerate(rows):
            painter.setFont(fonts.font(style))  # type: ignore[arg-type]
            painter.setPen(colour(ink if number < 2 else "text3"))
            metrics = painter.fontMetrics()
            shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, self._text_width())
            flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
            painter.drawText(QRect(left, top, self._text_width(), metrics.height()), int(flags), shown)
            top += metrics.height() + 4

    def _paint_mark(self, painter: QPainter, *, chosen: bool) -> None:
        size = fonts.px(_MARK)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        left = _PADDING if mirrored else self.width() - _PADDING - size
        ring = QRectF(left + 1, _PADDING + 1, size - 2, size - 2)
        painter.setPen(Qt.PenStyle.NoPen)
        if chosen:
            painter.setBrush(colour("accent"))
            painter.drawEllipse(ring)
            painter.setBrush(colour("on_accent"))
            painter.drawEllipse(ring.center(), size * 0.18, size * 0.18)
        else:
            painting.box(painter, ring, size / 2, None, colour("control"), 1.5)


class ChoiceCards(QWidget):
    """A grid of cards; ``chosen`` tells the key of the card that was taken."""

    chosen = Signal(str)

    def __init__(self, name: str, columns: int = 2) -> None:
        super().__init__()
        self._columns = columns
        self._cards: list[ChoiceCard] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(12)
        self.setAccessibleName(name)

    def set_choices(self, choices: Sequence[Choice], key: str = "") -> None:
        """Show these cards, with the one of this key chosen."""
        for card in self._cards:
            self._grid.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = [ChoiceCard(choice) for choice in choices]
        for number, card in enumerate(self._cards):
            self._grid.addWidget(card, number // self._columns, number % self._columns)
            card.setChecked(card.choice.key == key)
            card.toggled.connect(self._tell)
            card.stepped.connect(partial(self._step, number))

    def key(self) -> str | None:
        """The key of the chosen card, or None."""
        return next((card.choice.key for card in self._cards if card.isChecked()), None)

    def choose(self, key: str) -> None:
        """Choose the card of this key."""
        for card in self._cards:
            if card.choice.key == key:
                card.setChecked(True)

    def focus_first(self) -> None:
        """Put the keyboard on the chosen card, or on the first."""
        chosen = [card for card in self._cards if card.isChecked()] or self._cards
        if chosen:
            chosen[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _step(self, number: int, key: int) -> None:
        forward = Qt.Key.Key_Left if self.isRightToLeft() else Qt.Key.Key_Right
        by_row = key in (Qt.Key.Key_Up, Qt.Key.Key_Down)
        ahead = key in (forward, Qt.Key.Key_Down)
        target = number + (self._columns if by_row else 1) * (1 if ahead else -1)
        if 0 <= target < len(self._cards):
            self._cards[target].setChecked(True)
            self._cards[target].setFocus(Qt.FocusReason.TabFocusReason)

    def _tell(self, is_chosen: bool) -> None:  # noqa: FBT001 - Qt sends it
        if is_chosen:
            self.chosen.emit(self.key() or "")
