"""What is kept of each path as the months go by: sums and lows of real pay, and the order statistics of both fans."""

from collections.abc import Callable
from typing import Any

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Floats, Integers, Reals
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.pauses import pay_shares
from careerplanner.domain.projection.ranks import (
    Mixture,
    is_far_out,
    lowered,
    mixture,
    scale_of,
    select,
    select_from,
    values_of,
)
from careerplanner.domain.projection.walk import precision

# Real pay within a millionth of today's is today's: the rest is rounding.
EQUAL = 1 - 1e-6
# Months are multiplied out a year at a time where that many values stay in the processor's cache, else four at a time.
IN_CACHE = 49_152
FOUR = 4
# So many ranks are wanted in every month, further ones in the last alone.
EVERYWHERE = 10

Task = Callable[[], None]


class Tally:
    """Sums of real pay over all months, and real pay in one month that is asked for."""

    def __init__(self, inputs: Inputs, count: int, watched_month: int | None = None) -> None:
        self.total = np.zeros(count)
        self.watched = np.zeros(count)
        self._watched_month = watched_month
        self._kind = precision(inputs)
        self._real = np.empty((12 if 12 * count <= IN_CACHE else FOUR, count), dtype=self._kind)

    def review(self, _month: int, _pay: Reals, /) -> None:
        """Nothing to keep."""

    def stretch(self, _first: int, _pay: Reals, _changed: Integers, /) -> None:
        """Nothing to keep."""

    def year(self, first: int, pay: Reals, deflators: Reals, /) -> None:
        """Adds the months of the year, a piece at a time."""
        total = np.zeros(len(self.total), dtype=self._kind)
        for begin in range(0, len(pay), len(self._real)):
            here = slice(begin, min(begin + len(self._real), len(pay)))
            real = self._real[: here.stop - begin]
            np.multiply(pay[here], deflators[here], out=real)
            # Always four at a time, so that rounding does not depend on the number of paths.
            for four in range(0, len(real), FOUR):
                total += np.add.reduce(real[four : four + FOUR], axis=0)
            if self._watched_month is not None and first + begin <= self._watched_month < first + here.stop:
                self.watched[:] = real[self._watched_month - first - begin]
            self._keep(first + begin, real)
        self.total += total

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
        self._is_below = np.zeros((12, count), dtype=np.bool_)

    def year(self, first: int, pay: Reals, deflators: Reals, /) -> None:
        """Takes the months of the year."""
        super().year(first, pay, deflators)
        self.below += np.add.reduce(self._is_below[: len(pay)].view(np.uint8), axis=0, dtype=np.uint8)

    def _keep(self, first: int, real: Reals, /) -> None:
        row = (first - 1) % 12
        np.less(real, self._today, out=self._is_below[row : row + len(real)])
        lowest = np.minimum.reduce(real, axis=0)
        np.minimum(self.lowest, lowest, out=self.lowest)
        self._rank_real(first, real, float(lowest.min()))

    def _rank_real(self, first: int, real: Reals, lowest: float, /) -> None:
        """Takes real pay of the months (rows) from ``first`` on and its lowest value; ``real`` may be overwritten."""


class RankTable:
    """Codes at the wanted ranks for each month (row), with the scale of the month; month 0 is today's pay."""

    def __init__(self, months: int, ranks: Integers, pay: float) -> None:
        self.ranks = ranks
        self.codes = np.zeros((months + 1, len(ranks)), dtype=np.int64)
        self.low = np.full(months + 1, float(pay))
        self.step = np.zeros(months + 1)

    def put(self, first: int, codes: NDArray[np.integer[Any]], low: Floats | float, step: Floats | float) -> None:
        """Notes the codes of the months from ``first`` on, at all ranks or at the first of them."""
        here = slice(first, first + len(codes))
        self.codes[here, : codes.shape[1]], self.low[here], self.step[here] = codes, low, step

    def values(self) -> Floats:
        """The values at the ranks: a row for each month."""
        return values_of(self.codes, self.low, self.step)


