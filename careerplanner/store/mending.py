"""The rows of a damaged plan: a value that cannot be read costs its column where the row says enough without it.

What then stands there is what the column holds where nothing was said. A row is lost only for what it cannot do
without: its id, what it is about, when it was.
"""

from collections.abc import Callable, Iterator
from dataclasses import MISSING, dataclass, fields, replace
from functools import partial
from typing import Any

from sqlcipher3 import dbapi2 as driver

from careerplanner.domain.employer_rows import Way
from careerplanner.domain.goal_rows import ResourceState
from careerplanner.domain.limits import most_characters
from careerplanner.domain.plan import EMPTY_PROFILE, PROFILE_ID, GoalStatus, Profile, Row, StepKind
from careerplanner.domain.validation import faults_of_row
from careerplanner.store.schema import TABLES, Column

# Of the columns that a new row always gives a value, those without which it still says what it is about.
_UNSAID: dict[str, object] = {
    **dict.fromkeys(("note", "employer", "issuer", "confirmed_by", "unit", "how", "place", "moved", "reader"), ""),
    **dict.fromkeys(("overtime_cents", "bonus_cents", "shift_cents", "minutes_estimated", "minutes"), 0),
    **dict.fromkeys(("chosen", "odds", "top_coded", "levels", "steps"), ()),
    **dict.fromkeys(("is_compared", "about_others"), False),
    "rank": 0.0,
    "is_typical": True,  # the level is asked again
    "status": GoalStatus.ACTIVE,
    "state": ResourceState.TO_DO,
    "kind": StepKind.PRACTICE,
    "way": Way.PUBLISHED,
    "years": 3.0,
}
_NOTHING = object()


@dataclass(frozen=True, slots=True)
class Mended:
    """A row as far as it is sound, and the columns whose values were not."""

    row: Row
    columns: frozenset[str] = frozenset()


def read(kind: type[Row], raw: dict[str, Any]) -> Mended | None:
    """The row that values of a file come to; None where one is damaged that the row cannot do without."""
    values: dict[str, Any] = {}
    mended = set()
    for column in TABLES[kind].columns:
        value = _value(column, raw[column.name])
        if value is _NOTHING:
            value = _unsaid(kind, column)
            mended.add(column.name)
        if value is _NOTHING:
            return None
        values[column.name] = value
    row = kind(**values)
    for _turn in ("cut what is too long", "go without what is wrong otherwise"):
        for name, _problem in list(faults_of_row(row)):
            row = _without(row, name)
            mended.add(name)
    if isinstance(row, Profile):
        row = replace(row, id=PROFILE_ID)
    return None if next(iter(faults_of_row(row)), None) else Mended(row, frozenset(mended))


def alternatives(mended: Mended) -> Iterator[Mended]:
    """The row as it is, with one column less, then with none that it can do without: one may fit the file's rules."""
    yield mended
    least = mended
    for name in TABLES[type(mended.row)].names:
        less = without(mended, name)
        if less != mended:
            yield less
            least = without(least, name)
    yield least


def without(mended: Mended, name: str) -> Mended:
    """The row with a column as where nothing was said; as it is where it cannot do without it."""
    row = _without(mended.row, name)
    return mended if row == mended.row else Mended(row, mended.columns | {name})


def _without(row: Row, name: str) -> Row:
    """The row with a column as where nothing was said; of a text that is too long, its beginning stays."""
    held = getattr(row, name)
    if isinstance(held, str) and len(held) > most_characters(name):
        return replace(row, **{name: held[: most_characters(name)]})  # type: ignore[arg-type]
    (column,) = (each for each in TABLES[type(row)].columns if each.name == name)
    value = _unsaid(type(row), column)
    return row if value is _NOTHING else replace(row, **{name: value})  # type: ignore[arg-type]


def _unsaid(kind: type[Row], column: Column) -> object:
    """What a column holds where nothing was said, or ``_NOTHING`` where a row always says it."""
    if kind is Profile:
        return getattr(EMPTY_PROFILE, column.name)
    (field,) = (each for each in fields(kind) if each.name == column.name)
    if column.name == "id":
        return _NOTHING
    if field.default is not MISSING:
        return field.default
    if column.is_nullable:
        return None
    value = _UNSAID.get(column.name, _NOTHING)
    return value if type(value) is column.kind else _NOTHING  # a column of this name may be of another kind elsewhere


def tried(work: Callable[[], Any], otherwise: Any) -> Any:
    """What reading something gives, or something else where damage stops it."""
    try:
        return work()
    except (driver.Error, TypeError, ValueError, OverflowError, MemoryError, RecursionError):
        return otherwise


def _value(column: Column, raw: object) -> object:
    """The value of a column as the domain has it, or ``_NOTHING``; text keeps all but what no text holds."""
    if raw is None:
        return None if column.is_nullable else _NOTHING
    kind = column.kind if column.read is None else None
    if kind is float and type(raw) is int:
        raw = float(raw)
    if kind is not None and type(raw) is not kind:
        return _NOTHING
    if isinstance(raw, str):
        raw = raw.replace("\0", "")
    return raw if column.read is None else tried(partial(column.read, raw), _NOTHING)
