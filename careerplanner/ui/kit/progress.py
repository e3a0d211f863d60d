"""Progress as a thin line and as a ring. Both are real progress bars to assistive technology."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy

from careerplanner.ui.kit import painting
from careerplanner.ui.look import fonts
from careerplanner.ui.look.theme import colour

_STEPS = 1000


def paint_line(
    painter: QPainter, area: QRectF, fraction: float, *, quiet: bool = False, mirrored: bool = False
) -> None:
    """A rounded line filled up to the fraction; also for delegates."""
    radius = area.height() / 2
    painting.box(painter, area, radius, colour("track"))
    width = area.width() * min(1.0, max(0.0, fraction))
    if width > 0:
        width = max(width, area.height())
        left = area.right() - width if mirrored else area.left()
        filled = QRectF(left, area.top(), width, area.height())
        painting.box(painter, filled, radius, colour("bar_quiet" if quiet else "bar"))


class ProgressLine(QProgressBar):
    """A thin line; ``name`` says what it measures."""

    def __init__(self, name: str, fraction: float = 0.0, *, quiet: bool = False) -> None:
        super().__init__()
        self._quiet = quiet
        self.setRange(0, _STEPS)
        self.setTextVisible(False)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.set_fraction(fraction)

    def set_fraction(self, fraction: float, words: str = "") -> None:
        """Show a fraction from 0 to 1; ``words`` such as “12 of 20 hours” describe it for screen readers."""
        # Qt would paint at once, and with it all that has changed around; it is painted with the rest.
        self.setUpdatesEnabled(False)
        self.setValue(round(min(1.0, max(0.0, fraction)) * _STEPS))
        self.setUpdatesEnabled(True)
        self.setAccessibleDescription(words)

    def fraction(self) -> float:
        """What is shown, from 0 to 1."""
        return self.value() / _STEPS

    def sizeHint(self) -> QSize:
        """A thin line."""
        return QSize(120, 6)

    def minimumSizeHint(self) -> QSize:
        """A short thin line."""
        return QSize(32, 6)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the line."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter = painting.smooth(QPainter(self))
        paint_line(painter, QRectF(self.rect()), self.fraction(), quiet=self._quiet, mirrored=mirrored)


class ProgressRing(ProgressLine):
    """A ring with the share written inside of it."""

    def __init__(self, name: str, fraction: float = 0.0, words: str = "") -> None:
        super().__init__(name, fraction)
        self._words = words
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        fonts.set_style(self, "h2", figures=True)

    def show_share(self, fraction: float, inside: str, words: str = "") -> None:
        """Show a fraction, a short text such as “60 %” inside, and words for screen readers."""
        self._words = inside
        self.set_fraction(fraction, words)
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        side = fonts.px(76)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """The same square."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw ring and words."""
        painter = painting.smooth(QPainter(self))
        width = fonts.px(8)
        inset = width / 2 + 1
        area = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.setPen(QPen(colour("track"), width))
        painter.drawEllipse(area)
        if self.value() > 0:
            ink = colour("bar")
            painter.setPen(QPen(ink, width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
            painter.drawArc(area, 90 * 16, -round(360 * 16 * self.fraction()))
        painter.setPen(colour("text"))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self._words)
