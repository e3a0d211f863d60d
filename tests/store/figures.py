"""The figures of the long tests, written into the table of `docs/safety.md`."""

import tempfile
from datetime import date
from pathlib import Path

import filelock

PAGE = Path(__file__).resolve().parents[2] / "docs" / "safety.md"


def note(what: str, figure: str, test: str) -> None:
    """Put a figure in its row of the table, with the day and the command that gave it."""
    with filelock.FileLock(Path(tempfile.gettempdir(), "careerplanner-figures.lock")):
        lines = PAGE.read_text(encoding="utf-8").splitlines()
        (row,) = (index for index, line in enumerate(lines) if line.startswith(f"| {what} |"))
        lines[row] = f"| {what} | {figure} | {date.today()} | `make test-long ARGS={test}` |"
        PAGE.write_text("\n".join(lines) + "\n", encoding="utf-8")
