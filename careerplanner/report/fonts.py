"""Inter for the charts, registered with matplotlib; and which letters the fonts of charts and report have."""

import dataclasses
from functools import cache, lru_cache

import matplotlib as mpl
import numpy as np
from matplotlib.font_manager import FontProperties, fontManager, get_font
from matplotlib.ft2font import FT2Font
from matplotlib.path import Path
from matplotlib.textpath import text_to_path

from careerplanner import paths
from careerplanner.report.letters import JOINERS, MEDIUM, REGULAR, SEMIBOLD, visible

mpl.rcdefaults()  # a settings file in the folder in which the program was started is not for our figures

_OUTLINE_SIZE = 100.0
_CUTS = ("Inter-Regular.ttf", "Inter-Medium.ttf", "Inter-SemiBold.ttf")
_OTHER_SCRIPTS = (
    "Noto Sans CJK SC",
    "Noto Sans CJK JP",
    "Microsoft YaHei",
    "Yu Gothic",
    "Malgun Gothic",
    "PingFang SC",
    "Hiragino Sans",
    "Droid Sans Fallback",
    "Noto Sans",
    "Noto Sans Devanagari",
    "Noto Sans Thai",
    "Segoe UI Symbol",
)
"""Fonts of the system that are asked for scripts which Inter and DejaVu Sans lack; those that exist are used."""

_MISSING = "□"


@cache
def families() -> tuple[str, ...]:
    """The families in which charts are set, the first that has a letter winning; registers Inter when first asked.

    matplotlib takes a variable font in its default weight alone, so each weight comes as a cut of its own.
    """
    folder = paths.resources() / "report" / "fonts"
    for cut in _CUTS:
        fontManager.addfont(str(folder / cut))
    known = set(fontManager.get_font_names())
    others = ("DejaVu Sans", *(family for family in _OTHER_SCRIPTS if family in known))
    for family in others:
        _fill_weights(family)
    return ("Inter", *others)


def _fill_weights(family: str) -> None:
    """Let the nearest cut of a family stand in for the weights it lacks, lest matplotlib warns at each text."""
    upright = [entry for entry in fontManager.ttflist if entry.name == family and entry.style == "normal"]
    have = {entry.weight for entry in upright}
    for weight in {REGULAR, MEDIUM, SEMIBOLD} - have:
        nearest = min(upright, key=lambda entry: abs(int(entry.weight) - weight))
        fontManager.ttflist.append(dataclasses.replace(nearest, weight=weight))


def font(text: str, size_pt: float, weight: int = REGULAR) -> FontProperties:
    """The chart font for a text in a size and a weight: Inter alone where it has all the letters, which is faster."""
    return _font(families_of(text), size_pt, weight)


@lru_cache(maxsize=64)
def _font(names: tuple[str, ...], size_pt: float, weight: int) -> FontProperties:
    return FontProperties(family=list(names), size=size_pt, weight=weight)


def families_of(text: str) -> tuple[str, ...]:
    """The families in which a text is set: Inter alone where it has all the letters."""
    return families()[: 1 if _inter_has(text) else None]


@lru_cache(maxsize=1024)
def _inter_has(text: str) -> bool:
    return text.isascii() or all(_faces()[0].get_char_index(ord(c)) for c in text)


@lru_cache(maxsize=4096)
def outline(text: str, weight: int = REGULAR) -> tuple[Path, float]:
    """The shape of a line of text and its width, at a size of 1 from the origin of its baseline on.

    Drawn as a shape a text keeps the spacing that its designer gave it at every size.
    """
    properties = font(text, _OUTLINE_SIZE, weight)
    corners, codes = text_to_path.get_text_path(properties, text, ismath=False)
    width, _height, _descent = text_to_path.get_text_width_height_descent(text, properties, ismath=False)
    return Path(np.asarray(corners).reshape(-1, 2) / _OUTLINE_SIZE, codes), float(width) / _OUTLINE_SIZE


def is_covered(text: str) -> bool:
    """Whether Inter and DejaVu Sans, which come with the program, have every letter of a text."""
    own = _faces()[:2]
    unusual = {c for c in visible(text) if not c.isascii()} - JOINERS
    return all(any(face.get_char_index(ord(c)) for face in own) for c in unusual)


@lru_cache(maxsize=1024)
def settable(text: str) -> str:
    """The text with a box in place of each letter that no font at hand has, and without invisible characters."""
    return "".join(c if c.isascii() or _has(c) else _MISSING for c in visible(text) if c not in JOINERS)


@lru_cache(maxsize=4096)
def _has(character: str) -> bool:
    """Whether some family of the charts has this letter."""
    return any(face.get_char_index(ord(character)) for face in _faces())


@cache
def _faces() -> tuple[FT2Font, ...]:
    return tuple(
        get_font(fontManager.findfont(FontProperties(family=[family]), fallback_to_default=False))
        for family in families()
    )


class _Letters:
    """The letters of matplotlib's fonts."""

    def width(self, text: str, size_pt: float, weight: int) -> float:
        return outline(text, weight)[1] * size_pt

    def settable(self, text: str) -> str:
        return settable(text)


LETTERS = _Letters()
"""The letters of what matplotlib draws."""
