"""What the process does that looks at a foreign plan: read it through once, within limits, and say how that went."""

import contextlib
import sys
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from careerplanner.domain.limits import LONGEST_STORED_TEXT, MOST_ROWS
from careerplanner.errors import Refused
from careerplanner.store import inside, migrate, plan_file, seal, side_files
from careerplanner.store.connection import Key, connect

WORD = "look-at"
"""The word of the command line under which the shipped program does this."""
FINE, REFUSED, TOO_MUCH = 0, 3, 4
_KEY_BYTES, _SALT_BYTES = 32, 16
_MOST_SECONDS = 2
_MOST_BYTES = 300 * 1024 * 1024


def words_of(key: Key | None) -> bytes:
    """How the process is told a key, on its standard input."""
    return b"" if key is None else key.secret + key.salt


def main(path: str) -> int:
    """Look at the plan; the exit status. Ends by the hand of the system where it wants too much."""
    _limit()
    told = sys.stdin.buffer.read(_KEY_BYTES + _SALT_BYTES)
    key = Key(told[:_KEY_BYTES], told[_KEY_BYTES:]) if told else None
    if key is not None:
        seal.use(key)
    try:
        _look(Path(path), key)
    except (Refused, driver.DatabaseError, UnicodeDecodeError, OSError) as error:
        return TOO_MUCH if getattr(error, "sqlite_errorname", "") in {"SQLITE_INTERRUPT", "SQLITE_NOMEM"} else REFUSED
    except (MemoryError, RecursionError, OverflowError):
        return TOO_MUCH
    return FINE


def _limit() -> None:
    if sys.platform == "win32":
        return  # the time that the caller waits is the limit there
    import resource  # noqa: PLC0415 - only Unix has it

    for kind, most in (
        (resource.RLIMIT_CPU, _MOST_SECONDS),
        (resource.RLIMIT_AS, _MOST_BYTES),
        (resource.RLIMIT_CORE, 0),
    ):
        with contextlib.suppress(ValueError, OSError):  # a lower limit is set already
            resource.setrlimit(kind, (most, most))


def _look(path: Path, key: Key | None) -> None:
    plan_file.check_header(path)
    with contextlib.closing(connect(path, immutable=True, key=key)) as connection, inside.limited(connection):
        inside.check_tables(connection, path)
        if side_files.is_hot(path):
            return  # its pages are in order only when the interrupted save was taken back
        inside.problems_of(connection)
        _check_sizes(connection)


def _check_sizes(connection: driver.Connection) -> None:
    for kind, name, _sql in migrate.schema_of(connection):
        if kind != "table" or name.startswith("sqlite_"):
            continue
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        longest = ", ".join(f"max(length(CAST({column} AS BLOB)))" for column in columns)
        query = f"SELECT count(*), {longest} FROM {name}"  # noqa: S608 - the names of our own tables, compared before
        count, *lengths = connection.execute(query).fetchone()
        if count > MOST_ROWS or max((length or 0 for length in lengths), default=0) > LONGEST_STORED_TEXT:
            raise MemoryError
