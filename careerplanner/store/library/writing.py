"""Writing releases into the library: sources, their parts, and rows in batches."""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, TypeAlias

from sqlcipher3 import dbapi2 as driver

Connection: TypeAlias = driver.Connection
KIND_OF_OCCUPATION, KIND_OF_REPORTED_TITLE, KIND_OF_TITLE = range(3)
"""Kinds of titles, best first: the occupation's own, one that workers reported, any other name of it."""

_OEWS_PARTS = (
    ("national", "w.industry = '000000' AND a.kind = 'nation'"),
    ("state", "w.industry = '000000' AND a.kind = 'state'"),
    ("metro", "w.industry = '000000' AND a.kind IN ('metro', 'nonmetro')"),
    ("industry", "w.industry <> '000000'"),
)


@dataclass(frozen=True, slots=True)
class Source:
    """A release in the library. ``rank`` tells newer from older; it is empty when the release is not known."""

    name: str
    release: str
    rank: tuple[int, ...]
    published: str
    licence: str
    attribution: str
    top_hourly: float | None = None
    top_yearly: int | None = None


def sources(connection: Connection) -> list[Source]:
    """The releases in the library, by name."""
    rows = connection.execute(
        "SELECT name, release, rank, published, licence, attribution, top_hourly, top_yearly FROM source ORDER BY name"
    )
    return [Source(row[0], row[1], tuple(json.loads(row[2])), *row[3:]) for row in rows]


def source(connection: Connection, name: str) -> Source | None:
    """The release of this source, or None."""
    return next((found for found in sources(connection) if found.name == name), None)


def put_source(connection: Connection, entry: Source) -> None:
    """Record a release, in the place of what was recorded of the source."""
    connection.execute(
        "INSERT OR REPLACE INTO source VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
        (
            entry.name,
            entry.release,
            json.dumps(entry.rank),
            entry.published,
            entry.licence,
            entry.attribution,
            entry.top_hourly,
            entry.top_yearly,
        ),
    )


def clear_source(connection: Connection, name: str) -> None:
    """Remove a release with all of its rows."""
    for table in _tables_of(connection, name):
        connection.execute(f"DELETE FROM {table}")  # noqa: S608 - the names of our own tables
    connection.execute("DELETE FROM part WHERE source = ?", (name,))
    connection.execute("DELETE FROM source WHERE name = ?", (name,))


def open_parts(connection: Connection, source_name: str, homes: Mapping[str, str]) -> dict[str, int]:
    """The numbers of the parts (name -> home table) whose rows come next; what they held before is removed."""
    numbers = {}
    for name, home in homes.items():
        connection.execute(
            "INSERT INTO part (source, name, home) VALUES (?, ?, ?) "
            "ON CONFLICT (source, name) DO UPDATE SET home = excluded.home",
            (source_name, name, home),
        )
        found = connection.execute("SELECT id FROM part WHERE source = ? AND name = ?", (source_name, name)).fetchone()
        numbers[name] = int(found[0])
    marks = ", ".join("?" * len(numbers))
    for table in _tables_of(connection, source_name):
        if "part" in _columns_of(connection, table):
            connection.execute(f"DELETE FROM {table} WHERE part IN ({marks})", list(numbers.values()))  # noqa: S608
    return numbers


def esco_labels(connection: Connection, tables: Iterable[str]) -> dict[str, str]:
    """The label of each concept of ESCO that the library holds of these tables, by its address."""
    found: dict[str, str] = {}
    query = "SELECT uri, label FROM esco_concept JOIN part ON part.id = part WHERE source = 'esco' AND name = ?"
    for name in sorted(tables):
        found.update({str(uri): str(label) for uri, label in connection.execute(query, (name,))})
    return found


def write_rows(connection: Connection, table: str, rows: Sequence[tuple[Any, ...]], *, keep: bool = False) -> None:
    """Write rows whose values stand in the order of the table's columns.

    A row takes the place of one with the same key; with ``keep`` the one that is there stays. Wages are merged:
    a figure that the new row lacks stays as it is.
    """
    connection.executemany(_insert(connection, table, keep=keep), rows)


