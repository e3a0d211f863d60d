"""Every path of the engine, month by month, and the distance between two samples."""

from dataclasses import dataclass

import numpy as np

from careerplanner.domain.projection.draws import Draws
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.pauses import pay_shares
from careerplanner.domain.projection.timeline import timeline
from careerplanner.domain.projection.walk import Walk


@dataclass(frozen=True)
class EnginePaths:
    """Rows are the months 0 to the last, columns the paths; ``arrival`` has a row for each move."""

    nominal: np.ndarray
    real: np.ndarray
    arrival: np.ndarray
    lost: np.ndarray


class _Keep:
    def __init__(self, inputs: Inputs, count: int) -> None:
        self.nominal = np.full((inputs.months + 1, count), inputs.pay, dtype=np.float64)
        self.real = self.nominal.copy()

    def review(self, month: int, pay: np.ndarray, /) -> None:
        pass

    def stretch(self, first: int, pay: np.ndarray, _changed: np.ndarray, /) -> None:
        self.nominal[first : first + len(pay)] = pay

    def year(self, first: int, pay: np.ndarray, deflators: np.ndarray, /) -> None:
        assert (self.nominal[first : first + len(pay)] == pay).all()
        self.real[first : first + len(pay)] = pay * deflators


def engine_paths(inputs: Inputs, count: int, seed: int = 1, first: int = 0) -> EnginePaths:
    """All paths of the engine."""
    draws = Draws(seed, first, count)
    times = timeline(inputs, draws)
    keep = _Keep(inputs, count)
    Walk(inputs, draws, times).run(keep)
    shares = pay_shares(inputs)
    nominal = keep.nominal if shares is None else keep.nominal * shares[:, None]
    return EnginePaths(nominal, keep.real, times.arrival, times.lost)


def distance(ours: np.ndarray, theirs: np.ndarray, tolerance: float = 0.0) -> float:
    """The largest difference of two empirical distributions, where values this near count as the same."""
    ours, theirs = np.sort(ours), np.sort(theirs)
    found = 0.0
    for one, other in ((ours, theirs), (theirs, ours)):
        share = np.arange(1, len(one) + 1) / len(one)
        share_of_other = np.searchsorted(other, one + tolerance, side="right") / len(other)
        found = max(found, float((share - share_of_other).max()))
    return found


def greatest_distance_by_chance(ours: int, theirs: int, chance: float = 1e-5) -> float:
    """The distance of Kolmogorov and Smirnov that two samples of one distribution pass with this chance."""
    return float(np.sqrt(-np.log(chance / 2) / 2 * (ours + theirs) / (ours * theirs)))
