"""The events that move pay: promotions, losses of a job, returns to work, ready to be applied in order.

The months from one yearly review, or turn of the year of prices, to the next are a stretch. Within a stretch the events
of one path come one after another, so they are put in rounds: the first event of every path, then the second, and so
on. All events of a round can be applied at once.
"""

from dataclasses import dataclass
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Draws, Floats, Integers, Purpose
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.timeline import Months, Timeline

_ROUNDS = 32


@dataclass(frozen=True, slots=True)
class Happenings:
    """Events as they are drawn, in no order: ``role`` is the role held after it, ``promotes`` and ``loses`` its kind.

    ``factor`` is what a promotion or a return multiplies pay by, before the limits of the band.
    """

    path: Integers
    month: Months
    factor: Floats
    role: Integers
    promotes: NDArray[np.bool_]
    loses: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Events:
    """All events of a run of paths, sorted by stretch and round; a path has at most one event a month.

    Pay after an event is ``factor`` times the pay before, at least ``floor`` and at most ``ceiling`` (both at the
    prices of the start), and at least ``hold`` times the pay before. ``mid`` and ``high`` are the band from then on.
    ``rounds[s]`` gives for stretch s (two a year) the first place and the last place + 1 of each round; a loss is in
    none, as pay is remembered through it. ``path_by_month`` and ``place_by_month`` list the events by month, those of
    month t from ``starts[t]`` to ``starts[t + 1]``.
    """

    path: Integers
    month: Months
    factor: Floats
    floor: Floats
    ceiling: Floats
    hold: Floats
    mid: Floats
    high: Floats
    rounds: list[list[tuple[int, int]]]
    path_by_month: Integers
    place_by_month: Integers
    starts: list[int]


def happenings(inputs: Inputs, draws: Draws, times: Timeline) -> Happenings:
    """The events within the horizon."""
    returned = np.flatnonzero(times.back <= inputs.months)
    path, month = [times.lost_path, times.lost_path[returned]], [times.lost, times.back[returned]]
    factor = [np.zeros(len(times.lost)), np.full(len(returned), 1 - inputs.job_loss.pay_cut)]
    role_on_return = (times.arrival[:, path[1]] < month[1]).sum(axis=0)
    role = [np.zeros(len(times.lost), dtype=np.int64), role_on_return]
    for row, move in enumerate(inputs.moves):
        promoted = np.flatnonzero(times.arrival[row] <= inputs.months)
        path.append(promoted)
        month.append(times.arrival[row][promoted])
        factor.append(1 + triangular(draws.uniforms(Purpose.RISE, row, promoted), move.raise_))
        role.append(np.full(len(promoted), row + 1))
    places = np.arange(sum(len(part) for part in path))
    return Happenings(
        path=np.concatenate(path),
        month=np.concatenate(month),
        factor=np.concatenate(factor),
        role=np.concatenate(role),
        promotes=places >= len(times.lost) + len(returned),
        loses=places < len(times.lost),
    )


def in_order(inputs: Inputs, found: Happenings, paths: int, review: int) -> Events:
    """The events in the order of application; ``review`` is the first month, 1 to 12, in which a review may be held."""
    by_month = np.argsort(found.month.astype(np.uint16), kind="stable")
    month, path = found.month[by_month], found.path[by_month]
    stretch = (month - 1) // 12 * 2 + ((month - 1) % 12 + 1 >= review)
    slot = stretch * _ROUNDS + _round(path, stretch, found.loses[by_month], paths)
    order = np.argsort(slot.astype(np.uint16), kind="stable")
    place_by_month = np.empty(len(order), dtype=np.int64)
    place_by_month[order] = np.arange(len(order))
    by_slot = by_month[order]
    role, promotes = found.role[by_slot], found.promotes[by_slot]
    mids = np.array([band.mid for band in inputs.roles])
    highs = np.array([band.high for band in inputs.roles])
    entries = np.array([0.0, *(move.entry for move in inputs.moves)])
    return Events(
        path=path[order],
        month=month[order],
        factor=found.factor[by_slot],
        floor=np.where(promotes, entries[role], 0.0),
        ceiling=np.where(promotes, highs[role], np.inf),
        hold=promotes.astype(np.float64),
        mid=mids[role],
        high=highs[role],
        rounds=_bounds(slot[order], 2 * (inputs.months // 12 + 1)),
        path_by_month=path,
        place_by_month=place_by_month,
        starts=[0, *np.cumsum(np.bincount(month, minlength=inputs.months + 1)).tolist()],
    )


def _round(path: Integers, stretch: Integers, loses: NDArray[np.bool_], paths: int) -> Integers:
    """The round of each event within its stretch; events must be sorted by month. Losses go into the last round."""
    rounds = np.full(len(path), _ROUNDS - 1, dtype=np.int64)
    owner = stretch * paths + path
    first = np.empty(int(owner.max(initial=0)) + 1, dtype=np.int64)
    todo = np.flatnonzero(~loses)
    done = 0
    while len(todo):
        owners = owner[todo]
        # The last of several writes to one place stays, so that written backwards it is the first event.
        first[owners[::-1]] = todo[::-1]
        leads = first[owners] == todo
        rounds[todo[leads]] = done
        todo = todo[~leads]
        done += 1
    return rounds


def _bounds(slots: Integers, stretches: int) -> list[list[tuple[int, int]]]:
    """Where the rounds of each stretch begin and end among the sorted slots; rounds of losses are left out."""
    edges = [0, *(np.flatnonzero(np.diff(slots)) + 1).tolist(), len(slots)]
    rounds: list[list[tuple[int, int]]] = [[] for _stretch in range(stretches)]
    for begin, end in pairwise(edges):
        if begin < end and slots[begin] % _ROUNDS != _ROUNDS - 1:
            rounds[int(slots[begin]) // _ROUNDS].append((begin, end))
    return rounds


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
