"""Programs that stand in for the process that sets and draws, to see what becomes of the window when it fails."""

import contextlib
import sys
import time
from pathlib import Path

import pytest

from careerplanner import processes
from careerplanner.report import pdf
from careerplanner.report.remote import Typesetter
from tests.report.maya import report
from tests.report.test_pdf import parts

CHECKOUT = Path(__file__).resolve().parents[2]
REAL = processes.command("", "careerplanner.report.typesetter")
BECOME_REAL = f"os.execv({sys.executable!r}, {REAL!r})"
BROKE_OFF = (
    "The pages could not be made: what sets them broke off twice. Your plan is as it was. "
    "Change what is printed, and it is tried again."
)
TOO_SLOW = (
    "The pages were not ready within 1 second, so their making was ended. Your plan is as it was. "
    "Change what is printed, and it is tried again."
)
LONG_ENOUGH = 60
ON_LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="seen in what Linux tells of processes")


def goals_order():
    """The order of a report of one page."""
    return pdf.pdf_order(parts(report(), ["goals"]), paper="us-letter")


@contextlib.contextmanager
def typesetter(command=None, **options):
    """The typesetter as the window has it, closed after the test."""
    made = Typesetter(command, **options)
    try:
        yield made
    finally:
        made.close()


def playing(part: str, *words: object) -> list[str]:
    """A process that plays the typesetter badly: this part of a program, which knows what an answer looks like."""
    head = (
        f"import os, sys, time; sys.path.insert(0, {str(CHECKOUT)!r})\nfrom pathlib import Path\n"
        "from careerplanner.report import wire\norders, answers = sys.stdin.buffer, sys.stdout.buffer\n"
        'fine = b\'{"number": 0, "sizes": []}\'\n'
    )
    return [sys.executable, "-c", head + part, *map(str, words)]


def counting(folder: Path, part: str) -> list[str]:
    """The same, of which each start leaves a file in a folder."""
    return playing(f"(Path(sys.argv[1]) / str(os.getpid())).touch()\n{part}", folder)


def starts(folder: Path) -> list[int]:
    """The processes that were started so far."""
    return sorted(int(file.name) for file in folder.iterdir())


def is_there(process: int) -> bool:
    """Whether a process runs; one that has ended and is not cleared away yet does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def wait_until(holds) -> None:
    """Wait until something holds; fails where it never does."""
    end = time.monotonic() + LONG_ENOUGH
    while not holds():
        assert time.monotonic() < end
        time.sleep(0.01)
