"""Undo and redo of everything: temporary triggers write down the inverse of each row change.

The triggers see every change, whoever makes it: bulk updates, cascades and replacements too. Replaying the inverses
fires them again, so undo records its own redo. Nothing of this is left in the user's file.
"""

from dataclasses import dataclass

from sqlcipher3 import dbapi2 as driver

from careerplanner.store.schema import TABLES, Table


@dataclass(frozen=True, slots=True)
class Inverse:
    """The statements that take a change back, in the order in which to run them.

    ``rows`` are the rows that were added, changed or removed, each as the name of its table and its id.
    """

    statements: tuple[str, ...]
    rows: frozenset[tuple[str, str]]

    @property
    def tables(self) -> frozenset[str]:
        """The tables that are touched."""
        return frozenset(table for table, _row in self.rows)

    def after(self, earlier: "Inverse") -> "Inverse":
        """One inverse for two changes, the earlier one and then this."""
        return Inverse(self.statements + earlier.statements, self.rows | earlier.rows)


def _quoted(table: Table, row: str) -> str:
    """An SQL expression that yields the row's values as a list of literals."""
    return " || ',' || ".join(f"quote({row}.{column.name})" for column in table.columns)


def _assignments(table: Table) -> str:
    return " || ',' || ".join(f"'{c.name}=' || quote(old.{c.name})" for c in table.columns)


def _triggers(table: Table) -> list[str]:
    name = table.name
    columns = ", ".join(column.name for column in table.columns)
    note = "INSERT INTO undo_log (table_name, row_id, statement) VALUES"
    inverses = {
        "INSERT": f"'DELETE FROM {name} WHERE id=' || quote(new.id)",
        "UPDATE": f"'UPDATE {name} SET ' || {_assignments(table)} || ' WHERE id=' || quote(new.id)",
        "DELETE": f"'INSERT INTO {name} ({columns}) VALUES (' || {_quoted(table, 'old')} || ')'",
    }
    changed = " OR ".join(f"old.{c.name} IS NOT new.{c.name}" for c in table.columns)
    conditions = {"UPDATE": f" WHEN {changed}"}
    row = {"DELETE": "old.id"}
    return [
        f"CREATE TEMP TRIGGER undo_{name}_{event.lower()} AFTER {event} ON main.{name}"
        f"{conditions.get(event, '')} BEGIN {note} ('{name}', {row.get(event, 'new.id')}, {inverse}); END"
        for event, inverse in inverses.items()
    ]


def install(connection: driver.Connection) -> None:
    """Begin to record; call once for the connection that writes, after migration."""
    connection.execute(
        "CREATE TEMP TABLE undo_log (seq INTEGER PRIMARY KEY, table_name TEXT NOT NULL, row_id TEXT NOT NULL,"
        " statement TEXT NOT NULL)"
    )
    for table in TABLES.values():
        for trigger in _triggers(table):
            connection.execute(trigger)


def take(connection: driver.Connection) -> Inverse:
    """What was recorded since the last call, newest first; the record is empty afterwards."""
    found = connection.execute("SELECT table_name, row_id, statement FROM undo_log ORDER BY seq DESC").fetchall()
    connection.execute("DELETE FROM undo_log")
    rows = frozenset((table, row) for table, row, _statement in found)
    return Inverse(tuple(statement for _table, _row, statement in found), rows)


def replay(connection: driver.Connection, inverse: Inverse) -> None:
    """Run an inverse inside of the open transaction."""
    # Parents and children may come back in either order; the commit checks them all.
    connection.execute("PRAGMA defer_foreign_keys = ON")
    for statement in inverse.statements:
        connection.execute(statement)
