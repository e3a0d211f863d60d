"""What moves the date and the pay: each lever is one changed input, compared path by path on the same draws.

The months to a role are counted to its arrival, and to the month after the horizon on a path that does not arrive in
time; the change is the mean over all paths. So every path counts, also where fewer than half arrive and there is no
median, and the figure reads "months sooner or later within the horizon" (the restricted mean: Royston and Parmar,
Statistics in Medicine, 2011). Pay is the sum of real pay over the horizon. The standard error is that of the mean of
the differences of pairs, far below the error of either figure alone, as the two of a pair share their luck. The range
is what the change may be for all that nobody knows: eight of ten sets of paths lie in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

import numpy as np

from careerplanner.domain.projection.draws import Draws, Floats
from careerplanner.domain.projection.engine import check_run, draws_of, outcomes
from careerplanner.domain.projection.inputs import check
from careerplanner.domain.projection.kept import Kept, have_same_dates
from careerplanner.domain.projection.learning import needed_goals
from careerplanner.domain.projection.numbers import ranges_of
from careerplanner.domain.projection.parts import Inputs, LearningGoal
from careerplanner.domain.projection.ranged import EIGHTY
from careerplanner.domain.projection.sets import Parts, SetSums

# A difference of less than so many standard errors is no measurable effect.
MEASURABLE = 2.0


class LeverKind(StrEnum):
    """What a lever changes."""

    NEGOTIATE = "negotiate more"
    MORE_HOURS = "more hours a week"
    FEWER_HOURS = "fewer hours a week"
    ALL_EVIDENCE = "all evidence today"
    FINISH_GOAL = "finish goal today"
    SLOWER = "learning takes twice as long"
    NO_LEARNING = "no learning at all"
    LOOK_ELSEWHERE = "look elsewhere too"
    NEVER_CHANGE = "never change employer"
    PROMOTES_OFTEN = "employer promotes often"
    PROMOTES_SELDOM = "employer promotes seldom"
    KEEPS_JOBS = "the trade keeps its jobs"
    MACHINES = "machines take over much"
    ASK_EARLIER = "ask earlier"
    HIGHER_ENTRY = "higher entry pay"
    HIGHER_BUDGET = "higher raise budget"
    LOWER_BUDGET = "lower raise budget"
    HIGHER_INFLATION = "higher inflation"
    OTHER_AREA = "other area"
    DROP_GOAL = "drop goal"
    ADD_GOAL = "add goal"
    OTHER = "other"


class Matter(StrEnum):
    """What a lever is about: hopeful ones and their opposites of one matter stand side by side."""

    NEGOTIATION = "negotiation"
    LEARNING = "learning"
    EMPLOYERS = "employers"
    PROMOTIONS = "promotions"
    TRADE = "trade"
    RAISES = "raises"
    AREA = "area"


@dataclass(frozen=True, slots=True)
class Lever:
    """One changed input. ``subject`` is the goal's id, the role's name or the area that the change is about.

    ``matter`` says beside which others it stands, and ``is_hopeful`` on which side; those without stand alone.
    """

    kind: LeverKind
    subject: str
    inputs: Inputs
    matter: Matter | None = None
    is_hopeful: bool = True


@dataclass(frozen=True, slots=True)
class Effect:
    """What a lever does, with the standard errors of the differences.

    ``months`` is the mean change of months to the target role within the horizon (below 0 is sooner), ``share`` that of
    the share of paths that reach it, ``sum_real`` the mean change of the sum of real pay. Each has its 80 % range for
    all that nobody knows.
    """

    lever: Lever
    months: float
    months_error: float
    share: float
    share_error: float
    sum_real: float
    sum_real_error: float
    months_range: tuple[float, float]
    share_range: tuple[float, float]
    sum_real_range: tuple[float, float]

    @property
    def moves_date(self) -> bool:
        """Whether the change of months is more than chance."""
        return abs(self.months) > MEASURABLE * self.months_error

    @property
    def moves_odds(self) -> bool:
        """Whether the change of the odds is more than chance."""
        return abs(self.share) > MEASURABLE * self.share_error

    @property
    def moves_pay(self) -> bool:
        """Whether the change of pay is more than chance, and pay is known at all."""
        return self.lever.inputs.is_pay_known and abs(self.sum_real) > MEASURABLE * self.sum_real_error


def levers(
    inputs: Inputs, choices: Iterable[Lever], *, paths: int = 10_000, seed: int = 1, target: int = -1
) -> tuple[Effect, ...]:
    """What each lever does, those that bring the target role soonest first, then those that pay most.

    ``target`` is the place of the role among the roles, the last one when it is -1. Levers must keep the horizon.
    """
    check(inputs)
    check_run(paths, seed)
    kept = draws_of(paths, seed)
    before, checked = _outcome(inputs, kept, target), set(inputs.goals)
    chosen = list(choices)
    for lever in chosen:
        check(_with_needed_goals(lever.inputs, checked))
    effects: dict[int, Effect] = {}
    # Those that leave all dates as they were come first, while these are still kept.
    for place in sorted(range(len(chosen)), key=lambda place: not have_same_dates(inputs, chosen[place].inputs)):
        lever = chosen[place]
        shared = bool(ranges_of(inputs) or ranges_of(lever.inputs))
        after = _outcome(lever.inputs, kept, target)
        effects[place] = _effect(lever, before, after, inputs.months, [each.draws for each in kept], shared=shared)
    ordered = [effects[place] for place in range(len(chosen))]
    return tuple(sorted(ordered, key=lambda effect: (effect.months if effect.moves_date else 0.0, -effect.sum_real)))


def _with_needed_goals(inputs: Inputs, checked: set[LearningGoal]) -> Inputs:
    """The inputs without those goals that no move names and that have been checked: there may be many hundreds."""
    needed = needed_goals(inputs)
    kept = []
    for goal in reversed(inputs.goals):
        if goal.id in needed or goal not in checked:
            needed.update(goal.after)
            kept.append(goal)
    return replace(inputs, goals=tuple(reversed(kept)))


def _outcome(inputs: Inputs, kept: list[Kept], target: int) -> tuple[Floats, Floats]:
    """For each path the months to the target role, at most one past the horizon, and the sum of real pay."""
    found = outcomes(inputs, paths=0, seed=0, kept=kept)
    row = (target if target >= 0 else len(inputs.roles) - 1) - 1
    if row < 0:
        return np.zeros(len(found.sum_real)), found.sum_real
    return np.minimum(found.arrival[row], inputs.months + 1).astype(np.float64), found.sum_real


def _effect(
    lever: Lever,
    before: tuple[Floats, Floats],
    after: tuple[Floats, Floats],
    months: int,
    chunks: list[Draws],
    *,
    shared: bool,
) -> Effect:
    arrives_after, arrives_before = after[0] <= months, before[0] <= months
    differences = (
        after[0] - before[0],
        arrives_after.astype(np.float64) - arrives_before,
        after[1] - before[1],
    )
    means = [float(difference.mean()) for difference in differences]
    parts = [_parts(difference, chunks) for difference in differences]
    errors = [part.error if shared else part.plain_error for part in parts]
    reaches = [EIGHTY * part.between**0.5 if shared else 0.0 for part in parts]
    ranges = [(mean - reach, mean + reach) for mean, reach in zip(means, reaches, strict=True)]
    return Effect(lever, means[0], errors[0], means[1], errors[1], means[2], errors[2], *ranges)


def _parts(amounts: Floats, chunks: list[Draws]) -> Parts:
    sums, first = SetSums(), 0
    for draws in chunks:
        sums.add(draws, amounts[first : first + draws.count])
        first += draws.count
    return sums.parts()
