"""Losing a job and finding one, and changing the employer: when, and what pay becomes of it.

The times of both depend on the economy and the outlook alone, not on role or pay, so they are drawn before all else:
the losses first, then the changes in the months of work that these leave.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Draws, Floats, Integers, Purpose
from careerplanner.domain.projection.economy import LITTLE, NEVER, Sums, Times, sums_of
from careerplanner.domain.projection.numbers import Numbers, PerPath, at
from careerplanner.domain.projection.openings import HALF_LIFE
from careerplanner.domain.projection.parts import Changes, Inputs, JobLoss, Triangle


@dataclass(frozen=True, slots=True, eq=False)
class Spells:
    """The spells out of work that begin within the horizon, in the order of paths and months.

    Without pay from ``lost`` to ``back - 1``, at work again in ``back``, which may lie past the horizon. ``number`` is
    how many the path has had before, ``falls`` whether one returns to the role below, if there is one.
    """

    path: Integers
    lost: Integers
    back: Integers
    number: Integers
    falls: NDArray[np.bool_]


@dataclass(frozen=True, slots=True, eq=False)
class Moved:
    """The changes of employer by those at work, in the order of paths and months.

    ``number`` is how many the path has had before, ``least`` the quality above which one changes into the next role; it
    is None where nobody does.
    """

    path: Integers
    month: Integers
    number: Integers
    least: Floats | None


def spells_of(inputs: Inputs, draws: Draws, numbers: Numbers, times: Times | None) -> Spells:
    """All losses and returns: at work again the wait for the next loss begins anew."""
    loss = inputs.job_loss
    hazard = numbers.hazard("job_loss.rate_per_year", loss.rate_per_year) / 12
    sums = sums_of(inputs, numbers, times, "loss", held_count=True)
    months_out = _MonthsOut(inputs, draws, numbers, times)
    paths = np.arange(draws.count) if np.any(hazard) else np.empty(0, dtype=np.int64)
    back = np.zeros(len(paths), dtype=np.int64)
    found: list[tuple[Integers, ...]] = []
    while len(paths):
        number = len(found)
        lost = _next(sums, draws.uniforms(Purpose.LOSS, number, paths), at(hazard, paths), back, paths)
        there = np.flatnonzero(lost < NEVER)
        paths, lost = paths[there], lost[there]
        back = lost + months_out.of(paths, lost, number)
        found.append((paths, lost, back, np.full(len(paths), number)))
        on = back < inputs.months
        paths, back = paths[on], back[on]
    path, lost, back, number_of = _in_order(found, 4)
    down = numbers.number("job_loss.down", loss.down)
    falls = np.zeros(len(path), dtype=np.bool_)
    if np.any(down):
        falls = draws.uniforms_by_index(Purpose.DOWN, number_of, path) < at(down, path)
    return Spells(path, lost, back, number_of, falls)


def moved_of(inputs: Inputs, draws: Draws, numbers: Numbers, times: Times | None, spells: Spells) -> Moved:
    """All changes of employer; what is waited for stands still while one is out of work."""
    changes = inputs.changes or Changes()
    hazard = numbers.hazard("changes.rate_per_year", changes.rate_per_year) / 12
    sums = sums_of(inputs, numbers, times, "changes", held_count=False)
    absent = _Absent(spells, sums, draws.count)
    paths = np.arange(draws.count) if np.any(hazard) else np.empty(0, dtype=np.int64)
    month = np.zeros(len(paths), dtype=np.int64)
    found: list[tuple[Integers, ...]] = []
    while len(paths):
        number = len(found)
        wait = _waits(draws.uniforms(Purpose.CHANGE, number, paths), at(hazard, paths))
        due, after = absent.passed_over(sums.at(month, paths) + wait, month, paths)
        month = sums.first(due, after, paths)
        there = np.flatnonzero(month < NEVER)
        paths, month = paths[there], month[there]
        found.append((paths, month, np.full(len(paths), number)))
        on = month < inputs.months
        paths, month = paths[on], month[on]
    path, month, number_of = _in_order(found, 3)
    up = numbers.number("changes.up", changes.up)
    least = None
    if np.any(up):
        with np.errstate(divide="ignore", over="ignore"):
            least = draws.uniforms_by_index(Purpose.UP, number_of, path) / at(up, path)
    return Moved(path, month, number_of, least)


def change_on_return(loss: JobLoss, draws: Draws, path: Integers, number: Integers) -> Floats:
    """The change of pay with the return from these spells."""
    return triangular(draws.uniforms_by_index(Purpose.RETURN_PAY, number, path), loss.change_on_return)


def change_elsewhere(inputs: Inputs, draws: Draws, path: Integers, number: Integers) -> Floats:
    """The change of pay with these changes of employer."""
    triangle = (inputs.changes or Changes()).change
    return triangular(draws.uniforms_by_index(Purpose.CHANGE_PAY, number, path), triangle) + inputs.negotiated


class _MonthsOut:
    """How long one is out of work."""

    def __init__(self, inputs: Inputs, draws: Draws, numbers: Numbers, times: Times | None) -> None:
        loss = inputs.job_loss
        self._draws, self._times = draws, times
        self._usual = numbers.number("job_loss.median_months_out", loss.median_months_out)
        self._long = numbers.number("job_loss.long_median", loss.long_median)
        self._long_share = numbers.number("job_loss.long_share", loss.long_share)
        factor = inputs.economy.out if inputs.economy is not None else 1.0
        self._in_bad_times = numbers.number("economy.out", factor)

    def of(self, paths: Integers, lost: Integers, number: int) -> Integers:
        """The months out of these paths, each in its spell with this number."""
        median = at(self._usual, paths)
        if np.any(self._long_share):
            is_long = self._draws.uniforms(Purpose.LONG, number, paths) < at(self._long_share, paths)
            median = np.where(is_long, at(self._long, paths), median)
        if self._times is not None:
            median = median * np.where(self._times.are_bad(lost, paths), at(self._in_bad_times, paths), 1.0)
        return months_until(self._draws.uniforms(Purpose.MONTHS_OUT, number, paths), median)


class _Absent:
    """The next spell out of work of each path, over which the wait for a change of employer is carried."""

    def __init__(self, spells: Spells, sums: Sums, count: int) -> None:
        self._back = spells.back
        # The sums before each spell, and by how much they grow in it; nothing comes after the last one.
        self._begins = np.append(sums.at(spells.lost - 1, spells.path), np.inf)
        self._grows = sums.at(spells.back, spells.path) - self._begins[:-1]
        per_path = np.bincount(spells.path, minlength=count)
        self._end = np.cumsum(per_path)
        self._next = self._end - per_path

    def passed_over(self, due: Floats, after: Integers, paths: Integers) -> tuple[Floats, Integers]:
        """What is due at these sums, later by the spells before it, and the month after which it then comes."""
        place = np.arange(len(paths))
        while len(place):
            owner = paths[place]
            place = place[self._next[owner] < self._end[owner]]
            spell = self._next[paths[place]]
            met = due[place] > self._begins[spell]
            place, spell = place[met], spell[met]
            due[place] += self._grows[spell]
            after[place] = self._back[spell]
            self._next[paths[place]] += 1
        return due, after


def _waits(uniforms: Floats, hazard: PerPath) -> Floats:
    """Waits in units of the sum: those that are longer than any number are infinite."""
    with np.errstate(divide="ignore", over="ignore"):
        found: Floats = np.maximum(-np.log(uniforms) / hazard, LITTLE)
    return found


def _next(sums: Sums, uniforms: Floats, hazard: PerPath, after: Integers, paths: Integers) -> Integers:
    return sums.first(sums.at(after, paths) + _waits(uniforms, hazard), after, paths)


def _in_order(found: list[tuple[Integers, ...]], columns: int) -> list[Integers]:
    """The columns of all rounds put together, in the order of paths and, for each path, of rounds."""
    empty = (np.empty(0, dtype=np.int64),) * columns
    parts = [np.concatenate(part) for part in zip(empty, *found, strict=True)]
    # Sixteen bits are sorted by radix.
    path = parts[0].astype(np.uint16) if parts[0].max(initial=0) < 2**16 else parts[0]
    order = np.argsort(path, kind="stable")
    return [part.take(order) for part in parts]


def months_until(uniforms: Floats, median: PerPath) -> Integers:
    """Geometric months, at least one, of which half are over after ``median``."""
    months = np.log(uniforms)
    months *= -median / HALF_LIFE
    np.ceil(months, out=months)
    np.maximum(months, 1, out=months)
    np.minimum(months, NEVER, out=months)
    return months.astype(np.int64)


def triangular(uniforms: Floats, corners: Triangle) -> Floats:
    """The triangular distribution (low, mode, high) at these probabilities."""
    low, mode, high = corners
    if high <= low:
        return np.full(len(uniforms), low)
    rising = low + np.sqrt(uniforms * ((high - low) * (mode - low)))
    falling = high - np.sqrt((1 - uniforms) * ((high - low) * (high - mode)))
    found: Floats = np.where(uniforms * (high - low) < mode - low, rising, falling)
    return found
