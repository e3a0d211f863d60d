"""Tries every command with one part of its input changed at a time, and notes what it writes or how it refuses.

Numbers are tried far below and far above all bounds, since a refusal names both; texts empty, padded and too long; days
and months that are none, past and ahead; each word of a choice; and nothing, where nothing may be given.
"""

import enum
import inspect
import re
import typing
from collections.abc import Callable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import date
from types import NoneType, UnionType
from typing import Any

from sqlcipher3 import dbapi2 as driver

from careerplanner.errors import Refused
from careerplanner.store.database import Store
from tests.kept_answers import told

TODAY = date(2026, 11, 23)
_NEW_ID = re.compile(r"new-\d+")
"""Rows may come in any order; their ids are counted."""
_FAR = 10**15
_NUMBERS = (-_FAR, 0, 1, _FAR)
_TEXTS = ("", "  two \n words ", "x" * 100_001)
_MONTHS = ("", "2019-02", "2026-13", "2031-02")
_DAYS = (date(1949, 12, 31), date(2020, 2, 29), TODAY, date(2026, 11, 24), date(2101, 1, 1))
_MONTH_NAMES = frozenset({"month", "by_month", "first_month", "started", "ended", "since", "not_before", "role_since"})
_PLAIN: Mapping[Any, tuple[Any, ...]] = {int: _NUMBERS, float: _NUMBERS, date: _DAYS, bool: (False, True)}
_FIXED = frozenset({"store", "catalogue", "today", "projection", "role_keys"})
Given = dict[str, Any]


class NotingStore(Store):
    """A store that notes each write beside doing it."""

    written: list[str]

    def add(self, row: Any) -> None:
        """Add a row."""
        self.written.append(f"add {told(row)}")
        super().add(row)

    def change(self, kind: Any, row_id: str, /, **values: Any) -> None:
        """Change a row."""
        self.written.append(f"change {kind.__name__} {row_id} {told(values)}")
        super().change(kind, row_id, **values)

    def remove(self, kind: Any, row_id: str) -> None:
        """Remove a row."""
        self.written.append(f"remove {kind.__name__} {row_id}")
        super().remove(kind, row_id)

    def clear(self, kind: Any) -> None:
        """Remove all rows."""
        self.written.append(f"clear {kind.__name__}")
        super().clear(kind)


def outcome(store: NotingStore, command: Callable[..., Any], given: Given) -> str:
    """What a command writes, or the sentence of its refusal, or nothing where it fails; everything is taken back."""
    store.written = []
    store.connection.execute("SAVEPOINT tried")
    try:
        answer = _called(store, command, given)
        written = sorted(_NEW_ID.sub("new", each) for each in store.written)
        said = "; ".join([*written, *([f"gives {_NEW_ID.sub('new', told(answer))}"] if answer is not None else [])])
    except Refused as refused:
        said = f"refused: {refused}"
    except (driver.Error, KeyError, ValueError):  # no page gives such a thing
        said = ""
    finally:
        store.connection.execute("ROLLBACK TO tried")
        store.connection.execute("RELEASE tried")
    return said


def _called(store: NotingStore, command: Callable[..., Any], given: Given) -> Any:
    placed, named = [], {}
    parameters = inspect.signature(command).parameters
    for name, value in given.items():
        by_place = name in parameters and parameters[name].kind is inspect.Parameter.POSITIONAL_ONLY
        (placed.append(value) if by_place else named.setdefault(name, value))
    if parameters["store"].kind is inspect.Parameter.POSITIONAL_ONLY:
        return command(store, *placed, **named)
    return command(store=store, **named)


def variants(command: Callable[..., Any], base: Given) -> Iterator[tuple[str, Given]]:
    """The base, and the base with one part changed, each with a name."""
    if base.keys() & parts_of(command).keys() or not parts_of(command):
        yield "as usual", base
    for name, kind in parts_of(command).items():
        for value in _values(name, kind, base.get(name)):
            yield f"{name} {_short(value, base.get(name))}", base | {name: value}


def parts_of(command: Callable[..., Any]) -> dict[str, Any]:
    """What a command is given, by name, with its kind; what may be changed of a row counts one by one."""
    hints, found = typing.get_type_hints(command), {}
    for name, parameter in inspect.signature(command).parameters.items():
        if parameter.kind is inspect.Parameter.VAR_KEYWORD:
            (changed,) = typing.get_args(hints[name])
            found |= typing.get_type_hints(changed)
        elif name not in _FIXED:
            found[name] = hints[name]
    return found


def _values(name: str, kind: Any, usual: Any) -> Iterator[Any]:
    origin, kind = typing.get_origin(kind), getattr(kind, "__supertype__", kind)
    if origin in {UnionType, typing.Union}:
        for part in typing.get_args(kind):
            yield from (None,) if part is NoneType else _values(name, part, usual)
    elif is_dataclass(kind) and usual is not None:
        yield from _changed_parts(usual)
    elif isinstance(kind, type) and issubclass(kind, enum.Enum):
        yield from kind
    elif kind is str:
        yield from ("gone",) if name.endswith(("_id", "key")) else _MONTHS if name in _MONTH_NAMES else _TEXTS
    elif kind in _PLAIN:
        yield from _PLAIN[kind]
    elif usual and origin is not None:
        yield from _changed_lists(usual)


def _changed_parts(usual: Any) -> Iterator[Any]:
    hints = typing.get_type_hints(type(usual))
    for field in fields(usual):
        for value in _values(field.name, hints[field.name], getattr(usual, field.name)):
            yield replace(usual, **{field.name: value})


def _changed_lists(usual: Any) -> Iterator[Any]:
    """Nothing in it, its first part twice, and each change of a number or row in it."""
    if isinstance(usual, Mapping):
        yield {}
        for key, value in usual.items():
            yield from ({**usual, key: other} for other in _values("", type(value), value))
        return
    yield ()
    yield (*usual, *list(usual)[:1])
    first, *others = usual
    yield from ((other, *others) for other in _values("", type(first), first))


def _short(value: Any, usual: Any) -> str:
    """A value in few words; of a row, what is other than usual."""
    if is_dataclass(value) and type(value) is type(usual):
        names = [field.name for field in fields(value) if getattr(value, field.name) is not getattr(usual, field.name)]
        return " ".join(f"{name} {told(getattr(value, name)):.40}" for name in names)
    return f"{told(value):.40}"
