"""What an entry may be: the ranges of hours, money, levels and text that a plan takes."""

import math
import re

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import Month, parse_month
from careerplanner.units import Cents, Minutes, amount_of, hours_of, size_of
from careerplanner.wording import speaking

MOST_YEARLY = 100_000_000
"""The most that pay of a year may be in a currency of the size of the dollar."""
MOST_GOAL_HOURS = 10_000
LONGEST_TITLE = 200
LONGEST_NOTE = 100_000
LONGEST_LINE = 1_000
"""No name, place or key is longer; most are kept to the length of a title when they are entered."""
LONGEST_STORED_TEXT = 1_000_000
"""No text of a plan is longer, in characters or bytes; only a kept forecast comes near."""
_NOTES = frozenset(
    {"note", "summary", "duties", "caveat", "signals", "codes", "what", "figure_source", "figure_place", "figure_note"}
    | {"situation", "did", "outcome", "leaves", "how", "moved", "why"}
)
_DOCUMENTS = frozenset(
    {"inputs", "role_keys", "pay", "arrival", "route", "chosen", "odds", "levels", "steps", "sections"}
)
LEAST_HOURS = 0.01
"""The least learning time a week that is more than none; less would take longer than a life for anything."""
MOST_CENTS = 10**15
"""No amount of money is larger, whatever its currency: ten thousand times the largest pay taken."""
MOST_ASSUMED = 1_000_000
"""No assumption of the projection is larger: they are rates, months and shares."""
MOST_ROWS = 200_000
"""No table of a plan has more rows: a life of daily entries has some twenty thousand."""


def title(text: str, what: str) -> str:
    """A title on one line without spaces around it; refused when empty or over 200 characters."""
    cleaned = re.sub(r"\s+", " ", text).strip()
    if not cleaned:
        raise Refused(_("{what} is empty. Give it a few words.").format(what=what))
    if len(cleaned) > LONGEST_TITLE:
        raise Refused(
            _("{what} has {length} characters; {most} is the most.").format(
                what=what, length=len(cleaned), most=LONGEST_TITLE
            )
        )
    return cleaned


def note(text: str) -> str:
    """A longer text; refused when over 100,000 characters."""
    if len(text) > LONGEST_NOTE:
        raise Refused(
            _("The note is too long. Keep it under {most} characters.").format(
                most=speaking().numbers.whole(LONGEST_NOTE)
            )
        )
    return text.strip()


def most_characters(column: str) -> int:
    """How long the text of a column may be, whichever way it comes into a plan."""
    if column in _DOCUMENTS:
        return LONGEST_STORED_TEXT
    return LONGEST_NOTE if column in _NOTES else LONGEST_LINE


def number(value: float, low: float, high: float, what: str) -> float:
    """A finite number in a range; refused by name otherwise."""
    if not math.isfinite(value) or not low <= value <= high:
        low_text, high_text, value_text = (_number_text(each) for each in (low, high, value))
        raise Refused(
            _("{what} must be from {low} to {high}, not {value}.").format(
                what=what, low=low_text, high=high_text, value=value_text
            )
        )
    return value


def _number_text(value: float) -> str:
    """The number as people write it; one that is none, such as infinity, as it is."""
    return speaking().numbers.plain(value, 6) if math.isfinite(value) else str(value)


def minutes(value: Minutes, what: str, most_hours: float = MOST_GOAL_HOURS) -> Minutes:
    """A length of time; refused, in hours, when negative or absurd."""
    number(hours_of(value), 0, most_hours, what)
    return value


def learning_hours(value: float, what: str) -> float:
    """Learning time a week: none, or at least a hundredth of an hour, up to a hundred."""
    checked = number(value, 0, 100, what)
    return checked if checked == 0 else number(checked, LEAST_HOURS, 100, what)


def assumed(value: float, what: str) -> float:
    """A value of one's own in place of a default of the projection; refused when absurd or no number."""
    return number(value, -MOST_ASSUMED, MOST_ASSUMED, what)


def yearly_cents(value: Cents, what: str, currency: str = "USD") -> Cents:
    """A yearly amount; refused unless it is from 1 to about as much as a hundred million dollars."""
    number(amount_of(value), 1, MOST_YEARLY * size_of(currency), what)
    return value


def part_cents(value: Cents, what: str, currency: str = "USD") -> Cents:
    """A part of yearly pay; it may be nothing."""
    number(amount_of(value), 0, MOST_YEARLY * size_of(currency), what)
    return value


def level(value: int, what: str) -> int:
    """A level of a skill; refused unless it is 0 to 5."""
    if value not in range(6):
        raise Refused(_("{what} must be a whole level from 0 to 5, not {value}.").format(what=what, value=value))
    return value


def past_month(text: str | None, today_month: Month, what: str) -> str | None:
    """A month that has begun, as stored; refused when it lies ahead."""
    if text is None:
        return None
    month = parse_month(text)
    if month > today_month:
        raise Refused(
            _("{what} lies in the future ({month}). Give a month that has begun.").format(what=what, month=text)
        )
    return str(month)


def in_order(started: str | None, ended: str | None) -> None:
    """Refuse an end that lies before its start."""
    if started is not None and ended is not None and parse_month(ended) < parse_month(started):
        raise Refused(
            _("The end ({ended}) lies before the start ({started}). Correct one of them.").format(
                ended=ended, started=started
            )
        )
