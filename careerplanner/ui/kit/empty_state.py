"""EmptyState: what a page shows when it has nothing yet: a small drawing, why, and the way on."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from careerplanner.ui.kit import painting
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import icons
from careerplanner.ui.look.theme import colour, look


class _RoadDrawing(QWidget):
    """A dashed road with four stops; the last one carries the icon of the page."""

    _STOPS = ((18, 92), (90, 68), (162, 42), (216, 18))

    def __init__(self, icon: str) -> None:
        super().__init__()
        self._icon = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """The size of the drawing."""
        return QSize(236, 112)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the road."""
        painter = painting.smooth(QPainter(self))
        road = QPainterPath(QPointF(*self._STOPS[0]))
        for (x0, y0), (x1, y1) in zip(self._STOPS, self._STOPS[1:], strict=False):
            middle = (x0 + x1) / 2
            road.cubicTo(QPointF(middle, y0), QPointF(middle, y1), QPointF(x1, y1))
        painter.setPen(QPen(colour("control"), 1.6, Qt.PenStyle.DashLine))
        painter.drawPath(road)
        for index, (x, y) in enumerate(self._STOPS):
            radius = 13 if index < 3 else 16
            circle = QRectF(x - radius, y - radius, 2 * radius, 2 * radius)
            first = index == 0
            painting.box(painter, circle, radius, colour("accent" if first else "bg"), colour("bar"), 2.0)
            if first or index == 3:
                inner = circle.adjusted(6, 6, -6, -6)
                ink = look().on_accent if first else look().accent_text
                icons.paint(painter, inner, "user" if first else self._icon, ink)


class EmptyState(QWidget):
    """A drawing, a title, one sentence, and up to three buttons: primary, secondary, and a link below."""

    def __init__(self, title: str, sentence: str, *buttons: Button, icon: str = "flag") -> None:
        super().__init__()
        self.title = Label(title, "h1", wrap=True)
        self.sentence = Label(sentence, "body", "text2", wrap=True)
        for words in (self.title, self.sentence):
            words.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 24, 24, 24)
        column.setSpacing(8)
        column.addStretch(2)
        column.addWidget(_RoadDrawing(icon), 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(12)
        column.addWidget(self.title)
        column.addWidget(self.sentence)
        column.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addStretch(1)
        for button in buttons[:2]:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        for button in buttons[2:]:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def set_text(self, title: str, sentence: str) -> None:
        """Change title and sentence."""
        self.title.setText(title)
        self.sentence.setText(sentence)
