"""Small help with words on the path page: pay ranges, months, and names in few lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF

from careerplanner.app.queries.path.map import PayLine
from careerplanner.months import Month, parse_month
from careerplanner.wording import Wording


def pay_range(pay: PayLine, wording: Wording) -> str:
    """A range such as ``$38,500 – $48,500``."""
    return wording.money_in(pay.currency).span(pay.low, pay.high)


def since_month(text: str | None) -> Month | None:
    """A stored month, or None."""
    return parse_month(text) if text else None


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
