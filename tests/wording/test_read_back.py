"""What is written in a locale is read back in it as the same value."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerplanner.months import Month
from careerplanner.units import Cents, Minutes
from careerplanner.wording import Wording

LOCALES = (
    *("en_US", "en_GB", "en_IN", "en_CA", "de", "de_AT", "de_CH", "fr", "fr_CH", "es", "es_MX", "pt_BR", "pt_PT"),
    *("it", "nl", "sv", "nb", "da", "fi", "pl", "cs", "ru", "uk", "ar", "ar_EG", "fa", "hi", "he", "ja", "ko"),
    *("zh", "tr", "hu"),
)
CURRENCIES = ("USD", "EUR", "GBP", "CHF", "JPY", "INR", "KWD", "PLN", "SEK", "HUF")
locales = pytest.mark.parametrize("locale", LOCALES)
few = settings(max_examples=10, deadline=None)
cents = st.integers(-(10**11), 10**11) | st.integers(-(10**6), 10**6)
currencies = st.sampled_from(CURRENCIES)
shares = st.floats(0, 1)
ANY = {"low": Cents(-(10**13)), "high": Cents(10**13)}
TODAY = date(2027, 6, 1)


@locales
@few
@given(cents, currencies)
def test_an_amount_is_read_back_to_the_smallest_coin(locale, amount, currency):
    money = Wording(locale, currency).money
    step = 100 if currency == "JPY" else 1
    assert abs(money.read(money.exact(Decimal(amount) / 100), **ANY) - amount) < step


@locales
@few
@given(cents, currencies)
def test_whole_amounts_and_those_of_a_field_are_read_back(locale, amount, currency):
    money = Wording(locale, currency).money
    assert money.read(money.whole(amount), **ANY) == amount * 100
    assert abs(money.read(money.cents(Cents(amount)), **ANY) - amount) < (100 if currency == "JPY" else 1)


@locales
@few
@given(cents, currencies)
def test_changes_and_rates_are_read_back(locale, amount, currency):
    money = Wording(locale, currency).money
    assert money.read(money.signed(amount), **ANY) == amount * 100
    assert money.read(money.yearly(amount), **ANY) == amount * 100
    assert money.read(money.monthly(amount), **ANY) == amount * 100
    assert money.read(money.hourly(amount), **ANY) == amount * 100


@locales
@few
@given(st.integers(-(10**9), 10**9), currencies)
def test_a_shortened_amount_is_read_back_to_its_digits(locale, amount, currency):
    money = Wording(locale, currency).money
    read = money.read(money.compact(amount), **ANY) / 100
    assert abs(read - amount) <= max(abs(amount) * 0.05, 0.5), money.compact(amount)


@locales
@few
@given(st.integers(0, 10**7), st.integers(0, 10**7), currencies)
def test_a_range_is_read_back(locale, low, more, currency):
    money = Wording(locale, currency).money
    assert money.read_span(money.span(low, low + more)) == (low * 100, (low + more) * 100)


@locales
@few
@given(st.dates(date(1950, 1, 1), date(2100, 12, 31)))
def test_a_day_is_read_back(locale, day):
    dates = Wording(locale).dates
    assert dates.read_day(dates.day(day)) == day
    assert dates.read_day(dates.long_day(day)) == day
    assert dates.read_day(day.isoformat()) == day


@locales
@few
@given(st.integers(-182, 182))
def test_a_day_near_today_is_read_back_without_its_year(locale, away):
    dates, day = Wording(locale).dates, TODAY + timedelta(days=away)
    assert dates.read_day(dates.short_day(day, TODAY), TODAY) == day


@locales
def test_every_month_and_quarter_of_a_year_is_read_back(locale):
    dates = Wording(locale).dates
    for number in range(1, 13):
        month = Month(2027, number)
        assert dates.read_month(dates.month(month)) == month
        assert dates.read_month(dates.short_month(month)) == month
        assert dates.read_month(str(month)) == month
        first = (number - 1) // 3 * 3 + 1
        assert dates.read_month(dates.quarter(month)) == Month(2027, first)
        assert dates.read_month(dates.quarter(month), end=True) == Month(2027, first + 2)


@locales
@few
@given(st.integers(0, 10_000))
def test_a_length_of_time_is_read_back_to_the_minute(locale, minutes):
    times = Wording(locale).times
    assert times.read(times.duration(Minutes(minutes))) == minutes
    assert times.read(times.minutes(Minutes(minutes))) == minutes
    assert times.read(times.hours_number(minutes / 60)) == minutes


@locales
@few
@given(st.floats(-(10**7), 10**7), st.integers(0, 4))
def test_a_number_is_read_back_to_its_digits(locale, value, digits):
    numbers = Wording(locale).numbers
    assert numbers.read(numbers.plain(value, digits)) == round(value, digits)
    assert numbers.read(numbers.fixed(value, digits)) == round(value, digits)
    assert numbers.read(numbers.signed(value, digits)) == round(value, digits)
    assert numbers.read_whole(numbers.whole(value)) == round(value)


@locales
@few
@given(st.integers(-10_000, 10_000))
def test_a_percentage_is_read_back_to_its_digits(locale, hundredths):
    numbers, share = Wording(locale).numbers, hundredths / 10_000
    assert numbers.read_percent(numbers.percent(share, 2)) == pytest.approx(share, abs=1e-12)
    assert numbers.read_percent(numbers.fixed_percent(share, 2)) == pytest.approx(share, abs=1e-12)
    assert numbers.read_percent(numbers.signed_percent(share, 2)) == pytest.approx(share, abs=1e-12)


@locales
@few
@given(shares)
def test_odds_between_the_ends_are_read_back_to_their_denominator(locale, share):
    odds = Wording(locale).odds
    if 0.005 <= share <= 0.995:
        for text in (odds.count(share), odds.about(share)):
            assert abs(odds.read(text) - share) <= (0.055 if 0.095 <= share < 0.95 else 0.0051), text
