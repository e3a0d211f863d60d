"""What holds the plan back now: openings, degree, evidence, learning, time in the role; each by what it would move."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from enum import StrEnum

from careerplanner.app.queries.projection.view import ProjectionView, RoleOdds
from careerplanner.domain.projection.levers import Effect, Lever, LeverKind, levers
from careerplanner.domain.projection.parts import Chance, Inputs, PlannedMove
from careerplanner.domain.projection.ranged import ends_of
from careerplanner.domain.projection.usual_levers import with_goals_finished

MORE_HOURS = 1.0
ChangeMove = Callable[[PlannedMove], PlannedMove]


class BrakeKind(StrEnum):
    """What may hold a plan back."""

    OPENINGS = "openings"
    DEGREE = "degree"
    EVIDENCE = "evidence"
    LEARNING = "learning"
    TIME = "time"


@dataclass(frozen=True, slots=True)
class Brake:
    """What the odds of the headline's role gain, as a share, where this brake is gone.

    ``loss`` is what they lose at the other end, for openings, where nobody knows which end holds; else 0. ``is_clear``
    says that the gain is more than chance.
    """

    kind: BrakeKind
    gain: float
    loss: float
    is_clear: bool


def brakes_of(view: ProjectionView, odds: RoleOdds | None = None) -> tuple[Brake, ...]:
    """The brakes on a role ahead, or on the headline's, the strongest first; none without such a role."""
    odds = odds or view.headline
    if odds is None:
        return ()
    inputs, target = view.projection.inputs, view.odds.index(odds) + 1
    tried = {kind: changed for kind, changed in _released(inputs, target).items() if changed != inputs}
    seldom = replace(inputs, moves=_each(inputs, target, lambda move: _at(move, 0)))
    choices = [Lever(LeverKind.OTHER, kind, changed) for kind, changed in tried.items()]
    if BrakeKind.OPENINGS in tried:
        choices.append(Lever(LeverKind.OTHER, "seldom", seldom))
    projection = view.projection
    found = {
        effect.lever.subject: effect
        for effect in levers(inputs, choices, paths=projection.paths, seed=projection.seed, target=target)
    }
    lost = found["seldom"].share if "seldom" in found else 0.0
    brakes = [_brake(kind, found[kind], lost if kind is BrakeKind.OPENINGS else 0.0) for kind in tried]
    return tuple(sorted(brakes, key=lambda brake: -brake.gain))


def _brake(kind: BrakeKind, effect: Effect, lost: float) -> Brake:
    return Brake(kind, max(0.0, effect.share) if effect.moves_odds else 0.0, min(0.0, lost), effect.moves_odds)


def _released(inputs: Inputs, target: int) -> dict[BrakeKind, Inputs]:
    """The inputs with one brake gone at a time, on the steps up to the target."""
    goals = {goal for move in inputs.moves[:target] for goal in move.goals}
    return {
        BrakeKind.OPENINGS: replace(inputs, moves=_each(inputs, target, lambda move: _at(move, 1))),
        BrakeKind.DEGREE: replace(inputs, moves=_each(inputs, target, _without_degree)),
        BrakeKind.EVIDENCE: replace(
            with_goals_finished(inputs, goals), moves=_each(inputs, target, lambda move: replace(move, musts=()))
        ),
        BrakeKind.LEARNING: replace(inputs, hours_per_week=inputs.hours_per_week + MORE_HOURS),
        BrakeKind.TIME: replace(
            inputs, moves=_each(inputs, target, lambda move: replace(move, min_months_in_role=0, min_months_here=0))
        ),
    }


def _each(inputs: Inputs, target: int, change: ChangeMove) -> tuple[PlannedMove, ...]:
    return tuple(change(move) if move.to <= target else move for move in inputs.moves)


def _at(move: PlannedMove, end: int) -> PlannedMove:
    """The move with its chance here at the low (0) or the high end (1) of its range."""
    if move.chance is None:
        return move
    return replace(move, chance=replace(move.chance, here=ends_of(move.chance.here)[end]))


def _without_degree(move: PlannedMove) -> PlannedMove:
    """The move of one who has any degree that is asked for: also what was taken off the chance here comes back."""
    if move.jobs_open >= 1 or move.chance is None:
        return move
    here, elsewhere = move.chance.here, move.chance.elsewhere
    is_scaled = elsewhere is not None and here < elsewhere
    full = -math.expm1(math.log1p(-here) / move.jobs_open) if is_scaled else here
    return replace(move, jobs_open=1.0, chance=Chance(min(full, 0.99), elsewhere))
