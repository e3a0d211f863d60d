"""What is kept of each path as the months go by: sums and lows of real pay."""

import numpy as np

from careerplanner.domain.projection.draws import Integers, Reals
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.walk import precision, years_at_once

# Real pay within a millionth of today's is today's: the rest is rounding.
EQUAL = 1 - 1e-6
FOUR = 4
# A year that pays less than this part of the year before is a bad one.
FALL = 0.75


class Tally:
    """Sums of real pay over all months, and real pay in one month that is asked for."""

    def __init__(self, inputs: Inputs, count: int, watched_month: int | None = None) -> None:
        self.total = np.zeros(count)
        self.watched = np.zeros(count)
        self._watched_month = watched_month
        self._kind = precision(inputs)
        self._at_once = 12 * years_at_once(count)

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
            found = np.add.reduce(fours[year : year + 3], axis=0)
            self.total += found
            if year + 3 <= len(fours):
                self._take_year(found)
        for month in real[whole:]:
            self.total += month

    def _take_year(self, sums: Reals, /) -> None:
        """Takes the sums of real pay of a whole year."""

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
    """The lowest real pay of each path as well, and the number of months with less than today's.

    ``down_years`` counts the years of all paths whose real pay is a quarter below that of the year before, ``years``
    those that were compared, and ``has_fallen`` says which paths have such a year. The year before the first is today's
    pay. ``is_lower`` says which paths end with less real pay than today's.
    """

    def __init__(self, inputs: Inputs, count: int) -> None:
        super().__init__(inputs, count)
        self.lowest = np.full(count, np.inf, dtype=self._kind)
        self.below = np.zeros(count, dtype=np.uint16)
        today = inputs.pay / inputs.cost_of_living
        self._today = self._kind.type(today * EQUAL)
        self._year_before: Reals = np.full(count, 12 * today, dtype=self._kind)
        self.years = self.down_years = 0
        self.has_fallen, self.is_lower = np.zeros((2, count), dtype=np.bool_)
        self._is_below = np.empty((self._at_once, count), dtype=np.bool_)

    def _take_year(self, sums: Reals, /) -> None:
        fell = sums < FALL * self._year_before
        self.years += len(sums)
        self.down_years += int(np.count_nonzero(fell))
        self.has_fallen |= fell
        self._year_before = sums

    def _keep(self, first: int, real: Reals, /) -> None:
        self.is_lower = real[-1] < self._today
        is_below = np.less(real, self._today, out=self._is_below[: len(real)])
        # Bytes are added up 64 at once; a block has fewer than 256 months.
        self.below += np.add.reduce(is_below.view(np.uint8), axis=0, dtype=np.uint8)
        np.minimum(self.lowest, np.minimum.reduce(real, axis=0), out=self.lowest)
        self._rank_real(first, real)

    def _rank_real(self, first: int, real: Reals, /) -> None:
        """Takes real pay of the months (rows) from ``first`` on; ``real`` may be overwritten."""
