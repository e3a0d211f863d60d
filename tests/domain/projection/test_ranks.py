"""Values that are found first and then coded have the very codes that coding and sorting all of them gives."""

import numpy as np
import pytest

from careerplanner.domain.projection import ranks
from careerplanner.domain.projection.ranks import coded, codes_at, scales_of
from careerplanner.domain.projection.summary import wanted_ranks

EVERYWHERE = 10


def _amounts(count: int, most: int, kind: type) -> np.ndarray:
    return np.random.default_rng(count).integers(0, most, (5, count)).astype(kind) * kind(1.25)


@pytest.mark.parametrize("kind", [np.float32, np.float64])
@pytest.mark.parametrize("most", [1, 3, 2**20])
@pytest.mark.parametrize("count", [1, 2, 5, 11, 21, 100, 101, 3_001])
def test_values_coded_last_have_the_codes_of_those_that_are_sorted(count, most, kind, monkeypatch):
    amounts = _amounts(count, most, kind)
    low, step = scales_of(amounts)
    for wanted in (wanted_ranks(count), wanted_ranks(count)[:EVERYWHERE]):
        expected = np.sort(coded(amounts.copy(), low, step), axis=1)[:, wanted].tolist()
        for quick in (True, False):
            monkeypatch.setattr(ranks, "splits_quickly", lambda quick=quick: quick)
            assert codes_at(amounts.copy(), wanted, low, step).tolist() == expected
