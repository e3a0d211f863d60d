"""How two states of a plan differ, table by table and row by row: rows are the same where they have the same id."""

from dataclasses import dataclass, fields
from typing import TypeVar

from careerplanner.domain.plan import Plan, Row

_Held = TypeVar("_Held", bound=Row)


@dataclass(frozen=True, slots=True)
class Difference:
    """How two states differ in one table: rows that only the one has, that only the other has, and changed ones."""

    table: str
    only_first: int
    only_second: int
    changed: int

    @property
    def count(self) -> int:
        """How many rows are not the same."""
        return self.only_first + self.only_second + self.changed


def differences(first: Plan, second: Plan) -> tuple[Difference, ...]:
    """The tables in which two states differ."""
    found = []
    for field in fields(Plan):
        one, other = _rows(first, field.name), _rows(second, field.name)
        gone, come, changed = apart(one, other)
        if gone or come or changed:
            found.append(Difference(field.name, len(gone), len(come), len(changed)))
    return tuple(found)


def apart(
    first: tuple[_Held, ...], second: tuple[_Held, ...]
) -> tuple[tuple[_Held, ...], tuple[_Held, ...], tuple[tuple[_Held, _Held], ...]]:
    """The rows that only the first has, those that only the second has, and those that changed, as they were and are.

    Each in the order in which they stand.
    """
    before, after = {row.id: row for row in first}, {row.id: row for row in second}
    gone = tuple(row for row in first if row.id not in after)
    come = tuple(row for row in second if row.id not in before)
    changed = tuple((before[row.id], row) for row in second if row.id in before and before[row.id] != row)
    return gone, come, changed


def _rows(plan: Plan, table: str) -> tuple[Row, ...]:
    held: Row | tuple[Row, ...] = getattr(plan, table)
    return held if isinstance(held, tuple) else (held,)
