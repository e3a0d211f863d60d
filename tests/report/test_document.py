"""What goes into print is all that was written."""

from dataclasses import replace
from io import BytesIO

import pytest
from pypdf import PdfReader

from careerplanner.report import document
from careerplanner.report.document import LONGEST_TEXT, MOST_ROWS, document_data, printable
from careerplanner.report.pdf import render_pdf
from tests.report.maya import report
from tests.report.maya_talks import STORIES

STORY = STORIES[0]
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


@pytest.mark.parametrize(
    ("name", "section", "one", "two"),
    [
        ("goals", "goals", "1 more goal is", "2 more goals are"),
        ("evidence", "evidence", "1 more entry is", "2 more entries are"),
        ("pay_history", "pay", "1 more change of pay is", "2 more changes of pay are"),
        ("stories", "stories", "1 more story is", "2 more stories are"),
    ],
)
def test_of_an_endless_list_the_beginning_is_set_and_how_many_are_not_is_said(name, section, one, two):
    entries = getattr(replace(report(), stories=(STORY,)), name)
    many = tuple(entries[place % len(entries)] for place in range(MOST_ROWS + 2))

    def data_of(count: int):
        return document_data(replace(report(), **{name: many[:count]}), "a4")

    assert len(data_of(MOST_ROWS)["content"][name]) == MOST_ROWS
    assert data_of(MOST_ROWS)["left-out"] == {}
    assert data_of(MOST_ROWS + 1)["left-out"] == {section: f"{one} in the plan alone."}
    assert data_of(MOST_ROWS + 2)["left-out"] == {section: f"{two} in the plan alone."}
    assert data_of(MOST_ROWS + 2)["content"][name] == data_of(MOST_ROWS)["content"][name]


def test_what_is_not_set_is_said_below_each_list(monkeypatch):
    monkeypatch.setattr(document, "MOST_ROWS", 1)
    content = replace(report(), stories=(STORY, STORY), sections=("goals", "evidence", "pay", "stories"))
    printed = PdfReader(BytesIO(render_pdf(content)))
    text = " ".join(" ".join(page.extract_text() for page in printed.pages).split())
    goals, evidence = len(content.goals) - 1, len(content.evidence) - 1
    assert len(content.pay_history) == 2
    said = [
        f"{goals} more goals are in the plan alone.",
        f"{evidence} more entries are in the plan alone.",
        "1 more change of pay is in the plan alone.",
        "1 more story is in the plan alone.",
    ]
    assert [sentence for sentence in said if sentence not in text] == []
    assert text.index(content.goals[0].title) < text.index(said[0]) < text.index("Learning so far")
