"""Draws belong to what they decide: same seed, same bytes; more paths and other inputs leave the rest as it was."""

import dataclasses
import json
import math

import numpy as np
import pytest

from careerplanner.domain.projection.draws import ROWS, Draws, Purpose, index_of
from careerplanner.domain.projection.employers import months_until, triangular
from careerplanner.domain.projection.engine import outcomes, project
from careerplanner.domain.projection.inputs import Inputs, inputs_from_json
from careerplanner.domain.projection.kept import kept_of
from careerplanner.domain.projection.results import projection_to_json
from careerplanner.domain.projection.timeline import NEVER, timeline
from tests.domain.projection import examples
from tests.domain.projection.paths import engine_paths

LADDER = inputs_from_json(examples.ladder(months=90, job_loss={"rate_per_year": 0.2}))
MANY = 200_000
ALL = slice(None)


def _bytes(inputs: Inputs, paths: int, seed: int) -> bytes:
    return json.dumps(projection_to_json(project(inputs, paths=paths, seed=seed), [])).encode()


def test_one_seed_gives_one_answer_and_another_seed_another():
    assert _bytes(LADDER, 3_000, 7) == _bytes(LADDER, 3_000, 7)
    assert _bytes(LADDER, 3_000, 7) != _bytes(LADDER, 3_000, 8)


@pytest.mark.parametrize("name", examples.VARIED)
def test_more_paths_leave_the_first_ones_unchanged_bit_for_bit(name):
    inputs = examples.VARIED[name]()
    few, more, later = (engine_paths(inputs, count, 5, first) for count, first in ((333, 0), (1_000, 0), (500, 100)))
    for part in ("nominal", "real", "arrival"):
        assert (getattr(more, part)[:, :333] == getattr(few, part)).all()
        assert (getattr(later, part)[:, :233] == getattr(few, part)[:, 100:]).all()


def test_the_paths_shown_in_full_stay_when_there_are_more():
    few, more = project(LADDER, paths=2_000), project(LADDER, paths=5_000)
    assert (few.samples_nominal == more.samples_nominal).all()
    assert (few.samples_real == more.samples_real).all()


def test_a_longer_horizon_leaves_the_months_before_it_unchanged():
    short, long = engine_paths(LADDER, 500), engine_paths(dataclasses.replace(LADDER, months=150), 500)
    assert (long.nominal[:91] == short.nominal).all()
    assert (long.real[:91] == short.real).all()


def _with(inputs: Inputs, part: str, **changes: object) -> Inputs:
    return dataclasses.replace(inputs, **{part: dataclasses.replace(getattr(inputs, part), **changes)})


@pytest.mark.parametrize(
    "changed",
    [
        _with(LADDER, "raise_", budget=0.05),
        _with(LADDER, "prices", volatility=0.03),
        _with(LADDER, "prices", latest=0.1, mean=0.1),
        dataclasses.replace(LADDER, pay=99000.0, market_drift=0.05),
    ],
    ids=["budget", "volatility", "inflation", "pay"],
)
def test_what_moves_pay_leaves_all_dates_unchanged(changed):
    before, after = (timeline(inputs, Draws(3, 0, 2_000)) for inputs in (LADDER, changed))
    for part in ("arrival", "lost_path", "lost", "back", "goal_counts"):
        assert (getattr(before, part) == getattr(after, part)).all()


def test_what_moves_learning_leaves_losses_of_work_and_prices_unchanged():
    before, after = engine_paths(LADDER, 2_000), engine_paths(dataclasses.replace(LADDER, hours_per_week=9.0), 2_000)
    assert sorted(before.lost) == sorted(after.lost)
    assert (before.arrival[0] != after.arrival[0]).any()
    at_work = before.real > 0
    assert np.allclose(
        before.nominal[at_work] / before.real[at_work], after.nominal[at_work] / after.real[at_work], rtol=1e-5
    )


