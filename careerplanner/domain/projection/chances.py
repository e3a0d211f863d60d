"""Three ways to the yearly chance of a step: what was seen, vacancies, and by hand; each with its 80 % range.

The formulas are those of ``docs/projection-model.md``, "Where the chance comes from".
"""

import math
from dataclasses import dataclass

from careerplanner.domain.projection.ranged import EIGHTY, Ranged, ends_of


@dataclass(frozen=True, slots=True)
class Seen:
    """Of about ``people``, ``promoted`` got the next role in ``years``; the share ``ready`` could do it today."""

    promoted: float
    people: float
    years: float
    ready: float


@dataclass(frozen=True, slots=True)
class Vacancies:
    """``posts`` above, of which the share ``leave`` comes free in a year, and ``growth`` of them is new.

    The share ``inside`` is filled from inside, among ``candidates`` ready people. Each may have a range; posts and
    candidates may be counted for the same number of people below.
    """

    posts: float
    leave: float
    growth: float
    inside: float
    candidates: float


def seen(what: Seen, rate: float, weight: float) -> Ranged:
    """Occurrences over exposure with a Gamma prior: ``rate`` a year, which weighs as ``weight`` person-years."""
    occurrences = rate * weight + what.promoted
    exposure = weight + what.people * what.years
    variance = math.log1p(1 / occurrences)
    middle = occurrences / exposure / what.ready * math.exp(-variance / 2)
    low_ready, high_ready = ends_of(what.ready)
    down = math.hypot(math.sqrt(variance), math.log(high_ready / what.ready) / EIGHTY)
    up = math.hypot(math.sqrt(variance), math.log(what.ready / low_ready) / EIGHTY)
    return _chance(middle, down, up)


def vacancies(what: Vacancies) -> Ranged:
    """Posts that come free and are filled from inside, over the people who are ready. Ranges add in squares."""
    hazard = what.posts * max(0.0, what.leave + what.growth) * what.inside / what.candidates
    if hazard <= 0:
        return Ranged(0.0, 0.0, 0.0)
    down, up = 0.0, 0.0
    for factor, is_turned in ((what.posts, False), (what.leave, False), (what.inside, False), (what.candidates, True)):
        low, high = ends_of(factor)
        below, above = math.log(factor / low) / EIGHTY, math.log(high / factor) / EIGHTY
        if is_turned:
            below, above = above, below
        down, up = math.hypot(down, below), math.hypot(up, above)
    return _chance(hazard, down, up)


def by_hand(chance: float, low: float, high: float) -> float:
    """The chance as it was set, with its range where it has one."""
    return Ranged(chance, low, high) if low < high else chance


def with_jobs_open(chance: float, share: float) -> float:
    """The chance where only this share of such posts is open to the person: its hazard is so much smaller."""
    if share >= 1:
        return chance
    middle, low, high = (_of(_hazard(part) * share) for part in (float(chance), *ends_of(chance)))
    return Ranged(middle, low, high) if isinstance(chance, Ranged) else middle


def _chance(hazard: float, down: float, up: float) -> Ranged:
    low, high = hazard * math.exp(-EIGHTY * down), hazard * math.exp(EIGHTY * up)
    return Ranged(_of(hazard), _of(low), _of(high))


def _hazard(chance: float) -> float:
    return -math.log1p(-chance)


def _of(hazard: float) -> float:
    return -math.expm1(-hazard)
