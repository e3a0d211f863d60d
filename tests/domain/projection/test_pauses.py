"""Pauses: the part of the pay that is paid, what stands still, the pace of learning, and luck that stays as it was."""

import dataclasses

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench import naive
from careerplanner.domain.projection.draws import Draws, Purpose
from careerplanner.domain.projection.employers import months_until
from careerplanner.domain.projection.engine import CHUNK, outcomes, project, share_with_pay
from careerplanner.domain.projection.happenings import Step
from careerplanner.domain.projection.inputs import Inputs, Pause, inputs_from_json
from careerplanner.domain.projection.levers import LeverKind, levers
from careerplanner.domain.projection.pauses import pay_shares
from careerplanner.domain.projection.seek import Knob, Wish, seek
from careerplanner.domain.projection.timeline import NEVER, timeline
from careerplanner.months import Month
from tests.domain.projection import examples
from tests.domain.projection.choices import usual_levers
from tests.domain.projection.paths import engine_paths

CENT = 0.005
START = Month(2026, 12)
LADDER = inputs_from_json(examples.ladder(months=90, job_loss={"rate_per_year": 0.2}))
WIDE_BANDS = [
    {"name": "Here", "low": 1000, "mid": 40000, "high": 10_000_000},
    {"name": "There", "low": 1000, "mid": 40000, "high": 10_000_000},
]
SURE_RATIO = {"kind": "lognormal", "median": 1.0, "sigma": 0}


def _certain(**changes) -> Inputs:
    """Pay of 40,000 and a raise of 3 % each April, first in month 4; no prices, no luck, no moves."""
    rule = {"budget": 0.03, "pull": 0, "pass_through": 0}
    prices = {"latest": 0, "mean": 0, "persistence": 0, "volatility": 0}
    still = {"pay": 40000, "months": 60, "raise_": rule, "prices": prices, "roles": WIDE_BANDS[:1]}
    return examples.certain(**(still | changes))


def _sure(**changes) -> Inputs:
    """One move, as soon as its gate opens: 18 months in the role, of which 14 are over, so in month 4."""
    move = examples.move(1, median_wait_months=0, raise_=[0.1, 0.1, 0.1], entry=0)
    return _certain(**({"roles": WIDE_BANDS, "moves": [move]} | changes))


def _pause(first: int, months: int, pay_share=0.0, hours_share=1.0, *, held=True) -> Pause:
    """A pause from this month on, counted from the start."""
    return Pause(START + first, months, pay_share, hours_share, held)


def _with(inputs: Inputs, *pauses: Pause) -> Inputs:
    return dataclasses.replace(inputs, pauses=pauses)


@st.composite
def any_pauses(draw, last: int = 80):
    """Up to five pauses in order, the first perhaps from before the start."""
    pauses, at = [], draw(st.integers(-20, last))
    for _number in range(draw(st.integers(0, 5))):
        months = draw(st.integers(1, 30))
        pay, hours = draw(st.sampled_from([0.0, 0.4, 1.0])), draw(st.sampled_from([0.0, 0.3, 1.0, 3.0, 10.0]))
        pauses.append(_pause(at, months, pay, hours, held=draw(st.booleans())))
        at += months + draw(st.integers(0, 20))
    return tuple(pauses)


def _held(inputs: Inputs, month: int) -> bool:
    now = inputs.start + month
    return month > 0 and any(p.is_held and p.first <= now < p.first + p.months for p in inputs.pauses)


def _pay_share(inputs: Inputs, month: int) -> float:
    now = inputs.start + month
    shares = [p.pay_share for p in inputs.pauses if month > 0 and p.first <= now < p.first + p.months]
    return shares[0] if shares else 1.0


def _assert_same(one, other):
    """The same answer, bit for bit."""
    for fan in ("nominal", "real"):
        for line in ("p10", "p25", "p50", "p75", "p90"):
            assert getattr(getattr(one, fan), line).tobytes() == getattr(getattr(other, fan), line).tobytes()
    for part in ("sum_real", "lowest_real_ahead", "months_below_today", "goal_finish", "standard_error"):
        assert getattr(one, part) == getattr(other, part)
    for first, second in zip(one.arrival, other.arrival, strict=True):
        assert first.share.tobytes() == second.share.tobytes()
    assert one.samples_nominal.tobytes() == other.samples_nominal.tobytes()
    assert one.samples_real.tobytes() == other.samples_real.tobytes()


@pytest.mark.parametrize(
    "pauses",
    [
        (_pause(-30, 31),),
        (_pause(5, 12, 1.0, 1.0, held=False), _pause(40, 12, 1.0, 1.0, held=False)),
        (_pause(91, 12, 0.0, 1.0),),
    ],
    ids=["past", "as usual", "after the horizon"],
)
def test_pauses_that_change_nothing_give_the_same_answer_bit_for_bit(pauses):
    _assert_same(project(_with(LADDER, *pauses), paths=3_000), project(LADDER, paths=3_000))


