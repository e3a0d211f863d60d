"""Labels never touch, keep their order, and stay as near as they can."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerplanner.report.label_layout import rows, spread

places = st.floats(-500, 1500)
labels = st.lists(st.tuples(places, st.floats(1, 60)), min_size=1, max_size=6)


@given(labels, st.floats(0, 20))
def test_spread_labels_do_not_touch_and_keep_their_order(wished, gap):
    centres, sizes = zip(*wished, strict=True)
    placed = spread(centres, sizes, 0, 1000, gap)

    order = sorted(range(len(centres)), key=lambda i: centres[i])
    for lower, upper in pairwise(order):
        assert placed[upper] - sizes[upper] / 2 >= placed[lower] + sizes[lower] / 2 + gap - 1e-6


@given(labels, st.floats(0, 20))
def test_spread_labels_stay_on_the_line_where_there_is_room(wished, gap):
    centres, sizes = zip(*wished, strict=True)
    placed = spread(centres, sizes, 0, 1000, gap)

    assert all(centre - size / 2 >= -1e-6 for centre, size in zip(placed, sizes, strict=True))
    assert all(centre + size / 2 <= 1000 + 1e-6 for centre, size in zip(placed, sizes, strict=True))


def test_labels_with_room_stay_where_they_wish_to_be():
    assert spread([100, 300, 500], [40, 40, 40], 0, 1000, 10) == [100, 300, 500]


def test_two_labels_on_one_place_part_evenly():
    assert spread([200, 200], [40, 40], 0, 1000, 10) == [175, 225]


def test_a_label_at_the_edge_moves_inside():
    assert spread([995], [40], 0, 1000, 10) == [980]


@given(st.lists(st.tuples(st.floats(0, 500), st.floats(1, 200)), max_size=8), st.integers(1, 4))
def test_labels_of_one_row_do_not_touch(spans, most):
    spans = [(left, left + width) for left, width in spans]
    placed = rows(spans, 8, most)

    for i, first in enumerate(spans):
        for j, second in enumerate(spans[:i]):
            if placed[i] is not None and placed[i] == placed[j]:
                assert first[0] >= second[1] + 8 or second[0] >= first[1] + 8


def test_touching_labels_are_staggered_and_the_rest_stay_low():
    assert rows([(0, 50), (40, 90), (100, 140)], 8, 3) == [0, 1, 0]


def test_a_label_without_a_row_has_none():
    assert rows([(0, 50), (0, 50), (0, 50)], 8, 2) == [0, 1, None]


@pytest.mark.parametrize("count", [0, 1])
def test_nothing_and_one_are_no_trouble(count):
    assert spread([5.0] * count, [2.0] * count, 0, 10, 1) == [5.0] * count
    assert rows([(0, 1)] * count, 1, 1) == [0] * count
