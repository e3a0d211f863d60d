"""Asks every question that can be asked of a plan: each public function of a package, with whatever it takes.

What a function gives back is given to those that ask for such a thing, until none is left that can be asked. The order
is that of the modules and of their lines, so that the same plan gives the same answers in the same order.
"""

import enum
import importlib
import inspect
import pkgutil
import sys
import typing
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass
from itertools import islice
from types import ModuleType, NoneType, UnionType
from typing import Any

from careerplanner.errors import Refused

_MOST_ASKED = 3
"""A function is asked with so many different things,"""
_MOST_ASKED_FOR_WORDS = 12
"""or with so many where it gives a text."""
_MOST_KEPT = 14
"""So many things of a kind are kept to ask with."""
_KEYS = frozenset({"role_key", "key", "skill_key", "goal_id", "scope"})
_SEVERAL = (tuple, list, set, frozenset, Sequence, Iterable, Collection)


@dataclass(frozen=True, slots=True)
class Answer:
    """What a function said when it was asked for the so-many-th time."""

    function: str
    number: int
    value: object


def functions_of(*packages: ModuleType) -> Iterator[Callable[..., Any]]:
    """The public functions of packages and of all that lies within, and those of their rows, as they stand there."""
    for package in packages:
        within = pkgutil.walk_packages(getattr(package, "__path__", []), package.__name__ + ".")
        for name in (package.__name__, *(module.name for module in within)):
            for each in vars(importlib.import_module(name)).values():
                held = vars(each).values() if isinstance(each, type) and is_dataclass(each) else (each,)
                yield from (one for one in held if _is_public(one, name))


def _is_public(value: object, module: str) -> bool:
    return inspect.isfunction(value) and value.__module__ == module and not value.__name__.startswith("_")


def _hints(function: Callable[..., Any]) -> dict[str, Any]:
    """The kinds of the parameters; of a row's own function, the row."""
    owner, _dot, _name = function.__qualname__.rpartition(".")
    found = typing.get_type_hints(function)
    return found | ({"self": getattr(sys.modules[function.__module__], owner)} if owner else {})


