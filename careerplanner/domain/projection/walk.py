"""Walks all paths of a run through the months, a block of years at a time, and gives pay month by month.

The review of a year touches all paths at once; events touch only the paths they happen to; between them pay stands
still and only prices move. Rows of months are handed to a ``Sink`` as soon as they are known.
"""

import math
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Draws, Integers, Reals
from careerplanner.domain.projection.events import absences, events_of, losses_of
from careerplanner.domain.projection.happenings import Timeline
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.pauses import held_months, pay_shares
from careerplanner.domain.projection.prices import LOWEST_PRICE_FACTOR, Prices, prices_vary
from careerplanner.domain.projection.ranged import ends_of
from careerplanner.domain.projection.reviews import Rule

# Years are taken in blocks of as many as give no more than this many numbers a month: their months then stay in the
# processor's cache, and a few thousand paths do not pay for each call of each year.
AT_ONCE = 10_000
MOST_YEARS = 20
# Single precision ends at exp(88); squares and reciprocals of prices stay far from it below this.
SINGLE_LOG = 40.0


def precision(inputs: Inputs) -> np.dtype[np.floating[Any]]:
    """The precision in which pay and prices are computed.

    Single where prices vary: rounding, some cents after twenty years, is far below what chance leaves open. Double
    where they do not, as then nothing may be left to chance, and where they may leave the range of single precision.
    """
    if not prices_vary(inputs):
        return np.dtype(np.float64)
    prices, years = inputs.prices, math.ceil(inputs.months / 12)
    widest = 6 * prices.volatility * min(math.sqrt(years), 1 / max(math.sqrt(1 - prices.persistence**2), 1e-9))
    lowest, highest = _reach(prices.mean)
    fastest = 1 + max(prices.latest, highest) + widest
    slowest = max(1 + min(prices.latest, lowest) - widest, LOWEST_PRICE_FACTOR)
    drift = years * max(abs(math.log1p(max(end, -0.9))) for end in _reach(inputs.market_drift))
    amounts = [inputs.pay, *(role.high for role in inputs.roles), *(role.floor for role in inputs.roles)]
    money = math.log(max(*amounts, *(move.entry for move in inputs.moves), *(known.pay for known in inputs.known)))
    widest_log = years * max(math.log(fastest), -math.log(slowest)) + drift + money + _growth_by_returns(inputs)
    return np.dtype(np.float32 if widest_log < SINGLE_LOG else np.float64)


def _reach(number: float) -> tuple[float, float]:
    """How far a number with a range may get: six times as far as the ends of it."""
    low, high = ends_of(number)
    return number - 6 * (number - low), number + 6 * (high - number)


def _growth_by_returns(inputs: Inputs) -> float:
    """The most that the logarithm of pay may grow by returns to work, which no band limits."""
    highest = inputs.job_loss.change_on_return[2]
    spells = min(inputs.months / 2, 10 + inputs.months / 2 * min(1.0, 10 * ends_of(inputs.job_loss.rate_per_year)[1]))
    return spells * math.log1p(highest) if highest > 0 else 0.0


class Sink(Protocol):
    """Takes what the walk finds."""

    def year(self, first: int, pay: Reals, deflators: Reals, /) -> None:
        """Yearly pay of the months (rows) of some whole years, and 1 by the price level in them.

        The last year may be cut off by the horizon. In a pause the latter is times the share of the pay that is paid,
        so that the product is the real pay received. Both may be overwritten.
        """


