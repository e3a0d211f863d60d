"""The projection: time and memory of the engine against the plain monthly loop, in the same run.

Both do the same work: simulate every path and give both fans; the engine gives sums, lows and arrivals besides. Runs of
the two take turns, and the best processor time of each is compared, so that others who use the machine do not matter
much. What is drawn is kept from one projection to the next, so the engine is timed for the first time and again.
"""

import math
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import count
from pathlib import Path

from bench import naive
from bench.persons import LOOKING, MACHINES_TAKE_OVER, sample
from bench.row import Row
from careerplanner.domain.projection import engine, summary
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.kept import kept_of
from careerplanner.domain.projection.levers import levers
from careerplanner.domain.projection.parts import LearningGoal
from careerplanner.domain.projection.ranks import codes_at, scales_of
from careerplanner.domain.projection.usual_levers import usual_levers

ROUNDS = 15
PATHS, MONTHS = 10_000, 240

# The most that a process has held, after its imports alone and then after the work; Linux tells it in KiB.
CHILD = """
import sys
sys.path.insert(0, "")
from bench import naive, projection
from careerplanner.domain.projection.engine import project
inputs = projection.example()
before = projection.peak_mebibytes()
WORK
print(before, projection.peak_mebibytes())
"""


def run() -> Iterator[Row]:
    """Times against the plain loop, times that should be linear, memory, a million paths."""
    yield from _against_naive()
    yield from _linear()
    yield from _memory()


def example(months: int = MONTHS) -> Inputs:
    """The sample person of the credibility table: every part of the model is at work."""
    return replace(sample(), months=months)


def peak_mebibytes() -> float:
    """The most memory that this process has held so far; 0 where the system does not tell."""
    status = Path("/proc/self/status")
    if not status.exists():
        return 0.0
    line = next(line for line in status.read_text(encoding="ascii").splitlines() if line.startswith("VmHWM"))
    return int(line.split()[1]) / 1024


def _against_naive() -> Iterator[Row]:
    inputs = example()
    choices = usual_levers(inputs, looking=LOOKING, machines=MACHINES_TAKE_OVER)
    many = _with_many_goals(inputs)
    many_choices = usual_levers(many, looking=LOOKING, machines=MACHINES_TAKE_OVER)
    hours = (replace(inputs, hours_per_week=inputs.hours_per_week + step / 1000) for step in count(1))
    works: dict[str, Callable[[], object]] = {
        "simulation": lambda: naive.simulate(inputs, PATHS, 1),
        "naive": lambda: _naive(inputs, PATHS),
        "naive, ranked": lambda: _naive_with_our_ranks(inputs, PATHS),
        "first": lambda: _first(inputs, PATHS),
        "pay": lambda: engine.project(inputs, paths=PATHS),
        "hours": lambda: engine.project(next(hours), paths=PATHS),
        "naive, 2,000 paths": lambda: _naive(inputs, 2_000),
        "first, 2,000 paths": lambda: _first(inputs, 2_000),
        "hours, 2,000 paths": lambda: engine.project(next(hours), paths=2_000),
        "levers": lambda: levers(inputs, choices, paths=PATHS),
        "many levers": lambda: levers(many, many_choices, paths=PATHS),
        "arrivals": lambda: engine.outcomes(inputs, paths=PATHS, seed=1, pay=False, kept=engine.new_draws(PATHS, 1)),
    }
    times = _taking_turns(works, ROUNDS)
    what, few = f"projection, {PATHS:,} paths x {MONTHS} months", f"projection, 2,000 paths x {MONTHS} months"
    yield Row(f"{what}, naive, simulation alone", round(times["simulation"], 1), "ms")
    yield Row(f"{what}, naive, with both fans", round(times["naive"], 1), "ms")
    yield Row(f"{what}, naive, with our percentiles", round(times["naive, ranked"], 1), "ms")
    for name, said in (("first", "engine, for the first time"), ("hours", "again with other hours of learning")):
        yield _row(f"{what}, {said}", times[name], times["naive"])
        yield _row(f"{what}, {said}", times[name], times["naive, ranked"], "naive with our percentiles")
        yield _row(f"{few}, {said}", times[f"{name}, 2,000 paths"], times["naive, 2,000 paths"])
    yield _row(f"{what}, again with other raises or pay", times["pay"], times["naive"])
    yield _row(f"{what}, one lever, sums and arrivals", times["levers"] / (len(choices) + 1), times["simulation"])
    yield Row(
        f"projection, all {len(many_choices)} levers of {len(many.goals)} goals", round(times["many levers"]), "ms"
    )
    yield _row(f"{what}, arrivals alone", times["arrivals"], times["simulation"])


