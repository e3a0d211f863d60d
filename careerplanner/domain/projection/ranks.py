"""Order statistics of many rows at once, told by codes of 16 bits.

Each row, a month, is spread over 65,536 codes, so that a value read back is wrong by less than 1 / 65,535 of its
range, and not at all when all values are the same. Where NumPy splits numbers in wide registers, the values at
the ranks are found first and then coded; elsewhere all are coded, and NumPy sorts 16-bit numbers stably by radix, in
time linear in their number. Coding keeps the order, so both give the same codes.
"""

from functools import lru_cache
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
Words = NDArray[np.integer[Any]]


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


def select(codes: Codes, ranks: Integers) -> Codes:
    """The codes at these ranks (0 is the lowest) of each row; ``codes`` is sorted in place."""
    codes.sort(axis=1, kind="stable")
    found: Codes = codes[:, ranks]
    return found


def codes_at(rows: Reals, ranks: Integers, low: Floats, step: Floats) -> Codes:
    """The codes at these ranks (0 is the lowest) of each row, of which no value is below 0. ``rows`` is overwritten."""
    if not splits_quickly():
        return select(coded(rows, low, step), ranks)
    # Numbers from 0 on have the order of their bits, and integers are split more quickly.
    words: Words = rows.view(np.int32) if rows.dtype == np.float32 else rows.view(np.int64)
    # NumPy's own "unique" would load its masked arrays first.
    _settle(words, sorted(set(ranks.tolist())))
    return coded(rows[:, ranks], low, step)


def _settle(words: Words, ranks: list[int]) -> None:
    """Puts the numbers of each row that belong to these ranks, in order, in place; the others may be anywhere."""
    lower = [rank for place, rank in enumerate(ranks) if place == 0 or ranks[place - 1] < rank - 1]
    _split(words, lower)
    ends = [*lower[1:], words.shape[1]]
    for begin, end in zip(lower, ends, strict=True):
        neighbours = [rank for rank in ranks if begin < rank < end]
        if len(neighbours) > 1:
            words[:, begin + 1 : end].sort(axis=1)
        elif neighbours:
            # Up to the next rank that was split at are all that follow, in any order.
            words[:, begin + 1] = words[:, begin + 1 : end].min(axis=1)


def _split(words: Words, ranks: list[int]) -> None:
    """Puts the numbers of each row in place that belong to these ranks, lower ones before and higher ones after them.

    NumPy does several ranks at once too, but in wide registers only one.
    """
    if ranks:
        half = len(ranks) // 2
        middle = ranks[half]
        words.partition(middle, axis=1)
        _split(words[:, :middle], ranks[:half])
        _split(words[:, middle + 1 :], [rank - middle - 1 for rank in ranks[half + 1 :]])


@lru_cache(maxsize=1)
def splits_quickly() -> bool:
    """Whether finding the values first is quicker here than sorting the codes of all.

    It takes half the time where NumPy splits numbers in wide registers, which it does on x86 processors from the third
    level on, and several times as long elsewhere. Both give the same codes, so that the answer never depends on this.
    """
    found = np.lib.introspect.opt_func_info(func_name="^maximum$", signature="float32")
    used = [target["current"] for by_type in found.values() for target in by_type.values()]
    return any(target.startswith(("X86_V3", "X86_V4", "AVX")) for target in used)
