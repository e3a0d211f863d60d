"""How values are written and read: money, months, days, times, shares, numbers and odds, in the user's locale.

What is written here can be read here. What is read is read for certain or refused with an example: a separator that
is out of place in the locale makes “42.500” no amount in English, and never one thousand times another.
"""

from dataclasses import dataclass
from functools import lru_cache

from careerplanner.wording import dates
from careerplanner.wording.dates import Dates
from careerplanner.wording.figures import Numbers
from careerplanner.wording.money import Money
from careerplanner.wording.odds import Odds
from careerplanner.wording.times import Times

__all__ = ["DEFAULT_LOCALE", "Dates", "Money", "Numbers", "Odds", "Times", "Wording", "install", "speaking"]

DEFAULT_LOCALE = "en_US"
_locale = DEFAULT_LOCALE


@dataclass(frozen=True, slots=True)
class Wording:
    """How values are written and read in one locale, money in one currency. It is cheap to make and to keep."""

    locale: str = DEFAULT_LOCALE
    currency: str = "USD"

    @property
    def money(self) -> Money:
        """Amounts of money."""
        return Money(self.locale, self.currency)

    def money_in(self, currency: str) -> Money:
        """Amounts of money of another currency than the plan's: a shipped figure, a forecast kept before a change."""
        return Money(self.locale, currency)

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
    from careerplanner.wording import locales  # noqa: PLC0415 - Babel is wanted only for another locale than the default

    global _locale  # noqa: PLW0603 - goes with the language that careerplanner.i18n has installed
    _locale = locales.known(locale) if locale else DEFAULT_LOCALE
    dates.begin_weeks_on(first_weekday)


@lru_cache(maxsize=32)
def _wording(locale: str, currency: str) -> Wording:
    return Wording(locale, currency)


def speaking(currency: str = "USD") -> Wording:
    """The wording of the installed locale, with money in this currency."""
    return _wording(_locale, currency)
