"""The migrated file, the declared tables and the rows of the domain are one and the same."""

import contextlib
import dataclasses
import json
import shutil
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy.dialects import sqlite
from sqlcipher3 import dbapi2 as driver

from careerplanner.domain.plan import Plan
from careerplanner.store import migrate, opening
from careerplanner.store.database import connect
from careerplanner.store.schema import ROW_TYPES, TABLES, metadata


def test_the_columns_of_a_new_file_are_the_fields_of_the_rows(tmp_path: Path) -> None:
    path = tmp_path / "plan.career"
    opening.create(path)
    with contextlib.closing(connect(path)) as connection:
        tables = {str(row[0]) for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        assert tables == set(metadata.tables) | {"plan_file"}
        for kind, table in TABLES.items():
            info = connection.execute(f"PRAGMA table_info({table.name})").fetchall()
            in_file = {row[1]: (row[2], not row[3] and not row[5]) for row in info}
            declared = {c.name: (str(c.type.dialect_impl(_dialect()).compile(_dialect())), c.nullable) for c in table.c}
            assert in_file == declared
            assert [row[1] for row in info] == [field.name for field in dataclasses.fields(kind)]


def _dialect():
    return sqlite.dialect()


def test_every_table_is_strict(tmp_path: Path) -> None:
    path = tmp_path / "plan.career"
    opening.create(path)
    with contextlib.closing(connect(path)) as connection:
        loose = connection.execute("SELECT name FROM pragma_table_list WHERE NOT strict AND schema = 'main'").fetchall()
    assert {str(row[0]) for row in loose} <= {"sqlite_schema"}


def test_a_plan_has_a_field_for_each_kind_of_row() -> None:
    assert [field.name for field in dataclasses.fields(Plan)] == list(ROW_TYPES)


GOLDEN = Path(__file__).parent / "golden"


def test_every_released_version_has_a_golden_file() -> None:
    released = range(1, migrate.newest_version())

    assert [path.stem for path in sorted(GOLDEN.glob("*.career"))] == [f"v{number}" for number in released]


@pytest.mark.parametrize("golden", sorted(GOLDEN.glob("*.career")), ids=lambda path: path.stem)
def test_a_golden_file_of_an_older_version_opens_with_all_it_held(golden: Path, tmp_path: Path) -> None:
    path = Path(shutil.copy(golden, tmp_path / "old.career"))
    path.chmod(0o600)
    held = json.loads(golden.with_suffix(".json").read_text(encoding="utf-8"))
    with contextlib.closing(connect(path)) as connection:
        before = _rows(connection, held)

    file = opening.open_for_writing(path, tmp_path / "backups")
    plan = file.store.load()
    after = _rows(file.store.driver_connection, held)
    file.close()

    assert before == after == {table: sorted(map(tuple, rows)) for table, rows in held.items()}
    in_plan = {table: _values_in(plan, table) for table in held if table != "plan_file"}
    assert in_plan == {table: rows for table, rows in after.items() if table != "plan_file"}
    assert len(list((tmp_path / "backups").glob("*.career"))) == 1
    assert opening.problems(path, tmp_path / "backups") == []


def _rows(connection: driver.Connection, tables: Iterable[str]) -> dict[str, list[tuple[Any, ...]]]:
    return {table: sorted(connection.execute(f"SELECT * FROM {table}").fetchall()) for table in tables}


def _values_in(plan: Plan, table: str) -> list[tuple[Any, ...]]:
    """The rows of a table of the plan, as the file holds them."""
    found = getattr(plan, table)
    rows = (found,) if table == "profile" else found
    values = [dataclasses.astuple(row) for row in rows]
    return sorted(tuple(v.isoformat() if isinstance(v, date) else v for v in row) for row in values)
