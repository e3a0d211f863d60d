"""FilterChip: one condition that is on or off; a check mark shows that it is on, not the colour alone."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from careerplanner.ui.kit import painting
from careerplanner.ui.look import fonts, icons, tokens
from careerplanner.ui.look.theme import colour, look, shows_focus

_PADDING, _GAP, _ICON = 12, 5, 14


class FilterChip(QCheckBox):
    """``turned`` tells that the user, or whoever sets it, has switched it."""

    turned = Signal()

    def __init__(self, text: str = "") -> None:
        super().__init__()
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        fonts.set_style(self, "strong")
        self.set_text(text)
        self.toggled.connect(self._on_toggled)

    def set_text(self, text: str) -> None:
        """Show other words."""
        self.setText(text.replace("&", "&&"))
        self.setAccessibleName(text)
        self.updateGeometry()

    def _on_toggled(self, _on: bool) -> None:  # noqa: FBT001 - Qt sends it
        self.updateGeometry()
        self.turned.emit()

    def sizeHint(self) -> QSize:
        """Room for the words, and for the mark while it is on."""
        mark = fonts.px(_ICON) + _GAP if self.isChecked() else 0
        width = self.fontMetrics().horizontalAdvance(self.accessibleName()) + 2 * _PADDING + mark
        return QSize(width, max(fonts.px(tokens.CONTROL_HEIGHT), self.fontMetrics().height() + 10))

    def minimumSizeHint(self) -> QSize:
        """The same: words are never cut."""
        return self.sizeHint()

    def hitButton(self, position: QPoint) -> bool:
        """The whole chip can be clicked."""
        return self.rect().contains(position)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ground, mark, words and the focus ring."""
        painter = painting.smooth(QPainter(self))
        radius = self.height() / 2
        on = self.isChecked()
        ground = "accent_soft" if on else "hover" if self.underMouse() else "surface"
        painting.box(painter, self.rect(), radius, colour(ground), colour("accent_text" if on else "control"))
        if shows_focus(self):
            painting.focus_ring(painter, self.rect(), radius)
        words = self.rect().adjusted(_PADDING, 0, -_PADDING, 0)
        if on:
            size = fonts.px(_ICON)
            mirrored = self.isRightToLeft()
            left = words.right() - size + 1 if mirrored else words.left()
            icons.paint(painter, QRect(left, words.top(), size, words.height()), "check", look().accent_text)
            words = words.adjusted(0, 0, -size - _GAP, 0) if mirrored else words.adjusted(size + _GAP, 0, 0, 0)
        painter.setPen(colour("accent_text" if on else "text"))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, self.accessibleName())
