"""How a series is drawn in the charts, as a small picture to stand beside its name."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPen, QPixmap

from careerplanner.ui import fonts
from careerplanner.ui.theme import look
from careerplanner.ui.widgets import painting

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
