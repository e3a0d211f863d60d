"""Cut the price levels of the states out of the Regional Price Parities of the Bureau of Economic Analysis.

Takes the CSV ``SARPP_STATE_2008_2023.csv``; line 5 of it is “RPPs: All items”, the nation is 100.

Usage: ``python scripts/cut_price_levels.py SARPP_CSV [--to resources/country/US]``
"""

import argparse
import csv
import sys
from pathlib import Path

from tables import COUNTRY, POSTAL, write_table

ALL_ITEMS, YEAR = "5", "2023"
NOTES = (
    "Source: U.S. Bureau of Economic Analysis, Regional Price Parities, all items; cut by scripts/cut_price_levels.py",
    f"Year: {YEAR}",
    "Public domain. The nation is 100. Cities differ from their state; levels of two years cannot be compared.",
)


def main() -> int:
    """Read the parities, write those of the newest year."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("parities", type=Path, help="the CSV of the parities")
    parser.add_argument("--to", type=Path, default=COUNTRY)
    options = parser.parse_args()
    try:
        with options.parities.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file, skipinitialspace=True))
        write_table(options.to / "prices_by_state.csv", NOTES, ("state", "level"), levels(rows))
    except (OSError, KeyError, ValueError) as error:
        print(f"{options.parities} cannot be read as Regional Price Parities: {error}", file=sys.stderr)
        return 1
    return 0


def levels(rows: list[dict[str, str]]) -> list[tuple[str, str]]:
    """State and level of each state, the nation first."""
    lines = [row for row in rows if row["LineCode"] == ALL_ITEMS]
    return sorted(
        ((POSTAL.get(row["GeoFIPS"][:2], "US"), str(float(row[YEAR]))) for row in lines),
        key=lambda row: (row[0] != "US", row[0]),
    )


if __name__ == "__main__":
    sys.exit(main())
