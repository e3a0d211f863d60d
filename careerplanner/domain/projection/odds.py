"""The odds of a role, month by month, and their range: between which odds it lies, for all that nobody knows."""

import math
from dataclasses import dataclass

import numpy as np

from careerplanner.domain.projection.draws import Draws, Floats, Integers
from careerplanner.domain.projection.sets import Asked, shares_of

# The range of the odds is found on so many points, which reach so many deviations to either side.
_POINTS, _REACH = 4_001, 12.0
# Beta distributions with less than this have all their weight at the ends.
_LEAST = 1e-3


@dataclass(frozen=True, slots=True, eq=False)
class Odds:
    """The share of paths that have reached a role, and that hold it or more, by month (0 to the last).

    ``between`` is, by month, the variance of the share reached for all that nobody knows; ``error`` the standard error
    of that share, how far chance alone may have moved it. ``is_told`` is false behind a move that is not confirmed:
    then there are no odds to tell. ``ask`` are the inputs whose ranges matter most to the odds in the last month.
    """

    role: str
    reached: Floats
    held: Floats
    between: Floats
    error: Floats
    is_told: bool
    ask: tuple[Asked, ...]

    def range_at(self, month: int) -> tuple[float, float]:
        """Between which odds the role is reached by this month, in eight of ten cases of what nobody knows."""
        return range_of(float(self.reached[month]), float(self.between[month]))


def range_of(mean: float, variance: float) -> tuple[float, float]:
    """The percentiles 10 and 90 of the Beta distribution with this mean and variance."""
    most = mean * (1 - mean)
    if variance <= 0 or most <= 0:
        return mean, mean
    size = max(most / variance - 1, _LEAST)
    first, second = mean * size, (1 - mean) * size
    # On the scale of the logarithm of the odds the density has no poles.
    deviation, middle = math.sqrt(1 / first + 1 / second), math.log(first / second)
    left, right = _REACH * max(deviation, 1 / first), _REACH * max(deviation, 1 / second)
    place = np.linspace(middle - left, middle + right, _POINTS)
    weight = -first * np.logaddexp(0, -place) - second * np.logaddexp(0, place)
    reached = np.cumsum(np.exp(weight - weight.max()))
    ends = np.interp((0.1 * reached[-1], 0.9 * reached[-1]), reached, place)
    low, high = np.exp(-np.logaddexp(0, -ends)).tolist()
    return low, high


class RoleCounts:
    """How many paths reach a role for the first time, come to hold it, and fall below it, in each month.

    The last column counts those that do so later or never. ``square`` is what the sum over sets of the squared number
    of those that have arrived, over the size of the set, grows by in each month.
    """

    def __init__(self, months: int) -> None:
        self.first, self.up, self.down = np.zeros((3, months + 2), dtype=np.int64)
        self.square = np.zeros(months + 2)
        self.sizes: list[Floats] = []

    def add(self, draws: Draws, arrival: Integers) -> None:
        """Adds the months of arrival of a chunk of paths."""
        columns = len(self.first)
        month = np.minimum(arrival, columns - 1)
        self.first += np.bincount(month, minlength=columns)
        sizes = np.bincount(draws.set_of_path, minlength=len(draws.sets)).astype(np.float64)
        self.sizes.append(sizes)
        # One that arrives after k others of its set lifts the squared number by 2 k + 1.
        arrived = np.flatnonzero(month < columns - 1)
        order = np.sort(draws.set_of_path[arrived] * columns + month[arrived])
        own, month = np.divmod(order, columns)
        begins = np.searchsorted(own, np.arange(len(sizes)))
        before = np.arange(len(own)) - begins[own]
        self.square += np.bincount(month, weights=(2 * before + 1) / sizes[own], minlength=columns)

    def add_held(self, up: Integers, down: Integers) -> None:
        """Adds the months in which paths come to hold the role, and in which they fall below it."""
        self.up += np.bincount(up, minlength=len(self.up))
        self.down += np.bincount(down, minlength=len(self.down))


def odds_of(role: str, counts: RoleCounts, paths: int, *, is_told: bool, ask: tuple[Asked, ...], shared: bool) -> Odds:
    """The odds of a role from what was counted; ``shared`` says whether any input has a range."""
    reached = np.cumsum(counts.first)[:-1] / paths
    held = np.cumsum(counts.up - counts.down)[:-1] / paths
    sizes = np.concatenate(counts.sizes)
    sizes = sizes[sizes > 0]
    between, inflation = np.zeros(len(reached)), np.ones(len(reached))
    if shared:
        between, inflation = shares_of(sizes, np.cumsum(counts.square)[:-1], reached * paths)
    softened = (reached * paths + 2) / (paths + 4)
    error = np.sqrt(softened * (1 - softened) / (paths + 4) * inflation)
    return Odds(role, reached, held, between, error, is_told, ask)
