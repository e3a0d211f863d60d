"""What a promotion is really worth, by hand and by property."""

import math
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerplanner.domain.promotion_value import Terms, promotion_value
from careerplanner.errors import Refused

# 20 dollars an hour for 40 hours, and 3,120 dollars of overtime at time and a half: two hours a week.
HOURLY = Terms(base=20 * 40 * 52, hours_a_week=40, overtime=2 * 1.5 * 20 * 52, bonus=400, shift=1040)


def test_the_hours_of_overtime_follow_from_what_overtime_pays() -> None:
    assert HOURLY.base_an_hour == pytest.approx(20)
    assert HOURLY.overtime_hours_a_week == pytest.approx(2)
    assert HOURLY.whole_week == pytest.approx(42)
    assert HOURLY.yearly == pytest.approx(41600 + 3120 + 400 + 1040)
    assert HOURLY.hourly == pytest.approx(46160 / (42 * 52))


def test_a_raise_of_base_pay_may_lower_the_pay_for_an_hour() -> None:
    found = promotion_value(HOURLY, Terms(base=46_000, hours_a_week=46))
    assert found.base_change == pytest.approx(4400)
    assert found.lowers_yearly_pay
    assert found.lowers_hourly_pay
    assert found.break_even_week == pytest.approx(46_000 / 46_160 * 42)


def test_a_longer_week_may_pay_more_a_year_and_less_an_hour() -> None:
    found = promotion_value(HOURLY, Terms(base=50_000, hours_a_week=48))
    assert not found.lowers_yearly_pay
    assert found.lowers_hourly_pay
    assert found.extra_hour == pytest.approx((50_000 - 46_160) / (6 * 52))


def test_a_promotion_with_the_same_week_is_worth_what_it_says() -> None:
    found = promotion_value(HOURLY, Terms(base=52_000, hours_a_week=42))
    assert not found.lowers_hourly_pay
    assert found.extra_hour is None
    assert found.hourly_change == pytest.approx((52_000 - 46_160) / (42 * 52))


amounts = st.floats(1_000, 1_000_000)
parts = st.floats(0, 2_000)
terms = st.builds(Terms, amounts, st.floats(10, 60), parts, parts, parts, st.floats(1, 3))


@given(terms, terms)
def test_a_week_of_the_break_even_length_pays_the_same_for_an_hour(before: Terms, after: Terms) -> None:
    try:
        found = promotion_value(before, after)
    except Refused:
        return
    assert math.isclose(after.yearly / (found.break_even_week * 52), before.hourly, rel_tol=1e-9)
    assert found.lowers_hourly_pay == (found.hourly_change <= -0.01)
    if found.lowers_hourly_pay:
        assert after.whole_week > found.break_even_week


@given(terms)
def test_the_same_terms_change_nothing(same: Terms) -> None:
    try:
        found = promotion_value(same, same)
    except Refused:
        return
    assert found.yearly_change == found.hourly_change == found.base_change == 0
    assert not found.lowers_hourly_pay
    assert not found.lowers_yearly_pay


@pytest.mark.parametrize(
    ("changed", "why"),
    [
        ({"base": 0}, "Base pay a year"),
        ({"base": float("nan")}, "Base pay a year"),
        ({"base": float("inf")}, "Base pay a year"),
        ({"hours_a_week": 0.5}, "Hours a week"),
        ({"hours_a_week": 200}, "Hours a week"),
        ({"overtime": -1}, "Overtime pay"),
        ({"bonus": -1}, "The bonus"),
        ({"shift": -1}, "Shift pay"),
        ({"overtime_factor": 0.5}, "The overtime factor"),
        ({"overtime": 400_000}, "would be 256 hours a week"),
    ],
)
def test_terms_out_of_range_are_refused_by_name(changed, why: str) -> None:
    with pytest.raises(Refused, match=why):
        promotion_value(replace(HOURLY, **changed), HOURLY)


def test_a_single_hour_more_a_week_has_its_price_and_none_more_has_none() -> None:
    before = Terms(base=40_000, hours_a_week=40)

    assert promotion_value(before, Terms(base=41_300, hours_a_week=41)).extra_hour == 25.0
    assert promotion_value(before, Terms(base=41_300, hours_a_week=40)).extra_hour is None