def finish(connection: Connection, source_name: str) -> dict[str, int]:
    """Count what the source holds now, and make its titles searchable. To be called before the commit."""
    if source_name == "oews":
        _count_wages(connection)
    else:
        _count_parts(connection, source_name)
        rebuild_titles(connection)
    connection.execute("DELETE FROM part WHERE source = ? AND rows = 0", (source_name,))
    return parts(connection, source_name)


def parts(connection: Connection, source_name: str) -> dict[str, int]:
    """How many rows each part of a source has, in the order in which the parts came."""
    rows = connection.execute("SELECT name, rows FROM part WHERE source = ? ORDER BY id", (source_name,))
    return {str(name): int(count) for name, count in rows}


def rebuild_titles(connection: Connection) -> None:
    """Collect every title anew, best first, and index its words."""
    connection.execute("DELETE FROM title")
    connection.execute(
        """
        INSERT INTO title (source, code, title, kind, folded)
        SELECT source, code, title, kind, fold(title) FROM (
            SELECT 'onet' AS source, code, title, ? AS kind, 0 AS sources FROM onet_occupation
            UNION ALL SELECT 'onet', code, title, CASE reported WHEN 0 THEN ? ELSE ? END, sources FROM onet_title
            UNION ALL SELECT 'esco', uri, label, ?, 0 FROM esco_concept WHERE kind = 'occupation'
            UNION ALL SELECT 'esco', l.uri, l.label, ?, 0
                FROM esco_label l JOIN esco_concept c ON c.uri = l.uri WHERE c.kind = 'occupation' AND l.hidden = 0
        ) ORDER BY kind, length(title), sources DESC, title, code
        """,
        (KIND_OF_OCCUPATION, KIND_OF_TITLE, KIND_OF_REPORTED_TITLE, KIND_OF_OCCUPATION, KIND_OF_TITLE),
    )
    connection.execute("INSERT INTO title_search (title_search) VALUES ('rebuild')")


def _count_parts(connection: Connection, source_name: str) -> None:
    rows = connection.execute("SELECT id, home FROM part WHERE source = ?", (source_name,)).fetchall()
    for number, home in rows:
        connection.execute(
            f"UPDATE part SET rows = (SELECT count(*) FROM {home} WHERE part = ?) WHERE id = ?",  # noqa: S608
            (number, number),
        )


def _count_wages(connection: Connection) -> None:
    for name, condition in _OEWS_PARTS:
        count = connection.execute(
            f"SELECT count(*) FROM oews_wage w JOIN oews_area a ON a.code = w.area WHERE {condition}"  # noqa: S608
        ).fetchone()[0]
        connection.execute(
            "INSERT INTO part (source, name, home, rows) VALUES ('oews', ?, 'oews_wage', ?) "
            "ON CONFLICT (source, name) DO UPDATE SET rows = excluded.rows",
            (name, count),
        )


def _tables_of(connection: Connection, source_name: str) -> list[str]:
    rows = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND name LIKE ? || '\\_%' ESCAPE '\\'", (source_name,)
    )
    return [str(row[0]) for row in rows]


def _columns_of(connection: Connection, table: str) -> list[str]:
    return [str(row[1]) for row in connection.execute(f"PRAGMA table_info({table})")]


def _insert(connection: Connection, table: str, *, keep: bool) -> str:
    columns = _columns_of(connection, table)
    marks = ", ".join("?" * len(columns))
    if table != "oews_wage":
        way = "IGNORE" if keep else "REPLACE"
        return f"INSERT OR {way} INTO {table} VALUES ({marks})"  # noqa: S608 - the names of our own tables
    figures = columns[5:]
    merged = ", ".join(f"{name} = coalesce(excluded.{name}, {name})" for name in figures)
    return f"INSERT INTO {table} VALUES ({marks}) ON CONFLICT DO UPDATE SET {merged}"  # noqa: S608
