"""How a command speaks: JSON for programs, aligned text for people."""

import contextlib
import json
import os
import sys
import textwrap
import unicodedata
from collections.abc import Iterable, Sequence

from careerplanner.i18n import _
from careerplanner.report.free_text import clean

LINE_WIDTH = 100
GAP = "  "


def print_json(document: object) -> None:
    """Print one JSON document; letters beyond ASCII stay as they are where the output can hold them."""
    can_hold = (getattr(sys.stdout, "encoding", None) or "").lower().replace("-", "") == "utf8"
    print(json.dumps(document, indent=2, ensure_ascii=not can_hold, allow_nan=False))


def print_lines(lines: Iterable[str]) -> None:
    """Print lines of text; nothing in a plan can move the cursor or change the terminal."""
    print("\n".join(" ".join(clean(line).split("\n")).rstrip() for line in lines))


def print_done(lines: Iterable[str]) -> None:
    """Print what was done, which stays done where it cannot be printed: then that is said on standard error."""
    try:
        print_lines(lines)
        if sys.stdout is not None:
            sys.stdout.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        abandon_output()
        note = _("It is done and saved, but cannot be printed here: {reason}.").format(reason=error.strerror or error)
        print(f"careerplanner: {note}", file=sys.stderr)


def print_notes(sentences: Iterable[str]) -> None:
    """Tell on standard error what the user should know besides the result, a line each."""
    for sentence in sentences:
        print(f"careerplanner: {' '.join(clean(sentence).split())}", file=sys.stderr)


def abandon_output() -> None:
    """Send to nowhere what is still to be printed, so that the end of Python does not fail on it again."""
    with contextlib.suppress(OSError):  # an output that is no file has nothing to abandon
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def width(text: str) -> int:
    """How many columns a text takes on a terminal."""
    return sum(
        0 if unicodedata.combining(letter) else 2 if unicodedata.east_asian_width(letter) in "WF" else 1
        for letter in text
    )


def table(rows: Sequence[Sequence[str]], align: str = "", indent: str = "") -> list[str]:
    """Rows as aligned lines; ``align`` has one letter a column, ``<`` (the default) or ``>``."""
    rows = [[" ".join(clean(cell).split()) for cell in row] for row in rows]
    columns = max((len(row) for row in rows), default=0)
    align = align.ljust(columns, "<")
    widths = [max((width(row[i]) for row in rows if i < len(row)), default=0) for i in range(columns)]

    def cell(text: str, column: int) -> str:
        room = " " * (widths[column] - width(text))
        return room + text if align[column] == ">" else text + room

    return [(indent + GAP.join(cell(text, i) for i, text in enumerate(row))).rstrip() for row in rows]


def wrapped(text: str, indent: str = "") -> list[str]:
    """A paragraph as lines of at most a hundred columns."""
    return textwrap.wrap(clean(text), LINE_WIDTH, initial_indent=indent, subsequent_indent=indent) or [""]
