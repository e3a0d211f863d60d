"""What is not written in the way of the locale is refused with an example; nothing is guessed."""

from datetime import date

import pytest

from careerplanner.errors import Refused
from careerplanner.months import Month
from careerplanner.wording import Wording

US, DE = Wording("en_US", "USD"), Wording("de", "EUR")


@pytest.mark.parametrize(
    ("text", "cents"),
    [
        ("$1,234.56", 123_456),
        ("1234", 123_400),
        ("1,234", 123_400),
        ("1 234", 123_400),
        ("42k", 4_200_000),
        ("42.5K", 4_250_000),
        ("$1.2M", 120_000_000),
        ("USD 42,500", 4_250_000),
        ("42,500 usd", 4_250_000),
        ("$42,500 a year", 4_250_000),
        ("$ 20.15 an hour", 2_015),
        ("٤٢٬٥٠٠٫٢٥", 4_250_025),
        ("4\u202f250\u00a0000", 425_000_000),
    ],
)
def test_an_american_amount_is_read(text, cents):
    assert US.money.read(text) == cents


@pytest.mark.parametrize(
    "text",
    [
        "42.500",
        "42.500,00",
        "4,25,00",
        "42,50",
        "4250,000",
        "1,2345",
        ",500",
        "1,,000",
        "€42,500",
        "42.",
        "42.505",
        "1e5",
        "nan",
        "--5",
        "$-$5",
        "k",
        "1,234 567",
        "12 k k",
        "",
    ],
)
def test_what_is_no_american_amount_is_refused_with_one_that_is(text):
    with pytest.raises(Refused, match=r"is not an amount of money. Write it like \$42,500 or \$20\.15\.$"):
        US.money.read(text)


def test_a_german_amount_has_the_german_signs():
    assert DE.money.read("1.234,56 €") == 123_456
    with pytest.raises(Refused, match=r"like 42\.500\s€ or 20,15\s€\.$"):
        DE.money.read("1,234.56")


def test_an_amount_out_of_range_is_refused_with_the_range():
    with pytest.raises(Refused, match=r"^An amount must lie between \$0 and \$10,000,000,000\.$"):
        US.money.read("-5")
    with pytest.raises(Refused, match="must lie between"):
        US.money.read("10,000,000,001")


def test_indian_groups_are_of_two_and_no_others():
    assert Wording("en_IN", "INR").money.read("₹12,34,567") == 123_456_700
    with pytest.raises(Refused):
        Wording("en_IN", "INR").money.read("₹1,234,567")


def test_a_yen_has_no_decimals():
    assert Wording("ja", "JPY").money.read("￥1,234") == 123_400
    with pytest.raises(Refused, match=r"Write it like ￥42,500\.$"):
        Wording("ja", "JPY").money.read("1,234.5")


def test_a_third_decimal_that_a_plan_cannot_keep_is_refused():
    assert Wording("en_US", "KWD").money.read("20.150") == 2_015
    with pytest.raises(Refused):
        Wording("en_US", "KWD").money.read("20.155")


def test_a_range_is_refused_backwards_or_without_a_dash():
    assert US.money.read_span("$56k–$78k") == (5_600_000, 7_800_000)
    with pytest.raises(Refused, match="lower amount first"):
        US.money.read_span("$78k – $56k")
    with pytest.raises(Refused, match=r"Write it like \$42,500 – \$85,000\.$"):
        US.money.read_span("$56k")


@pytest.mark.parametrize(
    ("text", "minutes"),
    [
        ("1h 30m", 90),
        ("1 h 30 min", 90),
        ("1h30", 90),
        ("90 mins", 90),
        ("90m", 90),
        ("2 hrs", 120),
        ("1 hour", 60),
        ("1.5", 90),
        ("1:30", 90),
        ("1:30 h", 90),
        (".25", 15),
        ("1,000 h", 60_000),
    ],
)
def test_hours_are_read_in_all_common_ways(text, minutes):
    assert US.times.read(text, high=10**6) == minutes


@pytest.mark.parametrize(
    "text", ["1,5", "1:75", "1.500", "-1", "1.5 h 30 min", "1 h 75 min", "1.5 min", "h", "two", ""]
)
def test_what_is_no_length_of_time_is_refused(text):
    with pytest.raises(Refused, match=r"Write it like 1\.5, 1:30 or 1 h 30 min\.$"):
        US.times.read(text)


def test_more_hours_than_a_week_has_are_refused():
    with pytest.raises(Refused, match=r"^Give from 0 min to 168 h\.$"):
        US.times.read("169")


def test_german_words_for_hours_are_read_in_german():
    assert DE.times.read("1,5 Std.") == 90
    assert DE.times.read("2 Stunden") == 120
    with pytest.raises(Refused):
        DE.times.read("1.5")


