"""The release of May 2025 as it lies beside the checkout, for tests that hold the shipped figures against it."""

import gzip
import shutil
import sqlite3
from pathlib import Path

RELEASE = Path(__file__).resolve().parents[2] / "shared" / "data" / "oews" / "oews-2025.sqlite.gz"
ANNUAL = {"p10": "v11", "p25": "v12", "p50": "v13", "p75": "v14", "p90": "v15"}
REASON = "the OEWS release (../shared/data/oews/oews-2025.sqlite.gz) is not beside the checkout"


def unpacked(folder: Path) -> sqlite3.Connection:
    """The release, unpacked into a folder and opened."""
    plain = folder / "release.sqlite"
    with gzip.open(RELEASE) as packed, plain.open("wb") as unpacked_file:
        shutil.copyfileobj(packed, unpacked_file)
    connection = sqlite3.connect(plain)
    connection.row_factory = sqlite3.Row
    return connection


def row_of(release: sqlite3.Connection, area_type: str, code: str, industry: str, occupation: str) -> sqlite3.Row:
    """The row of an occupation in an area and an industry; None where the release has none."""
    key = f"OEU{area_type}{code}{industry}{occupation}"
    return release.execute("SELECT * FROM cell WHERE key = ?", [key]).fetchone()
