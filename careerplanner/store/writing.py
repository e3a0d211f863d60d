"""The statements that change rows, built by SQLAlchemy. The first edit loads the module, since reading does without.

They are run by the driver's own connection: an engine of SQLAlchemy's that is made within an open transaction would
commit it.
"""

from collections.abc import Mapping
from functools import cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.dialects import sqlite
from sqlalchemy.sql.dml import UpdateBase
from sqlcipher3 import dbapi2 as driver

from careerplanner.store.schema import TABLES

_ROW_ID = "id of the row"
_METADATA = sa.MetaData()
_TABLES = {
    kind: sa.Table(table.name, _METADATA, *(sa.Column(name, primary_key=name == "id") for name in table.names))
    for kind, table in TABLES.items()
}


def add(connection: driver.Connection, kind: type, row: Mapping[str, Any]) -> None:
    """Add a row."""
    _run(connection, kind, _insert(kind), row)


def change(connection: driver.Connection, kind: type, row_id: str, values: Mapping[str, Any]) -> bool:
    """Give columns of a row new values; whether there is such a row."""
    return _run(connection, kind, _update(kind, tuple(values)), {**values, _ROW_ID: row_id}) > 0


def remove(connection: driver.Connection, kind: type, row_id: str) -> bool:
    """Remove a row, and what belongs to it; whether there was such a row."""
    return _run(connection, kind, _delete(kind), {_ROW_ID: row_id}) > 0


def clear(connection: driver.Connection, kind: type) -> None:
    """Remove all rows of a kind."""
    _run(connection, kind, _compiled(sa.delete(_TABLES[kind])), {})


_Statement = tuple[str, tuple[str, ...]]
"""SQL, and the names of what stands for its question marks."""


def _run(connection: driver.Connection, kind: type, statement: _Statement, values: Mapping[str, Any]) -> int:
    """Run a statement with values of rows; how many rows it was about."""
    text, names = statement
    columns = {column.name: column for column in TABLES[kind].columns}
    bound = [columns[name].written(values[name]) if name in columns else values[name] for name in names]
    return int(connection.execute(text, bound).rowcount)


@cache
def _insert(kind: type) -> _Statement:
    return _compiled(sa.insert(_TABLES[kind]), TABLES[kind].names)


@cache
def _update(kind: type, names: tuple[str, ...]) -> _Statement:
    table = _TABLES[kind]
    return _compiled(sa.update(table).where(table.c.id == sa.bindparam(_ROW_ID)), names)


@cache
def _delete(kind: type) -> _Statement:
    table = _TABLES[kind]
    return _compiled(sa.delete(table).where(table.c.id == sa.bindparam(_ROW_ID)))


def _compiled(statement: UpdateBase, names: tuple[str, ...] = ()) -> _Statement:
    compiled = statement.compile(dialect=sqlite.dialect(paramstyle="qmark"), column_keys=list(names))
    return str(compiled), tuple(compiled.positiontup or ())
