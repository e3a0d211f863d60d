"""How long the window stands still: the first visit of each page, a switch, another theme, another text size.

Processor time on the window's thread from the call until nothing is pending; what a worker computes is not in it. What
takes longer than its goal is named on standard error.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench.row import Row

if TYPE_CHECKING:
    from careerplanner.ui.look.theme import Theme
    from careerplanner.ui.window.main_window import MainWindow

TODAY = date(2026, 11, 23)
FIRST_VISIT_MS, SWITCH_MS, FREEZE_MS = 100, 50, 50


def run() -> Iterator[Row]:
    """A row for each act, with how many times its goal it took."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from careerplanner.app.catalogue import load_catalogue  # noqa: PLC0415
    from careerplanner.app.sample import create_sample  # noqa: PLC0415
    from careerplanner.app.workspace import open_workspace  # noqa: PLC0415
    from careerplanner.paths import UserFolders  # noqa: PLC0415
    from careerplanner.ui.base.preferences import Preferences  # noqa: PLC0415
    from careerplanner.ui.window import garbage, page_table, screenshots  # noqa: PLC0415
    from careerplanner.ui.window.application import make_application, make_theme  # noqa: PLC0415
    from careerplanner.ui.window.session import Session  # noqa: PLC0415

    application = make_application(["bench"])
    theme = make_theme(application, "light")
    with tempfile.TemporaryDirectory() as folder:
        folders = UserFolders(Path(folder))
        folders.make()
        create_sample(folders.default_plan, load_catalogue(), TODAY)
        workspace = open_workspace(folders.default_plan, folders.backups, load_catalogue())
        preferences = Preferences(folders.settings, theme)
        session = Session(folders, workspace, preferences, lambda: TODAY, print)
        session.window.resize(1440, 900)
        session.window.show()
        page_table.load_all()
        screenshots.painted(session.window)
        garbage.settle()  # as the program does when its first page is there
        acts = _acts(session.window, theme)
        for name, goal, act in acts:
            took = _still(application.processEvents, act)
            if took > goal:
                print(f"freezes: {name} took {took:.0f} ms, the goal is {goal:.0f}", file=sys.stderr)
            yield Row(name, round(took, 1), "ms of processor time", f"goal of {goal:.0f} ms", round(took / goal, 2))
            screenshots.painted(session.window)
        session.close()


def _acts(window: "MainWindow", theme: "Theme") -> list[tuple[str, float, Callable[[], object]]]:
    """What is measured, in its order: its name, its goal in milliseconds, and how it is done."""
    from careerplanner.ui.look.theme import Mode  # noqa: PLC0415

    names = [name for name in window.page_names() if name not in ("overview", "setup")]
    go = [partial(window.navigate, name) for name in names]
    return [
        *((f"first visit of {name}", FIRST_VISIT_MS, act) for name, act in zip(names, go, strict=True)),
        *((f"switch to {name}", SWITCH_MS, act) for name, act in zip(names, go, strict=True)),
        ("another theme", FREEZE_MS, partial(theme.set_mode, Mode.DARK)),
        ("another text size", FREEZE_MS, partial(theme.set_scale, 1.2)),
    ]


def _still(process_events: Callable[[], object], act: Callable[[], object]) -> float:
    """Milliseconds of processor time of this thread for an act and what it leaves to be done."""
    started = time.thread_time()
    act()
    for _number in range(3):
        process_events()
    return (time.thread_time() - started) * 1000
