"""When goals are done: the order of work, the same dates as a plain loop, and chances that come true as often."""

import math
import random
from dataclasses import replace

import numpy as np
import pytest

from careerplanner.domain.goal_rows import Priority
from careerplanner.domain.projection.draws import Draws
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.goal_forecast import goal_forecast
from careerplanner.domain.projection.goal_order import Slot, gate_path, ordered, put_off, slack, slots
from careerplanner.domain.projection.inputs import inputs_from_json, inputs_to_json
from careerplanner.domain.projection.learning import Ratios
from careerplanner.domain.projection.parts import LOGNORMAL, RECORD, EstimateRatio, Inputs, LearningGoal, Pause
from careerplanner.domain.projection.spread import share_by
from careerplanner.errors import Refused
from careerplanner.months import Month
from tests.domain.projection import examples
from tests.some import some

HOURS_A_MONTH = 4 * 52 / 12
TICKS = 120
"""Ticks of the plain loop in a month."""


def plan(*goals: LearningGoal, **changes) -> Inputs:
    inputs = inputs_from_json(examples.ladder(moves=[examples.move(to) for to in (1, 2, 3)], hours_per_week=4))
    sure = EstimateRatio(LOGNORMAL, 1.0, 0.0)
    return replace(inputs, goals=goals, **{"estimate_ratio": sure, **changes})


def months(count: float) -> float:
    """The hours of so many months."""
    return count * HOURS_A_MONTH


def names(inputs: Inputs, **priorities: Priority) -> str:
    return "".join(goal.id for goal in ordered(inputs, priorities))


def test_goals_that_are_alike_stay_in_the_order_of_the_person():
    inputs = plan(LearningGoal("c", months(1)), LearningGoal("a", months(9), 50), LearningGoal("b"))
    assert names(inputs) == names(inputs, a=Priority.NORMAL) == "cab"
    assert names(inputs, a=Priority.LOW, b=Priority.LOW, c=Priority.LOW) == "cab"


def test_the_more_urgent_goal_is_first_and_lends_its_urgency_to_what_it_waits_for():
    free = plan(*(LearningGoal(name, months(1)) for name in "abcd"))
    assert names(free, d=Priority.HIGH, a=Priority.LOW) == "dbca"
    bound = replace(free, goals=(*free.goals[:3], LearningGoal("d", months(1), after=("c",))))
    assert names(bound, d=Priority.HIGH) == "cdab"
    assert names(bound, c=Priority.LOW) == "abcd"
    assert names(bound, c=Priority.LOW, d=Priority.LOW) == "abcd"
    chain = replace(free, goals=(LearningGoal("a", months(1), after=("d",)), *free.goals[1:]))
    assert names(chain, a=Priority.HIGH) == "dabc"


def test_a_goal_of_later_stands_where_its_first_day_falls_and_others_fill_the_time():
    goals = (LearningGoal("a", months(1), starts_in=2.5), *(LearningGoal(name, months(2)) for name in "bcd"))
    inputs = plan(*goals)
    assert names(inputs) == "bcad"
    assert names(inputs, a=Priority.HIGH) == "bcad"
    (first,) = plan(replace(goals[0])).goals
    alone = slots(plan(first))
    assert [(slot.begins, round(slot.ends, 6)) for slot in alone] == [(2.5, 3.5)]


def test_what_waits_for_weeks_in_paid_time_lets_others_go_ahead():
    course = LearningGoal("a", 0, min_weeks=13)
    inputs = plan(course, LearningGoal("b", months(1), after=("a",)), LearningGoal("c", months(2)))
    assert names(inputs) == "acb"
    found = {slot.id: slot for slot in slots(replace(inputs, goals=ordered(inputs, {})))}
    assert (found["a"].ends, found["b"].begins) == (3.0, 3.0)
    assert found["c"].ends == pytest.approx(2.0)


def test_a_need_that_is_done_already_is_none():
    inputs = plan(LearningGoal("a", months(1), after=("gone",)), LearningGoal("b", months(1)))
    assert [goal.after for goal in ordered(inputs, {"b": Priority.HIGH})] == [(), ()]


def test_thousands_of_goals_in_one_chain_are_ordered_at_once():
    goals = [LearningGoal(str(number), 1.0, after=(str(number + 1),)) for number in range(3000)]
    inputs = plan(*goals, LearningGoal("3000", 1.0))
    assert [goal.id for goal in ordered(inputs, {})] == [str(number) for number in range(3000, -1, -1)]


PAUSE = Pause(Month(2026, 11) + 3, 2, 1.0, 0.0, is_held=False)
SLOW = Pause(Month(2026, 11) + 7, 2, 1.0, 0.5, is_held=False)
LIFE = (
    LearningGoal("a", 20),
    LearningGoal("b", 12, min_weeks=9),
    LearningGoal("c", 0, min_weeks=26),
    LearningGoal("d", 25, starts_in=4.3),
    LearningGoal("e", 8, min_weeks=4, after=("b", "c")),
    LearningGoal("f", 0, after=("d",)),
    LearningGoal("g", 0, min_weeks=6, starts_in=1.0, after=("a",)),
    LearningGoal("h", 30, after=("f",)),
)


