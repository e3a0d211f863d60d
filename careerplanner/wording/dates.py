"""Months, quarters and days: written and read."""

from dataclasses import dataclass
from datetime import date

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import Month, check_day, month_of
from careerplanner.wording import calendar_text, locales, plain

_NEAR_DAYS = 183
_MONTHS_TOLD_APART = 24


_chosen_weekday: int | None = None


def begin_weeks_on(weekday: int | None) -> None:
    """Begin weeks on this day from now on, 0 for Monday to 6 for Sunday; with None as the locale has it."""
    global _chosen_weekday  # noqa: PLW0603 - the user sets it once, for all that is written
    _chosen_weekday = weekday


@dataclass(frozen=True, slots=True)
class Dates:
    """Months and days in a locale."""

    locale: str

    @property
    def first_weekday(self) -> int:
        """The day on which a week begins, as chosen or as the locale has it: 0 for Monday to 6 for Sunday."""
        return _chosen_weekday if _chosen_weekday is not None else locales.first_weekday(self.locale)

    def month(self, month: Month) -> str:
        """A month with its year: ``March 2027``."""
        return locales.month_text(month, self.locale, "yMMMM")

    def short_month(self, month: Month) -> str:
        """A month with its year, cut short: ``Mar 2027``."""
        return locales.month_text(month, self.locale, "yMMM")

    def bare_month(self, month: Month) -> str:
        """A month without its year, for the ticks of an axis: ``Mar``."""
        return locales.month_text(month, self.locale, "MMM")

    def month_name(self, number: int) -> str:
        """The name of the month with this number, 1 to 12, cut short: ``Mar``."""
        return locales.bare_month_text(number, self.locale)

    def months(self, first: Month, last: Month) -> str:
        """A span of months: ``Mar 2027 – Aug 2027``, or the one month."""
        if first == last:
            return self.short_month(first)
        words = f"{self.short_month(first)} – {self.short_month(last)}"
        return f"\u2066{words}\u2069" if locales.is_right_to_left(self.locale) else words

    def quarter(self, month: Month) -> str:
        """The quarter in which a month lies: ``Q1 2027``."""
        return locales.month_text(month, self.locale, "yQQQ")

    def forecast(self, month: Month, today: date) -> str:
        """A month nobody can know better: ``Mar 2027``, and beyond two years from today the quarter, ``Q4 2036``."""
        is_near = month - month_of(today) <= _MONTHS_TOLD_APART
        return self.short_month(month) if is_near else self.quarter(month)

    def day(self, day: date) -> str:
        """A day with its year: ``Mar 15, 2027``."""
        return locales.day_text(day, self.locale, "medium")

    def long_day(self, day: date) -> str:
        """A day with its year and the whole name of the month: ``March 15, 2027``."""
        return locales.day_text(day, self.locale, "long")

    def short_day(self, day: date, today: date) -> str:
        """A day without its year while it cannot be mistaken, within half a year of today: ``Mar 15``."""
        if abs((day - today).days) >= _NEAR_DAYS:
            return self.day(day)
        return locales.skeleton_text(day, self.locale, "MMMd")

    def read_month(self, text: str, *, end: bool = False) -> Month:
        """The month that a text names: “March 2027”, “Mar 2027”, “03/2027”, “2027-03”; refused otherwise.

        A year alone or a quarter is its first month, or its last where ``end`` is asked for: “2021” is January or
        December 2021, “Q2 2021” April or June.
        """
        found = calendar_text.month_in(text, self.locale, end=end)
        if found is None:
            raise Refused(
                _("“{text}” is not a month. Write it like {example} or {short}.").format(
                    text=plain.shown(text), example=self.month(Month(2027, 3)), short="2027-03"
                )
            )
        check_day(date(min(max(found.year, 1), 9999), found.month, 1))
        return found

    def read_month_name(self, text: str) -> int:
        """The number of the month that a text names, or that it is: “Mar”, “March” and “3” are 3; refused otherwise."""
        found = calendar_text.month_in(f"{text} 2000", self.locale, end=False) if text.strip() else None
        if found is None or str(found.year) in text:
            raise Refused(
                _("“{text}” is not a month. Write it like {example} or {short}.").format(
                    text=plain.shown(text), example=self.month_name(3), short="3"
                )
            )
        return found.month

    def read_day(self, text: str, today: date | None = None) -> date:
        """The day that a text names: “Mar 15, 2027”, “2027-03-15”, in figures in the order of the locale.

        A day without its year is the one nearest to ``today``; where no day is given as today it is refused.
        """
        found = calendar_text.day_in(text, self.locale)
        if found is None and today is not None:
            found = calendar_text.near_day_in(text, self.locale, today)
        if found is None:
            raise Refused(
                _("“{text}” is not a date. Write it like {example} or {short}.").format(
                    text=plain.shown(text), example=self.day(date(2027, 3, 15)), short="2027-03-15"
                )
            )
        return check_day(found)
