"""The order statistics of both fans: of nominal and of real pay of all paths in each month."""

from collections.abc import Callable
from functools import partial
from typing import Any, Protocol, cast

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Floats, Integers, Reals
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.pauses import pay_shares
from careerplanner.domain.projection.prices import prices_vary
from careerplanner.domain.projection.ranks import (
    Codes,
    Mixture,
    coded,
    is_far_out,
    lowered,
    scale_of,
    select,
    select_from,
    select_pairs,
    values_of,
)
from careerplanner.domain.projection.tally import LowTally

# So many ranks are wanted in every month, further ones in the last alone.
EVERYWHERE = 10
# Months that another thread sorts in one go. When it begins and ends the two threads wait for each other, so not few.
LUMP = 24

Task = Callable[[], None]


class Done(Protocol):
    """A task that another thread works on."""

    def done(self) -> bool:
        """Whether it is done."""


class RankTable:
    """Codes at the wanted ranks for each month (row), with the scale of the month; month 0 is today's pay."""

    def __init__(self, months: int, ranks: Integers, pay: float) -> None:
        self.ranks = ranks
        # The two ranks around a percentile are neighbours; the two ends of a window are not.
        self.in_pairs = bool((ranks[1:EVERYWHERE:2] - ranks[:EVERYWHERE:2] <= 1).all())
        self.codes = np.zeros((months + 1, len(ranks)), dtype=np.int64)
        self.low = np.full(months + 1, float(pay))
        self.step = np.zeros(months + 1)

    def put(self, first: int, codes: NDArray[np.integer[Any]], low: Floats | float, step: Floats | float) -> None:
        """Notes the codes of the months from ``first`` on, at all ranks or at the first of them."""
        here = slice(first, first + len(codes))
        self.codes[here, : codes.shape[1]], self.low[here], self.step[here] = codes, low, step

    def put_codes(self, first: int, codes: Codes) -> None:
        """Notes the codes of the months (rows) from ``first`` on, given those of all paths, which are reordered."""
        if not self.in_pairs:
            self.codes[first : first + len(codes)] = select(codes, self.ranks)
            return
        if first + len(codes) == len(self.codes):
            self.codes[-1:] = select(codes[-1:], self.ranks)
            codes = codes[:-1]
        self.codes[first : first + len(codes), :EVERYWHERE] = select_pairs(codes, self.ranks[:EVERYWHERE])

    def values(self) -> Floats:
        """The values at the ranks: a row for each month."""
        return values_of(self.codes, self.low, self.step)


