"""Order statistics of many rows at once, through codes of 16 bits that sort in two counting passes.

The rows of a few months are spread over 65,536 codes, so that a value read back is wrong by less than 1 / 65,535 of the
range of those rows, and not at all when all values are the same. NumPy sorts 16-bit numbers stably by radix, in time
linear in their number.
"""

from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class Scale:
    """The values over which the codes are spread: code k stands for ``low + k * step`` up to the next."""

    low: float
    step: float

    def codes(self, rows: Reals, out: Codes | None = None) -> Codes:
        """The code of each value; ``rows`` is overwritten."""
        codes = np.empty(rows.shape, dtype=np.uint16) if out is None else out
        if self.low:
            rows -= self.low
        rows *= 1 / self.step if self.step > 0 else 0.0
        np.copyto(codes, rows, casting="unsafe")
        return codes


def scale_of(low: float, high: float) -> Scale:
    """The scale for values of this range; it starts at 0 where that costs less than one bit."""
    if high < NOTHING:
        return Scale(0.0, 0.0)
    if low <= high / 2:
        return Scale(0.0, high / TOP)
    return Scale(low, (high - low) / TOP)


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


@dataclass(frozen=True, slots=True)
class Mixture:
    """Codes that stand still for some months, sorted, and rows of others that move, each row sorted."""

    still: Codes
    moving: Codes


def mixture(still: Codes, moving: Codes) -> Mixture:
    """Both sorted in place."""
    still.sort(kind="stable")
    moving.sort(axis=1, kind="stable")
    return Mixture(still, moving)


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
    while (least < most).any():
        middle = (least + most) >> 1
        enough = still.take(last_still - middle, mode="clip") <= moving.take(first_moving + middle, mode="clip")
        np.copyto(most, middle, where=enough)
        np.copyto(least, np.minimum(middle + 1, most), where=~enough)
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
