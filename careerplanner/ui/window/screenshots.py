"""Pictures of every page, light and dark, for the read-me and for those who judge the look."""

from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEventLoop
from PySide6.QtWidgets import QApplication

from careerplanner.ui.look.theme import Mode
from careerplanner.ui.window.main_window import MainWindow

SIZE = (1440, 900)
_SETTLE_MS = 400
"""How long a page may take to lay itself out and to draw its chart before it is taken."""


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
            settle()
            while not window.context.jobs.is_idle():
                settle(_SETTLE_MS // 2)
            target = folder / f"{number:02d}_{name}_{mode.value}.png"
            window.grab().save(str(target))
            written.append(target)
    theme.set_mode(before)
    return written


def settle(milliseconds: int = _SETTLE_MS) -> None:
    """Let the window do what is pending."""
    deadline = QDeadlineTimer(milliseconds)
    while not deadline.hasExpired():
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)
