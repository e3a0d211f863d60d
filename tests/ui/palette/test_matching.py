"""Finding by letters: words at the start of a word first, accents do not matter, what matches is marked."""

from careerplanner.app.queries.palette.entry import Entry, Kind
from careerplanner.app.queries.palette.matching import found_by
from careerplanner.ui.palette.rows import pieces, sentence_of

ENTRIES = (
    Entry("goal:1", Kind.GO, "target", "Coach two new teammates", "Goal"),
    Entry("skill:1", Kind.GO, "star", "Coaching teammates", "Skill"),
    Entry("role:1", Kind.GO, "path", "Team lead", "Role", also="Coaching teammates"),
    Entry("act:1", Kind.DO, "clock", "Log time on Coach two new teammates", "3 h", keys=("Ctrl", "L")),
    Entry("act:2", Kind.DO, "plus", "Répertoire of encoaching"),
    Entry("help:1", Kind.ASK, "question", "How is evidence counted?", also="claimed"),
)


def keys(typed):
    return [found.entry.key for found in found_by(typed, ENTRIES)]


def test_kinds_keep_their_order_and_the_best_of_each_comes_first():
    assert keys("coach") == ["act:1", "act:2", "goal:1", "skill:1", "role:1"]
    assert keys("coaching") == ["act:2", "skill:1", "role:1"]


def test_what_is_called_so_comes_before_what_only_contains_it():
    assert keys("coaching teammates")[1:] == ["role:1"]
    assert keys("coaching teammates")[0] == "skill:1"


def test_every_word_has_to_be_found_in_any_order_and_without_accents():
    assert keys("time coach") == ["act:1"]
    assert keys("REPERTOIRE") == ["act:2"]
    assert keys("coach xyz") == []
    assert keys("  ") == []


def test_words_that_are_not_shown_find_an_entry_by_their_beginning_alone():
    assert keys("claim") == ["help:1"]
    assert keys("laimed") == []


def test_what_matches_is_marked_where_it_stands():
    (found,) = found_by("coach time", ENTRIES[3:4])
    assert [found.entry.text[start:end] for start, end in found.marks] == ["time", "Coach"]
    assert pieces(9, [(4, 8)]) == [(0, 4, False), (4, 8, True), (8, 9, False)]
    assert pieces(5, [(0, 2), (1, 3), (4, 9)]) == [(0, 2, True), (2, 5, False)]


def test_at_most_so_many_of_a_kind_are_found():
    many = [Entry(f"goal:{number}", Kind.GO, "target", f"Goal {number}") for number in range(20)]
    assert len(found_by("goal", many, most=6)) == 6


def test_an_entry_is_read_out_with_its_state_and_keys():
    assert sentence_of(ENTRIES[3]) == "Log time on Coach two new teammates, 3 h, Ctrl+L"
