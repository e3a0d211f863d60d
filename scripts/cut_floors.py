"""Cut minimum wages and exempt salary thresholds, each with its first day, out of a collection of public pages.

Takes a CSV with the columns ``state, minimum_hourly_2025, minimum_hourly_2026_jan1, minimum_hourly_2026,
effective_date, exempt_salary_yearly_2026, exempt_effective_date``, their sources and how well they agree. What has a
single source, as every figure for 2027 has, is left out; what rests on tables without a page is kept and marked weak.

Usage: ``python scripts/cut_floors.py FLOORS_CSV [--to resources/country/US]``
"""

import argparse
import csv
import re
import sys
from collections.abc import Iterator
from pathlib import Path

from tables import COUNTRY, write_table

NOTES = (
    "Source: State minimum wages and exempt salary thresholds, as public pages give them; cut by scripts/cut_floors.py",
    "Year: 2026",
    "As known on 29 November 2026; each row names its pages. A row dated 2025-12-31 was in force by then, or longer.",
    "No rates of cities or for small employers, nothing for 2027. A weak row rests on public tables. No legal advice.",
)
HEADER = ("state", "kind", "from", "amount", "trust", "source")
FEDERAL = "US"
BY_THEN, NEW_YEAR = "2025-12-31", "2026-01-01"


def main() -> int:
    """Read the collection, write the dated floors."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("floors", type=Path, help="the CSV of the collection")
    parser.add_argument("--to", type=Path, default=COUNTRY)
    options = parser.parse_args()
    try:
        with options.floors.open(encoding="utf-8-sig", newline="") as file:
            rows = [floor for row in csv.DictReader(file) for floor in (*wages(row), *thresholds(row))]
        write_table(options.to / "floors.csv", NOTES, HEADER, sorted(rows, key=lambda r: (r[0] != FEDERAL, *r[:3])))
    except (OSError, KeyError, ValueError) as error:
        print(f"{options.floors} cannot be read as a collection of floors: {error}", file=sys.stderr)
        return 1
    return 0


def wages(row: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """The minimum wages of a state by their first day, each that differs from the one before."""
    dated = [(BY_THEN, row["minimum_hourly_2025"]), (NEW_YEAR, row["minimum_hourly_2026_jan1"])]
    if row["effective_date"] > NEW_YEAR:
        dated.append((row["effective_date"], row["minimum_hourly_2026"]))
    weak = not row["agreement"].startswith("yes") or "repo" in row["agreement"]
    before = ""
    for day, amount in dated:
        if amount != before:
            is_weak = weak and day == dated[-1][0]
            source = pages(row["source_1"], row["source_2"], row["source_3"])
            yield row["state"], "minimum wage", day, f"{float(amount):.2f}", "weak" if is_weak else "good", source
        before = amount


def thresholds(row: dict[str, str]) -> Iterator[tuple[str, ...]]:
    """The yearly salary below which an employee is owed overtime, where the state sets one of its own."""
    if row["exempt_confirmed"].startswith("federal"):
        return
    trust = "good" if row["exempt_confirmed"].startswith("yes") else "weak"
    source = pages(row["exempt_source_1"], row["exempt_source_2"])
    yield (
        *(row["state"], "exempt threshold", row["exempt_effective_date"]),
        *(f"{float(row['exempt_salary_yearly_2026']):.2f}", trust, source),
    )


def pages(*sources: str) -> str:
    """The sites that a figure was read on, each once; a table without an address is called that."""
    sites = [found for source in sources for found in re.findall(r"(?:https?://)?((?:[\w-]+\.)+[a-z]{2,})/", source)]
    tables = ["public tables of state rates"] if any("repo" in source for source in sources) else []
    return ", ".join(dict.fromkeys(site.removeprefix("www.") for site in [*sites, *tables]))


if __name__ == "__main__":
    sys.exit(main())
