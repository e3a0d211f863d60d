"""How figures of a projection are put into words: chances, exact money, hours, shares and values of assumptions."""

from babel.numbers import format_currency

from careerplanner.i18n import _
from careerplanner.months import Month
from careerplanner.report.wording import month_name


def chance(share: float) -> str:
    """A share of futures as a chance: never 0 or 100 percent."""
    if share < 0.01:
        return _("< 1 %")
    if share > 0.99:
        return _("> 99 %")
    return _("{percent} %").format(percent=round(share * 100))


def hours_text(value: float) -> str:
    """Hours with their unit: ``18 h``, ``6.5 h``."""
    return _("{hours} h").format(hours=plain(value))


def plain(value: float) -> str:
    """A number without needless digits: ``18``, ``6.5``, ``0.25``."""
    return f"{value:,.2f}".rstrip("0").rstrip(".") or "0"


def exact_money(amount: float, currency: str) -> str:
    """An amount with its cents: ``$20.15``."""
    return format_currency(amount, currency, locale="en_US")


def percent_text(share: float, digits: int = 0) -> str:
    """A share of one: ``81 %``, ``3.5 %``."""
    return _("{percent} %").format(percent=f"{share * 100:.{digits}f}")


def value_text(value: float, unit: str) -> str:
    """The value of an assumption in its unit, as the catalogue names the units."""
    if unit == "month of the year":
        return month_name(Month(2000, min(max(int(value), 1), 12))).split()[0]
    if unit.startswith("fraction"):
        words = percent_text(value, digits=0 if round(value * 100, 6).is_integer() else 1)
        return _("{share} a year").format(share=words) if unit.endswith("a year") else words
    if unit == "months":
        return _("{count} months").format(count=plain(value))
    if unit == "years":
        return _("{count} years").format(count=plain(value))
    return plain(value)
