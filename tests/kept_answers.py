"""Answers that are kept: what the program says, in full, so that whoever changes it sees each difference.

``tests/kept/NAME.txt`` holds them, a line for each. ``make answers`` writes them anew; the change is then judged in the
diff, line by line, as any other change of what is expected.
"""

import contextlib
import dataclasses
import enum
import os
import zlib
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from difflib import unified_diff
from functools import cache
from pathlib import Path

import numpy as np

KEPT = Path(__file__).parent / "kept"
WRITES = "CAREERPLANNER_WRITE_ANSWERS"
_WHOLES = frozenset({"Plan", "Catalogue", "Inputs", "Projection", "PayTables"})
_PLAIN = frozenset({str, int, bool, type(None)})
_SEVERAL = 12
"""From so many numbers on, a series is told by its length, its ends and its mean."""


def hold(name: str, answers: Mapping[str, object], longest: int = 0) -> None:
    """Fail where an answer is another than the one that is kept, or where there are others.

    What is longer than ``longest`` is cut, and counts by its checksum.
    """
    path = KEPT / f"{name}.txt"
    found = [f"{key} = {_cut(told(value), longest)}" for key, value in answers.items()]
    if os.environ.get(WRITES):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(found) + "\n", encoding="utf-8")
    other = list(unified_diff(path.read_text(encoding="utf-8").splitlines(), found, "kept", "found", lineterm="", n=0))
    assert not other, "\n".join(other[:40])


def told(value: object) -> str:
    """A value on one line, with all that it holds; numbers to seven digits, as far as every processor agrees."""
    kind = type(value)
    if kind in _PLAIN or (isinstance(value, int | str) and not isinstance(value, enum.Enum)):
        return repr(value)
    if kind is float or isinstance(value, float | np.floating):
        return _number(float(value))
    if isinstance(value, enum.Enum):
        return value.name
    if isinstance(value, np.ndarray | Mapping | AbstractSet | tuple | list):
        return _several(value)
    if callable(value):
        return "a function"
    return _fields(value) if dataclasses.is_dataclass(value) else str(value)


def _cut(text: str, longest: int) -> str:
    return text if not longest or len(text) <= longest else f"{text[:longest]} ... {zlib.crc32(text.encode()):08x}"


def _several(values: np.ndarray | Mapping | AbstractSet | Sequence) -> str:
    if isinstance(values, np.ndarray):
        return _series(values.ravel().tolist())
    if isinstance(values, Mapping):
        return "{" + ", ".join(f"{told(key)}: {told(each)}" for key, each in values.items()) + "}"
    if isinstance(values, AbstractSet):
        return "{" + ", ".join(sorted(told(each) for each in values)) + "}"
    return _series(values)


def _number(value: float) -> str:
    return f"{value:.7g}"


def _series(values: Sequence[object]) -> str:
    if len(values) > _SEVERAL and all(type(each) in {float, int} for each in values):
        numbers = np.array(values, dtype=np.float64)
        first, second, *_others, last = (_number(float(each)) for each in numbers)
        return f"[{len(numbers)}: {first}, {second} .. {last}, mean {_number(float(numbers.mean()))}]"
    return "[" + ", ".join(told(each) for each in values) + "]"


def _fields(value: object) -> str:
    return f"{type(value).__name__}({', '.join(_shown(value))})"


def _shown(value: object) -> Iterator[str]:
    """The fields that say anything, and what follows from them; defaults are left out, wholes told for themselves."""
    for field in _fields_of(type(value)):
        held = getattr(value, field.name)
        if field.default is dataclasses.MISSING or type(held) is not type(field.default) or held != field.default:
            yield f"{field.name}={_name(held) or told(held)}"
    for name in _properties_of(type(value)):
        with contextlib.suppress(ArithmeticError, LookupError, TypeError, ValueError):
            held = getattr(value, name)
            yield f".{name}={_name(held) or told(held)}"


@cache
def _fields_of(kind: type) -> tuple[dataclasses.Field, ...]:
    return dataclasses.fields(kind)


@cache
def _properties_of(kind: type) -> tuple[str, ...]:
    return tuple(name for name, held in vars(kind).items() if isinstance(held, property) and name[0] != "_")


def _name(value: object) -> str:
    """What stands for a thing within another: its kind and key where it has one; nothing where it is told in full."""
    if type(value) in _PLAIN:
        return ""
    kind = type(value).__name__
    if kind in _WHOLES:
        return kind
    key = getattr(value, "key", "")
    return f"{kind} {key}" if isinstance(key, str) and key and dataclasses.is_dataclass(value) else ""
