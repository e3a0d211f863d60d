"""Moments of the model beside published ones, for seven persons: is what it says plausible?

The defaults were chosen by hand so that these lie inside the published bands; they are no estimates.
"""

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from bench.persons import PERSONS
from bench.row import Row
from careerplanner.domain.projection.draws import Draws
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.happenings import Step, Timeline
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.results import Projection
from careerplanner.domain.projection.timeline import timeline
from careerplanner.domain.projection.walk import Walk

PATHS = 20_000


@dataclass(frozen=True)
class Seen:
    """All that is known of the paths of a person: pay by month (row) and path, what happened, the projection."""

    inputs: Inputs
    times: Timeline
    nominal: np.ndarray
    real: np.ndarray
    found: Projection

    @property
    def last(self) -> int:
        """The last month."""
        return self.inputs.months


class _Keep:
    def __init__(self, inputs: Inputs, count: int) -> None:
        self.nominal = np.full((inputs.months + 1, count), inputs.pay)
        self.real = self.nominal.copy()

    def year(self, first: int, pay: np.ndarray, deflators: np.ndarray, /) -> None:
        self.nominal[first : first + len(pay)] = pay
        self.real[first : first + len(pay)] = pay * deflators


def run() -> Iterator[Row]:
    """One row for each moment and person; ``against`` is the published figure."""
    for person, make in PERSONS.items():
        seen = _see(make())
        for name, (published, moment) in MOMENTS.items():
            value = moment(seen)
            if value is not None:
                yield Row(f"{name}, person {person}", round(100 * value, 1), "%", published)
        for name, (published, moment) in OTHERS.items():
            value = moment(seen)
            if value is not None:
                yield Row(f"{name}, person {person}", round(value, 2), "", published)


def table() -> str:
    """The same as a table: a line for each moment, a column for each person."""
    seen = {person: _see(make()) for person, make in PERSONS.items()}
    lines = ["| Moment | Published | " + " | ".join(seen) + " |", "|---|---|" + "---|" * len(seen)]
    for scale, moments in ((100, MOMENTS), (1, OTHERS)):
        for name, (published, moment) in moments.items():
            values = [moment(each) for each in seen.values()]
            shown = ["-" if value is None else f"{scale * value:.{1 if scale > 1 else 2}f}" for value in values]
            lines.append(f"| {name} | {published} | " + " | ".join(shown) + " |")
    return "\n".join(lines)


def _see(inputs: Inputs) -> Seen:
    draws = Draws(1, 0, PATHS)
    times = timeline(inputs, draws)
    keep = _Keep(inputs, PATHS)
    Walk(inputs, draws, times).run(keep)
    return Seen(inputs, times, keep.nominal, keep.real, project(inputs, paths=PATHS))


def _work_years(seen: Seen) -> float:
    out = (np.minimum(seen.times.back, seen.last + 1) - seen.times.lost).sum()
    return (seen.nominal.shape[1] * seen.last - out) / 12


def _promotions(seen: Seen) -> float | None:
    return seen.found.card.promotions if seen.inputs.moves else None


def _reached(row: int) -> Callable[[Seen], float | None]:
    def share(seen: Seen) -> float | None:
        return float(seen.found.odds[row].reached[-1]) if row < len(seen.found.odds) else None

    return share


def _held_steps(seen: Seen) -> tuple[np.ndarray, np.ndarray]:
    """For stayers (same role and employer, at work all along) pay before and after each year from review to review."""
    events = seen.times.events
    moved = np.zeros(seen.nominal.shape, dtype=np.int64)
    np.add.at(moved, (events.month, events.path), 1)
    np.add.at(moved, (seen.times.lost, seen.times.lost_path), 1)
    np.add.at(moved, (seen.times.changed, seen.times.changed_path), 1)
    moved = moved.cumsum(axis=0)
    before, after = [], []
    for month in range(12, seen.last + 1, 12):
        stays = (moved[month] == moved[month - 12]) & (seen.nominal[month - 12] > 0)
        before.append(seen.nominal[month - 12, stays])
        after.append(seen.nominal[month, stays])
    return np.concatenate(before), np.concatenate(after)


def _unchanged(seen: Seen) -> float:
    before, after = _held_steps(seen)
    return float((after <= before * (1 + 1e-6)).mean())


