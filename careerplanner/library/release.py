"""Which release a table belongs to: told by what lies beside it, else by the names that its publisher gives."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.library.files import Files
from careerplanner.library.recognise import Contents, Table

UNKNOWN = "unknown"

_ONET_READ_ME = re.compile(r"O\*NET\s+(\d+)\.(\d+)\s+Database\s+(?:(\w+ \d{4})\s+Release)?")
_ONET_LICENCE = re.compile(r"licensed under an?\s+(.+?)\.\s")
_ONET_NAME = re.compile(r"(?:db|onet|o\*net)[ _-]?v?(\d{1,2})[_.](\d{1,2})", re.IGNORECASE)
_OEWS_NOTES = re.compile(r"\bMay (20\d\d) OEW?S\b")
_OEWS_NAME = re.compile(r"(?:(?:_|\b)M_?(?=20)|oesm)(20\d\d|\d\d)(?!\d)", re.IGNORECASE)
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?!\d)")
_OEWS_TOP = re.compile(r"#\s*=.{0,60}?\$([\d,.]+) per hour or \$([\d,]+) per year")
_ESCO_VERSION = re.compile(r"\bv[._-]?(\d+\.\d+(?:\.\d+)?)", re.IGNORECASE)
_ESCO_DATE = re.compile(r"(20\d\d)-(\d\d)-(\d\d)")
# What the notes of the workbooks of these years say that "#" stands for; files without notes need it.
_TOP_CODES = {
    **dict.fromkeys((2020, 2021), (100.0, 208_000)),
    **dict.fromkeys((2023, 2024, 2025), (115.0, 239_200)),
}


@dataclass(frozen=True, slots=True)
class Release:
    """A release of a publisher. ``rank`` is empty when the release is not known."""

    publisher: str
    release: str
    rank: tuple[int, ...]
    published: str
    licence: str
    attribution: str
    top_hourly: float | None = None
    top_yearly: int | None = None


def release_of(table: Table, contents: Contents, files: Files) -> Release:
    """The release that a table belongs to."""
    readers: dict[str, Callable[[Table, Contents, Files], Release]] = {"onet": _onet, "oews": _oews, "esco": _esco}
    return readers[table.found.shape.publisher](table, contents, files)


def _onet(table: Table, contents: Contents, files: Files) -> Release:
    grid = table.found.grid
    read_me = contents.read_me.get(grid.folder, "")
    said = _ONET_READ_ME.search(read_me)
    named = said or _last(_ONET_NAME, f"{files.words}/{grid.folder}")
    rank = (int(named[1]), int(named[2])) if named else ()
    release = ".".join(map(str, rank)) or UNKNOWN
    licence = _ONET_LICENCE.search(" ".join(read_me.split()) + " ")
    database = f"O*NET {release} Database" if rank else "O*NET Database"
    return Release(
        "onet",
        release,
        rank,
        (said[3] or "") if said else "",
        licence[1] if licence else "Creative Commons Attribution 4.0 International License",
        f"This page includes information from the {database} by the U.S. Department of Labor, Employment and Training "
        "Administration (USDOL/ETA). Used under the CC BY 4.0 license. O*NET® is a trademark of USDOL/ETA.",
    )


def _oews(table: Table, _contents: Contents, files: Files) -> Release:
    grid = table.found.grid
    words = f"{files.words}/{grid.folder}/{grid.stem}/{grid.title}"
    found = _OEWS_NOTES.search(table.notes) or _last(_OEWS_NAME, words) or _last(_YEAR, grid.stem)
    if found is None:
        raise Refused(
            _(
                "{file} does not say which year its wages are from. Give it the name it has at the "
                "bureau, such as national_M2025_dl."
            ).format(file=grid.title)
        )
    year = int(found[1]) + (2000 if len(found[1]) == 2 else 0)
    top = _OEWS_TOP.search(table.notes)
    hourly, yearly = (
        (float(top[1].replace(",", "")), int(top[2].replace(",", ""))) if top else _TOP_CODES.get(year, (None, None))
    )
    return Release(
        "oews",
        f"May {year}",
        (year, 5),
        f"May {year}",
        "Public domain (work of the U.S. government)",
        f"U.S. Bureau of Labor Statistics, Occupational Employment and Wage Statistics, May {year}. BLS.gov cannot "
        "vouch for the data or analyses derived from these data after the data have been retrieved from BLS.gov.",
        hourly,
        yearly,
    )


def _esco(table: Table, _contents: Contents, files: Files) -> Release:
    grid = table.found.grid
    words = f"{files.words}/{grid.folder}/{grid.stem}"
    version, day = _last(_ESCO_VERSION, words.replace("_", " ")), _last(_ESCO_DATE, words)
    release, published = UNKNOWN, ""
    rank: tuple[int, ...] = ()
    if version:
        release, rank = version[1], tuple(map(int, version[1].split(".")))
    elif day:
        release = published = day[0]
    return Release(
        "esco",
        release,
        rank,
        published,
        "Reuse under Commission Decision 2011/833/EU",
        "This service uses the ESCO classification of the European Commission.",
    )


def _last(pattern: re.Pattern[str], words: str) -> re.Match[str] | None:
    """The last place at which a pattern stands: the nearest to the file."""
    return next(reversed(list(pattern.finditer(words))), None)