@settings(max_examples=60, deadline=None)
@given(any_pauses())
def test_without_chance_pay_is_the_closed_form_to_the_cent(pauses):
    inputs = _with(_certain(months=90), *pauses)
    found = project(inputs, paths=20)
    reviews = np.cumsum([month % 12 == 4 and not _held(inputs, month) for month in range(91)])
    paid = 40000 * 1.03**reviews * [_pay_share(inputs, month) for month in range(91)]
    for line in (found.nominal.p10, found.nominal.p90, found.real.p50, found.samples_nominal[0], found.samples_real[4]):
        assert np.abs(line - paid).max() < CENT
    assert found.sum_real.p50 == pytest.approx(paid[1:].sum() / 12, abs=CENT)
    assert found.lowest_real_ahead.p50 == pytest.approx(paid[1:].min(), abs=CENT)
    assert found.months_below_today == (paid[1:] < 40000 - CENT).sum()


def test_with_known_prices_real_pay_is_the_part_that_is_paid_by_prices():
    prices = {"latest": 0.02, "mean": 0.02, "persistence": 0, "volatility": 0}
    found = project(_with(_certain(prices=prices), _pause(6, 5, 0.5)), paths=20)
    months = np.arange(61)
    paid = 40000 * 1.03 ** ((months - 4) // 12 + 1) * np.where((months >= 6) & (months < 11), 0.5, 1.0)
    assert np.abs(found.real.p50 - paid / 1.02 ** (months / 12)).max() < CENT


@settings(max_examples=60, deadline=None)
@given(any_pauses(), st.integers(0, 2**40))
def test_what_is_paid_in_a_pause_is_its_part_of_the_pay(pauses, seed):
    # With nothing held the paid part is all that differs.
    pauses = tuple(dataclasses.replace(pause, is_held=False, hours_share=1.0) for pause in pauses)
    plain, paused = engine_paths(LADDER, 60, seed), engine_paths(_with(LADDER, *pauses), 60, seed)
    shares = np.array([_pay_share(_with(LADDER, *pauses), month) for month in range(91)])[:, None]
    assert np.allclose(paused.nominal, plain.nominal * shares, rtol=1e-12)
    assert np.allclose(paused.real, plain.real * shares, rtol=1e-6)
    assert (paused.arrival == plain.arrival).all()


@settings(max_examples=40, deadline=None)
@given(any_pauses(), st.integers(0, 2**40))
def test_a_pause_moves_no_draw(pauses, seed):
    draws = Draws(seed, 0, 80)
    plain, paused = timeline(LADDER, draws), timeline(_with(LADDER, *pauses), draws)
    spells = [sorted(zip(t.lost_path, t.lost, t.back, strict=True)) for t in (plain, paused)]
    assert spells[0] == spells[1]
    rises = []
    for times in (plain, paused):
        events = times.events
        promoted = events.step == Step.PROMOTION
        owners = zip(events.path[promoted], events.role[promoted], strict=True)
        rises.append(dict(zip(owners, events.change[promoted], strict=True)))
    both = rises[0].keys() & rises[1].keys()
    assert {key: rises[0][key] for key in both} == {key: rises[1][key] for key in both}


def _arrival(inputs: Inputs, spells: list[tuple[int, int]], wait: int) -> int:
    """The month of the first promotion by counting, for one path with its spells out of work and its open months."""
    in_role, opened = inputs.months_in_role, 0
    for month in range(1, inputs.months + 1):
        if any(month == back for _lost, back in spells):
            in_role = 0
        elif not any(lost <= month < back for lost, back in spells) and not _held(inputs, month):
            in_role += 1
            opened += in_role >= inputs.moves[0].min_months_in_role
            if opened == wait:
                return month
    return NEVER


@settings(max_examples=40, deadline=None)
@given(any_pauses(), st.integers(0, 2**40), st.integers(0, 20))
def test_a_promotion_waits_for_the_months_in_the_role_and_its_open_months_which_are_never_held(pauses, seed, least):
    move = examples.move(1, min_months_in_role=least, median_wait_months=5)
    loss = {"rate_per_year": 0.4, "median_months_out": 3}
    inputs = _with(examples.inputs(months=100, moves=[move], job_loss=loss, months_in_role=2), *pauses)
    draws = Draws(seed, 0, 60)
    found = timeline(inputs, draws)
    waits = months_until(draws.uniforms(Purpose.WAIT, 0, slice(None)), 5)
    spells: list[list[tuple[int, int]]] = [[] for _path in waits]
    for path, lost, back in zip(found.lost_path, found.lost, found.back, strict=True):
        spells[path].append((lost, back))
    expected = [_arrival(inputs, spells[path], int(wait)) for path, wait in enumerate(waits)]
    assert found.arrival[0].tolist() == expected


@settings(max_examples=40, deadline=None)
@given(any_pauses(), st.integers(0, 2**40))
def test_no_promotion_comes_and_no_pay_rises_in_a_held_month(pauses, seed):
    inputs = _with(LADDER, *(dataclasses.replace(pause, pay_share=1.0) for pause in pauses))
    paths = engine_paths(inputs, 80, seed)
    for month in range(1, 91):
        if _held(inputs, month):
            assert not (paths.arrival == month).any()
            at_work = (paths.nominal[month - 1] > 0) & (paths.nominal[month] > 0)
            assert (paths.nominal[month, at_work] == paths.nominal[month - 1, at_work]).all()


@settings(max_examples=60, deadline=None)
@given(st.integers(1, 4), st.integers(1, 40))
def test_held_leave_before_the_gate_delays_a_sure_promotion_by_exactly_its_months(first, months):
    inputs = _sure()
    assert project(inputs, paths=5).arrival[0].p50 == 4
    assert project(_with(inputs, _pause(first, months)), paths=5).arrival[0].p50 == 4 + months
    assert project(_with(inputs, _pause(first, months, held=False)), paths=5).arrival[0].p50 == 4


def test_leave_that_began_before_the_start_delays_by_the_months_that_are_left():
    assert project(_with(_sure(), _pause(-10, 15)), paths=5).arrival[0].p50 == 8


def test_a_review_in_held_leave_is_not_made_up_for():
    pay = project(_with(_certain(), _pause(3, 3, 1.0)), paths=5).nominal.p50
    assert pay[15] == pytest.approx(40000)
    assert pay[16] == pytest.approx(41200)


def test_a_date_in_held_leave_opens_the_gate_after_it():
    move = examples.move(1, min_months_in_role=0, median_wait_months=0, not_before="2027-08")
    assert project(_sure(moves=[move]), paths=5).arrival[0].p50 == 8
    assert project(_with(_sure(moves=[move]), _pause(7, 4)), paths=5).arrival[0].p50 == 11


def test_one_may_lose_the_job_on_leave_and_return_in_it():
    loss = {"rate_per_year": 1, "median_months_out": 0.1, "pay_cut": 0.1}
    paths = engine_paths(_with(_sure(job_loss=loss, months=8), _pause(1, 4, 0.5)), 400)
    in_step = paths.nominal[:, (paths.nominal[[2, 4, 6]] > 0).all(axis=0)]
    assert in_step.shape[1] > 380
    assert in_step[:7, 0] == pytest.approx([40000, 0, 18000, 0, 16200, 0, 29160])


@pytest.mark.parametrize(
    ("pauses", "month"),
    [
        # 4 hours a week are 17.33 a month, so 104 hours are six months.
        ((), 6),
        ((_pause(1, 2, hours_share=3.0),), 2),
        ((_pause(1, 1, hours_share=3.0),), 4),
        ((_pause(3, 10, hours_share=0.0),), 16),
        ((_pause(3, 10, hours_share=0.5),), 10),
        ((_pause(3, 10, hours_share=0.1),), 15),
        ((_pause(-5, 8, hours_share=0.0),), 8),
        ((_pause(0, 1, hours_share=10.0),), 6),
        ((_pause(2, 100, hours_share=0.0),), 106),
        ((_pause(2, 1, hours_share=0.0), _pause(5, 2, hours_share=2.0)), 6),
    ],
)
@pytest.mark.parametrize("held", [True, False])
def test_goals_follow_the_hours_of_the_pauses(pauses, month, held):
    goals = [{"id": "course", "hours_left": 104}]
    inputs = _certain(goals=goals, estimate_ratio=SURE_RATIO)
    inputs = _with(inputs, *(dataclasses.replace(pause, is_held=held) for pause in pauses))
    assert project(inputs, paths=5).goal_finish[0].p50 == month


@settings(max_examples=60, deadline=None)
@given(any_pauses(), st.lists(st.integers(0, 400), min_size=3, max_size=3), st.integers(0, 20), st.integers(0, 14))
def test_without_chance_the_engine_and_the_monthly_loop_agree_to_the_cent(pauses, hours, least, in_role):
    document = examples.ladder(months=90, months_in_role=in_role, estimate_ratio=SURE_RATIO)
    for name, part in (
        ("prices", {"volatility": 0}),
        ("raise", {"narrow": 0, "wide": 0}),
        ("job_loss", {"rate_per_year": 0}),
    ):
        document[name] |= part
    for move in document["moves"]:
        move |= {"min_months_in_role": least, "median_wait_months": 0, "raise": [0.05, 0.05, 0.05]}
    for goal, left in zip(document["goals"], hours, strict=True):
        goal["hours_left"] = left
    inputs = _with(inputs_from_json(document), *pauses)
    ours, theirs = engine_paths(inputs, 2), naive.simulate(inputs, 2, seed=1)
    assert np.abs(ours.nominal - theirs.nominal).max() < CENT
    assert np.abs(ours.real - theirs.real).max() < CENT
    arrivals = [theirs.arrival(role) for role in (1, 2, 3)]
    assert np.minimum(ours.arrival, 91).tolist() == np.minimum(arrivals, 91).tolist()


def test_a_pause_past_the_horizon_counts_for_goals_that_are_finished_there():
    inputs = _certain(goals=[{"id": "course", "hours_left": 104}], estimate_ratio=SURE_RATIO, months=3)
    assert project(_with(inputs, _pause(4, 5, hours_share=0.0)), paths=5).goal_finish[0].p50 == 11


def test_without_hours_a_pause_finishes_nothing():
    goals = [{"id": "done", "hours_left": 0}, {"id": "course", "hours_left": 1}]
    inputs = _with(_certain(goals=goals, hours_per_week=0), _pause(1, 12, hours_share=10.0))
    assert [goal.p50 for goal in project(inputs, paths=5).goal_finish] == [0, None]


def test_a_promotion_waits_for_a_goal_that_a_pause_has_delayed():
    move = examples.move(1, min_months_in_role=0, median_wait_months=0, goals=["course"])
    goals = [{"id": "course", "hours_left": 104}]
    inputs = _with(_sure(moves=[move], goals=goals, estimate_ratio=SURE_RATIO), _pause(2, 8, hours_share=0.5))
    # 1 + 8 / 2 months by month 9, and the sixth in month 10.
    assert project(inputs, paths=5).arrival[0].p50 == 10


def test_outcomes_and_the_share_with_pay_are_those_of_the_paths():
    inputs = _with(LADDER, _pause(20, 15, 0.6), _pause(50, 20, 0.3, held=False))
    paths = engine_paths(inputs, 3_000)
    found = outcomes(inputs, paths=3_000, seed=1, watched_month=25)
    assert found.sum_real == pytest.approx(paths.real[1:].sum(axis=0) / 12, rel=1e-5)
    assert found.real == pytest.approx(paths.real[25], rel=1e-6)
    shares = share_with_pay(inputs, 25000.0, paths=3_000, seed=1)
    assert np.abs(shares - (paths.real >= 25000).mean(axis=1)).max() < 1e-3
    assert shares[25] < shares[19] - 0.1


def test_levers_and_goal_seek_honour_pauses():
    inputs = _with(LADDER, _pause(1, 90))
    kinds = (LeverKind.HIGHER_BUDGET, LeverKind.FINISH_GOAL)
    plain, paused = (
        levers(i, [lever for lever in usual_levers(i) if lever.kind in kinds], paths=500) for i in (LADDER, inputs)
    )
    assert any(effect.moves_pay for effect in plain)
    assert not any(effect.months or effect.sum_real for effect in paused)
    assert seek(LADDER, Wish(by=40, real_pay=30000.0), Knob.MONTH, paths=500).feasible
    on_leave = seek(inputs, Wish(by=40, real_pay=30000.0), Knob.HOURS, paths=500)
    assert (on_leave.feasible, on_leave.share, on_leave.short_by) == (False, 0.0, 30000.0)


def test_more_paths_than_are_held_at_once_honour_pauses():
    inputs = _with(examples.inputs(months=40), _pause(6, 9, 0.5), _pause(20, 8, 0.0), _pause(38, 12, 0.8, held=False))
    count = CHUNK + 1_000
    found, paths = project(inputs, paths=count), engine_paths(inputs, count)
    for fan, values in ((found.nominal, paths.nominal), (found.real, paths.real)):
        exact = np.percentile(values, [10, 50, 90], axis=1)
        assert np.abs(np.array([fan.p10, fan.p50, fan.p90]) - exact).max() < 3
        assert (fan.p90[20:28] == 0).all()
    assert found.samples_nominal[:, 20:28].max() == 0
    assert found.lowest_real_ahead.p90 == 0


def test_the_part_of_the_pay_that_is_paid_is_told_for_each_month_and_nothing_where_it_is_all():
    def shares(*pauses: examples.Document) -> list[float] | None:
        found = pay_shares(inputs_from_json(examples.document(months=4, pauses=list(pauses))))
        return None if found is None else found.tolist()

    assert shares() is None
    assert shares(examples.pause("2027-01", 2, 1.0)) is None
    assert shares(examples.pause("2027-01", 2, 0.5)) == [1, 0.5, 0.5, 1, 1]
    assert shares(examples.pause("2026-10", 3, 0.5)) is None, "over before the first month"
    assert shares(examples.pause("2026-10", 4, 0.5), examples.pause("2027-04", 9, 0.0)) == [1, 0.5, 1, 1, 0]
