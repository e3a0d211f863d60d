"""What happens to an error that nobody caught: one report, one dialog, never a second one on top."""

import platform
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtWidgets import QApplication

from careerplanner.i18n import _

_LONGEST = 20_000


def describe(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> str:
    """The report as text: versions, then the traceback. Of the plan it holds only what the error itself says."""
    head = f"Python {platform.python_version()}, Qt {qVersion()}, {platform.system()} {platform.release()}\n\n"
    return head + "".join(traceback.format_exception(kind, error, trace))[-_LONGEST:]


class Reporter(QObject):
    """Shows the crash dialog for errors of any thread. While one is shown, further errors are added to its text."""

    _from_other_thread = Signal(str)

    def __init__(self, application: QApplication) -> None:
        super().__init__(application)
        self.reports: list[str] = []
        self._is_showing = False
        self._from_other_thread.connect(self._show)

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an error, as ``sys.excepthook`` does."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._take(describe(kind, error, trace))

    def report_from_thread(self, arguments: threading.ExceptHookArgs) -> None:
        """Take an error, as ``threading.excepthook`` does."""
        if arguments.exc_value is not None:
            self._take(describe(arguments.exc_type, arguments.exc_value, arguments.exc_traceback))

    def _take(self, text: str) -> None:
        sys.stderr.write(text)
        if threading.current_thread() is threading.main_thread():
            self._show(text)
        else:
            self._from_other_thread.emit(text)

    def _show(self, text: str) -> None:
        self.reports.append(text)
        if self._is_showing:
            return
        self._is_showing = True
        try:
            from careerplanner.ui.window.crash_dialog import CrashDialog  # noqa: PLC0415 - not needed to start

            CrashDialog(_("Something went wrong"), "\n\n".join(self.reports)).exec()
        except Exception:  # noqa: BLE001 - an error while telling of an error may only be printed
            traceback.print_exc()
        finally:
            self._is_showing = False
            self.reports.clear()