def _median_raise(seen: Seen) -> float:
    before, after = _held_steps(seen)
    return float(np.median(after / before - 1))


def _losses(seen: Seen) -> float | None:
    return seen.found.card.losses


def _back_at_work(seen: Seen) -> float | None:
    """Of those who lost a job in the 36 months before the last one, the share that is at work then."""
    times = seen.times
    lost = times.lost > seen.last - 36
    path = np.unique(times.lost_path[lost])
    return float((seen.nominal[-1, path] > 0).mean()) if len(path) else None


def _return_pay(seen: Seen) -> float | None:
    events = seen.times.events
    back = np.flatnonzero((events.step == Step.RETURN) | (events.step == Step.RETURN_BELOW))
    return float(events.change[back].mean()) if len(back) else None


def _changes(seen: Seen) -> float | None:
    return len(seen.times.changed) / _work_years(seen) if seen.inputs.changes else None


def _change_steps(seen: Seen) -> np.ndarray | None:
    if seen.inputs.changes is None:
        return None
    events = seen.times.events
    moved = (events.step == Step.BETTER_EMPLOYER) | (events.step == Step.OTHER_EMPLOYER)
    path, month = events.path[moved], events.month[moved]
    return seen.nominal[month, path] / seen.nominal[month - 1, path] - 1


def _change_pay(seen: Seen) -> float | None:
    steps = _change_steps(seen)
    return None if steps is None else float(steps.mean())


def _change_lower(seen: Seen) -> float | None:
    steps = _change_steps(seen)
    return None if steps is None else float((steps < 0).mean())


def _recession(seen: Seen) -> float | None:
    times = seen.times.times
    return None if times is None else float(times.bad[:, 1:].mean())


def _growth(seen: Seen) -> float:
    at_work = seen.nominal[-1] > 0
    low, high = np.percentile(seen.nominal[-1, at_work] / seen.inputs.pay, (10, 90))
    return float(high / low)


def _first_step(seen: Seen) -> float | None:
    """Mean years to the first step, of those who take it."""
    if not seen.inputs.moves:
        return None
    arrived = seen.times.arrival[0][seen.times.arrival[0] <= seen.last]
    return float(arrived.mean() / 12)


def _stayers_real(seen: Seen) -> float:
    """Real growth a year of those who stay in the role and with the employer for the year."""
    before, after = _held_steps(seen)
    prices = (seen.nominal[-1] / np.where(seen.real[-1] > 0, seen.real[-1], np.nan)) ** (12 / seen.last)
    return float((after / before).mean() / np.nanmean(prices) - 1)


Moment = Callable[[Seen], float | None]
MOMENTS: dict[str, tuple[str, Moment]] = {
    "promoted a year of work": ("4-10 % all; 3-6 % to more responsibility", _promotions),
    "first role ahead in 10 years": ("10-28 % first-level lead, average employee", _reached(0)),
    "second role ahead in 10 years": ("none", _reached(1)),
    "third role ahead in 10 years": ("none", _reached(2)),
    "stayers without change of pay": ("7-35 %", _unchanged),
    "stayers' median raise": ("3.2-4.9 %", _median_raise),
    "lose the job, a year of work": ("1.4-13 %", _losses),
    "at work again, of losers in 36 months": ("74.5 % at 25-54", _back_at_work),
    "pay on return": ("mean -5 %", _return_pay),
    "new employer directly, a year": ("0-30 %", _changes),
    "pay change on it": ("+2.6 to +7 %", _change_pay),
    "lower pay on it": ("30-48 %", _change_lower),
    "person-years, real pay down 25 %": ("20 %, any cause", lambda seen: seen.found.card.years_down),
    "real growth a year, same role and employer": ("-1.1 to +0.6 %", _stayers_real),
    "real pay lower at the end": ("none", lambda seen: seen.found.card.lower_at_end),
    "months in recession": ("15-16 %", _recession),
}
OTHERS: dict[str, tuple[str, Moment]] = {
    "mean years to the first step": ("6.9 to manager", _first_step),
    "P90/P10 of growth in 10 years": ("at most 2.0-2.6", _growth),
}


if __name__ == "__main__":
    sys.stdout.write(f"{table()}\n")
