"""What is kept of the draws of some paths from one run to the next, where many inputs are compared on them."""

from collections.abc import Callable
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from careerplanner.domain.projection.draws import Draws
from careerplanner.domain.projection.economy import Times
from careerplanner.domain.projection.employers import Moved, Spells, moved_of, spells_of
from careerplanner.domain.projection.happenings import Timeline
from careerplanner.domain.projection.learning import Ratios
from careerplanner.domain.projection.numbers import Numbers
from careerplanner.domain.projection.parts import Inputs

_Key = tuple[object, ...]
_Found = TypeVar("_Found")

LATEST = 4
"""So many of each kind are kept, the latest ones."""


class Kept:
    """What employers do, and all dates, under each of the latest inputs that matter to them; the ratios of goals.

    ``ratios`` is None where goals are too many to keep those of each, as they are between runs.
    """

    def __init__(self, draws: Draws, *, ratios: bool = True) -> None:
        self.draws, self.ratios = draws, Ratios(draws) if ratios else None
        self._employers: dict[_Key, tuple[Spells, Moved]] = {}
        self._timelines: dict[_Key, Timeline] = {}

    def comparing(self) -> "Kept":
        """The same for many inputs that are compared on these draws, with the ratios of goals."""
        found = Kept(self.draws)
        found._employers, found._timelines = self._employers, self._timelines
        return found

    def employers(self, inputs: Inputs, numbers: Numbers, times: Times | None) -> tuple[Spells, Moved]:
        """The spells out of work and the changes of employer."""

        def drawn() -> tuple[Spells, Moved]:
            spells = spells_of(inputs, self.draws, numbers, times)
            return spells, moved_of(inputs, self.draws, numbers, times, spells)

        return _latest(self._employers, _of_employers(inputs), drawn)

    def timeline(self, inputs: Inputs, drawn: Callable[[], Timeline], *, goals: bool) -> Timeline:
        """All dates; what moves pay alone leaves them as they were, and so does counting when goals are done."""
        key = _of_dates(inputs)
        return _latest(self._timelines, (goals or (True, *key) in self._timelines, *key), drawn)


@lru_cache(maxsize=3)
def kept_of(seed: int, paths: int) -> Kept:
    """What is kept of the first paths under a seed, from one projection to the next: it draws while a slider moves."""
    return Kept(Draws(seed, 0, paths, keeps=True), ratios=False)


def have_same_dates(inputs: Inputs, others: Inputs) -> bool:
    """Whether all happens in the same months under both inputs, on the same draws."""
    return _of_dates(inputs) == _of_dates(others)


def _latest(kept: dict[_Key, _Found], key: _Key, drawn: Callable[[], _Found]) -> _Found:
    # Two threads may do so at once; what both find is the same.
    found = kept.pop(key, None)
    if found is None:
        found = drawn()
    for oldest in list(kept)[: max(0, len(kept) + 1 - LATEST)]:
        kept.pop(oldest, None)
    kept[key] = found
    return found


def _of_employers(inputs: Inputs) -> _Key:
    """The inputs that matter to what employers do."""
    return (
        (inputs.months, inputs.start, inputs.pauses, inputs.unknowns),
        (inputs.job_loss, inputs.changes, inputs.economy, inputs.outlook),
    )


def _of_dates(inputs: Inputs) -> _Key:
    """The inputs that matter to what happens, and when."""
    return (
        *_of_employers(inputs),
        (inputs.months_in_role, inputs.months_here, inputs.hours_per_week, inputs.goals, inputs.estimate_ratio),
        (inputs.pace, inputs.fit, inputs.no_evidence, inputs.rise_factor, inputs.negotiated, inputs.known),
        (len(inputs.roles), tuple(replace(move, entry=0.0) for move in inputs.moves)),
    )