def _with_many_goals(inputs: Inputs) -> Inputs:
    """The inputs with so many more goals before those that a move names that there are 500."""
    more = tuple(LearningGoal(f"more-{number}", 1.0) for number in range(500 - len(inputs.goals)))
    return replace(inputs, goals=(*more, *inputs.goals))


def _first(inputs: Inputs, paths: int) -> object:
    kept_of.cache_clear()
    return engine.project(inputs, paths=paths)


def _linear() -> Iterator[Row]:
    """Microseconds for each 1,000 months of a path: the same at every size when time is linear."""
    sizes = [(10_000, 60), (10_000, 120), (10_000, 240), (10_000, 480), (20_000, 240), (40_000, 240), (200_000, 240)]
    works = {f"{paths:,} x {months}": _job(paths, months) for paths, months in sizes}
    times = _taking_turns(works, 5)
    usual = times[f"{PATHS:,} x {MONTHS}"] / (PATHS * MONTHS)
    for paths, months in sizes:
        each = times[f"{paths:,} x {months}"] / (paths * months)
        name = f"projection, {paths:,} paths x {months} months, each 1,000 months of a path"
        yield Row(name, round(each * 1e6, 2), "us", f"{PATHS:,} x {MONTHS}", round(usual / each, 2))


def _memory() -> Iterator[Row]:
    """The most memory that a process of its own holds, in MiB with Python and NumPy, and what the work adds."""
    plain = peak_of("naive.project(inputs, 10_000, 1)")
    for name, work in (
        (f"{PATHS:,} paths", "project(inputs, paths=10_000)"),
        ("1,000,000 paths", "project(inputs, paths=1_000_000)"),
    ):
        start = time.perf_counter()
        before, peak = peak_of(work)
        seconds = time.perf_counter() - start
        yield Row(
            f"projection, {name}, peak of the process",
            round(peak, 1),
            "MiB",
            "naive, 10,000",
            round(plain[1] / peak, 2),
        )
        yield Row(f"projection, {name}, peak above imports", round(peak - before, 1), "MiB")
        if "1,000,000" in name:
            yield Row(f"projection, {name}, with the start of Python", round(seconds, 2), "s")


def _taking_turns(works: dict[str, Callable[[], object]], rounds: int) -> dict[str, float]:
    """The least milliseconds of processor time of each piece of work over rounds in which all take their turn.

    Whatever else runs on the machine can only add to a time, so the least of many is the one that says most. Each piece
    runs once untimed before its turn: what the one before it left in caches and in the allocator is not its own.
    """
    times = dict.fromkeys(works, math.inf)
    for _round in range(rounds):
        for name, work in works.items():
            work()
            start = time.process_time()
            work()
            times[name] = min(times[name], (time.process_time() - start) * 1000)
    return times


def _row(name: str, milliseconds: float, against: float, what: str = "naive") -> Row:
    return Row(name, round(milliseconds, 2), "ms", what, round(against / milliseconds, 2))


def _naive(inputs: Inputs, paths: int) -> object:
    found = naive.simulate(inputs, paths, 1)
    return naive.percentiles(found.nominal), naive.percentiles(found.real)


def _naive_with_our_ranks(inputs: Inputs, paths: int) -> object:
    """The plain loop with the engine's order statistics, which sort codes of 16 bits."""
    found, ranks = naive.simulate(inputs, paths, 1), summary.wanted_ranks(paths)
    return [codes_at(values, ranks, *scales_of(values)) for values in (found.nominal, found.real)]


def _job(paths: int, months: int) -> Callable[[], object]:
    inputs = example(months)
    return lambda: _first(inputs, paths)


def peak_of(work: str) -> tuple[float, float]:
    """The MiB that a process of its own has held at most before some work (Python on ``inputs``) and after it."""
    script = CHILD.replace("WORK", work)
    told = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True).stdout
    before, peak = told.split()
    return float(before), float(peak)
