"""The tables of the plan file, read off the rows of the domain: a field is a column of the same name.

Nothing here needs SQLAlchemy, which takes longer to load than a plan takes to read: ``store/writing.py`` does, and is
loaded by the first edit.
"""

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

from careerplanner.domain import (
    custom_rows,
    employer_rows,
    future_rows,
    goal_rows,
    metric_rows,
    pay_rows,
    review_rows,
    talk_rows,
)
from careerplanner.domain import plan as rows

Converter = Callable[[typing.Any], typing.Any]
RowType = typing.TypeVar("RowType", bound=rows.Row)


@dataclasses.dataclass(frozen=True, slots=True)
class Column:
    """A column: the type of its values in a row, and how they are written to the file and read from it.

    Where ``write`` or ``read`` is None, the value is the same in both. Neither is asked about None.
    """

    name: str
    kind: type
    is_nullable: bool
    write: Converter | None
    read: Converter | None

    def written(self, value: object) -> object:
        """A value of a row as the file holds it."""
        return value if value is None or self.write is None else self.write(value)


@dataclasses.dataclass(frozen=True, slots=True, eq=False)
class Table:
    """A table, its columns in the order of the fields, and the names of those by which its rows stand in a plan."""

    name: str
    columns: tuple[Column, ...]
    order: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the columns."""
        return tuple(column.name for column in self.columns)

    def row_of(self, kind: Callable[..., RowType], values: typing.Iterable[typing.Any]) -> RowType:
        """The row that values of the file come to, which stand in the order of the columns."""
        return kind(
            *(
                value if value is None or column.read is None else column.read(value)
                for column, value in zip(self.columns, values, strict=True)
            )
        )


def _list_text(value: tuple[typing.Any, ...]) -> str:
    """Values in a row as a JSON array; tuples within it are arrays too."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _list_of(text: str) -> typing.Any:
    # What is no array comes through as it is: the check of the rows names it, or else nobody could say where it is.
    return _tuples(json.loads(text))


def _tuples(found: typing.Any) -> typing.Any:
    return tuple(map(_tuples, found)) if isinstance(found, list) else found


_CONVERTERS: dict[type, tuple[Converter | None, Converter | None]] = {
    str: (None, None),
    int: (None, None),
    float: (None, None),
    bool: (int, bool),
    date: (date.isoformat, date.fromisoformat),
    tuple: (_list_text, _list_of),
}


def _column(name: str, annotation: object) -> Column:
    is_nullable = typing.get_origin(annotation) in (types.UnionType, typing.Union)
    kind = typing.get_args(annotation)[0] if is_nullable else annotation
    kind = typing.get_origin(kind) or kind
    kind = getattr(kind, "__supertype__", kind)  # cents and minutes are kept as what they are made of
    assert isinstance(kind, type)
    write, read = (str, kind) if issubclass(kind, StrEnum) else _CONVERTERS[kind]
    return Column(name, kind, is_nullable, write, read)


def _table(name: str, row_type: type[rows.Row]) -> Table:
    columns = tuple(_column(field.name, field.type) for field in dataclasses.fields(row_type))
    return Table(name, columns, (*_ORDER.get(name, ()), "id"))  # the id settles what is left, so undo keeps it


ROW_TYPES: dict[str, type[rows.Row]] = {
    "profile": rows.Profile,
    "experience": rows.Experience,
    "education": rows.Education,
    "certificate": rows.Certificate,
    "language": rows.Language,
    "pay_record": rows.PayRecord,
    "route_step": rows.RouteStep,
    "rating": rows.Rating,
    "evidence": rows.Evidence,
    "goal": rows.Goal,
    "goal_step": rows.GoalStep,
    "log_entry": rows.LogEntry,
    "assumption": rows.Assumption,
    "custom_role": custom_rows.CustomRole,
    "custom_skill": custom_rows.CustomSkill,
    "custom_requirement": custom_rows.CustomRequirement,
    "custom_move": custom_rows.CustomMove,
    "custom_pay": custom_rows.CustomPay,
    "scenario": future_rows.Scenario,
    "offer": future_rows.Offer,
    "kept_forecast": future_rows.KeptForecast,
    "tripwire": future_rows.Tripwire,
    "pause": future_rows.Pause,
    "employer_answer": employer_rows.EmployerAnswer,
    "metric": metric_rows.Metric,
    "metric_reading": metric_rows.MetricReading,
    "weekly_review": review_rows.WeeklyReview,
    "side_job": pay_rows.SideJob,
    "benefit": future_rows.Benefit,
    "goal_need": goal_rows.GoalNeed,
    "goal_resource": goal_rows.GoalResource,
    "check_in": talk_rows.CheckIn,
    "trial": talk_rows.Trial,
    "talk": talk_rows.Talk,
    "custom_edition": talk_rows.CustomEdition,
}

_ORDER: dict[str, tuple[str, ...]] = {
    "experience": ("started",),
    "education": ("started",),
    "certificate": ("earned_on",),
    "language": ("name",),
    "pay_record": ("effective_on",),
    "route_step": ("rank",),
    "rating": ("rated_on", "skill_key"),
    "evidence": ("happened_on",),
    "goal": ("rank", "created_on"),
    "goal_step": ("goal_id", "rank"),
    "log_entry": ("logged_on",),
    "custom_role": ("name",),
    "custom_skill": ("name",),
    "custom_requirement": ("role_key", "skill_key"),
    "custom_move": ("source_key", "target_key"),
    "custom_pay": ("code", "area_code"),
    "scenario": ("rank", "created_on"),
    "kept_forecast": ("kept_on",),
    "tripwire": ("by_month",),
    "pause": ("first_month",),
    "metric": ("name",),
    "metric_reading": ("read_on",),
    "weekly_review": ("week_start",),
    "side_job": ("started", "title"),
    "benefit": ("role_key", "name"),
    "goal_need": ("goal_id",),
    "goal_resource": ("goal_id", "rank"),
    "check_in": ("held_on",),
    "trial": ("tried_on",),
    "custom_edition": ("name",),
}

TABLES: Mapping[type, Table] = {kind: _table(name, kind) for name, kind in ROW_TYPES.items()}


def sort_key(table: Table) -> Callable[[rows.Row], tuple[tuple[bool, typing.Any], ...]]:
    """The order of the plan for rows in memory: nothing comes before something, as in SQLite."""

    def place(row: rows.Row) -> tuple[tuple[bool, typing.Any], ...]:
        values = (getattr(row, name) for name in table.order)
        return tuple((value is not None, value) for value in values)

    return place
