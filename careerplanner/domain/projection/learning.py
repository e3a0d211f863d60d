"""When goals are done on each path: they are worked on one after another, and some are learnt in paid time beside them.

Actual hours differ from estimated ones by a ratio that is drawn for each goal. A goal that starts later, or waits for
another one, is not begun before; the hours until then are lost, unless the order puts other goals there.
"""

from dataclasses import dataclass

import numpy as np

from careerplanner.domain.projection.draws import Draws, Floats, Integers, Purpose, index_of
from careerplanner.domain.projection.economy import NEVER
from careerplanner.domain.projection.numbers import Numbers
from careerplanner.domain.projection.parts import RECORD, EstimateRatio, Inputs, LearningGoal
from careerplanner.domain.projection.pauses import learning_by, learning_done, moment_of_learning, months_of_learning
from careerplanner.domain.projection.spread import BINS, Counts
from careerplanner.domain.projection.spread import counted as in_bins

WEEKS_PER_MONTH = 52 / 12
# 52 hours at 4 a week are 3 months, not 3.0000000000000004.
ROUNDING = 1e-9
# A goal that takes more than a century is as good as never finished.
LONGEST = 1200


@dataclass(frozen=True, slots=True, eq=False)
class Learning:
    """The month in which each goal that a move names is done on each path, by its id.

    ``counts[j, m]`` is the number of paths that finish goal j in month m; the last column counts those that take longer
    than LONGEST months. ``spread[j]`` counts them by the moment itself, see ``spread.counted``. Both have no rows where
    they were not asked for.
    """

    done: dict[str, Integers]
    counts: Counts
    spread: Counts
    paths: int


class Ratios:
    """Actual by estimated hours of goals on the paths of ``draws``, kept for other inputs on the same draws."""

    def __init__(self, draws: Draws) -> None:
        self._draws = draws
        self._kept: dict[tuple[object, ...], Floats] = {}

    def hours(self, ratio: EstimateRatio, goals: tuple[LearningGoal, ...]) -> Floats:
        """The hours that these goals take together, beside the median of a prior; not to be changed."""
        key = (ratio.kind, ratio.sigma, ratio.ratios, tuple((goal.id, goal.hours_left) for goal in goals))
        if key not in self._kept:
            self._kept[key] = _hours(ratio, self._draws, goals)
        return self._kept[key]


def needed_goals(inputs: Inputs) -> set[str]:
    """The ids of the goals that a move names."""
    musts = (must.goal for move in inputs.moves for must in move.musts if must.goal is not None)
    return {goal for move in inputs.moves for goal in move.goals} | set(musts)


def learning_of(
    inputs: Inputs, numbers: Numbers, draws: Draws, *, counted: bool = False, ratios: Ratios | None = None
) -> Learning:
    """When goals are done; ``counted`` for all goals, else only as far as moves need it."""
    needed, rows = needed_goals(inputs), len(inputs.goals) if counted else 0
    counts, spread = np.zeros((rows, LONGEST + 2), dtype=np.int32), np.zeros((rows, BINS), dtype=np.int32)
    course = _Course(inputs, draws, numbers.number("estimate_ratio.median", inputs.estimate_ratio.median), ratios)
    found = {}
    # Goals that nobody waits for are taken together with the next one that somebody does.
    begin = 0
    for place, goal in enumerate(inputs.goals):
        if not counted and not course.is_bound and goal.id not in needed:
            continue
        course.work_on(inputs.goals[begin:place])
        done = course.finish(goal)
        begin = place + 1
        if counted:
            counts[place] = np.bincount(np.minimum(done, LONGEST + 1), minlength=LONGEST + 2)
            spread[place] = in_bins(course.moment)
        if goal.id in needed:
            found[goal.id] = done
    return Learning(found, counts, spread, draws.count)


