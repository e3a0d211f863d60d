"""What is inside of a plan file: its tables are compared first, so that no check ever runs SQL of somebody else's."""

import contextlib
import time
from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store import migrate
from careerplanner.store.connection import memory_beside

MOST_SECONDS = 1.5
"""How much computing a look at a file may take; a plan of five thousand goals takes a tenth of it."""
LARGEST_BYTES = 256 * 1024 * 1024
_STEPS_BETWEEN_LOOKS = 20_000
_MOST_OBJECTS = 200
_LONGEST_SQL = 20_000
# What ANALYZE leaves in a file, in all the forms that SQLite has given it.
_STATISTICS = frozenset(
    ("table", name, f"CREATE TABLE {name}({columns})")
    for name, columns in (
        ("sqlite_stat1", "tbl,idx,stat"),
        ("sqlite_stat3", "tbl,idx,neq,nlt,ndlt,sample"),
        ("sqlite_stat4", "tbl,idx,neq,nlt,ndlt,sample"),
    )
)


@contextlib.contextmanager
def limited(connection: driver.Connection) -> Iterator[None]:
    """Stop what runs longer on the processor than any sound plan needs; it ends in the driver's "interrupted"."""
    end = time.thread_time() + MOST_SECONDS
    connection.set_progress_handler(lambda: time.thread_time() > end, _STEPS_BETWEEN_LOOKS)
    try:
        yield
    finally:
        connection.set_progress_handler(None, 0)


def check(connection: driver.Connection, path: Path) -> None:
    """Refuse a file whose tables are not those of its version, or whose pages are damaged."""
    if path.stat().st_size > LARGEST_BYTES:
        raise Refused(_("{path} is larger than any plan can be. Restore it from a backup.").format(path=path))
    with limited(connection):
        check_tables(connection, path)
        problem = next(iter(quick_problems_of(connection)), None)
        page_bytes = int(connection.execute("PRAGMA page_size").fetchone()[0])
        if problem is None and path.stat().st_size % page_bytes:
            problem = _("its end is missing")  # SQLite does not see the loss of a part of the last page
        if problem is None and not _has_identity(connection):
            problem = _("it does not say which plan it is")
        if problem is None:
            problem = next(iter(_dangling(connection)), None)
    if problem is not None:
        raise Refused(
            _("{path} is damaged ({problem}). Restore it from a backup, or use `careerplanner salvage`.").format(
                path=path, problem=problem
            )
        )


def check_tables(connection: driver.Connection, path: Path) -> None:
    """Refuse any table, index, view or trigger that our own scripts do not make."""
    ((count, longest),) = connection.execute("SELECT count(*), max(length(sql)) FROM sqlite_master").fetchall()
    version = migrate.version_of(connection)
    is_ours = count <= _MOST_OBJECTS and (longest or 0) <= _LONGEST_SQL
    if not is_ours or migrate.schema_of(connection) - _STATISTICS != migrate.expected_schema(version):
        raise Refused(
            _("{path} has tables that Career Planner did not make. Restore it from a backup.").format(path=path)
        )


def _has_identity(connection: driver.Connection) -> bool:
    """Whether the file says, in its one row, which plan it is and how often it was changed."""
    rows = connection.execute("SELECT edit_seq FROM plan_file").fetchall()
    return len(rows) == 1 and 0 <= rows[0][0] < 2**53


def problems_of(connection: driver.Connection) -> list[str]:
    """What is wrong inside of an open file whose tables are ours, in SQLite's words; empty when all is well."""
    return _told(connection, "integrity_check") + _dangling(connection)


def quick_problems_of(connection: driver.Connection) -> list[str]:
    """What is wrong with the pages and the values of an open file, without a look at its indices."""
    return _told(connection, "quick_check")


def _dangling(connection: driver.Connection) -> list[str]:
    found = connection.execute("PRAGMA foreign_key_check").fetchall()
    return [_("{table}: row {row} refers to nothing").format(table=row[0], row=row[1]) for row in found]


def _told(connection: driver.Connection, pragma: str) -> list[str]:
    """What SQLite tells. It leaves out the CHECKs of tables in files opened to be read only, so a copy is asked too."""
    found = _rows(connection, pragma)
    if found == ["ok"]:
        with contextlib.closing(memory_beside(connection)) as copy, limited(copy):
            copy_pages(connection, copy)
            found = _rows(copy, "quick_check")
    return [] if found == ["ok"] else found


def _rows(connection: driver.Connection, pragma: str) -> list[str]:
    return [str(row[0]) for row in connection.execute(f"PRAGMA {pragma}").fetchall()]


def copy_pages(source: driver.Connection, target: driver.Connection, seconds: float = 2.0) -> None:
    """Copy a whole file page by page; the driver alone would wait for ever where another program holds it."""
    end = time.monotonic() + seconds

    def look_at_the_clock(_status: int, _remaining: int, _total: int) -> None:
        if time.monotonic() > end:
            raise Refused(_("Another program kept the file in use for too long. Close it there and try again."))

    source.backup(target, pages=1000, progress=look_at_the_clock, sleep=0.05)
