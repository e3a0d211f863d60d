"""Values that are found first and then coded have the very codes that coding and sorting all of them gives."""

import numpy as np
import pytest

from careerplanner.domain.projection.ranks import coded, codes_at, lower_far_out, scales_of
from careerplanner.domain.projection.summary import wanted_ranks

EVERYWHERE = 10


def _amounts(count: int, most: int, kind: type) -> np.ndarray:
    return np.random.default_rng(count).integers(0, most, (5, count)).astype(kind) * kind(1.25)


@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize("most", [1, 3, 2**20])
@pytest.mark.parametrize("count", [1, 2, 5, 11, 21, 100, 101, 3_001])
def test_values_coded_last_have_the_codes_of_those_that_are_sorted(count, most, kind):
    amounts = _amounts(count, most, kind)
    low, step = scales_of(amounts)
    for wanted in (wanted_ranks(count), wanted_ranks(count)[:EVERYWHERE]):
        expected = np.sort(coded(amounts.copy(), low, step), axis=1)[:, wanted].tolist()
        assert codes_at(amounts, wanted, low, step).tolist() == expected


def test_rows_of_every_kind_stand_side_by_side_without_disturbing_each_other():
    draws = np.random.default_rng(1)
    rows = np.array(
        [
            np.full(4_000, 7.0),
            np.where(np.arange(4_000) % 4, 45_000.0, draws.uniform(30_000, 60_000, 4_000)),
            np.zeros(4_000),
            draws.lognormal(10, 0.3, 4_000),
            np.where(np.arange(4_000) < 3_999, 1.0, 1e9),
            draws.uniform(0.999999, 1, 4_000) * 80_000,
        ],
        dtype=np.float32,
    )
    low, step = scales_of(rows)
    wanted = wanted_ranks(4_000)
    expected = np.sort(coded(rows.copy(), low, step), axis=1)[:, wanted]
    assert codes_at(rows, wanted, low, step).tolist() == expected.tolist()
    assert len({*expected[1].tolist()}) > 1


@pytest.mark.parametrize(("most", "is_far_out"), [(600.0, False), (600.5, True)])
def test_what_lies_more_than_fifty_upper_quartiles_up_is_lowered_to_the_last_rank_that_is_wanted(most, is_far_out):
    row = np.arange(1.0, 21.0)  # the upper quartile of the first fifteen is 12
    row[-1] = most
    rows = np.array([row, np.arange(1.0, 21.0)])

    lower_far_out(rows, 17)

    expected = [*range(1, 19), 18, 18] if is_far_out else [*range(1, 20), most]
    assert rows[0].tolist() == expected
    assert rows[1].tolist() == ([*range(1, 19), 18, 18] if is_far_out else [*range(1, 21)])


def test_of_fewer_values_than_are_looked_at_all_count():
    rows = np.array([[1.0, 201.0, 3.0, 2.0, 4.0]])

    lower_far_out(rows, 2)

    assert rows.tolist() == [[1.0, 3.0, 3.0, 2.0, 3.0]]
