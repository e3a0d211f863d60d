"""Small help with words on the path page: pay ranges, months, and names in two lines."""

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


def two_lines(text: str, font: QFont, width: float) -> list[str]:
    """A name broken into at most two lines of this width; what does not fit ends in an ellipsis."""
    metrics = QFontMetricsF(font)
    words = text.split()
    first = ""
    while words and metrics.horizontalAdvance(f"{first} {words[0]}".strip()) <= width:
        first = f"{first} {words.pop(0)}".strip()
    if not first and words:
        return [metrics.elidedText(text, Qt.TextElideMode.ElideRight, width)]
    rest = metrics.elidedText(" ".join(words), Qt.TextElideMode.ElideRight, width)
    return [first, rest] if rest else [first]
