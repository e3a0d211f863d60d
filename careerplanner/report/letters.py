"""How wide text is, asked of whoever draws it: matplotlib's fonts in print, Qt's on the screen."""

import unicodedata
from typing import Protocol

REGULAR, MEDIUM, SEMIBOLD = 400, 500, 600
_INVISIBLE = frozenset({"Cc", "Cf", "Cs"})
JOINERS = frozenset("\u200c\u200d")
"""What says whether two letters join, as in Persian and in pictures of several people."""


class Letters(Protocol):
    """The letters of one surface."""

    def width(self, text: str, size_pt: float, weight: int) -> float:
        """How wide a line of text is, in points."""

    def settable(self, text: str) -> str:
        """The text as it can be drawn: without invisible characters, and with a stand-in for what no font has."""


def fitted(letters: Letters, text: str, width_pt: float, size_pt: float, weight: int = REGULAR) -> str:
    """The text, cut with an ellipsis where it is wider than this many points."""
    if letters.width(text, size_pt, weight) <= width_pt:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        if letters.width(text[:middle].rstrip() + "…", size_pt, weight) <= width_pt:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + "…"


def visible(text: str) -> str:
    """The text without control and format characters but those that join letters, and without halves of letters."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(letter for letter in text if letter in JOINERS or unicodedata.category(letter) not in _INVISIBLE)
