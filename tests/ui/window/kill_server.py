"""The program, edited in its window until it is killed, many times over.

``python kill_server.py FOLDER`` starts the program with its data in a folder, by ``main`` as the command line does, up
to the moment when its frame is on the screen and no plan has been opened. There it reads lines ``HOW FIRST PLAN`` and
forks for each: it answers with the process, then with the number of each edit that the window's own label called saved,
and with ``gone`` when that process has ended.

So what each process finds is what no plan decides: the modules, the catalogue, the list of places, the texts of the
locale, the application and its empty frame. From there on all is the program's own: it opens the plan, fills the
window and stays in its loop, where a hand types into a field of a page and reads the label. Where ``HOW`` is
``forgetful``, for the control, the program never tells SQLite to commit.
"""

import gc
import os
import signal
import sys
from dataclasses import replace
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[3]))
os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careerplanner import __main__, wording
from careerplanner.app import local_pay
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.window_request import WindowRequest
from careerplanner.months import Month
from careerplanner.store import foreign  # noqa: F401 - loaded when a plan is opened
from careerplanner.store.database import Store
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.overview import page as _overview  # noqa: F401 - loaded when it is shown
from careerplanner.ui.window import filling, page_table
from careerplanner.ui.window.main_window import MainWindow
from careerplanner.ui.window.startup_times import StartupTimes

LONGEST_SECONDS = 60
fill_and_stay = filling.fill_and_stay


def say(line: object) -> None:
    """One line, whole, though the process may be killed at any moment."""
    os.write(1, f"{line}\n".encode())


class Hand(QObject):
    """Types one name after the other into the profile, and says which of them the window called saved."""

    def __init__(self, window: MainWindow, first: int) -> None:
        super().__init__()
        self._window = window
        self._number = first
        self._timer = QTimer(self, interval=0)
        self._timer.timeout.connect(self._type)
        self._timer.start()

    def _type(self) -> None:
        name = self._window.page("profile").name
        if not name.isVisible():
            self._window.navigate("profile")
        name.setFocus()
        name.selectAll()
        QTest.keyClicks(name, f"Name {self._number}")
        QTest.keyClick(name, Qt.Key.Key_Return)
        if self._window.rail.save_state.sentence.text() == "All changes saved":
            say(self._number)
        self._number += 1


def prepare() -> None:
    """Load what every process needs and no plan decides."""
    page_table.load_all()
    load_catalogue()
    local_pay.find_areas("", 1)
    local_pay.industries()
    wording.speaking().dates.short_month(Month(2025, 3))
    gc.freeze()  # a collection would write to what the processes share


def serve(
    application: QApplication,
    request: WindowRequest,
    preferences: Preferences,
    frame: MainWindow,
    _path: Path,
    times: StartupTimes,
) -> int:
    """Go on with each plan in a process of its own, one after the other; takes the place of ``fill_and_stay``."""
    prepare()
    while line := sys.stdin.readline():
        how, first, name = line.rstrip("\n").split(" ", 2)
        child = os.fork()
        if child == 0:
            signal.alarm(LONGEST_SECONDS)
            if how == "forgetful":
                Store._commit = lambda _store, _expected: None
            plan = Path(name)
            _hand = Hand(frame, int(first))
            os._exit(fill_and_stay(application, replace(request, plan=plan), preferences, frame, plan, times))
        say(child)
        os.waitpid(child, 0)
        say("gone")
    return 0


if __name__ == "__main__":
    filling.fill_and_stay = serve
    sys.exit(__main__.main(["--data-dir", sys.argv[1]]))
