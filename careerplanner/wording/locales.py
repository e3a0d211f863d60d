"""What Babel knows of a locale. No other module knows Babel, and it is loaded when the first word is wanted.

Digits are printed as 0 to 9 in every locale, because Babel writes dates in no others; all digits are read.
"""

import re
from dataclasses import dataclass
from datetime import date
from decimal import Context, Decimal
from functools import lru_cache
from typing import TYPE_CHECKING, Any, Final, Literal

from careerplanner.months import Month

if TYPE_CHECKING:
    from babel import Locale

MONTHS_OF_A_YEAR = range(1, 13)
_LETTER_BEFORE_DIGIT = re.compile(r"(?<=[^\W\d_])(?=\d)")
_LETTERS = re.compile(r"[^\W\d_]")
_UNIT_LENGTHS: Final[tuple[Literal["long", "short", "narrow"], ...]] = ("long", "short", "narrow")


@dataclass(frozen=True, slots=True)
class Signs:
    """How a locale writes a number: its decimal sign, the signs between groups, and the sizes of groups.

    ``last`` is the size of the group before the decimal sign, ``other`` of those before it (2 in India).
    """

    decimal: str
    groups: frozenset[str]
    last: int
    other: int


@lru_cache(maxsize=8)
def data(locale: str) -> "Locale":
    """The data of a locale such as ``de_CH``, in a copy of its own.

    Babel notes the aliases it has resolved in tables that all locales share: after Japanese, Hebrew months that stand
    alone came out Japanese. So all functions here hand Babel this object instead of the name of the locale.
    """
    from babel import Locale, localedata  # noqa: PLC0415 - loaded late: the window starts without it

    found = Locale.parse(locale)
    own = localedata.LocaleDataDict(_copied(localedata.load(str(found))))
    found._Locale__data = own  # type: ignore[attr-defined]  # noqa: SLF001 - there is no other way to give it a copy
    return found


def _copied(value: Any) -> Any:
    """The table with its inner tables copied, those beside an alias too; what they hold is never changed."""
    if isinstance(value, dict):
        return {key: _copied(inner) for key, inner in value.items()}
    return tuple(map(_copied, value)) if isinstance(value, tuple) else value


def first_weekday(locale: str) -> int:
    """The day on which a week begins in a locale: 0 for Monday to 6 for Sunday."""
    return int(data(locale).first_week_day)


def _code(locale: str | None) -> str:
    return (locale or "").replace("-", "_")


def known(locale: str | None) -> str:
    """The locale itself where Babel has data for it, else its language, else English of the United States."""
    from babel.core import UnknownLocaleError  # noqa: PLC0415 - see data()

    for code in (_code(locale), _code(locale).partition("_")[0]):
        try:
            return str(data(code)) if code else "en_US"
        except (UnknownLocaleError, ValueError):
            continue
    return "en_US"


def is_english(locale: str) -> bool:
    """Whether the language is English, for which the program has its own house style."""
    return locale.partition("_")[0] == "en"


@lru_cache(maxsize=16)
def signs(locale: str, *, money: bool = False) -> Signs:
    """The signs of the numbers of a locale; some have others in amounts of money (Austria)."""
    found = data(locale)
    symbols = found.number_symbols["latn"]
    groups = {symbols["group"], symbols.get("currencyGroup") if money else None} - {None}
    last, other = found.decimal_formats[None].grouping
    return Signs(symbols["decimal"], frozenset(groups), last, other)


_VAST = 10**20
"""No figure of a plan comes near it."""


def decimal_text(value: float | Decimal, locale: str, least: int, most: int) -> str:
    """A number with group signs and from ``least`` to ``most`` decimals; a vast one by its first digits: ``1e+308``."""
    if not -_VAST < value < _VAST:  # Babel fails on what has more than 28 digits
        return str(Context(prec=3).normalize(Decimal(value))).lower()
    return str(_decimal_pattern(locale, least, most).apply(value, data(locale)))


@lru_cache(maxsize=64)
def _decimal_pattern(locale: str, least: int, most: int) -> Any:
    from babel.numbers import parse_pattern  # noqa: PLC0415 - see data()

    pattern = data(locale).decimal_formats[None].pattern.partition(".")[0]
    pattern = pattern.partition(";")[0]
    decimals = "0" * least + "#" * (most - least)
    return parse_pattern(f"{pattern}.{decimals}" if decimals else pattern)


def percent_pattern(locale: str) -> tuple[str, str]:
    """What stands before and after the number of a percentage; English has the space of this program."""
    if is_english(locale):
        return "", " %"
    before, _hash, after = re.split(r"([#0][#0,.]*)", data(locale).percent_formats[None].pattern.partition(";")[0])
    return before, after


@lru_cache(maxsize=8)
def currencies(locale: str) -> tuple[tuple[str, str], ...]:
    """Every currency that is legal tender somewhere today, by its code, with its name in this locale."""
    from babel.core import get_global  # noqa: PLC0415 - see data()

    rows = (row for country in get_global("territory_currencies").values() for row in country)
    names = data(locale).currencies
    codes = {code for code, _start, end, is_tender in rows if is_tender and end is None and code in names}
    return tuple((code, str(names[code])) for code in sorted(codes))


@lru_cache(maxsize=64)
def minor_digits(currency: str) -> int:
    """How many decimals a currency has: 2 for USD, none for JPY, 3 for KWD."""
    from babel.numbers import get_currency_precision  # noqa: PLC0415 - see data()

    return int(get_currency_precision(currency))


