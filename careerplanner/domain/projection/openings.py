"""How often a promotion comes once its gate is open: the hazard a month of each move, on each path and in each month.

The gate and the musts leave a quality ``Q = F fit^L no_evidence^m`` that rises in steps, as goals are done. So the sum
of the hazard over months goes from one step to the next, and within a step it is a multiple of the sums of the economy.
"""

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Draws, Floats, Integers, Purpose
from careerplanner.domain.projection.economy import LITTLE, Sums
from careerplanner.domain.projection.learning import Learning
from careerplanner.domain.projection.numbers import SURE, Numbers, PerPath, at, normal
from careerplanner.domain.projection.parts import Inputs, PlannedMove

Small = NDArray[np.int32]
"""Months and counts of many goals on each path, in half the room: two numbers of this kind are never added."""

HALF_LIFE = math.log(2)
# No unit exponential is as long as this.
ENOUGH = 64.0
_AT_ONCE = 500_000
"""So many months are put in order at a time: the places that they go to take twice their room."""


@dataclass(frozen=True, slots=True, eq=False)
class Steps:
    """The quality after so many goals are done: ``quality[j]`` from the month ``begins[j - 1]`` on, 0 the start."""

    begins: Small
    quality: list[PerPath]

    def trimmed(self) -> tuple[Integers | int, "Steps"]:
        """The month in which the quality is first above 0, and the steps from there on."""
        empty = 0
        while empty < len(self.begins) and not np.any(self.quality[empty]):
            empty += 1
        first = self.begins[empty - 1].astype(np.int64) if empty else 0
        return first, Steps(self.begins[empty:], self.quality[empty:])


class Opening:
    """One move: from when on it may come, and how often then."""

    def __init__(self, inputs: Inputs, row: int, numbers: Numbers, learning: Learning, pace: PerPath) -> None:
        move = inputs.moves[row]
        self.can_open = move.can_open
        self.least_in_role, self.least_here = move.min_months_in_role, move.min_months_here
        self.date = 1 if move.not_before is None else max(1, move.not_before - inputs.start)
        self._pace, self._jobs_open = pace, move.jobs_open
        self._all_steps = _steps_of(inputs, move, numbers, learning)
        is_sure = move.chance is None and move.median_wait_months == 0
        steps = _certain_steps(move, learning) if is_sure else self._all_steps
        self.gate, self._steps = steps.trimmed()
        here: PerPath = SURE
        elsewhere: PerPath = SURE
        if not is_sure:
            here, elsewhere = _hazards(move, row, numbers)
            here, elsewhere = here * pace, elsewhere * pace * move.jobs_open
        self._here, self._elsewhere = here, elsewhere

    def quality(self, months: Integers, paths: Integers) -> Floats:
        """Q elsewhere of these paths in these months."""
        steps = self._all_steps
        done = (steps.begins[:, paths] <= months).sum(axis=0)
        found = np.empty(len(paths))
        for step in range(len(steps.quality)):
            here = np.flatnonzero(done == step)
            if len(here):
                found[here] = at(steps.quality[step], paths[here])
        return found * at(self._pace, paths) * self._jobs_open

    def most_elsewhere(self, paths: Integers) -> PerPath:
        """Q elsewhere of these paths with all that is asked for."""
        return at(self._pace, paths) * self._jobs_open

    def passed(self, sums: Sums, opens: Integers, last: Integers, paths: Integers, elsewhere: Integers) -> Floats:
        """The sum of the hazard from the months ``opens`` to ``last``, or ENOUGH where it is more than that.

        ``elsewhere`` says whether (1) or not (0) the employer is another one than the first.
        """
        total: Floats = (sums.at(last, paths) - sums.at(opens - 1, paths)) * at(self._steps.quality[-1], paths)
        early = self._before_all(opens, paths)
        if len(early):
            total[early] = self._by_steps(sums, opens[early], last[early], paths[early])
        total *= self._rate(elsewhere, paths)
        return np.minimum(total, ENOUGH, out=total)

    def _before_all(self, opens: Integers, paths: Integers) -> Integers:
        """Those for whom something is still to be learnt in the months ``opens``."""
        if not len(self._steps.begins):
            return np.empty(0, dtype=np.int64)
        return np.flatnonzero(self._steps.begins[-1].take(paths) > opens)

    def _by_steps(self, sums: Sums, opens: Integers, last: Integers, paths: Integers) -> Floats:
        """The sum of the hazard over that of the rate, from one step of the quality to the next."""
        before, reached, total = opens - 1, sums.at(opens - 1, paths), np.zeros(len(paths))
        for step, quality in enumerate(self._steps.quality):
            end = self._end_of(step, before, last, paths)
            until = sums.at(end, paths)
            total += at(quality, paths) * (until - reached)
            before, reached = end, until
        return total

    def month(
        self, sums: Sums, open_: tuple[Integers, Integers], paths: Integers, elsewhere: Integers, left: Floats
    ) -> Integers:
        """The month in which it comes to those to whom it comes in the months from ``open_[0]`` to ``open_[1]``.

        ``left`` is what is left to wait of the unit exponential.
        """
        rate, (opens, last) = self._rate(elsewhere, paths), open_
        before = opens - 1
        reached, came, left = sums.at(before, paths), last.copy(), left.copy()
        waiting = np.arange(len(paths))
        for step, quality in enumerate(self._steps.quality):
            them = paths[waiting]
            end = self._end_of(step, before, last[waiting], them)
            until = sums.at(end, them)
            hazard = at(rate, waiting) * at(quality, them) * np.ones(len(waiting))
            passed = hazard * (until - reached)
            met = (passed >= left) & (end > before)
            target = reached[met] + np.maximum(left[met] / hazard[met], LITTLE)
            came[waiting[met]] = np.minimum(sums.first(target, before[met], them[met]), end[met])
            left, waiting, before, reached = (left - passed)[~met], waiting[~met], end[~met], until[~met]
        return came

    def _end_of(self, step: int, before: Integers, last: Integers, paths: Integers) -> Integers:
        """The last month of a step of the quality, from the month ``before`` it to ``last``."""
        if step == len(self._steps.begins):
            return last
        found: Integers = np.minimum(np.maximum(self._steps.begins[step, paths] - 1, before), last)
        return found

    def _rate(self, elsewhere: Integers, paths: Integers) -> PerPath:
        here, there = at(self._here, paths), at(self._elsewhere, paths)
        if here is there or (not isinstance(here, np.ndarray) and not isinstance(there, np.ndarray) and here == there):
            return here
        return np.where(elsewhere > 0, there, here)


