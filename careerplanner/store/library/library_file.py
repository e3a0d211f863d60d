"""The library's file: making it, opening it, one transaction around an import, giving space back."""

import contextlib
import os
import unicodedata
from collections.abc import Iterator
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from careerplanner import paths
from careerplanner.errors import Refused
from careerplanner.i18n import _, mark

APPLICATION_ID = 1129337420
"""The mark in the header of every library file: the letters CPRL."""
VERSION = 1
_SECONDS_TO_WAIT = 10.0
_PRAGMAS = (
    "PRAGMA trusted_schema = OFF",
    "PRAGMA cell_size_check = ON",
    "PRAGMA mmap_size = 0",
    "PRAGMA temp_store = MEMORY",
)
_WRITING_PRAGMAS = (
    "PRAGMA journal_mode = DELETE",
    "PRAGMA synchronous = FULL",
    "PRAGMA fullfsync = ON",
    # Pages that leave the cache before the commit would lock readers out for the whole of an import; 160 MB hold any
    # release that was seen, and what is larger than that does spill.
    "PRAGMA cache_size = -163840",
    "PRAGMA cache_spill = 40000",
)
_SENTENCES = {
    "SQLITE_FULL": mark("the disk is full. Free some space and try again."),
    "SQLITE_READONLY": mark("the file or its folder is read-only. Check its permissions."),
    "SQLITE_BUSY": mark("it is in use, perhaps by an import in progress. Try again when that is done."),
    "SQLITE_CANTOPEN": mark("it cannot be opened. Check its permissions and those of its folder."),
    "SQLITE_IOERR": mark("the disk reports an error. Check the disk, then try again."),
    "SQLITE_CORRUPT": mark("it is damaged. Delete the file and add the releases again; that affects no plan."),
    "SQLITE_NOTADB": mark("it is damaged or is not a library. Move the file away and add the releases again."),
}


def fold(text: str) -> str:
    """Text as it is searched: without case and accents, single spaces between words."""
    plain = unicodedata.normalize("NFKD", text.casefold())
    return " ".join("".join(c for c in plain if not unicodedata.combining(c)).split())


def open_for_reading(path: Path) -> driver.Connection | None:
    """A connection that cannot write, or None when there is no library yet; refused when the file is none."""
    if not path.exists() or path.stat().st_size == 0:
        return None
    with in_text(path):
        connection = _connect(path, "ro")
        try:
            if not _check(connection, path):
                connection.close()
                return None
        except BaseException:
            connection.close()
            raise
        return connection


@contextlib.contextmanager
def reading(path: Path) -> Iterator[driver.Connection | None]:
    """The library open for one question; None when there is none."""
    connection = open_for_reading(path)
    try:
        with in_text(path):
            yield connection
    finally:
        if connection is not None:
            connection.close()


@contextlib.contextmanager
def writing(path: Path, *, removing: bool = False) -> Iterator[driver.Connection]:
    """One transaction: all of it takes effect at the end, or the library stays (or stays absent) as it was.

    Space that is no longer used goes back to the disk afterwards: all of it when ``removing``, else when it is much.
    """
    made = _make_empty(path)
    connection = None
    try:
        with in_text(path):
            connection = _connect(path, "rw")
            for pragma in _WRITING_PRAGMAS:
                connection.execute(pragma)
            known = _check(connection, path)
            connection.execute("BEGIN IMMEDIATE")
            if not known:
                _build(connection)
            yield connection
            connection.execute("COMMIT")
            _give_back(connection, always=removing)
    except BaseException:
        if connection is not None:
            with contextlib.suppress(driver.Error):
                connection.rollback()
            connection.close()
        if made:
            path.unlink(missing_ok=True)
        raise
    connection.close()


def _connect(path: Path, mode: str) -> driver.Connection:
    address = f"{path.resolve().as_uri()}?mode={mode}"
    connection = driver.connect(
        address, uri=True, isolation_level=None, timeout=_SECONDS_TO_WAIT, check_same_thread=False
    )
    try:
        for pragma in _PRAGMAS:
            connection.execute(pragma)
        connection.create_function("fold", 1, fold, deterministic=True)
    except BaseException:
        connection.close()
        raise
    return connection


def _check(connection: driver.Connection, path: Path) -> bool:
    """Whether the open file is a library; False when it is empty, refused when it is anything else."""
    mark = connection.execute("PRAGMA application_id").fetchone()[0]
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if mark == 0 and version == 0 and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
        return False
    if mark != APPLICATION_ID:
        raise Refused(_("{path} is not a reference library of Career Planner; it was not touched.").format(path=path))
    if version != VERSION:
        raise Refused(
            _(
                "The reference library {path} was made by another version of Career Planner. "
                "Delete the file and add the releases again."
            ).format(path=path)
        )
    return True


def _make_empty(path: Path) -> bool:
    """Make an empty file for the user alone; whether there was none before."""
    try:
        if not path.parent.is_dir():
            path.parent.mkdir(mode=0o700, parents=True)
        if path.exists():
            return False
        os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_RDWR, 0o600))
    except OSError as error:
        raise Refused(
            _("The reference library {path} cannot be made: {reason}. Check the permissions of its folder.").format(
                path=path, reason=error.strerror or type(error).__name__
            )
        ) from None
    return True


def _build(connection: driver.Connection) -> None:
    """Declare the tables, inside of the transaction that is open."""
    statement = ""
    for line in paths.reference_schema().read_text(encoding="utf-8").splitlines(keepends=True):
        statement += line
        if driver.complete_statement(statement):
            connection.execute(statement)
            statement = ""
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def _give_back(connection: driver.Connection, *, always: bool) -> None:
    """Return unused space to the disk, if ``always`` or it is an eighth of the file; the data are safe without that."""
    free = connection.execute("PRAGMA freelist_count").fetchone()[0]
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    if free and (always or free * 8 >= pages):
        with contextlib.suppress(driver.OperationalError):  # a full disk or a reader: the next change tries again
            connection.execute("VACUUM")


@contextlib.contextmanager
def in_text(path: Path) -> Iterator[None]:
    """What the driver says about the file, in the user's words; refused."""
    try:
        yield
    except driver.DatabaseError as error:
        name = getattr(error, "sqlite_errorname", None) or ""
        kind = "_".join(name.split("_")[:2])  # SQLITE_IOERR_WRITE is a kind of SQLITE_IOERR
        if kind not in _SENTENCES:
            raise  # a fault of the program, not of the file
        raise Refused(
            _("The reference library {path}: {reason}").format(path=path, reason=_(_SENTENCES[kind]))
        ) from error
