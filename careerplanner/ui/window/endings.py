"""Ends that come from outside: a signal of the system, or the end of the session. Both take in what is being typed."""

import signal
from collections.abc import Callable
from types import FrameType

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication

_SIGNALS = ("SIGTERM", "SIGINT", "SIGHUP")


class Endings(QObject):
    """Ends the program in good order; a second signal ends it at once.

    Python hears of a signal when it runs next, which its timers see to several times a second.
    """

    def __init__(self, application: QApplication, take_in: Callable[[], object]) -> None:
        """``take_in`` brings into the plan, or into the drafts, whatever is being typed."""
        super().__init__(application)
        self._application = application
        self._take_in = take_in
        application.commitDataRequest.connect(lambda _session: take_in())
        for name in _SIGNALS:
            number = getattr(signal, name, None)
            if number is not None:
                signal.signal(number, self._on_signal)

    def _on_signal(self, number: int, _frame: FrameType | None) -> None:
        signal.signal(number, signal.SIG_DFL)
        QTimer.singleShot(0, self._end)  # the signal may have come in the middle of a step of ours

    def _end(self) -> None:
        self._take_in()
        self._application.exit(0)
