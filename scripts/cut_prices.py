"""Cut the shipped price index out of the Consumer Price Index for all urban consumers (CPI-U), all items.

Takes a CSV with the columns ``series, year, period, value`` as BLS numbers its periods (``M01`` .. ``M12``; ``M13`` is
the average of the year and is left out).

Usage: ``python scripts/cut_prices.py CPI_CSV [--to resources/catalogue/customer-service]``
"""

import argparse
import csv
import sys
from pathlib import Path

from tables import FIELD

SERIES = "CUUR0000SA0"
FIRST_YEAR = 1990
HEADER = (
    f"# Source: U.S. Bureau of Labor Statistics, CPI-U, all items, U.S. city average, {SERIES}, not adjusted"
    "; cut by scripts/cut_prices.py\n"
    "# Public domain. A month that is missing was not published.\n"
)


def main() -> int:
    """Read the series, write the months from 1990 on."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("series", type=Path, help="the CSV of the index")
    parser.add_argument("--to", type=Path, default=FIELD)
    options = parser.parse_args()
    try:
        with options.series.open(encoding="utf-8-sig", newline="") as file:
            rows = [months(row) for row in csv.DictReader(file)]
    except (OSError, KeyError, ValueError) as error:
        print(f"{options.series} cannot be read as a price index: {error}", file=sys.stderr)
        return 1
    kept = sorted(row for row in rows if row is not None)
    target = options.to / "prices.csv"
    with target.open("w", encoding="utf-8", newline="") as file:
        file.write(HEADER)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(("month", "index"))
        writer.writerows(kept)
    print(f"{target.name}: {len(kept)} months, {kept[0][0]} to {kept[-1][0]}")
    return 0


def months(row: dict[str, str]) -> tuple[str, str] | None:
    """Month and index of a row; None for yearly averages, other series and early years."""
    period, year = row["period"].strip(), int(row["year"])
    if row["series"].strip() != SERIES or year < FIRST_YEAR or not "M01" <= period <= "M12":
        return None
    return f"{year:04d}-{period[1:]}", str(float(row["value"]))


if __name__ == "__main__":
    sys.exit(main())
