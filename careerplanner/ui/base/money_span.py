"""A range of money, as it is written on every page."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from careerplanner.report.wording import whole_money


def money_span(low: float, high: float, currency: str) -> str:
    """A range of money, held together and in order where the words around it run from right to left."""
    words = f"{whole_money(low, currency)} – {whole_money(high, currency)}"
    return f"\u2066{words}\u2069" if QGuiApplication.layoutDirection() is Qt.LayoutDirection.RightToLeft else words
