"""When things happen on each path: goals finish, gates open, promotions come, jobs are lost and found.

None of it depends on pay, so it is drawn first, event by event. The months that a promotion takes once the gate is open
are counted over open months only, through spells out of work: a geometric wait has no memory, so the count may go on
where it stopped.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Draws, Floats, Integers, Purpose, index_of
from careerplanner.domain.projection.inputs import RECORD, Inputs
from careerplanner.domain.projection.pauses import Clock, learning_done, months_of_learning

NEVER = 1 << 30
HALF_LIFE = math.log(2)
WEEKS_PER_MONTH = 52 / 12
# 52 hours at 4 a week are 3 months, not 3.0000000000000004.
ROUNDING = 1e-9
# A goal that takes more than a century is as good as never finished.
LONGEST = 1200
# Nor does what half of all have not met after so many months happen on any path: a chance of 1e-27 within a century.
LONGEST_MEDIAN = 1e30

Months = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Timeline:
    """The months of all events of n paths; NEVER stands for what does not happen.

    ``goal_counts[j, m]`` is the number of paths that finish goal j in month m; the last column counts those that take
    longer than LONGEST months. ``arrival`` has a row for each move: the month in which role k + 1 is reached.
    ``lost_path``, ``lost`` and ``back`` list each spell out of work within the horizon: without pay from ``lost`` to
    ``back - 1``, at work again in ``back``, which may lie past the horizon.
    """

    goal_counts: Integers
    arrival: Months
    lost_path: Integers
    lost: Months
    back: Months


def timeline(inputs: Inputs, draws: Draws) -> Timeline:
    """The events of the paths of ``draws``."""
    goal_counts, gates = _learning(inputs, draws)
    return _Careers(inputs, draws, gates).run(goal_counts)


def _learning(inputs: Inputs, draws: Draws) -> tuple[Integers, Months]:
    """How many paths finish each goal when, and for each move (row) the first month in which its gate can be open.

    That month is the first in which all but the months in the role are met, on each path (column).
    """
    gates = np.ones((len(inputs.moves), draws.count), dtype=np.int64)
    for row, move in enumerate(inputs.moves):
        if move.uncovered:
            gates[row] = NEVER
        elif move.not_before is not None:
            gates[row] = max(1, move.not_before - inputs.start)
    counts = np.zeros((len(inputs.goals), LONGEST + 2), dtype=np.int64)
    hours, done = np.zeros(draws.count), learning_done(inputs)
    for place, goal in enumerate(inputs.goals):
        if goal.hours_left > 0:
            hours += goal.hours_left * _ratios(inputs, draws, goal.id)
        finish = months_to_learn(hours, inputs.hours_per_week, done)
        counts[place] = np.bincount(np.minimum(finish, LONGEST + 1), minlength=LONGEST + 2)
        for row, move in enumerate(inputs.moves):
            if goal.id in move.goals:
                np.maximum(gates[row], finish, out=gates[row])
    return counts, gates


def months_to_learn(hours: Floats, hours_per_week: float, done: Floats | None) -> Months:
    """The month in which so many hours are done: 0 when there are none, NEVER when there is no time for them.

    ``done`` says how pauses change the pace of learning, see ``pauses.learning_done``.
    """
    if hours_per_week == 0:
        return np.where(hours > 0, NEVER, 0)
    months = months_of_learning(hours / (hours_per_week * WEEKS_PER_MONTH) - ROUNDING, done)
    return np.minimum(months, NEVER).astype(np.int64)


def _ratios(inputs: Inputs, draws: Draws, goal: str) -> Floats | float:
    """Actual by estimated hours of a goal on each path."""
    ratio = inputs.estimate_ratio
    if ratio.kind == RECORD:
        drawn = draws.uniforms(Purpose.GOAL, index_of(goal), slice(None))
        record: Floats = np.array(ratio.ratios)[(drawn * len(ratio.ratios)).astype(np.int64)]
        return record
    if ratio.sigma == 0:
        return ratio.median
    index = index_of(goal)
    normal = draws.pairs(Purpose.GOAL, range(index, index + 1))[0][0].astype(np.float64)
    lognormal: Floats = ratio.median * np.exp(ratio.sigma * normal)
    return lognormal


def months_until(uniforms: Floats, median: float) -> Months:
    """Geometric months, at least one, of which half are over after ``median``; 0 means at once, infinity never."""
    if median == 0:
        return np.ones(len(uniforms), dtype=np.int64)
    if median > LONGEST_MEDIAN:
        return np.full(len(uniforms), NEVER, dtype=np.int64)
    months = np.log(uniforms)
    months *= -median / HALF_LIFE
    np.ceil(months, out=months)
    np.maximum(months, 1, out=months)
    np.minimum(months, NEVER, out=months)
    return months.astype(np.int64)


class _Careers:
    """Runs every path from event to event: the next promotion or the next loss, whichever comes first.

    For each path: the month in which its months in the role were zero, how often it has lost a job, and the month in
    which it loses the next. The first of these is counted in active months, as are gates and waits.
    """

    def __init__(self, inputs: Inputs, draws: Draws, gates: Months) -> None:
        self._inputs, self._draws, self._clock = inputs, draws, Clock(inputs)
        self._gates = self._clock.next_count(gates)
        self._median_to_loss = _median_to_loss(inputs.job_loss.rate_per_year)
        self._arrival = np.full((len(inputs.moves), draws.count), NEVER, dtype=np.int64)
        self._spells: list[tuple[Integers, Months, Months]] = []
        self._since = np.full(draws.count, -inputs.months_in_role, dtype=np.int64)
        self._losses = np.zeros(draws.count, dtype=np.int64)
        self._loss = self._first_loss()

    def run(self, goal_counts: Integers) -> Timeline:
        """The timeline of all paths."""
        at = np.arange(self._draws.count)
        for row in range(len(self._inputs.moves)):
            self._wait_for(row, at)
            at = np.flatnonzero(self._arrival[row] <= self._inputs.months)
        at = np.flatnonzero(self._loss <= self._inputs.months)
        while len(at):
            self._lose(at)
            at = at[self._loss[at] <= self._inputs.months]
        spells = self._spells or [(np.empty(0, dtype=np.int64),) * 3]
        path, lost, back = (np.concatenate(parts) for parts in zip(*spells, strict=True))
        return Timeline(goal_counts, self._arrival, path, lost, back)

    def _wait_for(self, row: int, at: Integers) -> None:
        """Lets the paths ``at`` wait for their next promotion, through all spells out of work, to the horizon."""
        move, last = self._inputs.moves[row], self._inputs.months
        least, gate = max(1, move.min_months_in_role), self._gates[row]
        waiting = slice(None) if len(at) == self._draws.count else at
        wait = months_until(self._draws.uniforms(Purpose.WAIT, row, waiting), move.median_wait_months)
        while len(at):
            # All paths are taken as they are, which is quicker than one by one.
            them = slice(None) if len(at) == self._draws.count else at
            opens = np.maximum(self._since[them] + least, gate[them])
            due = opens + wait
            due -= 1
            loss = self._loss[them]
            stop = self._clock.next_count(loss)
            promoted = due < np.minimum(stop, self._clock.end)
            rose = at[promoted]
            self._since[rose] = due[promoted]
            self._arrival[row, rose] = self._clock.month(due[promoted])
            fell = np.flatnonzero((loss <= last) > promoted)
            wait = wait[fell] - np.maximum(stop[fell] - opens[fell], 0)
            at = at[fell]
            self._lose(at)

    def _lose(self, at: Integers) -> None:
        """The paths ``at`` lose their job in the month that was drawn, find one again, and may lose that too."""
        lost, losses = self._loss[at], self._losses[at]
        out = self._draws.uniforms_by_index(Purpose.MONTHS_OUT, losses, at)
        back = lost + months_until(out, self._inputs.job_loss.median_months_out)
        self._spells.append((at, lost, back))
        self._since[at] = self._clock.count(back)
        self._losses[at] = losses + 1
        self._loss[at] = back + self._months_to_loss(losses + 1, at)

    def _first_loss(self) -> Months:
        """The month in which each path loses its present job."""
        if math.isinf(self._median_to_loss):
            return np.full(self._draws.count, NEVER, dtype=np.int64)
        return months_until(self._draws.uniforms(Purpose.LOSS, 0, slice(None)), self._median_to_loss)

    def _months_to_loss(self, losses: Integers, at: Integers) -> Months:
        """The months at work until the next loss of the paths ``at``."""
        return months_until(self._draws.uniforms_by_index(Purpose.LOSS, losses, at), self._median_to_loss)


def _median_to_loss(rate_per_year: float) -> float:
    """The months after which half have lost their job: infinite at a rate of 0, none at a rate of 1."""
    if rate_per_year >= 1:
        return 0.0
    return math.inf if rate_per_year <= 0 else 12 * HALF_LIFE / -math.log1p(-rate_per_year)
