"""How values are written in English of the United States, and what differs elsewhere."""

from datetime import date

import pytest

from careerplanner import wording
from careerplanner.months import Month
from careerplanner.wording import Wording

US = Wording("en_US", "USD")


def test_amounts():
    money = US.money
    assert [money.whole(42_499.6), money.whole(-5), money.exact(20.15)] == ["$42,500", "-$5", "$20.15"]
    assert [money.cents(4_250_000), money.cents(4_250_050)] == ["$42,500", "$42,500.50"]
    assert [money.compact(999), money.compact(66_800), money.compact(66_800, 0)] == ["$999", "$66.8k", "$67k"]
    assert [money.signed(1200), money.signed(-300), money.signed(0.4)] == ["+$1,200", "−$300", "$0"]
    assert [money.signed_exact(1.25), money.signed_exact(-0.004)] == ["+$1.25", "$0.00"]
    assert [money.span(56_000, 78_000), money.compact_span(56_000, 78_000)] == ["$56,000 – $78,000", "$56k–$78k"]
    assert [money.yearly(42_500), money.hourly(20.15)] == ["$42,500 a year", "$20.15 an hour"]


def test_a_forecast_is_rounded_to_a_thousand_and_below_twenty_thousand_to_a_hundred():
    assert [US.money.forecast(each) for each in (51_234, 20_000, 19_949, -1_260)] == [
        "$51,000",
        "$20,000",
        "$19,900",
        "-$1,300",
    ]


def test_the_decimals_of_a_currency_are_its_own():
    assert Wording("en_US", "JPY").money.exact(20.4) == "¥20"
    assert Wording("en_US", "KWD").money.exact(20.15) == "KWD\u00a020.150"


def test_a_number_of_very_many_digits_is_told_by_the_first_of_them():
    numbers = US.numbers
    assert [numbers.plain(99_999_999.5), numbers.plain(1e308), numbers.plain(-1.5e29)] == [
        "99,999,999.5",
        "1e+308",
        "-1.5e+29",
    ]
    assert numbers.whole(10**400) == "1e+400"


def test_months_and_days():
    dates, march = US.dates, Month(2027, 3)
    assert [dates.month(march), dates.short_month(march), dates.bare_month(march)] == ["March 2027", "Mar 2027", "Mar"]
    assert [dates.month_name(3), dates.quarter(march)] == ["Mar", "Q1 2027"]
    assert dates.months(march, Month(2027, 8)) == "Mar 2027 – Aug 2027"
    assert dates.months(march, march) == "Mar 2027"
    assert dates.day(date(2027, 3, 15)) == "Mar 15, 2027"


def test_a_day_has_its_year_from_half_a_year_away():
    today = date(2027, 1, 1)
    assert US.dates.short_day(date(2027, 7, 2), today) == "Jul 2"
    assert US.dates.short_day(date(2027, 7, 3), today) == "Jul 3, 2027"


def test_a_month_beyond_two_years_is_told_to_the_quarter():
    today = date(2027, 3, 31)
    assert US.dates.forecast(Month(2029, 3), today) == "Mar 2029"
    assert US.dates.forecast(Month(2029, 4), today) == "Q2 2029"


def test_lengths_of_time():
    times = US.times
    assert [times.hours(18), times.hours(6.5), times.hours(1200.255)] == ["18 h", "6.5 h", "1,200.26 h"]
    assert [times.duration(90), times.duration(120), times.duration(45)] == ["1 h 30 min", "2 h", "45 min"]
    assert [times.minutes(90), times.done_of(720, 1200)] == ["1.5 h", "12 of 20 h"]
    assert [times.signed_hours(3), times.signed_hours(-1.5), times.signed_hours(0)] == ["+3 h", "−1.5 h", "0 h"]
    assert [times.months(1), times.months(1.5), times.years(10)] == ["1 month", "1.5 months", "10 years"]


def test_numbers_and_shares():
    numbers = US.numbers
    assert [numbers.plain(18.0), numbers.plain(0.25), numbers.plain(-0.001)] == ["18", "0.25", "0"]
    assert [numbers.fixed(1, 1), numbers.whole(1234.4), numbers.signed(-3.04, 1)] == ["1.0", "1,234", "−3.0"]
    assert [numbers.percent(0.81), numbers.percent(0.035, 1), numbers.fixed_percent(0.03, 1)] == [
        "81 %",
        "3.5 %",
        "3.0 %",
    ]
    assert [numbers.signed_percent(0.12), numbers.signed_percent(-0.031, 1)] == ["+12 %", "−3.1 %"]
    assert [numbers.listed(["a"]), numbers.listed("ab"), numbers.listed("abc")] == ["a", "a and b", "a, b and c"]


