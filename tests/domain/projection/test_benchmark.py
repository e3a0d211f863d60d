"""The benchmark knows the projection, and a million paths fit into the memory that is promised."""

import sys

import pytest

from bench import projection
from bench.__main__ import parts

LINUX = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux tells the peak of a process")


def test_the_projection_is_a_part_of_the_benchmark():
    assert parts()["projection"] is projection.run


@LINUX
def test_ten_thousand_paths_add_little_memory():
    before, peak = projection.peak_of("project(inputs, paths=10_000)")
    assert 0 < before < peak < 150
    assert peak - before < 40


@LINUX
@pytest.mark.long
def test_a_million_paths_stay_below_150_mebibytes():
    _before, peak = projection.peak_of("project(inputs, paths=1_000_000)")
    assert peak < 150
