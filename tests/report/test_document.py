"""What goes into print is all that was written."""

import pytest

from careerplanner.report.document import LONGEST_TEXT, printable

LETTERS = "abcdefghijklmnopqrstuvwxyz" * 4


@pytest.mark.parametrize("length", [1, 15, 16, 17, 32, 33, 34, 47, 48, 49, 63, 64, 65, 100])
def test_a_long_word_keeps_every_letter_and_can_be_broken_at_each_sixteenth(length: int):
    word = LETTERS[:length]

    pieces = printable(f"a {word} b").split(" ")[1].split("\u200b")

    assert "".join(pieces) == word
    if length <= 32:
        assert pieces == [word]
    else:
        assert [len(piece) for piece in pieces[:-1]] == [16] * ((length - 1) // 16)
        assert 1 <= len(pieces[-1]) <= 16


def test_a_text_that_would_not_end_is_cut_with_a_mark():
    text = "word " * (LONGEST_TEXT // 5)

    assert printable(text) == text.strip() or printable(text) == text
    assert printable(text + "x") == text[:-1] + "…"
