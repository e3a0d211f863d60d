"""How values are written and read: money, months, days, times, shares, numbers and odds, in the user's locale.

What is written here can be read here. What is read is read for certain or refused with an example: a separator that
is out of place in the locale makes “42.500” no amount in English, and never one thousand times another.
"""

from dataclasses import dataclass
from functools import lru_cache

from careerplanner.wording import dates, locales
from careerplanner.wording.dates import Dates
from careerplanner.wording.figures import Numbers
from careerplanner.wording.money import INDEX, Index, Money
from careerplanner.wording.odds import Odds
from careerplanner.wording.times import Times

__all__ = ["DEFAULT_LOCALE", "INDEX", "Dates", "Money", "Numbers", "Odds", "Times", "Wording", "install", "speaking"]

DEFAULT_LOCALE = "en_US"
_locale = DEFAULT_LOCALE


@dataclass(frozen=True, slots=True)
class Wording:
    """How values are written and read in one locale, money in one currency. It is cheap to make and to keep."""

    locale: str = DEFAULT_LOCALE
    currency: str = "USD"

    @property
    def money(self) -> Money:
        """Amounts of money, or points of an index."""
        return Index(self.locale, INDEX) if self.currency == INDEX else Money(self.locale, self.currency)

    def money_in(self, currency: str) -> Money:
        """Amounts of money of another currency than the plan's: a shipped figure, a forecast kept before a change."""
        return Money(self.locale, currency)

    def currencies(self) -> tuple[tuple[str, str], ...]:
        """Every currency in use, as its code and ``EUR · Euro``; the one of this wording is always there."""
        found = dict(locales.currencies(self.locale))
        named = {self.currency: found.get(self.currency, self.currency)} | found
        return tuple((code, f"{code} · {name}") for code, name in named.items())

    @property
    def dates(self) -> Dates:
        """Months, quarters and days."""
        return Dates(self.locale)

    @property
    def times(self) -> Times:
        """Hours and other lengths of time."""
        return Times(self.locale)

    @property
    def numbers(self) -> Numbers:
        """Numbers, percentages, spans and lists."""
        return Numbers(self.locale)

    @property
    def odds(self) -> Odds:
        """Shares of futures."""
        return Odds(self.locale)


def install(locale: str | None, first_weekday: int | None = None) -> None:
    """Write and read in this locale from now on; where it is not known in its language, else in English.

    Weeks begin as the locale has it, or on ``first_weekday``, 0 for Monday.
    """
    global _locale  # noqa: PLW0603 - goes with the language that careerplanner.i18n has installed
    _locale = locales.known(locale) if locale else DEFAULT_LOCALE
    dates.begin_weeks_on(first_weekday)


@lru_cache(maxsize=32)
def _wording(locale: str, currency: str) -> Wording:
    return Wording(locale, currency)


def speaking(currency: str = "USD") -> Wording:
    """The wording of the installed locale, with money in this currency."""
    return _wording(_locale, currency)
