"""Cut the index of titles out of a text release of O*NET: every occupation, what else it is called, its job zone.

Takes the zip of the release with ``Occupation Data.txt``, ``Job Titles.txt``, ``Sample of Reported Titles.txt`` and
``Job Zones.txt``. Each occupation stands twice: first with its own title and those that job holders gave, then with all
others, so that whoever reads from the beginning meets the titles in use first.

Usage: ``python scripts/cut_titles.py RELEASE_ZIP [--to resources/titles]``
"""

import argparse
import gzip
import io
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

from cut_onet import LICENCE, rows_of, version
from tables import RESOURCES

NAME = "onet.txt.gz"


def main() -> int:
    """Read the release, write the index."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("release", type=Path, help="the zip of the text release")
    parser.add_argument("--to", type=Path, default=RESOURCES / "titles")
    options = parser.parse_args()
    try:
        with zipfile.ZipFile(options.release) as release:
            name = version(release)
            notes = (
                f"# Source: O*NET {name}, job titles; cut by scripts/cut_titles.py",
                f"# Year: {name.partition(' ')[2]}",
                f"# {LICENCE}",
            )
            text = "\n".join((*notes, *lines(release), ""))
    except (OSError, KeyError, ValueError, zipfile.BadZipFile) as error:
        print(f"{options.release} cannot be read as a release of O*NET: {error}", file=sys.stderr)
        return 1
    options.to.mkdir(parents=True, exist_ok=True)
    packed = io.BytesIO()
    with gzip.GzipFile("", "wb", 9, packed, mtime=0) as file:
        file.write(text.encode("utf-8"))
    (options.to / NAME).write_bytes(packed.getvalue())
    print(f"{NAME}: {text.count(chr(10))} lines, {len(packed.getvalue()) / 1e3:.0f} kB")
    return 0


def lines(release: zipfile.ZipFile) -> Iterator[str]:
    """A head ``@code zone`` for each occupation, and below it a title a line, its own first."""
    own = {row["O*NET-SOC Code"]: row["Title"] for row in rows_of(release, "Occupation Data.txt")}
    zones = {row["O*NET-SOC Code"]: row["Job Zone"] for row in rows_of(release, "Job Zones.txt")}
    reported = _by_code(release, "Sample of Reported Titles.txt", "Reported Job Title")
    listed = _by_code(release, "Job Titles.txt", "Job Title")
    for code, title in sorted(own.items()):
        yield f"@{code} {zones.get(code, '')}".rstrip()
        yield from dict.fromkeys((title, *sorted(reported.get(code, ()))))
    for code, title in sorted(own.items()):
        rest = set(listed.get(code, ())) - set(reported.get(code, ())) - {title}
        if rest:
            yield f"@{code}"
            yield from sorted(rest)


def _by_code(release: zipfile.ZipFile, name: str, column: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for row in rows_of(release, name):
        found.setdefault(row["O*NET-SOC Code"], []).append(" ".join(row[column].split()))
    return found


if __name__ == "__main__":
    sys.exit(main())
