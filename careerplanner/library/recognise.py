"""What is in the files of a release: tables, known by their headers and never by position or file name."""

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.library import esco, files, oews, onet
from careerplanner.library.delimited_text import DELIMITERS, NotText, TextGrid
from careerplanner.library.files import Entry
from careerplanner.library.grid import Grid, Row, key
from careerplanner.library.near_matches import what_is_missing
from careerplanner.library.shape import ROWS_BEFORE_HEADER, Found, Shape
from careerplanner.library.workbook import SheetGrid, open_workbook

SHAPES: tuple[Shape, ...] = (*onet.SHAPES, *oews.SHAPES, *esco.SHAPES)


@dataclass(slots=True)
class Table:
    """A table that can be imported: what it is, and what its publisher calls it."""

    found: Found
    name: str
    notes: str = ""


@dataclass(slots=True)
class Contents:
    """What a release holds: its tables, its Read Me texts by folder, and the workbooks that are kept open."""

    tables: list[Table] = field(default_factory=list)
    read_me: dict[str, str] = field(default_factory=dict)
    keep_open: contextlib.ExitStack = field(default_factory=contextlib.ExitStack)


@contextlib.contextmanager
def contents(entries: Sequence[Entry]) -> Iterator[Contents]:
    """The contents of these files; what is of no use is counted as left."""
    result = Contents()
    with result.keep_open:
        for entry in entries:
            _look(entry, result, alone=len(entries) == 1)
        yield result


def _look(entry: Entry, result: Contents, *, alone: bool) -> None:
    entry.tally.say(_("Looking at {file}").format(file=entry.name))
    start = entry.begins()
    if start.startswith(files.OLD_EXCEL):
        why = _("it is a workbook of the old format (.xls), or one with a password; save it as .xlsx without")
    elif start.startswith((files.ZIP, files.EMPTY_ZIP)):
        why = _look_into_workbook(entry, result)
    elif start.startswith(files.GZIP):
        why = _("it is an archive inside an archive; unpack it")
    elif not start:
        why = _("it is empty")
    else:
        why = _look_into_text(entry, result)
    if not why:
        return
    if alone:
        raise Refused(_("{file}: {reason}.").format(file=entry.name, reason=why))
    entry.tally.leave(entry.name, 0, why)


def _look_into_text(entry: Entry, result: Contents) -> str:
    if key(entry.stem) == "readme":
        result.read_me[entry.folder] = _beginning(entry)
        return ""
    plain = [TextGrid(entry, delimiter, quoted=False) for delimiter in DELIMITERS]
    try:
        for delimiter, split in zip(DELIMITERS, plain, strict=True):
            # Split plainly, so that quotes that do not match cannot hide what the file is.
            found = _recognise(split)
            if found is None:
                continue
            bare = delimiter == "\t" and found.shape.publisher == "onet"
            grid = TextGrid(entry, delimiter, quoted=not bare, whole_rows=bare)
            return _add(_recognise(grid), result)
        return _with_reason(_("it is not a known table of O*NET, OEWS or ESCO"), plain)
    except NotText:
        return _("it is neither a text file nor a workbook")


def _with_reason(sentence: str, grids: Sequence[Grid]) -> str:
    """The sentence, and the column that is missing where there is one."""
    missing = what_is_missing(grids, SHAPES)
    return f"{sentence}: {missing}" if missing else sentence


def _beginning(entry: Entry) -> str:
    return entry.begins(4096).decode("utf-8", "replace")


def _look_into_workbook(entry: Entry, result: Contents) -> str:
    with contextlib.ExitStack() as opened:
        copy = opened.enter_context(contextlib.closing(files.in_memory_or_temporary(entry)))
        if not files.is_workbook(opened.enter_context(files.open_zip(copy, entry.name))):
            return _("it is an archive inside what was given; add it separately")
    book = result.keep_open.enter_context(open_workbook(entry))
    grids = [SheetGrid(book, sheet) for sheet in book.sheets]
    tables = [found for grid in grids if (found := _recognise(grid)) is not None]
    if not tables:
        return _with_reason(_("it is a workbook without a known table of O*NET or OEWS"), grids)
    notes = "\n".join(" ".join(cells) for grid in grids for _line, cells in _notes(grid, tables))
    why = ""
    for found in tables:
        why = _add(found, result, notes) or why
    return why


def _notes(grid: Grid, tables: list[Found]) -> list[Row]:
    """The first rows of a sheet that is no table: the description of the fields, in which the year stands."""
    return [] if any(found.grid is grid for found in tables) else grid.head(100)


def _add(found: Found | None, result: Contents, notes: str = "") -> str:
    if found is None:
        return _("it is not a known table of O*NET, OEWS or ESCO")
    name = found.shape.name(found)
    if name is None or not found.first:
        return _("it has no rows") if not found.first else _("the planner has no use for this table")
    result.tables.append(Table(found, name, notes))
    return ""


def _recognise(grid: Grid) -> Found | None:
    """The table in a grid: the first row that is the header of a shape, the shape that asks most of it."""
    rows = grid.head(ROWS_BEFORE_HEADER + 1)
    for number, (line, cells) in enumerate(rows):
        keys = [key(cell) for cell in cells]
        matches = [(shape, columns) for shape in SHAPES if (columns := shape.match(keys)) is not None]
        if matches:
            shape, columns = max(matches, key=lambda match: len(match[0].needs))
            first = tuple(rows[number + 1][1]) if number + 1 < len(rows) else ()
            return Found(grid, shape, line, tuple(cells), columns, first)
    return None
