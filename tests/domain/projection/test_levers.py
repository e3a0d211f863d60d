"""Levers compare on the same draws, and say when they do nothing."""

import dataclasses

import numpy as np
import pytest

from careerplanner.domain.projection.engine import outcomes
from careerplanner.domain.projection.inputs import Inputs, Ranged, inputs_from_json
from careerplanner.domain.projection.levers import Effect, Lever, LeverKind, Matter, levers
from careerplanner.domain.projection.usual_levers import MOST_GOALS, value_of_goals, with_goal_finished
from careerplanner.errors import Refused
from tests.domain.projection import examples, mechanisms
from tests.domain.projection.choices import usual_levers

PATHS = 4_000


def _ladder(**changes) -> Inputs:
    document = examples.ladder(**({"hours_per_week": 2} | changes))
    document["goals"].append({"id": "hobby", "hours_left": 30})
    return inputs_from_json(document)


def _effects(inputs: Inputs, **options) -> dict[tuple[str, str], Effect]:
    found = levers(inputs, usual_levers(inputs), paths=PATHS, **options)
    return {(effect.lever.kind.value, effect.lever.subject): effect for effect in found}


def test_the_usual_levers_change_one_input_each():
    inputs = _ladder()
    found = {(lever.kind, lever.subject): lever.inputs for lever in usual_levers(inputs)}
    assert len(found) == 1 + 3 + 1 + 1 + 1 + 3 + 2 + 1 + 3 + 1 + 3
    assert found[LeverKind.NEGOTIATE, ""].negotiated == pytest.approx(0.03)
    assert found[LeverKind.MORE_HOURS, ""].hours_per_week == 3
    assert found[LeverKind.FEWER_HOURS, ""].hours_per_week == 1
    assert found[LeverKind.NO_LEARNING, ""].hours_per_week == 0
    assert found[LeverKind.SLOWER, ""].estimate_ratio.median == pytest.approx(2.6)
    assert found[LeverKind.HIGHER_BUDGET, ""].raise_.budget == pytest.approx(0.042)
    assert found[LeverKind.LOWER_BUDGET, ""].raise_.budget == pytest.approx(0.022)
    prices = found[LeverKind.HIGHER_INFLATION, ""].prices
    assert (prices.latest, prices.mean) == (pytest.approx(0.044), pytest.approx(0.035))
    assert found[LeverKind.ASK_EARLIER, "Lead"].moves[1].median_wait_months == 3
    assert found[LeverKind.HIGHER_ENTRY, "Lead"].moves[1].entry == pytest.approx(51500)
    assert [(goal.id, goal.hours_left) for goal in found[LeverKind.FINISH_GOAL, "metrics"].goals] == [
        ("metrics", 0),
        ("coaching", 40),
        ("people", 200),
        ("hobby", 30),
    ]
    assert [goal.hours_left for goal in found[LeverKind.ALL_EVIDENCE, ""].goals] == [0, 0, 0, 30]
    assert found[LeverKind.LOOK_ELSEWHERE, ""].changes.willing == "looking"
    assert found[LeverKind.MACHINES, ""].outlook.ramp_months == 48


def test_of_very_many_goals_the_next_have_a_lever_each_and_all_have_one_together():
    document = examples.ladder(hours_per_week=2)
    for number in range(MOST_GOALS):
        document["goals"].append({"id": f"goal {number}", "hours_left": 10})
        document["moves"][1]["goals"].append(f"goal {number}")
    inputs = inputs_from_json(document)
    found = [(lever.kind, lever.subject) for lever in usual_levers(inputs)]
    finished = [subject for kind, subject in found if kind is LeverKind.FINISH_GOAL]
    assert len(inputs.goals) == MOST_GOALS + 3
    assert finished == [goal.id for goal in inputs.goals[:MOST_GOALS]]
    together = next(lever for lever in usual_levers(inputs) if lever.kind is LeverKind.ALL_EVIDENCE)
    assert {goal.hours_left for goal in together.inputs.goals} == {0}


def test_levers_of_version_2_stand_beside_their_opposites():
    inputs = inputs_from_json(mechanisms.ALL)
    found = {lever.kind: lever for lever in usual_levers(inputs)}
    assert found[LeverKind.NEVER_CHANGE].inputs.changes is None
    assert found[LeverKind.KEEPS_JOBS].inputs.outlook is None
    often, seldom = found[LeverKind.PROMOTES_OFTEN], found[LeverKind.PROMOTES_SELDOM]
    assert [move.chance.here for move in often.inputs.moves] == [0.5, 0.45, 0.4]
    assert [move.chance.here for move in seldom.inputs.moves] == [0.15, 0.1, 0.4]
    assert seldom.inputs.moves[1].chance.elsewhere == inputs.moves[1].chance.elsewhere
    assert found[LeverKind.HIGHER_BUDGET].inputs.raise_.budget == Ranged(0.042, 0.036, 0.048)
    for matter in (Matter.LEARNING, Matter.EMPLOYERS, Matter.PROMOTIONS, Matter.TRADE, Matter.RAISES):
        assert {lever.is_hopeful for lever in found.values() if lever.matter is matter} == {True, False}


