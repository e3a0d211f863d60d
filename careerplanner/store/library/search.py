"""Search over titles: the exact title, then titles that begin so, then titles with words that begin so."""

import re
from dataclasses import dataclass

from sqlcipher3 import dbapi2 as driver

from careerplanner.store.library.library_file import fold

_WORD = re.compile(r"[^\W_]+")
_LONGEST_TEXT = 200
_MOST_WORDS = 8
# Titles of one occupation crowd each other out: so many are read to find as many occupations as are asked for.
_MOST_ROWS = 2000
_ROWS_THAT_BEGIN_SO = 10
"""For each occupation asked for; what this misses, the search for words finds."""
_LAST = "\U0010ffff"


@dataclass(frozen=True, slots=True)
class Hit:
    """An occupation that fits a search. ``title`` is its own, ``found`` the one of its titles that fits."""

    source: str
    code: str
    title: str
    found: str


def search(connection: driver.Connection, text: str, limit: int = 20) -> list[Hit]:
    """The occupations whose titles fit, best first, each once; none for a text without a word."""
    folded = fold(text[:_LONGEST_TEXT])
    words = _WORD.findall(folded)[:_MOST_WORDS]
    if not words or limit < 1:
        return []
    best: dict[tuple[str, str], str] = {}
    for query, values in (
        (_EXACT, (folded, f"{folded}s", folded.removesuffix("s"))),
        (_BEGINS, (folded, folded + _LAST, limit * _ROWS_THAT_BEGIN_SO)),
        (_WORDS, (_quoted(words), _MOST_ROWS)),
    ):
        for source, code, title in connection.execute(query, values):
            best.setdefault((source, code), title)
            if len(best) == limit:
                return _hits(connection, best)
    return _hits(connection, best)


# The numbers of titles are their order: see the schema.
# Occupations are called by their plural: “cardiologist” is meant to find “Cardiologists” before another that lists the
# singular among its other names.
_EXACT = "SELECT source, code, title FROM title WHERE folded IN (?, ?, ?) ORDER BY id"
_BEGINS = """
    SELECT source, code, title FROM title
    WHERE id IN (SELECT id FROM title WHERE folded > ? AND folded < ? ORDER BY id LIMIT ?) ORDER BY id
"""
_WORDS = """
    SELECT t.source, t.code, t.title FROM title_search s JOIN title t ON t.id = s.rowid
    WHERE title_search MATCH ? ORDER BY s.rowid LIMIT ?
"""


def _quoted(words: list[str]) -> str:
    """Each word as the beginning of a word, in the language of the index; quoting keeps its operators out."""
    return " ".join('"' + word.replace('"', '""') + '" *' for word in words)


def _hits(connection: driver.Connection, best: dict[tuple[str, str], str]) -> list[Hit]:
    own = {"onet": "SELECT title FROM onet_occupation WHERE code = ?", "esco": _OWN_LABEL}
    hits = []
    for (source, code), found in best.items():
        row = connection.execute(own[source], (code,)).fetchone()
        hits.append(Hit(source, code, row[0] if row else found, found))
    return hits


_OWN_LABEL = "SELECT label FROM esco_concept WHERE uri = ?"
