"""The numbers of the inputs on each path: the same on all, or drawn from their ranges for each set of paths."""

import math
from collections.abc import Iterator

import numpy as np

from careerplanner.domain.projection.draws import Draws, Floats, Integers, Purpose, normals_of_sets
from careerplanner.domain.projection.limits import SCALES
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.ranged import Ranged, Scale, from_scale, places

PerPath = float | Floats
"""One number for all paths, or an array with one for each."""

SURE = 1e30
"""A hazard so large that what it is of happens at once."""


class Numbers:
    """Numbers of ``inputs`` on the paths of ``draws``; one that has no range, or whose range is not drawn, is plain."""

    def __init__(self, inputs: Inputs, draws: Draws) -> None:
        self._drawn, self._draws = inputs.unknowns, draws

    def number(self, key: str, value: float) -> PerPath:
        """The number ``value`` that stands at the place ``key`` of the inputs."""
        if not (self._drawn and isinstance(value, Ranged)):
            return float(value)
        scale = SCALES[_name(key)]
        found: Floats = from_scale(self._places(key, value, scale), scale)[self._draws.set_of_path]
        return found

    def hazard(self, key: str, chance: float) -> PerPath:
        """The yearly hazard of a chance in a year."""
        if not (self._drawn and isinstance(chance, Ranged)):
            return min(-math.log1p(-chance), SURE) if chance < 1 else SURE
        found: Floats = np.exp(self._places(key, chance, Scale.CHANCE))[self._draws.set_of_path]
        return found

    def _places(self, key: str, value: Ranged, scale: Scale) -> Floats:
        return places(value, scale, normals_of_sets(self._draws.seed, key, self._draws.sets))


def normal(draws: Draws, purpose: Purpose) -> Floats:
    """One standard normal number for each path."""
    found: Floats = draws.pairs(purpose, range(1))[0][0].astype(np.float64)
    return found


def at(numbers: PerPath, paths: Integers) -> PerPath:
    """The numbers of these paths."""
    return numbers[paths] if isinstance(numbers, np.ndarray) else numbers


def ranges_of(inputs: Inputs) -> dict[str, Ranged]:
    """Every number with a range, by its key: its place in the inputs, such as ``moves.1.chance.here``."""
    if not inputs.unknowns:
        return {}
    return {key: value for key, value in _numbers(inputs) if isinstance(value, Ranged)}


def _numbers(inputs: Inputs) -> Iterator[tuple[str, float]]:
    parts = {
        "prices": inputs.prices,
        "raise": inputs.raise_,
        "job_loss": inputs.job_loss,
        "changes": inputs.changes,
        "economy": inputs.economy,
        "outlook": inputs.outlook,
        "estimate_ratio": inputs.estimate_ratio,
    }
    for key in SCALES:
        part, _dot, name = key.partition(".")
        if not name:
            yield key, getattr(inputs, key)
        elif parts.get(part) is not None:
            yield key, getattr(parts[part], name)
    for index, move in enumerate(inputs.moves):
        if move.chance is not None:
            yield f"moves.{index}.chance.here", move.chance.here
            if move.chance.elsewhere is not None:
                yield f"moves.{index}.chance.elsewhere", move.chance.elsewhere


def _name(key: str) -> str:
    """The name under which the scale stands."""
    parts = key.split(".")
    return f"moves[].{'.'.join(parts[2:])}" if parts[0] == "moves" else key
