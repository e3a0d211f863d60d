"""Goal seek finds the least that meets a wish, or says by how much it fails."""

import dataclasses

import numpy as np
import pytest

from careerplanner.domain.projection.engine import outcomes, project, share_with_pay
from careerplanner.domain.projection.inputs import Inputs, inputs_from_json
from careerplanner.domain.projection.kept import kept_of
from careerplanner.domain.projection.seek import Knob, Wish, seek
from careerplanner.errors import Refused
from tests.domain.projection import examples

PATHS = 3_000
LADDER = inputs_from_json(examples.ladder())


def _share(inputs: Inputs, role: int, by: int) -> float:
    return float((outcomes(inputs, paths=PATHS, seed=1, pay=False).arrival[role - 1] <= by).mean())


@pytest.mark.parametrize("chance", [0.3, 0.5, 0.8])
def test_the_least_hours_meet_the_wish_and_a_tenth_of_an_hour_less_does_not(chance):
    found = seek(LADDER, Wish(by=110, role=3, chance=chance), Knob.HOURS, paths=PATHS)
    assert found.feasible
    assert found.short_by is None
    assert found.share == _share(dataclasses.replace(LADDER, hours_per_week=found.answer), 3, 110) >= chance
    assert _share(dataclasses.replace(LADDER, hours_per_week=found.answer - 0.1), 3, 110) < chance


def test_a_wish_that_no_hours_can_meet_says_by_how_many_months():
    found = seek(LADDER, Wish(by=40, role=3), Knob.HOURS, paths=PATHS)
    assert not found.feasible
    assert found.answer is None
    most = dataclasses.replace(LADDER, hours_per_week=40.0)
    assert found.share == _share(most, 3, 40) < 0.5
    assert _share(most, 3, 40 + int(found.short_by)) >= 0.5 > _share(most, 3, 39 + int(found.short_by))


def test_a_gate_that_never_opens_cannot_be_sought_open():
    shut = inputs_from_json(examples.document(moves=[examples.move(1, uncovered=["leading"])]))
    for knob in (Knob.HOURS, Knob.MONTH):
        found = seek(shut, Wish(by=60, role=1), knob, paths=500)
        assert (found.feasible, found.answer, found.share, found.short_by) == (False, None, 0, None)


def test_a_wish_that_is_met_anyway_needs_nothing():
    found = seek(examples.inputs(goals=[], moves=[examples.move(1)]), Wish(by=60, role=1), Knob.HOURS, paths=500)
    assert (found.feasible, found.answer) == (True, 0)


def test_the_first_month_is_the_median_arrival():
    median = project(LADDER, paths=PATHS).arrival[2].p50
    early, late = (seek(LADDER, Wish(by=by, role=3), Knob.MONTH, paths=PATHS) for by in (median - 5, median + 5))
    assert (late.feasible, late.answer, late.short_by) == (True, median, None)
    assert (early.feasible, early.answer, early.short_by) == (False, median, 5)


def test_the_least_entry_pay_meets_a_wish_for_real_pay():
    wish = Wish(by=140, real_pay=66000)
    found = seek(LADDER, wish, Knob.ENTRY, paths=PATHS)
    assert found.feasible
    assert found.answer > LADDER.moves[2].entry
    for entry, met in ((found.answer, True), (found.answer - 1, False)):
        moves = (*LADDER.moves[:2], dataclasses.replace(LADDER.moves[2], entry=entry))
        real = outcomes(dataclasses.replace(LADDER, moves=moves), paths=PATHS, seed=1, watched_month=140).real
        assert bool((real >= 66000 * (1 - 1e-6)).mean() >= 0.5) is met


def test_real_pay_that_cannot_be_had_says_how_much_is_missing():
    found = seek(LADDER, Wish(by=60, real_pay=200_000), Knob.HOURS, paths=PATHS)
    assert not found.feasible
    real = outcomes(dataclasses.replace(LADDER, hours_per_week=40.0), paths=PATHS, seed=1, watched_month=60).real
    assert found.short_by == pytest.approx(200_000 - np.median(real), rel=1e-3)


def test_the_first_month_with_enough_real_pay_is_that_of_the_fan():
    found = seek(LADDER, Wish(by=200, real_pay=52_000), Knob.MONTH, paths=PATHS)
    median = project(LADDER, paths=PATHS).real.p50
    first = int(np.flatnonzero(median >= 52_000)[0])
    assert abs(found.answer - first) <= 1
    assert seek(LADDER, Wish(by=1, real_pay=43_000), Knob.MONTH, paths=PATHS).answer == 0


def test_the_present_role_is_reached_already():
    assert seek(LADDER, Wish(by=5, role=0), Knob.MONTH, paths=100).answer == 0


@pytest.mark.parametrize(
    ("wish", "sentence"),
    [
        (Wish(by=12), "a role or an amount"),
        (Wish(by=12, role=1, real_pay=50000), "a role or an amount"),
        (Wish(by=12, role=9), "not on the route"),
        (Wish(by=0, role=1), "from 2027-01 to 2046-12"),
        (Wish(by=241, role=1), "2047-01.*from 2027-01 to 2046-12"),
        (Wish(by=12, role=1, chance=1.0), "chance"),
    ],
)
def test_a_wish_that_does_not_fit_is_refused(wish, sentence):
    with pytest.raises(Refused, match=sentence):
        seek(LADDER, wish, Knob.HOURS, paths=10)


def test_entry_pay_cannot_be_sought_where_there_is_no_move():
    with pytest.raises(Refused, match="no move"):
        seek(examples.certain(), Wish(by=12, real_pay=50000), Knob.ENTRY, paths=10)


def test_the_share_with_a_pay_is_the_same_after_a_projection_as_before_it():
    inputs = inputs_from_json(examples.ladder(months=60))
    kept_of.cache_clear()
    before = share_with_pay(inputs, 45_000, paths=400, seed=3)
    kept_of.cache_clear()
    project(inputs, paths=400, seed=3)

    assert 0 < before[-1] < 1
    assert share_with_pay(inputs, 45_000, paths=400, seed=3).tolist() == before.tolist()


@pytest.mark.parametrize(("knob", "answer"), [(Knob.HOURS, 0.0), (Knob.MONTH, 4)])
def test_what_comes_to_all_well_before_the_end_comes_with_no_hours_and_in_its_month(knob, answer):
    # After 18 months in the role, of which 14 are served, and at once.
    at_once = examples.move(1, median_wait_months=0)
    sure = inputs_from_json(examples.document(moves=[at_once], goals=[], job_loss={"rate_per_year": 0}))

    found = seek(sure, Wish(by=60, role=1, chance=0.9), knob, paths=500)

    assert (found.feasible, found.answer, found.share, found.short_by) == (True, answer, 1, None)
