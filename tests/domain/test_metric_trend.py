"""The trend of readings: its slope, what one wild reading does to it, and when it is called clear."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerplanner.domain.metric_rows import MetricReading
from careerplanner.domain.metric_trend import trend_of

START = date(2026, 1, 5)


def readings(values, every=7):
    return [
        MetricReading(str(number), "m", START + timedelta(days=every * number), value, "")
        for number, value in enumerate(values)
    ]


def test_three_readings_tell_no_trend_and_four_do():
    assert trend_of(readings([1, 2, 3])) is None
    assert trend_of(readings([1, 2, 3, 4])).is_clear


def test_a_straight_rise_is_told_by_its_slope_start_and_change():
    trend = trend_of(readings([70, 71, 72, 73, 74]))
    assert (trend.start, trend.change, trend.weeks, trend.is_clear) == (70, 4, 4, True)
    assert trend.per_day == pytest.approx(1 / 7)


def test_one_wild_reading_does_not_turn_the_trend():
    trend = trend_of(readings([70, 71, 72, 5, 74, 75, 76]))
    assert trend.change == pytest.approx(6)


def test_up_and_down_is_no_clear_trend():
    assert not trend_of(readings([70, 75, 70, 75, 70, 75])).is_clear
    assert not trend_of(readings([70, 70, 70, 70, 70])).is_clear


@given(st.lists(st.floats(-1e5, 1e5), min_size=4, max_size=20))
def test_turned_upside_down_the_trend_turns_too(values):
    trend, turned = trend_of(readings(values)), trend_of(readings([-value for value in values]))
    assert turned.change == pytest.approx(-trend.change, abs=1e-6)
    assert turned.is_clear == trend.is_clear


def test_only_the_sixty_newest_readings_count():
    trend = trend_of(readings([float(-number) for number in range(60)] + [float(number) for number in range(60)]))
    assert trend.change == pytest.approx(59)
    assert trend.weeks == 59
