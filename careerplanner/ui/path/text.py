"""Small help with words on the path page: pay ranges, months, and names in two lines."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontMetricsF, QGuiApplication

from careerplanner.app.queries.path.map import PayLine
from careerplanner.domain.months import Month, parse_month
from careerplanner.report.wording import whole_money


def pay_range(pay: PayLine) -> str:
    """A range such as ``$38,500 – $48,500``."""
    return money_span(pay.low, pay.high, pay.currency)


def money_span(low: float, high: float, currency: str) -> str:
    """A range of money, held together and in order where the words around it run from right to left."""
    words = f"{whole_money(low, currency)} – {whole_money(high, currency)}"
    return f"\u2066{words}\u2069" if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft else words


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
