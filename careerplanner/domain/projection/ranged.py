"""A number that nobody knows exactly: its middle and the range in which it lies in 80 of 100 cases.

How a number is drawn between and beyond the ends depends on its scale, on which the two halves of the range are each
half of a normal distribution. A ``Ranged`` number is a ``float``: wherever a plain number is wanted it is its middle.
"""

import math
from enum import StrEnum
from typing import Any, Self

import numpy as np

from careerplanner.domain.projection.draws import Floats

EIGHTY = 1.2815515655
"""One in ten of a standard normal number lies above this, one in ten below its opposite."""


class Scale(StrEnum):
    """On what scale a number is drawn: as a yearly chance (its logarithmic hazard), as a factor, a share, as it is."""

    CHANCE = "chance"
    TIMES = "times"
    SHARE = "share"
    PLAIN = "plain"


class Ranged(float):
    """A number with its 80 % range: one in ten lies below ``low``, one in ten above ``high``."""

    low: float
    high: float

    def __new__(cls, value: float, low: float, high: float) -> Self:
        """The number ``value`` with the range from ``low`` to ``high``."""
        made = super().__new__(cls, value)
        made.low, made.high = float(low), float(high)
        return made

    def __reduce__(self) -> tuple[type["Ranged"], tuple[float, float, float]]:
        """What copying and pickling need."""
        return Ranged, self.parts

    @property
    def parts(self) -> tuple[float, float, float]:
        """The number and the two ends of its range."""
        return float(self), self.low, self.high

    def __eq__(self, other: object) -> bool:
        """The same number with the same range; a plain number is another one, as it has none."""
        return isinstance(other, Ranged) and self.parts == other.parts

    def __ne__(self, other: object) -> bool:
        """Not the same number with the same range."""
        return not self == other

    def __hash__(self) -> int:
        """That of the number with its range."""
        return hash(self.parts)

    def __repr__(self) -> str:
        """As it is written in code."""
        return f"Ranged({float(self)!r}, {self.low!r}, {self.high!r})"


def on_scale(number: Any, scale: Scale) -> Any:
    """A number, or an array of them, on its scale."""
    if scale is Scale.CHANCE:
        return np.log(-np.log1p(-number))
    if scale is Scale.TIMES:
        return np.log(number)
    return np.log(number / (1 - number)) if scale is Scale.SHARE else number


def from_scale(place: Any, scale: Scale) -> Any:
    """The number, or numbers, at this place of the scale."""
    if scale is Scale.CHANCE:
        return -np.expm1(-np.exp(place))
    if scale is Scale.TIMES:
        return np.exp(place)
    return 1 / (1 + np.exp(-place)) if scale is Scale.SHARE else place


def places(number: Ranged, scale: Scale, z: Floats) -> Floats:
    """Where the number lies on its scale for these standard normal ``z``."""
    low, middle, high = (float(on_scale(part, scale)) for part in (number.low, float(number), number.high))
    found: Floats = middle + z * np.where(z >= 0, (high - middle) / EIGHTY, (middle - low) / EIGHTY)
    return found


def ends_of(number: float) -> tuple[float, float]:
    """The ends of the range; twice the number itself where it has none."""
    return (number.low, number.high) if isinstance(number, Ranged) else (number, number)


def shifted(number: float, step: float, least: float = -math.inf, most: float = math.inf) -> float:
    """The number, with its range, moved by a step and kept between two ends."""
    middle, low, high = (min(max(part + step, least), most) for part in (float(number), *ends_of(number)))
    return Ranged(middle, low, high) if isinstance(number, Ranged) else middle
