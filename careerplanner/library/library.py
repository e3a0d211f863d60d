"""The library as the rest of the program sees it: what it holds, search, an occupation, pay by area."""

import contextlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from careerplanner.domain.local_pay import PayTables
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.library import esco, read_occupation
from careerplanner.library.occupation import AreaPay, IndustryPay, Occupation
from careerplanner.library.profiles import Profiles, read_profiles
from careerplanner.store.library import library_file, reading, search, writing

Hit = search.Hit
_SURVEY_CODE = len("43-4051")


@dataclass(frozen=True, slots=True)
class SourceInfo:
    """A release in the library. ``tables`` counts its rows by the publisher's names of its tables."""

    name: str
    release: str
    licence: str
    attribution: str
    tables: dict[str, int]
    published: str = ""


def list_sources(library: Path) -> list[SourceInfo]:
    """What the library at this path holds, by name; nothing when there is none yet."""
    with library_file.reading(library) as connection:
        if connection is None:
            return []
        return [
            SourceInfo(
                one.name, one.release, one.licence, one.attribution, writing.parts(connection, one.name), one.published
            )
            for one in writing.sources(connection)
        ]


def remove(library: Path, name: str) -> None:
    """Remove a source (``onet``, ``oews`` or ``esco``) and give its space back; refused when it is not there."""
    wanted = "".join(letter for letter in name.casefold() if letter.isalnum())
    held = [one.name for one in list_sources(library)]
    if wanted not in held:
        raise Refused(
            _("The reference library holds no “{name}”. It holds: {held}.").format(
                name=name, held=", ".join(held) or _("nothing")
            )
        )
    with library_file.writing(library, removing=True) as connection:
        writing.clear_source(connection, wanted)
        writing.rebuild_titles(connection)


class Library:
    """Questions to the library at a path. Keeps it open between them, and notices when it appears or is replaced."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._connection: reading.Connection | None = None
        self._file: tuple[int, int, int] | None = None
        self._profiles: tuple[tuple[str, ...], Profiles | None] | None = None

    def close(self) -> None:
        """Let go of the file."""
        if self._connection is not None:
            self._connection.close()
        self._connection = self._file = self._profiles = None

    def search(self, text: str, limit: int = 20) -> list[Hit]:
        """The occupations whose titles fit the text, best first; none for a text without a word."""
        with self._asking() as connection:
            return [] if connection is None else [_whole(hit) for hit in search.search(connection, text, limit)]

    def occupation(self, code: str, area: str = "US") -> Occupation | None:
        """What is known of an O*NET-SOC code (``.00`` may be left out) or an ESCO address, with the pay in an area.

        None when it is not there.
        """
        with self._asking() as connection:
            if connection is None:
                return None
            if code.startswith((esco.BASE, "occupation/")):
                return read_occupation.of_esco(connection, code)
            return read_occupation.of_onet(connection, code if len(code) != _SURVEY_CODE else f"{code}.00", area)

    def profiles(self, places: tuple[str, ...]) -> Profiles | None:
        """Every O*NET occupation with pay in these areas, read once for a library and areas; None without O*NET."""
        with self._asking() as connection:
            if connection is None:
                return None
            if self._profiles is None or self._profiles[0] != places:
                self._profiles = (places, read_profiles(connection, places))
            return self._profiles[1]

    def pay(self, code: str) -> list[AreaPay]:
        """Pay of an O*NET-SOC or survey code in every area that has any figure."""
        with self._asking() as connection:
            return [] if connection is None else read_occupation.pay(connection, code)

    def industry_pay(self, code: str) -> list[IndustryPay]:
        """Pay of an O*NET-SOC or survey code by industry, where the library has that."""
        with self._asking() as connection:
            return [] if connection is None else read_occupation.industry_pay(connection, code)

    def pay_tables(self, codes: Iterable[str]) -> PayTables | None:
        """The release's figures of these survey codes in all areas, as local pay reads them; None without a release."""
        with self._asking() as connection:
            return None if connection is None else read_occupation.pay_tables(connection, codes)

    @contextlib.contextmanager
    def _asking(self) -> Iterator[reading.Connection | None]:
        try:
            status = self._path.stat()
            file = (status.st_dev, status.st_ino, status.st_mtime_ns)
        except OSError:
            file = None
        if self._connection is None or file != self._file:
            self.close()
            self._connection = library_file.open_for_reading(self._path)
            self._file = file
        with library_file.in_text(self._path):
            yield self._connection


def _whole(hit: Hit) -> Hit:
    """A hit whose code is what the publisher writes."""
    return hit if hit.source != "esco" else Hit(hit.source, esco.BASE + hit.code, hit.title, hit.found)