def lived(inputs: Inputs, ratios: dict[str, float]) -> dict[str, float]:
    """When one person is done with each goal, in months: tick by tick, on the first goal of the order that is not."""
    left = {goal.id: goal.hours_left * ratios[goal.id] for goal in inputs.goals}
    begun: dict[str, float] = {}
    ended: dict[str, float] = {}
    tick = 0
    while len(ended) < len(inputs.goals):
        now = tick / TICKS
        free = 1 / TICKS * HOURS_A_MONTH * _share(inputs, tick // TICKS + 1)
        is_held_up = False
        for goal in inputs.goals:
            can_begin = now >= goal.starts_in - 1e-9 and all(ended.get(each, math.inf) <= now for each in goal.after)
            is_beside = goal.hours_left == 0 and goal.min_weeks > 0
            if goal.id in ended:
                continue
            if can_begin and (is_beside or not is_held_up):
                begun.setdefault(goal.id, now)
            if goal.id in begun and not is_beside and not is_held_up:
                used = min(free, left[goal.id])
                left[goal.id], free = left[goal.id] - used, free - used
            is_worked = goal.id in begun and left[goal.id] <= 1e-9 and (is_beside or not is_held_up)
            if is_worked and now + 1 / TICKS >= begun[goal.id] + 12 * goal.min_weeks / 52:
                ended[goal.id] = max(begun[goal.id] + 12 * goal.min_weeks / 52, now)
            # Weeks pass beside the work, which goes on with the next goal.
            is_held_up = is_held_up or (not is_beside and goal.id not in ended and _holds(goal, begun, left))
        tick += 1
    return ended


def _holds(goal: LearningGoal, begun: dict[str, float], left: dict[str, float]) -> bool:
    return left[goal.id] > 1e-9 or (goal.id not in begun and goal.hours_left == 0)


def _share(inputs: Inputs, month: int) -> float:
    for pause in inputs.pauses:
        if 0 <= month - (pause.first - inputs.start) < pause.months:
            return pause.hours_share
    return 1.0


@pytest.mark.parametrize("pauses", [(), (PAUSE, SLOW)], ids=["no pause", "pauses"])
def test_the_forecast_is_what_a_plain_loop_lives_through(pauses):
    paths = 120
    inputs = plan(*LIFE, estimate_ratio=EstimateRatio(LOGNORMAL, 1.3, 0.35), pauses=pauses, start=Month(2026, 11))
    bare = EstimateRatio(LOGNORMAL, 1.0, 0.35)
    drawn = Ratios(Draws(1, 0, paths))
    ratios = {goal.id: 1.3 * drawn.hours(bare, (replace(goal, hours_left=1.0),)) for goal in LIFE}
    people = [lived(inputs, {name: float(row[path]) for name, row in ratios.items()}) for path in range(paths)]
    # A tick for each goal before it, and the width of a bin.
    reach = len(LIFE) / TICKS + 1 / 12
    for finish in some(goal_forecast(inputs, paths=paths)):
        ends = [person[finish.id] for person in people]
        for moment in np.arange(0, max(ends) + 1, 0.25):
            least, most = (sum(end <= moment + by for end in ends) / paths for by in (-reach, reach))
            assert least - 0.011 <= share_by(finish.spread, float(moment)) <= most + 0.011, (finish.id, moment)


def test_hours_are_drawn_as_the_prior_says():
    (finish,) = goal_forecast(
        plan(LearningGoal("a", 40), estimate_ratio=EstimateRatio(LOGNORMAL, 1.3, 0.35)), paths=9000
    )
    chance = random.Random(7)
    plain = sorted(40 * 1.3 * math.exp(0.35 * chance.gauss(0, 1)) / HOURS_A_MONTH for _number in range(9000))
    for place in (10, 50, 90):
        assert finish.spread[place] == pytest.approx(plain[90 * place], rel=0.03)


@pytest.mark.parametrize("kind", [LOGNORMAL, RECORD])
def test_of_people_who_are_told_a_chance_so_many_meet_their_date(kind):
    told, met = simulated_people(kind, count=260)
    places = [min(4, int(5 * chance)) for chance in told]
    for group in range(5):
        mine = [place for place, found in enumerate(places) if found == group]
        assert len(mine) > 80
        expected = sum(told[place] for place in mine) / len(mine)
        share = sum(met[place] for place in mine) / len(mine)
        assert share == pytest.approx(expected, abs=0.085), group


def simulated_people(kind: str, count: int) -> tuple[list[float], list[bool]]:
    """What each was told of four dates, and whether the date was met; ratios are drawn by Python's own generator."""
    chance = random.Random(20261123)
    told, met = [], []
    for number in range(count):
        usual = 1.3 if kind == LOGNORMAL else chance.lognormvariate(math.log(1.3), 0.3)
        record = tuple(chance.lognormvariate(math.log(usual), 0.35) for _goal in range(12))
        ratio = EstimateRatio(LOGNORMAL, 1.3, 0.35) if kind == LOGNORMAL else EstimateRatio(RECORD, ratios=record)
        goals = tuple(LearningGoal(f"{number}-{place}", chance.uniform(5, 40)) for place in range(4))
        inputs = plan(*goals, estimate_ratio=ratio)
        hours = 0.0
        for goal, finish in zip(goals, goal_forecast(inputs, paths=400), strict=True):
            hours += goal.hours_left * chance.lognormvariate(math.log(usual), 0.35)
            due = finish.spread[50] * chance.uniform(0.6, 1.5)
            told.append(share_by(finish.spread, due))
            met.append(hours / HOURS_A_MONTH <= due)
    return told, met


def test_the_projection_and_the_preview_tell_the_same_and_start_and_needs_move_the_gate():
    goals = (LearningGoal("a", months(2)), LearningGoal("b", months(1), starts_in=6.0))
    moves = [examples.move(1, min_months_in_role=0, median_wait_months=0, goals=["b"]), *map(examples.move, (2, 3))]
    inputs = replace(
        plan(*goals), moves=inputs_from_json(examples.ladder(moves=moves, goals=[{"id": "b", "hours_left": 1}])).moves
    )
    found = project(inputs, paths=500)
    assert found.goal_finish == goal_forecast(inputs, paths=500)
    assert [finish.p50 for finish in found.goal_finish] == [2, 7]
    assert found.arrival[0].p10 == 7
    free = project(replace(inputs, goals=(goals[0], LearningGoal("b", months(1)))), paths=500)
    assert (free.goal_finish[1].p50, free.arrival[0].p10) == (3, 3)
    assert inputs_from_json(inputs_to_json(inputs)) == inputs


def test_a_goal_cannot_come_before_what_it_waits_for():
    goals = [{"id": "a", "hours_left": 1, "after": ["b"]}, {"id": "b", "hours_left": 1}]
    with pytest.raises(
        Refused, match=r"goals\[0\]\.after names “b”, which does not stand before it\. Put that goal first"
    ):
        inputs_from_json({**examples.ladder(goals=goals), "version": 2})


def test_a_gate_names_what_decides_and_what_stands_in_its_way():
    goals = (LearningGoal("a", months(1)), LearningGoal("b", months(2)), LearningGoal("c", months(1), after=("a",)))
    inputs = plan(*goals, LearningGoal("d", months(3)))
    path = gate_path(inputs, ["c"])
    assert path is not None
    assert (round(path.opens, 6), path.critical, path.in_the_way) == (4.0, ("a", "c"), ("b",))
    assert gate_path(inputs, ["other"]) is None
    later = put_off(inputs, {}, "b", 5.0)
    assert [goal.id for goal in later.goals] == ["a", "c", "d", "b"]
    assert [round(slack(inputs, {}, ["c"], name), 1) for name in "acd"] == [2.0, 0.0, 120.0]


@pytest.mark.parametrize("spread", [tuple(np.linspace(2, 12, 101).tolist())])
def test_the_share_done_by_a_moment_lies_between_the_hundredths(spread):
    assert [share_by(spread, moment) for moment in (1.9, 12, 13)] == [0.0, 1.0, 1.0]
    assert share_by(spread, 7.05) == pytest.approx(0.505)
    never = (*spread[:60], *[math.inf] * 41)
    assert share_by(never, 1e9) == pytest.approx(0.59)
    assert share_by((3.0,) * 101, 3.0) == 1.0


def test_without_hours_a_goal_begins_when_it_may_and_is_never_done():
    first, second = LearningGoal("a", 40.0, starts_in=3.0), LearningGoal("b", 40.0)
    paid = LearningGoal("c", 0.0, min_weeks=26)

    found = {slot.id: (slot.begins, slot.ends) for slot in slots(plan(first, second, hours_per_week=0.0))}

    assert found == {"a": (3.0, math.inf), "b": (math.inf, math.inf)}
    assert slots(plan(paid, hours_per_week=0.0))[0] == Slot("c", 0.0, 6.0)


@pytest.mark.parametrize("sigma", [0.5, 1.0, 1.5])
def test_hours_are_off_by_a_factor_whose_deviation_is_the_one_that_is_given(sigma):
    ratio = EstimateRatio(LOGNORMAL, 1.0, sigma)
    (finish,) = goal_forecast(plan(LearningGoal("a", months(20)), estimate_ratio=ratio, months=600), paths=4_000)

    # One in ten takes 1.2816 deviations less, and one in ten as much more.
    for found, sign in ((finish.p10, -1), (finish.p90, 1)):
        assert found == pytest.approx(20 * math.exp(sign * 1.2816 * sigma), rel=0.1, abs=1.5)
