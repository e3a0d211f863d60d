"""Order statistics of many rows at once, through codes of 16 bits that sort in two counting passes.

The rows of a few months are spread over 65,536 codes, so that a value read back is wrong by less than 1 / 65,535
of their range, and not at all when all values are the same. NumPy sorts 16-bit numbers stably by radix, in time
linear in their number.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from time import perf_counter
from typing import Any

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Floats, Integers, Reals

TOP = 65_535
# Amounts below this are none: pay that was cut a hundred times over.
NOTHING = 1e-6
# A highest value of so many times the upper quartile of some values lies far out.
FAR_OUT, SAMPLE = 50, 15

Codes = NDArray[np.uint16]


def scale_of(low: float, high: float) -> tuple[float, float]:
    """The scale for values of this range: code k stands for ``low + k * step`` up to the next, of these two.

    It starts at 0 where that costs less than one bit.
    """
    if high < NOTHING:
        return 0.0, 0.0
    if low <= high / 2:
        return 0.0, high / TOP
    return low, (high - low) / TOP


def coded(rows: Reals, low: float, step: float, out: Codes | None = None) -> Codes:
    """The code of each value on a scale; ``rows`` is overwritten."""
    codes = np.empty(rows.shape, dtype=np.uint16) if out is None else out
    if low:
        rows -= low
    rows *= 1 / step if step > 0 else 0.0
    np.copyto(codes, rows, casting="unsafe")
    return codes


def is_far_out(high: float, values: Reals) -> bool:
    """Whether this highest value would leave few codes to most of the values."""
    some = sorted(values[:SAMPLE].tolist())
    return high > FAR_OUT * float(some[len(some) * 3 // 4])


def lowered(rows: Reals, top_rank: int) -> float:
    """The highest value of any row at the last rank that is wanted; all above are lowered to it in place."""
    high = float(np.partition(rows, top_rank, axis=1)[:, top_rank].max())
    np.minimum(rows, high, out=rows)
    return high


def values_of(codes: NDArray[np.integer[Any]], low: Floats, step: Floats) -> Floats:
    """The middle of what each code of a row stands for; code 0 stands for the low end, as it may be no pay at all."""
    found: Floats = low[:, None] + (codes + 0.5 * (codes > 0)) * step[:, None]
    return found


def select(codes: Codes, ranks: Integers) -> Codes:
    """The codes at these ranks (0 is the lowest) of each row; ``codes`` is sorted in place."""
    codes.sort(axis=1, kind="stable")
    found: Codes = codes[:, ranks]
    return found


def select_pairs(codes: Codes, ranks: Integers) -> Codes:
    """The codes at these ranks of each row, each two of which are neighbours or the same; ``codes`` is reordered."""
    lower, upper = ranks[::2].tolist(), ranks[1::2].tolist()
    if len(set(lower)) < len(lower) or not splits_quickly():
        return select(codes, ranks)
    _split(codes, lower)
    found = codes[:, ranks]
    for place, following in enumerate([*lower[1:], codes.shape[1] - 1]):
        if upper[place] > lower[place]:
            # Up to the next rank that was split at are all the codes from here to there, in any order.
            found[:, 2 * place + 1] = codes[:, upper[place] : following + 1].min(axis=1)
    return found


def _split(codes: Codes, ranks: list[int]) -> None:
    """Puts those codes of each row in place that belong to these ranks, lower ones before and higher ones after them.

    NumPy does several ranks at once too, but in wide registers only one.
    """
    if ranks:
        half = len(ranks) // 2
        middle = ranks[half]
        codes.partition(middle, axis=1)
        _split(codes[:, :middle], ranks[:half])
        _split(codes[:, middle + 1 :], [rank - middle - 1 for rank in ranks[half + 1 :]])


@lru_cache(maxsize=1)
def splits_quickly() -> bool:
    """Whether splitting codes at five ranks is quicker here than sorting them.

    It takes half the time where NumPy splits 16-bit numbers in wide registers, and three times as long elsewhere. Both
    give the same codes, so that the answer never depends on this.
    """
    codes = np.random.default_rng(0).integers(0, TOP, (2, 8_000), dtype=np.uint16)
    ranks = [len(codes[0]) * tenths // 10 for tenths in (1, 3, 5, 7, 9)]

    def best(work: Callable[[Codes], object]) -> float:
        """The least seconds of some tries, as whatever else runs here can only add to them."""
        found = []
        for _try in range(5):
            mixed = codes.copy()
            begin = perf_counter()
            work(mixed)
            found.append(perf_counter() - begin)
        return min(found)

    return best(lambda mixed: _split(mixed, ranks)) < best(lambda mixed: mixed.sort(axis=1, kind="stable"))


@dataclass(frozen=True, slots=True)
class Mixture:
    """Codes that stand still for some months, sorted, and rows of others that move, each row sorted."""

    still: Codes
    moving: Codes


def select_from(mixtures: list[Mixture], ranks: Integers) -> tuple[Integers, Integers]:
    """The codes at these ranks, and at the ranks after them, of each row of ``moving`` together with all of ``still``.

    For each rank the number of codes taken from the moving ones is found by bisection: it is the least one for which
    the last code taken from those that stand still is not above the next moving one. Where the bisection is over, or
    nothing is taken from one side, an index may point past its row; what it finds there is not used.
    """
    still = np.concatenate([found.still for found in mixtures])
    moving = np.concatenate([found.moving.ravel() for found in mixtures] + [np.zeros(1, dtype=np.uint16)])
    rows = [len(found.moving) for found in mixtures]
    lengths = np.array([len(found.still) for found in mixtures])
    first_still = np.repeat(np.cumsum(lengths) - lengths, rows)[:, None]
    counts = np.repeat(lengths, rows)[:, None]
    widths = np.repeat([found.moving.shape[1] for found in mixtures], rows)[:, None]
    first_moving = np.cumsum(widths)[:, None] - widths
    least, most = np.maximum(ranks + 1 - counts, 0), np.minimum(ranks + 1, widths)
    last_still = first_still + ranks
    for _round in range(int((most - least).max(initial=0)).bit_length()):
        middle = (least + most) >> 1
        enough = still.take(last_still - middle, mode="clip") <= moving.take(first_moving + middle, mode="clip")
        # Where the two have met the middle is the most, and stays so.
        least = np.where(enough | (middle == most), least, middle + 1)
        np.copyto(most, middle, where=enough)
    place, moved = last_still - most, first_moving + most
    at = np.maximum(
        np.where(ranks >= most, still.take(place, mode="clip"), 0),
        np.where(most > 0, moving.take(moved - 1, mode="clip"), 0),
    )
    after = np.minimum(
        np.where(ranks + 1 - most < counts, still.take(place + 1, mode="clip"), TOP),
        np.where(most < widths, moving.take(moved, mode="clip"), TOP),
    )
    return at, after
