"""The levers of any plan: each changes one input, and hopeful ones stand beside their opposites."""

from collections.abc import Iterator
from dataclasses import dataclass, replace

from careerplanner.domain.projection.learning import needed_goals
from careerplanner.domain.projection.levers import Effect, Lever, LeverKind, Matter, levers
from careerplanner.domain.projection.limits import NUMBERS
from careerplanner.domain.projection.parts import (
    RECORD,
    Changes,
    EstimateRatio,
    Inputs,
    LearningGoal,
    Outlook,
    PlannedMove,
)
from careerplanner.domain.projection.ranged import Ranged, ends_of, shifted

MORE_HOURS = 1.0
ADDED_GOAL_HOURS = 40.0
EARLIER_MONTHS = 3.0
MORE_ENTRY = 0.03
NEGOTIATED = 0.03
POINT = 0.01
SLOWER = 2.0
MOST_GOALS = 24
"""A lever for each of so many goals, the next in the order of work; each takes a projection of its own."""


def usual_levers(inputs: Inputs, *, looking: Changes, machines: Outlook) -> tuple[Lever, ...]:
    """The levers that any plan has; a change of area needs other inputs, which the caller adds.

    ``looking`` says how one who looks for another employer changes, ``machines`` where a trade goes whose work machines
    take over.
    """
    return (
        *_negotiation(inputs),
        *_learning(inputs),
        *_employers(inputs, looking),
        *_promotions(inputs),
        *_trade(inputs, machines),
        *_raises(inputs),
    )


@dataclass(frozen=True, slots=True)
class GoalValue:
    """What finishing a goal today would do; ``sum_real_per_hour`` is None when no hours are left."""

    goal: str
    hours_left: float
    effect: Effect
    sum_real_per_hour: float | None


def value_of_goals(inputs: Inputs, *, paths: int = 10_000, seed: int = 1, target: int = -1) -> tuple[GoalValue, ...]:
    """What finishing each goal that a move names today would do, the most worth per hour first; done ones last."""
    needed = needed_goals(inputs)
    goals = [goal for goal in inputs.goals if goal.id in needed]
    choices = [Lever(LeverKind.FINISH_GOAL, goal.id, with_goals_finished(inputs, {goal.id})) for goal in goals]
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
        for goal in goals
    ]
    return tuple(sorted(found, key=lambda value: (value.hours_left == 0, -(value.sum_real_per_hour or 0.0))))


def with_goal_finished(inputs: Inputs, goal_id: str) -> Inputs:
    """The inputs with nothing left to do for one goal, which is then done today, whatever stood before it."""
    return with_goals_finished(inputs, {goal_id})


def with_goals_finished(inputs: Inputs, ids: set[str]) -> Inputs:
    """The inputs with these goals done today: they stand first, so that they wait for no other."""
    done = [LearningGoal(goal.id) for goal in inputs.goals if goal.id in ids]
    return replace(inputs, goals=(*done, *(goal for goal in inputs.goals if goal.id not in ids)))


def with_move(inputs: Inputs, index: int, move: PlannedMove) -> Inputs:
    """The inputs with one move changed."""
    return replace(inputs, moves=(*inputs.moves[:index], move, *inputs.moves[index + 1 :]))


def _negotiation(inputs: Inputs) -> Iterator[Lever]:
    most = NUMBERS["negotiated"][1]
    more = replace(inputs, negotiated=min(inputs.negotiated + NEGOTIATED, most))
    yield Lever(LeverKind.NEGOTIATE, "", more, Matter.NEGOTIATION)
    for index, move in enumerate(inputs.moves):
        role = inputs.roles[index + 1].name
        entry = min(move.entry * (1 + MORE_ENTRY), NUMBERS["moves[].entry"][1])
        higher = with_move(inputs, index, replace(move, entry=entry))
        yield Lever(LeverKind.HIGHER_ENTRY, role, higher, Matter.NEGOTIATION)


