"""What can be worked out without a computer: each part of the model alone, against its formula."""

import dataclasses
import math

import numpy as np
import pytest

from careerplanner.domain.projection.draws import Draws
from careerplanner.domain.projection.economy import times_of
from careerplanner.domain.projection.engine import outcomes
from careerplanner.domain.projection.happenings import Step
from careerplanner.domain.projection.inputs import Inputs, inputs_from_json
from careerplanner.domain.projection.learning import learning_of
from careerplanner.domain.projection.numbers import Numbers
from careerplanner.domain.projection.openings import openings_of
from careerplanner.domain.projection.timeline import timeline
from tests.domain.projection import examples, mechanisms
from tests.domain.projection.mechanisms import move, spread
from tests.domain.projection.paths import engine_paths

PATHS = 40_000
# Five standard errors of a share of one half.
NEAR = 5 * 0.5 / math.sqrt(PATHS)
MONTHS = (1, 12, 60, 120)
CHANCE = 0.2
NO_PRICES = {"latest": 0, "mean": 0, "persistence": 0, "volatility": 0}
NO_RAISES = {"budget": 0, "pull": 0, "pass_through": 0, "narrow": 0, "wide": 0, "wide_share": 0}
WIDE_BANDS = [{"name": name, "low": 1000, "mid": 40000, "high": 10_000_000} for name in ("Here", "There")]
QUANTILES = (np.arange(200_000) + 0.5) / 200_000


def _normals() -> np.ndarray:
    """Standard normal numbers in as many equal parts, by bisection of the distribution function."""
    places = np.linspace(-6, 6, 24_001)
    reached = np.cumsum(np.exp(-(places**2) / 2))
    return np.interp(QUANTILES, reached / reached[-1], places)


def _two_roles(here: object = CHANCE, **changes) -> Inputs:
    """One move with a chance whose gate is open from the first month on, and nothing else that happens."""
    found = {
        "months": 120,
        "roles": examples.ladder()["roles"][:2],
        "moves": [move(1, here, min_months_in_role=0)],
        "job_loss": {"rate_per_year": 0},
    }
    return inputs_from_json(mechanisms.ladder(**(found | changes)))


def _shares(inputs: Inputs) -> list[float]:
    """The share promoted by each of the months, where each path has unknowns of its own."""
    arrival = timeline(inputs, Draws(5, 0, PATHS, alone=True)).arrival[0]
    return [float((arrival <= month).mean()) for month in MONTHS]


def _expected(power: float | np.ndarray = 1.0, chance: float | np.ndarray = CHANCE) -> list[float]:
    return [float(np.mean(1 - (1 - chance) ** (power * month / 12))) for month in MONTHS]


def test_a_chance_alone_is_met_by_its_closed_form():
    assert _shares(_two_roles()) == pytest.approx(_expected(), abs=NEAR)


def test_with_a_pace_the_share_is_the_mean_over_it():
    pace = np.exp(1.4 * _normals() - 1.4**2 / 2)
    assert pace.mean() == pytest.approx(1, abs=1e-3)
    assert _shares(_two_roles(pace=1.4)) == pytest.approx(_expected(pace), abs=NEAR)


def test_with_a_range_the_share_is_the_mean_over_it():
    z = _normals()
    low, middle, high = (math.log(-math.log(1 - end)) for end in (0.05, 0.2, 0.6))
    half = np.where(z >= 0, high - middle, middle - low) / 1.2815515655
    chance = 1 - np.exp(-np.exp(middle + z * half))
    assert _shares(_two_roles(spread(0.2, 0.05, 0.6))) == pytest.approx(_expected(chance=chance), abs=NEAR)


def test_without_unknowns_a_range_is_its_middle():
    inputs = _two_roles(spread(0.2, 0.05, 0.6), unknowns=False)
    assert _shares(inputs) == _shares(_two_roles())


@pytest.mark.parametrize(
    ("changes", "power"),
    [
        ({"fit": 0.8, "moves": [{"musts": [{"skill": "tools", "levels": 2, "goal": None}]}]}, 0.8**2),
        (
            {
                "no_evidence": 0.15,
                "hours_per_week": 0,
                "goals": [{"id": "coaching", "hours_left": 40}, {"id": "done", "hours_left": 0, "min_weeks": 0}],
                "moves": [{"goals": ["coaching"]}],
            },
            0.15,
        ),
        ({"outlook": {"name": "half", "ramp_months": 0, "loss": 1, "openings": 0.5, "changes": 1}}, 0.5),
    ],
    ids=["fit", "no evidence", "outlook"],
)
def test_what_hinders_a_promotion_stands_in_the_exponent(changes, power):
    moves = [move(1, CHANCE, min_months_in_role=0) | changed for changed in changes.get("moves", [{}])]
    assert _shares(_two_roles(**(changes | {"moves": moves}))) == pytest.approx(_expected(power), abs=NEAR)


def test_two_goals_open_a_gate_in_the_order_in_which_they_are_done():
    goals = [{"id": "late", "hours_left": 0, "min_weeks": 200}, {"id": "soon", "hours_left": 0, "min_weeks": 100}]
    musts = [{"skill": "tools", "levels": 2, "goal": "late"}, {"skill": "people", "levels": 1, "goal": "soon"}]
    inputs = _two_roles(fit=0.5, goals=goals, moves=[move(1, CHANCE, min_months_in_role=0, musts=musts)])
    draws = Draws(1, 0, 4)
    numbers = Numbers(inputs, draws)
    (opening,) = openings_of(inputs, numbers, draws, learning_of(inputs, numbers, draws))
    qualities = [opening.quality(np.full(4, month), np.arange(4))[0] for month in (1, 30, 60)]
    assert qualities == pytest.approx([0.5**3, 0.5**2, 1], rel=1e-6)


