"""When goals are done, without the rest of the projection: the same figures, on the same draws."""

from dataclasses import replace

from careerplanner.domain.projection.draws import Draws
from careerplanner.domain.projection.kept import kept_of
from careerplanner.domain.projection.learning import learning_of
from careerplanner.domain.projection.numbers import Numbers
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.results import GoalFinish
from careerplanner.domain.projection.summary import goal_finishes

PATHS = 2_000
"""Enough for a preview: chance alone moves a share by about a hundredth."""


def goal_forecast(inputs: Inputs, *, paths: int = PATHS, seed: int = 1) -> tuple[GoalFinish, ...]:
    """When each goal is done, as ``project`` tells it on as many paths."""
    draws: Draws = kept_of(seed, paths).draws
    bare = replace(inputs, moves=(), roles=inputs.roles[:1])
    learning = learning_of(bare, Numbers(bare, draws), draws, counted=True)
    return goal_finishes(inputs.goals, learning.counts, learning.spread)
