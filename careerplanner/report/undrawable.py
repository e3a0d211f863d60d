"""Letters that no font of this computer has, as plain words in place of boxes; text from right to left kept apart."""

import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby

from matplotlib.font_manager import fontManager, get_font

from careerplanner.i18n import _
from careerplanner.report.fonts import is_covered

_JOINERS = frozenset("\u200d\ufe0e\ufe0f\u20e3")
_SKIN_TONES = range(0x1F3FB, 0x1F400)
_FIRST_STRONG_ISOLATE, _POP = "\u2068", "\u2069"
_LETTERS = frozenset({"Ll", "Lm", "Lo", "Lt", "Lu", "Mc", "Mn"})


def in_words(text: str) -> str:
    """The text with the name of each picture, and of each script, that no font at hand can draw."""
    if text.isascii() or is_covered(text):
        return text
    return "".join(_said(script, "".join(run)) for script, run in groupby(text, _undrawable))


def isolated(text: str) -> str:
    """The text kept apart from what stands beside it, where a part of it runs from right to left."""
    if text.isascii() or not any(unicodedata.bidirectional(letter) in {"R", "AL"} for letter in text):
        return text
    return f"{_FIRST_STRONG_ISOLATE}{text}{_POP}"


def _undrawable(letter: str) -> str | None:
    """The script of a letter that cannot be drawn, empty for a picture; None for what can be."""
    if letter in _JOINERS or ord(letter) in _SKIN_TONES:
        return ""
    if letter.isascii() or is_covered(letter) or _is_on_this_computer(letter):
        return None
    if unicodedata.category(letter) in _LETTERS:
        return unicodedata.name(letter, "").partition(" ")[0]
    return ""


def _said(script: str | None, run: str) -> str:
    if script is None:
        return run
    if script:
        return _("(text in {script} letters)").format(script=script if script == "CJK" else script.capitalize())
    return " ".join(_names(run))


def _names(run: str) -> Iterator[str]:
    """The names of pictures; what only joins or tints them has none."""
    for letter in run:
        name = unicodedata.name(letter, "").lower()
        if name and letter not in _JOINERS and ord(letter) not in _SKIN_TONES:
            yield f"({name})"


@lru_cache(maxsize=4096)
def _is_on_this_computer(letter: str) -> bool:
    """Whether some font of the system has a letter; the fonts that come as pictures are not among them."""
    return any(_has(path, ord(letter)) for path in dict.fromkeys(font.fname for font in fontManager.ttflist))


def _has(path: str, code: int) -> bool:
    try:
        return bool(get_font(path).get_char_index(code))
    except (OSError, RuntimeError):  # a font that was removed, or that cannot be read
        return False
