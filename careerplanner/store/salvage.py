"""Read what can still be read of a damaged plan, and write it as a new one. The damaged file is never changed.

Each table is read row by row around its damage. A row with a value that no plan can hold is left out, and so is one
that belongs to a row which is gone; both are counted. Only the profile is always there, with what is sound of it.
What is salvaged of a sealed plan is sealed alike.
"""

import contextlib
import secrets
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2 as driver

from careerplanner.domain.future_rows import Tripwire
from careerplanner.domain.goal_needs import without_circles
from careerplanner.domain.goal_rows import GoalNeed, GoalResource
from careerplanner.domain.plan import (
    EMPTY_PROFILE,
    PROFILE_ID,
    Evidence,
    GoalStep,
    LogEntry,
    Plan,
    Profile,
    RouteStep,
    Row,
)
from careerplanner.domain.validation import faults_of_row, repeated_steps
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store import copying, inside, migrate, plan_file, seal, side_files
from careerplanner.store.connection import Key, use_key
from careerplanner.store.copying import Identity
from careerplanner.store.schema import ROW_TYPES, TABLES, Column

_MOST_GAPS = 64


@dataclass(frozen=True, slots=True)
class Salvaged:
    """What became of a damaged plan: how many rows of each table are in the new file, and how many are not."""

    kept: dict[str, int]
    left_out: dict[str, int]


def salvage(damaged: Path, target: Path) -> Salvaged:
    """Write what can be read of a damaged plan as a new file; refused when nothing can, or the name is taken."""
    plan_file.check_new(target)
    _check_kind(damaged)
    key = seal.key_of(damaged)
    draft = target.with_name(f".{secrets.token_hex(8)}{plan_file.SUFFIX}")
    journal = side_files.beside(draft, "-journal")
    try:
        shutil.copyfile(damaged, draft)
        draft.chmod(0o600)
        if side_files.is_hot(damaged) and not side_files.is_stale(damaged, key):
            shutil.copyfile(side_files.beside(damaged, "-journal"), journal)
        identity, plan, left_out = _read(draft, key)
    except OSError as error:
        raise Refused(
            _("{path} cannot be copied to {folder}: {reason}. Choose another folder.").format(
                path=damaged, folder=target.parent, reason=error.strerror or type(error).__name__
            )
        ) from None
    finally:
        for each in (draft, journal):
            with contextlib.suppress(OSError):
                each.unlink(missing_ok=True)
    kept = copying.row_counts(plan)
    if sum(kept.values()) == 1 and plan.profile == EMPTY_PROFILE:
        raise Refused(_("Nothing can be read of {path}. Restore it from a backup.").format(path=damaged))
    copying.write(plan, identity, target, key)
    return Salvaged(kept, left_out)


def _check_kind(path: Path) -> None:
    if not path.is_file():
        raise Refused(_("{path} is not a file. Give the path of a plan.").format(path=path))
    if path.stat().st_size > inside.LARGEST_BYTES:
        raise Refused(_("{path} is larger than any plan can be. Restore it from a backup.").format(path=path))


class _Source:
    """A damaged file that is read. Of a sealed one, a connection that has met damage reads nothing any more."""

    def __init__(self, path: Path, key: Key | None) -> None:
        self._path, self._key = path, key
        self.connection = self._open()

    def _open(self) -> driver.Connection:
        connection = driver.connect(str(self._path), isolation_level=None)
        connection.text_factory = lambda raw: raw.decode("utf-8", "replace")
        use_key(connection, self._key)
        # A writable schema is what lets SQLite read on where the end of the file is missing.
        for pragma in ("trusted_schema = OFF", "cell_size_check = ON", "foreign_keys = OFF", "writable_schema = ON"):
            _tried(partial(connection.execute, f"PRAGMA {pragma}"), None)
        return connection

    def read_on(self) -> None:
        """Make reading possible again after damage."""
        if self._key is not None:
            self.connection.close()
            self.connection = self._open()

    def limited(self) -> contextlib.AbstractContextManager[None]:
        """Stop what takes too long; what only the owner of a passphrase can have written needs no such limit."""
        return inside.limited(self.connection) if self._key is None else contextlib.nullcontext()

    def close(self) -> None:
        self.connection.close()


