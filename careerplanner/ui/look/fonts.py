"""The type of the window: Inter, the nine text styles, and the one factor that scales them all.

Inter is one variable font. Qt fakes bold when it is asked for a weight, so weights are set on the font's own axis;
large styles also use the optical size axis. Sizes are in points made from pixels, since only points may be fractions.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final, Literal, TypeVar
from weakref import WeakKeyDictionary

import fontpkg_inter
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QGuiApplication
from PySide6.QtWidgets import QApplication, QWidget

_W = TypeVar("_W", bound=QWidget)
TextStyle = Literal["display", "h1", "h2", "h3", "body", "strong", "small", "caption", "micro"]

FAMILIES: Final = ["Inter", "Segoe UI", "SF Pro Text", "Noto Sans", "DejaVu Sans"]
SMALLEST_SCALE: Final = 0.8
LARGEST_SCALE: Final = 2.0
_STYLE_PROPERTY: Final = "textStyle"
_FIGURES_PROPERTY: Final = "tabularFigures"
_fits: "WeakKeyDictionary[QWidget, Callable[[Any], object]]" = WeakKeyDictionary()
"""What sizes a widget by the text, for those that ``sized`` was called with."""


@dataclass(frozen=True, slots=True)
class _Kind:
    """Size in pixels at scale 1, weight, optical size, letter spacing in percent."""

    pixels: float
    weight: int
    optical_size: int = 14
    spacing_percent: float = 100.0


_KINDS: Final[dict[str, _Kind]] = {
    "display": _Kind(27, 600, 24, 98.5),
    "h1": _Kind(22, 600, 20),
    "h2": _Kind(16, 600),
    "h3": _Kind(14, 600),
    "body": _Kind(14, 400),
    "strong": _Kind(14, 500),
    "small": _Kind(12.5, 400),
    "caption": _Kind(12, 500),
    "micro": _Kind(11, 500),
}


class _Scale:
    """The factor in use; one object, since the text size belongs to the program as a whole."""

    factor = 1.0


def load() -> None:
    """Make Inter known to Qt. Call it before the first widget exists."""
    for path in sorted((fontpkg_inter.ROOT / "files").glob("Inter*.ttf")):
        if "Italic" not in path.name:
            QFontDatabase.addApplicationFont(str(path))
    _font.cache_clear()
    _line_height.cache_clear()


def scale() -> float:
    """The text scale in use, 1.0 being normal."""
    return _Scale.factor


def set_scale(factor: float) -> float:
    """Use this text scale from now on, kept within 0.8 to 2.0; gives the scale that holds. Widgets: ``restyle``."""
    _Scale.factor = min(LARGEST_SCALE, max(SMALLEST_SCALE, round(factor, 2)))
    return _Scale.factor


def px(pixels: float) -> int:
    """A length in pixels at the text scale in use."""
    return round(pixels * _Scale.factor)


def room(width: int) -> float:
    """How wide a width in pixels is for larger text, in pixels at scale 1: twice the text has half the room."""
    return width / max(1.0, _Scale.factor)


def font(style: TextStyle = "body", *, figures: bool = False) -> QFont:
    """The font of a text style at the scale in use; ``figures`` gives all digits one width, for columns."""
    return QFont(_font(style, figures, _Scale.factor, _dots_per_inch()))


def _dots_per_inch() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInch() if screen else 96.0


# Pages ask for the same few fonts and heights hundreds of times each time they are laid out.
@lru_cache(maxsize=256)
def _font(style: TextStyle, figures: bool, factor: float, dots_per_inch: float) -> QFont:  # noqa: FBT001 - kept by these
    kind = _KINDS[style]
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPointSizeF(kind.pixels * factor * 72.0 / dots_per_inch)
    made.setVariableAxis(QFont.Tag("wght"), kind.weight)
    made.setVariableAxis(QFont.Tag("opsz"), kind.optical_size)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    if kind.spacing_percent != 100.0:
        made.setLetterSpacing(QFont.SpacingType.PercentageSpacing, kind.spacing_percent)
    if figures:
        made.setFeature(QFont.Tag("tnum"), 1)
    return made


@lru_cache(maxsize=64)
def drawn(points: float, weight: int) -> QFont:
    """The font of text that a chart draws, in this size and weight, whatever the text scale; not to be changed."""
    made = QFont()
    made.setFamilies(FAMILIES)
    made.setPointSizeF(points)
    made.setVariableAxis(QFont.Tag("wght"), weight)
    made.setVariableAxis(QFont.Tag("opsz"), _KINDS["body"].optical_size)
    made.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
    return made


def line_height(style: TextStyle = "body") -> int:
    """The height of one line of this style in pixels, rounded up."""
    return _line_height(style, _Scale.factor, _dots_per_inch())


@lru_cache(maxsize=256)
def _line_height(style: TextStyle, factor: float, dots_per_inch: float) -> int:
    return -int(-QFontMetricsF(_font(style, False, factor, dots_per_inch)).height() // 1)


def text_width(text: str, style: TextStyle = "body", *, figures: bool = False) -> int:
    """The width of a text in this style in pixels, rounded up."""
    metrics = QFontMetricsF(_font(style, figures, _Scale.factor, _dots_per_inch()))
    return -int(-metrics.horizontalAdvance(text) // 1)


def set_style(widget: QWidget, style: TextStyle, *, figures: bool = False) -> None:
    """Give a widget a text style, kept through changes of the text scale."""
    widget.setProperty(_STYLE_PROPERTY, style)
    widget.setProperty(_FIGURES_PROPERTY, figures)
    widget.setFont(font(style, figures=figures))


def style_of(widget: QWidget) -> str | None:
    """The text style that was given to a widget, or None where it inherits."""
    style = widget.property(_STYLE_PROPERTY)
    return style if isinstance(style, str) else None


def sized(widget: _W, fit: Callable[[_W], object]) -> None:
    """Size a widget by the text, now and after each change of the scale; the last ``fit`` holds, and not the widget."""
    fit(widget)
    _fits[widget] = fit


def restyle(widgets: list[QWidget]) -> None:
    """Give the widgets with a text style their font anew, and the size that goes by it, after the scale has changed."""
    make: Callable[..., QFont] = font
    for widget in widgets:
        style = style_of(widget)
        if style is not None:
            widget.setFont(make(style, figures=bool(widget.property(_FIGURES_PROPERTY))))
        fit = _fits.get(widget)
        if fit is not None:
            fit(widget)


def apply_to(application: QApplication) -> None:
    """Make the body style the font of everything that has no style of its own."""
    application.setFont(font("body"))
