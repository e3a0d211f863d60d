"""How the months until a goal is done are spread over the paths: counted in bins, told at each hundredth.

Bins are a twelfth of a month wide for two years, half a month until ten years, four months until a century; between
their ends the paths are taken to be even.
"""

from bisect import bisect_left

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Floats

Counts = NDArray[np.int32]

_EDGES: Floats = np.concatenate(
    (np.arange(288) / 12, 24 + np.arange(192) / 2, 120 + 4.0 * np.arange(271)), dtype=np.float64
)
BINS = len(_EDGES) + 1
"""One for each edge, the paths up to it and after the one before, and one for those that take longer than a century."""
HUNDREDTHS = 101


def counted(months: Floats) -> Counts:
    """How many paths lie in each bin; a path that never ends is in the last."""
    # The widths rise, so the least of the three lines is the one that holds.
    places = np.minimum(np.minimum(12 * months, 240 + 2 * months), 450 + months / 4)
    found = np.bincount(np.minimum(np.ceil(places), BINS - 1).astype(np.int64), minlength=BINS)
    return found.astype(np.int32)


def hundredths(counts: Counts) -> tuple[float, ...]:
    """The months by which 0, 1, ... 100 of a hundred paths are done; infinite where so many never are."""
    shares = np.cumsum(counts[:-1]) / counts.sum()
    wanted = np.linspace(0, 1, HUNDREDTHS)
    first = int(np.argmax(shares > 0)) if shares[-1] > 0 else 0
    found = np.interp(wanted, shares, _EDGES)
    found[0] = _EDGES[max(0, first - 1)]
    found[wanted > shares[-1] + 1e-12] = np.inf
    return tuple(found.tolist())


def share_by(spread: tuple[float, ...], months: float) -> float:
    """The share of paths that are done by then, to a hundredth or better."""
    if months < spread[0]:
        return 0.0
    last = HUNDREDTHS - 1
    place = bisect_left(spread, months)
    if place > last:
        return 1.0
    if spread[place] == months:
        while place < last and spread[place + 1] == months:
            place += 1
        return place / last
    before, after = spread[place - 1], spread[place]
    between = 0.0 if after == np.inf else (months - before) / (after - before)
    return (place - 1 + between) / last