def test_a_change_of_one_move_leaves_paths_that_have_not_got_there_unchanged():
    moves = list(LADDER.moves)
    moves[2] = dataclasses.replace(moves[2], median_wait_months=1.0, entry=70000.0)
    before, after = engine_paths(LADDER, 2_000), engine_paths(dataclasses.replace(LADDER, moves=tuple(moves)), 2_000)
    assert (before.arrival[:2] == after.arrival[:2]).all()
    neither = (before.arrival[2] == NEVER) & (after.arrival[2] == NEVER)
    assert 0 < neither.sum() < 2_000
    assert (before.nominal[:, neither] == after.nominal[:, neither]).all()


def test_dropping_a_goal_leaves_the_luck_of_the_others_unchanged():
    # The dropped goal has no hours left, so that all dates must stay to the month.
    document = examples.ladder()
    document["goals"].insert(0, {"id": "done", "hours_left": 0})
    with_goal, without = inputs_from_json(document), inputs_from_json(examples.ladder())
    first, second = (outcomes(inputs, paths=2_000, seed=1, pay=False).arrival for inputs in (with_goal, without))
    assert (first == second).all()


def test_volatility_of_prices_leaves_the_shocks_of_raises_unchanged():
    rule = {"pull": 0, "pass_through": 0}
    wide = [{"name": "Here", "low": 1, "mid": 40000, "high": 400_000_000}]
    calm, rough = (
        engine_paths(
            examples.inputs(raise_=rule, roles=wide, moves=[], prices={"volatility": volatility}, months=60), 1_000
        )
        for volatility in (0.001, 0.05)
    )
    assert (calm.nominal == rough.nominal).all()
    assert (calm.real != rough.real).any()


def test_uniforms_are_uniform_and_lie_inside():
    drawn = Draws(1, 0, MANY).uniforms(Purpose.WAIT, 0, ALL)
    assert 0 < drawn.min() < 1e-4
    assert 1 - 1e-4 < drawn.max() < 1
    assert np.abs(np.sort(drawn) - np.arange(MANY) / MANY).max() < 2.2 / math.sqrt(MANY)


def test_normals_are_normal_in_the_middle_and_in_the_tails():
    for (drawn,) in Draws(2, 0, MANY).pairs(Purpose.YEAR, range(1)):
        normal = np.array([0.5 * math.erfc(-x / math.sqrt(2)) for x in np.sort(drawn.astype(float))[::20]])
        assert np.abs(normal - np.arange(0, MANY, 20) / MANY).max() < 2.2 / math.sqrt(MANY)
        assert abs(drawn.mean()) < 4 / math.sqrt(MANY)
        assert abs(drawn.std() - 1) < 4 / math.sqrt(2 * MANY)
        assert 200 < (np.abs(drawn) > 3).sum() * 0.5 < 340
        assert np.isfinite(drawn).all()


def test_draws_of_other_purposes_indices_seeds_and_paths_are_unrelated():
    draws = Draws(3, 0, MANY)
    samples = [
        draws.uniforms(Purpose.WAIT, 0, ALL),
        draws.uniforms(Purpose.WAIT, 1, ALL),
        draws.uniforms(Purpose.RISE, 0, ALL),
        Draws(4, 0, MANY).uniforms(Purpose.WAIT, 0, ALL),
        Draws(3, 1, MANY).uniforms(Purpose.WAIT, 0, ALL),
        *draws.pairs(Purpose.YEAR, range(2))[0],
        *draws.pairs(Purpose.YEAR, range(2))[1],
    ]
    correlations = np.corrcoef(np.array(samples)) - np.eye(len(samples))
    assert np.abs(correlations).max() < 4.5 / math.sqrt(MANY)
    squares = np.corrcoef(np.array(samples) ** 2)[5:, 5:] - np.eye(4)
    assert np.abs(squares).max() < 4.5 / math.sqrt(MANY)


def test_a_chance_happens_as_often_as_it_says():
    draws = Draws(5, 0, MANY)
    assert not draws.happens(Purpose.WIDE_SHOCK, range(2), 0.0).any()
    assert draws.happens(Purpose.WIDE_SHOCK, range(2), 1.0).all()
    often = draws.happens(Purpose.WIDE_SHOCK, range(4), 0.15)
    for row in often:
        assert row.mean() == pytest.approx(0.15, abs=4.5 * 0.36 / math.sqrt(MANY))
    assert np.abs(np.corrcoef(often) - np.eye(4)).max() < 4.5 / math.sqrt(MANY)


