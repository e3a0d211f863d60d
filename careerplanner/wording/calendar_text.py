"""Finds the month or the day that a text names, in a locale or in English. None where it names none for certain."""

import re
from datetime import date, timedelta

from careerplanner.months import Month
from careerplanner.wording import locales
from careerplanner.wording.plain import folded, plain

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_MONTHS_IN_A_QUARTER = 3
_SKELETONS = ("yMMMM", "yMMM")
_LENGTHS = ("medium", "long", "full")


def month_in(text: str, locale: str, *, end: bool) -> Month | None:
    """The month; of a quarter or of a year alone the first one, or with ``end`` the last one."""
    years = _YEAR.findall(plain(text))
    if len(years) != 1:
        return None
    year = int(years[0])
    if not 1 <= year <= date.max.year:
        return None
    rest = _YEAR.sub(" ", plain(text)).strip()
    if not rest:
        return Month(year, 12 if end else 1)
    number = _month_number(rest, locale) or _written_month(text, year, locale)
    if number is not None:
        return Month(year, number)
    quarter = _written_quarter(text, year, locale)
    if quarter is None:
        return None
    return Month(year, quarter * _MONTHS_IN_A_QUARTER - (0 if end else _MONTHS_IN_A_QUARTER - 1))


def day_in(text: str, locale: str) -> date | None:
    """The day, with its year."""
    return _day_in_figures(text, locale) or _named_day(text, locale) or _written_day(text, locale)


def near_day_in(text: str, locale: str, today: date) -> date | None:
    """The day without a year that lies nearest to today; it may lie within half a year of it."""
    wanted = folded(text)
    numbers = {int(each) for each in re.findall(r"\d+", plain(text)) if len(each) <= 2}
    if not numbers or len(wanted) > 40:
        return None
    near = sorted((today + timedelta(days=away) for away in range(-182, 183)), key=lambda day: abs(day - today))
    names = _names(locale)
    for day in near:
        if day.day in numbers and folded(locales.skeleton_text(day, locale, "MMMd")) == wanted:
            return day
    for day in near:
        if day.day in numbers and _is_day_and_name(wanted, day, names):
            return day
    return None


def _is_day_and_name(wanted: str, day: date, names: dict[str, int]) -> bool:
    parts = wanted.replace(",", " ").split()
    return len(parts) == 2 and str(day.day) in parts and any(names.get(each) == day.month for each in parts)


def _names(locale: str) -> dict[str, int]:
    """The names of the months in a locale and in English, folded; the locale wins."""
    found = {folded(name): number for name, number in locales.month_names("en_US").items()}
    return found | {folded(name): number for name, number in locales.month_names(locale).items()}


def _month_number(rest: str, locale: str) -> int | None:
    """The month that stands beside a year: a name, or a number parted from it by a sign."""
    found = re.fullmatch(r"[-/. ]*(\d{1,2})[-/. ]*", rest)
    if found:
        number = int(found[1])
        return number if number in locales.MONTHS_OF_A_YEAR else None
    return _names(locale).get(folded(rest.strip(" ,-/")))


def _written_month(text: str, year: int, locale: str) -> int | None:
    """The month whose written form the text is."""
    wanted = folded(text)
    for number in locales.MONTHS_OF_A_YEAR:
        written = (locales.month_text(Month(year, number), locale, each) for each in _SKELETONS)
        if wanted in {folded(each) for each in written}:
            return number
    return None


def _written_quarter(text: str, year: int, locale: str) -> int | None:
    wanted = folded(text)
    for quarter in range(1, 5):
        month = Month(year, quarter * _MONTHS_IN_A_QUARTER)
        written = {folded(locales.month_text(month, each, "yQQQ")) for each in (locale, "en_US")}
        if wanted in written | {f"{year} q{quarter}", f"{year}-q{quarter}"}:
            return quarter
    return None


def _day_in_figures(text: str, locale: str) -> date | None:
    """A day in figures: year first, or in the order of the locale."""
    found = re.fullmatch(r"(\d{1,4})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,4})\.?", plain(text))
    if not found:
        return None
    parts = (found[1], found[3], found[4])
    order = "ymd" if len(parts[0]) == 4 else locales.date_order(locale)
    if order.startswith("y") and len(parts[0]) != 4:
        return None
    values = dict(zip(order, parts, strict=True))
    return None if len(values["y"]) != 4 else _day(int(values["y"]), int(values["m"]), int(values["d"]))


def _named_day(text: str, locale: str) -> date | None:
    """A year, the name of a month and a day, in any order."""
    years = _YEAR.findall(plain(text))
    rest = folded(_YEAR.sub(" ", plain(text))).replace(",", " ").split()
    numbers = [each for each in rest if re.fullmatch(r"\d{1,2}", each)]
    names = " ".join(each for each in rest if each not in numbers)
    month = _names(locale).get(names)
    if len(years) != 1 or len(numbers) != 1 or month is None:
        return None
    return _day(int(years[0]), month, int(numbers[0]))


def _written_day(text: str, locale: str) -> date | None:
    """The day whose written form the text is."""
    wanted, years = folded(text), _YEAR.findall(plain(text))
    if len(years) != 1:
        return None
    for number in {int(each) for each in re.findall(r"\d+", wanted) if len(each) <= 2}:
        for month in locales.MONTHS_OF_A_YEAR:
            day = _day(int(years[0]), month, number)
            if day and wanted in {folded(locales.day_text(day, locale, each)) for each in _LENGTHS}:
                return day
    return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
