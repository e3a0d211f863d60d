"""Makes the methods of dataclasses without compiling them, which takes a fifth of the start where it is done as usual.

``dataclasses`` of Python 3.11 and 3.12 writes source text for each method of each class and compiles it: six times for
a frozen class. All but ``__init__`` say the same of every class, so here they are closures over the names of the
fields. Later versions compile all methods of a class at once; there, and wherever the module is another within,
nothing is changed.
"""

import dataclasses
import operator
from collections.abc import Callable
from types import ModuleType
from typing import Any

_PARTS = {
    "_repr_fn": ("fields", "globals"),
    "_cmp_fn": ("name", "op", "self_tuple", "other_tuple", "globals"),
    "_hash_fn": ("fields", "globals"),
    "_frozen_get_del_attr": ("cls", "fields", "globals"),
}
"""The functions that write methods, with what they take."""

Method = Callable[..., Any]


def prepare(module: ModuleType = dataclasses) -> bool:
    """Let every dataclass that is declared from now on be made quickly; whether that could be done."""
    found = {name: getattr(module, name, None) for name in (*_PARTS, "_recursive_repr")}
    if any(found[name] is None or _taken_by(found[name]) != taken for name, taken in _PARTS.items()):
        return False
    guard = found["_recursive_repr"]
    if guard is None:
        return False
    quick = {
        "_repr_fn": lambda fields, _globals: guard(_repr([field.name for field in fields])),
        "_cmp_fn": _comparison,
        "_hash_fn": lambda fields, _globals: _hash([field.name for field in fields]),
        "_frozen_get_del_attr": lambda cls, fields, _globals: _frozen(
            cls, frozenset(field.name for field in fields), module.FrozenInstanceError
        ),
    }
    for name, function in quick.items():
        setattr(module, name, function)
    return True


def _taken_by(function: Any) -> tuple[str, ...]:
    code = getattr(function, "__code__", None)
    return () if code is None else tuple(code.co_varnames[: code.co_argcount])


def _key(names: list[str]) -> Callable[[object], tuple[Any, ...]]:
    """What gives the values of these fields as a tuple."""
    if not names:
        return lambda _row: ()
    get = operator.attrgetter(*names)
    return (lambda row: (get(row),)) if len(names) == 1 else get


def _repr(names: list[str]) -> Method:
    def __repr__(self: object) -> str:  # noqa: N807 - it is the method itself
        values = ", ".join(f"{name}={getattr(self, name)!r}" for name in names)
        return f"{self.__class__.__qualname__}({values})"

    return __repr__


def _comparison(name: str, op: str, self_tuple: str, _other_tuple: str, **_globals: object) -> Method:
    key = _key([each.removeprefix("self.") for each in self_tuple.strip("()").split(",") if each])
    compare = {"==": operator.eq, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}[op]

    def method(self: object, other: object) -> Any:
        return compare(key(self), key(other)) if other.__class__ is self.__class__ else NotImplemented

    method.__name__ = name
    return method


def _hash(names: list[str]) -> Method:
    key = _key(names)

    def __hash__(self: object) -> int:  # noqa: N807 - it is the method itself
        return hash(key(self))

    return __hash__


def _frozen(cls: Any, names: frozenset[str], error: type[Exception]) -> tuple[Method, Method]:
    def __setattr__(self: object, name: str, value: object) -> None:  # noqa: N807 - it is the method itself
        if type(self) is cls or name in names:
            raise error(f"cannot assign to field {name!r}")
        super(cls, self).__setattr__(name, value)

    def __delattr__(self: object, name: str) -> None:  # noqa: N807 - it is the method itself
        if type(self) is cls or name in names:
            raise error(f"cannot delete field {name!r}")
        super(cls, self).__delattr__(name)

    return __setattr__, __delattr__
