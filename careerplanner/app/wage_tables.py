"""The shipped pay tables, read from CSV once and only when they are first needed."""

import csv
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from careerplanner.app.catalogue_source import table_path
from careerplanner.domain.errors import Refused
from careerplanner.domain.local_pay import NATION, POINTS, Area, PayCell, PayTables, SectorPay
from careerplanner.domain.months import parse_month
from careerplanner.domain.prices import PriceIndex
from careerplanner.i18n import _

ALL_SECTORS = "00"
_SOURCE_LINE = "# Source: "


@cache
def area_table() -> dict[str, Area]:
    """Every area by its code: the nation, the states by name, then the others by name."""
    path = table_path("areas")
    rows, _source = _read(path)
    return {r["code"]: _area(path, n, r) for n, r in rows}


@cache
def sector_table() -> tuple[SectorPay, ...]:
    """National pay by sector of industry; ``ALL_SECTORS`` is all industries."""
    path = table_path("national_pay")
    rows, _source = _read(path)
    return tuple(SectorPay(r["sector"], r["sector_name"], r["code"], _cell(path, n, r)) for n, r in rows)


@cache
def national_tables() -> PayTables:
    """The release with the cells of the nation alone, all industries: few lines, enough for every national figure."""
    path = table_path("national_pay")
    rows, (source, year) = _read(path, only=ALL_SECTORS)
    nation = Area(NATION, "United States", "nation", "")
    cells = {(NATION, row["code"]): _cell(path, number, row) for number, row in rows}
    return PayTables({NATION: nation}, cells, source, year)


@cache
def tables_near(area_code: str) -> PayTables:
    """The release with the cells of one area, its state and the nation: all that a figure for the area can need.

    Only these lines of the large table are parsed, so that the first figure shown costs a few milliseconds.
    """
    nation = national_tables()
    areas = area_table()
    here = areas.get(area_code)
    places = dict.fromkeys([area_code, *([here.state] if here else [])])
    cells = {key: cell for place in places for key, cell in _cells_of(place)}
    return PayTables(areas, {**nation.cells, **cells}, nation.source, nation.year)


@cache
def all_tables() -> PayTables:
    """The release with the cells of the nation and of every area."""
    nation = national_tables()
    cells = {key: cell for place in _wage_lines() for key, cell in _cells_of(place)}
    return PayTables(area_table(), {**nation.cells, **cells}, nation.source, nation.year)


@cache
def _wage_lines() -> dict[str, list[tuple[int, str]]]:
    """The lines of the large table with their numbers, by area, not parsed yet; the header stands under itself."""
    lines: dict[str, list[tuple[int, str]]] = {}
    with table_path("area_pay").open(encoding="utf-8", newline="") as file:
        for number, line in enumerate(file, start=1):
            if not line.startswith("#"):
                lines.setdefault(line.split(",", 1)[0], []).append((number, line))
    return lines


def _cells_of(place: str) -> Iterator[tuple[tuple[str, str], PayCell]]:
    """The cells of one area."""
    path = table_path("area_pay")
    lines = _wage_lines()
    header = lines.get("area", [])
    if place != "area":
        for number, row in _rows(path, [*header, *lines.get(place, [])]):
            yield (place, row.get("code", "")), _cell(path, number, row)


@cache
def price_index() -> PriceIndex:
    """The shipped Consumer Price Index by month."""
    path = table_path("prices")
    rows, (source, _year) = _read(path)
    values = {}
    for number, row in rows:
        try:
            values[parse_month(row["month"])] = float(row["index"])
        except (KeyError, ValueError, Refused) as error:
            raise _damaged(path, number, str(error)) from None
    return PriceIndex(values, source)


def _read(path: Path, only: str = "") -> tuple[list[tuple[int, dict[str, str]]], tuple[str, str]]:
    """The rows of a table with their line numbers, its source and year; only those that begin with ``only``."""
    with path.open(encoding="utf-8", newline="") as file:
        lines = list(file)
    source = _source(path, lines[0] if lines else "")
    body = [(number, line) for number, line in enumerate(lines, start=1) if not line.startswith("#")]
    if only:
        body = [*body[:1], *((number, line) for number, line in body[1:] if line.startswith(f"{only},"))]
    return list(_rows(path, body)), source


def _rows(path: Path, body: list[tuple[int, str]]) -> Iterator[tuple[int, dict[str, str]]]:
    """The rows by header; refused, naming file and line, where a row does not fit."""
    reader = csv.reader(line for _number, line in body)
    header = next(reader, [])
    for (number, _line), values in zip(body[1:], reader, strict=False):
        if len(values) != len(header):
            raise _damaged(path, number, _("it has {count} columns").format(count=len(values)))
        yield number, dict(zip(header, values, strict=True))


def _source(path: Path, line: str) -> tuple[str, str]:
    """Source and year from the first line, such as ``# Source: Bureau, OEWS May 2025; cut by ...``."""
    if not line.startswith(_SOURCE_LINE):
        raise _damaged(path, 1, _("it does not say where the figures come from"))
    source = line.removeprefix(_SOURCE_LINE).split(";")[0].strip()
    return source, " ".join(source.split(" ")[-2:])


def _area(path: Path, number: int, row: dict[str, str]) -> Area:
    """The area of one row."""
    try:
        return Area(row["code"], row["name"], row["kind"], row["state"], int(row["jobs"] or 0))
    except (KeyError, ValueError) as error:
        raise _damaged(path, number, str(error)) from None


def _cell(path: Path, number: int, row: dict[str, str]) -> PayCell:
    """The figures of one row; ``239200+`` is a top code, an empty field was not released."""
    try:
        return PayCell(
            employment=int(row["employment"]) if row["employment"] else None,
            employment_rse=float(row["employment_rse"]) if row["employment_rse"] else None,
            wage_rse=float(row["wage_rse"]) if row["wage_rse"] else None,
            pay={point: int(row[point].rstrip("+")) for point in POINTS if row[point]},
            at_least=frozenset(point for point in POINTS if row[point].endswith("+")),
        )
    except (KeyError, ValueError) as error:
        raise _damaged(path, number, str(error)) from None


def _damaged(path: Path, number: int, why: str) -> Refused:
    """The refusal of a damaged table."""
    return Refused(
        _("The shipped table {file} is damaged in line {line}: {why}. Install the program again.").format(
            file=path.name, line=number, why=why
        )
    )
