"""Prices of one month against another, by the Consumer Price Index; and pay carried from the one to the other."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from careerplanner.domain.catalogue import HELD_AS_GIVEN, Band, Origin, PayRange, Percentiles
from careerplanner.domain.local_pay import POINTS, LocalPay
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import EARLIEST_YEAR, LATEST_YEAR, Month
from careerplanner.wording import Wording

_MONTHS = (
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
)
_END_OF_YEAR = 12
_LONGEST_GAP_MONTHS = 12 * (LATEST_YEAR - EARLIEST_YEAR)


@dataclass(frozen=True, slots=True)
class PriceIndex:
    """The index by month; a month that was not published is missing."""

    values: Mapping[Month, float]
    source: str

    def at(self, month: Month) -> tuple[Month, float]:
        """The index of a month, or of the last one published before it, with the month it really is of."""
        for back in range(_LONGEST_GAP_MONTHS):
            known = month + -back
            if known in self.values:
                return known, self.values[known]
        raise Refused(
            _("Prices of {month} are not known: the index begins in {first}.").format(
                month=month, first=min(self.values)
            )
        )

    def factor(self, before: Month, after: Month) -> tuple[float, Month]:
        """Prices of ``after`` divided by those of ``before``, and the month up to which prices are known."""
        month, index = self.at(after)
        return index / self.at(before)[1], month


def month_of_year_text(text: str) -> Month:
    """The month that the year of a figure stands for: ``May 2025`` is May, ``2026`` alone holds to its end."""
    found = re.fullmatch(r"(?:([A-Za-z]+) )?(\d{4})", text.strip())
    if found is None or (found[1] and found[1].casefold() not in _MONTHS):
        raise Refused(_("“{text}” is neither a year nor a month and a year.").format(text=text))
    month = _MONTHS.index(found[1].casefold()) + 1 if found[1] else _END_OF_YEAR
    return Month(int(found[2]), month)


def aged(pay: LocalPay, prices: PriceIndex, to: Month) -> LocalPay:
    """The same pay at the prices of a later month: each figure times the rise of prices since its own year.

    Nothing is extrapolated: a month beyond the index gets the prices of its last month, which ``aged_to`` names. Pay
    is never carried back. This is arithmetic, not a forecast: it says what keeps its worth, not what employers pay.
    What the user entered stays as it was entered.
    """
    if not pay.year:
        return pay
    factor, known = _factor(prices, pay.year, to)
    return replace(
        pay,
        percentiles=None if pay.percentiles is None else carrier(prices, to)(pay.percentiles),
        start_pay=None if pay.start_pay is None else _start_pay(pay.start_pay, prices, to),
        band=None if pay.band is None else _band(pay.band, prices, to),
        price_factor=factor,
        aged_to=str(known),
    )


def _factor(prices: PriceIndex, year: str, to: Month) -> tuple[float, Month]:
    """The rise of prices since the year of a figure, never below 1 by going back."""
    since = month_of_year_text(year)
    return prices.factor(since, to) if to > since else (1.0, since)


def carrier(prices: PriceIndex, to: Month) -> Callable[[Percentiles], Percentiles]:
    """What carries percentiles to the prices of a later month; for many of one origin, its note is written once."""
    known_origins: dict[Origin, tuple[float, Origin]] = {}

    def carried(figures: Percentiles) -> Percentiles:
        if figures.origin not in known_origins:
            factor, known = _factor(prices, figures.origin.year, to)
            known_origins[figures.origin] = factor, _origin(figures.origin, factor, known)
        factor, origin = known_origins[figures.origin]
        p10, p25, p50, p75, p90 = (_rounded(getattr(figures, point) * factor) for point in POINTS)
        return Percentiles(p10, p25, p50, p75, p90, origin, figures.at_least, figures.reliable)

    return carried


def _start_pay(figures: PayRange, prices: PriceIndex, to: Month) -> PayRange:
    if figures.origin.kind in HELD_AS_GIVEN:
        return figures
    factor, known = _factor(prices, figures.origin.year, to)
    origin = _origin(figures.origin, factor, known)
    return PayRange(_rounded(figures.low * factor), _rounded(figures.high * factor), origin)


def _band(figures: Band, prices: PriceIndex, to: Month) -> Band:
    if figures.origin.kind in HELD_AS_GIVEN:
        return figures
    factor, known = _factor(prices, figures.origin.year, to)
    low, mid, high = (_rounded(f * factor) for f in (figures.low, figures.mid, figures.high))
    return Band(low, mid, high, _origin(figures.origin, factor, known))


def _origin(origin: Origin, factor: float, known: Month) -> Origin:
    """The origin that says how far the figure was carried."""
    if factor == 1.0:
        return origin
    # A note is part of the origin, which documents carry as it is: its figures follow no locale.
    note = _("Carried from {year} to the prices of {month} by CPI-U (times {factor}).").format(
        year=origin.year, month=known, factor=Wording().numbers.fixed(factor, 3)
    )
    return replace(origin, note=f"{origin.note} {note}".strip())


def _rounded(amount: float) -> int:
    """Rounded to ten dollars."""
    return round(amount / 10) * 10
