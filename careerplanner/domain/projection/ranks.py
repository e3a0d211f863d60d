"""Order statistics of many rows at once, told by codes of 16 bits.

Each row, a month, is spread over 65,536 codes, so that a value read back is wrong by less than 1 / 65,535 of its
range, and not at all when all values are the same. The values at the ranks are found first and then coded, which gives
the codes of all in order, as coding keeps the order. To find them, the values of a row are counted in a few thousand
bins; only those in the bins that the ranks fall into, one in a hundred, are sorted. That takes time linear in their
number, and half to a quarter of what NumPy takes to split or to sort whole rows, depending on the processor.
"""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Floats, Integers, Reals

TOP = 65_535
# Amounts below this are none: pay that was cut a hundred times over.
NOTHING = 1e-6
# A highest value of so many times the upper quartile of some values lies far out.
FAR_OUT, SAMPLE = 50, 15

# For so many paths there are one or two bins: fewer leave more to sort, more of them take longer to add up.
PATHS_IN_BIN = 6

Codes = NDArray[np.uint16]


def scales_of(rows: Reals) -> tuple[Floats, Floats]:
    """The scale of each row: code k stands for ``low + k * step`` up to the next, of these two.

    It starts at 0 where that costs less than one bit.
    """
    low, high = rows.min(axis=1).astype(np.float64), rows.max(axis=1).astype(np.float64)
    low[low <= high / 2] = 0
    step = (high - low) / TOP
    step[high < NOTHING] = 0
    return low, step


def coded(rows: Reals, low: Floats, step: Floats) -> Codes:
    """The code of each value on the scale of its row; ``rows`` is overwritten."""
    if low.any():
        rows -= low.astype(rows.dtype)[:, None]
    rows *= np.divide(1, step, out=np.zeros(len(step)), where=step > 0).astype(rows.dtype)[:, None]
    return rows.astype(np.uint16)


def lower_far_out(rows: Reals, top_rank: int) -> None:
    """Lowers what is far above the rest of a row, and would leave few codes to it, to the last rank that is wanted."""
    some = np.sort(rows[:, :SAMPLE], axis=1)
    if (rows.max(axis=1) > FAR_OUT * some[:, some.shape[1] * 3 // 4]).any():
        np.minimum(rows, np.partition(rows, top_rank, axis=1)[:, top_rank, None], out=rows)


def values_of(codes: NDArray[np.integer[Any]], low: Floats, step: Floats) -> Floats:
    """The middle of what each code of a row stands for; code 0 stands for the low end, as it may be no pay at all."""
    found: Floats = low[:, None] + (codes + 0.5 * (codes > 0)) * step[:, None]
    return found


def codes_at(rows: Reals, ranks: Integers, low: Floats, step: Floats) -> Codes:
    """The codes at these ranks (0 is the lowest) of each row, whose scale is given."""
    found = np.zeros((len(rows), len(ranks)), dtype=np.uint16)
    varied = step > 0
    if varied.all():
        return coded(_values_at(rows, ranks, low, step), low, step)
    if varied.any():
        found[varied] = codes_at(rows[varied], ranks, low[varied], step[varied])
    return found


def _values_at(rows: Reals, ranks: Integers, low: Floats, step: Floats) -> Reals:
    """The values at these ranks of each row, no row of which is all alike."""
    months, paths = rows.shape
    bins = 1 << (paths // PATHS_IN_BIN).bit_length()
    bin_of = _bins_of(rows, low, step, bins)
    counts = np.bincount(bin_of, minlength=months * (bins + 1))
    reached = counts.cumsum()
    wanted = np.arange(months)[:, None] * paths + ranks
    bin_of_wanted = reached.searchsorted(wanted, side="right")
    is_asked = np.zeros(len(counts), dtype=np.bool_)
    is_asked[bin_of_wanted] = True
    chosen = np.flatnonzero(is_asked.take(bin_of))
    # Where each chosen one stands among all that were chosen: those in lower bins come before it.
    asked = np.flatnonzero(is_asked)
    before = np.append(0, counts[asked].cumsum())[asked.searchsorted(bin_of_wanted)]
    place = before + wanted - (reached - counts)[bin_of_wanted]
    in_row = np.bincount(chosen // paths, minlength=months)
    first_in_row = in_row.cumsum() - in_row
    in_order = np.full((months, int(in_row.max())), np.inf, dtype=rows.dtype)
    in_order[np.arange(in_order.shape[1]) < in_row[:, None]] = rows.ravel()[chosen]
    in_order.sort(axis=1)
    found: Reals = np.take_along_axis(in_order, place - first_in_row[:, None], axis=1)
    return found


def _bins_of(rows: Reals, low: Floats, step: Floats, bins: int) -> Integers:
    """The bin of each value, in order: the first of its row for the lowest, and ``bins`` bins later for the highest."""
    lifted = rows - low.astype(rows.dtype)[:, None] if low.any() else rows
    places = lifted * (bins / (TOP * step)).astype(rows.dtype)[:, None]
    places += (np.arange(len(rows)) * (bins + 1)).astype(rows.dtype)[:, None]
    found: Integers = places.astype(np.int64).ravel()
    return found
