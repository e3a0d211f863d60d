"""Open a plan file: who it belongs to now, whether it is sound, and the newest form of its tables."""

import contextlib
import secrets
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import filelock
from sqlcipher3 import dbapi2 as driver

from careerplanner import __version__
from careerplanner.domain.plan import EMPTY_PROFILE
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store import backup, faults, migrate, plan_file
from careerplanner.store.database import Store, connect, random_id


@dataclass(slots=True)
class OpenFile:
    """An open plan: its rows, and the lock that keeps a second window out."""

    store: Store
    path: Path
    lock: filelock.BaseFileLock | None

    def save_copy(self, path: Path) -> None:
        """Write a verified copy under another name; refused when that is taken or cannot be written."""
        plan_file.check_new(path)
        backup.copy_to(self.store.driver_connection, path)

    def back_up(self, folder: Path, reason: str) -> Path:
        """Write a verified copy into a folder of backups; its path."""
        return backup.back_up(self.store.driver_connection, self.path.stem, folder, reason)

    def close(self) -> None:
        """Close the file and let others have it."""
        self.store.close()
        if self.lock is not None:
            self.lock.release()


def create(path: Path, fill: Callable[[Store], None] | None = None, new_id: Callable[[], str] = random_id) -> None:
    """Make a new plan file, empty or with the rows that ``fill`` adds: whole, or not at all.

    ``new_id`` gives the rows their ids; the id of the file itself is always random. Refused when the name is
    taken or the folder cannot be written.
    """
    plan_file.check_new(path)

    def write(draft: Path) -> None:
        try:
            with contextlib.closing(connect(draft)) as connection:
                migrate.migrate(connection)
                connection.execute(
                    "INSERT INTO plan_file VALUES (1, ?, ?, 0)",
                    (secrets.token_hex(16), f"Career Planner {__version__}"),
                )
                with contextlib.closing(Store(connection, draft, new_id)) as store, store.transaction():
                    store.add(EMPTY_PROFILE)
                    if fill is not None:
                        fill(store)
        except driver.Error as error:
            raise faults.not_opened(path, error) from error

    plan_file.make(path, write)


def _take_lock(path: Path) -> filelock.BaseFileLock:
    # The lock is the operating system's: it goes when its process does, however that ends.
    real = path.resolve()  # a link and the file that it names share one lock
    lock = filelock.FileLock(real.with_name(f".{real.name}.lock"), timeout=0, mode=0o600)
    try:
        lock.acquire()
    except filelock.Timeout:
        raise Refused(
            _("{path} is open in another window of Career Planner. Close it there first.").format(path=path)
        ) from None
    except OSError:
        raise Refused(
            _("{folder} is read-only, so nothing could be saved. Copy the plan to a folder of your own.").format(
                folder=path.parent
            )
        ) from None
    return lock


def _check_inside(connection: driver.Connection, path: Path) -> None:
    """Refuse a file whose pages are damaged or whose tables are not those of its version."""
    found = backup.quick_problems_of(connection)
    page_bytes = int(connection.execute("PRAGMA page_size").fetchone()[0])
    if not found and path.stat().st_size % page_bytes:
        found = [_("its end is missing")]  # SQLite does not see the loss of a part of the last page
    if found:
        raise Refused(_("{path} is damaged ({problem}). Restore it from a backup.").format(path=path, problem=found[0]))
    version = migrate.version_of(connection)
    if migrate.schema_of(connection) != migrate.expected_schema(version):
        raise Refused(
            _("{path} has tables that Career Planner did not make. Restore it from a backup.").format(path=path)
        )
    if not _has_identity(connection):
        raise Refused(
            _("{path} is damaged (it does not say which plan it is). Restore it from a backup.").format(path=path)
        )


def _has_identity(connection: driver.Connection) -> bool:
    """Whether the file says, in its one row, which plan it is and how often it was changed."""
    rows = connection.execute("SELECT edit_seq FROM plan_file").fetchall()
    return len(rows) == 1 and 0 <= rows[0][0] < 2**53


@contextlib.contextmanager
def _telling(path: Path) -> Iterator[None]:
    try:
        yield
    except (driver.Error, UnicodeDecodeError) as error:  # the driver cannot even name some kinds of damage
        raise faults.not_opened(path, error) from error


def open_for_writing(path: Path, backups: Path) -> OpenFile:
    """Open a plan to work on it: takes the lock, checks the file and brings it to the newest form."""
    plan_file.check_header(path)
    lock = _take_lock(path)
    try:
        with _telling(path):
            connection = connect(path)
            try:
                _check_inside(connection, path)
                if migrate.version_of(connection) < migrate.newest_version():
                    backup.back_up(connection, path.stem, backups, _("before update"))
                    migrate.migrate(connection)
                return OpenFile(Store(connection, path), path, lock)
            except BaseException:
                connection.close()
                raise
    except BaseException:
        lock.release()
        raise


def open_for_reading(path: Path, backups: Path) -> OpenFile:
    """Open a plan to look at it, also while a window has it; an old or interrupted one is first brought in order."""
    version = plan_file.check_header(path)
    journal = path.with_name(path.name + "-journal")
    if version < migrate.newest_version() or (journal.exists() and journal.stat().st_size > 0):
        with contextlib.suppress(Refused):
            open_for_writing(path, backups).close()
    with _telling(path):
        connection = connect(path, read_only=True)
        try:
            _check_inside(connection, path)
        except BaseException:
            connection.close()
            raise
    if version < migrate.newest_version() and migrate.version_of(connection) < migrate.newest_version():
        connection.close()
        raise Refused(
            _("{path} is of an older version and cannot be updated here. Copy it to a folder of your own.").format(
                path=path
            )
        )
    return OpenFile(Store(connection, path), path, None)


def problems(path: Path, backups: Path) -> list[str]:
    """What is wrong inside of a plan file, most basic first; empty when all is well."""
    try:
        file = open_for_reading(path, backups)
        with contextlib.closing(file):
            file.store.load()
    except Refused as refused:
        return [str(refused)]
    with _telling(path), contextlib.closing(connect(path, read_only=True)) as connection:
        return backup.problems_of(connection)