@pytest.mark.parametrize(
    ("share", "count"),
    [
        (0, "fewer than 1 of 100"),
        (0.0049, "fewer than 1 of 100"),
        (0.005, "1 of 100"),
        (0.09, "9 of 100"),
        (0.095, "1 of 10"),
        (0.24, "2 of 10"),
        (0.949, "9 of 10"),
        (0.95, "95 of 100"),
        (0.995, "99 of 100"),
        (0.9951, "more than 99 of 100"),
        (1, "more than 99 of 100"),
    ],
)
def test_odds_are_of_ten_or_of_a_hundred_and_never_none_or_all(share, count):
    assert US.odds.count(share) == count
    about = count if "than" in count else f"about {count}"
    assert US.odds.about(share) == f"{about} futures"


@pytest.mark.parametrize(
    ("low", "high", "words"),
    [
        (0.1, 0.3, "between 1 and 3 of 10"),
        (0.02, 0.3, "between 2 and 30 of 100"),
        (0.21, 0.23, "2 of 10"),
        (0.001, 0.3, "at most 30 of 100"),
        (0.6, 0.999, "at least 60 of 100"),
        (0.001, 0.002, "fewer than 1 of 100"),
        (0.001, 0.999, "anything from fewer than 1 to more than 99 of 100"),
    ],
)
def test_a_range_of_odds_has_one_denominator(low, high, words):
    assert US.odds.between(low, high) == words


def test_the_percentage_of_a_chance_is_never_none_or_all():
    assert [US.odds.percent(each) for each in (0.0, 0.24, 1.0)] == ["< 1 %", "24 %", "> 99 %"]


def test_elsewhere_the_signs_and_their_places_are_those_of_the_locale():
    assert Wording("de", "EUR").money.exact(1234.5) == "1.234,50\u00a0€"
    assert Wording("tr").numbers.percent(0.045, 1) == "%4,5"
    assert Wording("en_IN", "INR").money.whole(1_234_567) == "₹12,34,567"


def test_a_range_holds_together_where_text_runs_from_right_to_left():
    assert Wording("he").money.span(1, 2).startswith("\u2066")
    assert Wording("he").money.span(1, 2).endswith("\u2069")


def test_hebrew_months_stay_hebrew_after_japanese_ones():
    assert [Wording("ja").dates.month_name(3), Wording("he").dates.month_name(3)] == ["3月", "מרץ"]


def test_the_installed_locale_is_spoken_and_an_unknown_one_is_english(monkeypatch):
    monkeypatch.setattr(wording, "_locale", "en_US")
    wording.install("de_XX")
    assert wording.speaking("EUR") == Wording("de", "EUR")
    wording.install("tlh")
    assert wording.speaking().locale == "en_US"
    wording.install("pt-BR")
    assert wording.speaking().locale == "pt_BR"
    wording.install(None)
    assert wording.speaking("EUR") == Wording("en_US", "EUR")


@pytest.mark.parametrize(("locale", "weekday"), [("en_US", 6), ("de_DE", 0), ("en_GB", 0), ("ar_EG", 5)])
def test_a_week_begins_where_the_locale_says(locale: str, weekday: int) -> None:
    assert Wording(locale).dates.first_weekday == weekday


def test_a_week_begins_on_the_day_that_was_chosen_whatever_the_locale_says() -> None:
    wording.install("en_US", 0)
    assert [Wording(locale).dates.first_weekday for locale in ("en_US", "ar_EG")] == [0, 0]
    wording.install(None)
    assert Wording("en_US").dates.first_weekday == 6


@pytest.mark.parametrize(
    ("low", "high", "told"),
    [
        (0.4, 0.8, "4 to 8"),
        (0.06, 0.28, "6 to 28 of 100"),
        (0.001, 0.02, "up to 2 of 100"),
        (0.6, 0.999, "60 or more of 100"),
        (0.001, 0.002, ""),
    ],
)
def test_a_short_range_leaves_an_end_open_that_no_count_tells(low, high, told):
    assert US.odds.short_range(low, high) == told
