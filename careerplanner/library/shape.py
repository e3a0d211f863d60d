"""Shapes of tables: which header makes a table what it is, and how its rows become rows of the library."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from careerplanner.i18n import _
from careerplanner.library.grid import Grid, key
from careerplanner.library.import_report import Tally

Written = tuple[str, tuple[Any, ...]]
"""A table of the library, and a row for it; with a ``?`` after the table a row that is there already stays."""

ROWS_BEFORE_HEADER = 40
"""How far down a header is looked for: notes may stand before it."""


class LeftOut(ValueError):  # noqa: N818 - it is counted, not raised to anybody
    """A row that is not taken; the message is the reason."""


@dataclass(frozen=True, slots=True)
class Shape:
    """A table that is known by its header.

    ``fields`` maps our names to the header cells (as ``grid.key`` writes them) that may stand for them, the first
    choice first. A header must have the fields of ``needs`` and none of the cells of ``lacks``. ``name`` tells, from
    the file's stem and the first row, how the publisher calls the table; None when the planner has no use for it.
    ``part_of`` tells the table by the row, where one file may hold several.
    """

    publisher: str
    home: str
    fields: Mapping[str, tuple[str, ...]]
    needs: frozenset[str]
    name: Callable[["Found"], str | None]
    rows: Callable[["Found", int, Tally], Iterator[Written]]
    lacks: frozenset[str] = frozenset()
    part_of: Callable[[tuple[Any, ...]], str] | None = None

    def match(self, keys: Sequence[str]) -> dict[str, int] | None:
        """The column of each field when these cells (as ``grid.key`` writes them) are the header, else None."""
        if self.lacks.intersection(keys):
            return None
        columns = {}
        for field, choices in self.fields.items():
            choice = next((choice for choice in choices if choice in keys), None)
            if choice is not None:
                columns[field] = keys.index(choice)
        return columns if self.needs <= columns.keys() else None


@dataclass(frozen=True, slots=True)
class Found:
    """A table that was recognised in a grid: its shape, where its header stands, what its first row holds."""

    grid: Grid
    shape: Shape
    header_line: int
    header: tuple[str, ...]
    columns: Mapping[str, int]
    first: tuple[str, ...]

    def cell(self, field: str) -> str:
        """A field of the first row, empty when there is none."""
        column = self.columns.get(field, len(self.first))
        return self.first[column].strip() if column < len(self.first) else ""

    def repeated(self) -> list[str]:
        """The header cells of the fields that stand more than once; the first one counts."""
        keys = [key(cell) for cell in self.header]
        return [self.header[column] for column in self.columns.values() if keys.count(keys[column]) > 1]

    def cells(self, tally: Tally) -> Iterator[tuple[int, list[str]]]:
        """The rows below the header, each as wide as the header; rows that are not are counted as left."""
        width = len(self.header)
        for line, cells in self.grid.rows():
            if line <= self.header_line:
                continue
            if len(cells) < width:
                if self.grid.whole_rows:
                    tally.leave(self.grid.title, line, _("the row has fewer columns than the header"))
                    continue
                cells.extend([""] * (width - len(cells)))
            elif len(cells) > width and any(cell.strip() for cell in cells[width:]):
                tally.leave(self.grid.title, line, _("the row has more columns than the header"))
                continue
            yield line, cells


def converted(
    found: Found, part: int, tally: Tally, outputs: Sequence[tuple[str, Callable[[str], Any]]]
) -> Iterator[Written]:
    """Rows whose values are cells, each converted by itself; ``part`` comes first."""
    steps = [(found.columns.get(field), convert) for field, convert in outputs]
    home = found.shape.home
    for line, cells in found.cells(tally):
        try:
            yield home, (part, *[convert("" if at is None else cells[at]) for at, convert in steps])
        except LeftOut as error:
            tally.leave(found.grid.title, line, str(error))