@pytest.mark.parametrize("indexed", [True, False])
def test_a_promotion_lifts_to_a_floor_that_has_grown_with_prices_where_it_is_indexed(indexed):
    roles = [WIDE_BANDS[0], WIDE_BANDS[1] | {"floor": 100_000, "floor_indexed": indexed}]
    sure = examples.move(1, median_wait_months=0, min_months_in_role=0, not_before="2029-11")
    prices = NO_PRICES | {"latest": 0.05, "mean": 0.05}
    inputs = _two_roles(start="2026-11", roles=roles, moves=[sure], raise_=NO_RAISES, prices=prices, months=40)
    found = engine_paths(inputs, 50)
    assert found.nominal[35].max() < 100_000
    assert found.nominal[36] == pytest.approx(100_000 * (1.05**3 if indexed else 1), rel=1e-5)


@pytest.mark.parametrize(("top", "pay"), [(90_000, 66_000), (63_000, 63_000), (50_000, 60_000)])
def test_a_promotion_brings_its_raise_up_to_the_top_of_the_band_and_lowers_nobody(top, pay):
    roles = [WIDE_BANDS[0], WIDE_BANDS[1] | {"low": 30_000, "high": top}]
    moves = [examples.move(1, median_wait_months=0, min_months_in_role=0, entry=0, raise_=[0.1, 0.1, 0.1])]
    inputs = _two_roles(pay=60_000, roles=roles, moves=moves, raise_=NO_RAISES, prices=NO_PRICES, months=2)
    assert engine_paths(inputs, 50).nominal[1] == pytest.approx(pay, rel=1e-6)


def test_the_mean_raise_is_the_budget_also_where_some_get_none():
    rule = NO_RAISES | {"budget": 0.03, "zero_share": 0.4}
    found = engine_paths(
        _two_roles(moves=[move(1, 0)], roles=WIDE_BANDS, raise_=rule, prices=NO_PRICES, months=12), PATHS
    )
    grown = found.nominal[12] / found.nominal[0] - 1
    assert set(np.round(np.unique(grown), 6)) == {0, 0.05}
    assert (grown == 0).mean() == pytest.approx(0.4, abs=NEAR)
    assert grown.mean() == pytest.approx(0.03, abs=0.05 * NEAR)


def test_the_share_of_bad_months_tends_to_their_part_of_both():
    economy = mechanisms.ECONOMY | {"good_months": 40, "bad_months": 10}
    bad = times_of(_two_roles(economy=economy, months=240), Draws(3, 0, PATHS, alone=True)).bad
    assert bad[:, 0].mean() == 0
    assert bad[:, 1].mean() == pytest.approx(1 / 40, abs=NEAR)
    assert bad[:, 240].mean() == pytest.approx(10 / 50, abs=NEAR)


def test_a_path_has_its_bad_months_whichever_paths_are_drawn_with_it():
    inputs = _two_roles(economy=mechanisms.ECONOMY | {"good_months": 20, "bad_months": 10}, months=60)
    whole, late = (times_of(inputs, Draws(3, first, 2_000 - first, alone=True)) for first in (0, 1_500))
    months = np.arange(1, 61)[:, None]
    found = whole.are_bad(months, np.arange(1_500, 2_000))
    assert 0.2 < found.mean() < 0.5
    np.testing.assert_array_equal(late.are_bad(months, np.arange(500)), found)


def test_pay_grows_with_changes_of_employer_by_their_chance_and_mean():
    changes = {"willing": "open", "rate_per_year": 0.3, "change": [-0.05, 0.05, 0.21], "up": 0}
    inputs = _two_roles(moves=[move(1, 0)], roles=WIDE_BANDS, raise_=NO_RAISES, prices=NO_PRICES, changes=changes)
    found = engine_paths(inputs, PATHS)
    chance, mean = 1 - 0.7 ** (1 / 12), (-0.05 + 0.05 + 0.21) / 3
    for month in MONTHS:
        grown = found.nominal[month] / found.nominal[0]
        error = 5 * grown.std() / math.sqrt(PATHS)
        assert grown.mean() == pytest.approx((1 + chance * mean) ** month, abs=error)


def test_more_hours_never_delay_an_arrival_where_nobody_steps_down():
    inputs = inputs_from_json(mechanisms.ALL)
    inputs = dataclasses.replace(inputs, job_loss=dataclasses.replace(inputs.job_loss, down=0.0))
    before = outcomes(inputs, paths=20_000, seed=4, pay=False).arrival
    more = dataclasses.replace(inputs, hours_per_week=inputs.hours_per_week + 2)
    after = outcomes(more, paths=20_000, seed=4, pay=False).arrival
    assert (after <= before).all()
    assert (after < before).any(axis=1).all()


def test_pay_falls_only_by_what_the_model_names():
    inputs = dataclasses.replace(inputs_from_json(mechanisms.ALL), pauses=())
    paths = engine_paths(inputs, 4_000, seed=6, alone=True)
    times = timeline(inputs, Draws(6, 0, 4_000, alone=True))
    may_fall = np.zeros(paths.nominal.shape, dtype=np.bool_)
    events = times.events
    falls = events.step != Step.PROMOTION
    falls &= events.step != Step.BETTER_EMPLOYER
    may_fall[events.month[falls], events.path[falls]] = True
    may_fall[times.lost, times.lost_path] = True
    fell = paths.nominal[1:] < paths.nominal[:-1] * (1 - 1e-6)
    assert fell.any()
    assert not (fell & ~may_fall[1:]).any()
