"""How the printed plan writes hours, shares, spans of time and the values of assumptions."""

from babel.numbers import format_currency

from careerplanner.app.queries.projection.standing import Dates
from careerplanner.domain.months import Month
from careerplanner.i18n import _
from careerplanner.report.wording import month_name

NEVER = "–"
"""What stands where there is no date."""


def hours_words(value: float) -> str:
    """Hours with their unit: ``18 h``, ``6.5 h``."""
    return _("{hours} h").format(hours=plain(value))


def plain(value: float) -> str:
    """A number without needless digits: ``18``, ``6.5``, ``0.25``."""
    return f"{value:,.2f}".rstrip("0").rstrip(".") or "0"


def exact_money(amount: float, currency: str) -> str:
    """An amount with its cents: ``$20.15``."""
    return format_currency(amount, currency, locale="en_US")


def percent_words(share: float, digits: int = 0) -> str:
    """A share of one: ``81 %``, ``3.5 %``."""
    return _("{percent} %").format(percent=f"{share * 100:.{digits}f}")


def month_or_never(month: Month | None) -> str:
    """A month with its year, or a dash."""
    return NEVER if month is None else month_name(month)


def range_words(dates: Dates, horizon: Month) -> str:
    """Between which months eight in ten futures have something."""
    if dates.p10 is None:
        return _("fewer than 1 in 10 futures by {month}").format(month=month_name(horizon))
    if dates.p90 is None:
        return _("1 in 10 futures by {early}, 1 in 10 not by {horizon}").format(
            early=month_name(dates.p10), horizon=month_name(horizon)
        )
    return _("8 in 10 futures: {early} to {late}").format(early=month_name(dates.p10), late=month_name(dates.p90))


def value_words(value: float, unit: str) -> str:
    """The value of an assumption in its unit, as the catalogue names the units."""
    if unit == "month of the year":
        return month_name(Month(2000, min(max(int(value), 1), 12))).split()[0]
    if unit.startswith("fraction"):
        words = percent_words(value, digits=0 if round(value * 100, 6).is_integer() else 1)
        return _("{share} a year").format(share=words) if unit.endswith("a year") else words
    if unit == "months":
        return _("{count} months").format(count=plain(value))
    if unit == "years":
        return _("{count} years").format(count=plain(value))
    return plain(value)
