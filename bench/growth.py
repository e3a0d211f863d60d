"""How the time of one edit grows with the plan: ten times the goals, log entries, evidence, roles or scenarios.

An exponent of 0 means that size does not matter, 1 that twice the plan takes twice the time. Each value is the median
of several edits, in processor time, taken in turn with the smaller plan so that both see the same machine.
"""

import math
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from statistics import median

from bench.row import Row
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.commands.goals import goals
from careerplanner.app.sample import create_sample
from careerplanner.app.workspace import Workspace, open_workspace
from careerplanner.domain.custom_rows import CustomRole
from careerplanner.domain.future_rows import Scenario
from careerplanner.domain.plan import Evidence, Goal, LogEntry
from careerplanner.store.database import Store

TODAY = date(2026, 11, 23)
EDITS = 9
TIMES = 10
SMALL = {"goals": 40, "log entries": 400, "evidence": 100, "roles": 40, "scenarios": 12}


def run() -> Iterator[Row]:
    """One row for each kind: milliseconds of an edit in the larger plan, and the exponent of its growth."""
    for kind, count in SMALL.items():
        with tempfile.TemporaryDirectory() as folder:
            small, large = (_plan(Path(folder), kind, many) for many in (count, count * TIMES))
            times = [(_edit(small), _edit(large)) for _number in range(EDITS)]
            before, after = (median(each[place] for each in times) for place in (0, 1))
            small.close()
            large.close()
        exponent = math.log(after / before) / math.log(TIMES)
        yield Row(f"edit with {count * TIMES} {kind}", round(after * 1000, 1), "ms of processor time")
        yield Row(f"exponent of {kind}", round(exponent, 2), "exponent", f"{count} {kind}", round(after / before, 2))


def _plan(folder: Path, kind: str, count: int) -> Workspace:
    """The sample plan with so many rows of a kind more."""
    path = folder / f"{kind}-{count}.career"
    create_sample(path, load_catalogue(), TODAY)
    workspace = open_workspace(path, folder, load_catalogue())
    workspace.do("Fill", _FILL[kind], count)
    return workspace


def _edit(workspace: Workspace) -> float:
    """Seconds of processor time that one small edit takes, until the snapshot is up to date."""
    goal = workspace.plan.goal[0]
    started = time.process_time()
    workspace.do("Rename goal", goals.change, goal.id, title=f"{goal.title[:40]} {time.monotonic_ns() % 1000}")
    return time.process_time() - started


def _goals(store: Store, count: int) -> None:
    like = store.all(Goal)[0]
    for number in range(count):
        store.add(replace(like, id=store.new_id(), title=f"Goal {number}", rank=1000.0 + number))


def _entries(store: Store, count: int) -> None:
    like = store.all(LogEntry)[0]
    for number in range(count):
        store.add(replace(like, id=store.new_id(), logged_on=TODAY - timedelta(days=number % 1500)))


def _evidence(store: Store, count: int) -> None:
    like = store.all(Evidence)[0]
    for number in range(count):
        store.add(replace(like, id=store.new_id(), goal_id=None, what=f"What happened {number}"))


def _roles(store: Store, count: int) -> None:
    for number in range(count):
        name = f"Role {number}"
        store.add(CustomRole(f"own-{number}", name, name, "A role", 1, codes=(), duties=("Work",), caveat=""))


def _scenarios(store: Store, count: int) -> None:
    for number in range(count):
        store.add(Scenario(store.new_id(), f"Scenario {number}", float(number), is_compared=False, created_on=TODAY))


_FILL: dict[str, Callable[[Store, int], None]] = {
    "goals": _goals,
    "log entries": _entries,
    "evidence": _evidence,
    "roles": _roles,
    "scenarios": _scenarios,
}
