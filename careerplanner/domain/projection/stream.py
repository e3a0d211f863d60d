"""Order statistics of more paths than are held at once: two passes over the months, in memory that does not grow.

The first pass takes the first chunk of paths and finds, for each month and percentile, a window that almost surely
holds the percentile of all paths. The second takes every chunk and counts the codes in the windows one by one and those
below each window together. Should a percentile turn out to lie outside of its window, wider windows are taken.
"""

from dataclasses import dataclass

import numpy as np

from careerplanner.domain.projection.draws import Floats, Integers, Reals
from careerplanner.domain.projection.fan import RankTable
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.ranks import TOP, Codes
from careerplanner.domain.projection.tally import LowTally

# Half the width of a scale that is made around a single value, in codes, and one code as a share of that value.
_AROUND, _FINE = 32_768, 1e-8
_ROUNDING = 64


@dataclass(frozen=True, slots=True, eq=False)
class Windows:
    """For each month (row) and percentile (column) the codes ``first`` to ``last`` that are counted one by one.

    Codes of month t stand for ``low[t] + code * step[t]`` up to the next; values beyond the scale are put at its ends.
    """

    low: Floats
    step: Floats
    first: Integers
    last: Integers


def windows_of(table: RankTable) -> Windows:
    """The windows between each two neighbouring ranks of a table."""
    low, step = table.low.copy(), table.step.copy()
    first, last = table.codes[:, ::2].copy(), table.codes[:, 1::2].copy()
    alone = step == 0
    step[alone] = np.maximum(low[alone], 1) * _FINE
    low[alone] -= _AROUND * step[alone]
    first[alone], last[alone] = _AROUND - _ROUNDING, _AROUND + _ROUNDING
    return Windows(low, step, first, last)


class WindowCount:
    """How many codes of each month lie below each window, and how many are each of the codes within it."""

    def __init__(self, windows: Windows) -> None:
        self._windows = windows
        self.below = np.zeros(windows.first.shape, dtype=np.int64)
        widths = windows.last - windows.first + 1
        self._ends = np.cumsum(widths).reshape(widths.shape)
        self._starts = self._ends - widths
        self._cells = np.zeros(int(widths.sum()), dtype=np.int64)

    def add(self, first: int, rows: Reals) -> None:
        """Counts the months (rows) from ``first`` on; ``rows`` is overwritten."""
        here = slice(first, first + len(rows))
        kind = rows.dtype
        rows -= self._windows.low[here, None].astype(kind)
        rows *= (1 / self._windows.step[here, None]).astype(kind)
        np.clip(rows, 0, TOP, out=rows)
        codes = rows.astype(np.uint16)
        codes.sort(axis=1, kind="stable")
        for month, row in enumerate(codes, start=first):
            self._add_month(month, row)

    def _add_month(self, month: int, codes: Codes) -> None:
        first, last = self._windows.first[month], self._windows.last[month]
        begins = np.searchsorted(codes, first.astype(np.uint16), side="left")
        ends = np.searchsorted(codes, last.astype(np.uint16), side="right")
        self.below[month] += begins
        for window, (begin, end) in enumerate(zip(begins.tolist(), ends.tolist(), strict=True)):
            cells = self._cells[self._starts[month, window] : self._ends[month, window]]
            cells += np.bincount(codes[begin:end].astype(np.int64) - first[window], minlength=len(cells))

    def fill(self, table: RankTable, window_of_rank: Integers) -> bool:
        """Puts the codes at the table's ranks into it; False when one lies outside of its window and gets its end."""
        inside = True
        for month in range(1, len(self.below)):
            for window in range(len(self.below[month])):
                columns = np.flatnonzero(window_of_rank == window)
                ranks = table.ranks[columns]
                cells = self._cells[self._starts[month, window] : self._ends[month, window]]
                reached = self.below[month, window] + np.cumsum(cells)
                inside &= bool(ranks.min() >= self.below[month, window] and ranks.max() < reached[-1])
                within = np.minimum(np.searchsorted(reached, ranks, side="right"), len(cells) - 1)
                table.codes[month, columns] = self._windows.first[month, window] + within
        table.low[1:], table.step[1:] = self._windows.low[1:], self._windows.step[1:]
        return inside


class StreamTally(LowTally):
    """Counts in the windows of both fans as well; there is none of real pay when prices do not vary."""

    def __init__(self, inputs: Inputs, count: int, nominal: WindowCount, real: WindowCount | None) -> None:
        super().__init__(inputs, count)
        self._nominal, self._real_count = nominal, real

    def year(self, first: int, pay: Reals, deflators: Reals, /) -> None:
        """Counts the months of some years."""
        super().year(first, pay, deflators)
        self._nominal.add(first, pay)

    def _rank_real(self, first: int, real: Reals, /) -> None:
        if self._real_count is not None:
            self._real_count.add(first, real)
