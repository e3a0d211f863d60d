"""The order statistics of both fans: of nominal and of real pay of all paths in each month."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Floats, Integers, Reals
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.prices import prices_vary
from careerplanner.domain.projection.ranks import codes_at, lower_far_out, scales_of, values_of
from careerplanner.domain.projection.tally import LowTally

# So many ranks are wanted in every month, further ones in the last alone.
EVERYWHERE = 10


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

    def rank(self, first: int, rows: Reals) -> None:
        """Notes what the months (rows) from ``first`` on have at the ranks; ``rows`` is overwritten."""
        lower_far_out(rows, int(self.ranks.max()))
        low, step = scales_of(rows)
        rest = len(rows)
        if first + rest == len(self.codes):
            rest -= 1
            self.put(first + rest, codes_at(rows[rest:], self.ranks, low[rest:], step[rest:]), low[rest:], step[rest:])
        if rest:
            found = codes_at(rows[:rest], self.ranks[:EVERYWHERE], low[:rest], step[:rest])
            self.put(first, found, low[:rest], step[:rest])

    def values(self) -> Floats:
        """The values at the ranks: a row for each month."""
        return values_of(self.codes, self.low, self.step)


class FanTally(LowTally):
    """The order statistics of nominal and real pay of each month as well, and some paths in full.

    When prices do not vary, real pay has the order of nominal pay and is only scaled. ``finish`` is called at the end.
    """

    def __init__(self, inputs: Inputs, count: int, ranks: Integers, samples: Integers) -> None:
        super().__init__(inputs, count)
        self.nominal = RankTable(inputs.months, ranks, inputs.pay)
        self.real = RankTable(inputs.months, ranks, inputs.pay / inputs.cost_of_living)
        self.deflators = np.full(inputs.months + 1, 1 / inputs.cost_of_living)
        self.samples_nominal = np.full((len(samples), inputs.months + 1), float(inputs.pay))
        self.samples_real = self.samples_nominal / inputs.cost_of_living
        self._samples = samples
        self._varies = prices_vary(inputs)

    def year(self, first: int, pay: Reals, deflators: Reals, /) -> None:
        """Takes the months of some years and ranks them."""
        here = slice(first, first + len(pay))
        sampled = pay.take(self._samples, axis=1)
        self.samples_nominal[:, here] = sampled.T
        sampled *= deflators.take(self._samples, axis=1) if self._varies else deflators
        self.samples_real[:, here] = sampled.T
        if not self._varies:
            self.deflators[here] = deflators[:, 0]
        super().year(first, pay, deflators)
        self.nominal.rank(first, pay)

    def finish(self) -> None:
        """Puts the parts together, after the last month."""
        if not self._varies:
            self.real.put(0, self.nominal.codes, self.nominal.low * self.deflators, self.nominal.step * self.deflators)

    def _rank_real(self, first: int, real: Reals, /) -> None:
        if self._varies:
            self.real.rank(first, real)
