"""The connection to a plan file, and the one door through which its rows are read and written."""

import contextlib
import re
import secrets
from bisect import insort
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, fields
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any, get_args

from sqlcipher3 import dbapi2 as driver

from careerplanner.domain.limits import most_characters
from careerplanner.domain.plan import PROFILE_ID, Plan, Profile, Row
from careerplanner.domain.validation import faults_in
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store import faults
from careerplanner.store.connection import Key, connect
from careerplanner.store.schema import ROW_TYPES, TABLES, RowType, sort_key
from careerplanner.store.watch import Watch
from careerplanner.wording import speaking

Column = str | int | float | date | tuple[object, ...] | None
"""What a column of a row can hold; flags are whole numbers, and words of an enumeration are text."""

# SQLite cuts text at NUL, so undo would lose the rest; the other control characters are never meant.
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_ATTEMPTS = 4
_MOST_READ_ONE_BY_ONE = 400
"""Beyond so many rows of a table the whole table is read, in one query without a list of ids."""


def random_id() -> str:
    """A row id that no other file has."""
    return secrets.token_hex(8)


def clean(text: str, most: int) -> str:
    """Text that every part of the program can hold: no control characters but new line and tab, no half characters."""
    if len(text) > most:
        raise Refused(
            _("The text is too long. Keep it to {most} characters.").format(most=speaking().numbers.whole(most))
        )
    return _CONTROL.sub("", text.replace("\r\n", "\n")).encode("utf-8", "replace").decode("utf-8")


def _values(row: Mapping[str, Column]) -> dict[str, Column]:
    return {name: _clean(value, most_characters(name)) for name, value in row.items()}


def _clean(value: Any, most: int) -> Any:
    if isinstance(value, tuple):
        return tuple(_clean(each, most) for each in value)
    return clean(value, most) if type(value) is str else value


def _writing() -> ModuleType:
    from careerplanner.store import writing  # noqa: PLC0415 - loads SQLAlchemy, which reading does without

    return writing


