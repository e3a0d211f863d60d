"""What painted widgets share: rounded boxes, focus rings, and rows of text."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from careerplanner.ui.look.theme import colour, look


def smooth(painter: QPainter) -> QPainter:
    """The painter, with smooth edges."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    return painter


def box(
    painter: QPainter,
    rect: QRect | QRectF,
    radius: float,
    fill: QColor | None = None,
    line: QColor | None = None,
    width: float = 1.0,
    style: Qt.PenStyle = Qt.PenStyle.SolidLine,
) -> None:
    """A rounded box whose line lies wholly inside of the rectangle."""
    inset = width / 2 if line is not None else 0.0
    area = QRectF(rect).adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(line, width, style) if line is not None else Qt.PenStyle.NoPen)
    painter.setBrush(fill if fill is not None else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(area, radius - inset, radius - inset)


def focus_ring(painter: QPainter, rect: QRect | QRectF, radius: float) -> None:
    """The ring that tells where the keyboard is, two pixels inside of the edge of the rectangle."""
    box(painter, rect, radius, None, colour("focus"), 2.0)


def card(painter: QPainter, rect: QRect | QRectF, radius: float, fill: str = "surface", line: str = "border") -> None:
    """The ground of a card: surface, border, and in light one faint line of shadow below."""
    area = QRectF(rect)
    if look().shadow_alpha > 0:
        painter.save()
        # All but the foot of the shadow lies under the card; it need not be painted.
        painter.setClipRect(area.adjusted(0, area.height() - radius - 1, 0, 0), Qt.ClipOperation.IntersectClip)
        box(painter, area.adjusted(0, 1, 0, 0), radius, None, QColor(15, 23, 42, round(look().shadow_alpha * 255)))
        painter.restore()
        area = area.adjusted(0, 0, 0, -1)
    box(painter, area, radius, colour(fill), colour(line))


def broken(text: str, font: QFont, width: float, most: int) -> list[str]:
    """A name broken into at most so many lines of this width; what does not fit ends in an ellipsis."""
    metrics = QFontMetricsF(font)
    words = text.split()
    lines: list[str] = []
    while words and len(lines) < most:
        line = words.pop(0)
        last = len(lines) == most - 1
        while words and (last or metrics.horizontalAdvance(f"{line} {words[0]}") <= width):
            line = f"{line} {words.pop(0)}"
        lines.append(metrics.elidedText(line, Qt.TextElideMode.ElideRight, width))
    return lines
