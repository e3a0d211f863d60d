"""Reads single fields of an inputs document: each value is checked and, when it is wrong, refused by its name."""

import math
import re
from collections.abc import Callable
from typing import TypeVar

from careerplanner.domain.projection.limits import LONGEST_TEXT, MOST_ENTRIES, NUMBERS, SCALES, WHOLE_NUMBERS
from careerplanner.domain.projection.ranged import Ranged, Scale
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import Month, parse_month
from careerplanner.wording import speaking

Entry = TypeVar("Entry")


def shown(value: object) -> str:
    """The value as the user wrote it, short enough for a sentence."""
    if isinstance(value, bool) or value is None:
        return {True: "true", False: "false", None: "null"}[value]
    if isinstance(value, int) and value.bit_length() > 63:
        return _("a number of more than 18 digits")
    if isinstance(value, int | float):
        return speaking().numbers.whole(value) if math.isfinite(value) and value == int(value) else str(value)
    if isinstance(value, str):
        return f"“{value[:40]}”"
    if isinstance(value, list | tuple):
        return _("a list")
    return _("an object") if isinstance(value, dict) else type(value).__name__


def whole_number(name: str, value: object) -> int:
    """The value as a whole number within the range of this name."""
    low, high = WHOLE_NUMBERS[_kind_of(name)]
    if isinstance(value, bool) or not isinstance(value, int) or not low <= value <= high:
        raise Refused(
            _("{name} is {value}. Give a whole number from {low} to {high}.").format(
                name=name, value=shown(value), low=shown(low), high=shown(high)
            )
        )
    return value


def number(name: str, value: object) -> float:
    """The value as a number within the range of this name; not a number and infinity are in no range."""
    return _number(name, "", value)


def _number(name: str, part: str, value: object) -> float:
    low, high = NUMBERS[_kind_of(name)]
    name = f"{name}.{part}" if part else name
    if isinstance(value, bool) or not isinstance(value, int | float) or not low <= value <= high:
        raise Refused(
            _("{name} is {value}. Give a number from {low} to {high}.").format(
                name=name, value=shown(value), low=shown(low), high=shown(high)
            )
        )
    return float(value)


def ranged(name: str, value: object) -> float:
    """The value as a number, or as one with its 80 % range, within the range of this name and scale."""
    if not isinstance(value, dict):
        return number(name, value)
    found = record(name, value, ("value", "low", "high"))
    middle, low, high = (_number(name, part, found[part]) for part in ("value", "low", "high"))
    rising(name, (("low", low), ("value", middle), ("high", high)))
    scale = SCALES[_kind_of(name)]
    if scale is not Scale.PLAIN and low <= 0:
        raise Refused(_("{name}.low is {value}. Give a number above 0.").format(name=name, value=shown(low)))
    if scale in (Scale.CHANCE, Scale.SHARE) and high >= 1:
        raise Refused(_("{name}.high is {value}. Give a number below 1.").format(name=name, value=shown(high)))
    return Ranged(middle, low, high)


def choice(name: str, value: object, choices: tuple[str, ...]) -> str:
    """The value as one of these words."""
    if not isinstance(value, str) or value not in choices:
        raise Refused(
            _("{name} is {value}. Give one of {choices}.").format(
                name=name, value=shown(value), choices=", ".join(choices)
            )
        )
    return value


def text(name: str, value: object) -> str:
    """The value as words: at least one character that is no space, at most 200, each of them whole."""
    if not isinstance(value, str) or not value.strip() or len(value) > LONGEST_TEXT:
        raise Refused(
            _("{name} is {value}. Give a text of 1 to {most} characters.").format(
                name=name, value=shown(value), most=LONGEST_TEXT
            )
        )
    if any("\ud800" <= character <= "\udfff" for character in value):  # no file could take it
        raise Refused(_("{name} holds half a character. Give whole ones.").format(name=name))
    return value


def flag(name: str, value: object) -> bool:
    """The value as true or false."""
    if not isinstance(value, bool):
        raise Refused(_("{name} is {value}. Give true or false.").format(name=name, value=shown(value)))
    return value


def currency(name: str, value: object) -> str:
    """The value as a currency code of three capital letters."""
    if not isinstance(value, str) or not re.fullmatch("[A-Z]{3}", value):
        raise Refused(
            _("{name} is {value}. Give a currency code of three capital letters, such as USD.").format(
                name=name, value=shown(value)
            )
        )
    return value


def month(name: str, value: object) -> Month:
    """The value as a month of the years 1950 to 2100."""
    try:
        if isinstance(value, str):
            return parse_month(value)
    except Refused:
        pass
    raise Refused(
        _("{name} is {value}. Give a month from 1950-01 to 2100-12, such as 2027-03.").format(
            name=name, value=shown(value)
        )
    )


def record(name: str, value: object, keys: tuple[str, ...], optional: tuple[str, ...] = ()) -> dict[str, object]:
    """The value as an object that has exactly these keys, of which the optional ones may be missing."""
    shown_name = name or _("The inputs document")
    if not isinstance(value, dict):
        raise Refused(
            _("{name} is {value}. Give an object with the keys {keys}.").format(
                name=shown_name, value=shown(value), keys=", ".join(keys)
            )
        )
    prefix = f"{name}." if name else ""
    for key in keys:
        if key not in value:
            raise Refused(_("{name} is missing. Add it to the inputs.").format(name=prefix + key))
    for key in value:
        if key not in keys + optional:
            raise Refused(
                _("{name} is not an input. {parent} takes the keys {keys}.").format(
                    name=f"{prefix}{key}"[:LONGEST_TEXT], parent=shown_name, keys=", ".join(keys + optional)
                )
            )
    return value


def entries(
    name: str, value: object, read: Callable[[str, object], Entry], most: int = MOST_ENTRIES
) -> tuple[Entry, ...]:
    """The value as a list of at most so many, each entry read under its own name, such as ``roles[2]``."""
    if not isinstance(value, list | tuple) or len(value) > most:
        given = shown(value) if not isinstance(value, list | tuple) else str(len(value))
        raise Refused(
            _("{name} is {value}. Give a list of at most {most} entries.").format(name=name, value=given, most=most)
        )
    return tuple(read(f"{name}[{index}]", entry) for index, entry in enumerate(value))


def no_duplicates(name: str, values: tuple[str, ...]) -> None:
    """Refused when a text stands twice in the list of this name."""
    seen: set[str] = set()
    for value in values:
        if value in seen:
            raise Refused(_("{name} holds {value} twice. Give each one once.").format(name=name, value=shown(value)))
        seen.add(value)


def rising(name: str, parts: tuple[tuple[str, float], ...]) -> None:
    """Refused when the named parts are not in rising order; equal neighbours are fine."""
    values = [value for _part, value in parts]
    if values != sorted(values):
        raise Refused(
            _("{name} has {parts}. Give {order} in rising order.").format(
                name=name,
                parts=", ".join(f"{part} {shown(value)}" for part, value in parts),
                order=", ".join(part for part, _value in parts),
            )
        )


def _kind_of(name: str) -> str:
    """The name under which the range stands: ``moves[0].raise[1]`` is a ``moves[].raise[]``."""
    return re.sub(r"\[\d+\]", "[]", name) if "[" in name else name
