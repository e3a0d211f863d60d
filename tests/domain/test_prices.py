"""Prices: the index at a month, and pay carried to the prices of a later one."""

import pytest

from careerplanner.domain.catalogue import Band, Kind, Origin, PayRange, Percentiles
from careerplanner.domain.local_pay import Area, LocalPay, Rung
from careerplanner.domain.prices import PriceIndex, aged, month_of_year_text
from careerplanner.errors import Refused
from careerplanner.months import Month

INDEX = PriceIndex(
    {
        Month(2025, 5): 100.0,
        Month(2025, 9): 102.0,
        Month(2025, 11): 103.0,
        Month(2026, 7): 109.0,
        Month(2026, 8): 110.0,
    },
    "CPI",
)
SURVEY = Origin("Survey", "May 2025", "US", Kind.PERCENTILE)


def pay(start_year: str = "2026") -> LocalPay:
    return LocalPay(
        role="specialist",
        area=Area("US", "United States", "nation", ""),
        percentiles=Percentiles(10_000, 20_000, 30_000, 40_000, 239_200, SURVEY, frozenset({"p90"})),
        start_pay=PayRange(38_500, 48_500, Origin("Guide", start_year, "US", Kind.START_PAY)),
        band=Band(10_000, 30_000, 50_000, SURVEY),
        rung=Rung.NATION,
        reliable=True,
        ratio=1.0,
        source="Survey",
        year="May 2025",
    )


def test_each_figure_rises_with_prices_since_its_own_year():
    later = aged(pay(), INDEX, Month(2026, 8))
    assert later.percentiles.p50 == 33_000
    assert later.band.high == 55_000
    assert later.start_pay.low == 38_500, "a figure of a whole year holds to its end"
    assert (later.price_factor, later.aged_to) == (pytest.approx(1.1), "2026-08")


def test_a_carried_figure_says_from_when_to_when_and_by_how_much():
    note = aged(pay(), INDEX, Month(2026, 8)).band.origin.note
    assert all(part in note for part in ("May 2025", "2026-08", "1.100"))


def test_a_top_code_stays_a_top_code():
    assert aged(pay(), INDEX, Month(2026, 8)).percentiles.at_least == {"p90"}


def test_nothing_is_extrapolated_beyond_the_last_month_of_the_index():
    later = aged(pay(), INDEX, Month(2031, 1))
    assert (later.percentiles.p50, later.aged_to) == (33_000, "2026-08")


def test_pay_is_never_carried_back():
    earlier = aged(pay(start_year="2027"), INDEX, Month(2025, 4))
    assert (earlier.percentiles, earlier.start_pay) == (pay().percentiles, pay(start_year="2027").start_pay)
    assert earlier.price_factor == 1.0


def test_a_month_that_was_not_published_takes_the_one_before_it():
    assert INDEX.at(Month(2025, 10)) == (Month(2025, 9), 102.0)


def test_a_month_before_the_index_is_refused():
    with pytest.raises(Refused, match="begins in 2025-05"):
        INDEX.at(Month(2001, 1))


@pytest.mark.parametrize(("text", "month"), [("May 2025", Month(2025, 5)), ("2026", Month(2026, 12))])
def test_the_year_of_a_figure_stands_for_a_month(text, month):
    assert month_of_year_text(text) == month


@pytest.mark.parametrize("text", ["", "Mai 2025", "2025-26", "Q2 2025"])
def test_a_year_that_is_none_is_refused(text):
    with pytest.raises(Refused):
        month_of_year_text(text)
