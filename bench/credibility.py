"""Moments of the model beside published ones, for seven persons: is what it says plausible?

The defaults were chosen by hand so that these lie inside the published bands; they are no estimates.
"""

import json
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from bench.persons import PERSONS
from bench.row import Row
from careerplanner.app.queries.projection.credibility import FILE, MOMENTS
from careerplanner.domain.projection.draws import Draws
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.happenings import Step, Timeline
from careerplanner.domain.projection.parts import Inputs
from careerplanner.domain.projection.results import Projection
from careerplanner.domain.projection.timeline import timeline
from careerplanner.domain.projection.walk import Walk
from careerplanner.paths import resources

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
        for moment in MOMENTS:
            value = MEASURES[moment.key](seen)
            if value is not None:
                scale, places, unit = (100, 1, "%") if moment.is_share else (1, 2, "")
                yield Row(f"{moment.name}, person {person}", round(scale * value, places), unit, moment.published)


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


Measure = Callable[[Seen], float | None]
MEASURES: dict[str, Measure] = {
    "promoted": _promotions,
    "first": _reached(0),
    "second": _reached(1),
    "third": _reached(2),
    "unchanged": _unchanged,
    "median_raise": _median_raise,
    "losses": _losses,
    "back": _back_at_work,
    "return_pay": _return_pay,
    "changes": _changes,
    "change_pay": _change_pay,
    "change_lower": _change_lower,
    "years_down": lambda seen: seen.found.card.years_down,
    "stayers_real": _stayers_real,
    "lower_at_end": lambda seen: seen.found.card.lower_at_end,
    "recession": _recession,
    "first_step": _first_step,
    "growth": _growth,
}


def _values() -> dict[str, list[float | None]]:
    seen = [_see(make()) for make in PERSONS.values()]
    return {moment.key: [MEASURES[moment.key](each) for each in seen] for moment in MOMENTS}


def _table(values: dict[str, list[float | None]]) -> str:
    """A line for each moment, a column for each person."""
    lines = ["| Moment | Published | " + " | ".join(PERSONS) + " |", "|---|---|" + "---|" * len(PERSONS)]
    for moment in MOMENTS:
        scale, places = (100, 1) if moment.is_share else (1, 2)
        shown = ["-" if value is None else f"{scale * value:.{places}f}" for value in values[moment.key]]
        lines.append(f"| {moment.name} | {moment.published} | " + " | ".join(shown) + " |")
    return "\n".join(lines)


def main(arguments: list[str]) -> int:
    """Print the table; with ``--write`` also put the figures where the program shows them."""
    values = _values()
    sys.stdout.write(f"{_table(values)}\n")
    if "--write" in arguments:
        rounded = {key: [None if each is None else round(each, 4) for each in found] for key, found in values.items()}
        document = json.dumps({"paths": PATHS, "values": rounded}, indent=1)
        (resources() / FILE).write_text(f"{document}\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
