"""Sums of a factor over months, and the month in which they reach a value."""

import numpy as np
import pytest

from careerplanner.domain.projection.economy import NEVER, Sums


@pytest.mark.parametrize(
    ("reached", "after", "month"),
    [(0.5, 0, 1), (2.0, 0, 1), (2.1, 0, 2), (6.0, 0, 4), (8.0, 0, 5), (8.1, 0, NEVER), (4.5, 3, 4), (8.5, 5, NEVER)],
)
def test_sums_are_reached_in_the_first_month_in_which_they_are_as_much_and_never_past_the_end(reached, after, month):
    # Four months count, each twice: the sums are 0, 2, 4, 4, 6, 8, as the third does not count.
    counted = np.array([False, True, True, False, True, True])
    sums = Sums(None, counted, 1.0, 2.0, 0)
    one = np.zeros(1, dtype=np.int64)

    assert [float(sums.at(one + at, one)[0]) for at in range(6)] == [0, 2, 4, 4, 6, 8]
    assert sums.first(np.array([reached]), one + after, one).tolist() == [month]
