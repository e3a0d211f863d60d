"""Good and bad times, where the trade is going, and the running sums of what they do to a chance.

A chance in month t has a hazard that is multiplied by ``f = (factor if bad else 1) * (1 + (end - 1) * ramp(t))``. The
sum of f over the months is put together from four running sums of each history of the economy: good and bad months,
each with and without the ramp. What happens when the sum has grown by so much is found by bisection.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import HISTORIES, Draws, Floats, Integers, uniforms_of_histories
from careerplanner.domain.projection.numbers import Numbers, PerPath
from careerplanner.domain.projection.parts import BAD, Inputs
from careerplanner.domain.projection.pauses import Booleans, Clock

NEVER = 1 << 30
# What happens takes a month at least; the sums are single numbers, and this is far below one month of any of them.
LITTLE = 1e-9

Quads = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Times:
    """Whether month t is bad in each history (row), and the history of each path."""

    bad: Booleans
    history: Integers

    def are_bad(self, months: Integers, paths: Integers) -> Booleans:
        """Whether these months are bad on these paths."""
        found: Booleans = self.bad[self.history[paths], months]
        return found


def times_of(inputs: Inputs, draws: Draws) -> Times | None:
    """The good and bad months; None without an economy."""
    economy = inputs.economy
    if economy is None:
        return None
    histories = _histories(draws)
    key = (economy.good_months, economy.bad_months, economy.now)
    bad = _bad_months(draws.seed, tuple(histories), inputs.months, *key)
    return Times(bad, draws.history - histories.start)


def _histories(draws: Draws) -> range:
    if draws.history.max(initial=0) < HISTORIES:
        return range(HISTORIES)
    return range(int(draws.history.min()), int(draws.history.max()) + 1)


@lru_cache(maxsize=8)
def _bad_months(
    seed: int, histories: tuple[int, ...], months: int, good_months: float, bad_months: float, now: str
) -> Booleans:
    """For each history (row) and month, 0 to the last, whether times are bad; month 0 is now."""
    numbers = np.array(histories, dtype=np.int64)
    bad = np.zeros((len(numbers), months + 1), dtype=np.bool_)
    turns = np.zeros((len(numbers), months + 2), dtype=np.int8)
    at, spell = np.zeros(len(numbers), dtype=np.int64), 0
    while (at <= months).any():
        mean = bad_months if (now == BAD) ^ (spell % 2 == 1) else good_months
        drawn = uniforms_of_histories(seed, numbers, range(spell, spell + 1))[0]
        # The first month of the next spell; geometric with this mean.
        lasts = np.ceil(np.log(drawn) / np.log1p(-1 / mean)) if mean > 1 else np.ones(len(numbers))
        at = at + np.minimum(np.maximum(lasts, 1), months + 2).astype(np.int64)
        turns[np.arange(len(numbers)), np.minimum(at, months + 1)] += at <= months
        spell += 1
    np.not_equal((np.cumsum(turns[:, :-1], axis=1) + (now == BAD)) % 2, 0, out=bad)
    return bad


class Sums:
    """Running sums over the counted months of the factor on one kind of hazard, on every path.

    ``at`` gives them up to a month, ``first`` the month in which they reach a value.
    """

    def __init__(self, times: Times | None, counted: Booleans, bad: PerPath, end: PerPath, ramp_months: int) -> None:
        self._last = len(counted) - 1
        self.plain = _is_one(bad if times is not None else 1.0) and _is_one(end)
        self._counts = np.cumsum(counted).astype(np.float64)
        if self.plain:
            self._months = np.flatnonzero(counted)
            return
        ramp = np.minimum(1, np.arange(self._last + 1) / ramp_months) if ramp_months else np.ones(self._last + 1)
        states = np.zeros((1, self._last + 1), dtype=np.bool_) if times is None else times.bad
        self._table = _running(states.tobytes(), states.shape, counted.tobytes(), ramp.tobytes())
        self._row = None if times is None else times.history * (self._last + 1)
        parts = np.broadcast_arrays(1.0, bad, np.subtract(end, 1.0), np.multiply(bad, np.subtract(end, 1.0)))
        self._weights = np.stack(parts, axis=-1).astype(np.float32)

    def at(self, months: Integers, paths: Integers) -> Floats:
        """The sums up to these months, themselves included."""
        months = np.minimum(months, self._last)
        if self.plain:
            return self._counts[months]
        return self._summed(self._rows(paths) + months, self._weights_of(paths))

    def first(self, reached: Floats, after: Integers, paths: Integers) -> Integers:
        """The first month after these in which the sums are at least ``reached``; NEVER past the horizon."""
        if self.plain:
            place = np.minimum(np.ceil(reached), NEVER).astype(np.int64)
            place = np.minimum(
                np.maximum(place, self._counts[np.minimum(after, self._last)].astype(np.int64) + 1), NEVER
            )
            found = np.full(len(place), NEVER, dtype=np.int64)
            within = place <= len(self._months)
            found[within] = self._months[place[within] - 1]
            return found
        rows, weights = self._rows(paths), self._weights_of(paths)
        found = np.full(len(paths), NEVER, dtype=np.int64)
        there = np.flatnonzero((self._summed(rows + self._last, weights) >= reached) & (after < self._last))
        if len(there):
            weights = weights[there] if weights.ndim == 2 else weights
            found[there] = self._bisect(reached[there], after[there], rows[there], weights)
        return found

    def _bisect(self, reached: Floats, low: Integers, rows: Integers, weights: Quads) -> Integers:
        high = np.full(len(low), self._last)
        for _round in range(int((high - low).max()).bit_length()):
            middle = (low + high) >> 1
            enough = self._summed(rows + middle, weights) >= reached
            high = np.where(enough, middle, high)
            low = np.where(enough, low, middle)
        return high

    def _summed(self, cells: Integers, weights: Quads) -> Floats:
        found: Floats = np.einsum(
            "ij,ij->i" if weights.ndim == 2 else "ij,j->i", self._table.take(cells, axis=0), weights
        )
        return found

    def _rows(self, paths: Integers) -> Integers:
        return np.zeros(len(paths), dtype=np.int64) if self._row is None else self._row[paths]

    def _weights_of(self, paths: Integers) -> Quads:
        return self._weights[paths] if self._weights.ndim == 2 else self._weights


def sums_of(inputs: Inputs, numbers: Numbers, times: Times | None, kind: str, *, held_count: bool) -> Sums:
    """The sums for ``loss``, ``openings`` or ``changes``; where ``held_count`` is false, held months do not count."""
    economy, outlook = inputs.economy, inputs.outlook
    bad = 1.0 if economy is None else numbers.number(f"economy.{kind}", getattr(economy, kind))
    end = 1.0 if outlook is None else numbers.number(f"outlook.{kind}", getattr(outlook, kind))
    counted = np.ones(inputs.months + 1, dtype=np.bool_) if held_count else Clock(inputs).active.copy()
    counted[0] = False
    return Sums(times, counted, bad, end, 0 if outlook is None else outlook.ramp_months)


@lru_cache(maxsize=12)
def _running(states: bytes, shape: tuple[int, int], counted: bytes, ramp: bytes) -> Quads:
    """The four running sums of each history and month, side by side: good, bad, and both with the ramp."""
    bad = np.frombuffer(states, dtype=np.bool_).reshape(shape)
    weights = np.frombuffer(counted, dtype=np.bool_).astype(np.float64)
    ramped = weights * np.frombuffer(ramp, dtype=np.float64)
    table = np.empty((*shape, 4), dtype=np.float32)
    for place, (state, weight) in enumerate(((~bad, weights), (bad, weights), (~bad, ramped), (bad, ramped))):
        table[:, :, place] = np.cumsum(state * weight, axis=1)
    return table.reshape(-1, 4)


def _is_one(number: PerPath) -> bool:
    return not isinstance(number, np.ndarray) and number == 1