def _learning(inputs: Inputs) -> Iterator[Lever]:
    hours = inputs.hours_per_week
    more = replace(inputs, hours_per_week=min(hours + MORE_HOURS, NUMBERS["hours_per_week"][1]))
    yield Lever(LeverKind.MORE_HOURS, "", more, Matter.LEARNING)
    if hours > MORE_HOURS:
        fewer = replace(inputs, hours_per_week=hours - MORE_HOURS)
        yield Lever(LeverKind.FEWER_HOURS, "", fewer, Matter.LEARNING, is_hopeful=False)
    needed = needed_goals(inputs)
    left = [goal for goal in inputs.goals if goal.id in needed and (goal.hours_left > 0 or goal.min_weeks > 0)]
    if not left:
        return
    if len(left) > 1:
        shown = with_goals_finished(inputs, {goal.id for goal in left})
        yield Lever(LeverKind.ALL_EVIDENCE, "", shown, Matter.LEARNING)
    for goal in left[:MOST_GOALS]:
        yield Lever(LeverKind.FINISH_GOAL, goal.id, with_goals_finished(inputs, {goal.id}), Matter.LEARNING)
    slower = replace(inputs, estimate_ratio=_slower(inputs.estimate_ratio))
    yield Lever(LeverKind.SLOWER, "", slower, Matter.LEARNING, is_hopeful=False)
    if hours:
        none = replace(inputs, hours_per_week=0.0)
        yield Lever(LeverKind.NO_LEARNING, "", none, Matter.LEARNING, is_hopeful=False)


def _slower(ratio: EstimateRatio) -> EstimateRatio:
    if ratio.kind == RECORD:
        most = NUMBERS["estimate_ratio.ratios[]"][1]
        return replace(ratio, ratios=tuple(min(SLOWER * each, most) for each in ratio.ratios))
    most = NUMBERS["estimate_ratio.median"][1]
    middle, low, high = (min(SLOWER * part, most) for part in (float(ratio.median), *ends_of(ratio.median)))
    return replace(ratio, median=Ranged(middle, low, high) if isinstance(ratio.median, Ranged) else middle)


def _employers(inputs: Inputs, looking: Changes) -> Iterator[Lever]:
    changes = inputs.changes
    if changes is None or changes.willing != looking.willing:
        looks = replace(inputs, changes=looking)
        yield Lever(LeverKind.LOOK_ELSEWHERE, "", looks, Matter.EMPLOYERS)
    if changes is not None and changes.rate_per_year > 0:
        never = replace(inputs, changes=None)
        yield Lever(LeverKind.NEVER_CHANGE, "", never, Matter.EMPLOYERS, is_hopeful=False)


def _promotions(inputs: Inputs) -> Iterator[Lever]:
    """The employer promotes as often, or as seldom, as the ends of the ranges say; and waits that were set by hand."""
    for index, move in enumerate(inputs.moves):
        if move.median_wait_months:
            sooner = replace(move, median_wait_months=max(0.0, move.median_wait_months - EARLIER_MONTHS))
            role = inputs.roles[index + 1].name
            yield Lever(LeverKind.ASK_EARLIER, role, with_move(inputs, index, sooner), Matter.PROMOTIONS)
    if any(move.chance is not None and isinstance(move.chance.here, Ranged) for move in inputs.moves):
        often = replace(inputs, moves=tuple(_at_end(move, 1) for move in inputs.moves))
        seldom = replace(inputs, moves=tuple(_at_end(move, 0) for move in inputs.moves))
        yield Lever(LeverKind.PROMOTES_OFTEN, "", often, Matter.PROMOTIONS)
        yield Lever(LeverKind.PROMOTES_SELDOM, "", seldom, Matter.PROMOTIONS, is_hopeful=False)


def _at_end(move: PlannedMove, end: int) -> PlannedMove:
    """The move with the chance here at the low end (0) or the high end (1) of its range."""
    if move.chance is None or not isinstance(move.chance.here, Ranged):
        return move
    return replace(move, chance=replace(move.chance, here=ends_of(move.chance.here)[end]))


def _trade(inputs: Inputs, machines: Outlook) -> Iterator[Lever]:
    if inputs.outlook is not None:
        yield Lever(LeverKind.KEEPS_JOBS, "", replace(inputs, outlook=None), Matter.TRADE)
    if inputs.outlook != machines:
        yield Lever(LeverKind.MACHINES, "", replace(inputs, outlook=machines), Matter.TRADE, is_hopeful=False)


def _raises(inputs: Inputs) -> Iterator[Lever]:
    rule, prices = inputs.raise_, inputs.prices
    for kind, step in ((LeverKind.HIGHER_BUDGET, POINT), (LeverKind.LOWER_BUDGET, -POINT)):
        changed = replace(inputs, raise_=replace(rule, budget=shifted(rule.budget, step, *NUMBERS["raise.budget"])))
        yield Lever(kind, "", changed, Matter.RAISES, is_hopeful=step > 0)
    dearer = replace(
        prices,
        latest=shifted(prices.latest, POINT, *NUMBERS["prices.latest"]),
        mean=shifted(prices.mean, POINT, *NUMBERS["prices.mean"]),
    )
    yield Lever(LeverKind.HIGHER_INFLATION, "", replace(inputs, prices=dearer), Matter.RAISES, is_hopeful=False)
