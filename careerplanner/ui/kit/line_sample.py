"""How a series is drawn in the charts, as a small picture to stand beside its name, and as a widget."""

from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QLabel, QSizePolicy

from careerplanner.ui.kit import painting
from careerplanner.ui.look import fonts
from careerplanner.ui.look.theme import look

_WIDTH, _HEIGHT, _LINE = 30, 12, 2.4


def line_sample(slot: int | None) -> QPixmap:
    """The line of a series in its colour and dashes; an empty picture of the same size where it has none."""
    ratio = QGuiApplication.primaryScreen().devicePixelRatio()
    width, height = fonts.px(_WIDTH), fonts.px(_HEIGHT)
    made = QPixmap(round(width * ratio), round(height * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    if slot is None:
        return made
    series = look().series[slot]
    pen = QPen(QColor(series.colour), _LINE)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    if series.dashes:
        pen.setDashPattern(list(series.dashes))
    painter = painting.smooth(QPainter(made))
    painter.setPen(pen)
    painter.drawLine(QPointF(0, height / 2), QPointF(width - 4, height / 2))
    painter.end()
    return made


class LineSample(QLabel):
    """The line of a series beside its name, in the colours of the theme; screen readers pass it by."""

    def __init__(self, slot: int) -> None:
        super().__init__()
        self._slot = slot
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setPixmap(line_sample(slot))

    def changeEvent(self, event: QEvent) -> None:
        """Draw it anew in other colours or at another text scale."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.PaletteChange, QEvent.Type.FontChange):
            self.setPixmap(line_sample(self._slot))
