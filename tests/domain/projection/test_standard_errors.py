"""A standard error covers the truth as often as it claims."""

import numpy as np
import pytest

from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.inputs import inputs_from_json
from careerplanner.domain.projection.levers import levers
from careerplanner.domain.projection.results import Projection
from careerplanner.domain.projection.summary import spread_of
from tests.domain.projection import examples
from tests.domain.projection.choices import usual_levers

SEEDS = 200
# 95 % of 200 give or take three standard errors of that count.
LEAST, MOST = 0.90, 0.995


def _headlines(found: Projection) -> dict[str, float]:
    numbers = {f"nominal.{name}": getattr(found.nominal, name)[-1] for name in ("p10", "p50", "p90")}
    numbers |= {f"real.{name}": getattr(found.real, name)[-1] for name in ("p10", "p50", "p90")}
    numbers |= {f"sum_real.{name}": getattr(found.sum_real, name) for name in ("p10", "p50", "p90")}
    return numbers | {"arrival[0].share": found.arrival[0].share[-1], "arrival[1].share": found.arrival[1].share[-1]}


def test_the_truth_lies_within_two_standard_errors_as_often_as_it_should():
    document = examples.ladder(months=60)
    document["roles"], document["moves"] = document["roles"][:3], document["moves"][:2]
    inputs = inputs_from_json(document)
    truth = _headlines(project(inputs, paths=300_000, seed=99_999))
    inside = dict.fromkeys(truth, 0)
    for seed in range(SEEDS):
        found = project(inputs, paths=2_000, seed=seed)
        for name, number in _headlines(found).items():
            inside[name] += abs(number - truth[name]) <= 1.96 * found.standard_error[name]
    assert {name: count / SEEDS for name, count in inside.items() if not LEAST <= count / SEEDS <= MOST} == {}


@pytest.mark.long
def test_the_error_of_a_difference_covers_it_and_is_far_below_that_of_either_side():
    inputs = inputs_from_json(examples.ladder(months=72, hours_per_week=2))
    choices = usual_levers(inputs)
    truth = {(e.lever.kind, e.lever.subject): e for e in levers(inputs, choices, paths=100_000, seed=77_777)}
    inside = dict.fromkeys(truth, 0)
    pay_inside = dict.fromkeys(truth, 0)
    seeds = 60
    for seed in range(seeds):
        for effect in levers(inputs, choices, paths=2_000, seed=seed):
            key = (effect.lever.kind, effect.lever.subject)
            spread = np.hypot(effect.months_error, truth[key].months_error)
            inside[key] += abs(effect.months - truth[key].months) <= 2.6 * spread
            spread = np.hypot(effect.sum_real_error, truth[key].sum_real_error)
            pay_inside[key] += abs(effect.sum_real - truth[key].sum_real) <= 2.6 * spread
    assert {key: count for key, count in inside.items() if count < 0.9 * seeds} == {}
    assert {key: count for key, count in pay_inside.items() if count < 0.9 * seeds} == {}
    more_hours = next(effect for effect in truth.values() if effect.lever.kind == "more hours a week")
    alone = project(inputs, paths=100_000, seed=77_777).standard_error["sum_real.p50"]
    assert more_hours.sum_real_error < alone / 2


def test_percentiles_of_amounts_are_those_of_numpy():
    amounts = np.random.default_rng(1).lognormal(10, 1, 3_333)
    spread, errors = spread_of(amounts)
    assert [spread.p10, spread.p50, spread.p90] == pytest.approx(np.percentile(amounts, [10, 50, 90]).tolist())
    # The density of this lognormal at its median is 1 / (median * sqrt(2 pi)).
    assert errors["p50"] == pytest.approx(0.5 / np.sqrt(3_333) * np.exp(10) * np.sqrt(2 * np.pi), rel=0.3)
