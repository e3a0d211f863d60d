"""Pictures of every page, light and dark, for the read-me and for those who judge the look."""

import contextlib
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QTimer
from PySide6.QtGui import QImage

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.sample import create_sample
from careerplanner.app.window_request import WindowRequest
from careerplanner.app.workspace import read_plan
from careerplanner.errors import Refused
from careerplanner.paths import UserFolders
from careerplanner.ui.look.theme import Mode
from careerplanner.ui.window.main_window import MainWindow

SIZE = (1440, 900)
_TURN_MS = 20
_LONGEST_MS = 60_000
"""How long a page may compute and draw before it is taken as it is."""
_SOON_MS = 1_000
"""A timer that rings once and within this time stands for work that is put off, not for a toast that goes."""


@contextlib.contextmanager
def request_with_something_to_show(request: WindowRequest) -> Iterator[WindowRequest]:
    """The request itself, or one on the sample, away from the user's folders, where there is no plan in use."""
    if request.plan is not None or _is_in_use(request.folders):
        yield request
        return
    with TemporaryDirectory() as folder:
        folders = UserFolders(Path(folder))
        create_sample(folders.default_plan, load_catalogue(), date.today())
        yield replace(request, folders=folders)


def _is_in_use(folders: UserFolders) -> bool:
    """Whether there is a default plan that somebody has begun; one that cannot be read is left for others to refuse."""
    if not folders.default_plan.exists():
        return False
    try:
        return read_plan(folders.default_plan, folders.backups).profile.role_key != ""
    except Refused:
        return True


def write_all(window: MainWindow, folder: Path, size: tuple[int, int] = SIZE) -> list[Path]:
    """Write ``NN_page_light.png`` and ``NN_page_dark.png`` of each page in the rail; the paths of the files."""
    folder.mkdir(parents=True, exist_ok=True)
    window.resize(*size)
    written = []
    theme = window.context.theme
    before = theme.mode
    for mode in (Mode.LIGHT, Mode.DARK):
        theme.set_mode(mode)
        for number, name in enumerate(window.page_names(), start=1):
            window.navigate(name)
            target = folder / f"{number:02d}_{name}_{mode.value}.png"
            painted(window).save(str(target))
            written.append(target)
    theme.set_mode(before)
    return written


def painted(window: MainWindow) -> QImage:
    """The window once nothing is computed, nothing is put off, and two pictures in a row are the same.

    Layouts come to rest and charts draw in several turns of the loop, each of which may ask for the next; only a
    picture that no longer changes shows that they are through.
    """
    deadline = QDeadlineTimer(_LONGEST_MS)
    before = QImage()
    while not deadline.hasExpired():
        settle(_TURN_MS)
        if not _is_at_rest(window):
            before = QImage()
            continue
        now = window.grab().toImage()
        if now == before:
            return now
        before = now
    return window.grab().toImage()


def _is_at_rest(window: MainWindow) -> bool:
    put_off = (timer for timer in window.findChildren(QTimer) if timer.isSingleShot() and timer.isActive())
    return window.context.jobs.is_idle() and not any(timer.interval() <= _SOON_MS for timer in put_off)


def settle(milliseconds: int) -> None:
    """Let the window do what is pending, and the workers have the processor where nothing is."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()