class FanTally(LowTally):
    """The order statistics of nominal and real pay of each month as well, and some paths in full.

    Between two reviews most paths stand still, so nominal pay is sorted once for those and every month only for the
    others. When prices do not vary, real pay has the order of nominal pay and is only scaled. ``later`` runs a task now
    or on another thread; ``end`` hands out the last one, and ``finish`` is called when all are done.
    """

    def __init__(
        self, inputs: Inputs, count: int, ranks: Integers, samples: Integers, later: Callable[[Task], None]
    ) -> None:
        super().__init__(inputs, count)
        self.nominal = RankTable(inputs.months, ranks, inputs.pay)
        self.real = RankTable(inputs.months, ranks, inputs.pay)
        self.deflators = np.ones(inputs.months + 1)
        self.samples_nominal = np.full((len(samples), inputs.months + 1), float(inputs.pay))
        self.samples_real = self.samples_nominal.copy()
        self._samples, self._later = samples, later
        self._varies = inputs.prices.volatility > 0
        self._base: Reals = np.empty(0)
        self._since = 1
        self._stretches: list[tuple[Reals, Integers]] = []
        self._mixtures: list[tuple[int, float, float, Mixture]] = []
        self._top_rank = int(ranks.max())
        self._far_out, self._paid_in_part = False, pay_shares(inputs) is not None
        self._moves = np.zeros(count, dtype=np.bool_)
        self._codes = np.empty((12, count), dtype=np.uint16)
        self._low, self._step = np.zeros(12), np.zeros(12)

    def review(self, month: int, pay: Reals, /) -> None:
        """Ranks nominal pay up to this month."""
        self._rank_nominal()
        self._base, self._since, self._stretches = pay, month, []

    def stretch(self, _first: int, pay: Reals, changed: Integers, /) -> None:
        """Remembers the months until the next review."""
        self._stretches.append((pay, changed))

    def year(self, first: int, pay: Reals, deflators: Reals, /) -> None:
        """Takes the months of the year and ranks real pay."""
        count = len(pay)
        self._codes, self._low, self._step = np.empty_like(self._codes), np.zeros(12), np.zeros(12)
        super().year(first, pay, deflators)
        here = slice(first, first + count)
        sampled = pay.take(self._samples, axis=1)
        self.samples_nominal[:, here] = sampled.T
        sampled *= deflators.take(self._samples, axis=1) if self._varies else deflators
        self.samples_real[:, here] = sampled.T
        if self._varies:
            codes, low, step = self._codes[:count], self._low[:count], self._step[:count]
            self._later(lambda: self.real.put(first, select(codes, self.real.ranks), low, step))
        else:
            self.deflators[here] = deflators[:, 0]

    def end(self) -> None:
        """Hands out the last task, after the last month."""
        self._rank_nominal()

    def finish(self) -> None:
        """Puts the parts together, after the last task."""
        if self._mixtures:
            self._put_mixtures()
        if not self._varies:
            self.real.put(0, self.nominal.codes, self.nominal.low * self.deflators, self.nominal.step * self.deflators)

    def _put_mixtures(self) -> None:
        """Notes the codes of nominal pay in the months in which most paths stood still."""
        ranks = self.nominal.ranks
        lower, upper = ranks[:EVERYWHERE:2], ranks[1:EVERYWHERE:2]
        # The two ranks around a percentile are neighbours; the two ends of a window are not.
        near = bool((upper - lower <= 1).all())
        at, after = select_from([found for *_scale, found in self._mixtures], lower if near else ranks[:EVERYWHERE])
        if near:
            at = np.stack((at, np.where(upper > lower, after, at)), axis=2).reshape(len(at), -1)
        for first, low, step, found in self._mixtures:
            self.nominal.put(first, at[: len(found.moving)], low, step)
            at = at[len(found.moving) :]
        first, low, step, found = self._mixtures[-1]
        latest = Mixture(found.still, found.moving[-1:])
        self.nominal.put(first + len(found.moving) - 1, select_from([latest], ranks)[0], low, step)

    def _rank_real(self, first: int, real: Reals, lowest: float, /) -> None:
        if self._varies:
            row = (first - 1) % 12
            rows = slice(row, row + len(real))
            high = float(real.max())
            if row == 0 or self._paid_in_part:
                # Nothing gets far out within a year that is not at its beginning, unless that is in a pause.
                self._far_out = is_far_out(high, real[0])
            scale = scale_of(lowest, lowered(real, self._top_rank) if self._far_out else high)
            scale.codes(real, self._codes[rows])
            self._low[rows], self._step[rows] = scale.low, scale.step

    def _rank_nominal(self) -> None:
        """Ranks nominal pay from the latest review on."""
        if not self._stretches:
            return
        self._moves[:] = False
        for _pay, changed in self._stretches:
            self._moves[changed] = True
        moving = np.flatnonzero(self._moves)
        if len(moving) * 3 > len(self._moves):
            rows, still = np.concatenate([pay for pay, _changed in self._stretches]), None
        else:
            rows = np.concatenate([pay.take(moving, axis=1) for pay, _changed in self._stretches])
            still = self._base[~self._moves]
        first = self._since
        self._later(lambda: self._code_nominal(first, rows, still))

    def _code_nominal(self, first: int, rows: Reals, still: Reals | None) -> None:
        """Codes months (rows) of those who move, and pay of those who stand still, if there are any."""
        high = float(rows.max(initial=0))
        if still is not None:
            high = max(high, float(still.max()))
            if is_far_out(high, still):
                rows, still = np.concatenate((rows, np.broadcast_to(still, (len(rows), len(still)))), axis=1), None
        if still is None:
            if is_far_out(high, rows[0]):
                high = lowered(rows, self._top_rank)
            scale = scale_of(float(rows.min()), high)
            self.nominal.put(first, select(scale.codes(rows), self.nominal.ranks), scale.low, scale.step)
            return
        scale = scale_of(min(float(still.min()), float(rows.min(initial=np.inf))), high)
        found = mixture(scale.codes(still), scale.codes(rows))
        self._mixtures.append((first, scale.low, scale.step, found))