class Asker:
    """Holds what is known by its kind, and by the name of a parameter where plain numbers and texts are asked for."""

    def __init__(self, known: Iterable[object], named: Mapping[str, Sequence[object]]) -> None:
        self._kinds: dict[type, list[object]] = {}
        self._whole: dict[type, list[object]] = {}
        self._mapped: dict[type, list[object]] = {}
        self._named = named
        for each in known:
            self._learn(each)

    def ask_all(self, functions: Iterable[Callable[..., Any]], once: Collection[str] = ()) -> Iterator[Answer]:
        """Ask each function as soon as there is something to ask it with; of these names no more than once."""
        waiting = list(functions)
        while waiting:
            later = []
            for function in waiting:
                asked = list(self._ask(function, 1 if function.__name__ in once else self._most_asked(function)))
                yield from asked
                later += [] if asked else [function]
            if len(later) == len(waiting):
                return
            waiting = later

    def _ask(self, function: Callable[..., Any], most: int) -> Iterator[Answer]:
        for number, given in enumerate(islice(self._ways_to_ask(function), most)):
            try:
                value = _called(function, given)
            except Refused as refused:
                value = f"refused: {refused}"
            except (KeyError, ValueError, IndexError, StopIteration):
                continue  # what was given does not belong together
            if isinstance(value, Iterator):
                value = tuple(value)
            self._learn(value)
            yield Answer(f"{function.__module__}.{function.__qualname__}", number, value)

    def _most_asked(self, function: Callable[..., Any]) -> int:
        """How often it is asked: of each key there is, and with each word of a choice."""
        hints = _hints(function)
        choices = [len(kind) for kind in hints.values() if isinstance(kind, type) and issubclass(kind, enum.Enum)]
        choices += [len(self._named[name]) for name in _KEYS & hints.keys() & self._named.keys()]
        return max(_MOST_ASKED_FOR_WORDS if hints.get("return") is str else _MOST_ASKED, *choices, 0)

    def _ways_to_ask(self, function: Callable[..., Any]) -> Iterator[dict[str, object]]:
        hints = _hints(function)
        choices = {}
        for name, parameter in inspect.signature(function).parameters.items():
            found = self._choices(name, hints[name], parameter.default)
            if not found:
                return
            choices[name] = found
        for turn in range(max(map(len, choices.values()), default=1)):
            # Where two are asked for of one kind, they are not to be the same one.
            yield {name: found[(turn + place) % len(found)] for place, (name, found) in enumerate(choices.items())}

    def _choices(self, name: str, kind: Any, default: object) -> Sequence[object]:
        """What may be given for a parameter; the default is among it where there is one."""
        found = [each for each in self._named.get(name, ()) if _fits(each, kind)] or list(self._of_kind(kind))
        if default is not inspect.Parameter.empty and not any(each is default for each in found):
            found.append(default)
        return found

    def _of_kind(self, kind: Any) -> Iterator[object]:
        origin, parts = typing.get_origin(kind), typing.get_args(kind)
        if origin in {UnionType, typing.Union}:
            for part in parts:
                yield from (None,) if part is NoneType else self._of_kind(part)
        elif isinstance(origin, type) and issubclass(origin, Mapping) and isinstance(parts[1], type):
            yield from self._mapped.get(parts[1], ())
        elif origin in _SEVERAL and parts and isinstance(parts[0], type):
            yield from self._whole.get(parts[0], ())
        elif kind is bool:
            yield from (True, False)
        elif isinstance(kind, type) and issubclass(kind, enum.Enum):
            yield from kind
        elif isinstance(kind, type) or origin is dict or origin is Mapping:
            yield from self._kinds.get(kind, ())

    def _learn(self, value: object) -> None:
        """Keep a thing and the things that it holds."""
        if isinstance(value, Mapping):
            for kind in {type(each) for each in islice(value.values(), 1) if is_dataclass(each)}:
                self._mapped.setdefault(kind, []).append(value)
                del self._mapped[kind][3:]
            for each in value.values():
                self._learn(each)
        elif isinstance(value, tuple | list | frozenset | set):
            held = sorted(value, key=str) if isinstance(value, frozenset | set) else list(value)
            if held and is_dataclass(held[0]):
                self._whole.setdefault(type(held[0]), []).append(held if isinstance(value, list) else value)
                del self._whole[type(held[0])][3:]
            for each in held[:_MOST_KEPT]:
                self._learn(each)
        elif is_dataclass(value) and not isinstance(value, type):
            self._keep(value)

    def _keep(self, value: Any) -> None:
        kept = self._kinds.setdefault(type(value), [])
        if len(kept) < _MOST_KEPT and not any(each is value or each == value for each in kept):
            kept.append(value)
            for field in fields(value):
                held = getattr(value, field.name)
                if isinstance(held, tuple) or is_dataclass(held):
                    self._learn(held)


def _called(function: Callable[..., Any], given: Mapping[str, object]) -> Any:
    """By place where that may be: what remembers its answers knows no names."""
    parameters = inspect.signature(function).parameters
    by_name = {name for name in given if parameters[name].kind is inspect.Parameter.KEYWORD_ONLY}
    placed = [value for name, value in given.items() if name not in by_name]
    return function(*placed, **{name: given[name] for name in by_name})


def _fits(value: object, kind: Any) -> bool:
    """Whether a value may be given where this kind is asked for."""
    origin = typing.get_origin(kind)
    if origin in {UnionType, typing.Union}:
        return any(_fits(value, part) for part in typing.get_args(kind))
    wanted = origin or getattr(kind, "__supertype__", kind)  # a new type is the one that it stands for
    if wanted is float:
        return isinstance(value, int | float) and not isinstance(value, bool)
    if not isinstance(value, wanted) or (isinstance(value, str) and wanted is not str):
        return False
    parts = [part for part in typing.get_args(kind) if part is not Ellipsis]
    held = next(iter(value.values() if isinstance(value, Mapping) else value), None) if parts else None  # type: ignore[attr-defined]
    return held is None or _fits(held, parts[-1])
