"""The axes of a fan chart hold the data and can be read."""

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerplanner.months import Month
from careerplanner.report.fan_model import FanModel, FanSeries, Target
from careerplanner.report.scales import data_range, money_scale, target_in_reach, year_ticks
from careerplanner.wording import Wording
from tests.report.maya import fan

pays = st.lists(st.floats(0, 1e12, allow_subnormal=False), min_size=1, max_size=30)


def chart(*values, currency="USD", locale="en_US", target=None):
    series = FanSeries("Route", np.array(values, dtype=float), focused=True)
    return FanModel(Month(2026, 11), (series,), wording=Wording(locale, currency), target=target)


def texts(model):
    return [text for _amount, text in money_scale(model).ticks]


@given(pays)
def test_the_axis_holds_all_values_and_no_two_ticks_read_alike(values):
    scale = money_scale(chart(*values))

    assert scale.low <= min(values)
    assert scale.high >= max(values)
    written = [text for _amount, text in scale.ticks]
    assert len(set(written)) == len(written)
    assert 2 <= len(scale.ticks) <= 9


def test_a_value_that_lies_beyond_a_tick_by_a_rounding_error_is_on_the_axis():
    scale = money_scale(chart(249_999_999_750.0, 999_999_999_000.0), 3)

    assert scale.low == 249_999_999_750
    assert scale.ticks[0] == (250e9, "$250B")


def test_ticks_are_round_and_short():
    assert texts(chart(41_000, 78_000)) == ["$40k", "$50k", "$60k", "$70k", "$80k"]


@pytest.mark.parametrize(
    ("values", "currency", "locale", "some"),
    [
        ((41_000, 78_000), "EUR", "en_US", "€50k"),
        ((41_000, 78_000), "EUR", "de_DE", "50.000\xa0€"),
        ((1_000_000, 2_000_000), "USD", "en_US", "$1.4M"),
        ((0, 1e9), "USD", "en_US", "$1B"),
        ((0, 0), "USD", "en_US", "$0"),
        ((100, 400), "GBP", "en_GB", "£200"),
        ((30_000, 32_000), "USD", "en_US", "$30.5k"),
    ],
)
def test_amounts_are_written_in_their_currency_and_size(values, currency, locale, some):
    assert some in texts(chart(*values, currency=currency, locale=locale))


def test_an_amount_that_never_moves_lies_inside_of_its_axis():
    scale = money_scale(chart(42_500, 42_500, 42_500))

    assert scale.low < 42_500 < scale.high


def test_pay_of_nothing_starts_at_nothing():
    assert money_scale(chart(0, 0)).low == 0


def test_a_target_within_reach_widens_the_axis():
    model = chart(41_000, 50_000, target=Target(54_000, "Your target"))

    assert target_in_reach(model, *data_range(model))
    assert money_scale(model).high >= 54_000


def test_a_target_far_off_does_not_squash_the_chart():
    model = chart(41_000, 50_000, target=Target(2_000_000, "Your target"))

    assert not target_in_reach(model, *data_range(model))
    assert money_scale(model).high < 60_000


def test_a_single_future_without_a_job_does_not_squash_the_chart():
    model = fan()
    jobless = model.series[0].median.copy()
    jobless[20:24] = 0
    with_sample = replace(model, series=(replace(model.series[0], samples=(jobless,)), *model.series[1:]))

    assert money_scale(with_sample) == money_scale(model)


def test_each_january_is_marked():
    assert year_ticks(fan(), 20) == [(2, "2027"), (14, "2028"), (26, "2029"), (38, "2030"), (50, "2031"), (62, "2032")]


@pytest.mark.parametrize("months", [1, 2, 12, 18, 19, 73, 241, 481])
@pytest.mark.parametrize("most", [1, 4, 12])
def test_no_span_has_more_marks_than_there_is_room_for(months, most):
    ticks = year_ticks(chart(*[40_000] * months), most)

    assert len(ticks) <= max(most, 1)
    assert all(0 <= month < months for month, _text in ticks)


def test_a_short_span_is_marked_by_months():
    assert [text for _month, text in year_ticks(chart(*[1.0] * 7), 4)] == [
        "Nov 2026",
        "Jan 2027",
        "Mar 2027",
        "May 2027",
    ]
