"""The rules of the model, each by a small example worked out by hand or by a property of every path."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerplanner.domain.projection.engine import outcomes, project
from careerplanner.domain.projection.inputs import Inputs, inputs_from_json
from careerplanner.domain.projection.timeline import NEVER
from careerplanner.months import Month
from tests.domain.projection import examples
from tests.domain.projection.paths import engine_paths

CENT = 0.005
NO_PRICES = {"latest": 0, "mean": 0, "persistence": 0, "volatility": 0}
WIDE_BAND = [{"name": "Here", "low": 1000, "mid": 40000, "high": 10_000_000}]


def _pay(inputs: Inputs) -> np.ndarray:
    """Nominal pay of each month where nothing is left to chance: the same on every path."""
    found = project(inputs, paths=20)
    assert (found.nominal.p10 == found.nominal.p90).all()
    return found.nominal.p50


def _plain(budget=0.03, **changes) -> Inputs:
    rule = {"budget": budget, "pull": 0, "pass_through": 0}
    return examples.certain(**({"pay": 40000, "prices": NO_PRICES, "raise_": rule, "roles": WIDE_BAND} | changes))


def _sure(**changes) -> Inputs:
    """One move that comes as soon as its gate is open, with a rise of exactly 10 %."""
    found = {
        "roles": [WIDE_BAND[0], {"name": "There", "low": 1000, "mid": 50000, "high": 10_000_000}],
        "moves": [examples.move(1, min_months_in_role=18, median_wait_months=0, raise_=[0.1, 0.1, 0.1], entry=0)],
        "months_in_role": 14,
        "months": 24,
    }
    return _plain(**(found | changes))


@pytest.mark.parametrize("seed", range(5))
def test_without_chance_pay_is_the_closed_form_to_the_cent_month_by_month(seed):
    prices = {"latest": 0.025, "mean": 0.025, "persistence": 0.6, "volatility": 0}
    inputs = _plain(budget=0.032, prices=prices)
    months = np.arange(241)
    reviews = (months - 4) // 12 + 1
    nominal = 40000 * 1.032**reviews
    real = nominal / 1.025 ** (months / 12)
    found = project(inputs, paths=1_000, seed=seed)
    for share in ("p10", "p25", "p50", "p75", "p90"):
        assert np.abs(getattr(found.nominal, share) - nominal).max() < CENT
        assert np.abs(getattr(found.real, share) - real).max() < CENT
    assert found.sum_real.p10 == found.sum_real.p90 == pytest.approx(real[1:].sum() / 12, abs=CENT)
    assert found.lowest_real_ahead.p50 == pytest.approx(real[1:].min(), abs=CENT)
    assert found.months_below_today == (real[1:] < 40000).sum()
    assert np.abs(found.samples_real - real).max() < CENT


def test_the_first_review_raises_pay_once_and_not_twice():
    pay = _pay(_plain())
    assert pay[:4] == pytest.approx(40000)
    assert pay[4:16] == pytest.approx(41200)
    assert pay[16] == pytest.approx(42436)


@pytest.mark.parametrize("review_month", range(1, 13))
def test_the_review_comes_in_its_calendar_month_and_never_in_month_0(review_month):
    inputs = examples.with_review_month(_plain(), review_month)
    pay = _pay(inputs)
    first = int(np.flatnonzero(pay > 40000)[0])
    assert 1 <= first <= 12
    assert (inputs.start + first).month == review_month
    assert pay[first] == pytest.approx(41200)


def test_pay_is_pulled_to_the_middle_of_the_band():
    roles = [{"name": "Here", "low": 1000, "mid": 50000, "high": 10_000_000}]
    pay = _pay(_plain(roles=roles, raise_={"budget": 0.03, "pull": 0.05, "pass_through": 0}))
    # c = 40,000 / 50,000 = 0.8, so g = 0.03 - 0.05 * (0.8 - 1) = 0.04.
    assert pay[4] == pytest.approx(41600)


def test_inflation_above_its_mean_passes_through_in_part():
    prices = {"latest": 0.06, "mean": 0.02, "persistence": 0.5, "volatility": 0}
    inputs = _plain(prices=prices, raise_={"budget": 0.03, "pull": 0, "pass_through": 0.4})
    pay = _pay(inputs)
    # 0.02 + 0.5 * 0.04 = 0.04 in the first year and 0.03 in the second.
    assert pay[4] == pytest.approx(40000 * (1 + 0.03 + 0.4 * 0.02))
    assert pay[16] == pytest.approx(pay[4] * (1 + 0.03 + 0.4 * 0.01))
    real = project(inputs, paths=10).real.p50
    assert real[12] == pytest.approx(pay[12] / 1.04)
    assert real[18] == pytest.approx(pay[18] / 1.04 / 1.03**0.5)


def test_prices_that_fall_do_not_cut_nominal_pay():
    prices = {"latest": -0.05, "mean": -0.05, "persistence": 0, "volatility": 0}
    assert _pay(_plain(prices=prices, raise_={"budget": 0.0, "pull": 1, "pass_through": 0}))[1:] == pytest.approx(40000)


def test_no_raise_lifts_pay_above_the_band_and_pay_above_it_stays():
    roles = [{"name": "Here", "low": 1000, "mid": 40000, "high": 41000}]
    assert _pay(_plain(roles=roles))[4] == pytest.approx(41000)
    assert _pay(_plain(roles=roles, pay=45000)) == pytest.approx(45000)


def test_the_band_rises_with_prices_and_with_the_market():
    roles = [{"name": "Here", "low": 1000, "mid": 40000, "high": 41000}]
    prices = {"latest": 0.02, "mean": 0.02, "persistence": 0, "volatility": 0}
    pay = _pay(_plain(roles=roles, budget=0.5, prices=prices, market_drift=0.01))
    assert pay[4] == pytest.approx(41000 * 1.02 ** (4 / 12) * 1.01 ** (4 / 12))
    assert pay[16] == pytest.approx(41000 * 1.02 ** (16 / 12) * 1.01 ** (16 / 12))


def test_a_promotion_comes_after_the_review_of_the_same_month():
    # 14 months in the role and 4 more are 18, in April, the month of the review.
    pay = _pay(_sure())
    assert pay[3] == pytest.approx(40000)
    assert pay[4] == pytest.approx(40000 * 1.03 * 1.1)
    found = project(_sure(), paths=10)
    assert found.arrival[0].p50 == 4
    assert found.arrival[0].share.tolist() == [0.0] * 4 + [1.0] * 21


def test_a_promotion_pays_at_least_the_entry_and_at_most_the_new_band():
    moves = [examples.move(1, min_months_in_role=0, median_wait_months=0, raise_=[0.1, 0.1, 0.1], entry=50000)]
    roles = [WIDE_BAND[0], {"name": "There", "low": 1000, "mid": 46000, "high": 48000}]
    assert _pay(_sure(moves=moves))[1] == pytest.approx(50000)
    assert _pay(_sure(moves=moves, roles=roles))[1] == pytest.approx(48000)
    assert _pay(_sure(moves=moves, roles=roles, pay=60000))[1] == pytest.approx(60000)


def test_there_is_at_most_one_promotion_a_month():
    moves = [examples.move(to, min_months_in_role=0, median_wait_months=0) for to in (1, 2, 3)]
    found = project(inputs_from_json(examples.ladder(moves=moves)), paths=50)
    assert [arrival.p50 for arrival in found.arrival] == [1, 2, 3]


def test_months_in_the_role_start_again_after_a_promotion():
    moves = [examples.move(to, min_months_in_role=6, median_wait_months=0) for to in (1, 2, 3)]
    inputs = inputs_from_json(examples.ladder(moves=moves, months_in_role=2, job_loss={"rate_per_year": 0}))
    assert [arrival.p90 for arrival in project(inputs, paths=50).arrival] == [4, 10, 16]


@pytest.mark.parametrize(("not_before", "month"), [("2026-01", 4), ("2027-04", 4), ("2027-05", 5), ("2028-12", 24)])
def test_no_promotion_comes_before_its_date(not_before, month):
    moves = [{**examples.move(1, median_wait_months=0), "not_before": not_before}]
    assert project(_sure(moves=moves), paths=10).arrival[0].p50 == month


@pytest.mark.parametrize(("hours", "month"), [(0, 1), (10, 1), (17, 1), (18, 2), (40, 3), (52, 3), (53, 4)])
def test_a_promotion_waits_for_its_goals_and_goals_for_the_hours(hours, month):
    # 4 hours a week are 17.33 a month, so 52 hours are three months.
    moves = [examples.move(1, min_months_in_role=0, median_wait_months=0, goals=["coaching"])]
    goals = [{"id": "coaching", "hours_left": hours}]
    ratio = {"kind": "record", "ratios": [1.0]}
    found = project(_sure(moves=moves, goals=goals, estimate_ratio=ratio), paths=10)
    assert found.arrival[0].p50 == month
    assert found.goal_finish[0].p50 == (0 if hours == 0 else month)


def test_goals_are_worked_on_one_after_another():
    goals = [{"id": "first", "hours_left": 26}, {"id": "second", "hours_left": 26}, {"id": "third", "hours_left": 0}]
    ratio = {"kind": "lognormal", "median": 1.0, "sigma": 0}
    found = project(_sure(goals=goals, estimate_ratio=ratio), paths=10)
    assert [(goal.p10, goal.p90) for goal in found.goal_finish] == [(2, 2), (3, 3), (3, 3)]


def test_without_hours_only_what_is_done_already_is_finished():
    moves = [examples.move(1, min_months_in_role=0, median_wait_months=0, goals=["done", "open"])]
    goals = [{"id": "done", "hours_left": 0}, {"id": "open", "hours_left": 1}]
    found = project(_sure(moves=moves, goals=goals, hours_per_week=0), paths=10)
    assert [goal.p50 for goal in found.goal_finish] == [0, None]
    assert found.arrival[0].p50 is None
    assert found.arrival[0].share.max() == 0


def test_an_uncovered_skill_keeps_the_gate_shut():
    moves = [examples.move(1, min_months_in_role=0, median_wait_months=0, uncovered=["leading"])]
    assert project(_sure(moves=moves), paths=10).arrival[0].p50 is None


def test_work_is_lost_and_found_and_lost_again():
    # The loss is certain in every month at work, and a month later the search is over all but surely.
    loss = {"rate_per_year": 1, "median_months_out": 0.1, "pay_cut": 0.1}
    found = engine_paths(_sure(job_loss=loss, months=12, moves=[examples.move(1, min_months_in_role=0)]), 500)
    usual = (found.lost == 1).sum() == 500
    assert usual
    in_step = found.nominal[:, (found.nominal[2] > 0) & (found.nominal[4] > 0)]
    assert in_step.shape[1] > 490
    assert in_step[1] == pytest.approx(0)
    assert in_step[2] == pytest.approx(36000)
    assert in_step[3] == pytest.approx(0)
    assert in_step[4] == pytest.approx(32400)
    # No month is left for a review or a promotion: each is one of loss or of return.
    assert (found.arrival == NEVER).all()


def test_nothing_is_raised_in_the_month_of_loss_or_return():
    loss = {"rate_per_year": 0.9, "median_months_out": 2, "pay_cut": 0}
    paths = engine_paths(_plain(job_loss=loss, months=40), 4_000)
    now, before = paths.nominal[1:], paths.nominal[:-1]
    months = np.arange(1, 41)
    review = (months % 12 == 4)[:, None]
    at_work = (now > 0) & (before > 0)
    assert (now[at_work & review] > before[at_work & review]).all()
    assert (now[at_work & ~review] == before[at_work & ~review]).all()
    returned = (now > 0) & (before == 0)
    for month, path in np.argwhere(returned)[:200]:
        earlier = paths.nominal[: month + 1, path]
        assert now[month, path] == earlier[earlier > 0][-1]


def test_months_in_the_role_start_again_on_return():
    loss = {"rate_per_year": 0.9, "median_months_out": 2, "pay_cut": 0}
    moves = [examples.move(1, min_months_in_role=5, median_wait_months=0, raise_=[0, 0, 0], entry=0)]
    paths = engine_paths(_sure(job_loss=loss, moves=moves, months_in_role=0, months=60), 3_000)
    arrived = np.flatnonzero(paths.arrival[0] <= 60)
    assert len(arrived) > 100
    for path in arrived:
        month = paths.arrival[0][path]
        spell = paths.nominal[max(0, month - 5) : month + 1, path]
        assert (spell > 0).all()
        assert month == 5 or paths.nominal[month - 6, path] == 0


def test_month_0_is_today():
    found = project(examples.inputs(months=1), paths=100)
    for fan in (found.nominal, found.real):
        assert len(fan.p50) == 2
        assert fan.p10[0] == fan.p90[0] == 43500
    assert found.arrival[0].share[0] == 0
    assert (found.samples_nominal[:, 0] == 43500).all()


def test_one_path_is_a_projection_too():
    found = project(examples.inputs(months=30), paths=1)
    assert (found.nominal.p10 == found.nominal.p90).all()
    assert found.samples_nominal.shape == (1, 31)
    assert "real.p50" not in found.standard_error


def test_a_percentile_of_arrival_that_is_never_reached_is_none():
    inputs = examples.inputs(months=12, moves=[examples.move(1, min_months_in_role=0, median_wait_months=24)])
    arrival = project(inputs, paths=5_000).arrival[0]
    assert 0.2 < arrival.share[-1] < 0.4
    assert arrival.p10 is not None
    assert arrival.p50 is None
    assert arrival.p90 is None


def test_exactly_half_of_the_paths_are_enough_for_the_median():
    moves = [examples.move(1, min_months_in_role=0, median_wait_months=9)]
    for seed in range(200):
        inputs = examples.inputs(months=9, moves=moves)
        found = project(inputs, paths=4, seed=seed).arrival[0]
        assert (found.p50 is None) == (found.share[-1] < 0.5)
        if found.p50 is not None:
            assert found.share[found.p50] >= 0.5 > found.share[found.p50 - 1]


rates = st.floats(0, 0.3)


@st.composite
def any_inputs(draw) -> Inputs:
    """Inputs from every corner of their ranges, for a short horizon."""
    base = inputs_from_json(examples.ladder(months=draw(st.integers(1, 50))))
    moves = tuple(
        dataclasses.replace(
            move,
            min_months_in_role=draw(st.integers(0, 12)),
            median_wait_months=draw(st.sampled_from([0, 0.5, 3, 9])),
            entry=draw(st.sampled_from([0.0, 45000.0, 90000.0])),
            not_before=draw(st.sampled_from([None, Month(2027, 6)])),
            uncovered=draw(st.sampled_from([(), (), (), ("leading",)])),
        )
        for move in base.moves
    )
    volatility = draw(st.sampled_from([0, 0.01, 0.05]))
    return dataclasses.replace(
        base,
        start=Month(2026, draw(st.integers(1, 12))),
        pay=draw(st.sampled_from([20000.0, 43500.0, 70000.0, 200000.0])),
        months_in_role=draw(st.integers(0, 20)),
        hours_per_week=draw(st.sampled_from([0.0, 4.0, 60.0])),
        prices=dataclasses.replace(base.prices, latest=draw(st.floats(-0.1, 0.3)), volatility=volatility),
        raise_=dataclasses.replace(
            base.raise_, budget=draw(rates), pull=draw(rates), wide=draw(rates), review_month=draw(st.integers(1, 12))
        ),
        job_loss=dataclasses.replace(base.job_loss, rate_per_year=draw(st.floats(0, 1)), pay_cut=draw(rates)),
        market_drift=draw(st.floats(-0.1, 0.1)),
        moves=moves,
    )


@settings(max_examples=60, deadline=None)
@given(any_inputs(), st.integers(0, 2**40))
def test_pay_falls_through_job_loss_alone_and_never_rises_above_the_band(inputs, seed):
    paths = engine_paths(inputs, 60, seed)
    now, before = paths.nominal[1:], paths.nominal[:-1]
    at_work = (now > 0) & (before > 0)
    assert (now[at_work] >= before[at_work]).all()
    months = np.arange(1, inputs.months + 1)[:, None]
    role = sum((arrival[None, :] <= months).astype(int) for arrival in paths.arrival)
    highs = np.array([band.high for band in inputs.roles])
    price = np.divide(now, paths.real[1:], out=np.ones_like(now), where=now > 0)
    band = highs[role] * price * (1 + inputs.market_drift) ** (months / 12)
    rose = at_work & (now > before)
    assert (now[rose] <= band[rose] * (1 + 1e-5)).all()


@settings(max_examples=60, deadline=None)
@given(any_inputs(), st.integers(0, 2**40))
def test_promotions_come_in_order_and_never_before_their_gate(inputs, seed):
    paths = engine_paths(inputs, 60, seed)
    before = np.full(60, -inputs.months_in_role)
    for row, move in enumerate(inputs.moves):
        month = paths.arrival[row]
        arrived = month <= inputs.months
        assert (arrived <= (before < NEVER)).all()
        assert (month[arrived] >= before[arrived] + max(1, move.min_months_in_role)).all()
        assert (month[arrived] >= 1).all()
        assert not (move.uncovered and arrived.any())
        if move.not_before is not None:
            assert (inputs.start + int(month.min()) >= move.not_before) or not arrived.any()
        if inputs.hours_per_week == 0 and move.goals:
            assert not arrived.any()
        for path in np.flatnonzero(arrived):
            assert paths.nominal[month[path], path] > 0
        before = np.where(arrived, month, NEVER)


@settings(max_examples=30, deadline=None)
@given(any_inputs(), st.integers(0, 2**40), st.integers(1, 300))
def test_a_projection_is_in_order_and_of_the_right_shape(inputs, seed, count):
    found = project(inputs, paths=count, seed=seed)
    for fan in (found.nominal, found.real):
        lines = np.array([fan.p10, fan.p25, fan.p50, fan.p75, fan.p90])
        assert lines.shape == (5, inputs.months + 1)
        assert (np.diff(lines, axis=0) >= -1e-9).all()
        assert (lines >= 0).all()
    assert found.samples_real.shape == (min(5, count), inputs.months + 1)
    for arrival in found.arrival:
        assert (np.diff(arrival.share) >= 0).all()
        months = [month for month in (arrival.p10, arrival.p50, arrival.p90) if month is not None]
        assert months == sorted(months)
    assert found.sum_real.p10 <= found.sum_real.p50 <= found.sum_real.p90
    assert all(np.isfinite(error) and error >= 0 for error in found.standard_error.values())


@settings(max_examples=20, deadline=None)
@given(any_inputs(), st.integers(0, 2**40))
def test_more_hours_never_make_a_promotion_later(inputs, seed):
    slow = outcomes(inputs, paths=200, seed=seed, pay=False).arrival
    faster = dataclasses.replace(inputs, hours_per_week=inputs.hours_per_week + 2)
    assert (outcomes(faster, paths=200, seed=seed, pay=False).arrival <= slow).all()
