"""Months of the calendar: parsing, arithmetic, distance. A month is written ``YYYY-MM``."""

import re
from dataclasses import dataclass
from datetime import date, datetime

from careerplanner.errors import Refused
from careerplanner.i18n import _

EARLIEST_YEAR = 1950
LATEST_YEAR = 2100
_WRITTEN = re.compile(r"(\d{4})-(\d{2})")


@dataclass(frozen=True, slots=True, order=True)
class Month:
    """A month of a year; ``month`` runs from 1 to 12."""

    year: int
    month: int

    def __str__(self) -> str:
        """The month as ``YYYY-MM``, the form in which it is stored."""
        return f"{self.year:04d}-{self.month:02d}"

    def __add__(self, months: int) -> "Month":
        """The month that lies this many months later."""
        index = self.year * 12 + self.month - 1 + months
        return Month(index // 12, index % 12 + 1)

    def __sub__(self, other: "Month") -> int:
        """How many months after ``other`` this month lies."""
        return (self.year - other.year) * 12 + self.month - other.month

    def first_day(self) -> date:
        """The first day of the month."""
        return date(self.year, self.month, 1)


def month_of(day: date) -> Month:
    """The month in which a day lies."""
    return Month(day.year, day.month)


def parse_month(text: str) -> Month:
    """The month written as ``YYYY-MM``; refused when it is none, or lies outside of 1950 to 2100."""
    found = _WRITTEN.fullmatch(text.strip())
    if not found or not 1 <= int(found[2]) <= 12:
        raise Refused(_("“{text}” is not a month. Write it as year-month, such as 2027-03.").format(text=text))
    if not EARLIEST_YEAR <= int(found[1]) <= LATEST_YEAR:
        raise Refused(_("The year {year} is out of range. Give a month between 1950 and 2100.").format(year=found[1]))
    return Month(int(found[1]), int(found[2]))


def parse_day(text: str) -> date:
    """The day written as ``YYYY-MM-DD``; refused when it is none, or lies outside of 1950 to 2100."""
    try:
        day = datetime.strptime(text.strip(), "%Y-%m-%d").date()  # noqa: DTZ007 - a calendar day has no zone
    except ValueError:
        raise Refused(
            _("“{text}” is not a date. Write it as year-month-day, such as 2027-03-15.").format(text=text)
        ) from None
    return check_day(day)


def check_day(day: date) -> date:
    """The day itself; refused when it lies outside of 1950 to 2100."""
    if not EARLIEST_YEAR <= day.year <= LATEST_YEAR:
        raise Refused(_("The year {year} is out of range. Give a date between 1950 and 2100.").format(year=day.year))
    return day
