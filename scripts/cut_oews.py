"""Cut the shipped pay tables out of a release of the OEWS: areas, pay by area, national pay by sector.

Takes one of two forms of a release of the Occupational Employment and Wage Statistics (BLS):

* a SQLite file, plain or gzipped, with the tables ``cell``, ``area``, ``industry`` and ``meta``;
* a folder with the flat files of BLS: ``oe.data.0.Current``, ``oe.area``, ``oe.industry``, ``oe.release``.

Usage: ``python scripts/cut_oews.py RELEASE [--to resources/catalogue/customer-service]``
"""

import argparse
import csv
import gzip
import re
import shutil
import sqlite3
import sys
import tempfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tables import BLS_NOTICE, FIELD, POSTAL, catalogue_codes

ALL_OCCUPATIONS = "00-0000"
OF_ROLES = catalogue_codes()
CODES = (*OF_ROLES, *dict.fromkeys(f"{code[:3]}0000" for code in OF_ROLES), ALL_OCCUPATIONS)
EMPLOYMENT, EMPLOYMENT_RSE, WAGE_RSE = "01", "02", "05"
ANNUAL = {"p10": "11", "p25": "12", "p50": "13", "p75": "14", "p90": "15"}
DATATYPES = (EMPLOYMENT, EMPLOYMENT_RSE, WAGE_RSE, *ANNUAL.values())
FIGURES = ("employment", "employment_rse", "wage_rse", *ANNUAL)
TOP_CODED = "5"
ALL_INDUSTRIES = "000000"


@dataclass(frozen=True, slots=True)
class Cell:
    """The figures of one occupation in one area and industry, as written in the release, by datatype."""

    area_type: str
    area: str
    industry: str
    code: str
    values: dict[str, str]


@dataclass(frozen=True, slots=True)
class Release:
    """What is read of a release; an area is its code, type (N, S, M), state number and name."""

    name: str
    areas: list[tuple[str, str, str, str]]
    industries: dict[str, str]
    cells: list[Cell]


