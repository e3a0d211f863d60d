"""Starts the program: a command without a window, or the window."""

import time

_STARTED_SECONDS = time.perf_counter()  # before the other imports, which are a part of the start

# ruff: noqa: E402
import os
import sys
from collections.abc import Sequence
from datetime import date

from careerplanner.app import logs
from careerplanner.app.foreign import look_if_asked
from careerplanner.app.window_request import WindowRequest
from careerplanner.cli.main import refuse, run
from careerplanner.errors import Refused
from careerplanner.i18n import _


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks for; the exit status."""
    looked = look_if_asked(sys.argv[1:])
    if looked is not None:
        return looked
    asked = run(sys.argv[1:] if argv is None else argv, date.today(), _STARTED_SECONDS)
    if not isinstance(asked, WindowRequest):
        return asked
    try:
        _find_screen(asked)
    except Refused as refused:
        return refuse(str(refused))
    from careerplanner.ui.window.run import run_window  # noqa: PLC0415 - a command never loads Qt

    handler = logs.start_logging(asked.folders.logs)
    try:
        return run_window(asked)
    except Refused as refused:
        return refuse(str(refused))
    finally:
        logs.stop_logging(handler)


def _find_screen(asked: WindowRequest) -> None:
    """Where a Linux system has no screen: draw in memory what is only to be looked at later, refuse the rest."""
    if not sys.platform.startswith("linux"):
        return
    if any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")):
        return
    if asked.screenshots is None and not asked.startup_times:
        raise Refused(_("There is no screen to open a window on. `careerplanner --help` lists what works without."))
    os.environ["QT_QPA_PLATFORM"] = "offscreen"


if __name__ == "__main__":
    sys.exit(main())
