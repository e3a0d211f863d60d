"""Splitting codes at some ranks finds the very codes that sorting them does."""

import numpy as np
import pytest

from careerplanner.domain.projection import ranks
from careerplanner.domain.projection.ranks import select, select_pairs, splits_quickly
from careerplanner.domain.projection.summary import wanted_ranks

EVERYWHERE = 10


def _codes(count: int, most: int) -> np.ndarray:
    return np.random.default_rng(count).integers(0, most, (5, count), dtype=np.uint16)


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize("most", [1, 3, 2**16])
@pytest.mark.parametrize("count", [1, 2, 5, 11, 21, 100, 101, 3_001])
def test_codes_that_are_split_are_those_that_are_sorted(count, most, quick, monkeypatch):
    monkeypatch.setattr(ranks, "splits_quickly", lambda: quick)
    wanted = wanted_ranks(count)[:EVERYWHERE]
    found = select_pairs(_codes(count, most), wanted)
    assert found.tolist() == select(_codes(count, most), wanted).tolist()
    assert found.tolist() == np.sort(_codes(count, most), axis=1)[:, wanted].tolist()


def test_splitting_is_tried_once():
    assert splits_quickly() is splits_quickly()
    assert splits_quickly.cache_info().misses == 1
