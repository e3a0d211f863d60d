"""Skill levels from 0 to 5: dots to look at, and a picker with six stops to set one."""

from functools import partial

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QSlider

from careerplanner.i18n import _
from careerplanner.ui.kit import painting
from careerplanner.ui.kit.choice import telling
from careerplanner.ui.look import fonts
from careerplanner.ui.look.theme import colour, shows_focus

HIGHEST = 5


def _paint_dot(painter: QPainter, centre: QPointF, radius: float, place: int, level: int, needed: int) -> None:
    """Dot number ``place`` (1-5): filled up to the level, a ring up to what is needed, else faint."""
    around = QRectF(centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius)
    if place <= level:
        painting.box(painter, around, radius, colour("bar"))
    elif place <= needed:
        painting.box(painter, around, radius, None, colour("bar"), max(1.6, radius * 0.36))
    else:
        small = radius * 0.62
        faint = QRectF(centre.x() - small, centre.y() - small, 2 * small, 2 * small)
        painting.box(painter, faint, small, colour("btn_border"))


def paint_dots(painter: QPainter, area: QRectF, level: int, needed: int = 0, *, mirrored: bool = False) -> None:
    """Five dots in a row that fill the area; also for delegates."""
    pitch = area.width() / HIGHEST
    for place in range(1, HIGHEST + 1):
        x = area.left() + pitch * (place - 0.5)
        x = area.left() + area.right() - x if mirrored else x
        _paint_dot(painter, QPointF(x, area.center().y()), pitch * 0.31, place, level, needed)


def level_text(level: int, needed: int = 0) -> str:
    """The level in words, for screen readers."""
    if needed > level:
        return _("Level {level} of 5, {needed} needed").format(level=level, needed=needed)
    return _("Level {level} of 5").format(level=level)


class SkillDots(QLabel):
    """Five dots: filled up to the level, rings up to what is needed. It is only for reading."""

    def __init__(self, level: int = 0, needed: int = 0) -> None:
        super().__init__()
        self._level, self._needed = level, needed
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_level(level, needed)

    def show_level(self, level: int, needed: int = 0) -> None:
        """Show another level."""
        self._level, self._needed = level, needed
        self.setAccessibleName(level_text(level, needed))
        self.setToolTip(level_text(level, needed))
        self.update()

    def sizeHint(self) -> QSize:
        """Room for five dots."""
        return QSize(fonts.px(80), fonts.px(16))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the dots."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter = painting.smooth(QPainter(self))
        paint_dots(painter, QRectF(self.rect()), self._level, self._needed, mirrored=mirrored)


class LevelPicker(QSlider):
    """Six stops from 0 to 5, set with arrow keys, digits, or a click; ``level_chosen`` tells what the user chose."""

    level_chosen = Signal(int)

    def __init__(self, name: str, level: int = 0, needed: int = 0) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._needed = needed
        self.setRange(0, HIGHEST)
        self.setPageStep(1)
        self.setSingleStep(1)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.set_level(level, needed)

    def set_level(self, level: int, needed: int | None = None) -> None:
        """Show a level without telling."""
        if needed is not None:
            self._needed = needed
        self.blockSignals(True)
        self.setValue(level)
        self.blockSignals(False)
        self.setAccessibleDescription(level_text(level, self._needed))
        self.update()

    def _choose(self, level: int) -> None:
        before = self.value()
        if level != before:
            self.setValue(level)
            self._tell(before)

    def _tell(self, before: int) -> None:
        self.setAccessibleDescription(level_text(self.value(), self._needed))
        with telling(self, partial(self.set_level, before)):
            self.level_chosen.emit(self.value())

    def _pitch(self) -> float:
        return self.width() / (HIGHEST + 1)

    def _mirrored(self) -> bool:
        return self.layoutDirection() is Qt.LayoutDirection.RightToLeft

    def sizeHint(self) -> QSize:
        """Six stops of at least 24 pixels."""
        pitch = max(24, fonts.px(26))
        return QSize(pitch * (HIGHEST + 1), max(28, fonts.px(28)))

    def minimumSizeHint(self) -> QSize:
        """The same."""
        return self.sizeHint()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the stop under the mouse."""
        x = event.position().x()
        x = self.width() - x if self._mirrored() else x
        self._choose(min(HIGHEST, max(0, int(x / self._pitch()))))
        event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Dragging is not needed: each stop is one click."""
        event.accept()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The click has been taken already."""
        event.accept()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Let the page scroll: a wheel over the dots must not change a rating."""
        event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrows go one stop, Home and End to the ends, digits to their level."""
        before = self.value()
        digit = event.text()
        if digit.isdecimal() and len(digit) == 1 and int(digit) <= HIGHEST:
            self._choose(int(digit))
            return
        super().keyPressEvent(event)
        if self.value() != before:
            self._tell(before)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw a zero, five dots, and the focus ring."""
        painter = painting.smooth(QPainter(self))
        pitch = self._pitch()
        zero = QRectF(0, 0, pitch, self.height())
        dots = QRectF(pitch, 0, self.width() - pitch, self.height())
        if self._mirrored():
            zero.moveLeft(self.width() - pitch)
            dots.moveLeft(0)
        fonts_ink = "text" if self.value() == 0 else "text3"
        painter.setFont(fonts.font("caption", figures=True))
        painter.setPen(colour(fonts_ink))
        painter.drawText(zero, Qt.AlignmentFlag.AlignCenter, "0")
        paint_dots(painter, dots, self.value(), self._needed, mirrored=self._mirrored())
        if shows_focus(self):
            painting.focus_ring(painter, self.rect(), 8)