def openings_of(inputs: Inputs, numbers: Numbers, draws: Draws, learning: Learning) -> list[Opening]:
    """The moves of the route."""
    pace: PerPath = 1.0
    if inputs.pace > 0:
        pace = np.exp(inputs.pace * normal(draws, Purpose.PACE) - inputs.pace**2 / 2)
    return [Opening(inputs, row, numbers, learning, pace) for row in range(len(inputs.moves))]


def _hazards(move: PlannedMove, row: int, numbers: Numbers) -> tuple[PerPath, PerPath]:
    """The hazard a month here and elsewhere, where all is there and the quality is 1."""
    if move.chance is None:
        hazard = HALF_LIFE / move.median_wait_months if move.median_wait_months else SURE
        return hazard, hazard
    here = numbers.hazard(f"moves.{row}.chance.here", move.chance.here) / 12
    if move.chance.elsewhere is None:
        return here, here
    return here, numbers.hazard(f"moves.{row}.chance.elsewhere", move.chance.elsewhere) / 12


def _steps_of(inputs: Inputs, move: PlannedMove, numbers: Numbers, learning: Learning) -> Steps:
    """``fit^L no_evidence^m`` as the goals of a move are done, in the order of each path."""
    levels = dict.fromkeys(move.goals, 0)
    missing = 0
    for must in move.musts:
        missing += must.levels
        if must.goal is not None:
            levels[must.goal] = levels.get(must.goal, 0) + must.levels
    fit, no_evidence = numbers.number("fit", inputs.fit), numbers.number("no_evidence", inputs.no_evidence)
    begins = _begins(levels, learning)
    gates = np.array([goal in move.goals for goal in levels], dtype=np.int32)
    raised = np.array(list(levels.values()), dtype=np.int32)
    begins, (gates, raised) = _in_order(begins, gates, raised)
    # Of one number where all paths have the same order, else one for each path.
    undone, short = (np.full(gates.shape[1:], most, dtype=np.int64) for most in (len(move.goals), missing))
    quality: list[PerPath] = [_quality(fit, short, no_evidence, undone / max(1, len(move.goals)))]
    for gate, levels_raised in zip(gates, raised, strict=True):  # sums that run on: thousands of goals take a moment
        undone, short = undone - gate, short - levels_raised
        quality.append(_quality(fit, short, no_evidence, undone / max(1, len(move.goals))))
    return Steps(begins, quality)


def _quality(fit: PerPath, short: Integers, no_evidence: PerPath, undone: Floats) -> PerPath:
    """``fit^L no_evidence^m``."""
    if not np.all(fit) or not np.all(no_evidence):
        return np.power(fit, short) * np.power(no_evidence, undone)
    # The same by one exponential, which is far quicker than powers.
    return np.exp(np.log(fit) * short + np.log(no_evidence) * undone)


def _certain_steps(move: PlannedMove, learning: Learning) -> Steps:
    """1 when all goals are done, 0 before."""
    begins = _begins(dict.fromkeys(move.goals, 0), learning)
    if not len(begins):
        return Steps(begins, [1.0])
    return Steps(begins.max(axis=0)[None], [0.0, 1.0])


def _begins(goals: dict[str, int], learning: Learning) -> Small:
    if not goals:
        return np.empty((0, learning.paths), dtype=np.int32)
    return np.stack([learning.done[goal] for goal in goals], dtype=np.int32)


def _in_order(begins: Small, gates: Small, raised: Small) -> tuple[Small, tuple[Small, Small]]:
    """The goals by the month in which they are done, on each path; as they stand if that is the order on all."""
    if len(begins) < 2 or (begins[1:] >= begins[:-1]).all():
        return begins, (gates, raised)
    ordered = np.empty_like(begins), np.empty_like(begins), np.empty_like(begins)
    width = max(1, _AT_ONCE // len(begins))
    for first in range(0, begins.shape[1], width):
        them = slice(first, first + width)
        order = np.argsort(begins[:, them], axis=0, kind="stable")
        ordered[0][:, them] = np.take_along_axis(begins[:, them], order, axis=0)
        ordered[1][:, them], ordered[2][:, them] = gates[order], raised[order]
    return ordered[0], ordered[1:]
