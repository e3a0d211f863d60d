"""The preview of the report: until its pages are there, how long the window stands still, and what memory it takes.

For the sample, and for a plan with 500 and 800 goals more. Times until the pages are there are processor time of the
window and of the process that sets and draws for it, so that other programs do not count: content, typesetting and
pictures follow each other, and what runs beside them counts too. A tick is the middle of four, each of which leads to a
report that was not made before. The longest stretch is processor time of the window's thread between two turns of its
loop. Memory is that of the window at rest, and of the other process. ``against`` is the bound.
"""

import contextlib
import os
import resource
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench.row import Row

if TYPE_CHECKING:
    from careerplanner.store.database import Store
    from careerplanner.ui.report.page import ReportPage
    from careerplanner.ui.window.session import Session

TODAY = date(2026, 11, 23)
SIZES = (0, 500, 800)
TICK_S, WHOLE_S, MANY_S, STILL_MS, MEMORY_MIB = 0.15, 0.5, 2.0, 50.0, 350.0
TICKED = ("questions", "stories", "skills", "route")
REST_S = 6.0
# ruff: noqa: PLC0415 - the window is loaded where it is measured


def _fill(store: "Store", count: int) -> None:
    from careerplanner.domain.plan import Goal, GoalStatus
    from careerplanner.units import minutes_of

    for number in range(count):
        is_active = number % 2 == 0
        title = f"Learn thing {number} of the many that a long life holds"
        status = GoalStatus.ACTIVE if is_active else GoalStatus.DONE
        done = None if is_active else TODAY
        store.add(
            Goal(f"g{number}", title, "coaching", 1, 3, minutes_of(10), 100.0 + number, None, status, TODAY, done, "")
        )


def _beside() -> list[Path]:
    """What is known of the processes beside the window."""
    found = [each for file in Path("/proc/self/task").glob("*/children") for each in file.read_text("ascii").split()]
    return [Path("/proc") / number for number in found]


def _memory_mib(process: Path) -> float:
    pages = int((process / "statm").read_text("ascii").split()[1])
    return pages * resource.getpagesize() / 2**20


def _used() -> float:
    """Seconds of processor time that the window and what is beside it have taken so far."""
    nanoseconds = 0
    for thread in (each for process in _beside() for each in process.glob("task/*/schedstat")):
        with contextlib.suppress(OSError):  # it has ended
            nanoseconds += int(thread.read_text("ascii").split()[0])
    return time.process_time() + nanoseconds / 1e9


def _until_made(
    page: "ReportPage", process_events: Callable[[], object], act: Callable[[], object]
) -> tuple[float, float]:
    """Seconds until the pages are there, and the longest stretch of the window's thread in milliseconds."""
    before, longest = page.made, 0.0
    begun, last = _used(), time.thread_time()
    act()
    while page.made is before or not page.context.jobs.is_idle():
        process_events()
        longest, last = max(longest, time.thread_time() - last), time.thread_time()
        time.sleep(0.005)
    return _used() - begun, longest * 1000


def run() -> Iterator[Row]:
    """A row for each figure."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from careerplanner.app.catalogue import load_catalogue
    from careerplanner.app.sample import create_sample
    from careerplanner.app.workspace import open_workspace
    from careerplanner.paths import UserFolders
    from careerplanner.ui.base.preferences import Preferences
    from careerplanner.ui.window import garbage, page_table, screenshots
    from careerplanner.ui.window.application import make_application, make_theme
    from careerplanner.ui.window.session import Session

    application = make_application(["bench"])
    preferences_of = partial(Preferences, theme=make_theme(application, "light"))
    page_table.load_all()
    for count in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            folders = UserFolders(Path(folder))
            folders.make()
            create_sample(folders.default_plan, load_catalogue(), TODAY)
            workspace = open_workspace(folders.default_plan, folders.backups, load_catalogue())
            if count:
                workspace.do("Fill", _fill, count)
            session = Session(folders, workspace, preferences_of(folders.settings), lambda: TODAY, print)
            session.window.resize(1440, 900)
            session.window.show()
            screenshots.painted(session.window)
            garbage.settle()
            yield from _rows(session, application.processEvents, count)
            session.close()


def _rows(session: "Session", process_events: Callable[[], object], count: int) -> Iterator[Row]:
    from careerplanner.ui.report.page import ReportPage

    name = f"{count} goals more" if count else "sample"
    while session.live.projections is None or not session.jobs.is_idle():
        process_events()
        time.sleep(0.01)
    session.window.navigate("report")
    page = session.window.current_page()
    assert isinstance(page, ReportPage)
    whole, still = _until_made(page, process_events, lambda: None)
    bound = MANY_S if count else WHOLE_S
    unit = "s of processor time"
    yield Row(f"preview, {name}, all pages", round(whole, 3), unit, f"bound of {bound} s", round(bound / whole, 2))
    boxes = page.options.sections.boxes
    ticks = [_until_made(page, process_events, boxes[section].toggle) for section in TICKED]
    tick = statistics.median(seconds for seconds, _still in ticks)
    yield Row(f"preview, {name}, after a tick", round(tick, 3), unit, f"bound of {TICK_S} s", round(TICK_S / tick, 2))
    longest = max(still, *(each for _seconds, each in ticks))
    stands = f"preview, {name}, window stands still"
    unit, bound_text = "ms of processor time", f"bound of {STILL_MS} ms"
    yield Row(stands, round(longest, 1), unit, bound_text, round(STILL_MS / longest, 2))
    end = time.monotonic() + REST_S
    while time.monotonic() < end:
        process_events()
        time.sleep(0.02)
    memory = _memory_mib(Path("/proc/self"))
    bound_text = f"bound of {MEMORY_MIB:.0f} MiB"
    yield Row(f"preview, {name}, window at rest", round(memory), "MiB", bound_text, round(MEMORY_MIB / memory, 2))
    beside = sum(_memory_mib(process) for process in _beside())
    yield Row(f"preview, {name}, what sets it at rest", round(beside), "MiB")
