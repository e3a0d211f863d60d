"""Text from outside as it is set."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerplanner.report.free_text import clean


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