def _read(draft: Path, key: Key | None) -> tuple[Identity, Plan, dict[str, int]]:
    with contextlib.closing(_Source(draft, key)) as source:
        version = _tried(lambda: migrate.version_of(source.connection), 0)
        if not 0 < version < migrate.newest_version():
            version = migrate.newest_version()
        read = _carried(source, version)
        identity = _identity(source.connection)
    parsed = {name: [_parsed(ROW_TYPES[name], raw) for raw in rows] for name, (rows, _lost) in read.items()}
    sound = {name: [row for row in rows if row is not None] for name, rows in parsed.items()}
    accepted = _attached(_accepted(sound))  # first what is taken at all: what belongs to another goes with it
    left_out = {name: lost + len(read[name][0]) - len(accepted[name]) for name, (_rows_, lost) in read.items()}
    left_out.pop("profile")
    profile = accepted.pop("profile")
    parts = {name: tuple(sorted(rows, key=_order_key(name))) for name, rows in accepted.items()}
    plan = Plan(profile=profile[0] if profile else EMPTY_PROFILE, **parts)  # type: ignore[arg-type]
    return identity, plan, {name: count for name, count in left_out.items() if count}


def _tried(work: Callable[[], Any], otherwise: Any) -> Any:
    try:
        return work()
    except (driver.Error, TypeError, ValueError, OverflowError, MemoryError, RecursionError):
        return otherwise


def _identity(connection: driver.Connection) -> Identity:
    found = _tried(lambda: copying.identity_of(connection), None)
    if isinstance(found, Identity) and type(found.plan_id) is str and type(found.edit_seq) is int:
        return replace(found, edit_seq=max(0, found.edit_seq))
    return Identity(secrets.token_hex(16), "Career Planner", 0)


Rows = tuple[list[dict[str, Any]], int]


def _carried(source: _Source, version: int) -> dict[str, Rows]:
    """The rows of each table as the newest version has them, and how many gaps there were.

    What an older version wrote is read as that version had it, put into a new file of it, and carried over there.
    """
    expected = {name: sql for kind, name, sql in migrate.expected_schema(version) if kind == "table"}
    with contextlib.closing(driver.connect(":memory:", isolation_level=None)) as new:
        migrate.migrate(new, version)
        columns = {name: [row[1] for row in new.execute(f"PRAGMA table_info({name})")] for name in expected}
        ours = {name for name, sql in _declared(source) if sql == expected.get(name)}
        read = {name: _rows(source, name, columns[name]) if name in ours else ([], 0) for name in expected}
        if version == migrate.newest_version():
            return {name: read[name] for name in ROW_TYPES}
        new.execute("PRAGMA foreign_keys = OFF")
        for name, (rows, _gaps) in read.items():
            for row in rows:
                _tried(partial(new.execute, _insert(name, columns[name]), list(row.values())), None)
        try:
            migrate.migrate(new)
        except driver.Error:
            raise Refused(
                _("It is of version {version}, and what it holds cannot be carried over. Restore a backup.").format(
                    version=version
                )
            ) from None
        lost = {name: len(rows) + gaps for name, (rows, gaps) in read.items()}
        return {name: _all_rows(new, name, lost) for name in ROW_TYPES}


def _insert(name: str, columns: list[str]) -> str:
    return f"INSERT INTO {name} ({', '.join(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608 - ours


def _all_rows(connection: driver.Connection, name: str, before: Mapping[str, int]) -> Rows:
    """All rows of a sound table, and how many fewer they are than the table of this name had before."""
    columns = list(TABLES[ROW_TYPES[name]].names)
    found = connection.execute(f"SELECT {', '.join(columns)} FROM {name}").fetchall()  # noqa: S608 - our own tables
    rows = [dict(zip(columns, row, strict=True)) for row in found]
    return rows, max(0, before.get(name, 0) - len(rows))


def _declared(source: _Source) -> list[tuple[str, str]]:
    """The tables that a file declares, with their SQL, read around damage to the list of them."""
    rows, _gaps = _rows(source, "sqlite_master", ["type", "name", "sql"])
    return [(row["name"], row["sql"]) for row in rows if row["type"] == "table"]


def _rows(source: _Source, name: str, columns: list[str]) -> Rows:
    """The rows of a table, read around its damage, and how many gaps were met. Only a table of our own is read."""
    found: dict[int, dict[str, Any]] = {}
    gaps = 0
    with source.limited():
        for direction in ("ASC", "DESC"):
            gaps = max(gaps, _read_one_way(source, name, direction, columns, found))
            if gaps == 0:
                break
    return list(found.values()), 1 if gaps else 0