class Store:
    """The rows of an open plan. Only a workspace holds one; commands are given it inside of a transaction.

    ``new_id`` gives each new row its id; ``key`` opens a sealed file; ``errors`` are the kinds of failure that a
    reading can end in.
    """

    errors = (driver.Error,)

    def __init__(
        self,
        connection: driver.Connection,
        path: Path,
        watch: Watch | None = None,
        new_id: Callable[[], str] = random_id,
        key: Key | None = None,
    ) -> None:
        self.new_id = new_id
        self.key = key
        self._path = path
        self._watch = watch
        self._prepare: Callable[[driver.Connection], None] | None = None
        self._doubtful_seq: int | None = None
        self._use(connection)

    def _use(self, connection: driver.Connection) -> None:
        self.connection = connection
        if self._prepare is not None:
            self._prepare(connection)

    def prepare_with(self, prepare: Callable[[driver.Connection], None]) -> None:
        """Prepare the connection in this way, and any that takes its place."""
        self._prepare = prepare
        prepare(self.connection)

    def reopen(self) -> None:
        """Open the file anew, as one does after the disk has failed; the errors of the driver pass through."""
        fresh = connect(self._path, key=self.key)
        self.close()
        self._use(fresh)

    def close(self) -> None:
        """Close the file."""
        self.connection.close()

    def all(self, kind: type[RowType], **where: Column) -> list[RowType]:
        """The rows of a kind whose columns have these values, in the order of the plan."""
        wanted = {
            column.name: column.written(where[column.name]) for column in TABLES[kind].columns if column.name in where
        }
        assert len(wanted) == len(where), f"{kind.__name__} has no {set(where) - set(wanted)}"
        return self._selected(kind, " AND ".join(f"{name} = ?" for name in wanted), list(wanted.values()))

    def _selected(self, kind: type[RowType], condition: str, values: Sequence[object]) -> list[RowType]:
        """The rows of a kind of which an SQL condition holds, in the order of the plan."""
        table = TABLES[kind]
        where = f" WHERE {condition}" if condition else ""
        names, order = ", ".join(table.names), ", ".join(table.order)
        query = f"SELECT {names} FROM {table.name}{where} ORDER BY {order}"  # noqa: S608 - names of our own tables
        return [table.row_of(kind, row) for row in self.connection.execute(query, values)]

    def find(self, kind: type[RowType], row_id: str) -> RowType | None:
        """The row of this id, or None."""
        found = self.all(kind, id=row_id)
        return found[0] if found else None

    def one(self, kind: type[RowType], row_id: str) -> RowType:
        """The row of this id; refused when it is gone."""
        found = self.find(kind, row_id)
        if found is None:
            raise Refused(_("This entry is no longer in the plan."))
        return found

    def profile(self) -> Profile:
        """Who the person is."""
        return self.one(Profile, PROFILE_ID)

    def add(self, row: Row) -> None:
        """Add a row."""
        _writing().add(self.connection, type(row), _values(asdict(row)))

    def change(self, kind: type[Row], row_id: str, /, **values: Column) -> None:
        """Give columns of a row new values; refused when the row is gone."""
        unknown = set(values) - {field.name for field in fields(kind)}
        assert not unknown, f"{kind.__name__} has no {unknown}"
        if not _writing().change(self.connection, kind, row_id, _values(values)):
            raise Refused(_("This entry is no longer in the plan."))

    def remove(self, kind: type[Row], row_id: str) -> None:
        """Remove a row, and what belongs to it; refused when it is gone."""
        if not _writing().remove(self.connection, kind, row_id):
            raise Refused(_("This entry is no longer in the plan."))

    def clear(self, kind: type[Row]) -> None:
        """Remove all rows of a kind."""
        _writing().clear(self.connection, kind)

    def load(self) -> Plan:
        """The whole plan as it is on disk now; refused when an entry is damaged."""
        try:
            parts = {name: tuple(self.all(kind)) for name, kind in ROW_TYPES.items() if name != "profile"}
            plan = Plan(profile=self.profile(), **parts)  # type: ignore[arg-type]
        except (driver.Error, ValueError, OverflowError) as error:
            raise faults.not_opened(self._path, error) from error
        for problem in faults_in(plan):
            raise Refused(
                _("{path} is damaged ({problem}). Restore it from a backup, or use `careerplanner salvage`.").format(
                    path=self._path, problem=problem
                )
            )
        return plan

    def reload(self, plan: Plan, rows: frozenset[tuple[str, str]]) -> Plan:
        """The plan with these rows, each a table and an id, as they are on disk now; the others are not read."""
        known = {field.name: getattr(plan, field.name) for field in fields(Plan)}
        for name in {table for table, _row in rows} & ROW_TYPES.keys():
            ids = [row for table, row in rows if table == name]
            if name == "profile":
                known[name] = self.profile()
            elif len(ids) > _MOST_READ_ONE_BY_ONE:
                known[name] = tuple(self.all(ROW_TYPES[name]))
            else:
                known[name] = self._with_rows(ROW_TYPES[name], known[name], ids)
        return Plan(**known)

    def _with_rows(self, kind: type[RowType], before: tuple[RowType, ...], ids: list[str]) -> tuple[RowType, ...]:
        """The rows of a kind with those of some ids read anew, each in its place by the order of the plan."""
        fresh = self._selected(kind, f"id IN ({', '.join('?' * len(ids))})", ids)
        place = sort_key(TABLES[kind])
        gone = set(ids)
        kept = [row for row in before if row.id not in gone]
        for row in fresh:
            insort(kept, row, key=place)
        return tuple(kept)

    def edit_seq(self) -> int:
        """How many transactions the file has seen; it tells whether a commit that reported an error took effect."""
        return int(self.connection.execute("SELECT edit_seq FROM plan_file").fetchone()[0])

    @contextlib.contextmanager
    def reading(self) -> Iterator[None]:
        """All that is read inside is of one state of the file, whoever writes to it meanwhile."""
        self.connection.execute("BEGIN")
        try:
            yield
        finally:
            self._rollback()

    @contextlib.contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside takes effect, or nothing does; a failed write is refused with its cause."""
        expected = None
        try:
            with self._driver_errors():
                expected = self._begin()
                self.connection.execute("UPDATE plan_file SET edit_seq = edit_seq + 1")
                yield
                self._commit(expected)
        except BaseException:
            self._rollback()
            if expected is not None:
                self._note_taken_back()
            raise
        if self._watch is not None:
            self._watch.after(expected)

    def _note_taken_back(self) -> None:
        """Note a sealed file anew after an edit was taken back: its pages hold what they held, in other bytes."""
        is_back = not self.connection.in_transaction and self._doubtful_seq is None
        if self._watch is not None and self.key is not None and is_back and not self._watch.is_moved():
            self._watch.rewritten()

    def _begin(self) -> int:
        """Begin to write, and see that the file is as this program left it; the count of edits that will be."""
        if self.connection.in_transaction:
            self.reopen()  # a rollback has failed before
        if self._watch is not None:
            self._settle(self._watch)
            self._watch.before()
        plan_id, seq = self._begin_immediate()
        if self._watch is not None:
            self._watch.inside(plan_id, seq)
        return seq + 1

    def _begin_immediate(self) -> tuple[str, int]:
        self.connection.execute("BEGIN IMMEDIATE")
        plan_id, seq = self.connection.execute("SELECT plan_uuid, edit_seq FROM plan_file").fetchone()
        return str(plan_id), int(seq)

    def _settle(self, watch: Watch) -> None:
        """Let SQLite take back what a failing disk has left half done, and learn what became of an edit in doubt."""
        is_hot = watch.judge_side_files()
        doubtful = self._doubtful_seq
        if doubtful is None and not is_hot:
            return
        _plan_id, seq = self._begin_immediate()
        self._rollback()
        self._doubtful_seq = None
        if doubtful is None:
            if self.key is not None and seq == watch.seen.edit_seq:
                watch.rewritten()
            return
        if seq == doubtful:
            watch.after(seq)
            raise faults.saved_after_all()
        if seq == doubtful - 1:
            watch.after(seq)

    def _commit(self, expected_seq: int) -> None:
        try:
            self.connection.execute("COMMIT")
        except driver.Error:
            # A commit can report an error and yet be on disk; only the file knows.
            self._rollback()
            found = self._seq_on_disk()
            if found is None:
                self._doubtful_seq = expected_seq
                raise faults.in_doubt() from None
            if found != expected_seq:
                raise

    def _seq_on_disk(self) -> int | None:
        """The count of edits, asked again and at last of a fresh connection; None where the disk does not answer."""
        for attempt in range(_ATTEMPTS):
            try:
                if attempt == _ATTEMPTS - 1 or self.connection.in_transaction:
                    self.reopen()
                return self.edit_seq()
            except driver.Error:
                continue
        return None

    @contextlib.contextmanager
    def _driver_errors(self) -> Iterator[None]:
        try:
            yield
        except driver.IntegrityError:
            raise  # a broken rule of the plan is a fault of the program, not of the disk
        except driver.Error as error:
            # The driver does not tell a file that was replaced from one that is read-only; its name does.
            was_moved = self._watch is not None and self._watch.is_moved()
            raise faults.not_saved(error, was_moved=was_moved) from error

    def _rollback(self) -> None:
        if self.connection.in_transaction:
            with contextlib.suppress(driver.Error):
                self.connection.execute("ROLLBACK")


assert set(get_args(Row)) == set(TABLES), "every row of the domain has its table"