class _Course:
    """Goals one after another on each path. ``moment`` is when the one that was finished last is done, in months.

    It ``is_bound`` where a goal starts later or waits for another one: each goal is then a step of its own.
    """

    def __init__(self, inputs: Inputs, draws: Draws, median: Floats | float, ratios: Ratios | None) -> None:
        self.is_bound = any(goal.starts_in or goal.after for goal in inputs.goals)
        self._inputs, self._draws, self._median, self._ratios = inputs, draws, median, ratios
        self._pauses = learning_done(inputs)
        self._hours: Floats = np.zeros(draws.count)
        self._moments: dict[str, Floats] = {}
        self.moment: Floats = self._hours

    def work_on(self, goals: tuple[LearningGoal, ...]) -> None:
        """Work on goals whose own end nobody asks for."""
        if any(goal.hours_left > 0 for goal in goals):
            ratio, draws = self._inputs.estimate_ratio, self._draws
            taken = self._ratios.hours(ratio, goals) if self._ratios else _hours(ratio, draws, goals)
            self._hours = self._hours + taken * self._median

    def finish(self, goal: LearningGoal) -> Integers:
        """Work on a goal until it is done; the month of that."""
        inputs, earliest = self._inputs, self._earliest(goal)
        per_week = inputs.hours_per_week
        if earliest is not None and goal.hours_left > 0:
            self._hours = np.maximum(self._hours, hours_by(earliest, per_week, self._pauses))
        before = self._hours
        self.work_on((goal,))
        done = _month_done(inputs, goal, before, self._hours, self._pauses, earliest)
        beside = goal.hours_left == 0 and goal.min_weeks > 0
        begun = np.zeros(len(before)) if beside else moment_to_learn(before, per_week, self._pauses)
        ended = begun if beside else moment_to_learn(self._hours, per_week, self._pauses)
        if earliest is not None:
            begun, ended = np.maximum(begun, earliest), np.maximum(ended, earliest)
        self.moment = np.maximum(ended, begun + 12 * goal.min_weeks / 52) if goal.min_weeks else ended
        if self.is_bound:
            self._moments[goal.id] = self.moment
        return done

    def _earliest(self, goal: LearningGoal) -> Floats | None:
        """The moment before which a goal is not begun; None where that is now."""
        if not goal.starts_in and not goal.after:
            return None
        earliest = np.full(len(self._hours), float(goal.starts_in))
        for needed in goal.after:
            earliest = np.maximum(earliest, self._moments[needed])
        return earliest


def _month_done(
    inputs: Inputs, goal: LearningGoal, before: Floats, hours: Floats, pauses: Floats | None, earliest: Floats | None
) -> Integers:
    """The month in which a goal is done, by the hours that all goals take until it is begun and until it is done."""
    least = int(np.ceil(12 * goal.min_weeks / 52 - ROUNDING))
    first = None if earliest is None else np.minimum(np.ceil(earliest - ROUNDING), NEVER).astype(np.int64)
    if least and goal.hours_left == 0:
        return np.full(len(hours), least) if first is None else np.minimum(first + least, NEVER)
    done = months_to_learn(hours, inputs.hours_per_week, pauses)
    if first is not None:
        done = np.maximum(done, first)
    if least:
        begun = months_to_learn(before, inputs.hours_per_week, pauses)
        begun = begun if first is None else np.maximum(begun, first)
        done = np.minimum(np.maximum(done, begun + least), NEVER)
    return done


def months_to_learn(hours: Floats, hours_per_week: float, done: Floats | None) -> Integers:
    """The month in which so many hours are done: 0 when there are none, NEVER when there is no time for them.

    ``done`` says how pauses change the pace of learning, see ``pauses.learning_done``.
    """
    if hours_per_week == 0:
        return np.where(hours > 0, NEVER, 0)
    months = months_of_learning(hours / (hours_per_week * WEEKS_PER_MONTH) - ROUNDING, done)
    found: Integers = np.minimum(months, NEVER).astype(np.int64)
    return found


def moment_to_learn(hours: Floats, hours_per_week: float, done: Floats | None) -> Floats:
    """The moment at which so many hours are done, in months from now: 0 when there are none, infinite without time."""
    if hours_per_week == 0:
        return np.where(hours > 0, np.inf, 0.0)
    return moment_of_learning(np.maximum(hours / (hours_per_week * WEEKS_PER_MONTH) - ROUNDING, 0.0), done)


def hours_by(moment: Floats, hours_per_week: float, done: Floats | None) -> Floats:
    """The hours that can have been learnt by a moment, in months from now."""
    if hours_per_week == 0:
        return np.zeros(len(moment))
    return learning_by(moment, done) * (hours_per_week * WEEKS_PER_MONTH)


def _hours(ratio: EstimateRatio, draws: Draws, goals: tuple[LearningGoal, ...]) -> Floats:
    """The hours that these goals take together on each path, beside the median of a prior."""
    hours = np.zeros(draws.count)
    for goal in goals:
        if goal.hours_left > 0:
            hours += goal.hours_left * _drawn(ratio, draws, goal.id)
    return hours


def _drawn(ratio: EstimateRatio, draws: Draws, goal: str) -> Floats:
    """Actual by estimated hours of a goal on each path, beside the median of the prior."""
    index = index_of(goal)
    if ratio.kind == RECORD:
        drawn = draws.uniforms(Purpose.GOAL, index, slice(None))
        record: Floats = np.array(ratio.ratios)[(drawn * len(ratio.ratios)).astype(np.int64)]
        return record
    if ratio.sigma == 0:
        return np.ones(draws.count)
    normal = draws.pairs(Purpose.GOAL, range(index, index + 1))[0][0].astype(np.float64)
    lognormal: Floats = np.exp(ratio.sigma * normal)
    return lognormal
