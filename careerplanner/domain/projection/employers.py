"""Losing a job and finding one, and changing the employer: when, and what pay becomes of it.

The times of both depend on the economy and the outlook alone, not on role or pay.
"""

import numpy as np
from numpy.typing import NDArray

from careerplanner.domain.projection.draws import Draws, Floats, Integers, Purpose
from careerplanner.domain.projection.economy import LITTLE, NEVER, Times, sums_of
from careerplanner.domain.projection.numbers import Numbers, PerPath, at
from careerplanner.domain.projection.openings import HALF_LIFE
from careerplanner.domain.projection.parts import Changes as ChangesOfEmployer
from careerplanner.domain.projection.parts import Inputs, Triangle


class Losses:
    """The month in which each path loses the job it has now, and the spells out of work so far."""

    def __init__(self, inputs: Inputs, draws: Draws, numbers: Numbers, times: Times | None) -> None:
        loss = inputs.job_loss
        self._loss, self._draws, self._times = loss, draws, times
        self._hazard = numbers.hazard("job_loss.rate_per_year", loss.rate_per_year) / 12
        self._usual = numbers.number("job_loss.median_months_out", loss.median_months_out)
        self._long = numbers.number("job_loss.long_median", loss.long_median)
        self._long_share = numbers.number("job_loss.long_share", loss.long_share)
        self._down = numbers.number("job_loss.down", loss.down)
        factor = inputs.economy.out if inputs.economy is not None else 1.0
        self._out_in_bad_times = numbers.number("economy.out", factor)
        self._sums = sums_of(inputs, numbers, times, "loss", held_count=True)
        self._spells: list[tuple[Integers, Integers, Integers]] = []
        self._count = np.zeros(draws.count, dtype=np.int64)
        self.month = np.full(draws.count, NEVER, dtype=np.int64)
        if np.any(self._hazard):
            self._draw(np.arange(draws.count), np.zeros(draws.count, dtype=np.int64))

    def all(self) -> tuple[Integers, Integers, Integers]:
        """All spells: path, month of loss, month of return."""
        nothing = np.empty(0, dtype=np.int64)
        spells = [(nothing, nothing, nothing), *self._spells]
        path, lost, back = (np.concatenate(parts) for parts in zip(*spells, strict=True))
        return path, lost, back

    def lose(self, paths: Integers) -> Integers:
        """These paths lose their job; the months in which they return."""
        lost = self.month[paths]
        back = lost + months_until(self._drawn(Purpose.MONTHS_OUT, paths), self._median_out(paths, lost))
        self._spells.append((paths, lost, back))
        self._count[paths] += 1
        self._draw(paths, back)
        return back

    def return_below(self, paths: Integers) -> NDArray[np.bool_]:
        """Whether they will return to the role below, if there is one."""
        if not np.any(self._down):
            return np.zeros(len(paths), dtype=np.bool_)
        found: NDArray[np.bool_] = self._drawn(Purpose.DOWN, paths) < at(self._down, paths)
        return found

    def change_on_return(self, paths: Integers) -> Floats:
        """The change of their pay when they return."""
        return triangular(self._drawn(Purpose.RETURN_PAY, paths), self._loss.change_on_return)

    def _median_out(self, paths: Integers, months: Integers) -> PerPath:
        median = at(self._usual, paths)
        if np.any(self._long_share):
            is_long = self._drawn(Purpose.LONG, paths) < at(self._long_share, paths)
            median = np.where(is_long, at(self._long, paths), median)
        if self._times is not None:
            bad = self._times.are_bad(months, paths)
            median = median * np.where(bad, at(self._out_in_bad_times, paths), 1.0)
        return median

    def _draw(self, paths: Integers, after: Integers) -> None:
        """The next loss of these paths, at work again after these months."""
        if len(paths):
            wait = np.maximum(-np.log(self._drawn(Purpose.LOSS, paths)) / at(self._hazard, paths), LITTLE)
            self.month[paths] = self._sums.first(self._sums.at(after, paths) + wait, after, paths)

    def _drawn(self, purpose: Purpose, paths: Integers) -> Floats:
        return self._draws.uniforms_by_index(purpose, self._count[paths], paths)


class Changes:
    """The month in which each path changes its employer next, unless the job is lost before."""

    def __init__(self, inputs: Inputs, draws: Draws, numbers: Numbers, times: Times | None) -> None:
        self._draws, self._negotiated = draws, inputs.negotiated
        changes = inputs.changes or ChangesOfEmployer()
        self._triangle = changes.change
        self._hazard = numbers.hazard("changes.rate_per_year", changes.rate_per_year) / 12
        self._up = numbers.number("changes.up", changes.up)
        self._sums = sums_of(inputs, numbers, times, "changes", held_count=False)
        self._done: list[tuple[Integers, Integers]] = []
        self._count = np.zeros(draws.count, dtype=np.int64)
        # The value of the sum at which the change comes.
        self._due = np.full(draws.count, np.inf)
        self.month = np.full(draws.count, NEVER, dtype=np.int64)
        self._happens = bool(np.any(self._hazard))
        if self._happens:
            self._draw(np.arange(draws.count), np.zeros(draws.count, dtype=np.int64))

    @property
    def may_go_up(self) -> bool:
        """Whether any change is into the next role."""
        return bool(np.any(self._up))

    def all(self) -> tuple[Integers, Integers]:
        """All changes: path and month."""
        nothing = np.empty(0, dtype=np.int64)
        path, month = (np.concatenate(parts) for parts in zip((nothing, nothing), *self._done, strict=True))
        return path, month

    def draw_up(self, paths: Integers) -> tuple[Floats, PerPath]:
        """A number from 0 to 1 for each of these changes, and the chance of going up for a quality of 1."""
        return self._drawn(Purpose.UP, paths), at(self._up, paths)

    def change_of_pay(self, paths: Integers) -> Floats:
        """The change of their pay with the next change of employer."""
        return triangular(self._drawn(Purpose.CHANGE_PAY, paths), self._triangle) + self._negotiated

    def change(self, paths: Integers) -> None:
        """These paths change their employer."""
        months = self.month[paths]
        self._done.append((paths, months))
        self._count[paths] += 1
        self._draw(paths, months)

    def interrupt(self, paths: Integers, lost: Integers, back: Integers) -> None:
        """These paths are out of work from the months ``lost`` to ``back``, in which nothing is waited for."""
        if self._happens and len(paths):
            self._due[paths] += self._sums.at(back, paths) - self._sums.at(lost - 1, paths)
            self.month[paths] = self._sums.first(self._due[paths], back, paths)

    def _draw(self, paths: Integers, after: Integers) -> None:
        wait = np.maximum(-np.log(self._drawn(Purpose.CHANGE, paths)) / at(self._hazard, paths), LITTLE)
        self._due[paths] = self._sums.at(after, paths) + wait
        self.month[paths] = self._sums.first(self._due[paths], after, paths)

    def _drawn(self, purpose: Purpose, paths: Integers) -> Floats:
        return self._draws.uniforms_by_index(purpose, self._count[paths], paths)


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
