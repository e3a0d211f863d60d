"""What of a spread comes from what nobody knows, and what from luck: paths of a set share the first and not the second.

The one-way analysis of variance: the mean square between sets less that within them, over the paths of a set, is the
variance of what nobody knows. Source: Searle, Casella, McCulloch, "Variance Components", 1992, for sets of unlike size.
"""

import math
from dataclasses import dataclass, field

import numpy as np

from careerplanner.domain.projection.draws import Draws, Floats, Integers, Reals

ASKED = 3
"""So many inputs are named as the questions to ask."""


@dataclass(frozen=True, slots=True)
class Asked:
    """An input with a range, by its key, and the part of what nobody knows about a result that comes from it."""

    key: str
    share: float


@dataclass(frozen=True, slots=True, eq=False)
class Parts:
    """The two parts of a variance. ``between`` is that of what nobody knows, ``within`` that of luck.

    ``mean_square`` is that between sets, from which the error of the mean follows; ``whole`` the variance of the paths,
    whatever set they are in, and ``count`` their number.
    """

    between: float
    within: float
    mean_square: float
    whole: float
    count: int

    @property
    def split(self) -> float | None:
        """The part of the spread that comes from what nobody knows; None where there is no spread."""
        whole = self.between + self.within
        return self.between / whole if whole > 0 else None

    @property
    def error(self) -> float:
        """The standard error of the mean over all paths."""
        return math.sqrt(self.mean_square / self.count)

    @property
    def plain_error(self) -> float:
        """The standard error of the mean where no path shares anything."""
        return math.sqrt(self.whole / self.count)

    @property
    def inflation(self) -> float:
        """By how much the variance of a mean is greater than if no path shared anything."""
        whole = self.between + self.within
        return max(1.0, self.mean_square / whole) if whole > 0 else 1.0


@dataclass(slots=True)
class SetSums:
    """Sums over the paths of each set of one amount, put together chunk by chunk."""

    sets: list[Integers] = field(default_factory=list)
    sizes: list[Floats] = field(default_factory=list)
    sums: list[Floats] = field(default_factory=list)
    square: float = 0.0

    def add(self, draws: Draws, amounts: Reals) -> None:
        """Adds the paths of a chunk; no set may be in two chunks."""
        count = len(draws.sets)
        self.sets.append(draws.sets)
        self.sizes.append(np.bincount(draws.set_of_path, minlength=count).astype(np.float64))
        sums: Floats = np.bincount(draws.set_of_path, weights=amounts, minlength=count).astype(np.float64)
        self.sums.append(sums)
        self.square += float(np.square(amounts, dtype=np.float64).sum())

    def means(self) -> tuple[Integers, Floats]:
        """The numbers of all sets that have paths, and the mean of each."""
        sets, sizes, sums = np.concatenate(self.sets), np.concatenate(self.sizes), np.concatenate(self.sums)
        there = sizes > 0
        return sets[there], sums[there] / sizes[there]

    def parts(self) -> Parts:
        """The parts of the variance of a path's amount."""
        sizes, sums = np.concatenate(self.sizes), np.concatenate(self.sums)
        sizes, sums = sizes[sizes > 0], sums[sizes > 0]
        return parts_of(sizes, float((sums**2 / sizes).sum()), float(sums.sum()), self.square)


def parts_of(sizes: Floats, square_of_sets: float, total: float, square: float) -> Parts:
    """The parts of a variance.

    ``square_of_sets`` is the sum over sets of the squared sum over the size, ``total`` the sum over all paths and
    ``square`` that of their squares.
    """
    between, within, mean_square, whole = (
        float(part[0]) for part in _analysis(sizes, *(np.array([each]) for each in (square_of_sets, total, square)))
    )
    return Parts(between, within, mean_square, whole, int(sizes.sum()))


def shares_of(sizes: Floats, square_of_sets: Floats, arrived: Floats) -> tuple[Floats, Floats]:
    """For shares of paths: the variance for what nobody knows, and by how much that of the mean is inflated by it.

    ``arrived`` is the number of paths that make up each share; see ``parts_of`` and ``Parts.inflation``.
    """
    between, within, mean_square, _whole = _analysis(sizes, square_of_sets, arrived, arrived)
    whole = between + within
    return between, np.maximum(1.0, np.divide(mean_square, whole, out=np.ones_like(whole), where=whole > 0))


def _analysis(
    sizes: Floats, square_of_sets: Floats, total: Floats, square: Floats
) -> tuple[Floats, Floats, Floats, Floats]:
    """The variances between and within sets, the mean square between them, and the variance of the paths."""
    count, sets = float(sizes.sum()), len(sizes)
    whole = np.maximum(0.0, square - total**2 / count) / max(1.0, count - 1)
    if sets < 2 or count <= sets:
        return np.zeros_like(whole), whole, whole, whole
    mean_square = np.maximum(0.0, square_of_sets - total**2 / count) / (sets - 1)
    within = np.maximum(0.0, square - square_of_sets) / (count - sets)
    size = (count - float((sizes**2).sum()) / count) / (sets - 1)
    return np.maximum(0.0, (mean_square - within) / size), within, mean_square, whole


def asked_of(keys: tuple[str, ...], normals: Floats, means: Floats, parts: Parts) -> tuple[Asked, ...]:
    """The inputs from which most of what nobody knows about a result comes, the first ones first.

    ``normals`` has a row for each input: its standard normal number in each set. The share of one is its squared
    correlation with the means of the sets, less what chance alone would give, over the part of their variance that is
    not luck.
    """
    variance = float(means.var()) if len(means) > 2 else 0.0
    if not keys or parts.between <= 0 or variance <= 0:
        return ()
    away, apart = means - means.mean(), normals - normals.mean(axis=1, keepdims=True)
    squared = (apart @ away) ** 2 / ((apart**2).sum(axis=1) * (away**2).sum())
    shares = np.minimum(1, (squared - 1 / len(means)) * variance / parts.between)
    first = np.argsort(-shares)[:ASKED].tolist()
    return tuple(Asked(keys[place], float(shares[place])) for place in first if shares[place] > 0)
