"""Puts together what chunks of paths have given, until all are there."""

from dataclasses import replace

import numpy as np

from careerplanner.domain.projection.draws import Draws, Floats, Reals, normals_of_sets
from careerplanner.domain.projection.happenings import Step, Timeline
from careerplanner.domain.projection.learning import LONGEST
from careerplanner.domain.projection.numbers import ranges_of
from careerplanner.domain.projection.odds import Odds, RoleCounts, odds_of
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.results import Card
from careerplanner.domain.projection.sets import Asked, Parts, SetSums, asked_of
from careerplanner.domain.projection.spread import BINS, Counts
from careerplanner.domain.projection.tally import LowTally
from careerplanner.domain.projection.walk import Walk


class Gathered:
    """Sums and counts over all paths so far."""

    def __init__(self, inputs: Inputs, seed: int) -> None:
        self._inputs, self._seed = inputs, seed
        self._ranges = tuple(ranges_of(inputs))
        self._roles = [RoleCounts(inputs.months) for _move in inputs.moves]
        self._arrived = [SetSums() for _move in inputs.moves]
        self._sum_real = SetSums()
        self._totals: list[Floats] = []
        self._lowest: list[Reals] = []
        self.below = np.zeros(inputs.months + 1, dtype=np.int64)
        self.goal_counts: Counts = np.zeros((len(inputs.goals), LONGEST + 2), dtype=np.int32)
        self.goal_spread: Counts = np.zeros((len(inputs.goals), BINS), dtype=np.int32)
        self._paths = self._work_months = self._reviews = self._unraised = self._years = 0
        self._promotions = self._losses = self._changes = self._returns = self._down_years = 0
        self._fallen = self._lower = self._ever_lost = self._ever_changed = self._recession = 0

    def add(self, draws: Draws, times: Timeline, walk: Walk, tally: LowTally) -> None:
        """Adds a chunk of paths."""
        total = tally.total / 12
        self._totals.append(total)
        self._lowest.append(tally.lowest)
        self._sum_real.add(draws, total)
        self.below += np.bincount(tally.below, minlength=self._inputs.months + 1)
        self.goal_counts += times.goal_counts
        self.goal_spread += times.goal_spread
        self._add_roles(draws, times)
        self._add_to_card(draws, times)
        self._reviews += walk.reviews
        self._unraised += walk.unraised
        self._years += tally.years
        self._down_years += tally.down_years
        self._fallen += int(np.count_nonzero(tally.has_fallen))
        self._lower += int(np.count_nonzero(tally.is_lower))

    @property
    def totals(self) -> Floats:
        """The sum of real pay of each path."""
        return np.concatenate(self._totals)

    @property
    def lowest(self) -> Reals:
        """The lowest real pay of each path."""
        return np.concatenate(self._lowest)

    @property
    def spread(self) -> Parts:
        """The parts of the spread of the sum of real pay."""
        parts = self._sum_real.parts()
        return parts if self._ranges else replace(parts, between=0.0, within=parts.whole)

    def arrival_counts(self) -> list[np.ndarray[tuple[int], np.dtype[np.int64]]]:
        """For each move how many paths reach its role in each month; the last column is never."""
        return [counts.first for counts in self._roles]

    def odds(self) -> tuple[Odds, ...]:
        """The odds of each role after the present one."""
        normals = self._normals()
        found, is_told = [], True
        for row, (counts, arrived) in enumerate(zip(self._roles, self._arrived, strict=True)):
            is_told = is_told and self._inputs.moves[row].confirmed
            ask = asked_of(self._ranges, normals, arrived.means()[1], arrived.parts()) if self._ranges else ()
            role = self._inputs.roles[row + 1].name
            shared = bool(self._ranges)
            found.append(odds_of(role, counts, self._paths, is_told=is_told, ask=ask, shared=shared))
        return tuple(found)

    def ask(self) -> tuple[Asked, ...]:
        """The inputs that matter most to the sum of real pay."""
        return asked_of(self._ranges, self._normals(), self._sum_real.means()[1], self._sum_real.parts())

    def card(self) -> Card:
        """The sanity card."""
        paths, years = self._paths, self._work_months / 12
        return Card(
            promotions=self._promotions / years if years else None,
            losses=self._losses / years if years else None,
            changes=self._changes / years if years else None,
            employers=1 + (self._changes + self._returns) / paths,
            without_raise=self._unraised / self._reviews if self._reviews else None,
            year_down=self._fallen / paths,
            years_down=self._down_years / max(1, self._years),
            lower_at_end=self._lower / paths,
            ever_lost=self._ever_lost / paths,
            ever_changed=self._ever_changed / paths,
            recession=self._recession / paths,
        )

    def _normals(self) -> Floats:
        sets = self._sum_real.means()[0]
        rows = [normals_of_sets(self._seed, key, sets) for key in self._ranges]
        return np.array(rows) if rows else np.empty((0, len(sets)))

    def _add_roles(self, draws: Draws, times: Timeline) -> None:
        events, last = times.events, self._inputs.months
        rose, fell = events.step == Step.PROMOTION, events.step == Step.RETURN_BELOW
        up_role, up, down_role, down = events.role[rose], events.month[rose], events.role[fell], events.month[fell]
        for row, counts in enumerate(self._roles):
            counts.add(draws, times.arrival[row])
            counts.add_held(up[up_role == row + 1], down[down_role == row])
            if self._ranges:
                self._arrived[row].add(draws, (times.arrival[row] <= last).astype(np.float64))
        self._promotions += int(np.count_nonzero(rose))

    def _add_to_card(self, draws: Draws, times: Timeline) -> None:
        last = self._inputs.months
        out = int((np.minimum(times.back, last + 1) - times.lost).sum())
        self._paths += draws.count
        self._work_months += draws.count * last - out
        self._losses += len(times.lost)
        self._returns += int(np.count_nonzero(times.back <= last))
        self._changes += len(times.changed_path)
        self._ever_lost += _different(times.lost_path, draws.count)
        returned = times.lost_path[times.back <= last]
        self._ever_changed += _different(np.concatenate((times.changed_path, returned)), draws.count)
        if times.times is not None:
            ever_bad = np.any(times.times.bad[:, 1:], axis=1).take(times.times.history)
            self._recession += int(np.count_nonzero(ever_bad))


def _different(paths: np.ndarray[tuple[int], np.dtype[np.int64]], count: int) -> int:
    """How many paths are among these."""
    there = np.zeros(count, dtype=np.bool_)
    there[paths] = True
    return int(np.count_nonzero(there))
