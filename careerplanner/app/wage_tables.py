"""The shipped pay tables, read from CSV once and only when they are first needed."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

from careerplanner.app.catalogue_source import table_path
from careerplanner.app.shipped_table import damaged, parsed, read_table
from careerplanner.domain.local_pay import NATION, POINTS, Area, PayCell, PayTables, SectorPay
from careerplanner.domain.prices import PriceIndex
from careerplanner.errors import Refused
from careerplanner.months import parse_month

ALL_SECTORS = "00"


@cache
def area_table() -> dict[str, Area]:
    """Every area by its code: the nation, the states by name, then the others by name."""
    path = table_path("areas")
    return {r["code"]: _area(path, n, r) for n, r in read_table(path).rows}


@cache
def sector_table() -> tuple[SectorPay, ...]:
    """National pay by sector of industry; ``ALL_SECTORS`` is all industries."""
    path = table_path("national_pay")
    rows = read_table(path).rows
    return tuple(SectorPay(r["sector"], r["sector_name"], r["code"], _cell(path, n, r)) for n, r in rows)


@cache
def national_tables() -> PayTables:
    """The release with the cells of the nation alone, all industries: few lines, enough for every national figure."""
    path = table_path("national_pay")
    table = read_table(path, only=ALL_SECTORS)
    nation = Area(NATION, "United States", "nation", "")
    cells = {(NATION, row["code"]): _cell(path, number, row) for number, row in table.rows}
    return PayTables({NATION: nation}, cells, table.source, table.year)


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
    nation, path = national_tables(), table_path("area_pay")
    rows = read_table(path).rows
    cells = {(row["area"], row["code"]): _cell(path, number, row) for number, row in rows}
    return PayTables(area_table(), {**nation.cells, **cells}, nation.source, nation.year)


@cache
def _wage_text() -> str:
    """The large table, of which only the lines of the areas that are asked for are ever looked at one by one."""
    with table_path("area_pay").open(encoding="utf-8", newline="") as file:
        return file.read()


@cache
def _wage_header() -> tuple[Path, tuple[tuple[int, str], ...]]:
    """The file of the large table, and its header, which is looked for once: all of the text must be gone through."""
    return table_path("area_pay"), tuple(_lines_of("area"))


def _lines_of(place: str) -> list[tuple[int, str]]:
    """The lines of one area with their numbers, not parsed yet; the header stands under its first name."""
    text, wanted = _wage_text(), f"{place},"
    lines: list[tuple[int, str]] = []
    number, counted = 1, 0
    begin = 0 if text.startswith(wanted) else text.find(f"\n{wanted}") + 1
    while begin or (not lines and text.startswith(wanted)):
        number += text.count("\n", counted, begin)
        end = text.find("\n", begin) + 1 or len(text)
        lines.append((number, text[begin:end]))
        counted = begin
        begin = end if text.startswith(wanted, end) else text.find(f"\n{wanted}", end - 1) + 1
    return lines


def _cells_of(place: str) -> Iterator[tuple[tuple[str, str], PayCell]]:
    """The cells of one area."""
    path, header = _wage_header()
    if place != "area":
        for number, row in parsed(path, [*header, *_lines_of(place)]):
            yield (place, row.get("code", "")), _cell(path, number, row)


@cache
def price_index() -> PriceIndex:
    """The shipped Consumer Price Index by month."""
    path = table_path("prices")
    table = read_table(path)
    values = {}
    for number, row in table.rows:
        try:
            values[parse_month(row["month"])] = float(row["index"])
        except (KeyError, ValueError, Refused) as error:
            raise damaged(path, number, str(error)) from None
    return PriceIndex(values, table.source)


def _area(path: Path, number: int, row: dict[str, str]) -> Area:
    """The area of one row."""
    try:
        return Area(row["code"], row["name"], row["kind"], row["state"], int(row["jobs"] or 0))
    except (KeyError, ValueError) as error:
        raise damaged(path, number, str(error)) from None


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
        raise damaged(path, number, str(error)) from None
