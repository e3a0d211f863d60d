"""What pauses do to the calendar: months that do not count, pay that is paid in part, learning at another pace.

While a pause is held, months in the role and the wait for a promotion stand still. So both are counted on a clock of
*active* months, which leaves out those that are held; losses of the job, prices and learning keep the calendar. No draw
depends on a pause.
"""

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Floats, Integers
from careerplanner.domain.projection.parts import Inputs, Pause

Booleans = NDArray[np.bool_]


class Clock:
    """Counts the active months of the horizon: 0 for month 0, one more for each month that is not held.

    Months past the horizon are not told apart. Where nothing is held the count is the month itself.
    """

    def __init__(self, inputs: Inputs) -> None:
        held = held_months(inputs)
        self.active = ~held
        self._stands_still = bool(held.any())
        self._last = inputs.months
        self._months = np.flatnonzero(~held)
        self._counts = np.cumsum(~held) - 1
        self.end = int(self._counts[-1]) + 1

    def count(self, months: Integers) -> Integers:
        """The active months up to each of these months, themselves included."""
        return self._counts[np.minimum(months, self._last)] if self._stands_still else months

    def month(self, counts: Integers) -> Integers:
        """The month of each of these counts, or one past the horizon."""
        if not self._stands_still:
            return counts
        return np.where(counts < self.end, self._months[np.minimum(counts, self.end - 1)], self._last + counts)


def held_months(inputs: Inputs) -> Booleans:
    """For the months 0 to the last whether a pause is held in them; month 0 is in no pause."""
    held = np.zeros(inputs.months + 1, dtype=np.bool_)
    for pause, first, after in _placed(inputs):
        held[first:after] = pause.is_held
    return held


def pay_shares(inputs: Inputs) -> Floats | None:
    """The part of the pay that is paid in each of the months 0 to the last; None where it is all of it throughout."""
    shares = np.ones(inputs.months + 1)
    for pause, first, after in _placed(inputs):
        shares[first:after] = pause.pay_share
    return shares if (shares != 1).any() else None


def learning_done(inputs: Inputs) -> Floats | None:
    """How many usual months of learning are done by each month, 0 to the end of the last pause; None without pauses."""
    placed = list(_placed(inputs))
    if not placed:
        return None
    pace = np.ones(placed[-1][2])
    pace[0] = 0
    for pause, first, after in placed:
        pace[first:after] = pause.hours_share
    done: Floats = np.cumsum(pace)
    return done


def months_of_learning(usual: Floats, done: Floats | None) -> Floats:
    """The first month by which so many usual months of learning are done, with ``done`` from ``learning_done``."""
    if done is None:
        return np.ceil(usual)
    later = np.ceil(usual - done[-1]) + (len(done) - 1)
    return np.where(usual > done[-1], later, np.searchsorted(done, usual))


def moment_of_learning(usual: Floats, done: Floats | None) -> Floats:
    """The moment by which so many usual months of learning are done, with ``done`` from ``learning_done``."""
    if done is None:
        return usual
    month = np.minimum(np.searchsorted(done, usual), len(done) - 1)
    before = np.maximum(month - 1, 0)
    pace = np.where(usual > 0, done[month] - done[before], 1.0)
    within = before + (usual - done[before]) / np.where(pace > 0, pace, 1.0)
    found: Floats = np.where(usual > done[-1], usual - done[-1] + (len(done) - 1), within)
    return found


def learning_by(moment: Floats, done: Floats | None) -> Floats:
    """The usual months of learning that are done by a moment."""
    if done is None:
        return moment
    last = len(done) - 1
    found: Floats = np.where(moment > last, done[-1] + (moment - last), np.interp(moment, np.arange(last + 1), done))
    return found


def month_after(inputs: Inputs, month: int, count: int) -> int:
    """The month in which so many active months have passed since ``month``; it may lie past the horizon."""
    found = month + count
    for pause, first, after in _placed(inputs):
        begins = max(first, month + 1)
        if pause.is_held and begins < after and begins <= found:
            found += after - begins
    return found


def _placed(inputs: Inputs) -> Iterator[tuple[Pause, int, int]]:
    """Each pause with its first month and the month after its last, counted from the start; none of the past."""
    for pause in inputs.pauses:
        first = pause.first - inputs.start
        if first + pause.months > 1:
            yield pause, max(first, 1), first + pause.months
