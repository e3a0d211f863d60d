"""The forecast of goals asked of a plan: one order of work, chances of dates, what a gate waits for, putting off."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careerplanner.app.queries.goals import forecast_text, goals
from careerplanner.app.queries.goals.putting_off import put_off, put_off_lines
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.learning import DAYS_A_MONTH, in_the_way, order_of_work, waits_for
from careerplanner.app.queries.projection.run import project_plan
from careerplanner.domain.goal_rows import GoalNeed, Priority
from careerplanner.domain.plan import GoalStatus, Plan
from careerplanner.months import Month
from careerplanner.wording import Wording
from tests.app.conftest import TODAY

WORDING = Wording()


def changed(plan: Plan, place: int, **values) -> Plan:
    """The plan with other values for the goal at a place."""
    rows = list(plan.goal)
    rows[place] = replace(rows[place], **values)
    return replace(plan, goal=tuple(rows))


def test_the_order_of_work_is_the_one_that_the_projection_takes(sample_plan, catalogue):
    own = [goal.id for goal in sample_plan.goal if goal.status is GoalStatus.ACTIVE]
    assert order_of_work(sample_plan, catalogue, TODAY) == tuple(own)
    last = next(place for place, goal in enumerate(sample_plan.goal) if goal.id == own[-1])
    urgent = changed(sample_plan, last, priority=Priority.HIGH)
    inputs = inputs_of(urgent, catalogue, TODAY)
    assert order_of_work(urgent, catalogue, TODAY) == (own[-1], *own[:-1]) == tuple(goal.id for goal in inputs.goals)
    bound = replace(urgent, goal_need=(GoalNeed("n", own[-1], own[0]),))
    inputs = inputs_of(bound, catalogue, TODAY)
    assert order_of_work(bound, catalogue, TODAY)[:2] == (own[0], own[-1])
    assert inputs.goals[1].after == (own[0],)
    nobody = replace(bound, profile=replace(bound.profile, role_key=""), route_step=())
    assert order_of_work(nobody, catalogue, TODAY) == order_of_work(bound, catalogue, TODAY)
    cards = goals.GoalCards().cards(bound, catalogue, {}, order_of_work(bound, catalogue, TODAY), TODAY, WORDING)
    shown = [card.id for card in goals.sorted_cards(cards, goals.SortBy.ORDER) if card.place]
    assert shown == list(order_of_work(bound, catalogue, TODAY))


def test_a_first_day_counts_from_today_and_one_that_has_come_not_at_all(sample_plan, catalogue):
    place = next(place for place, goal in enumerate(sample_plan.goal) if goal.status is GoalStatus.ACTIVE)
    found = inputs_of(changed(sample_plan, place, starts_on=TODAY + timedelta(days=61)), catalogue, TODAY)
    mine = {goal.id: goal for goal in found.goals}[sample_plan.goal[place].id]
    assert mine.starts_in == pytest.approx(2.004, abs=0.001)
    past = changed(sample_plan, place, starts_on=TODAY - timedelta(days=61))
    assert inputs_of(past, catalogue, TODAY) == inputs_of(sample_plan, catalogue, TODAY)


def test_each_due_date_has_its_chance_and_the_words_for_it(sample_plan, catalogue):
    projection = project_plan(sample_plan, catalogue, TODAY)
    ranges = goals.finish_ranges_of(sample_plan, projection)
    goal = next(goal for goal in sample_plan.goal if goal.id in ranges and ranges[goal.id].days > 60)
    middle = TODAY + timedelta(days=round(ranges[goal.id].days))
    place = sample_plan.goal.index(goal)
    told = {}
    for days in (-40, 0, 40):
        plan = changed(sample_plan, place, due_on=middle + timedelta(days=days))
        card = goals.goal_cards(plan, catalogue, ranges, TODAY, WORDING)[place]
        told[days] = card.chance
    assert told[0] == pytest.approx(0.5, abs=0.03)
    assert told[-40] < told[0] - 0.05
    assert told[40] > told[0] + 0.05
    assert forecast_text.chance_text(replace(card, chance=0.7), WORDING) == (
        f"Done by {WORDING.dates.day(card.due_on)} in about 7 of 10 futures"
    )
    assert forecast_text.chance_text(replace(card, due_on=None), WORDING) == ""
    assert goals.goal_cards(sample_plan, catalogue, {}, TODAY, WORDING)[place].chance is None


def test_the_record_and_what_is_assumed_without_one_are_both_told(sample_plan, catalogue):
    inputs = inputs_of(sample_plan, catalogue, TODAY)
    words = forecast_text.record_text(sample_plan, inputs, 1.3, WORDING)
    assert words.startswith("1.3 times the estimate is assumed until 6 goals are finished (")
    own = replace(inputs.estimate_ratio, kind="record", ratios=(1.0, 2.0, 3.0))
    words = forecast_text.record_text(sample_plan, replace(inputs, estimate_ratio=own), 1.3, WORDING)
    assert words.endswith("took 2 times their estimate; without them 1.3 is assumed.")


def test_the_next_gate_waits_for_its_goals_and_names_what_stands_before_them(sample_plan, catalogue):
    inputs = inputs_of(sample_plan, catalogue, TODAY)
    critical, others = in_the_way(sample_plan, catalogue, inputs)
    found = {goal.id: waits_for(sample_plan, catalogue, inputs, goal.id) for goal in inputs.goals}
    assert {key for key, wait in found.items() if wait and wait.in_the_way} == set(others)
    needed = {key for key, wait in found.items() if wait and wait.is_needed}
    assert needed >= set(critical)
    words = {forecast_text.gate_text(found[key], catalogue) for key in needed}
    assert words == {"Each week of delay is a week of delay for Senior specialist."}


def test_putting_a_goal_off_tells_what_moves_and_changes_nothing(sample_plan, catalogue):
    inputs = inputs_of(sample_plan, catalogue, TODAY)
    first = inputs.goals[0].id
    found = put_off(sample_plan, catalogue, first, 3, TODAY)
    title = next(goal.title for goal in sample_plan.goal if goal.id == first)
    assert found.starts_on == TODAY + timedelta(days=91)
    moved = {goal.title: goal for goal in found.goals}[title]
    assert moved.after - moved.before > timedelta(days=30)
    assert any(f"“{title}”: half of all futures by" in line for line in put_off_lines(found, WORDING))
    assert put_off(sample_plan, catalogue, first, 3, TODAY) == found


def test_courses_far_beyond_the_rule_of_thumb_are_told_with_their_share():
    mix = forecast_text.Mix(40 * 60, 0.1, 0.1, 0.8)
    assert forecast_text.mix_text(mix, WORDING) == (
        "Of 40 h planned, 10 % is on the job, 10 % with people, 80 % courses and reading. "
        "A rule of thumb, not a measurement, is 70, 20 and 10 %."
    )
    assert forecast_text.mix_text(replace(mix, on_the_job=0.6, people=0.2, courses=0.2), WORDING) == ""
    assert forecast_text.mix_text(replace(mix, minutes=7 * 60), WORDING) == ""


def test_dates_of_long_ago_are_no_trouble(sample_plan, catalogue):
    place = next(place for place, goal in enumerate(sample_plan.goal) if goal.status is GoalStatus.ACTIVE)
    plan = changed(sample_plan, place, due_on=date(1950, 1, 1), starts_on=date(2500, 1, 1))
    inputs = inputs_of(plan, catalogue, TODAY)
    assert max(goal.starts_in for goal in inputs.goals) == 1200


def test_a_due_date_that_would_pass_before_the_beginning_goes_to_the_middle_finish(sample_plan, catalogue):
    late = next(goal for goal in sample_plan.goal if goal.due_on and goal.due_on < TODAY)
    found = put_off(sample_plan, catalogue, late.id, 6, TODAY)
    assert found.due_on > found.starts_on
    (mine,) = [goal for goal in found.goals if goal.title == late.title]
    assert (mine.due_on, mine.chance_after) == (found.due_on, pytest.approx(0.5, abs=0.05))


def test_without_time_to_learn_a_goal_is_put_off_from_today(sample_plan, catalogue):
    idle = replace(sample_plan, profile=replace(sample_plan.profile, hours_per_week=0))
    goal = next(goal for goal in sample_plan.goal if goal.status is GoalStatus.ACTIVE)
    assert put_off(idle, catalogue, goal.id, 1, TODAY).starts_on == TODAY + timedelta(days=30)
    others = [each.id for each in sample_plan.goal if each.status is GoalStatus.ACTIVE][1:]
    assert put_off(idle, catalogue, others[0], 1, TODAY).goals == ()


def test_actions_of_more_hours_than_a_life_has_are_no_trouble(sample_plan, catalogue):
    steps = tuple(replace(step, minutes=9_999 * 60, done_on=None) for step in sample_plan.goal_step)
    found = inputs_of(replace(sample_plan, goal_step=steps), catalogue, TODAY)
    assert max(goal.hours_left for goal in found.goals) == 20_000


def test_a_goal_that_half_of_the_futures_have_finished_by_its_day_is_in_time():
    moment = 61 / DAYS_A_MONTH
    at = Month(2027, 1)
    found = goals.FinishRange(at, at, at, 2, (*(moment / 2,) * 50, moment, *(moment * 2,) * 50))

    assert found.chance_by(TODAY + timedelta(days=60), TODAY) == 1 / 2
    assert [found.is_in_time(TODAY + timedelta(days=days), TODAY) for days in (59, 60, 61)] == [False, True, True]
