"""What the scripts that cut the shipped tables share: where tables are, which occupations, how one is written."""

import csv
import re
import tomllib
from collections.abc import Iterable, Sequence
from pathlib import Path

RESOURCES = Path(__file__).resolve().parent.parent / "resources"
FIELD = RESOURCES / "catalogue" / "customer-service"
COUNTRY = RESOURCES / "country" / "US"
BLS_NOTICE = (
    "Public domain. BLS.gov cannot vouch for the data or analyses derived from these data "
    "after the data have been retrieved from BLS.gov."
)
POSTAL = dict(
    re.findall(
        r"(\d\d) ([A-Z]{2})",
        """
01 AL 02 AK 04 AZ 05 AR 06 CA 08 CO 09 CT 10 DE 11 DC 12 FL 13 GA 15 HI 16 ID 17 IL 18 IN 19 IA 20 KS 21 KY 22 LA
23 ME 24 MD 25 MA 26 MI 27 MN 28 MS 29 MO 30 MT 31 NE 32 NV 33 NH 34 NJ 35 NM 36 NY 37 NC 38 ND 39 OH 40 OK 41 OR
42 PA 44 RI 45 SC 46 SD 47 TN 48 TX 49 UT 50 VT 51 VA 53 WA 54 WV 55 WI 56 WY 60 AS 66 GU 69 MP 72 PR 78 VI
""",
    )
)
"""Postal code of a state or territory by its FIPS number."""


def catalogue_codes() -> tuple[str, ...]:
    """The occupation codes of the field's roles, in the order in which the roles name them."""
    files = tomllib.loads((FIELD / "field.toml").read_text(encoding="utf-8"))["entries"]["roles"]
    roles = [role for name in files for role in tomllib.loads((FIELD / name).read_text(encoding="utf-8"))["role"]]
    return tuple(dict.fromkeys(code for role in roles for code in role["codes"]))


def write_table(path: Path, notes: Sequence[str], header: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Write a table with its notes above the header; the first of them is its source. Say how large it is."""
    kept = list(rows)
    if not kept:
        raise ValueError(f"nothing is left for {path.name}")
    with path.open("w", encoding="utf-8", newline="") as file:
        file.writelines(f"# {note}\n" for note in notes)
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(header)
        writer.writerows(kept)
    print(f"{path.name}: {len(kept)} rows, {path.stat().st_size / 1e3:.0f} kB")
