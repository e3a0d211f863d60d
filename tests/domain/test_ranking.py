"""Rows that a person orders: moving one writes one, and a gap that is full is ranked anew."""

import random
from itertools import pairwise

from careerplanner.domain.ranking import ranks_to_write

LETTERS = {"a": 0.0, "b": 1.0, "c": 2.0, "d": 3.0}


def in_order(ranks: dict[str, float]) -> str:
    return "".join(sorted(ranks, key=lambda row_id: ranks[row_id]))


def test_a_row_that_moves_takes_a_rank_between_its_new_neighbours_and_no_other_row_is_written() -> None:
    assert ranks_to_write("acdb", LETTERS) == {"b": 4.0}
    assert ranks_to_write("dabc", LETTERS) == {"d": -1.0}
    assert ranks_to_write("adbc", LETTERS) == {"d": 0.5}
    assert ranks_to_write("abcd", LETTERS) == {}


def test_new_rows_stand_at_even_distances_between_those_that_are_there() -> None:
    assert ranks_to_write("axyb", LETTERS) == {"x": 1 / 3, "y": 2 / 3}
    assert ranks_to_write("xya", LETTERS) == {"x": -2.0, "y": -1.0}
    assert ranks_to_write("cxy", LETTERS) == {"x": 3.0, "y": 4.0}
    assert ranks_to_write("xy", {}) == {"x": 0.0, "y": 1.0}


def test_a_gap_without_room_ranks_all_rows_anew_and_only_then() -> None:
    ranks, written = {letter: rank + 1 for letter, rank in LETTERS.items()}, []
    for _number in range(60):  # the last row goes behind the first, again and again
        first, *others, last = in_order(ranks)
        order = "".join((first, last, *others))
        found = ranks_to_write(order, ranks)
        written.append(len(found))
        ranks |= found
        assert in_order(ranks) == order
    assert set(written[:50]) == {1}
    assert [count for count in written if count > 1] == [4]
    assert all(second - first > 0 for first, second in pairwise(sorted(ranks.values())))


def test_rows_of_one_rank_are_told_apart_by_the_order_that_is_asked_for() -> None:
    ranks = {"a": 1.0, "b": 1.0, "c": 1.0}

    found = ranks_to_write("cab", ranks)

    assert in_order(ranks | found) == "cab"
    assert len(found) == 2


def test_any_order_is_reached_from_any_ranks() -> None:
    chooser = random.Random(7)
    for _number in range(300):
        known = {letter: float(chooser.randrange(6)) for letter in "abcdefgh" if chooser.random() < 0.7}
        order = chooser.sample("abcdefgh", 8)
        assert in_order(known | ranks_to_write(order, known)) == "".join(order)
