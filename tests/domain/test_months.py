"""Months, days and the ranges that a plan takes."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerplanner.domain import limits
from careerplanner.errors import Refused
from careerplanner.months import Month, parse_day, parse_month
from careerplanner.units import Cents

MONTHS = st.builds(Month, st.integers(1950, 2100), st.integers(1, 12))


@given(MONTHS, st.integers(-600, 600))
def test_adding_and_taking_months_agree(month: Month, span: int) -> None:
    assert (month + span) - month == span


@given(MONTHS)
def test_a_month_reads_back_as_it_was_written(month: Month) -> None:
    assert parse_month(str(month)) == month


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-13", "2026-00", "1949-12", "2101-01", "26-01", "٢٠٢٦-٠١x", "2026-1"]
)
def test_what_is_no_month_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        parse_month(text)


@pytest.mark.parametrize("text", ["2026-02-30", "20260101", "2026-W01-1", "9999-12-31", "", "01/02/2026"])
def test_what_is_no_day_is_refused(text: str) -> None:
    with pytest.raises(Refused):
        parse_day(text)


def test_a_day_reads_back() -> None:
    assert parse_day("2026-02-28") == date(2026, 2, 28)


@pytest.mark.parametrize("cents", [0, -100, 10**11, 99])
def test_absurd_pay_is_refused_by_name(cents: int) -> None:
    with pytest.raises(Refused, match="Pay a year must be from 1 to"):
        limits.yearly_cents(Cents(cents), "Pay a year")
