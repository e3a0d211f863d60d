"""Long work on the reference library, off the window's thread: importing a release, removing one."""

import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from careerplanner.errors import Refused
from careerplanner.library import Cancelled, ImportReport, add, remove
from careerplanner.ui.base.jobs import Jobs

_KEY = "reference library"


class LibraryWork(QObject):
    """One piece of work at a time. ``progressed`` tells what is done, out of how much (0: not known yet), in words.

    It ends with one of ``imported``, ``removed`` and ``refused``; a refusal carries its sentence, and whether the user
    asked for it by cancelling.
    """

    progressed = Signal(float, float, str)
    imported = Signal(object)
    removed = Signal()
    refused = Signal(str, bool)

    def __init__(self, library: Path, jobs: Jobs) -> None:
        super().__init__()
        self._library = library
        self._jobs = jobs
        self._stop = threading.Event()

    def is_busy(self) -> bool:
        """Whether something is under way."""
        return self._jobs.is_busy(_KEY)

    def add(self, path: Path) -> None:
        """Import a file or a folder."""
        self._stop = threading.Event()
        work = partial(_import, self._library, path, self._tell, self._is_unwanted)
        self._jobs.run(work, self._done, key=_KEY)

    def remove(self, name: str) -> None:
        """Remove a source."""
        self._stop = threading.Event()
        self._jobs.run(partial(_remove, self._library, name), self._done, key=_KEY)

    def cancel(self) -> None:
        """Stop an import; the library stays as it was before."""
        self._stop.set()

    def _tell(self, done: int, whole: int, words: str) -> None:
        # In the worker's thread: the signal is queued for the window's.
        self.progressed.emit(float(done), float(whole), words)

    def _is_unwanted(self) -> bool:
        return self._stop.is_set() or self._jobs.is_closed

    def _done(self, outcome: ImportReport | Refused | None) -> None:
        if isinstance(outcome, ImportReport):
            self.imported.emit(outcome)
        elif isinstance(outcome, Refused):
            self.refused.emit(str(outcome), isinstance(outcome, Cancelled))
        else:
            self.removed.emit()


def _import(
    library: Path, path: Path, tell: Callable[[int, int, str], None], is_unwanted: Callable[[], bool]
) -> ImportReport | Refused:
    """The report, or the refusal as a value, so that a cancelled import is told from a failed one."""
    try:
        return add(library, path, tell, is_unwanted)
    except Refused as refused:
        return refused


def _remove(library: Path, name: str) -> Refused | None:
    try:
        remove(library, name)
    except Refused as refused:
        return refused
    return None
