"""Cut out of a text release of O*NET: what education jobs ask for, and what else the jobs of the field are called.

Takes the zip of the release with ``Education.txt``, ``Job Titles.txt`` and ``Sample of Reported Titles.txt``.

Usage: ``python scripts/cut_onet.py RELEASE_ZIP [--country resources/country/US] [--field DIR]``
"""

import argparse
import csv
import io
import re
import sys
import zipfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from tables import COUNTRY, FIELD, catalogue_codes, write_table

LEVELS = 12
LICENCE = (
    "O*NET is a trademark of USDOL/ETA. CC BY 4.0: this table includes information from the O*NET Database by the U.S."
    " Department of Labor, Employment and Training Administration (USDOL/ETA)."
)


def main() -> int:
    """Read the release, write both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("release", type=Path, help="the zip of the text release")
    parser.add_argument("--country", type=Path, default=COUNTRY)
    parser.add_argument("--field", type=Path, default=FIELD)
    options = parser.parse_args()
    try:
        with zipfile.ZipFile(options.release) as release:
            name = version(release)
            write_table(
                options.country / "education.csv",
                (
                    f"Source: O*NET {name}, required level of education; cut by scripts/cut_onet.py",
                    f"Year: {name.partition(' ')[2]}",
                    LICENCE,
                    "Percent of the jobs asked about, by the 12 levels of O*NET; thin: O*NET advises against a figure.",
                ),
                ("code", "asked", "date", "thin", *(f"level_{level}" for level in range(1, LEVELS + 1))),
                education(rows_of(release, "Education.txt")),
            )
            write_table(
                options.field / "titles.csv",
                (
                    f"Source: O*NET {name}, job titles; cut by scripts/cut_onet.py",
                    f"Year: {name.partition(' ')[2]}",
                    LICENCE,
                    "reported: job holders gave this title; others: how many more occupations have it.",
                ),
                ("code", "title", "short", "reported", "others"),
                titles(release),
            )
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        print(f"{options.release} cannot be read as a release of O*NET: {error}", file=sys.stderr)
        return 1
    return 0


def version(release: zipfile.ZipFile) -> str:
    """Number and month of the release, such as ``30.3 May 2026``, as its read-me has them."""
    text = text_of(release, "Read Me.txt")
    number = re.search(r"O\*NET\D{0,40}(\d+\.\d+)", text)
    month = re.search(r"([A-Z][a-z]+ 20\d\d)", text)
    if not number or not month:
        raise ValueError("its read-me does not say which release it is")
    return f"{number[1]} {month[1]}"


def text_of(release: zipfile.ZipFile, name: str) -> str:
    """The text of a file, whatever folder it is in."""
    member = next((member for member in release.namelist() if member.rpartition("/")[2] == name), None)
    if member is None:
        raise KeyError(f"it lacks {name}")
    return release.read(member).decode("utf-8")


def rows_of(release: zipfile.ZipFile, name: str) -> Iterator[dict[str, str]]:
    """The rows of a tab-separated file."""
    yield from csv.DictReader(
        io.StringIO(text_of(release, name), newline=""), delimiter="\t", quoting=csv.QUOTE_NONE, strict=True
    )


def education(rows: Iterator[dict[str, str]]) -> Iterator[list[str]]:
    """One row an occupation: how many were asked, when, and the percent of jobs at each level."""
    found: dict[str, dict[int, dict[str, str]]] = {}
    for row in rows:
        if row["Scale ID"] == "RL":
            found.setdefault(row["O*NET-SOC Code"], {})[int(row["Category"])] = row
    for code, levels in sorted(found.items()):
        shares = [levels[level]["Data Value"] for level in range(1, LEVELS + 1) if level in levels]
        if len(shares) == LEVELS and "n/a" not in shares:
            thin = any(row["Recommend Suppress"] == "Y" for row in levels.values())
            asked = levels[1]["N"].replace("n/a", "")
            yield [code, asked, levels[1]["Date"], "yes" if thin else "", *(f"{float(share):g}" for share in shares)]


def titles(release: zipfile.ZipFile) -> Iterator[list[str]]:
    """The titles of the occupations of the field."""
    wanted = {f"{code}.00" for code in catalogue_codes()}
    listed = list(rows_of(release, "Job Titles.txt"))
    reported = {
        (row["O*NET-SOC Code"], row["Reported Job Title"]) for row in rows_of(release, "Sample of Reported Titles.txt")
    }
    holders = Counter(
        title for title, _code in {(row["Job Title"].casefold(), row["O*NET-SOC Code"]) for row in listed}
    )
    for row in sorted(listed, key=lambda row: (row["O*NET-SOC Code"], row["Job Title"].casefold())):
        code, title = row["O*NET-SOC Code"], row["Job Title"]
        if code in wanted:
            short = row["Short Title"].replace("n/a", "")
            others = holders[title.casefold()] - 1
            yield [code[:7], title, short, "yes" if (code, title) in reported else "", str(others)]


if __name__ == "__main__":
    sys.exit(main())
