"""A small text of the program's own that is sealed like a plan: what is being written, kept against a crash."""

import contextlib
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from careerplanner.store import plan_file
from careerplanner.store.connection import Key, connect


def write(path: Path, content: bytes, key: Key) -> None:
    """Put the text in the place of the one before; raises OSError or Refused when that cannot be."""

    def fill(draft: Path) -> None:
        try:
            with contextlib.closing(connect(draft, key=key)) as connection:
                connection.execute("CREATE TABLE kept (content BLOB)")
                connection.execute("INSERT INTO kept VALUES (?)", (content,))
        except driver.Error as error:
            raise OSError from error

    plan_file.put_in_place(path, fill)


def read(path: Path, key: Key) -> bytes:
    """The text; raises OSError when it cannot be read."""
    try:
        with contextlib.closing(connect(path, read_only=True, key=key)) as connection:
            return bytes(connection.execute("SELECT content FROM kept").fetchone()[0])
    except (driver.Error, TypeError) as error:
        raise OSError from error