class FanTally(LowTally):
    """The order statistics of nominal and real pay of each month as well, and some paths in full.

    Between two reviews most paths stand still, so nominal pay is sorted once for those and every month only for the
    others. When prices do not vary, real pay has the order of nominal pay and is only scaled. ``later`` has another
    thread sort, if there is one; ``end`` is called after the last month, and ``finish`` when that thread is done.
    """

    def __init__(
        self, inputs: Inputs, count: int, ranks: Integers, samples: Integers, later: Callable[[Task], Done] | None
    ) -> None:
        super().__init__(inputs, count)
        self.nominal = RankTable(inputs.months, ranks, inputs.pay)
        self.real = RankTable(inputs.months, ranks, inputs.pay / inputs.cost_of_living)
        self.deflators = np.full(inputs.months + 1, 1 / inputs.cost_of_living)
        self.samples_nominal = np.full((len(samples), inputs.months + 1), float(inputs.pay))
        self.samples_real = self.samples_nominal / inputs.cost_of_living
        self._samples, self._later = samples, later
        self._varies, self._paid_in_part = prices_vary(inputs), pay_shares(inputs) is not None
        self._base: Reals = np.empty(0)
        self._since = 1
        self._stretches: list[tuple[Reals, Integers]] = []
        self._mixtures: list[tuple[int, float, float, Mixture]] = []
        self._top_rank = int(ranks.max())
        self._moves = np.zeros(count, dtype=np.bool_)
        self._codes = np.empty((self._at_once if later is None else max(LUMP, self._at_once), count), dtype=np.uint16)
        self._coded = 0
        self._sorting: list[tuple[int, Codes, Done]] = []

    def review(self, month: int, pay: Reals, /) -> None:
        """Ranks nominal pay up to this month."""
        self._rank_nominal()
        self._base, self._since, self._stretches = pay, month, []

    def stretch(self, _first: int, pay: Reals, changed: Integers, /) -> None:
        """Remembers the months until the next review."""
        self._stretches.append((pay, changed))

    def year(self, first: int, pay: Reals, deflators: Reals, /) -> None:
        """Takes the months of some years and ranks real pay."""
        here = slice(first, first + len(pay))
        sampled = pay.take(self._samples, axis=1)
        self.samples_nominal[:, here] = sampled.T
        sampled *= deflators.take(self._samples, axis=1) if self._varies else deflators
        self.samples_real[:, here] = sampled.T
        if not self._varies:
            self.deflators[here] = deflators[:, 0]
        super().year(first, pay, deflators)

    def end(self) -> None:
        """Ranks what is left after the last month."""
        self._rank_nominal()
        if self._coded:
            # The other thread may still be at work on months before.
            self._later = None
            self._select_real(len(self.real.codes) - self._coded)

    def finish(self) -> None:
        """Puts the parts together, after the last task."""
        for first, codes, _done in self._sorting:
            self._put_sorted(first, codes)
        if self._mixtures:
            self._put_mixtures()
        if not self._varies:
            self.real.put(0, self.nominal.codes, self.nominal.low * self.deflators, self.nominal.step * self.deflators)

    def _put_mixtures(self) -> None:
        """Notes the codes of nominal pay in the months in which most paths stood still."""
        ranks = self.nominal.ranks
        lower, upper = ranks[:EVERYWHERE:2], ranks[1:EVERYWHERE:2]
        pairs = self.nominal.in_pairs
        at, after = select_from([found for *_scale, found in self._mixtures], lower if pairs else ranks[:EVERYWHERE])
        if pairs:
            at = np.stack((at, np.where(upper > lower, after, at)), axis=2).reshape(len(at), -1)
        for first, low, step, found in self._mixtures:
            self.nominal.put(first, at[: len(found.moving)], low, step)
            at = at[len(found.moving) :]
        first, low, step, found = self._mixtures[-1]
        latest = np.concatenate((found.still, found.moving[-1]))[None]
        self.nominal.put(first + len(found.moving) - 1, select(latest, ranks), low, step)

    def _rank_real(self, first: int, real: Reals, lowest: float, /) -> None:
        if not self._varies:
            return
        high = float(real.max())
        # Nothing gets far out within a year that is not at its beginning, unless that is in a pause.
        if any(is_far_out(high, row) for row in real[:: 1 if self._paid_in_part else 12]):
            high = lowered(real, self._top_rank)
        low, step = scale_of(lowest, high)
        here = slice(first, first + len(real))
        self.real.low[here], self.real.step[here] = low, step
        coded(real, low, step, self._codes[self._coded : self._coded + len(real)])
        self._coded += len(real)
        if self._coded + self._at_once > len(self._codes):
            self._select_real(here.stop - self._coded)

    def _select_real(self, first: int) -> None:
        """Has the codes sorted that came together, from month ``first`` on."""
        codes = self._codes[: self._coded]
        self._coded = 0
        if self._later is None:
            self.real.put_codes(first, codes)
            return
        self._sorting.append((first, codes, self._later(partial(codes.sort, axis=1, kind="stable"))))
        self._codes = self._free_room()

    def _free_room(self) -> Codes:
        """Room for the next codes: that of months which are sorted, as new memory is slow to get, or else new."""
        first, codes, task = self._sorting[0]
        if not task.done():
            return np.empty_like(self._codes)
        self._put_sorted(first, codes)
        del self._sorting[0]
        return cast("Codes", codes.base)

    def _put_sorted(self, first: int, codes: Codes) -> None:
        self.real.codes[first : first + len(codes)] = codes[:, self.real.ranks]

    def _rank_nominal(self) -> None:
        """Ranks nominal pay from the latest review on."""
        if not self._stretches:
            return
        self._moves[:] = False
        for _pay, changed in self._stretches:
            self._moves[changed] = True
        moving = np.flatnonzero(self._moves)
        if len(moving) * 3 > len(self._moves):
            self._select_nominal(np.concatenate([pay for pay, _changed in self._stretches]))
            return
        base, rows = self._base, np.concatenate([pay.take(moving, axis=1) for pay, _changed in self._stretches])
        high = max(float(rows.max(initial=0)), float(base.max()))
        if is_far_out(high, base):
            self._select_nominal(np.concatenate([pay for pay, _changed in self._stretches]))
            return
        low, step = scale_of(min(float(base.min()), float(rows.min(initial=np.inf))), high)
        # Those who move are put last, behind all who stand still.
        base[moving] = high
        still = coded(base, low, step)
        still.sort(kind="stable")
        found = Mixture(still[: len(still) - len(moving)], coded(rows, low, step))
        found.moving.sort(axis=1, kind="stable")
        self._mixtures.append((self._since, low, step, found))

    def _select_nominal(self, rows: Reals) -> None:
        """Ranks months (rows) of all paths, from the latest review on."""
        high = float(rows.max())
        if is_far_out(high, rows[0]):
            high = lowered(rows, self._top_rank)
        low, step = scale_of(float(rows.min()), high)
        self.nominal.put(self._since, select(coded(rows, low, step), self.nominal.ranks), low, step)
