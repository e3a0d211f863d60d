"""Cells as values: what releases write for missing, and numbers, months and codes."""

import re
from datetime import date, timedelta

from careerplanner.i18n import _
from careerplanner.library.shape import LeftOut

_ONET_CODE = re.compile(r"\d\d-\d{4}\.\d\d")
_EXCEL_DAY_0 = date(1899, 12, 30)


def text(cell: str) -> str:
    """Text; ``n/a`` is empty."""
    value = cell.strip()
    return "" if value == "n/a" else value


def some_text(cell: str) -> str:
    """Text that must not be empty."""
    value = text(cell)
    if not value:
        raise LeftOut(_("a name, title or text that belongs here is empty"))
    return value


def onet_code(cell: str) -> str:
    """An O*NET-SOC code such as ``43-4051.00``."""
    value = cell.strip()
    if not _ONET_CODE.fullmatch(value):
        raise LeftOut(_("the code is not an O*NET-SOC code"))
    return value


def number(cell: str) -> float:
    """A number that must be there."""
    try:
        return float(cell)
    except ValueError:
        raise LeftOut(_("the value is missing") if text(cell) == "" else _("the value is not a number")) from None


def number_or_none(cell: str) -> float | None:
    """A number; None for ``n/a`` and empty."""
    return number(cell) if text(cell) else None


def whole(cell: str) -> int:
    """A whole number that must be there; workbooks may write it as ``3.0``."""
    return int(number(cell))


def whole_or_none(cell: str) -> int | None:
    """A whole number; None for ``n/a`` and empty."""
    return whole(cell) if text(cell) else None


def yes(cell: str) -> int:
    """1 for Y, else 0."""
    return int(cell.strip().upper() == "Y")


def month(cell: str) -> str:
    """A month as ``MM/YYYY``; Excel may have made a day number of it."""
    value = text(cell)
    if value.replace(".0", "").isdecimal() and 20_000 < float(value) < 80_000:
        return f"{_EXCEL_DAY_0 + timedelta(days=int(float(value))):%m/%Y}"
    return value


def count_of(cell: str) -> int:
    """How many codes a list such as ``02,10`` has."""
    return len([code for code in text(cell).split(",") if code])
