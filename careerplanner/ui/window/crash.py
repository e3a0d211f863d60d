"""What happens to an error that nobody caught: a refusal is said where the user is; all else is a fault of ours.

Of a fault there is one report, one dialog, never a second one on top.
"""

import sys
import threading
import traceback
from datetime import datetime
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QObject, Signal, qVersion
from PySide6.QtWidgets import QApplication

from careerplanner.app import crash_reports
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.window import refusals


class Reporter(QObject):
    """Takes the errors of any thread. While the crash dialog is shown, further ones are added to its text."""

    _from_other_thread = Signal(object)

    def __init__(self, application: QApplication, folder: Path | None = None) -> None:
        """Reports are kept in ``folder``, where one is given."""
        super().__init__(application)
        self.reports: list[str] = []
        self._folder = folder
        self._is_showing = False
        self._from_other_thread.connect(self._tell)

    def report(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Take an error, as ``sys.excepthook`` does."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        self._take(error)

    def report_from_thread(self, arguments: threading.ExceptHookArgs) -> None:
        """Take an error, as ``threading.excepthook`` does."""
        if arguments.exc_value is not None:
            self._take(arguments.exc_value)

    def _take(self, error: BaseException) -> None:
        if threading.current_thread() is threading.main_thread():
            self._tell(error)
        else:
            self._from_other_thread.emit(error)

    def _tell(self, error: BaseException) -> None:
        """Say a refusal, or report a fault."""
        if isinstance(error, Refused):
            refusals.say(str(error))
            return
        text = f"Qt {qVersion()}, {crash_reports.describe(error)}"
        sys.stderr.write(text)
        if self._folder is not None:
            crash_reports.keep(self._folder, text, datetime.now().astimezone())
        self._show(text)

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
