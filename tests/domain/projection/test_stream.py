"""More paths than are held at once give the same answer as if they were."""

import numpy as np
import pytest

from careerplanner.domain.projection import engine, stream
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.fan import RankTable
from careerplanner.domain.projection.inputs import Inputs
from tests.domain.projection import examples
from tests.domain.projection.paths import engine_paths

PATHS = 9_100


def _both(inputs: Inputs, monkeypatch):
    held = project(inputs, paths=PATHS)
    monkeypatch.setattr(engine, "CHUNK", 2_000)
    return held, project(inputs, paths=PATHS)


def _assert_same(held, streamed, nominal, real):
    steps = {}
    for name, values in (("nominal", nominal), ("real", real)):
        one, other = getattr(held, name), getattr(streamed, name)
        step = steps[name] = (values.max() - values.min()) / 65_535 + 1e-6 * values.max()
        for line in ("p10", "p25", "p50", "p75", "p90"):
            assert np.abs(getattr(one, line) - getattr(other, line)).max() <= 3 * step
    assert streamed.sum_real.p50 == pytest.approx(held.sum_real.p50, rel=1e-12)
    assert streamed.lowest_real_ahead == held.lowest_real_ahead
    assert streamed.months_below_today == held.months_below_today
    assert streamed.goal_finish == held.goal_finish
    for one, other in zip(held.arrival, streamed.arrival, strict=True):
        assert (one.share == other.share).all()
        assert (one.p10, one.p50, one.p90) == (other.p10, other.p50, other.p90)
    assert (streamed.samples_real == held.samples_real).all()
    assert streamed.standard_error.keys() == held.standard_error.keys()
    for name, error in held.standard_error.items():
        assert streamed.standard_error[name] == pytest.approx(error, rel=1e-6, abs=steps.get(name.split(".")[0], 0))


@pytest.mark.parametrize("name", examples.VARIED)
def test_streamed_paths_give_the_same_answer(name, monkeypatch):
    inputs = examples.VARIED[name]()
    paths = engine_paths(inputs, PATHS)
    _assert_same(*_both(inputs, monkeypatch), paths.nominal, paths.real)


def test_windows_that_were_too_narrow_are_widened(monkeypatch):
    inputs = examples.inputs(months=60)
    tried = []
    original = engine._window_ranks
    monkeypatch.setattr(engine, "FIRST_REACH", 0.01)
    monkeypatch.setattr(engine, "_window_ranks", lambda reach: tried.append(reach) or original(reach))
    paths = engine_paths(inputs, PATHS)
    _assert_same(*_both(inputs, monkeypatch), paths.nominal, paths.real)
    assert tried == [0.01, engine.LAST_REACH, 0.01, engine.LAST_REACH][: len(tried)]
    assert len(tried) == 2


def test_windows_reach_so_many_deviations_and_two_ranks_to_each_side_and_never_past_the_ends(monkeypatch):
    monkeypatch.setattr(engine, "CHUNK", 10_000)

    # Of ten thousand, a percentile of 10 has a deviation of 30 ranks, one of 25 of 43.3, and one of 50 of 50.
    near = [878, 1122, 2325, 2675, 4798, 5202, 7325, 7675, 8878, 9122]
    assert engine._window_ranks(3.99).tolist() == near
    assert engine._window_ranks(1000).tolist() == [0, 9_999] * 5


@pytest.mark.parametrize(
    ("ranks", "is_inside", "codes"),
    [
        ([3, 6], True, [4, 5]),  # the first and the last value in the window
        ([2, 6], False, [4, 5]),
        ([3, 7], False, [4, 6]),
    ],
)
def test_a_percentile_is_inside_of_its_window_from_the_first_value_in_it_to_the_last(ranks, is_inside, codes):
    # One month, whose window is of the codes 4 to 6: three values lie below it, four in it and three above.
    ones = np.ones((2, 1))
    windows = stream.Windows(0.0 * ones[:, 0], ones[:, 0], np.array([[0], [4]]), np.array([[0], [6]]))
    count = stream.WindowCount(windows)
    count.add(1, np.array([[1.5, 2.5, 3.5, 4.5, 4.5, 5.5, 5.5, 7.5, 8.5, 9.5]]))
    table = RankTable(1, np.array(ranks), 0.0)

    assert count.fill(table, np.zeros(2, dtype=np.int64)) is is_inside
    assert table.codes[1].tolist() == codes
