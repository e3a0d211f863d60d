"""The next best hour: what comes first, and the reason that is told."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careerplanner.app.commands.goals import goal_plan, goals, skills
from careerplanner.app.commands.review import review
from careerplanner.app.queries.goals.next_hour import NextAction, Why, next_actions
from careerplanner.app.queries.goals.next_hour_text import action_title, reason_text
from careerplanner.units import minutes_of
from careerplanner.wording import speaking
from tests.app import examples
from tests.app.conftest import TODAY


@pytest.fixture
def life(workspace, catalogue):
    """A specialist on the way to manager, who is rated 1 in coaching and has a goal for it, and one for nothing."""
    workspace.do("", examples.a_life, catalogue)
    workspace.do("", goal_plan.set_needs, workspace.plan.goal[1].id, [])
    return workspace


def found(workspace, catalogue, today=TODAY):
    return next_actions(workspace.plan, catalogue, today)


def test_each_goal_gives_its_first_action_before_its_second(life, catalogue):
    actions = [action for action in found(life, catalogue) if action.goal_id]
    assert [action.title for action in actions] == ["Sit in", "Lead", "Write"]
    life.do("", goals.tick_step, actions[0].step_id, TODAY)
    actions = [action for action in found(life, catalogue) if action.goal_id]
    assert [action.title for action in actions] == ["Lead", "Write"]


def test_a_goal_that_waits_or_starts_later_gives_no_action_yet(life, catalogue):
    first, last = life.plan.goal[0].id, life.plan.goal[-1].id
    life.do("", goal_plan.set_needs, last, [first])
    assert {action.goal_id for action in found(life, catalogue) if action.goal_id} == {first}
    life.do("", goals.finish, catalogue, first, TODAY)
    assert {action.goal_id for action in found(life, catalogue) if action.goal_id} == {last}
    life.do("", goals.change, last, starts_on=TODAY + timedelta(days=1))
    assert not [action for action in found(life, catalogue) if action.goal_id]
    assert [action for action in found(life, catalogue, TODAY + timedelta(days=1)) if action.goal_id == last]


def test_what_a_role_requires_comes_before_what_no_role_asks_for(life, catalogue):
    first, *_rest, last = [action for action in found(life, catalogue) if action.goal_id]
    assert (first.why, first.role_name) == (Why.REQUIRED, "Senior specialist")
    assert reason_text(first, TODAY, speaking()) == "Required for Senior specialist"
    assert last.why is Why.ORDER


def test_the_score_is_worth_times_urgency_times_order_over_the_root_of_the_hours_left(life, catalogue):
    goal = life.plan.goal[-1]
    plain = next(action for action in found(life, catalogue) if action.goal_id == goal.id)
    assert plain.score == pytest.approx(0.2 / 5**0.5 / (1 + 1 / 4))
    for days, urgency in ((29, 1.0), (28, 1.5), (8, 1.5), (7, 2.0), (-1, 2.0)):
        life.do("", goals.change, goal.id, due_on=TODAY + timedelta(days=days))
        now = next(action for action in found(life, catalogue) if action.goal_id == goal.id)
        assert now.score == pytest.approx(plain.score * urgency), days


def test_what_is_due_says_so_and_what_is_late_says_since_when(life, catalogue):
    goal = life.plan.goal[-1]
    life.do("", goals.change, goal.id, due_on=date(2026, 11, 25))
    due = next(action for action in found(life, catalogue) if action.goal_id == goal.id)
    assert reason_text(due, TODAY, speaking()) == "Due Nov 25"
    late = next(action for action in found(life, catalogue, date(2026, 11, 26)) if action.goal_id == goal.id)
    assert reason_text(late, date(2026, 11, 26), speaking()) == "Was due Nov 25"


def test_a_level_that_counts_only_once_it_is_shown_asks_for_evidence(life, catalogue):
    life.do("", skills.rate, catalogue, "coaching", 3, TODAY)
    assert Why.EVIDENCE not in [action.why for action in found(life, catalogue) if action.skill_key == "coaching"]
    for item in life.plan.evidence:
        life.do("", skills.remove_evidence, item.id)
    action = next(a for a in found(life, catalogue) if a.skill_key == "coaching" and not a.goal_id)
    assert action_title(action) == "Note evidence: Coaching teammates"
    assert reason_text(action, TODAY, speaking()) == "Asked by Senior specialist, not shown yet"
    assert action.key == "coaching"


def test_what_the_review_chose_stands_first_for_a_week(life, catalogue):
    goal = life.plan.goal[-1]
    outcome = review.Outcome(minutes_of(0), (goal.id,))
    life.do("", review.finish, TODAY - timedelta(days=6), TODAY, outcome)
    assert found(life, catalogue)[0].goal_id == goal.id
    assert reason_text(found(life, catalogue)[0], TODAY, speaking()) == "Chosen in the weekly review"
    later = TODAY + timedelta(days=8)
    assert found(life, catalogue, later)[0].goal_id != goal.id


def test_at_most_five_are_offered(life, catalogue):
    new = replace(examples.NEW_GOAL, skill_key="", from_level=0, to_level=0)
    life.do("", goals.add_all, catalogue, [new] * 8, TODAY)
    assert len(found(life, catalogue)) == 5


def test_a_goal_with_few_hours_left_says_so():
    action = NextAction("g", None, "Read", "Read", "", 2.0, None, why=Why.SHORT, hours_left=2.0)
    assert reason_text(action, TODAY, speaking()) == "Only 2 h left"


@pytest.mark.parametrize(("hours", "counted"), [(4.0, 4.0), (1.0, 1.0), (0.25, 0.25), (0.1, 0.25)])
def test_what_is_nearly_done_scores_by_a_quarter_of_an_hour_at_least(life, catalogue, hours, counted):
    *others, goal = life.plan.goal
    plan = replace(life.plan, goal=(*others, replace(goal, minutes_estimated=round(hours * 60))))

    (action,) = (each for each in next_actions(plan, catalogue, TODAY) if each.goal_id == goal.id)

    assert action.score == pytest.approx(0.2 / counted**0.5 / (1 + 1 / 4))
