"""When goals are done on each path: they are worked on one after another, and some are learnt in paid time beside them.

Actual hours differ from estimated ones by a ratio that is drawn for each goal.
"""

from dataclasses import dataclass

import numpy as np

from careerplanner.domain.projection.draws import Draws, Floats, Integers, Purpose, index_of
from careerplanner.domain.projection.economy import NEVER
from careerplanner.domain.projection.numbers import Numbers
from careerplanner.domain.projection.parts import RECORD, EstimateRatio, Inputs, LearningGoal
from careerplanner.domain.projection.pauses import learning_done, months_of_learning

WEEKS_PER_MONTH = 52 / 12
# 52 hours at 4 a week are 3 months, not 3.0000000000000004.
ROUNDING = 1e-9
# A goal that takes more than a century is as good as never finished.
LONGEST = 1200


@dataclass(frozen=True, slots=True, eq=False)
class Learning:
    """The month in which each goal that a move names is done on each path, by its id.

    ``counts[j, m]`` is the number of paths that finish goal j in month m; the last column counts those that take longer
    than LONGEST months. It has no rows where it was not asked for.
    """

    done: dict[str, Integers]
    counts: Integers
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
    needed = needed_goals(inputs)
    counts = np.zeros((len(inputs.goals) if counted else 0, LONGEST + 2), dtype=np.int64)
    ratio, found = inputs.estimate_ratio, {}
    median = numbers.number("estimate_ratio.median", ratio.median)
    hours, pauses = np.zeros(draws.count), learning_done(inputs)
    # Goals that nobody waits for are taken together with the next one that somebody does.
    begin = 0
    for place, goal in enumerate(inputs.goals):
        if not counted and goal.id not in needed:
            continue
        for goals in (inputs.goals[begin:place], (goal,)):
            before = hours
            if any(each.hours_left > 0 for each in goals):
                taken = ratios.hours(ratio, goals) if ratios else _hours(ratio, draws, goals)
                hours = hours + taken * median
        begin = place + 1
        done = _month_done(inputs, goal, before, hours, pauses)
        if counted:
            counts[place] = np.bincount(np.minimum(done, LONGEST + 1), minlength=LONGEST + 2)
        if goal.id in needed:
            found[goal.id] = done
    return Learning(found, counts, draws.count)


def _month_done(inputs: Inputs, goal: LearningGoal, before: Floats, hours: Floats, pauses: Floats | None) -> Integers:
    """The month in which a goal is done, by the hours that all goals take until it is begun and until it is done."""
    least = int(np.ceil(12 * goal.min_weeks / 52 - ROUNDING))
    if least and goal.hours_left == 0:
        return np.full(len(hours), least)
    done = months_to_learn(hours, inputs.hours_per_week, pauses)
    if least:
        begun = months_to_learn(before, inputs.hours_per_week, pauses)
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
