"""Money, months and text from outside as they are written."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerplanner.months import Month
from careerplanner.report.free_text import clean, compact_money, day_name, money_range, month_name, whole_money


@pytest.mark.parametrize(
    ("amount", "text"),
    [
        (0, "$0"),
        (999.4, "$999"),
        (1_000, "$1k"),
        (42_500, "$42.5k"),
        (66_812, "$66.8k"),
        (1_250_000, "$1.2M"),
        (1e9, "$1B"),
    ],
)
def test_amounts_are_cut_short_for_charts(amount, text):
    assert compact_money(amount, "USD") == text


def test_a_language_without_a_short_thousand_writes_it_out():
    assert compact_money(42_500, "EUR", "de_DE") == "42.500\xa0€"
    assert compact_money(1_200_000, "EUR", "de_DE") == "1,2\xa0Mio.\xa0€"


def test_whole_amounts_have_separators_and_no_cents():
    assert whole_money(42_499.6, "USD") == "$42,500"
    assert whole_money(42_500, "JPY") == "¥42,500"


def test_a_range_is_held_together_by_a_dash():
    assert money_range(56_400, 78_100, "USD") == "$56.4k–$78.1k"


def test_months_and_days_have_names():
    assert month_name(Month(2027, 12)) == "Dec 2027"
    assert month_name(Month(2027, 12), "de_DE") == "Dez. 2027"
    assert day_name(date(2026, 12, 4)) == "Dec 4, 2026"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("a\x00b\x1bc\x7fd\x9fe", "abcde"),
        ("a\ud800b", "a\ufffdb"),
        ("a\r\nb\rc\td", "a\nb\nc\td"),
        ("\ufeffbom\uffff", "bom"),
        ("turn \u202e around", "turn \u202e around\u202c"),
        ("\u2067isolated\u2069 \u202dforced", "\u2067isolated\u2069 \u202dforced\u202c"),
        ("e" + "\u0301" * 200, "e" + "\u0301" * 8),
        ("$100k to $200k <b> *x* #y", "$100k to $200k <b> *x* #y"),
    ],
)
def test_what_no_font_can_set_goes_and_the_rest_stays(text, kept):
    assert clean(text) == kept


@given(st.text(st.characters(), max_size=60))
def test_cleaned_text_can_be_encoded_and_is_clean(text):
    once = clean(text)

    once.encode("utf-8")
    assert clean(once) == once
