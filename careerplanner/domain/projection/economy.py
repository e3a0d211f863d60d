"""Good and bad times, where the trade is going, and the running sums of what they do to a chance.

A chance in month t has a hazard that is multiplied by ``f = (factor if bad else 1) * (1 + (end - 1) * ramp(t))``. The
sum of f over the months is put together from running sums: of all months and of the bad ones of each history of the
economy, each with and without the ramp. What happens when the sum has grown by so much is found by bisection.
"""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from careerplanner.domain.projection.draws import HISTORIES, Draws, Floats, Integers, Singles, uniforms_of_histories
from careerplanner.domain.projection.numbers import Numbers, PerPath, at
from careerplanner.domain.projection.parts import BAD, Inputs
from careerplanner.domain.projection.pauses import Booleans, Clock

NEVER = 1 << 30
# What happens takes a month at least; the sums are single numbers, and this is far below one month of any of them.
LITTLE = 1e-9

_NOTHING = np.empty(0, dtype=np.float32)


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
        changes_in_bad, ends_otherwise = times is not None and not _is_one(bad), not _is_one(end)
        self.plain = not changes_in_bad and not ends_otherwise
        self._counts = np.cumsum(counted).astype(np.float64)
        self._months = np.flatnonzero(counted)
        # In bad times the factor is higher by ``_more_in_bad``, at the end of the ramp by ``_more_at_end``.
        self._more_in_bad: PerPath = bad - 1
        self._more_at_end: PerPath = end - 1
        ramp = np.minimum(1, np.arange(self._last + 1) / ramp_months) if ramp_months else np.ones(self._last + 1)
        self._ramped = np.cumsum(counted * ramp) if ends_otherwise else None
        self._row: Integers | None = None
        self._bad = self._bad_ramped = _NOTHING
        if times is not None and changes_in_bad:
            self._row = times.history * (self._last + 1)
            states = times.bad.tobytes(), times.bad.shape, counted.tobytes()
            self._bad = _running(*states, None)
            if ends_otherwise:
                self._bad_ramped = _running(*states, ramp.tobytes())

    def at(self, months: Integers, paths: Integers) -> Floats:
        """The sums up to these months, themselves included."""
        months = np.minimum(months, self._last)
        if self.plain:
            return self._counts[months]
        return self._summed(months, self._rows(paths), *self._more(paths))

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
        at_end = self.at(np.full(len(paths), self._last), paths)
        found = np.full(len(paths), NEVER, dtype=np.int64)
        there = np.flatnonzero((at_end >= reached) & (after < self._last))
        if len(there):
            found[there] = self._bisect(reached[there], after[there], paths[there])
        return found

    def _bisect(self, reached: Floats, after: Integers, paths: Integers) -> Integers:
        low, high = after.copy(), np.full(len(after), self._last)
        rows, more = self._rows(paths), self._more(paths)
        for _round in range(int((high - low).max()).bit_length()):
            middle = (low + high) >> 1
            enough = self._summed(middle, rows, *more) >= reached
            np.copyto(high, middle, where=enough)
            np.copyto(low, middle, where=~enough)
        return high

    def _summed(self, months: Integers, rows: Integers | None, in_bad: PerPath, at_end: PerPath) -> Floats:
        cells = months if rows is None else rows + months
        found: Floats = self._counts.take(months)
        if rows is not None:
            found += self._bad.take(cells) * in_bad
        if self._ramped is not None:
            ramped = self._ramped.take(months)
            if rows is not None:
                ramped += self._bad_ramped.take(cells) * in_bad
            ramped *= at_end
            found += ramped
        return found

    def _rows(self, paths: Integers) -> Integers | None:
        return None if self._row is None else self._row[paths]

    def _more(self, paths: Integers) -> tuple[PerPath, PerPath]:
        return at(self._more_in_bad, paths), at(self._more_at_end, paths)


def sums_of(inputs: Inputs, numbers: Numbers, times: Times | None, kind: str, *, held_count: bool) -> Sums:
    """The sums for ``loss``, ``openings`` or ``changes``; where ``held_count`` is false, held months do not count."""
    economy, outlook = inputs.economy, inputs.outlook
    bad = 1.0 if economy is None else numbers.number(f"economy.{kind}", getattr(economy, kind))
    end = 1.0 if outlook is None else numbers.number(f"outlook.{kind}", getattr(outlook, kind))
    counted = np.ones(inputs.months + 1, dtype=np.bool_) if held_count else Clock(inputs).active.copy()
    counted[0] = False
    return Sums(times, counted, bad, end, 0 if outlook is None else outlook.ramp_months)


@lru_cache(maxsize=12)
def _running(states: bytes, shape: tuple[int, int], counted: bytes, ramp: bytes | None) -> Singles:
    """The running sum of the bad months that are counted, or of the ramp in them, history by history."""
    weights = np.frombuffer(counted, dtype=np.bool_).astype(np.float64)
    if ramp is not None:
        weights *= np.frombuffer(ramp, dtype=np.float64)
    found: Singles = np.cumsum(np.frombuffer(states, dtype=np.bool_).reshape(shape) * weights, axis=1)
    return found.astype(np.float32).ravel()


def _is_one(number: PerPath) -> bool:
    return not isinstance(number, np.ndarray) and number == 1
