"""Starts the program: a command without a window, or the window."""

import time

_STARTED_SECONDS = time.perf_counter()  # before the other imports, which are a part of the start

# ruff: noqa: E402, PLC0415 - what is asked for decides what is loaded
import gc
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from careerplanner import __version__

if TYPE_CHECKING:
    from careerplanner.app.window_request import WindowRequest


_COLLECTED_AT = 50_000, 20, 20
"""Garbage is looked for so seldom: what is loaded is none, and to go through it again takes a tenth as long."""


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks for; the exit status."""
    words = sys.argv[1:] if argv is None else argv
    if list(words) == ["--version"]:  # scripts ask for it; it needs neither language nor settings
        print(f"careerplanner {__version__}")  # noqa: T201
        return 0
    gc.set_threshold(*_COLLECTED_AT)
    from careerplanner.app.beside import work_if_asked

    status = work_if_asked(sys.argv[1:])
    if status is not None:
        return status
    from datetime import date

    from careerplanner.app.window_request import WindowRequest
    from careerplanner.cli.main import run

    asked = run(words, date.today(), _STARTED_SECONDS)
    if not isinstance(asked, WindowRequest):
        return asked
    return _open_window(asked)


def _open_window(asked: "WindowRequest") -> int:
    """Open the window; whatever keeps it from standing ends in one sentence and status 1."""
    from careerplanner.app import logs
    from careerplanner.cli.main import refuse
    from careerplanner.errors import Refused
    from careerplanner.i18n import _

    handler = logs.start_logging(asked.folders.logs)
    try:
        _find_screen(asked)
        from careerplanner.ui.look import quick_imports  # a command never loads Qt

        quick_imports.prepare()
        from careerplanner.ui.window.run import run_window

        return run_window(asked)
    except Refused as refused:
        return refuse(str(refused))
    except ImportError as error:
        # Qt names the library of the system that it misses, which is no secret of the user's.
        return refuse(_("The window cannot be opened: {reason}.").format(reason=error))
    except Exception as error:  # noqa: BLE001 - nothing stands yet that could show it
        return refuse(_not_started(asked, error))
    finally:
        logs.stop_logging(handler)


def _not_started(asked: "WindowRequest", error: Exception) -> str:
    """The sentence for a fault that kept the window from standing; its report is kept where all are."""
    from datetime import datetime

    from careerplanner.app import crash_reports
    from careerplanner.i18n import _

    kept = crash_reports.keep(asked.folders.logs, crash_reports.describe(error), datetime.now().astimezone())
    return _(
        "The window could not be started, by a fault of the program ({kind}). Its report is {report}. Your plans are "
        "as they were."
    ).format(kind=type(error).__name__, report=kept or _("lost, since it could not be written"))


def _find_screen(asked: "WindowRequest") -> None:
    """Where a Linux system has no screen: draw in memory what is only to be looked at later, refuse the rest."""
    if not sys.platform.startswith("linux"):
        return
    if any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return
    if asked.screenshots is None and not asked.startup_times:
        from careerplanner.errors import Refused
        from careerplanner.i18n import _

        raise Refused(_("There is no screen to open a window on. `careerplanner --help` lists what works without."))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


if __name__ == "__main__":
    sys.exit(main())
