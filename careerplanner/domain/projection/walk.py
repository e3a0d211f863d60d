"""Walks all paths of a run through the months, a year of prices at a time, and gives pay month by month.

The review of a year touches all paths at once; events touch only the paths they happen to; between them pay stands
still and only prices move. Rows of months are handed to a ``Sink`` as soon as they are known.
"""

import math
from typing import Any, Protocol

import numpy as np

from careerplanner.domain.projection.draws import Draws, Integers, Purpose, Reals, Singles
from careerplanner.domain.projection.events import absences, events_of, losses_of
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.pauses import held_months, pay_shares
from careerplanner.domain.projection.timeline import Timeline

LOWEST_PRICE_FACTOR = 0.1
# Shocks are drawn for two years at once, which share words, and for more when that makes no more than this many.
AT_ONCE = 10_000
# Single precision ends at exp(88); squares and reciprocals of prices stay far from it below this.
SINGLE_LOG = 40.0


def precision(inputs: Inputs) -> np.dtype[np.floating[Any]]:
    """The precision in which pay and prices are computed.

    Single where prices vary: rounding, some cents after twenty years, is far below what chance leaves open. Double
    where they do not, as then nothing may be left to chance, and where they may leave the range of single precision.
    """
    prices, years = inputs.prices, math.ceil(inputs.months / 12)
    if prices.volatility == 0:
        return np.dtype(np.float64)
    widest = 6 * prices.volatility * min(math.sqrt(years), 1 / max(math.sqrt(1 - prices.persistence**2), 1e-9))
    fastest = 1 + max(prices.latest, prices.mean) + widest
    slowest = max(1 + min(prices.latest, prices.mean) - widest, LOWEST_PRICE_FACTOR)
    drift = years * abs(math.log1p(inputs.market_drift))
    money = math.log(max(inputs.pay, *(role.high for role in inputs.roles), *(move.entry for move in inputs.moves)))
    widest_log = years * max(math.log(fastest), -math.log(slowest)) + drift + money
    return np.dtype(np.float32 if widest_log < SINGLE_LOG else np.float64)


class Sink(Protocol):
    """Takes what the walk finds. The arrays it is given are overwritten a year later."""

    def review(self, month: int, pay: Reals, /) -> None:
        """From this month on pay is ``pay``, but for events, until the next review; 0 for those without a job."""

    def stretch(self, first: int, pay: Reals, changed: Integers, /) -> None:
        """Yearly pay of months (rows) and paths from month ``first`` on, and the paths with events in these months."""

    def year(self, first: int, pay: Reals, deflators: Reals, /) -> None:
        """Yearly pay of the months (rows) of a year of prices, and 1 by the price level in them.

        In a pause the latter is times the share of the pay that is paid, so that the product is the real pay received.
        """


