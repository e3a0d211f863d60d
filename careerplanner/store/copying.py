"""Copies of a plan, written from memory: whatever holds or damages the file, what the window shows can be kept."""

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from pathlib import Path

from sqlcipher3 import dbapi2 as driver

from careerplanner.domain.plan import Plan, Row
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store import deadline, faults, inside, migrate, plan_file
from careerplanner.store.connection import Key, connect, memory_beside
from careerplanner.store.schema import ROW_TYPES, TABLES, Table


@dataclass(frozen=True, slots=True)
class Identity:
    """Which plan a file holds, by whom it was made, and how many edits it has seen."""

    plan_id: str
    created_by: str
    edit_seq: int


def identity_of(connection: driver.Connection) -> Identity:
    """The identity in an open file of a sound plan."""
    return Identity(*connection.execute("SELECT plan_uuid, created_by, edit_seq FROM plan_file").fetchone())


def write(plan: Plan, identity: Identity, target: Path, key: Key | None = None) -> None:
    """Write a plan under a name that is free, sealed with a key where one is given, and verified.

    Refused when the name is taken, when it cannot be written, or when that takes over 2 s.
    """
    plan_file.check_new(target)

    def work(check_that_it_is_wanted: Callable[[], None]) -> None:
        def fill(draft: Path) -> None:
            fill_and_verify(draft, plan, identity, target, key)
            check_that_it_is_wanted()

        plan_file.make(target, fill)

    deadline.within(deadline.MOST_SECONDS, target, work)


def fill_and_verify(draft: Path, plan: Plan, identity: Identity, named: Path, key: Key | None) -> None:
    """Write a plan into an empty file that will have another name, and read it back."""
    with _telling(named):
        with contextlib.closing(connect(draft, key=key)) as connection:
            _fill(connection, plan, identity)
        verify(draft, identity, row_counts(plan), named, key)


def copy_old(connection: driver.Connection, target: Path, key: Key | None = None) -> None:
    """Copy an open file of an older version as it is, with the same key, verified."""
    identity = identity_of(connection)

    def work(check_that_it_is_wanted: Callable[[], None]) -> None:
        def fill(draft: Path) -> None:
            with _telling(target), contextlib.closing(connect(draft, key=key)) as copy:
                copy.execute("PRAGMA journal_mode = OFF")
                pages.backup(copy)
            verify(draft, identity, counts, target, key)
            check_that_it_is_wanted()

        plan_file.make(target, fill)

    # The pages are held in memory first: only the thread that opened a file may read it.
    with contextlib.closing(memory_beside(connection, any_thread=True)) as pages:
        with _telling(target):
            inside.copy_pages(connection, pages)
        counts = counts_in(pages)
        deadline.within(deadline.MOST_SECONDS, target, work)


def _fill(connection: driver.Connection, plan: Plan, identity: Identity) -> None:
    migrate.migrate(connection)
    connection.execute("PRAGMA foreign_keys = OFF")  # parents and children come in any order; the check comes after
    connection.execute("BEGIN")
    connection.execute(
        "INSERT INTO plan_file VALUES (1, ?, ?, ?)", (identity.plan_id, identity.created_by, identity.edit_seq)
    )
    for name, rows in rows_of(plan).items():
        table = TABLES[ROW_TYPES[name]]
        statement, values = _insert_of(table), [_bound(table, row) for row in rows]
        connection.executemany(statement, values)
    connection.execute("COMMIT")


def rows_of(plan: Plan) -> dict[str, tuple[Row, ...]]:
    """The rows of a plan by table."""
    held = {field.name: getattr(plan, field.name) for field in fields(plan)}
    return {name: rows if isinstance(rows, tuple) else (rows,) for name, rows in held.items()}


def _insert_of(table: Table) -> str:
    # By name: in a file, columns that came later stand last, whatever their order in the row.
    marks = ", ".join("?" for _column in table.columns)
    return f"INSERT INTO {table.name} ({', '.join(table.names)}) VALUES ({marks})"  # noqa: S608 - names of our own tables


def _bound(table: Table, row: Row) -> list[object]:
    """The values of a row as the file holds them, in the order of its columns."""
    return [column.written(getattr(row, column.name)) for column in table.columns]


def is_taken_by(connection: driver.Connection, name: str, row: Row) -> bool:
    """Add a row to an open file; whether its rules took it."""
    table = TABLES[ROW_TYPES[name]]
    try:
        connection.execute(_insert_of(table), _bound(table, row))
    except driver.IntegrityError:
        return False
    return True


def row_counts(plan: Plan) -> dict[str, int]:
    """How many rows each table of a plan has."""
    return {name: len(rows) for name, rows in rows_of(plan).items()}


def counts_in(connection: driver.Connection) -> dict[str, int]:
    """How many rows each table of an open file has; an older file lacks some tables."""
    there = {name for kind, name, _sql in migrate.schema_of(connection) if kind == "table"}
    names = [name for name in ROW_TYPES if name in there]
    return {
        name: int(connection.execute(f"SELECT count(*) FROM {name}").fetchone()[0])  # noqa: S608 - our own tables
        for name in names
    }


def verify(copy: Path, identity: Identity, counts: Mapping[str, int], named: Path, key: Key | None = None) -> None:
    """Refuse a copy that does not hold the same plan, in the tables of its version, with as many rows of each kind."""
    problem = ""
    if copy.stat().st_size == 0:
        problem = _("it is empty")
    else:
        with contextlib.closing(connect(copy, read_only=True, key=key)) as connection:
            inside.check(connection, copy)
            if identity_of(connection) != identity:
                problem = _("it holds another state")
            elif counts_in(connection) != dict(counts):
                problem = _("rows are missing")
            else:
                problem = next(iter(inside.problems_of(connection)), "")
    if problem:
        raise Refused(_("The copy {path} could not be verified: {problem}.").format(path=named, problem=problem))


@contextlib.contextmanager
def _telling(target: Path) -> Iterator[None]:
    try:
        yield
    except driver.Error as error:
        raise faults.not_opened(target, error) from error
