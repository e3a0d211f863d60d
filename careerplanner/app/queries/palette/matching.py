"""Finding entries by what is typed: every word begins a word of the entry, or at least stands in it; the best first."""

import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from careerplanner.app.queries.palette.entry import Entry, Kind

MOST_OF_A_KIND: Final = 6
_AT_START, _AT_WORD, _INSIDE, _BESIDE = 0, 1, 2, 3
_NOWHERE: Final = 99


@dataclass(frozen=True, slots=True)
class Found:
    """An entry with the parts of its text that match what was typed, as (from, to)."""

    entry: Entry
    marks: tuple[tuple[int, int], ...]


def found_by(typed: str, entries: Iterable[Entry], most: int = MOST_OF_A_KIND) -> tuple[Found, ...]:
    """The entries that fit, kind by kind, the best of each first; what nothing is typed for is nothing."""
    words = _folded(typed).split()
    if not words:
        return ()
    ranked: list[tuple[int, int, int, Found]] = []
    for place, entry in enumerate(entries):
        rank, marks = _match(words, entry)
        if rank < _NOWHERE:
            ranked.append((entry.kind, rank, place, Found(entry, marks)))
    ranked.sort(key=lambda each: each[:3])
    return tuple(each for kind in Kind for each in [row[3] for row in ranked if row[0] == kind][:most])


def _match(words: Sequence[str], entry: Entry) -> tuple[int, tuple[tuple[int, int], ...]]:
    """How well an entry fits, less being better, and where in its text."""
    text = _folded(entry.text)
    beside = _folded(f"{entry.state} {entry.also}")
    worst, marks = _AT_START, []
    for word in words:
        rank, at = _place_of(word, text)
        if rank == _NOWHERE and _place_of(word, beside)[0] <= _AT_WORD:
            rank = _BESIDE
        elif rank < _NOWHERE:
            marks.append((at, at + len(word)))
        worst = max(worst, rank)
    # An entry that is called so comes before one that only contains it.
    return (worst if worst == _NOWHERE else 10 * worst + (0 if text == " ".join(words) else 1)), tuple(sorted(marks))


def _place_of(word: str, text: str) -> tuple[int, int]:
    """How and where a word stands in a text."""
    if text.startswith(word):
        return _AT_START, 0
    at, inside = 0, -1
    while (at := text.find(word, at)) >= 0:
        if not text[at - 1].isalnum():
            return _AT_WORD, at
        inside = at if inside < 0 else inside
        at += 1
    return (_INSIDE, inside) if inside >= 0 else (_NOWHERE, 0)


def _folded(text: str) -> str:
    """Small letters without accents, each in its place, so that places in it are places in the text."""
    return "".join(_plain(letter) for letter in text)


def _plain(letter: str) -> str:
    folded = unicodedata.normalize("NFD", letter)[0].lower()
    return folded if len(folded) == 1 else letter