@pytest.mark.parametrize(
    "text", ["March 2027", "mar 2027", "Mar. 2027", "03/2027", "3/2027", "2027-03", "2027/3", "2027 March"]
)
def test_a_month_is_read_in_all_common_ways(text):
    assert US.dates.read_month(text) == Month(2027, 3)


def test_a_year_or_a_quarter_alone_is_its_first_month_or_its_last():
    assert US.dates.read_month("2021") == Month(2021, 1)
    assert US.dates.read_month("2021", end=True) == Month(2021, 12)
    assert US.dates.read_month("Q2 2021") == Month(2021, 4)
    assert US.dates.read_month("2021-Q2", end=True) == Month(2021, 6)
    assert US.dates.read_month("March 2021", end=True) == Month(2021, 3)


@pytest.mark.parametrize(
    "text", ["3/27", "March", "13/2027", "00/2027", "March April 2027", "Q5 2027", "202703", "", "0000"]
)
def test_what_is_no_month_is_refused(text):
    with pytest.raises(Refused, match=r"Write it like March 2027 or 2027-03\.$"):
        US.dates.read_month(text)


def test_a_month_outside_of_the_calendar_of_the_program_is_refused():
    with pytest.raises(Refused, match="1949 is out of range"):
        US.dates.read_month("March 1949")


def test_months_are_read_in_the_words_of_the_locale_and_in_english():
    assert DE.dates.read_month("März 2027") == DE.dates.read_month("march 2027") == Month(2027, 3)
    assert Wording("fa").dates.read_month("مارس ۲۰۲۷") == Month(2027, 3)
    with pytest.raises(Refused):
        US.dates.read_month("März 2027")


@pytest.mark.parametrize(
    "text", ["3/15/2027", "03/15/2027", "2027-03-15", "2027/3/15", "March 15, 2027", "15 Mar 2027"]
)
def test_a_day_is_read_in_all_common_ways(text):
    assert US.dates.read_day(text) == date(2027, 3, 15)


@pytest.mark.parametrize(
    "text", ["15/3/2027", "3/15/27", "3/15", "Feb 30, 2027", "March 2027", "3/15-2027", "Mar 15", ""]
)
def test_what_is_no_american_day_is_refused(text):
    with pytest.raises(Refused, match=r"Write it like Mar 15, 2027 or 2027-03-15\.$"):
        US.dates.read_day(text)


def test_the_order_of_a_day_in_figures_is_that_of_the_locale():
    assert US.dates.read_day("3/4/2027") == date(2027, 3, 4)
    assert Wording("en_GB").dates.read_day("3/4/2027") == date(2027, 4, 3)


def test_a_day_without_a_year_is_the_nearest_to_today():
    assert US.dates.read_day("Jan 5", date(2027, 12, 1)) == date(2028, 1, 5)
    assert US.dates.read_day("5 January", date(2027, 2, 1)) == date(2027, 1, 5)


def test_percentages_are_read_with_and_without_their_sign():
    assert [US.numbers.read_percent(each) for each in ("4.5 %", "4.5%", "4.5")] == [0.045] * 3
    assert Wording("tr").numbers.read_percent("%4,5") == 0.045
    with pytest.raises(Refused, match=r"Write it like 4\.5 %\.$"):
        US.numbers.read_percent("4,5 %")
    with pytest.raises(Refused, match=r"^Give from 0 % to 100 %\.$"):
        US.numbers.read_percent("101", 0, 1)


def test_numbers_out_of_range_are_refused_with_the_range_that_holds():
    assert US.numbers.read("1,234.5") == 1234.5
    assert US.numbers.read_whole("1,234") == 1234
    with pytest.raises(Refused, match=r"^Give from 1 to 1,000\.$"):
        US.numbers.read("1001", 1, 1000)
    with pytest.raises(Refused, match=r"^Give at least 1\.$"):
        US.numbers.read_whole("0", low=1)
    with pytest.raises(Refused, match=r"^Give at most 5\.$"):
        US.numbers.read("6", high=5)
    with pytest.raises(Refused, match=r"is not a whole number. Write it like 12\.$"):
        US.numbers.read_whole("1.0")


@pytest.mark.parametrize(
    ("text", "share"), [("2 of 10", 0.2), ("3/100", 0.03), ("about 2 of 10 futures", 0.2), ("24 %", 0.24)]
)
def test_odds_are_read(text, share):
    assert US.odds.read(text) == share


@pytest.mark.parametrize("text", ["1 of 8", "2", "11 of 10", "1/50", "often"])
def test_odds_with_another_denominator_or_none_are_refused(text):
    with pytest.raises(Refused, match=r"is not a chance. Write it like 2 of 10 or 20 %\.$"):
        US.odds.read(text)
