"""What is waited for over spells out of work, by sums that grow by one a month at work."""

import numpy as np
import pytest

from careerplanner.domain.projection.employers import Spells, _Absent


class Months:
    """The sum of a month is its number."""

    def at(self, months: np.ndarray, _paths: np.ndarray) -> np.ndarray:
        return np.asarray(months, dtype=np.float64)


def absent(count: int, *spells: tuple[int, int, int]) -> _Absent:
    """Paths of which some are out of work from one month to before another."""
    path, lost, back = (np.array(part, dtype=np.int64) for part in zip(*spells, strict=True))
    made = Spells(path, lost, back, np.zeros(len(path), dtype=np.int64), np.zeros(len(path), dtype=np.bool_))
    return _Absent(made, Months(), count)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("due", "later", "after"),
    [
        (3.5, 3.5, 0),
        (4.0, 4.0, 0),  # in the last month at work
        (4.5, 8.5, 8),
        (7.0, 11.0, 8),
        (7.5, 14.5, 14),  # over the second spell as well
    ],
)
def test_what_is_due_after_a_loss_comes_later_by_the_months_out_of_work(due, later, after):
    # Out of work in the months 5 to 7 and 12 to 13: the sums there, from 4 to 8 and from 11 to 14, are passed over.
    found = absent(1, (0, 5, 8), (0, 12, 14))

    moved, month = found.passed_over(np.array([due]), np.zeros(1, dtype=np.int64), np.array([0]))

    assert (moved.tolist(), month.tolist()) == ([later], [after])


def test_each_path_has_its_own_spells_and_each_spell_is_passed_over_once():
    found = absent(3, (0, 5, 8), (2, 2, 3), (2, 6, 7))
    zeros = np.zeros(3, dtype=np.int64)

    moved, month = found.passed_over(np.array([9.0, 9.0, 1.5]), zeros.copy(), np.arange(3))
    assert (moved.tolist(), month.tolist()) == ([13.0, 9.0, 3.5], [8, 0, 3])

    moved, month = found.passed_over(np.array([9.0, 6.0]), zeros[:2].copy(), np.array([0, 2]))
    assert (moved.tolist(), month.tolist()) == ([9.0, 8.0], [0, 7])
