"""Learning time: what is left, the pace, and the record of estimating."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerplanner.domain import learning
from careerplanner.domain.plan import EMPTY_PROFILE, Goal, GoalStatus, GoalStep, LogEntry, Plan, StepKind

TODAY = date(2026, 11, 23)  # a Monday

GOAL = Goal("g", "Coach", "coaching", 1, 3, 600, 0, None, GoalStatus.ACTIVE, TODAY, None, "")


def entry(minutes: int, on: date, goal: str = "g") -> LogEntry:
    return LogEntry(f"{goal}{on}", goal, on, minutes, "")


def step(minutes: int, done_on: date | None) -> GoalStep:
    return GoalStep(f"s{minutes}", "g", 0, "Step", StepKind.COURSE, minutes, done_on)


def test_what_is_left_is_the_estimate_less_the_log_but_at_least_the_open_steps() -> None:
    yesterday = TODAY - timedelta(days=1)
    assert learning.minutes_left(GOAL, [], [entry(200, TODAY)]) == 400
    assert learning.minutes_left(GOAL, [step(90, None), step(60, TODAY)], [entry(590, yesterday)]) == 90
    assert learning.minutes_left(GOAL, [step(90, None), step(60, yesterday)], [entry(590, TODAY)]) == 10
    assert learning.minutes_left(GOAL, [], [entry(900, TODAY)]) == 90
    assert learning.minutes_left(replace(GOAL, status=GoalStatus.DONE), [step(90, None)], []) == 0


@given(st.integers(0, 900), st.integers(0, 900), st.integers(1, 120))
def test_every_logged_hour_brings_the_finish_nearer_until_the_estimate_is_overrun(
    logged: int, undone: int, more: int
) -> None:
    steps = [step(undone, None)]
    before = learning.minutes_left(GOAL, steps, [entry(logged, TODAY)])
    after = learning.minutes_left(GOAL, steps, [entry(logged, TODAY), entry(more, TODAY)])
    if logged + more <= GOAL.minutes_estimated:
        assert after == max(0, before - more)
    else:
        assert after == (max(0, undone - logged - more) or round((logged + more) * 0.1))


def test_the_record_holds_finished_goals_with_time_on_both_sides() -> None:
    done = replace(GOAL, status=GoalStatus.DONE)
    plan = Plan(
        EMPTY_PROFILE,
        goal=(done, replace(done, id="unlogged"), replace(done, id="free", minutes_estimated=0), replace(GOAL, id="a")),
        log_entry=(entry(400, TODAY), entry(500, date(2026, 10, 1)), entry(5, TODAY, "free"), entry(9, TODAY, "a")),
    )
    assert learning.estimate_ratios(plan) == (1.5,)


def test_the_pace_is_the_mean_of_the_last_eight_whole_weeks() -> None:
    entries = [entry(960, date(2026, 11, 22)), entry(60, TODAY), entry(600, date(2026, 9, 27))]
    assert learning.hours_a_week(entries, TODAY) == pytest.approx(2.0)
    assert learning.hours_a_week([entry(60, TODAY)], TODAY) is None
    assert learning.minutes_in_week(entries, date(2026, 11, 29)) == 60


# Logged: 3 minutes on Friday, 27 November 2026, 2 on Saturday, 1 on Sunday, 7 on Monday.
@pytest.mark.parametrize(("first_weekday", "minutes"), [(0, 3 + 2 + 1), (6, 1 + 7), (5, 2 + 1 + 7)])
def test_a_week_begins_on_the_weekday_that_is_asked_for(first_weekday: int, minutes: int) -> None:
    entries = [entry(count, date(2026, 11, day)) for count, day in ((3, 27), (2, 28), (1, 29), (7, 30))]
    assert learning.minutes_in_week(entries, date(2026, 11, 29), first_weekday) == minutes


def test_time_since_the_last_ticked_step_counts_towards_the_open_ones_and_earlier_time_does_not() -> None:
    days = [TODAY - timedelta(days=number) for number in range(5)]
    goal = replace(GOAL, minutes_estimated=0)
    steps = [step(100, days[4]), step(110, days[2]), step(300, None)]

    logged = [entry(20, days[3]), entry(30, days[2]), entry(40, days[1])]

    assert learning.minutes_left(goal, steps, logged) == 300 - 40


def test_an_hour_logged_on_one_goal_leaves_what_is_left_of_the_others_as_it_was() -> None:
    goals = tuple(replace(GOAL, id=name) for name in ("a", "b"))
    plan = Plan(EMPTY_PROFILE, goal=goals)
    assert learning.hours_left(plan) == {"a": 10, "b": 10}
    logged = replace(plan, log_entry=(entry(90, TODAY, "a"),))
    assert learning.hours_left(logged) == {"a": 8.5, "b": 10}
    shorter = (goals[0], replace(goals[1], minutes_estimated=300))
    assert learning.hours_left(replace(logged, goal=shorter)) == {"a": 8.5, "b": 5}
    dropped = replace(logged, goal=(replace(goals[0], status=GoalStatus.DROPPED), goals[1]))
    assert learning.hours_left(dropped) == {"b": 10}
    assert learning.hours_left(replace(plan, goal_step=(replace(step(900, None), goal_id="b"),))) == {"a": 10, "b": 15}
