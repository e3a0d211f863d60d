"""The shipped index of job titles: every occupation of O*NET and what else it is called, found as one types.

The text is searched as it is, in one pass over its bytes; nothing is built from it but the places where occupations
begin, so that it is there at once and each letter is answered at once.
"""

import gzip
import unicodedata
from bisect import bisect_right
from dataclasses import dataclass
from functools import cache

from careerplanner import paths

_MOST_LOOKED_AT, _MOST_FOUND = 450, 150
"""So many titles with the longest word are looked at, and so many kept; titles in use stand first."""
_LONGEST_TEXT = 120
_PLAIN = bytes(
    byte if byte in b"\n@" or chr(byte).isalnum() and byte < 128 else ord(" ")  # noqa: RUF021
    for byte in range(256)
)


@dataclass(frozen=True, slots=True)
class TitleHit:
    """An occupation that fits: O*NET code, own title, the title that fits, and its job zone (1-5, 0 not known)."""

    code: str
    title: str
    found: str
    zone: int

    @property
    def survey_code(self) -> str:
        """The code of the occupation in the pay survey: ``31-1131``."""
        return self.code.partition(".")[0]


class TitleIndex:
    """The titles of a release; ``source`` names it with its month and licence."""

    def __init__(self, text: bytes) -> None:
        self._text = text.replace(b"\n", b"\n ")
        self._folded = self._text.lower().translate(_PLAIN)
        heads = self._text.split(b"\n @")
        self.source = heads[0].decode().splitlines()[0].removeprefix("# Source: ").partition(";")[0]
        self._starts: list[int] = []
        self._codes: list[str] = []
        self._own: dict[str, tuple[str, int]] = {}
        place = len(heads[0])
        for block in heads[1:]:
            head, _break, rest = block.partition(b"\n")
            code, _space, zone = head.decode().partition(" ")
            self._starts.append(place)
            self._codes.append(code)
            if code not in self._own:
                self._own[code] = (rest.partition(b"\n")[0].decode().strip(), int(zone or 0))
            place += len(block) + len(b"\n @")

    def __len__(self) -> int:
        """How many occupations there are."""
        return len(self._own)

    def find(self, text: str, limit: int = 8) -> list[TitleHit]:
        """The occupations with a title that has a word beginning with each word typed, best first; each once."""
        words = _folded_words(text)
        if not words:
            return []
        typed = b" " + b" ".join(words)
        found, rest = self._with_words(words)
        found += self._exactly(typed, rest)
        ranked = sorted((*self._rank(start, end, typed), start, end) for start, end in found)
        best: dict[str, TitleHit] = {}
        for *_order, start, end in ranked:
            code = self._code_at(start)
            if code not in best:
                title, zone = self._own[code]
                best[code] = TitleHit(code, title, self._text[start:end].decode().strip(), zone)
            if len(best) == limit:
                break
        return list(best.values())

    def _code_at(self, place: int) -> str:
        return self._codes[bisect_right(self._starts, place) - 1]

    def _rank(self, start: int, end: int, typed: bytes) -> tuple[bool, bool, bool, int]:
        """The exact title first, then those that begin so; whole occupations before specialities, shorter titles."""
        line = self._folded[start:end]
        return line != typed, not line.startswith(typed), not self._code_at(start).endswith(".00"), end - start

    def _exactly(self, typed: bytes, rest: int) -> list[tuple[int, int]]:
        """Where titles that are just this text begin and end, from this place on."""
        found, place = [], self._folded.find(b"\n" + typed + b"\n", rest)
        while place >= 0:
            found.append((place + 1, place + 1 + len(typed)))
            place = self._folded.find(b"\n" + typed + b"\n", place + 1)
        return found

    def _with_words(self, words: list[bytes]) -> tuple[list[tuple[int, int]], int]:
        """Where titles with all of these beginnings of words begin and end, and from where on nothing was looked at."""
        text = self._folded
        longest = b" " + max(words, key=len)
        others = [b" " + word for word in words if b" " + word != longest]
        found: list[tuple[int, int]] = []
        place = end = text.find(longest, self._first())
        for _number in range(_MOST_LOOKED_AT):
            if place < 0 or len(found) == _MOST_FOUND:
                break
            start, end = text.rfind(b"\n", 0, place) + 1, text.find(b"\n", place)
            if not others or all(text.find(word, start, end) >= 0 for word in others):
                found.append((start, end))
            place = text.find(longest, end)
        return found, len(text) if place < 0 else end

    def _first(self) -> int:
        return self._starts[0] if self._starts else len(self._folded)


def _folded_words(text: str) -> list[bytes]:
    plain = unicodedata.normalize("NFKD", text[:_LONGEST_TEXT]).encode("ascii", "ignore")
    return plain.lower().translate(_PLAIN).replace(b"@", b" ").split()


@cache
def title_index() -> TitleIndex:
    """The shipped index, read when it is first wanted."""
    return TitleIndex(gzip.decompress((paths.resources() / "titles" / "onet.txt.gz").read_bytes()))
