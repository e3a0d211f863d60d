"""Starts the program: a command without a window, or the window."""

import time

_STARTED_SECONDS = time.perf_counter()  # before the other imports, which are a part of the start

# ruff: noqa: E402
import sys
from collections.abc import Sequence
from datetime import date

from careerplanner.app.window_request import WindowRequest
from careerplanner.cli.main import refuse, run
from careerplanner.domain.errors import Refused


def main(argv: Sequence[str] | None = None) -> int:
    """Do what the command line asks for; the exit status."""
    asked = run(sys.argv[1:] if argv is None else argv, date.today(), _STARTED_SECONDS)
    if not isinstance(asked, WindowRequest):
        return asked
    from careerplanner.ui.application import run_window  # noqa: PLC0415 - a command never loads Qt

    try:
        return run_window(asked)
    except Refused as refused:
        return refuse(str(refused))


if __name__ == "__main__":
    sys.exit(main())