def test_years_drawn_at_once_are_those_drawn_one_by_one():
    draws = Draws(6, 40, 300)
    at_once, often = draws.pairs(Purpose.YEAR, range(3, 8)), draws.happens(Purpose.WIDE_SHOCK, range(3, 8), 0.3)
    for row, year in enumerate(range(3, 8)):
        alone = draws.pairs(Purpose.YEAR, range(year, year + 1))
        assert (at_once[0][row] == alone[0][0]).all()
        assert (at_once[1][row] == alone[1][0]).all()
        assert (often[row] == draws.happens(Purpose.WIDE_SHOCK, range(year, year + 1), 0.3)[0]).all()


def test_draws_by_index_are_those_of_each_index():
    draws = Draws(6, 40, 300)
    paths, indices = np.array([5, 299, 0, 7]), np.array([2, 0, 1, 2])
    found = draws.uniforms_by_index(Purpose.LOSS, indices, paths)
    assert found.tolist() == [
        draws.uniforms(Purpose.LOSS, ROWS * int(index), np.array([path]))[0]
        for index, path in zip(indices, paths, strict=True)
    ]


def test_goals_are_known_by_name():
    assert index_of("coaching") == index_of("coaching")
    assert index_of("coaching") != index_of("Coaching")


@pytest.mark.parametrize("median", [0.1, 0.4, 1, 3, 9, 240])
def test_months_until_are_geometric_with_their_median(median):
    drawn = months_until(Draws(7, 0, MANY).uniforms(Purpose.WAIT, 0, ALL), median)
    chance = 1 - 0.5 ** (1 / median)
    assert drawn.min() == 1
    for month in (1, 2, 5, 20):
        expected = 1 - (1 - chance) ** month
        assert (drawn <= month).mean() == pytest.approx(expected, abs=4.5 * 0.5 / math.sqrt(MANY))


def test_no_wait_is_one_month_and_no_chance_is_never():
    uniforms = np.array([1e-12, 0.5, 1 - 1e-12])
    assert months_until(uniforms, 0).tolist() == [1, 1, 1]
    assert months_until(uniforms, math.inf).tolist() == [NEVER] * 3


def test_the_triangle_has_its_corners_its_mode_and_its_mean():
    uniforms = Draws(8, 0, MANY).uniforms(Purpose.RISE, 0, ALL)
    drawn = triangular(uniforms, (0.05, 0.087, 0.15))
    assert 0.05 <= drawn.min() < 0.0505
    assert 0.1495 < drawn.max() <= 0.15
    assert drawn.mean() == pytest.approx((0.05 + 0.087 + 0.15) / 3, abs=1e-4)
    assert (drawn < 0.087).mean() == pytest.approx(0.37, abs=0.005)
    assert triangular(uniforms, (0.1, 0.1, 0.1)).tolist() == [0.1] * MANY
    assert triangular(np.array([0.5]), (0.0, 0.0, 1.0))[0] == pytest.approx(1 - math.sqrt(0.5))
    assert triangular(np.array([0.25]), (0.0, 1.0, 1.0))[0] == pytest.approx(0.5)


def test_what_is_kept_from_one_projection_to_the_next_does_not_change_the_answer():
    tried = [
        LADDER,
        dataclasses.replace(LADDER, hours_per_week=9.0),
        dataclasses.replace(LADDER, pay=52_000.0),
        _with(LADDER, "prices", volatility=0.03),
        _with(LADDER, "job_loss", rate_per_year=0.05),
    ]
    again = [_bytes(inputs, 600, 7) for inputs in tried]
    anew = []
    for inputs in tried:
        kept_of.cache_clear()
        anew.append(_bytes(inputs, 600, 7))
    assert again == anew
    assert len(set(anew)) == len(tried)