class Walk:
    """The state of all paths: pay, the role, prices (one number for all paths when they do not vary).

    ``reviews`` counts the reviews of those at work, ``unraised`` those of them that gave no raise.
    """

    def __init__(self, inputs: Inputs, draws: Draws, times: Timeline) -> None:
        self._inputs, self._draws, self._times = inputs, draws, times
        self._review = (inputs.raise_.review_month - inputs.start.month - 1) % 12 + 1
        self._absent = absences(times, self._review, inputs.months)
        self._held, self._shares = held_months(inputs), pay_shares(inputs)
        self._kind = kind = precision(inputs)
        self._rule = Rule(inputs, draws, times, kind)
        self._losses = losses_of(inputs, times)
        self._events = events_of(inputs, times, self._rule.drift, self._review, kind)
        self._value = np.zeros(len(self._events.path), dtype=kind)
        self._bands_by_role = [np.array(part, dtype=kind) for part in _by_role(inputs)]
        self._has_floors = any(role.floor > 0 for role in inputs.roles)
        self._pay = np.full(draws.count, inputs.pay, dtype=kind)
        self._mid, self._high, self._fixed, self._indexed = (
            np.full(draws.count, part[0], dtype=kind) for part in self._bands_by_role
        )
        self._now = self._pay.copy()
        self._years = years_at_once(draws.count)
        self._prices = Prices(inputs, draws, self._years, kind)
        self._rows = np.empty((12 * self._years, draws.count), dtype=kind)
        self._rises = np.empty((self._years, draws.count), dtype=kind)
        self._bands = np.empty((self._years, draws.count if self._prices.varies else 1), dtype=kind)
        self._spare = np.empty_like(self._pay)
        self._zero: NDArray[np.bool_] | None = None
        self.reviews = self.unraised = 0

    def run(self, sink: Sink) -> None:
        """All months, from the first to the last."""
        horizon = self._inputs.months
        for opening in range(0, math.ceil(horizon / 12), self._years):
            self._prices.open(opening)
            self._lift_bands(opening)
            self._prepare_reviews(opening)
            rows = self._rows
            for year in range(opening, min(opening + self._years, math.ceil(horizon / 12))):
                first, review, last = 12 * year + 1, 12 * year + self._review, min(12 * year + 12, horizon)
                place = 12 * (year - opening)
                self._stretch(2 * year, range(first, min(review - 1, last) + 1), rows[place:])
                if review <= last:
                    if not self._held[review]:
                        self._hold_review(review, year - opening)
                    self._show(review)
                    self._stretch(2 * year + 1, range(review, last + 1), rows[place + review - first :])
            self._close(range(12 * opening + 1, min(12 * (opening + self._years), horizon) + 1), rows, sink)

    def _close(self, months: range, rows: Reals, sink: Sink) -> None:
        """Hands over the months of a block."""
        deflators = self._prices.deflators[: len(months)]
        if self._shares is not None:
            deflators *= self._shares[months.start : months.stop, None]
        if self._inputs.cost_of_living != 1:
            deflators /= self._inputs.cost_of_living
        self._now = self._now.copy()
        sink.year(months.start, rows[: len(months)], deflators)

    def _lift_bands(self, opening: int) -> None:
        """Brings the bands at the events of the block to the prices of their months."""
        events, prices = self._events, self._prices
        end = min(12 * (opening + self._years), self._inputs.months)
        here = slice(events.starts[12 * opening + 1], events.starts[end + 1])
        year = events.year[here] - opening
        at = year * len(self._pay) + events.path[here] if prices.varies else year
        band = prices.log.take(at)
        band *= events.part_of_year[here]
        np.exp(band, out=band)
        band *= prices.level.take(at)
        events.floor[here] *= band
        events.ceiling[here] *= band
        if events.legal is not None:
            events.legal[here] *= np.where(events.is_indexed[here], band, 1)

    def _prepare_reviews(self, opening: int) -> None:
        """What the reviews of the block need that does not depend on pay: the rises before the pull, and the bands."""
        rule, prices = self._rule, self._prices
        np.multiply(prices.above_mean, rule.pass_through, out=self._bands, casting="same_kind")
        self._bands += rule.base
        np.add(prices.raise_shocks, self._bands, out=self._rises, casting="same_kind")
        if rule.person is not None:
            self._rises += rule.person
        self._zero = rule.without_raise(range(opening, opening + self._years), self._review)
        np.multiply(prices.log, self._review / 12, out=self._bands)
        np.exp(self._bands, out=self._bands)
        self._bands *= prices.level

    def _hold_review(self, month: int, place: int) -> None:
        """The yearly review of all who are at work; ``place`` is that of the year within the block."""
        rise, price, ratio = self._rises[place], self._bands[place], self._spare
        band = price * self._rule.market(month)
        np.multiply(self._mid, band, out=ratio)
        np.divide(self._pay, ratio, out=ratio)
        ratio *= self._rule.pull
        rise -= ratio
        np.maximum(rise, 1, out=rise)
        if self._zero is not None:
            rise[self._zero[place]] = 1
        rise *= self._pay
        np.minimum(rise, np.multiply(self._high, band, out=ratio), out=rise)
        if self._has_floors:
            np.maximum(rise, np.maximum(np.multiply(self._indexed, price, out=ratio), self._fixed), out=rise)
        absent = self._absent.get(month)
        if absent is not None:
            rise[absent] = 0
        missing = 0 if absent is None else len(absent)
        self.reviews += len(rise) - missing
        self.unraised += int(np.count_nonzero(rise <= self._pay)) - missing
        np.maximum(rise, self._pay, out=self._pay)

    def _show(self, month: int) -> None:
        """Shows pay after the review, 0 for those who are out of work; events of the month are still to come."""
        absent = self._absent.get(month)
        self._now = self._pay.copy()
        if absent is not None:
            self._now[absent] = 0

    def _stretch(self, stretch: int, months: range, rows: Reals) -> None:
        """The events of these months, then their rows, the first of ``rows``."""
        if not months:
            return
        starts, lost_starts = self._events.starts, self._losses.starts
        begins, ends = starts[months.start], starts[months.stop]
        for here in self._events.rounds.get(stretch, [slice(begins, ends)]):
            self._settle(here)
        moved, value, lost = self._events.path, self._value, self._losses.path
        now = self._now
        for month, row in zip(months, rows, strict=False):
            row[:] = now
            begin, end = starts[month], starts[month + 1]
            if begin < end:
                row[moved[begin:end]] = value[begin:end]
            begin, end = lost_starts[month], lost_starts[month + 1]
            if begin < end:
                row[lost[begin:end]] = 0
            now = row
        self._now = now

    def _settle(self, here: slice | Integers) -> None:
        """Computes pay after events of which no two happen to one path."""
        path = self._events.path[here]
        before = self._pay[path]
        after = before * self._events.factor[here]
        np.maximum(after, self._events.floor[here], out=after)
        np.minimum(after, self._events.ceiling[here], out=after)
        before *= self._events.hold[here]
        np.maximum(after, before, out=after)
        if self._events.legal is not None:
            np.maximum(after, self._events.legal[here], out=after)
        self._pay[path] = after
        self._value[here] = after
        role = self._events.role[here]
        mid, high, fixed, indexed = self._bands_by_role
        self._mid[path] = mid[role]
        self._high[path] = high[role]
        if self._has_floors:
            self._fixed[path] = fixed[role]
            self._indexed[path] = indexed[role]


def _by_role(inputs: Inputs) -> tuple[list[float], ...]:
    """For each role the middle and the top of the band, and the floor, as it stands still or grows with prices."""
    roles = inputs.roles
    fixed = [0.0 if role.floor_indexed else role.floor for role in roles]
    indexed = [role.floor if role.floor_indexed else 0.0 for role in roles]
    return [role.mid for role in roles], [role.high for role in roles], fixed, indexed


def years_at_once(paths: int) -> int:
    """The years in a block."""
    return min(max(1, AT_ONCE // paths), MOST_YEARS)
