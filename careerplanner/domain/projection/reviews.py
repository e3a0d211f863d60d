"""The rule of the yearly review on each path: what a raise is made of, and who gets none."""

from typing import Any

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Draws, Floats, Purpose, Reals
from careerplanner.domain.projection.happenings import Timeline
from careerplanner.domain.projection.numbers import Numbers, PerPath, normal
from careerplanner.domain.projection.parts import Inputs

MOST_WITHOUT = 0.9
"""However bad the times, one in ten gets a raise."""


class Rule:
    """``base`` is 1 plus the budget of those who get a raise plus the pull; ``person`` what one gets beyond others."""

    def __init__(self, inputs: Inputs, draws: Draws, times: Timeline, kind: np.dtype[np.floating[Any]]) -> None:
        rule, numbers = inputs.raise_, Numbers(inputs, draws)
        self._draws, self._times, self._months = draws, times.times, inputs.months
        self._zero_share = numbers.number("raise.zero_share", rule.zero_share)
        self.pull = numbers.number("raise.pull", rule.pull)
        self.pass_through = numbers.number("raise.pass_through", rule.pass_through)
        self.base = 1 + numbers.number("raise.budget", rule.budget) / (1 - self._zero_share) + self.pull
        self.drift = numbers.number("market_drift", inputs.market_drift)
        self.person: Floats | None = rule.person * normal(draws, Purpose.PERSON) if rule.person else None
        self._in_bad_times = 1.0 if inputs.economy is None else numbers.number("economy.zero", inputs.economy.zero)
        self._growth = np.log1p(self.drift).astype(kind)

    def market(self, month: int) -> Reals | float:
        """By how much bands have grown beyond prices by this month."""
        if not isinstance(self.drift, np.ndarray) and self.drift == 0:
            return 1.0
        found: Reals = np.exp(self._growth * self._growth.dtype.type(month / 12))
        return found

    def without_raise(self, years: range, review: int) -> NDArray[np.bool_] | None:
        """Who gets no raise, by year (row) and path; None where nobody is left out."""
        if not np.any(self._zero_share):
            return None
        chance: PerPath = self._zero_share
        if self._times is not None:
            months = np.minimum(np.array([12 * year + review for year in years]), self._months)
            bad = self._times.bad.T[months][:, self._times.history]
            chance = np.where(bad, np.multiply(chance, self._in_bad_times), chance)
        return self._draws.happens(Purpose.ZERO, years, np.minimum(MOST_WITHOUT, chance))
