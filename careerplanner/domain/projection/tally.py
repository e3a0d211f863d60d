"""What is kept of each path as the months go by: sums and lows of real pay."""

import numpy as np

from careerplanner.domain.projection.draws import Integers, Reals
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.walk import precision, years_at_once

# Real pay within a millionth of today's is today's: the rest is rounding.
EQUAL = 1 - 1e-6
FOUR = 4


class Tally:
    """Sums of real pay over all months, and real pay in one month that is asked for."""

    def __init__(self, inputs: Inputs, count: int, watched_month: int | None = None) -> None:
        self.total = np.zeros(count)
        self.watched = np.zeros(count)
        self._watched_month = watched_month
        self._kind = precision(inputs)
        self._at_once = 12 * years_at_once(count)

    def review(self, _month: int, _pay: Reals, /) -> None:
        """Nothing to keep."""

    def stretch(self, _first: int, _pay: Reals, _changed: Integers, /) -> None:
        """Nothing to keep."""

    def year(self, first: int, pay: Reals, deflators: Reals, /) -> None:
        """Adds the months of some years."""
        # Deflators are not needed after that, and memory that was just read is the quickest to write.
        real = np.multiply(pay, deflators, out=deflators if deflators.shape == pay.shape else None)
        self._add(real)
        if self._watched_month is not None and first <= self._watched_month < first + len(real):
            self.watched[:] = real[self._watched_month - first]
        self._keep(first, real)

    def _add(self, real: Reals) -> None:
        """Adds up months, four at a time and then by year, so that rounding does not depend on the number of paths."""
        whole = len(real) // FOUR * FOUR
        fours = np.add.reduce(real[:whole].reshape(-1, FOUR, len(self.total)), axis=1)
        for year in range(0, len(fours), 3):
            self.total += np.add.reduce(fours[year : year + 3], axis=0)
        for month in real[whole:]:
            self.total += month

    def _keep(self, first: int, real: Reals, /) -> None:
        """Takes real pay of the months (rows) from ``first`` on; ``real`` may be overwritten."""


class ShareTally(Tally):
    """Adds to ``counts`` the number of paths with at least this real pay in each month."""

    def __init__(self, inputs: Inputs, count: int, real_pay: float, counts: Integers) -> None:
        super().__init__(inputs, count)
        self._real_pay, self._counts = self._kind.type(real_pay * EQUAL), counts

    def _keep(self, first: int, real: Reals, /) -> None:
        self._counts[first : first + len(real)] += np.count_nonzero(real >= self._real_pay, axis=1)


class LowTally(Tally):
    """The lowest real pay of each path as well, and the number of months with less than today's."""

    def __init__(self, inputs: Inputs, count: int) -> None:
        super().__init__(inputs, count)
        self.lowest = np.full(count, np.inf, dtype=self._kind)
        self.below = np.zeros(count, dtype=np.uint16)
        self._today = self._kind.type(inputs.pay * EQUAL)
        self._is_below = np.empty((self._at_once, count), dtype=np.bool_)

    def _keep(self, first: int, real: Reals, /) -> None:
        is_below = np.less(real, self._today, out=self._is_below[: len(real)])
        # Bytes are added up 64 at once; a block has fewer than 256 months.
        self.below += np.add.reduce(is_below.view(np.uint8), axis=0, dtype=np.uint8)
        lowest = np.minimum.reduce(real, axis=0)
        np.minimum(self.lowest, lowest, out=self.lowest)
        self._rank_real(first, real, float(lowest.min()))

    def _rank_real(self, first: int, real: Reals, lowest: float, /) -> None:
        """Takes real pay of the months (rows) from ``first`` on and its lowest value; ``real`` may be overwritten."""