def main() -> int:
    """Read the release, write the three tables, say how large they are."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "release", type=Path, help="the SQLite file (.sqlite or .sqlite.gz), or the folder of flat files"
    )
    parser.add_argument("--to", type=Path, default=FIELD)
    options = parser.parse_args()
    try:
        release = read(options.release)
    except (OSError, EOFError, zlib.error, ValueError, KeyError, sqlite3.Error) as error:
        print(f"{options.release} cannot be read as a release of the OEWS: {error}", file=sys.stderr)
        return 1
    for path, rows in write(release, options.to):
        print(f"{path.name}: {rows} rows, {path.stat().st_size / 1e6:.2f} MB")
    return 0


def read(path: Path) -> Release:
    """The release in this file or folder."""
    if path.is_dir():
        return read_flat_files(path)
    if path.suffix != ".gz":
        return read_database(path)
    with tempfile.TemporaryDirectory() as folder:
        plain = Path(folder) / "release.sqlite"
        with gzip.open(path) as packed, plain.open("wb") as unpacked:
            shutil.copyfileobj(packed, unpacked)
        return read_database(plain)


def read_database(path: Path) -> Release:
    """The release in a SQLite file whose cells are keyed ``OEU`` + type + area + industry + occupation."""
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    try:
        meta = dict(database.execute("SELECT name, value FROM meta"))
        columns = ", ".join(f"v{datatype}, f{datatype}" for datatype in DATATYPES)
        marks = ", ".join("?" * len(CODES))
        query = f"SELECT key, {columns} FROM cell WHERE substr(key, 18) IN ({marks}) ORDER BY key"  # noqa: S608
        cells = [
            _cell(key, {t: _value(v, f or "") for t, v, f in zip(DATATYPES, row[::2], row[1::2], strict=True)})
            for key, *row in database.execute(query, [code.replace("-", "") for code in CODES])
        ]
        areas = list(database.execute("SELECT area_code, areatype_code, state_code, area_name FROM area"))
        industries = dict(database.execute("SELECT industry_code, industry_name FROM industry"))
    finally:
        database.close()
    if "release" not in meta or not cells:
        raise ValueError("it names no release, or has none of the occupations")
    return Release(f"OEWS {meta['release']}", areas, industries, cells)


def read_flat_files(folder: Path) -> Release:
    """The release in the tab-separated files that BLS publishes for its time series ``oe``."""
    wanted = {code.replace("-", "") for code in CODES}
    found: dict[str, dict[str, str]] = {}
    for row in _tabbed(folder / "oe.data.0.Current"):
        series = row["series_id"]
        key, datatype = series[:-2], series[-2:]
        if key[-6:] in wanted and datatype in DATATYPES:
            found.setdefault(key, {})[datatype] = _value(row["value"], row["footnote_codes"])
    areas = [
        (row["area_code"], row["areatype_code"], row["state_code"], row["area_name"])
        for row in _tabbed(folder / "oe.area")
    ]
    industries = {row["industry_code"]: row["industry_name"] for row in _tabbed(folder / "oe.industry")}
    name = next(_tabbed(folder / "oe.release"))["description"]
    return Release(f"OEWS {name}", areas, industries, [_cell(key, found[key]) for key in sorted(found)])


def _tabbed(path: Path) -> Iterator[dict[str, str]]:
    """The rows of a flat file by header; BLS pads its columns with spaces."""
    with path.open(encoding="utf-8-sig", newline="") as file:
        lines = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        header = [name.strip() for name in next(lines)]
        for number, line in enumerate(lines, start=2):
            if line and len(line) < len(header):
                raise ValueError(f"{path.name}, line {number}: {len(line)} columns instead of {len(header)}")
            yield {name: value.strip() for name, value in zip(header, line, strict=False)}


def _cell(key: str, values: dict[str, str]) -> Cell:
    """The cell of a key such as ``OEUM0041940000000434051``."""
    return Cell(key[3], key[4:11], key[11:17], f"{key[17:19]}-{key[19:23]}", values)


def _value(value: str | None, footnotes: str) -> str:
    """A figure as it is shipped: the number, empty when not released, ``239200+`` when top-coded."""
    text = (value or "").strip()
    if TOP_CODED in footnotes.split(","):
        return f"{re.sub(r'[^0-9]', '', text) or '239200'}+"
    return text if re.fullmatch(r"\d+(\.\d+)?", text) else ""


def write(release: Release, folder: Path) -> Iterator[tuple[Path, int]]:
    """Write the three tables; yields each path and its number of rows."""
    order = {code: position for position, code in enumerate(CODES)}
    short = {area: short_code(kind, area, state) for area, kind, state, _ in release.areas}
    yield _write(folder / "areas.csv", release.name, ("code", "kind", "state", "name", "jobs"), _areas(release))
    across = [c for c in release.cells if c.industry == ALL_INDUSTRIES and c.area_type != "N"]
    rows = sorted((short[c.area], order[c.code], [c.code, *_figures(c)]) for c in across)
    yield _write(
        folder / "wages.csv",
        release.name,
        ("area", "code", *FIGURES),
        [[area, *rest] for area, _, rest in rows],
    )
    nation = [c for c in release.cells if c.area_type == "N" and sector(c.industry) is not None]
    lines = sorted((sector(c.industry) or "", order[c.code], c) for c in nation)
    yield _write(
        folder / "national.csv",
        release.name,
        ("sector", "sector_name", "code", *FIGURES),
        [[s, sector_name(release.industries[c.industry]), c.code, *_figures(c)] for s, _, c in lines],
    )


def _areas(release: Release) -> list[list[str]]:
    """The rows of the area table: nation, states by name, then the others by name; each with its number of jobs."""
    jobs = {
        (c.area_type, c.area): c.values.get(EMPLOYMENT, "")
        for c in release.cells
        if c.code == ALL_OCCUPATIONS and c.industry == ALL_INDUSTRIES
    }
    rows = []
    for area, kind, state, name in release.areas:
        code, number = short_code(kind, area, state), jobs.get((kind, area), "")
        if kind == "N":
            rows.append((0, "United States", [code, "nation", "", "United States", number]))
        elif kind == "S":
            rows.append((1, name, [code, "state", POSTAL[state], name, number]))
        else:
            rows.append((2, name, [code, area_kind(name), POSTAL[state], name, number]))
    return [row for _rank, _name, row in sorted(rows)]


def area_kind(name: str) -> str:
    """Whether an area that is no state is a metropolitan one."""
    return "nonmetro" if name.endswith("nonmetropolitan area") else "metro"


def short_code(kind: str, area: str, state: str) -> str:
    """The area's code in the program: ``US``, ``CA``, ``41940`` (CBSA) or ``0100001`` (non-metropolitan)."""
    if kind == "N":
        return "US"
    return POSTAL[state] if kind == "S" else area.removeprefix("00")


def sector(industry: str) -> str | None:
    """The NAICS sector of an industry code, ``00`` for all industries, None for anything finer."""
    if industry == ALL_INDUSTRIES:
        return "00"
    found = re.fullmatch(r"(\d\d)-{1,2}\d{2,3}", industry)
    return found[1] if found else None


def sector_name(name: str) -> str:
    """A sector's name without its number."""
    if name.startswith("Cross-Industry"):
        return "All industries"
    plain = re.sub(r"^Sectors? [\d, and]+- ", "", name)
    return "Government, without schools, hospitals and post" if plain.startswith("Federal, State") else plain


def _figures(cell: Cell) -> list[str]:
    """The figures of a cell in the order of the shipped columns."""
    return [cell.values.get(datatype, "") for datatype in DATATYPES]


def _write(path: Path, release: str, header: tuple[str, ...], rows: list[list[str]]) -> tuple[Path, int]:
    """Write one table with its source lines above the header."""
    with path.open("w", encoding="utf-8", newline="") as file:
        file.write(
            f"# Source: U.S. Bureau of Labor Statistics, {release}; cut by scripts/cut_oews.py\n# {BLS_NOTICE}\n"
        )
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(rows)
    return path, len(rows)


if __name__ == "__main__":
    sys.exit(main())
