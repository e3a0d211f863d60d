"""What moves the date and the pay: each lever is one changed input, compared path by path on the same draws.

The months to a role are counted to its arrival, and to the month after the horizon on a path that does not arrive in
time; the change is the mean over all paths. So every path counts, also where fewer than half arrive and there is no
median, and the figure reads "months sooner or later within the horizon" (the restricted mean: Royston and Parmar,
Statistics in Medicine, 2011). Pay is the sum of real pay over the horizon. The standard error is that of the mean of
the differences of pairs, far below the error of either figure alone, as the two of a pair share their luck.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from careerplanner.domain.projection.draws import Floats
from careerplanner.domain.projection.engine import check_run, outcomes
from careerplanner.domain.projection.inputs import check
from careerplanner.domain.projection.limits import NUMBERS
from careerplanner.domain.projection.parts import Inputs, LearningGoal, PlannedMove

MORE_HOURS = 1.0
ADDED_GOAL_HOURS = 40.0
EARLIER_MONTHS = 3.0
MORE_ENTRY = 0.03
POINT = 0.01
# A difference of less than so many standard errors is no measurable effect.
MEASURABLE = 2.0


class LeverKind(StrEnum):
    """What a lever changes."""

    MORE_HOURS = "more hours a week"
    DROP_GOAL = "drop goal"
    ADD_GOAL = "add goal"
    FINISH_GOAL = "finish goal today"
    ASK_EARLIER = "ask earlier"
    HIGHER_ENTRY = "higher entry pay"
    HIGHER_BUDGET = "higher raise budget"
    HIGHER_INFLATION = "higher inflation"
    OTHER_AREA = "other area"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Lever:
    """One changed input. ``subject`` is the goal's id, the role's name or the area that the change is about."""

    kind: LeverKind
    subject: str
    inputs: Inputs


@dataclass(frozen=True, slots=True)
class Effect:
    """What a lever does, with the standard errors of the differences.

    ``months`` is the mean change of months to the target role within the horizon (below 0 is sooner), ``share`` that of
    the share of paths that reach it, ``sum_real`` the mean change of the sum of real pay.
    """

    lever: Lever
    months: float
    months_error: float
    share: float
    share_error: float
    sum_real: float
    sum_real_error: float

    @property
    def moves_date(self) -> bool:
        """Whether the change of months is more than chance."""
        return abs(self.months) > MEASURABLE * self.months_error

    @property
    def moves_pay(self) -> bool:
        """Whether the change of pay is more than chance."""
        return abs(self.sum_real) > MEASURABLE * self.sum_real_error


@dataclass(frozen=True, slots=True)
class GoalValue:
    """What finishing a goal today would do; ``sum_real_per_hour`` is None when no hours are left."""

    goal: str
    hours_left: float
    effect: Effect
    sum_real_per_hour: float | None


def levers(
    inputs: Inputs, choices: Iterable[Lever], *, paths: int = 10_000, seed: int = 1, target: int = -1
) -> tuple[Effect, ...]:
    """What each lever does, those that bring the target role soonest first, then those that pay most.

    ``target`` is the place of the role among the roles, the last one when it is -1. Levers must keep the horizon.
    """
    check(inputs)
    check_run(paths, seed)
    before = _outcome(inputs, paths, seed, target)
    effects = []
    for lever in choices:
        check(lever.inputs)
        effects.append(_effect(lever, before, _outcome(lever.inputs, paths, seed, target), inputs.months))
    return tuple(sorted(effects, key=lambda effect: (effect.months if effect.moves_date else 0.0, -effect.sum_real)))


def usual_levers(inputs: Inputs) -> tuple[Lever, ...]:
    """The levers that any plan has; a change of area needs other inputs, which the caller adds."""
    prices, rule = inputs.prices, inputs.raise_
    dearer = replace(prices, latest=_raised("prices.latest", prices.latest), mean=_raised("prices.mean", prices.mean))
    found = [
        Lever(LeverKind.MORE_HOURS, "", _with_hours(inputs, inputs.hours_per_week + MORE_HOURS)),
        Lever(LeverKind.ADD_GOAL, "", _with_goal_added(inputs)),
        Lever(
            LeverKind.HIGHER_BUDGET,
            "",
            replace(inputs, raise_=replace(rule, budget=_raised("raise.budget", rule.budget))),
        ),
        Lever(LeverKind.HIGHER_INFLATION, "", replace(inputs, prices=dearer)),
    ]
    needed = {goal for move in inputs.moves for goal in move.goals}
    for goal in inputs.goals:
        if goal.hours_left > 0:
            found.append(Lever(LeverKind.FINISH_GOAL, goal.id, with_goal_finished(inputs, goal.id)))
            if goal.id not in needed:
                found.append(Lever(LeverKind.DROP_GOAL, goal.id, _without_goal(inputs, goal.id)))
    for index, move in enumerate(inputs.moves):
        role = inputs.roles[index + 1].name
        if move.median_wait_months > 0:
            sooner = replace(move, median_wait_months=max(0.0, move.median_wait_months - EARLIER_MONTHS))
            found.append(Lever(LeverKind.ASK_EARLIER, role, with_move(inputs, index, sooner)))
        entry = min(move.entry * (1 + MORE_ENTRY), NUMBERS["moves[].entry"][1])
        found.append(Lever(LeverKind.HIGHER_ENTRY, role, with_move(inputs, index, replace(move, entry=entry))))
    return tuple(found)


def value_of_goals(inputs: Inputs, *, paths: int = 10_000, seed: int = 1, target: int = -1) -> tuple[GoalValue, ...]:
    """What finishing each goal today would do, the most worth per hour first; goals with nothing left come last."""
    choices = [Lever(LeverKind.FINISH_GOAL, goal.id, with_goal_finished(inputs, goal.id)) for goal in inputs.goals]
    effects = {
        effect.lever.subject: effect for effect in levers(inputs, choices, paths=paths, seed=seed, target=target)
    }
    found = [
        GoalValue(
            goal.id,
            goal.hours_left,
            effects[goal.id],
            effects[goal.id].sum_real / goal.hours_left if goal.hours_left > 0 else None,
        )
        for goal in inputs.goals
    ]
    return tuple(sorted(found, key=lambda value: (value.hours_left == 0, -(value.sum_real_per_hour or 0.0))))


def with_goal_finished(inputs: Inputs, goal_id: str) -> Inputs:
    """The inputs with nothing left to do for one goal."""
    goals = tuple(replace(goal, hours_left=0.0) if goal.id == goal_id else goal for goal in inputs.goals)
    return replace(inputs, goals=goals)


def with_move(inputs: Inputs, index: int, move: PlannedMove) -> Inputs:
    """The inputs with one move changed."""
    return replace(inputs, moves=(*inputs.moves[:index], move, *inputs.moves[index + 1 :]))


def _with_hours(inputs: Inputs, hours: float) -> Inputs:
    return replace(inputs, hours_per_week=min(hours, NUMBERS["hours_per_week"][1]))


def _raised(name: str, rate: float) -> float:
    return min(rate + POINT, NUMBERS[name][1])


def _with_goal_added(inputs: Inputs) -> Inputs:
    """One more goal of a usual size, before all others."""
    taken = {goal.id for goal in inputs.goals}
    name = "added"
    while name in taken:
        name += "+"
    return replace(inputs, goals=(LearningGoal(name, ADDED_GOAL_HOURS), *inputs.goals))


def _without_goal(inputs: Inputs, goal_id: str) -> Inputs:
    """The inputs without a goal that no move needs."""
    return replace(inputs, goals=tuple(goal for goal in inputs.goals if goal.id != goal_id))


def _outcome(inputs: Inputs, paths: int, seed: int, target: int) -> tuple[Floats, Floats]:
    """For each path the months to the target role, at most one past the horizon, and the sum of real pay."""
    found = outcomes(inputs, paths=paths, seed=seed)
    row = (target if target >= 0 else len(inputs.roles) - 1) - 1
    if row < 0:
        return np.zeros(paths), found.sum_real
    return np.minimum(found.arrival[row], inputs.months + 1).astype(np.float64), found.sum_real


def _effect(lever: Lever, before: tuple[Floats, Floats], after: tuple[Floats, Floats], months: int) -> Effect:
    arrives_after, arrives_before = after[0] <= months, before[0] <= months
    return Effect(
        lever,
        *_mean_and_error(after[0] - before[0]),
        *_mean_and_error(arrives_after.astype(np.float64) - arrives_before),
        *_mean_and_error(after[1] - before[1]),
    )


def _mean_and_error(differences: Floats) -> tuple[float, float]:
    """The mean of the differences of pairs and its standard error."""
    count = len(differences)
    error = float(differences.std(ddof=1)) / math.sqrt(count) if count > 1 else math.inf
    return float(differences.mean()), error
