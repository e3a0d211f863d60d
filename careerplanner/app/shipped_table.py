"""Reading a shipped table: CSV below lines that say where it comes from; a damaged one is refused by file and line."""

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from careerplanner.errors import Refused
from careerplanner.i18n import _

_SOURCE, _YEAR = "# Source: ", "# Year: "
Row = tuple[int, dict[str, str]]
"""The number of a line, and its values by header."""


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a table, its source, and the year (or month, or years) of its figures."""

    rows: list[Row]
    source: str
    year: str


def read_table(path: Path, only: str = "") -> Table:
    """A table, or only its rows that begin with ``only``; refused where a row does not fit or no source stands."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(file)
    source, year = _source(path, lines[:2])
    body = [(number, line) for number, line in enumerate(lines, start=1) if not line.startswith("#")]
    if only:
        body = [*body[:1], *((number, line) for number, line in body[1:] if line.startswith(f"{only},"))]
    return Table(list(parsed(path, body)), source, year)


def parsed(path: Path, body: list[tuple[int, str]]) -> Iterator[Row]:
    """Lines, the header first, as rows; refused, naming file and line, where a row does not fit."""
    reader = csv.reader(line for _number, line in body)
    header = next(reader, [])
    for (number, _line), values in zip(body[1:], reader, strict=False):
        if len(values) != len(header):
            raise damaged(path, number, _("it has {count} columns").format(count=len(values)))
        yield number, dict(zip(header, values, strict=True))


def damaged(path: Path, number: int, why: str) -> Refused:
    """The refusal of a damaged table."""
    return Refused(
        _("The shipped table {file} is damaged in line {line}: {why}. Install the program again.").format(
            file=path.name, line=number, why=why
        )
    )


def _source(path: Path, lines: list[str]) -> tuple[str, str]:
    """Source and year from the first lines; the year ends the name of the source where no line of its own has it."""
    first, second = (*lines, "", "")[:2]
    if not first.startswith(_SOURCE):
        raise damaged(path, 1, _("it does not say where the figures come from"))
    source = first.removeprefix(_SOURCE).split(";")[0].strip()
    if second.startswith(_YEAR):
        return source, second.removeprefix(_YEAR).strip()
    return source, " ".join(source.split(" ")[-2:])
