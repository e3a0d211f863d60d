"""Chip: a word or two on a tinted ground; the words say it all, the colour only helps."""

from typing import Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from careerplanner.ui.kit import painting
from careerplanner.ui.look import fonts, icons, tokens
from careerplanner.ui.look.theme import colour, look

ChipTone = Literal["neutral", "success", "warning", "danger", "accent"]
_COLOURS = {
    "neutral": ("sunken", "text2"),
    "success": ("success_soft", "success"),
    "warning": ("warning_soft", "warning"),
    "danger": ("danger_soft", "danger"),
    "accent": ("accent_soft", "accent_text"),
}
_PADDING = 8


def chip_size(text: str, icon: str = "") -> QSize:
    """The size of a chip with this text at the text scale in use."""
    width = fonts.text_width(text, "caption") + 2 * _PADDING + (fonts.px(14) + 5 if icon else 0)
    return QSize(width, fonts.line_height("caption") + 7)


def paint_chip(painter: QPainter, area: QRect, text: str, tone: str, icon: str = "", *, mirrored: bool = False) -> None:
    """Draw a chip that fills the area; also for delegates."""
    ground, ink = _COLOURS[tone]
    line = colour("control") if look().name == "contrast" else None
    painting.box(painter, area, tokens.RADIUS_CHIP, colour(ground), line)
    words = area.adjusted(_PADDING, 0, -_PADDING, 0)
    if icon:
        size = fonts.px(14)
        left = words.right() - size + 1 if mirrored else words.left()
        icons.paint(painter, QRect(left, area.top(), size, area.height()), icon, getattr(look(), ink))
        words = words.adjusted(0, 0, -size - 5, 0) if mirrored else words.adjusted(size + 5, 0, 0, 0)
    painter.setFont(fonts.font("caption"))
    painter.setPen(colour(ink))
    painter.drawText(words, Qt.AlignmentFlag.AlignCenter, text)


class Chip(QLabel):
    """A small label such as “Due 4 Dec”, in one of five tones, perhaps with an icon."""

    def __init__(self, text: str = "", tone: ChipTone = "neutral", icon: str = "") -> None:
        super().__init__()
        self._tone: ChipTone = tone
        self._icon_name = icon
        self.setTextFormat(Qt.TextFormat.PlainText)
        fonts.set_style(self, "caption")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def show_chip(self, text: str, tone: ChipTone = "neutral", icon: str = "") -> None:
        """Change words, tone and icon; no words hide the chip."""
        self._tone, self._icon_name = tone, icon
        self.setText(text)
        self.setVisible(bool(text))
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        """Room for words and icon."""
        return chip_size(self.text(), self._icon_name)

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw it."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter = painting.smooth(QPainter(self))
        paint_chip(painter, self.rect(), self.text(), self._tone, self._icon_name, mirrored=mirrored)
