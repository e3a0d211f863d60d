"""Skills and goals at ten lives' size: 2,000 goals, 20,000 entries of the log, 5,000 pieces of evidence.

Times are those of the window itself, drawn off screen: the page shown anew, a letter typed into the search, an hour
logged until the page shows it. ``against`` is the bound that the page is held to, in milliseconds.
"""

import os
import random
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

from bench.row import Row
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.commands.goals import goals
from careerplanner.app.sample import create_sample
from careerplanner.app.workspace import open_workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Evidence, Goal, GoalStatus, GoalStep, LogEntry, StepKind
from careerplanner.paths import UserFolders
from careerplanner.store.database import Store
from careerplanner.units import Minutes, minutes_of

GOALS, ENTRIES, EVIDENCE, ACTIVE = 2_000, 20_000, 5_000, 300
PAGE_MS, KEY_MS, LOG_MS = 200.0, 30.0, 100.0
REPEATS = 7
TODAY = date(2026, 11, 23)


def fill(store: Store, catalogue: Catalogue) -> None:
    """Ten lives' worth of rows, the same ones each time."""
    chance = random.Random(1)
    skills = [skill.key for skill in catalogue.skills]
    for number in range(GOALS):
        is_active = number < ACTIVE
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
    for number in range(ENTRIES):
        day = TODAY - timedelta(days=chance.randrange(3000))
        store.add(LogEntry(f"l{number}", f"g{chance.randrange(GOALS)}", day, Minutes(chance.randrange(15, 180)), ""))
    for number in range(EVIDENCE):
        day = TODAY - timedelta(days=chance.randrange(3000))
        level = chance.randrange(1, 6)
        skill = chance.choice(skills)
        store.add(Evidence(f"e{number}", skill, None, level, day, f"It happened {number}", number % 2 == 0, ""))


def run() -> Iterator[Row]:
    """The page, a keystroke, an hour logged."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    # The window is wanted only here: other parts of the table need no Qt.
    from careerplanner.ui.base.preferences import Preferences  # noqa: PLC0415
    from careerplanner.ui.look.theme import Mode, Theme  # noqa: PLC0415
    from careerplanner.ui.window.application import make_application  # noqa: PLC0415
    from careerplanner.ui.window.session import Session  # noqa: PLC0415

    application, catalogue = make_application(["bench"]), load_catalogue()
    with tempfile.TemporaryDirectory() as made:
        folders = UserFolders(Path(made))
        folders.make()
        create_sample(folders.default_plan, catalogue, TODAY)
        workspace = open_workspace(folders.default_plan, folders.backups, catalogue)
        workspace.do("Ten lives", fill, catalogue)
        preferences = Preferences(folders.settings, Theme(application, Mode.LIGHT))
        session = Session(folders, workspace, preferences, lambda: TODAY, lambda _path: None)
        window = session.window
        window.resize(1440, 900)
        window.show()
        window.navigate("goals")
        application.processEvents()
        page = window.page("goals")

        def refresh() -> None:
            page.reload()
            application.processEvents()

        def log() -> None:
            workspace.do("Log", goals.log_time, "g0", minutes_of(1), TODAY, TODAY)
            application.processEvents()

        yield _row("goals, page of 2,000 goals", _median_ms(refresh), PAGE_MS)
        letters = iter("learn th")
        search = page.tools.search  # type: ignore[attr-defined] # the page of goals has one

        def press() -> None:
            search.setText(search.text() + next(letters))
            application.processEvents()

        yield _row("goals, a letter in the search", _median_ms(press), KEY_MS)
        search.clear()
        yield _row("goals, an hour logged until the page shows it", _median_ms(log), LOG_MS)
        for name in ("log", "metrics"):
            yield _row(f"goals, section {name}", _median_ms(lambda name=name: page.show_section(name)), PAGE_MS)  # type: ignore[attr-defined]
        window.act("review")
        application.processEvents()
        yield _row("review, first question", _median_ms(window.page("review").reload), PAGE_MS)
        session.close()


def _row(name: str, milliseconds: float, bound: float) -> Row:
    return Row(name, milliseconds, "ms", f"the bound of {bound:g} ms", bound / milliseconds)


def _median_ms(work: Callable[[], object]) -> float:
    taken = []
    for _number in range(REPEATS):
        begin = time.perf_counter()
        work()
        taken.append((time.perf_counter() - begin) * 1000)
    return statistics.median(taken)
