"""Skills and goals at ten lives' size: 2,000 goals, 20,000 entries of the log, 5,000 pieces of evidence.

Times are those of the window's own thread, drawn off screen, in processor time, so that neither other programs nor the
forecast, which a worker makes meanwhile, count: the page shown anew, a letter typed into the search, an hour logged
until the page shows it. ``against`` is the bound that the page is held to, in milliseconds. The exponent of growth
beside it is that from a tenth of the rows to all of them, as in ``bench.growth``.
"""

import math
import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from bench.row import Row
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.commands.goals import goals
from careerplanner.app.sample import create_sample
from careerplanner.app.workspace import Workspace, open_workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Evidence, Goal, GoalStatus, GoalStep, LogEntry, StepKind
from careerplanner.paths import UserFolders
from careerplanner.store.database import Store
from careerplanner.units import Minutes, minutes_of

GOALS, ENTRIES, EVIDENCE, ACTIVE = 2_000, 20_000, 5_000, 300
PAGE_MS, KEY_MS, LOG_MS = 200.0, 30.0, 100.0
REPEATS = 7
TIMES = 10
"""The larger plan has so many times the rows of the smaller one."""
TODAY = date(2026, 11, 23)


def fill(store: Store, catalogue: Catalogue, divisor: int = 1) -> None:
    """Ten lives' worth of rows, or a part of them, the same ones each time."""
    goal_count, active = GOALS // divisor, ACTIVE // divisor
    chance = random.Random(1)
    skills = [skill.key for skill in catalogue.skills]
    for number in range(goal_count):
        is_active = number < active
        status = GoalStatus.ACTIVE if is_active else GoalStatus.DONE
        begun = TODAY - timedelta(days=chance.randrange(30, 3000))
        done = None if is_active else begun + timedelta(days=20)
        due = TODAY + timedelta(days=chance.randrange(1, 900))
        skill = chance.choice(skills)
        title = f"Learn thing {number} of the many that a long life holds"
        minutes = minutes_of(chance.randrange(5, 60))
        store.add(Goal(f"g{number}", title, skill, 1, 3, minutes, float(number), due, status, begun, done, ""))
        for place in range(3):
            ticked = done if place or not is_active else None
            store.add(
                GoalStep(f"s{number}-{place}", f"g{number}", place, f"Do {place}", StepKind.PRACTICE, 120, ticked)
            )
    for number in range(ENTRIES // divisor):
        day = TODAY - timedelta(days=chance.randrange(3000))
        store.add(
            LogEntry(f"l{number}", f"g{chance.randrange(goal_count)}", day, Minutes(chance.randrange(15, 180)), "")
        )
    for number in range(EVIDENCE // divisor):
        day = TODAY - timedelta(days=chance.randrange(3000))
        level = chance.randrange(1, 6)
        skill = chance.choice(skills)
        store.add(Evidence(f"e{number}", skill, None, level, day, f"It happened {number}", number % 2 == 0, ""))


def run() -> Iterator[Row]:
    """The page, a keystroke, an hour logged, the other sections, and the first question of the review."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The window is wanted only here: other parts of the table need no Qt.
    from careerplanner.ui.window.application import make_application  # noqa: PLC0415

    application, catalogue = make_application(["bench"]), load_catalogue()
    smaller = {row.name: row.value for row in _of_size(application, catalogue, TIMES)}
    for row in _of_size(application, catalogue, 1):
        yield row
        exponent = math.log(row.value / smaller[row.name]) / math.log(TIMES)
        yield Row(f"exponent of {row.name}", round(exponent, 2), "exponent", f"{TIMES} times the rows")


def _of_size(application: Any, catalogue: Catalogue, divisor: int) -> list[Row]:
    with tempfile.TemporaryDirectory() as made:
        folders = UserFolders(Path(made))
        folders.make()
        create_sample(folders.default_plan, catalogue, TODAY)
        workspace = open_workspace(folders.default_plan, folders.backups, catalogue)
        workspace.do("Ten lives", fill, catalogue, divisor)
        session = _session(folders, workspace, application)
        rows = list(_measured(session, application.processEvents))
        session.close()
    return rows


def _session(folders: UserFolders, workspace: Workspace, application: Any) -> Any:
    from careerplanner.ui.base.preferences import Preferences  # noqa: PLC0415
    from careerplanner.ui.look.theme import Mode, Theme  # noqa: PLC0415
    from careerplanner.ui.window.session import Session  # noqa: PLC0415

    preferences = Preferences(folders.settings, Theme(application, Mode.LIGHT))
    session = Session(folders, workspace, preferences, lambda: TODAY, lambda _path: None)
    session.window.resize(1440, 900)
    session.window.show()
    return session


def _measured(session: Any, settle: Callable[[], object]) -> Iterator[Row]:
    window, workspace = session.window, session.workspace
    window.navigate("goals")
    settle()
    page, letters = window.page("goals"), iter("learn th")

    def press() -> None:
        page.tools.search.setText(page.tools.search.text() + next(letters))

    def log() -> None:
        workspace.do("Log", goals.log_time, "g0", minutes_of(1), TODAY, TODAY)

    yield _row("goals, page of 2,000 goals", page.reload, settle, PAGE_MS)
    yield _row("goals, a letter in the search", press, settle, KEY_MS)
    page.tools.search.clear()
    yield _row("goals, an hour logged until the page shows it", log, settle, LOG_MS)
    for name in ("log", "metrics"):
        yield _row(f"goals, section {name}", partial(page.show_section, name), settle, PAGE_MS)
    window.act("review")
    settle()
    yield _row("review, first question", window.page("review").reload, settle, PAGE_MS)


def _row(name: str, work: Callable[[], object], settle: Callable[[], object], bound: float) -> Row:
    taken = []
    for _number in range(REPEATS):
        begin = time.thread_time()
        work()
        settle()
        taken.append((time.thread_time() - begin) * 1000)
    milliseconds = statistics.median(taken)
    return Row(name, milliseconds, "ms", f"the bound of {bound:g} ms", bound / milliseconds)