def test_what_a_lever_does_has_a_range_over_what_nobody_knows():
    inputs = inputs_from_json(mechanisms.ALL | {"months": 120})
    budget = {e.lever.kind: e for e in levers(inputs, usual_levers(inputs), paths=10_000)}[LeverKind.HIGHER_BUDGET]
    low, high = budget.sum_real_range
    assert 0 < low < budget.sum_real < high
    assert (high + low) / 2 == pytest.approx(budget.sum_real)
    plain = _effects(_ladder(months=60))["higher raise budget", ""]
    assert plain.sum_real_range == (plain.sum_real, plain.sum_real)


def test_levers_stay_within_the_ranges_of_their_inputs():
    inputs = _ladder(hours_per_week=168, raise_={"budget": 1}, prices={"latest": 1, "mean": 1})
    for effect in levers(inputs, usual_levers(inputs), paths=50):
        assert effect.lever.inputs.hours_per_week <= 168


def test_more_learning_brings_the_role_sooner_and_pays():
    effects = _effects(_ladder())
    hours = effects["more hours a week", ""]
    assert hours.months < -3
    assert hours.moves_date
    assert hours.moves_pay
    assert hours.sum_real > 0
    slower = effects["learning takes twice as long", ""]
    assert slower.months > 1
    assert slower.sum_real < 0


def test_what_cannot_matter_has_no_measurable_effect():
    effects = _effects(_ladder())
    assert not effects["higher raise budget", ""].moves_date
    assert effects["higher raise budget", ""].moves_pay
    assert effects["higher inflation", ""].sum_real < 0


def test_the_soonest_stand_first_and_among_equals_the_best_paid():
    found = levers(_ladder(), usual_levers(_ladder()), paths=PATHS)
    dates = [effect.months if effect.moves_date else 0 for effect in found]
    assert dates == sorted(dates)
    still = [effect.sum_real for effect in found if not effect.moves_date]
    assert still == sorted(still, reverse=True)


def test_the_change_is_the_mean_over_pairs_of_paths_with_its_error():
    inputs = _ladder(months=60)
    lever = Lever(LeverKind.MORE_HOURS, "", dataclasses.replace(inputs, hours_per_week=4.0))
    (effect,) = levers(inputs, [lever], paths=PATHS, seed=5, target=2)
    before, after = (outcomes(each, paths=PATHS, seed=5) for each in (inputs, lever.inputs))
    months = np.minimum(after.arrival[1], 61) - np.minimum(before.arrival[1], 61)
    assert effect.months == pytest.approx(months.mean())
    assert effect.months_error == pytest.approx(months.std(ddof=1) / np.sqrt(PATHS))
    assert effect.share == pytest.approx((after.arrival[1] <= 60).mean() - (before.arrival[1] <= 60).mean())
    assert effect.sum_real == pytest.approx((after.sum_real - before.sum_real).mean())


def test_a_role_that_few_reach_still_has_a_change_of_months():
    inputs = _ladder(months=60)
    effect = _effects(inputs)["finish goal today", "people"]
    assert 0 < (outcomes(inputs, paths=PATHS, seed=1).arrival[2] <= 60).mean() < 0.5
    assert effect.months < 0
    assert effect.share > 0


def test_a_route_of_one_role_has_no_date_to_move():
    inputs = examples.certain()
    found = levers(inputs, usual_levers(inputs), paths=100)
    assert {effect.months for effect in found} == {0}


def test_the_value_of_a_goal_is_that_of_finishing_it_today():
    inputs = _ladder()
    values = {value.goal: value for value in value_of_goals(inputs, paths=PATHS)}
    assert values.keys() == {"coaching", "metrics", "people"}
    people = values["people"]
    assert people.effect.lever.inputs == with_goal_finished(inputs, "people")
    assert people.effect.months < -1
    assert values["metrics"].effect.months < -1
    assert people.sum_real_per_hour == pytest.approx(people.effect.sum_real / 200)


def test_a_goal_with_nothing_left_has_no_value_per_hour():
    inputs = with_goal_finished(_ladder(), "coaching")
    value = value_of_goals(inputs, paths=500)[-1]
    assert (value.goal, value.sum_real_per_hour, value.effect.months) == ("coaching", None, 0)


def test_a_lever_out_of_range_is_refused():
    inputs = _ladder()
    lever = Lever(LeverKind.OTHER, "", dataclasses.replace(inputs, hours_per_week=-1.0))
    with pytest.raises(Refused, match="hours_per_week"):
        levers(inputs, [lever], paths=10)
