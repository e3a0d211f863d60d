"""The marks that a fan chart is made of: what is drawn where, in points from the lower left corner, by no library yet.

``ink`` is a colour as ``#RRGGBB``; marks with a higher ``order`` lie over those with a lower one.
"""

from dataclasses import dataclass
from typing import Literal

from careerplanner.report.fan_model import FloatArray
from careerplanner.report.palette import SOLID, Dash

Align = Literal["left", "center", "right"]
SHARE_BEFORE: dict[Align, float] = {"left": 0.0, "center": 0.5, "right": 1.0}
"""How much of a line of text lies before its place."""
HALF_CAPITAL = 0.363
"""Half the height of a capital letter, of the size of the type: what the middle of a line lies above its baseline."""


@dataclass(frozen=True, slots=True)
class TextMark:
    """One line of text whose middle, not its baseline, is at ``y``."""

    x: float
    y: float
    text: str
    size: float
    weight: int
    ink: str
    align: Align
    order: float = 6


@dataclass(frozen=True, slots=True, eq=False)
class LineMark:
    """A line through points (rows of x and y). Dashes are in widths of the line."""

    points: FloatArray
    ink: str
    width: float
    dash: Dash = SOLID
    order: float = 3

    @property
    def has_round_ends(self) -> bool:
        """Whether its ends are round: those of a solid curve are, those of a straight line are cut."""
        return self.dash == SOLID and len(self.points) > 2


@dataclass(frozen=True, slots=True)
class DotMark:
    """A marker with a rim in ``ink`` and the surface inside: a disk (``o``), else a shape with corners."""

    x: float
    y: float
    marker: str
    size: float
    rim: float
    ink: str
    surface: str
    order: float = 5

    @property
    def corners(self) -> tuple[tuple[float, float], ...]:
        """The corners of a square (``s``), a diamond (``D``) or a triangle (``^``), right of and below its middle."""
        half = self.size / 2
        if self.marker == "s":
            return (-half, -half), (half, -half), (half, half), (-half, half)
        if self.marker == "D":
            wide = half * 2**0.5
            return (0, -wide), (wide, 0), (0, wide), (-wide, 0)
        return (0, -half), (half, half), (-half, half)


@dataclass(frozen=True, slots=True, eq=False)
class AreaMark:
    """An area with this outline, seen through."""

    outline: FloatArray
    ink: str
    alpha: float
    order: float = 2


@dataclass(frozen=True, slots=True, eq=False)
class BundleMark:
    """Thin lines seen through, of which only what lies in ``inside`` (left, bottom, right, top) is drawn."""

    lines: tuple[FloatArray, ...]
    ink: str
    alpha: float
    width: float
    inside: tuple[float, float, float, float]
    order: float = 2.5


Mark = TextMark | LineMark | DotMark | AreaMark | BundleMark
