"""The units in which a plan keeps money and time, and the one place where they become amounts and hours.

Money in a plan is a whole number of hundredths of the currency unit, whatever the currency: 42,500 yen are 4,250,000
hundredths. Time is a whole number of minutes.
"""

from decimal import Decimal
from typing import NewType

Cents = NewType("Cents", int)
"""Hundredths of a unit of the plan's currency."""
Minutes = NewType("Minutes", int)
"""Whole minutes."""

CENTS_IN_A_UNIT = 100
MINUTES_IN_AN_HOUR = 60

_SIZES = {
    **dict.fromkeys(("IRR", "LBP"), 100_000),
    **dict.fromkeys(("IDR", "VND", "LAK", "UZS", "GNF", "PYG", "KHR", "SYP"), 10_000),
    **dict.fromkeys(
        ("KRW", "COP", "CLP", "MGA", "BIF", "TZS", "UGX", "MMK", "RWF", "IQD", "NGN", "MWK", "MNT", "CDF", "ARS"),
        1_000,
    ),
    **dict.fromkeys(
        (
            "JPY",
            "HUF",
            "AMD",
            "XAF",
            "XOF",
            "KZT",
            "CRC",
            "RSD",
            "ISK",
            "LKR",
            "PKR",
            "KES",
            "ETB",
            "DZD",
            "YER",
            "JMD",
        ),
        100,
    ),
}


def size_of(currency: str) -> int:
    """How many units of a currency are about one dollar, to the power of ten above; 1 for most currencies.

    It says only how large an amount may be before it is taken for a slip of the pen. Nothing is converted by it.
    """
    return _SIZES.get(currency, 1)


def amount_of(cents: Cents) -> float:
    """Hundredths as units of the currency: dollars, euros, yen."""
    return cents / CENTS_IN_A_UNIT


def cents_of(amount: float | Decimal) -> Cents:
    """Units of the currency as hundredths, rounded to the nearest (half to even)."""
    return Cents(round(amount * CENTS_IN_A_UNIT))


def hours_of(minutes: Minutes) -> float:
    """Minutes as hours."""
    return minutes / MINUTES_IN_AN_HOUR


def minutes_of(hours: float | Decimal) -> Minutes:
    """Hours as minutes, rounded to the nearest (half to even)."""
    return Minutes(round(hours * MINUTES_IN_AN_HOUR))
