"""Bring a plan file to the newest form: numbered SQL scripts, all pending ones in one transaction."""

import re
from functools import cache

from sqlcipher3 import dbapi2 as driver

from careerplanner import paths

APPLICATION_ID = 1129335886
"""The mark in the header of every plan file: the letters CPLN."""


@cache
def _scripts() -> tuple[str, ...]:
    """The scripts in their order; the first makes version 1 of an empty file."""
    found = sorted(paths.migrations().glob("[0-9][0-9][0-9][0-9]_*.sql"))
    numbers = [int(re.match(r"\d+", script.name)[0]) for script in found]  # type: ignore[index]
    assert numbers == list(range(1, len(found) + 1)), "migrations are numbered without gaps"
    return tuple(script.read_text(encoding="utf-8") for script in found)


def newest_version() -> int:
    """The version of plan files that this program writes."""
    return len(_scripts())


def version_of(connection: driver.Connection) -> int:
    """The version of an open file; 0 for an empty one."""
    return int(connection.execute("PRAGMA user_version").fetchone()[0])


def migrate(connection: driver.Connection, to: int | None = None) -> None:
    """Run the pending scripts: either all of them take effect, or the file stays as it was."""
    target = newest_version() if to is None else to
    pending = _scripts()[version_of(connection) : target]
    if not pending:
        return
    body = "\n".join(pending)
    # A table that is rebuilt is dropped for a moment; its children must not follow it.
    connection.execute("PRAGMA foreign_keys = OFF")
    try:
        connection.executescript(f"BEGIN IMMEDIATE;\n{body}\nPRAGMA user_version = {target};\nCOMMIT;")
    except BaseException:
        connection.rollback()
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def schema_of(connection: driver.Connection) -> set[tuple[str, str, str]]:
    """What an open file declares: type, name and SQL text of each object."""
    rows = connection.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_master").fetchall()
    return {(str(kind), str(name), str(sql)) for kind, name, sql in rows}


@cache
def expected_schema(version: int) -> frozenset[tuple[str, str, str]]:
    """What a file of this version declares, and nothing else."""
    connection = driver.connect(":memory:", isolation_level=None)
    try:
        migrate(connection, version)
        return frozenset(schema_of(connection))
    finally:
        connection.close()
