"""The migrated file, the declared tables and the rows of the domain are one and the same."""

import contextlib
import dataclasses
import json
import os
import shutil
from collections.abc import Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.domain.plan import Plan
from careerplanner.store import migrate, opening
from careerplanner.store.database import connect
from careerplanner.store.schema import ROW_TYPES, TABLES, Column
from tests.store import make_golden


def test_the_columns_of_a_new_file_are_the_fields_of_the_rows(tmp_path: Path) -> None:
    path = tmp_path / "plan.career"
    opening.create(path)
    with contextlib.closing(connect(path)) as connection:
        tables = {str(row[0]) for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert tables == set(ROW_TYPES) | {"plan_file"}
        for kind, table in TABLES.items():
            info = connection.execute(f"PRAGMA table_info({table.name})").fetchall()
            in_file = {row[1]: (row[2], not row[3] and not row[5]) for row in info}
            declared = {column.name: (_type_in_file(column), column.is_nullable) for column in table.columns}
            assert in_file == declared
            assert set(in_file) == {field.name for field in dataclasses.fields(kind)}


def _type_in_file(column: Column) -> str:
    """Text holds what is written as text: words, dates and lists too; a flag is 1 or 0."""
    return {int: "INTEGER", bool: "INTEGER", float: "REAL"}.get(column.kind, "TEXT")


def test_every_table_is_strict(tmp_path: Path) -> None:
    path = tmp_path / "plan.career"
    opening.create(path)
    with contextlib.closing(connect(path)) as connection:
        loose = connection.execute("SELECT name FROM pragma_table_list WHERE NOT strict AND schema = 'main'").fetchall()
    assert {str(row[0]) for row in loose} <= {"sqlite_schema"}


def test_a_plan_has_a_field_for_each_kind_of_row() -> None:
    assert [field.name for field in dataclasses.fields(Plan)] == list(ROW_TYPES)


GOLDEN = Path(__file__).parent / "golden"


RELEASED = (1, 2, 3, 4, 10, 14, 16)
"""The versions of plan files that a release wrote; a release adds its own. Scripts between two need none."""


def test_every_released_version_has_a_golden_file() -> None:
    assert {path.stem for path in GOLDEN.glob("*.career")} == {f"v{number}" for number in RELEASED}
    assert max(RELEASED) <= migrate.newest_version()


NEW_NAMES = {f"own_{name}": f"custom_{name}" for name in ("role", "skill", "requirement", "move", "pay")}
"""What tables of older versions are called now."""


def _words_as_list(text: str) -> str:
    return _json(text.split())


def _lines_as_list(text: str) -> str:
    return _json([line for line in text.split("\n") if line])


def _signs_as_list(text: str) -> str:
    return _json([[int(line[0]), line[2:]] for line in text.split("\n") if line])


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


RANKED = ("goal", "goal_step", "route_step", "scenario")
CHANGED: dict[tuple[str, str], tuple[str, Callable[[Any], Any]]] = {
    **{(table, "position"): ("rank", float) for table in RANKED},
    ("own_role", "codes"): ("codes", _words_as_list),
    ("own_role", "duties"): ("duties", _lines_as_list),
    ("own_skill", "signals"): ("signals", _signs_as_list),
    ("own_pay", "top_coded"): ("top_coded", _words_as_list),
    ("scenario", "route"): ("route", lambda text: _json(json.loads(text))),
}
"""What a column of an older version is called now, and how its values (but NULL) were carried over."""


def _as_now(table: str, rows: "Rows") -> "Rows":
    found: Rows = {}
    for row_id, row in rows.items():
        found[row_id] = {}
        for column, value in row.items():
            name, carry = CHANGED.get((table, column), (column, lambda same: same))
            found[row_id][name] = None if value is None else carry(value)
    return found


@pytest.mark.parametrize("golden", sorted(GOLDEN.glob("*.career")), ids=lambda path: path.stem)
def test_a_golden_file_of_an_older_version_opens_with_all_it_held(golden: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(golden, tmp_path / "old.career"))
    path.chmod(0o600)
    held = json.loads(golden.with_suffix(".json").read_text(encoding="utf-8"))
    expected = {table: _rows_of(each["columns"], each["rows"]) for table, each in held.items()}
    with contextlib.closing(connect(path)) as connection:
        assert {table: _rows_in(connection, table, each["columns"]) for table, each in held.items()} == expected

    file = opening.open_for_writing(path, tmp_path / "backups")
    plan = file.store.load()
    now = {NEW_NAMES.get(table, table): _as_now(table, rows) for table, rows in expected.items()}
    now["plan_file"][1]["edit_seq"] += golden.stem != f"v{migrate.newest_version()}"  # an update counts as an edit
    columns = {table: list(next(iter(rows.values()))) for table, rows in now.items()}
    after = {table: _rows_in(file.store.connection, table, names) for table, names in columns.items()}
    file.close()

    assert after == now
    in_plan = {table: _rows_of_plan(plan, table, names) for table, names in columns.items() if table != "plan_file"}
    assert in_plan == {table: rows for table, rows in now.items() if table != "plan_file"}
    is_old = golden.stem != f"v{migrate.newest_version()}"
    assert len(list((tmp_path / "backups").glob("*.career"))) == is_old
    assert opening.problems(path, tmp_path / "backups") == []


Rows = dict[Any, dict[str, Any]]
"""The rows of a table by their ids, each by the names of the columns that were asked for."""


def _rows_of(columns: list[str], rows: Iterable[Iterable[Any]]) -> Rows:
    named = [dict(zip(columns, row, strict=True)) for row in rows]
    return {row["id"]: row for row in named}


def _rows_in(connection: driver.Connection, table: str, columns: list[str]) -> Rows:
    return _rows_of(columns, connection.execute(f"SELECT {', '.join(columns)} FROM {table}").fetchall())


def _rows_of_plan(plan: Plan, table: str, columns: list[str]) -> Rows:
    """The rows of a table of the plan, as the file holds them."""
    found = getattr(plan, table)
    rows = (found,) if table == "profile" else found
    return _rows_of(columns, ([_in_file(getattr(row, column)) for column in columns] for row in rows))


def _in_file(value: Any) -> Any:
    if isinstance(value, tuple):
        return _json(value)
    return value.isoformat() if isinstance(value, date) else value


ODD_LISTS = {
    ("codes", "  43-4051   41-1012 "): '["43-4051","41-1012"]',
    ("codes", ""): "[]",
    ("duties", '\n\nSays "no"\n\n'): '["Says \\"no\\""]',
    ("duties", "C:\\new"): '["C:\\\\new"]',
    ("duties", None): None,
    ("signals", "3 Sings\n9 nothing\nloud\n5 \n1 One 2"): '[[3,"Sings"],[1,"One 2"]]',
    ("signals", ""): "[]",
}


@pytest.mark.parametrize("given", ODD_LISTS, ids=str)
def test_a_list_in_an_old_file_is_carried_over_as_it_was_read_there(given: tuple[str, str | None]) -> None:
    column, text = given
    table = "skill" if column == "signals" else "role"
    with contextlib.closing(driver.connect(":memory:", isolation_level=None)) as connection:
        migrate.migrate(connection, 4)
        connection.execute(
            f"INSERT INTO own_{table} (id, {column}, origin, is_hidden) VALUES ('x', ?, 'own', 0)", (text,)
        )
        migrate.migrate(connection)
        assert connection.execute(f"SELECT {column} FROM custom_{table}").fetchall() == [(ODD_LISTS[given],)]


def test_the_script_writes_a_golden_file_whose_rows_and_ids_are_the_same_each_time(tmp_path: Path) -> None:
    for name in ("one", "other"):
        make_golden.write(tmp_path / f"{name}.career")
    one, other = (json.loads((tmp_path / f"{name}.json").read_text(encoding="utf-8")) for name in ("one", "other"))

    assert one == other
    assert {table for table, each in one.items() if not each["rows"]} == set()
    assert set(one) == {"plan_file", *ROW_TYPES}


def test_the_schema_of_a_version_is_kept_and_counts_while_no_script_has_changed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    version, cache = migrate.newest_version(), tmp_path / "caches" / "schema.json"
    made = migrate._made_schema(version)
    assert migrate._kept_schema(cache, version) == made
    assert [file.name for file in cache.parent.iterdir()] == ["schema.json"]

    other = b'[["table", "said before", ""]]'
    cache.write_bytes(migrate._seal(version, other) + b"\n" + other)
    assert migrate._kept_schema(cache, version) == {("table", "said before", "")}

    scripts = migrate._scripts()
    monkeypatch.setattr(migrate, "_scripts", lambda: (*scripts[:-1], scripts[-1] + "\n-- a line more\n"))
    assert migrate._kept_schema(cache, version) == made


@pytest.mark.parametrize("damage", [b"", b"no seal", b"no seal\n[]", None])
def test_without_a_sound_cache_the_schema_is_that_of_the_scripts(tmp_path: Path, damage: bytes | None) -> None:
    cache = tmp_path / "schema.json"
    if damage is None:
        cache.mkdir()  # no file can take its place
    else:
        cache.write_bytes(damage)
    version = migrate.newest_version()

    assert migrate._kept_schema(cache, version) == migrate._made_schema(version)
    assert [file.name for file in tmp_path.iterdir()] == ["schema.json"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_in_the_place_of_the_cache_is_not_waited_for(tmp_path: Path) -> None:
    cache, version = tmp_path / "schema.json", migrate.newest_version()
    os.mkfifo(cache)

    assert migrate._kept_schema(cache, version) == migrate._made_schema(version)
    assert cache.is_file()
