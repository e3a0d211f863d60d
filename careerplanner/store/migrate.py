"""Bring a plan file to the newest form: numbered SQL scripts, all pending ones in one transaction."""

import contextlib
import json
import re
import secrets
from functools import cache
from hashlib import blake2b
from pathlib import Path

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


def migrate(connection: driver.Connection, to: int | None = None, *, as_edit: bool = False) -> None:
    """Run the pending scripts: either all of them take effect, or the file stays as it was.

    ``as_edit`` counts it as an edit, so that a mark of the plan from before it is known to lag behind.
    """
    target = newest_version() if to is None else to
    pending = _scripts()[version_of(connection) : target]
    if not pending:
        return
    body = "\n".join((*pending, "UPDATE plan_file SET edit_seq = edit_seq + 1;") if as_edit else pending)
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
    return _kept_schema(paths.caches() / f"schema-{version}.json", version)


def _kept_schema(cache: Path, version: int) -> frozenset[tuple[str, str, str]]:
    """The schema that a cache holds; made by the scripts, and kept there, where it holds none that they made.

    Running all scripts takes longer than reading a plan.
    """
    seal, _line, content = _content_of(cache).partition(b"\n")
    if seal == _seal(version, content):
        return frozenset((kind, name, sql) for kind, name, sql in json.loads(content))
    found = _made_schema(version)
    packed = json.dumps(sorted(found)).encode()
    with contextlib.suppress(OSError):  # a folder that cannot be written costs time and nothing else
        _keep(cache, _seal(version, packed) + b"\n" + packed)
    return found


def _content_of(cache: Path) -> bytes:
    """What a cache holds; nothing where there is none, or something that is no file, such as a pipe."""
    try:
        return cache.read_bytes() if cache.is_file() else b""
    except OSError:
        return b""


def _keep(cache: Path, content: bytes) -> None:
    """Put content in the place of a cache; where that fails, nothing of it stays."""
    cache.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    draft = cache.with_name(f"{cache.name}.{secrets.token_hex(4)}")
    try:
        draft.write_bytes(content)
        draft.replace(cache)
    finally:
        draft.unlink(missing_ok=True)


def _seal(version: int, content: bytes) -> bytes:
    """A digest over the scripts of a version and what they came to: another letter in either gives another."""
    digest = blake2b(digest_size=16)
    for script in _scripts()[:version]:
        digest.update(f"{len(script)};{script}".encode())
    digest.update(content)
    return digest.hexdigest().encode()


def _made_schema(version: int) -> frozenset[tuple[str, str, str]]:
    with contextlib.closing(driver.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, version)
        return frozenset(schema_of(connection))
