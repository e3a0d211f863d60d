"""The application object: style, font and theme before the first widget, and a safe end for every error."""

import contextlib
import faulthandler
import os
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import QLocale, QMessageLogContext, Qt, QtMsgType, qInstallMessageHandler
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from careerplanner.app import crash_reports
from careerplanner.i18n import _
from careerplanner.ui.look import fonts
from careerplanner.ui.look.theme import Mode, Theme
from careerplanner.ui.window import crash
from careerplanner.ui.window.garbage import GarbageCollection, share_one_heap
from careerplanner.ui.window.undo_actions import FieldsGiveWay

# What a desktop or a shell may set for other programs; ours looks the same everywhere.
_FOREIGN_LOOKS = ("QT_STYLE_OVERRIDE", "QT_QPA_PLATFORMTHEME")

# Said by the plugin without a screen whenever a window is shown; it means nothing.
_HARMLESS = ("This plugin does not support propagateSizeHints", "This plugin does not support raise()")


def make_application(argv: Sequence[str], language: str = "") -> QApplication:
    """The application, dressed, its fonts loaded; give it to ``make_theme`` and ``install_crash_handling`` next.

    Fields write numbers as the language does, English where none is given, like every other text of the program.
    """
    share_one_heap()
    for foreign in _FOREIGN_LOOKS:
        os.environ.pop(foreign, None)
    QLocale.setDefault(QLocale(language or "en_US"))
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    before = qInstallMessageHandler(_on_message_of_the_start)
    application = QApplication(list(argv))
    qInstallMessageHandler(before)
    application.setApplicationName("Career Planner")
    application.setApplicationDisplayName("")
    application.setDesktopFileName("careerplanner")
    application.setStyle("Fusion")
    fonts.load()
    FieldsGiveWay(application)
    GarbageCollection(application)
    return application


def make_theme(application: QApplication, mode: str = "system", scale: float = 1.0) -> Theme:
    """The theme of the program in the mode and text scale of the settings; an unknown mode is ``system``."""
    known = mode in {each.value for each in Mode}
    return Theme(application, Mode(mode) if known else Mode.SYSTEM, scale)


def install_crash_handling(application: QApplication, folder: Path | None = None) -> crash.Reporter:
    """Send errors that nobody catches, on any thread, to one place: refusals are said, faults reported in a dialog.

    Reports are kept in ``folder``; nothing is sent.
    """
    reporter = crash.Reporter(application, folder)
    sys.excepthook = reporter.report
    threading.excepthook = reporter.report_from_thread
    qInstallMessageHandler(_on_qt_message)
    return reporter


@contextlib.contextmanager
def faults_kept_in(folder: Path) -> Iterator[None]:
    """While this lasts, what ends the process within Python or Qt leaves its places in a file of this folder."""
    number = crash_reports.open_faults(folder)
    if number is None:
        yield
        return
    faulthandler.enable(number)
    try:
        yield
    finally:
        faulthandler.disable()
        crash_reports.close_faults(folder, number)


def install_silent_end() -> None:
    """Where nobody sits before the window, an error that nobody catches ends the program with a line and status 1."""

    def end(_kind: type[BaseException], error: BaseException, _trace: TracebackType | None) -> None:
        os.write(2, f"careerplanner: {error or type(error).__name__}\n".encode(errors="replace"))
        os._exit(1)

    sys.excepthook = end
    threading.excepthook = lambda told: end(told.exc_type, told.exc_value or told.exc_type(), told.exc_traceback)
    qInstallMessageHandler(_on_qt_message)


def _on_message_of_the_start(kind: QtMsgType, _context: QMessageLogContext, _message: str) -> None:
    """Where Qt finds no screen it would end the process with its own lines: one sentence of ours takes their place."""
    if kind is not QtMsgType.QtFatalMsg:
        return
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    found = ", ".join(f"{name}={os.environ[name]}" for name in names if os.environ.get(name))
    sentence = _(
        "No window can be opened on this screen ({settings}). Set it right, or use what works without a window: "
        "`careerplanner --help` lists it."
    ).format(settings=found)
    os.write(2, f"careerplanner: {sentence}\n".encode(errors="replace"))
    os._exit(1)


def _on_qt_message(kind: QtMsgType, _context: QMessageLogContext, message: str) -> None:
    """Write Qt's own warnings to standard error; they are for us, not for the user."""
    if message.startswith(_HARMLESS) or kind is QtMsgType.QtDebugMsg:
        return
    os.write(2, f"Qt: {message}\n".encode(errors="replace"))