def _spaced(text: str) -> str:
    """The amount with the space that CLDR wants between the letters of a currency and a digit; Babel has none."""
    return _LETTER_BEFORE_DIGIT.sub("\u00a0", text)


@lru_cache(maxsize=4096)
def money_text(amount: float | Decimal, currency: str, locale: str, digits: int) -> str:
    """An amount with exactly so many decimals, in the locale's pattern for money."""
    from babel.numbers import format_currency  # noqa: PLC0415 - see data()

    decimals = "." + "0" * digits if digits else ""
    pattern = re.sub(r"\.0+", decimals, data(locale).currency_formats["standard"].pattern)
    return _spaced(str(format_currency(amount, currency, pattern, locale=data(locale), currency_digits=False)))


@lru_cache(maxsize=4096)
def compact_text(amount: float, currency: str, locale: str, digits: int) -> str | None:
    """An amount cut short, ``$66.8k``; None where the locale has no short form for this size."""
    from babel.numbers import format_compact_currency  # noqa: PLC0415 - see data()

    text = _spaced(str(format_compact_currency(amount, currency, locale=data(locale), fraction_digits=digits)))
    if is_english(locale):
        return re.sub(r"(?<=\d)K", "k", text)
    bare = text
    for sign in currency_signs(currency, locale):
        bare = bare.replace(sign, "")
    return text if _LETTERS.search(bare) else None


@lru_cache(maxsize=64)
def currency_signs(currency: str, locale: str) -> tuple[str, ...]:
    """How a currency is written in a locale, the longest first: ``US$``, ``USD``, ``$``."""
    from babel.numbers import get_currency_symbol  # noqa: PLC0415 - see data()

    found = {currency, *(str(get_currency_symbol(currency, locale=data(each))) for each in (locale, "en_US"))}
    if currency == "USD":
        found.add("$")
    return tuple(sorted((each for each in found if each), key=len, reverse=True))


@lru_cache(maxsize=16)
def short_factors(locale: str) -> dict[str, int]:
    """What the letters behind a shortened amount stand for: ``{"K": 1000, "M": 1000000, ...}``."""
    factors: dict[str, int] = {}
    for forms in data(locale).compact_currency_formats["short"].values():
        for size, pattern in forms.items():
            zeros = pattern.pattern.partition(";")[0].count("0")
            letters = re.sub(r"[¤0'\s\u200e\u200f]", "", pattern.pattern.partition(";")[0])
            if letters and zeros:
                factors[letters] = int(size) // 10 ** (zeros - 1)
    return factors


@lru_cache(maxsize=4096)
def month_text(month: Month, locale: str, skeleton: str) -> str:
    """A month by a skeleton of CLDR: ``yMMMM`` is ``March 2027``, ``yMMM`` ``Mar 2027``, ``yQQQ`` ``Q1 2027``."""
    return skeleton_text(month.first_day(), locale, skeleton)


def skeleton_text(day: date, locale: str, skeleton: str) -> str:
    """A day by a skeleton of CLDR: ``MMMd`` is ``Mar 15``."""
    from babel.dates import format_skeleton  # noqa: PLC0415 - see data()

    return str(format_skeleton(skeleton, day, locale=data(locale)))


@lru_cache(maxsize=4096)
def day_text(day: date, locale: str, length: str) -> str:
    """A day with its year; ``medium`` is ``Mar 15, 2027``, ``long`` ``March 15, 2027``."""
    from babel.dates import format_date  # noqa: PLC0415 - see data()

    return str(format_date(day, length, locale=data(locale)))


def bare_month_text(number: int, locale: str) -> str:
    """The short name of a month that stands alone: ``Mar``."""
    return str(data(locale).months["stand-alone"]["abbreviated"][number])


@lru_cache(maxsize=8)
def month_names(locale: str) -> dict[str, int]:
    """All names of months of a locale, as they are, with their number."""
    found: dict[str, int] = {}
    for context in ("format", "stand-alone"):
        for width in ("wide", "abbreviated"):
            found |= {str(name): number for number, name in data(locale).months[context][width].items()}
    return found


@lru_cache(maxsize=8)
def date_order(locale: str) -> str:
    """The order of year, month and day in figures: ``mdy``, ``dmy`` or ``ymd``."""
    letters = [letter for letter in data(locale).date_formats["short"].pattern.lower() if letter in "ymd"]
    return "".join(dict.fromkeys(letters))


@lru_cache(maxsize=16)
def unit_names(unit: str, locale: str) -> frozenset[str]:
    """What a locale writes beside a number of hours or minutes, in all forms: ``hours``, ``hr``, ``h``."""
    from babel.units import format_unit  # noqa: PLC0415 - see data()

    found = (
        str(format_unit(count, unit, length, locale=data(locale)))
        for length in _UNIT_LENGTHS
        for count in (1, 2, 3, 5, 11, 1.5)
    )
    return frozenset(re.sub(r"\d+([.,٫]\d+)?", "", text).strip() for text in found)


def list_text(items: tuple[str, ...], locale: str) -> str:
    """Several things in one sentence; English without a comma before “and”."""
    from babel.lists import format_list  # noqa: PLC0415 - see data()

    if is_english(locale) and len(items) > 1:
        items = (", ".join(items[:-1]), items[-1])
    return str(format_list(items, locale=data(locale)))


def is_right_to_left(locale: str) -> bool:
    """Whether the text of the locale runs from right to left."""
    return data(locale).text_direction == "rtl"
