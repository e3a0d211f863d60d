"""Numbers, days and months as a person types them on the command line."""

from datetime import date

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import parse_day
from careerplanner.wording import speaking

_LONGEST_SHOWN = 40


def number(text: str, what: str) -> float:
    """A number; refused, naming what it is for, when the text is none. Its range is the business of the command."""
    try:
        return float(text)
    except ValueError:
        raise Refused(
            _("{what}: “{text}” is not a number. Write it like 1.5.").format(what=what, text=text[:_LONGEST_SHOWN])
        ) from None


def whole(text: str, low: int, high: int, what: str) -> int:
    """A whole number from ``low`` to ``high``; refused by name otherwise."""
    try:
        value = int(text) if len(text) <= _LONGEST_SHOWN else None
    except ValueError:
        value = None
    if value is None or not low <= value <= high:
        raise Refused(
            _("{what} must be a whole number from {low} to {high}, not “{text}”.").format(
                what=what,
                low=speaking().numbers.whole(low),
                high=speaking().numbers.whole(high),
                text=text[:_LONGEST_SHOWN],
            )
        )
    return value


def day(text: str | None, default: date) -> date:
    """The day written as ``2027-03-15``, or the default where none is given."""
    return default if text is None else parse_day(text)
