"""Every path of the engine, month by month, and the distance between two samples."""

from dataclasses import dataclass

import numpy as np

from careerplanner.domain.projection.draws import Draws
from careerplanner.domain.projection.happenings import Step, Timeline
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
    role: np.ndarray


class _Keep:
    def __init__(self, inputs: Inputs, count: int) -> None:
        self.nominal = np.full((inputs.months + 1, count), inputs.pay, dtype=np.float64)
        self.real = self.nominal / inputs.cost_of_living

    def year(self, first: int, pay: np.ndarray, deflators: np.ndarray, /) -> None:
        self.nominal[first : first + len(pay)] = pay
        self.real[first : first + len(pay)] = pay * deflators


def engine_paths(inputs: Inputs, count: int, seed: int = 1, first: int = 0, *, alone: bool = False) -> EnginePaths:
    """All paths of the engine; ``alone`` gives each unknowns and an economy of its own."""
    draws = Draws(seed, first, count, alone=alone)
    times = timeline(inputs, draws)
    keep = _Keep(inputs, count)
    Walk(inputs, draws, times).run(keep)
    shares = pay_shares(inputs)
    nominal = keep.nominal if shares is None else keep.nominal * shares[:, None]
    return EnginePaths(nominal, keep.real, times.arrival, times.lost, _roles(inputs, times, count))


def _roles(inputs: Inputs, times: Timeline, count: int) -> np.ndarray:
    """The role in each month (row) of each path."""
    changes = np.zeros((inputs.months + 1, count), dtype=np.int64)
    events = times.events
    for step, change in ((Step.PROMOTION, 1), (Step.RETURN_BELOW, -1)):
        places = np.flatnonzero(events.step == step)
        np.add.at(changes, (events.month[places], events.path[places]), change)
    return changes.cumsum(axis=0)


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