def _read_one_way(
    source: _Source, name: str, direction: str, columns: list[str], found: dict[int, dict[str, Any]]
) -> int:
    """Read a table from one end; at damage, go on a little further. How many gaps there were."""
    sign, step = (">", 1) if direction == "ASC" else ("<", -1)
    # Names are of our own tables; an index may be what is damaged.
    query = (
        f"SELECT rowid, {', '.join(columns)} FROM {name} NOT INDEXED "  # noqa: S608
        f"WHERE rowid {sign} ? ORDER BY rowid {direction}"
    )
    last, skip = (-1, 1) if direction == "ASC" else (2**62, 1)
    for gap in range(_MOST_GAPS):
        try:
            for row in source.connection.execute(query, (last,)):
                last, skip = row[0], 1
                found.setdefault(row[0], dict(zip(columns, row[1:], strict=True)))
        except (driver.Error, ValueError, OverflowError, MemoryError):
            source.read_on()
            last += step * skip
            skip *= 2
        else:
            return gap
    return _MOST_GAPS


def _parsed(kind: type[Row], raw: dict[str, Any]) -> Row | None:
    """A row of the domain, or None where a value of it cannot be; of the profile, what is sound."""
    values: dict[str, Any] = {}
    for column in TABLES[kind].columns:
        value = _value(column, raw[column.name])
        if value is _BAD:
            if kind is not Profile:
                return None
            value = getattr(EMPTY_PROFILE, column.name)
        values[column.name] = value
    row = kind(**values)
    if isinstance(row, Profile):
        faulty = {column: getattr(EMPTY_PROFILE, column) for column, _problem in faults_of_row(row)}
        return replace(row, id=PROFILE_ID, **{name: value for name, value in faulty.items() if name != "id"})
    return None if next(iter(faults_of_row(row)), None) else row


_BAD = object()


def _value(column: Column, raw: object) -> object:
    """The value of a column as the domain has it, or ``_BAD``; text keeps all but what no text holds."""
    if raw is None:
        return None if column.is_nullable else _BAD
    kind = column.kind if column.read is None else None
    if kind is float and type(raw) is int:
        raw = float(raw)
    if kind is not None and type(raw) is not kind:
        return _BAD
    if isinstance(raw, str):
        raw = raw.replace("\0", "")
    return raw if column.read is None else _tried(partial(column.read, raw), _BAD)


def _attached(rows: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """The rows without those that belong to a goal that is gone; what only names one is kept without it.

    A role stands on the route once, and no goals wait for each other.
    """
    goals = {row.id for row in rows["goal"]}
    scenarios = {row.id for row in rows["scenario"]}

    def attach(row: Row) -> Row | None:
        if isinstance(row, GoalStep | LogEntry | GoalResource):
            return row if row.goal_id in goals else None
        if isinstance(row, GoalNeed):
            return row if {row.goal_id, row.needs_id} <= goals else None
        if isinstance(row, Evidence) and row.goal_id not in goals:
            return replace(row, goal_id=None)
        if isinstance(row, Tripwire) and row.scenario_id not in scenarios:
            return replace(row, scenario_id=None)
        return row

    steps = sorted((row for row in rows["route_step"] if isinstance(row, RouteStep)), key=lambda step: step.rank)
    again = repeated_steps(steps)
    once = [step for step in steps if step not in again]
    kept_steps: list[Row] = list(once)
    needs: list[Row] = list(without_circles(row for row in rows["goal_need"] if isinstance(row, GoalNeed)))
    rows = {**rows, "route_step": kept_steps, "goal_need": needs}
    return {name: [kept for row in held if (kept := attach(row)) is not None] for name, held in rows.items()}


def _accepted(rows: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """The rows that the rules of a new file take: each id once, each number in its range."""
    found: dict[str, list[Row]] = {}
    with contextlib.closing(driver.connect(":memory:", isolation_level=None)) as empty:
        migrate.migrate(empty)
        empty.execute("PRAGMA foreign_keys = OFF")
        for name, held in rows.items():
            found[name] = [row for row in held if copying.is_taken_by(empty, name, row)]
    return found


def _order_key(name: str) -> Callable[[Row], tuple[Any, ...]]:
    columns = TABLES[ROW_TYPES[name]].order

    def key(row: Row) -> tuple[Any, ...]:
        return tuple(("" if (value := getattr(row, column)) is None else value) for column in columns)

    return key