class Walk:
    """The state of all paths: pay, the band of the role, prices (one number for all paths when they do not vary)."""

    def __init__(self, inputs: Inputs, draws: Draws, times: Timeline) -> None:
        self._inputs, self._draws = inputs, draws
        self._review = (inputs.raise_.review_month - inputs.start.month - 1) % 12 + 1
        self._absent = absences(times, self._review, inputs.months)
        self._held, self._shares = held_months(inputs), pay_shares(inputs)
        self._varies = inputs.prices.volatility > 0
        self._kind = kind = precision(inputs)
        self._losses = losses_of(inputs, times)
        self._events = events_of(inputs, draws, times, self._review, kind)
        self._value = np.zeros(len(self._events.path), dtype=kind)
        self._pay = np.full(draws.count, inputs.pay, dtype=kind)
        self._mid = np.full(draws.count, inputs.roles[0].mid, dtype=kind)
        self._high = np.full(draws.count, inputs.roles[0].high, dtype=kind)
        width = draws.count if self._varies else 1
        self._price = np.ones(width, dtype=kind)
        self._above_mean = np.full(width, inputs.prices.latest - inputs.prices.mean, dtype=kind)
        self._growth = np.ones(width, dtype=kind)
        self._log = np.zeros(width, dtype=kind)
        self._now = self._pay.copy()
        self._years_at_once = max(2, AT_ONCE // draws.count)
        self._price_shocks = self._raise_shocks = np.empty((0, draws.count), dtype=np.float32)
        # Two years of rows: the stretch before a review still stands when the next review comes.
        self._rows = np.empty((24, draws.count), dtype=kind)
        self._deflators = np.empty((12, width), dtype=kind)

    def run(self, sink: Sink) -> None:
        """All months, from the first to the last."""
        sink.review(1, self._pay.copy())
        for year in range(math.ceil(self._inputs.months / 12)):
            first, last = 12 * year + 1, min(12 * year + 12, self._inputs.months)
            shock = self._open_year(year)
            review = 12 * year + self._review
            self._stretch(2 * year, first, min(review - 1, last), sink)
            if review <= last:
                if not self._held[review]:
                    self._hold_review(review, shock)
                sink.review(review, self._shown(review))
                self._stretch(2 * year + 1, review, last, sink)
            place = 12 * (year % 2)
            count = last - first + 1
            if self._shares is not None:
                self._deflators[:count] *= self._shares[first : last + 1, None]
            sink.year(first, self._rows[place : place + count], self._deflators[:count])
            self._price *= self._growth

    def _open_year(self, year: int) -> Singles:
        """Draws the year's inflation; gives the shock of its review."""
        prices = self._inputs.prices
        place = year % self._years_at_once
        if place == 0:
            self._draw_shocks(range(year, year + self._years_at_once))
        price_shock: Singles = self._price_shocks[place]
        raise_shock: Singles = self._raise_shocks[place]
        self._above_mean *= prices.persistence
        if self._varies:
            price_shock *= prices.volatility
            self._above_mean += price_shock
        np.add(self._above_mean, 1 + prices.mean, out=self._growth)
        np.maximum(self._growth, LOWEST_PRICE_FACTOR, out=self._growth)
        np.log(self._growth, out=self._log)
        self._deflate()
        self._lift_bands(12 * year)
        return raise_shock

    def _draw_shocks(self, years: range) -> None:
        """Draws the standard normal shocks of the prices of these years and the shocks of their reviews."""
        self._price_shocks, self._raise_shocks = self._draws.pairs(Purpose.YEAR, years)
        rule = self._inputs.raise_
        if rule.wide_share == 0 or rule.narrow == rule.wide:
            self._raise_shocks *= rule.narrow
            return
        wide = self._draws.happens(Purpose.WIDE_SHOCK, years, rule.wide_share).astype(np.float32)
        wide *= rule.wide - rule.narrow
        wide += rule.narrow
        self._raise_shocks *= wide

    def _deflate(self) -> None:
        """Fills in 1 by the price level for each month (row) of the year."""
        rows = self._deflators
        power = np.exp(self._log * (-1 / 12))
        np.divide(power, self._price, out=rows[0])
        for done in (1, 2, 4):
            np.multiply(rows[:done], power, out=rows[done : 2 * done])
            power = power * power
        np.multiply(rows[:4], power, out=rows[8:])

    def _lift_bands(self, before: int) -> None:
        """Brings the bands at the year's events to the prices of their months."""
        starts = self._events.starts
        here = slice(starts[before + 1], starts[min(before + 12, self._inputs.months) + 1])
        month = self._events.month[here]
        at = self._events.path[here] if self._varies else np.zeros(1, dtype=np.int64)
        band = self._price[at] * np.exp(self._log[at] * ((month - before) / 12).astype(self._kind))
        if self._inputs.market_drift:
            band *= ((1 + self._inputs.market_drift) ** (month / 12)).astype(self._kind)
        self._events.floor[here] *= band
        self._events.ceiling[here] *= band

    def _hold_review(self, month: int, drawn: Singles) -> None:
        """The yearly review of all who are at work."""
        rule = self._inputs.raise_
        rise = drawn.astype(self._kind, copy=False)
        rise += rule.pass_through * self._above_mean + (rule.budget + rule.pull)
        band = np.exp(self._log * (((month - 1) % 12 + 1) / 12))
        band *= self._price
        if self._inputs.market_drift:
            band *= (1 + self._inputs.market_drift) ** (month / 12)
        ratio = self._mid * band
        np.divide(self._pay, ratio, out=ratio)
        ratio *= rule.pull
        rise -= ratio
        np.maximum(rise, 0, out=rise)
        rise += 1
        rise *= self._pay
        np.minimum(rise, np.multiply(self._high, band, out=ratio), out=rise)
        np.maximum(rise, self._pay, out=rise)
        absent = self._absent.get(month)
        if absent is not None:
            rise[absent] = self._pay[absent]
        self._pay = rise

    def _shown(self, month: int) -> Reals:
        """Pay after the review, 0 for those who are out of work; events of the month are still to come."""
        absent = self._absent.get(month)
        shown = self._pay.copy()
        if absent is not None:
            shown[absent] = 0
        np.copyto(self._now, shown)
        return shown

    def _stretch(self, stretch: int, first: int, last: int, sink: Sink) -> None:
        """The events of these months, then their rows."""
        if last < first:
            return
        starts, lost_starts = self._events.starts, self._losses.starts
        for here in self._events.rounds.get(stretch, [slice(starts[first], starts[last + 1])]):
            self._settle(here)
        place = (first - 1) % 24
        now, rows, value = self._now, self._rows, self._value
        moved, lost = self._events.path, self._losses.path
        for row, month in enumerate(range(first, last + 1), start=place):
            begin, end = starts[month], starts[month + 1]
            if begin < end:
                now[moved[begin:end]] = value[begin:end]
            begin, end = lost_starts[month], lost_starts[month + 1]
            if begin < end:
                now[lost[begin:end]] = 0
            rows[row] = now
        changed = moved[starts[first] : starts[last + 1]], lost[lost_starts[first] : lost_starts[last + 1]]
        sink.stretch(first, rows[place : place + last - first + 1], np.concatenate(changed))

    def _settle(self, here: slice | Integers) -> None:
        """Computes pay after events of which no two happen to one path."""
        path = self._events.path[here]
        before = self._pay[path]
        after = before * self._events.factor[here]
        np.maximum(after, self._events.floor[here], out=after)
        np.minimum(after, self._events.ceiling[here], out=after)
        before *= self._events.hold[here]
        np.maximum(after, before, out=after)
        self._pay[path] = after
        self._value[here] = after
        self._mid[path] = self._events.mid[here]
        self._high[path] = self._events.high[here]
