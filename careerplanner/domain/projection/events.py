"""The events that move pay, in the order of months: promotions and returns to work, and losses of a job beside them.

The months from one yearly review, or turn of the year of prices, to the next are a stretch; there are two a year.
Within a stretch all events can be applied at once, unless two of them happen to one path: then the second has to wait
for a second round.
"""

from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from careerplanner.domain.projection.draws import Draws, Floats, Integers, Purpose, Reals
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.timeline import Months, Timeline


@dataclass(frozen=True, slots=True)
class Losses:
    """The paths that lose their job, by month: those of month t stand from ``starts[t]`` to ``starts[t + 1]``."""

    path: Integers
    starts: list[int]


@dataclass(frozen=True, slots=True)
class Events:
    """Promotions and returns to work by month: those of month t stand from ``starts[t]`` to ``starts[t + 1]``.

    Pay after an event is ``factor`` times the pay before, at least ``floor`` and at most ``ceiling`` (both at the
    prices of the start), and at least ``hold`` times the pay before. ``mid`` and ``high`` are the band from then on.
    ``year`` is that of prices, counted from 0, and ``part_of_year`` what has passed of it by then.
    ``rounds`` lists the places of each round for the stretches in which one path has several events.
    """

    path: Integers
    year: Integers
    part_of_year: Reals
    factor: Reals
    floor: Reals
    ceiling: Reals
    hold: Reals
    mid: Reals
    high: Reals
    starts: list[int]
    rounds: dict[int, list[Integers]]


def losses_of(inputs: Inputs, times: Timeline) -> Losses:
    """The losses within the horizon."""
    order = np.argsort(times.lost.astype(np.uint16), kind="stable")
    return Losses(times.lost_path[order], _starts(times.lost, inputs.months))


def events_of(inputs: Inputs, draws: Draws, times: Timeline, review: int, kind: np.dtype[np.floating[Any]]) -> Events:
    """The other events within the horizon; ``review`` is the first month, 1 to 12, in which a review may be held."""
    path, month, factor, row = _drawn(inputs, draws, times)
    order = np.argsort(month.astype(np.uint16), kind="stable")
    path, month, factor, row = path.take(order), month.take(order), factor.take(order), row.take(order)
    # Looked up in tables of all months, as there are many more events than months and division is slow.
    months = np.arange(inputs.months + 1)
    within = (months - 1) % 12 + 1
    year = (months - 1) // 12
    stretch = (year * 2 + (within >= review)).take(month)
    drift = ((1 + inputs.market_drift) ** (months / 12)).take(month)
    mid = [role.mid for role in inputs.roles]
    high = [role.high for role in inputs.roles]
    entry = [0.0, *(move.entry for move in inputs.moves)]
    nothing, all_ = [0.0] * len(mid), [1.0] * len(mid)
    return Events(
        path=path,
        year=year.take(month),
        part_of_year=(within / 12).astype(kind).take(month),
        factor=factor.astype(kind),
        floor=(np.array(entry + nothing).take(row) * drift).astype(kind),
        ceiling=(np.array(high + [np.inf] * len(mid)).take(row) * drift).astype(kind),
        hold=np.array(all_ + nothing, dtype=kind).take(row),
        mid=np.array(mid + mid, dtype=kind).take(row),
        high=np.array(high + high, dtype=kind).take(row),
        starts=_starts(month, inputs.months),
        rounds=_rounds(path, stretch),
    )


def _drawn(inputs: Inputs, draws: Draws, times: Timeline) -> tuple[Integers, Months, Floats, Integers]:
    """Path, month, factor of pay and row of all events; a row is the new role, or the same role after a return.

    Rows of returns follow those of promotions.
    """
    returned = np.flatnonzero(times.back <= inputs.months)
    path, month = [times.lost_path[returned]], [times.back[returned]]
    factor = [np.full(len(returned), 1 - inputs.job_loss.pay_cut)]
    row = [len(inputs.roles) + (times.arrival[:, path[0]] < month[0]).sum(axis=0)]
    for index, move in enumerate(inputs.moves):
        promoted = np.flatnonzero(times.arrival[index] <= inputs.months)
        path.append(promoted)
        month.append(times.arrival[index].take(promoted))
        factor.append(1 + triangular(draws.uniforms(Purpose.RISE, index, promoted), move.raise_))
        row.append(np.full(len(promoted), index + 1))
    return np.concatenate(path), np.concatenate(month), np.concatenate(factor), np.concatenate(row)


def _starts(month: Months, last: int) -> list[int]:
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
    for crowded in np.unique(when[follows]).tolist():
        begin, end = np.searchsorted(stretch, (crowded, crowded + 1)).tolist()
        within = number[begin:end]
        found[crowded] = [begin + np.flatnonzero(within == count) for count in range(int(within.max()) + 1)]
    return found


def triangular(uniforms: Floats, corners: tuple[float, float, float]) -> Floats:
    """The triangular distribution (low, mode, high) at these probabilities."""
    low, mode, high = corners
    if high <= low:
        return np.full(len(uniforms), low)
    rising = low + np.sqrt(uniforms * ((high - low) * (mode - low)))
    falling = high - np.sqrt((1 - uniforms) * ((high - low) * (high - mode)))
    found: Floats = np.where(uniforms * (high - low) < mode - low, rising, falling)
    return found


def absences(times: Timeline, first: int, last: int) -> dict[int, Integers]:
    """For each yearly review (month ``first``, a year later, ... up to ``last``) the paths that miss it.

    One misses the reviews from the month in which the job is lost to the month of return, both included.
    """
    earliest = np.maximum(-((first - times.lost) // 12), 0)
    latest = np.minimum(times.back, last) - first
    count = np.maximum(latest // 12 - earliest + 1, 0)
    spell = np.repeat(np.arange(len(count)), count)
    within = np.arange(len(spell)) - np.repeat(np.cumsum(count) - count, count)
    month = first + 12 * (earliest[spell] + within)
    order = np.argsort(month.astype(np.uint16), kind="stable")
    month, path = month[order], times.lost_path[spell[order]]
    edges = [0, *(np.flatnonzero(np.diff(month)) + 1).tolist(), len(month)]
    return {int(month[begin]): path[begin:end] for begin, end in pairwise(edges) if begin < end}
