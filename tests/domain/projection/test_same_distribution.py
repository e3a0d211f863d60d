"""The engine gives the distribution of the plain monthly loop, which shares no code with it but the inputs."""

import numpy as np
import pytest

from bench import naive
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.inputs import Inputs
from tests.domain.projection import examples, mechanisms
from tests.domain.projection.paths import EnginePaths, distance, engine_paths, greatest_distance_by_chance

PATHS = 4_000
NEAR = 0.5
MONTHS = (1, 12, 60, 120, 240)
OTHERS = (2, 3, 4, 5, 6, 8, 9, 10, 11)
"""The months of a review that the long tier tries."""


def _amounts(inputs: Inputs, paths: EnginePaths | naive.Paths, arrivals: list[np.ndarray]) -> dict[str, np.ndarray]:
    """What is compared of each path."""
    found = {}
    for month in sorted({*MONTHS, inputs.months}):
        if month <= inputs.months:
            found[f"nominal pay in month {month}"] = paths.nominal[month]
            found[f"real pay in month {month}"] = paths.real[month]
            found[f"role in month {month}"] = paths.role[month]
    for role, arrival in enumerate(arrivals, start=1):
        found[f"arrival in role {role}"] = np.minimum(arrival, inputs.months + 1)
    found["sum of real pay"] = paths.real[1:].sum(axis=0) / inputs.months
    found["lowest real pay"] = paths.real[1:].min(axis=0)
    low = inputs.pay / inputs.cost_of_living * (1 - 1e-6)
    found["months below today"] = (paths.real[1:] < low).sum(axis=0)
    return found


def _differences(inputs: Inputs, paths: int, runs: int = 1) -> dict[str, float]:
    """The distances of all amounts, over so many runs of paths put together."""
    ours, theirs = [], []
    for run in range(runs):
        engine = engine_paths(inputs, paths, seed=11, first=run * paths, alone=True)
        ours.append(_amounts(inputs, engine, list(engine.arrival)))
        loop = naive.simulate(inputs, paths, seed=12 + run)
        theirs.append(_amounts(inputs, loop, [loop.arrival(role) for role in range(1, len(inputs.roles))]))
    return {
        what: distance(
            np.concatenate([each[what] for each in ours]),
            np.concatenate([each[what] for each in theirs]),
            NEAR if "pay" in what else 0.0,
        )
        for what in ours[0]
    }


@pytest.mark.parametrize("name", examples.VARIED)
def test_pay_and_arrival_are_distributed_as_in_the_monthly_loop(name):
    differences = _differences(examples.VARIED[name](), PATHS)
    allowed = greatest_distance_by_chance(PATHS, PATHS)
    assert {what: found for what, found in differences.items() if found > allowed} == {}


@pytest.mark.parametrize("name", mechanisms.ALONE)
def test_each_part_of_version_2_is_distributed_as_in_the_monthly_loop(name):
    differences = _differences(mechanisms.ALONE[name](), PATHS)
    allowed = greatest_distance_by_chance(PATHS, PATHS)
    assert {what: found for what, found in differences.items() if found > allowed} == {}


@pytest.mark.long
@pytest.mark.parametrize("name", mechanisms.ALONE)
def test_many_paths_agree_to_a_part_in_a_hundred(name):
    # With 120,000 paths on either side chance alone passes this once in 80,000 times.
    differences = _differences(mechanisms.ALONE[name](), 60_000, runs=2)
    assert {what: found for what, found in differences.items() if found > 0.01} == {}


@pytest.mark.parametrize("month", [1, 7, 12, *(pytest.param(month, marks=pytest.mark.long) for month in OTHERS)])
def test_the_review_may_be_in_any_month(month):
    inputs = examples.with_review_month(
        examples.inputs(months=30, job_loss={"rate_per_year": 0.3, "median_months_out": 3}), month
    )
    differences = _differences(inputs, 10_000)
    allowed = greatest_distance_by_chance(10_000, 10_000)
    assert {what: found for what, found in differences.items() if found > allowed} == {}


@pytest.mark.parametrize("change", ["review a month late", "no return to work", "a longer wait", "half the shocks"])
def test_the_comparison_would_notice_a_wrong_model(change):
    right = examples.ladder(months=60, job_loss={"rate_per_year": 0.2})
    wrong = {
        "review a month late": {"raise_": {"review_month": 5}},
        "no return to work": {"job_loss": {"rate_per_year": 0.2, "median_months_out": 120}},
        "a longer wait": {"moves": [{**move, "median_wait_months": 10} for move in right["moves"]]},
        "half the shocks": {"raise_": {"narrow": 0.004, "wide": 0.025}},
    }[change]
    ours = engine_paths(examples.inputs_from_json(examples.ladder(months=60, job_loss={"rate_per_year": 0.2})), PATHS)
    document = examples.ladder(**({"months": 60, "job_loss": {"rate_per_year": 0.2}} | wrong))
    theirs = naive.simulate(examples.inputs_from_json(document), PATHS, seed=12)
    found = max(distance(ours.nominal[month], theirs.nominal[month], NEAR) for month in (4, 12, 60))
    found = max(found, *(distance(ours.arrival[role - 1], theirs.arrival(role)) for role in (1, 2, 3)))
    assert found > greatest_distance_by_chance(PATHS, PATHS)


@pytest.mark.parametrize("name", examples.VARIED)
def test_the_fans_are_the_percentiles_of_the_paths(name):
    inputs = examples.VARIED[name]()
    paths = engine_paths(inputs, PATHS, seed=3)
    found = project(inputs, paths=PATHS, seed=3)
    for fan, values in ((found.nominal, paths.nominal), (found.real, paths.real)):
        exact = np.percentile(values, [10, 25, 50, 75, 90], axis=1)
        # Months between two reviews share one scale of codes; what lies beyond the last wanted rank has none.
        high = np.percentile(values, 97, axis=1)
        for line, expected in zip((fan.p10, fan.p25, fan.p50, fan.p75, fan.p90), exact, strict=True):
            for month, (found_pay, exact_pay) in enumerate(zip(line, expected, strict=True)):
                around = high[max(0, month - 12) : month + 13].max()
                most = values[max(0, month - 12) : month + 13].max()
                step = min(most, 60 * around) / 65_535
                assert abs(found_pay - exact_pay) <= 1.01 * step + 1e-6 * exact_pay
    assert found.sum_real.p50 == pytest.approx(np.median(paths.real[1:].sum(axis=0) / 12), rel=2e-6)
    assert found.lowest_real_ahead.p10 == pytest.approx(np.percentile(paths.real[1:].min(axis=0), 10), rel=1e-6)
    below = (paths.real[1:] < inputs.pay * (1 - 1e-6)).sum(axis=0)
    assert found.months_below_today == np.percentile(below, 50, method="inverted_cdf")
