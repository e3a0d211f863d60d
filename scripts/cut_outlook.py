"""Cut the outlook of occupations out of the Employment Projections of the Bureau of Labor Statistics.

Takes a folder with the tables 1.2 and 1.10 as CSV, and the crosswalk from O*NET to the matrix. Figures are those that
were published, in thousands; none is recomputed. A code that the matrix holds only within a group has the figures of
the group, which is named; its title is O*NET's.

Usage: ``python scripts/cut_outlook.py FOLDER [--to resources/country/US]``
"""

import argparse
import csv
import sys
from collections.abc import Iterator
from pathlib import Path

from tables import BLS_NOTICE, COUNTRY, write_table

NOTES = (
    "Source: U.S. Bureau of Labor Statistics, Employment Projections, tables 1.2, 1.10; cut by scripts/cut_outlook.py",
    "Year: 2024-34",
    BLS_NOTICE,
    "Jobs, openings, exits and transfers in thousands, the last three a year. group: the figures are this group's.",
)
FIGURES = {
    "jobs_2024": "employment_2024_thousands",
    "jobs_2034": "employment_2034_thousands",
    "change_percent": "change_pct",
    "openings": "openings_per_year_thousands",
}
LEAVING = {"exits": "labor_force_exits_per_year_thousands", "transfers": "occupational_transfers_per_year_thousands"}
OWN = ".00"
"""The end of the O*NET code of an occupation itself, not of a speciality."""
ASKED = {"education": "typical_education", "experience": "work_experience", "training": "on_the_job_training"}


def main() -> int:
    """Read the three tables, write one."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, help="the folder of the tables")
    parser.add_argument("--to", type=Path, default=COUNTRY)
    options = parser.parse_args()
    header = ("code", "title", "group", *FIGURES, *LEAVING, *ASKED)
    try:
        write_table(options.to / "outlook.csv", NOTES, header, sorted(outlook(options.folder)))
    except (OSError, KeyError, ValueError) as error:
        print(f"{options.folder} cannot be read as Employment Projections: {error}", file=sys.stderr)
        return 1
    return 0


def outlook(folder: Path) -> Iterator[list[str]]:
    """One row a code."""
    main_table, leaving = items(folder, "1_2"), items(folder, "1_10")
    with next(folder.glob("*crosswalk*.csv")).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    groups = {row["onet_soc_code"][:7]: row["ep_code"] for row in rows}
    titles = {row["onet_soc_code"][:7]: row["onet_title"] for row in rows if row["onet_soc_code"].endswith(OWN)}
    for code in {*main_table, *groups}:
        item = code if code in main_table else groups[code]
        if item in main_table:
            row, gone = main_table[item], leaving[item]
            figures = [*(row[name] for name in FIGURES.values()), *(gone[name] for name in LEAVING.values())]
            title = titles.get(code) or row["title"]
            yield [code, title, "" if item == code else item, *figures, *(row[name] for name in ASKED.values())]


def items(folder: Path, table: str) -> dict[str, dict[str, str]]:
    """The line items of a table by their code."""
    path = next((path for path in folder.glob(f"*table_{table}.csv")), None)
    if path is None:
        raise KeyError(f"it lacks table {table}")
    with path.open(encoding="utf-8", newline="") as file:
        return {row["soc_code"]: row for row in csv.DictReader(file) if row["occupation_type"] == "Line item"}


if __name__ == "__main__":
    sys.exit(main())
