"""The tables of the plan file, read off the rows of the domain: a field is a column of the same name."""

import dataclasses
import json
import types
import typing
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum

import sqlalchemy as sa

from careerplanner.domain import custom_rows, employer_rows, future_rows, goal_rows, metric_rows, pay_rows, review_rows
from careerplanner.domain import plan as rows


class _Day(sa.types.TypeDecorator[date]):
    """A date as ISO text."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: sa.Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> date | None:  # noqa: ARG002
        return None if value is None else date.fromisoformat(value)


class _Word(sa.types.TypeDecorator[StrEnum]):
    """One of the words of an enumeration."""

    impl = sa.Text
    cache_ok = True

    def __init__(self, words: type[StrEnum]) -> None:
        super().__init__()
        self.words = words

    def process_bind_param(self, value: StrEnum | None, dialect: sa.Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else str(value.value)

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> StrEnum | None:  # noqa: ARG002
        return None if value is None else self.words(value)


class _Flag(sa.types.TypeDecorator[bool]):
    """A yes or no as 1 or 0."""

    impl = sa.Integer
    cache_ok = True

    def process_bind_param(self, value: bool | None, dialect: sa.Dialect) -> int | None:  # noqa: ARG002, FBT001
        return None if value is None else int(value)

    def process_result_value(self, value: int | None, dialect: sa.Dialect) -> bool | None:  # noqa: ARG002
        return None if value is None else bool(value)


class _List(sa.types.TypeDecorator[tuple[typing.Any, ...]]):
    """Values in a row, as a JSON array; arrays within it are tuples too."""

    impl = sa.Text
    cache_ok = True

    def process_bind_param(self, value: tuple[typing.Any, ...] | None, dialect: sa.Dialect) -> str | None:  # noqa: ARG002
        return None if value is None else json.dumps(value, ensure_ascii=False, separators=(",", ":"))

    def process_result_value(self, value: str | None, dialect: sa.Dialect) -> tuple[typing.Any, ...] | None:  # noqa: ARG002
        # What is no array comes through as it is: the check of the rows names it, or else nobody could say where it is.
        return None if value is None else _tuples(json.loads(value))


def _tuples(found: typing.Any) -> typing.Any:
    return tuple(map(_tuples, found)) if isinstance(found, list) else found


_TYPES: dict[type, type[sa.types.TypeEngine[typing.Any]]] = {
    str: sa.Text,
    int: sa.Integer,
    float: sa.REAL,
    bool: _Flag,
    date: _Day,
    tuple: _List,
}

metadata = sa.MetaData()


def _column(name: str, annotation: object) -> sa.Column[typing.Any]:
    nullable = typing.get_origin(annotation) in (types.UnionType, typing.Union)
    kind = typing.get_args(annotation)[0] if nullable else annotation
    kind = typing.get_origin(kind) or kind
    kind = getattr(kind, "__supertype__", kind)  # cents and minutes are kept as what they are made of
    assert isinstance(kind, type)
    column_type = _Word(kind) if issubclass(kind, StrEnum) else _TYPES[kind]()
    return sa.Column(name, column_type, nullable=nullable, primary_key=name == "id")


def _table(name: str, row_type: type[rows.Row]) -> sa.Table:
    hints = typing.get_type_hints(row_type)
    fields = dataclasses.fields(row_type)
    return sa.Table(name, metadata, *(_column(field.name, hints[field.name]) for field in fields))


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
}

TABLES: Mapping[type, sa.Table] = {kind: _table(name, kind) for name, kind in ROW_TYPES.items()}

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
}


def order_of(table: sa.Table) -> list[sa.Column[typing.Any]]:
    """The columns by which the rows of a table stand in a plan; the id settles what is left, so undo keeps it."""
    return [table.c[name] for name in (*_ORDER.get(table.name, ()), "id")]


def sort_key(table: sa.Table) -> Callable[[rows.Row], tuple[tuple[bool, typing.Any], ...]]:
    """The same order for rows in memory: nothing comes before something, as in SQLite."""
    names = [column.name for column in order_of(table)]

    def place(row: rows.Row) -> tuple[tuple[bool, typing.Any], ...]:
        values = (getattr(row, name) for name in names)
        return tuple((value is not None, value) for value in values)

    return place
