"""The events that move pay, in the order of months, and losses of a job beside them.

The months from one yearly review, or turn of the year of prices, to the next are a stretch; there are two a year.
Within a stretch all events can be applied at once, unless two of them happen to one path: then the second has to wait
for a second round.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Floats, Integers, Reals
from careerplanner.domain.projection.happenings import Step, Timeline
from careerplanner.domain.projection.numbers import PerPath, at
from careerplanner.domain.projection.parts import Inputs


@dataclass(frozen=True, slots=True)
class Losses:
    """The paths that lose their job, by month: those of month t stand from ``starts[t]`` to ``starts[t + 1]``."""

    path: Integers
    starts: list[int]


@dataclass(frozen=True, slots=True)
class Events:
    """All other events by month: those of month t stand from ``starts[t]`` to ``starts[t + 1]``.

    Pay after an event is ``factor`` times the pay before, at least ``floor`` and at most ``ceiling`` (both at the
    prices and bands of the start), at least ``hold`` times the pay before, and at least ``legal``, which is at the
    prices of the start where it ``is_indexed``, and None where no role has a floor and no pay was known. ``role`` is
    that from then on. ``year`` is that of prices, counted from 0, and ``part_of_year`` what has passed of it by then.
    ``rounds`` lists the places of each round for the stretches in which one path has several events.
    """

    path: Integers
    year: Integers
    part_of_year: Reals
    factor: Reals
    floor: Reals
    ceiling: Reals
    hold: Reals
    legal: Reals | None
    is_indexed: NDArray[np.bool_]
    role: Integers
    starts: list[int]
    rounds: dict[int, list[Integers]]


def losses_of(inputs: Inputs, times: Timeline) -> Losses:
    """The losses within the horizon."""
    order = np.argsort(times.lost.astype(np.uint16), kind="stable")
    return Losses(times.lost_path[order], _starts(times.lost, inputs.months))


def events_of(inputs: Inputs, times: Timeline, drift: PerPath, review: int, kind: np.dtype[np.floating[Any]]) -> Events:
    """The other events within the horizon; ``review`` is the first month, 1 to 12, in which a review may be held."""
    all_ = times.events
    order = np.argsort(all_.month.astype(np.uint16), kind="stable")
    path, month, step, role = (part.take(order) for part in (all_.path, all_.month, all_.step, all_.role))
    change = all_.change.take(order)
    # Looked up in tables of all months, as there are many more events than months and division is slow.
    months = np.arange(inputs.months + 1)
    within = (months - 1) % 12 + 1
    year = (months - 1) // 12
    stretch = (year * 2 + (within >= review)).take(month)
    table = step * len(inputs.roles) + role
    is_known = step == Step.KNOWN_PAY
    market = _market(drift, path, month)
    return Events(
        path=path,
        year=year.take(month),
        part_of_year=(within / 12).astype(kind).take(month),
        factor=np.where(is_known, 0, 1 + change).astype(kind),
        floor=(_entries(inputs).take(table) * market).astype(kind),
        ceiling=(_ceilings(inputs).take(table) * market).astype(kind),
        hold=_HOLDS.astype(kind).take(step),
        legal=_legal(inputs, role, is_known, change, kind),
        is_indexed=np.array([role.floor_indexed for role in inputs.roles]).take(role) & ~is_known,
        role=role,
        starts=_starts(month, inputs.months),
        rounds=_rounds(path, stretch),
    )


def _market(drift: PerPath, paths: Integers, months: Integers) -> PerPath:
    """By how much bands have grown beyond prices by these months."""
    if not isinstance(drift, np.ndarray) and drift == 0:
        return 1.0
    found: Floats = np.exp(at(np.log1p(drift), paths) * (months / 12))
    return found


# Which steps never lower pay.
_HOLDS = np.array([step in (Step.PROMOTION, Step.BETTER_EMPLOYER) for step in Step], dtype=np.float64)


def _entries(inputs: Inputs) -> Floats:
    """The least pay after each step (row) into each role, at the bands of the start."""
    entries = np.zeros((len(Step), len(inputs.roles)))
    entries[Step.PROMOTION, 1:] = [move.entry for move in inputs.moves]
    return entries.ravel()


def _ceilings(inputs: Inputs) -> Floats:
    """The most pay after each step (row) into each role, at the bands of the start."""
    ceilings = np.full((len(Step), len(inputs.roles)), np.inf)
    ceilings[[Step.PROMOTION, Step.RETURN_BELOW, Step.BETTER_EMPLOYER]] = [role.high for role in inputs.roles]
    return ceilings.ravel()


def _legal(
    inputs: Inputs, role: Integers, is_known: NDArray[np.bool_], pay: Floats, kind: np.dtype[np.floating[Any]]
) -> Reals | None:
    """The least pay by law after each event; pay that was known is not lifted to it, and is what is known."""
    floors = np.array([role.floor for role in inputs.roles])
    if not floors.any() and not is_known.any():
        return None
    found: Reals = np.where(is_known, pay, floors.take(role)).astype(kind)
    return found


def _starts(month: Integers, last: int) -> list[int]:
    """Where each month from 0 to the last begins among months in order, and where the last ends."""
    return [0, *np.cumsum(np.bincount(month, minlength=last + 1)).tolist()]


def _rounds(path: Integers, stretch: Integers) -> dict[int, list[Integers]]:
    """For each stretch in which a path has several events the places of the first of each path, of the second, ..."""
    by_path = np.argsort(path.astype(np.uint16) if path.max(initial=0) < 2**16 else path, kind="stable")
    owner, when = path.take(by_path), stretch.take(by_path)
    follows = np.zeros(len(path), dtype=np.bool_)
    follows[1:] = (owner[1:] == owner[:-1]) & (when[1:] == when[:-1])
    places = np.arange(len(path))
    number = np.empty(len(path), dtype=np.int64)
    number[by_path] = places - np.maximum.accumulate(np.where(follows, 0, places))
    found = {}
    for crowded in sorted(set(when[follows].tolist())):
        begin, end = np.searchsorted(stretch, (crowded, crowded + 1)).tolist()
        within = number[begin:end]
        found[crowded] = [begin + np.flatnonzero(within == count) for count in range(int(within.max()) + 1)]
    return found


def absences(times: Timeline, first: int, last: int) -> dict[int, Integers]:
    """For each yearly review (month ``first``, a year later, ... up to ``last``) the paths that miss it.

    One misses the reviews from the month in which the job is lost to the month of return, both included, in the month
    in which one changes the employer, and in that for which pay was known.
    """
    earliest = np.maximum(-((first - times.lost) // 12), 0)
    latest = np.minimum(times.back, last) - first
    count = np.maximum(latest // 12 - earliest + 1, 0)
    spell = np.repeat(np.arange(len(count)), count)
    within = np.arange(len(spell)) - np.repeat(np.cumsum(count) - count, count)
    known = times.events.step == Step.KNOWN_PAY
    alone = np.concatenate((times.changed, times.events.month[known]))
    single = (alone - first) % 12 == 0
    month = np.concatenate((first + 12 * (earliest[spell] + within), alone[single]))
    owner = np.concatenate((times.changed_path, times.events.path[known]))[single]
    owner = np.concatenate((times.lost_path[spell], owner))
    order = np.argsort(month.astype(np.uint16), kind="stable")
    month, path = month[order], owner[order]
    edges = [0, *(np.flatnonzero(np.diff(month)) + 1).tolist(), len(month)]
    return {int(month[begin]): path[begin:end] for begin, end in pairwise(edges) if begin < end}
