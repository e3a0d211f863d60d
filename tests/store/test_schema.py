"""The migrated file, the declared tables and the rows of the domain are one and the same."""

import contextlib
import dataclasses
from pathlib import Path

from sqlalchemy.dialects import sqlite

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


def test_every_golden_file_of_a_version_still_opens(tmp_path: Path) -> None:
    for version in range(1, migrate.newest_version() + 1):
        assert migrate.expected_schema(version), f"version {version} builds"
