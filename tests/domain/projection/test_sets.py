"""The two parts of a spread: what nobody knows, which paths of a set share, and luck, which they do not."""

import math
from types import SimpleNamespace

import numpy as np
import pytest

from careerplanner.domain.projection.sets import Parts, SetSums, parts_of


def test_parts_of_a_small_spread_are_told_as_those_of_a_large_one():
    small, large = (
        Parts(between=0.1 * scale, within=0.3 * scale, mean_square=0.8 * scale, whole=0.5 * scale, count=50)
        for scale in (1, 1000)
    )

    for parts in (small, large):
        assert (parts.split, parts.inflation) == (pytest.approx(0.25), pytest.approx(2.0))
    assert small.error == pytest.approx(math.sqrt(0.8 / 50))
    assert small.plain_error == pytest.approx(math.sqrt(0.5 / 50))


def test_without_a_spread_there_are_no_parts_and_nothing_is_inflated():
    parts = Parts(between=0.0, within=0.0, mean_square=0.0, whole=0.0, count=5)
    assert (parts.split, parts.inflation, parts.error) == (None, 1.0, 0.0)
    even = Parts(between=0.0, within=4.0, mean_square=1.0, whole=4.0, count=5)
    assert (even.split, even.inflation) == (0.0, 1.0), "never less than without sets"


def test_amounts_of_two_sets_are_taken_apart_as_by_hand():
    # Sets of 1, 3 and of 5, 9, 10: the means are 2 and 8, that of all is 28 / 5.
    sizes, amounts = np.array([2.0, 3.0]), [1, 3, 5, 9, 10]
    square = float(sum(amount**2 for amount in amounts))

    found = parts_of(sizes, 4**2 / 2 + 24**2 / 3, 28.0, square)

    between = 2 * (2 - 5.6) ** 2 + 3 * (8 - 5.6) ** 2
    within = (1 + 1 + 9 + 1 + 4) / 3
    assert found.mean_square == pytest.approx(between)
    assert found.within == pytest.approx(within)
    assert found.between == pytest.approx((between - within) / (5 - 13 / 5))
    assert found.whole == pytest.approx(float(np.var(amounts, ddof=1)))
    assert found.count == 5


def test_paths_that_each_have_a_set_of_their_own_or_all_share_one_tell_of_luck_alone():
    for sizes, squares in ((np.ones(3), 14.0), (np.array([3.0]), 12.0)):
        found = parts_of(sizes, squares, 6.0, 14.0)
        assert (found.between, found.within, found.whole, found.mean_square) == (0.0, 1.0, 1.0, 1.0)


def test_a_set_of_one_path_has_its_mean_and_one_without_a_path_has_none():
    sums = SetSums()
    draws = SimpleNamespace(sets=np.array([4, 5, 6]), set_of_path=np.array([0, 2, 2]))
    sums.add(draws, np.array([10.0, 1.0, 3.0]))  # type: ignore[arg-type]

    sets, means = sums.means()

    assert (sets.tolist(), means.tolist()) == ([4, 6], [10.0, 2.0])
    assert sums.parts().count == 3
