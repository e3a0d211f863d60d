"""Inflation and the price level of every path, some years at a time, ahead of pay: nothing of them depends on it.

Whole blocks of years are worked out in few calls, as with a few thousand paths a call costs more than its numbers do.
"""

import numpy as np

from careerplanner.domain.projection.draws import Draws, Purpose, Singles
from careerplanner.domain.projection.numbers import Numbers, PerPath
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.ranged import Ranged

LOWEST_PRICE_FACTOR = 0.1
# Years are drawn two at once at least, as two share a word of the wide shocks.
PAIR = 2


def prices_vary(inputs: Inputs) -> bool:
    """Whether paths differ in their prices."""
    return inputs.prices.volatility > 0 or (inputs.unknowns and isinstance(inputs.prices.mean, Ranged))


class Prices:
    """Prices of ``years`` years from ``open`` to ``open``: rows are years, columns paths, or one if none vary.

    ``above_mean`` is inflation above its mean, ``log`` that of the yearly growth, ``level`` the price level when the
    year begins, ``deflators`` 1 by the price level in each month (row), and ``raise_shocks`` are those of the reviews.
    """

    def __init__(self, inputs: Inputs, draws: Draws, years: int, kind: np.dtype[np.floating]) -> None:
        self._inputs, self._draws = inputs, draws
        self.varies = prices_vary(inputs)
        width = draws.count if self.varies else 1
        self._end = np.ones(width, dtype=kind)
        self.above_mean, self.log, self.level, self._growth, self._power = np.empty((5, years, width), dtype=kind)
        self.mean: PerPath = Numbers(inputs, draws).number("prices.mean", inputs.prices.mean)
        self.above_mean[-1] = inputs.prices.latest - self.mean
        self.deflators = np.empty((12 * years, width), dtype=kind)
        self._drawn = range(0)
        self._price_shocks = self._shocks = self.raise_shocks = np.empty((0, draws.count), dtype=np.float32)

    def open(self, first: int) -> None:
        """Works out the years from ``first`` on."""
        years = len(self.log)
        if first not in self._drawn:
            self._draw(range(first, first + max(PAIR, years)))
        place = first - self._drawn.start
        here = slice(place, place + years)
        self.raise_shocks = self._shocks[here]
        self._inflate(self._price_shocks[here])
        self._raise_levels()
        self._deflate()

    def _draw(self, years: range) -> None:
        """Draws the standard normal shocks of the prices of these years and the shocks of their reviews."""
        self._drawn = years
        prices, shocks = self._draws.yearly_pairs(Purpose.YEAR, years)
        self._price_shocks = prices * np.float32(self._inputs.prices.volatility)
        rule = self._inputs.raise_
        if rule.wide_share == 0 or rule.narrow == rule.wide:
            self._shocks = shocks * np.float32(rule.narrow)
            return
        wide = self._draws.happens(Purpose.WIDE_SHOCK, years, rule.wide_share).astype(np.float32)
        wide *= rule.wide - rule.narrow
        wide += rule.narrow
        self._shocks = np.multiply(shocks, wide, out=wide)

    def _inflate(self, shocks: Singles) -> None:
        prices = self._inputs.prices
        # The last year of the block before goes first: its row is written anew last.
        latest = self.above_mean[-1]
        for above_mean, shock in zip(self.above_mean, shocks, strict=True):
            np.multiply(latest, prices.persistence, out=above_mean)
            if prices.volatility:
                np.add(above_mean, shock, out=above_mean)
            latest = above_mean

    def _raise_levels(self) -> None:
        growth = np.add(self.above_mean, 1 + self.mean, out=self._growth, casting="same_kind")
        np.maximum(growth, LOWEST_PRICE_FACTOR, out=growth)
        np.log(growth, out=self.log)
        self.level[0] = self._end
        for year in range(1, len(growth)):
            np.multiply(self.level[year - 1], growth[year - 1], out=self.level[year])
        np.multiply(self.level[-1], growth[-1], out=self._end)

    def _deflate(self) -> None:
        """Fills in 1 by the price level for each month (row)."""
        rows = self.deflators.reshape(len(self.log), 12, -1)
        power = np.exp(np.multiply(self.log, -1 / 12, out=self._power), out=self._power)
        np.divide(power, self.level, out=rows[:, 0])
        for done in (1, 2, 4):
            np.multiply(rows[:, :done], power[:, None], out=rows[:, done : 2 * done])
            power *= power
        np.multiply(rows[:, :4], power[:, None], out=rows[:, 8:])
