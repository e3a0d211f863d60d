"""How the charts and the report write money, months and free text."""

import re
import unicodedata
from datetime import date
from functools import lru_cache

from babel import Locale
from babel.dates import format_date, format_skeleton
from babel.numbers import format_compact_currency, format_currency

from careerplanner.i18n import _
from careerplanner.months import Month

_CONTROLS = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_MANY_MARKS = re.compile(r"([\u0300-\u036f]{8})[\u0300-\u036f]+")
_SURROGATES = re.compile(r"[\ud800-\udfff]")
_OPENERS = {"\u202a": "\u202c", "\u202b": "\u202c", "\u202d": "\u202c", "\u202e": "\u202c"}
_OPENERS |= {"\u2066": "\u2069", "\u2067": "\u2069", "\u2068": "\u2069"}


def clean(text: str) -> str:
    """The text without what no font can set: control characters go, lone surrogates become U+FFFD.

    Of a pile of combining marks on one letter the first eight stay. Line breaks and tabs stay. A direction override
    that is left open is closed, so that it cannot turn around what stands beside it.
    """
    text = _CONTROLS.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    text = _MANY_MARKS.sub(r"\1", _SURROGATES.sub("\ufffd", text))
    pending: list[str] = []
    for character in text:
        if character in _OPENERS:
            pending.append(_OPENERS[character])
        elif pending and character == pending[-1]:
            pending.pop()
    return text + "".join(reversed(pending))


def whole_money(amount: float, currency: str, locale: str = "en_US") -> str:
    """An amount in whole units of the currency: ``$42,500``."""
    pattern = re.sub(r"\.0+", "", Locale.parse(locale).currency_formats["standard"].pattern)
    return format_currency(round(amount), currency, pattern, locale=locale, currency_digits=False)


@lru_cache(maxsize=4096)
def compact_money(amount: float, currency: str, locale: str = "en_US", digits: int = 1) -> str:
    """An amount cut short for a chart: ``$66.8k``, ``€1.2M``; whole where the language has no short form."""
    if abs(amount) < 1000:
        return whole_money(amount, currency, locale)
    if Locale.parse(locale).language != "en":
        text = format_compact_currency(amount, currency, locale=locale, fraction_digits=digits)
        has_unit = any(unicodedata.category(c).startswith("L") for c in text.replace(currency, ""))
        return text if has_unit else whole_money(amount, currency, locale)
    text = format_compact_currency(amount, currency, locale=locale, fraction_digits=digits)
    return re.sub(r"(?<=\d)K", "k", text)


def money_range(low: float, high: float, currency: str, locale: str = "en_US") -> str:
    """A range cut short for a chart, held together and in order in right-to-left text: ``$56k–$78k``."""
    return f"{compact_money(low, currency, locale)}–{compact_money(high, currency, locale)}"


def month_name(month: Month, locale: str = "en_US") -> str:
    """A month with its year: ``Dec 2027``."""
    return str(format_skeleton("yMMM", month.first_day(), locale=locale))


def day_name(day: date, locale: str = "en_US") -> str:
    """A day with month and year: ``Dec 4, 2026``."""
    return format_date(day, "medium", locale=locale)


def eight_in_ten(text: str) -> str:
    """The words that go with a P10 to P90 range."""
    return _("8 of 10: {range}").format(range=text)
