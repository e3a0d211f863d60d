"""The weekly review: the seven days, what they moved and what did it, and how that is said."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careerplanner.app.commands.review import review
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.review import moved, text, week
from careerplanner.app.queries.review.course import course_of
from careerplanner.app.queries.review.moved import Moved, MovedRole, Part
from careerplanner.domain.plan import Evidence, GoalStatus, LogEntry
from careerplanner.domain.projection.engine import project
from careerplanner.units import minutes_of
from careerplanner.wording import speaking
from tests.app.conftest import TODAY

SINCE = date(2026, 11, 17)


@pytest.fixture(scope="module")
def busy(sample_plan):
    """The sample with a week in which much was done; nothing of the sample itself lies in it."""
    quiet = moved.without_week(sample_plan, SINCE)
    coach = next(goal for goal in quiet.goal if goal.skill_key == "coaching" and goal.status is GoalStatus.ACTIVE)
    step = next(step for step in quiet.goal_step if step.goal_id == coach.id and step.done_on is None)
    shown = Evidence("e", "coaching", coach.id, 3, TODAY, "Six talks", True, "Priya Raman")
    rating = replace(quiet.rating[-1], id="r", skill_key="coaching", level=3, rated_on=TODAY, is_typical=False)
    return replace(
        quiet,
        evidence=(*quiet.evidence, shown),
        rating=(*quiet.rating, rating),
        log_entry=(*quiet.log_entry, LogEntry("l", coach.id, SINCE, minutes_of(3), "Talks")),
        goal_step=tuple(replace(each, done_on=TODAY) if each.id == step.id else each for each in quiet.goal_step),
    )


def test_the_seven_days_end_today_and_hold_what_was_done_in_them(busy):
    found = week.week_of(busy, TODAY)
    assert (found.start, found.end) == (SINCE, TODAY)
    assert (found.minutes, len(found.ticked), [item.id for item in found.evidence]) == (180, 1, ["e"])
    assert week.week_of(busy, TODAY + timedelta(days=1)).minutes == 0
    assert text.did_text(found, busy, speaking()) == "3 h logged: Talks · 1 action ticked"
    assert text.shown_text(found) == "1 piece of evidence"
    empty = week.week_of(moved.without_week(busy, SINCE), TODAY)
    assert text.did_text(empty, busy, speaking()) == "Nothing logged"
    assert text.shown_text(empty) == "Nothing noted"


def test_the_plan_without_the_week_is_the_plan_before_it(busy, sample_plan):
    assert moved.without_week(busy, SINCE) == moved.without_week(sample_plan, SINCE)
    only = moved.without_week(busy, SINCE, frozenset({Part.LEARNED}))
    assert [item.id for item in only.evidence if item.id == "e"] == ["e"]
    assert not [entry for entry in only.log_entry if entry.id == "l"]


def test_a_goal_that_was_finished_or_added_in_the_week_is_open_or_gone_without_it(busy):
    first, second, *rest = busy.goal
    first = replace(first, status=GoalStatus.DONE, finished_on=TODAY)
    second = replace(second, created_on=TODAY)
    before = moved.without_week(replace(busy, goal=(first, second, *rest)), SINCE)
    assert before.goal[0].status is GoalStatus.ACTIVE
    assert before.goal[0].finished_on is None
    assert second.id not in {goal.id for goal in before.goal} | {step.goal_id for step in before.goal_step}


def test_what_can_be_shown_is_what_was_ticked_then_what_was_worked_on(busy, catalogue):
    (offer,) = week.to_show(busy, catalogue, week.week_of(busy, TODAY))
    ticked = next(step for step in busy.goal_step if step.done_on == TODAY)
    assert (offer.skill_key, offer.title, offer.level) == ("coaching", ticked.title, 3)


def test_evidence_moves_odds_that_hours_alone_do_not(busy, catalogue):
    now = project(inputs_of(busy, catalogue, TODAY), paths=400, seed=1)
    found = moved.moved_by(busy, catalogue, now, SINCE, TODAY)
    without = project(inputs_of(moved.without_week(busy, SINCE), catalogue, TODAY), paths=400, seed=1)
    assert [role.was for role in found.roles] == [float(odds.reached[-1]) for odds in without.odds]
    assert [role.now.share for role in found.roles] == [float(odds.reached[-1]) for odds in now.odds]
    assert found.kept()[0] == ("senior-customer-service-specialist", *found.kept()[0][1:])


def test_a_week_in_which_nothing_was_done_moves_nothing_and_computes_nothing(busy, catalogue):
    quiet = moved.without_week(busy, SINCE)
    now = project(inputs_of(quiet, catalogue, TODAY), paths=20, seed=1)
    found = moved.moved_by(quiet, catalogue, now, SINCE, TODAY)
    assert all(role.change == 0 for role in found.roles)
    assert found.most is None
    assert text.headline(found, speaking()) == "This week moved no odds"
    said = text.cause_text(found, week.week_of(quiet, TODAY), catalogue, speaking())
    assert said == "0 h are logged. Odds move with evidence and openings, rarely with single hours."


@pytest.fixture(scope="module")
def role(busy, catalogue):
    now = project(inputs_of(busy, catalogue, TODAY), paths=20, seed=1)
    return moved.moved_by(busy, catalogue, now, SINCE, TODAY).roles[0]


def changed(role, was, now, causes=(), months=(None, None)):
    first = MovedRole(replace(role.now, share=now, low=0.5, high=0.8), was)
    return Moved((first,), frozenset(causes), *months)


@pytest.mark.parametrize(
    ("was", "now", "words"),
    [
        (0.64, 0.69, "This week moved Senior specialist from 6 to 7 of 10 futures"),
        (0.66, 0.69, "This week moved Senior specialist from 66 to 69 of 100 futures"),
        (0.69, 0.64, "This week moved Senior specialist from 7 to 6 of 10 futures"),
        (0.69, 0.695, "This week moved no odds"),
    ],
)
def test_the_sentence_counts_in_tens_where_that_tells_was_and_now_apart(role, was, now, words):
    assert text.headline(changed(role, was, now), speaking()) == words


def test_one_cause_is_named_and_that_the_hours_alone_did_nothing(role, busy, catalogue):
    days = week.week_of(busy, TODAY)

    def said(*causes):
        return text.cause_text(changed(role, 0.6, 0.7, causes), days, catalogue, speaking())

    assert said(Part.SHOWN) == ("One thing did it: Priya Raman confirmed Coaching teammates. The hours alone did not.")
    assert said(Part.LEARNED) == "One thing did it: the hours and actions of these days."
    assert said(Part.PLANNED) == "One thing did it: the goals that you added."
    assert said(Part.SHOWN, Part.LEARNED).startswith("It took several things together")


def test_a_line_tells_both_figures_and_that_a_small_change_cannot_be_told(role):
    line = changed(role, 0.64, 0.69).roles[0]
    assert text.role_line(line, speaking()) == "Senior specialist: 69 of 100, was 64"
    assert text.role_detail(line, speaking()) == "Between 5 and 8 of 10, depending on what nobody knows yet."
    rare = changed(role, 0.02, 0.001).roles[0]
    assert text.role_line(rare, speaking()) == "Senior specialist: fewer than 1 of 100, was 2"
    sure = changed(role, 0.999, 0.8).roles[0]
    assert text.role_line(sure, speaking()) == "Senior specialist: 80 of 100, was more than 99"
    small = changed(role, 0.688, 0.69).roles[0]
    assert text.role_line(small, speaking()) == "Senior specialist: 69 of 100, as before"
    assert text.role_detail(small, speaking()).startswith("Too small to tell. ")


def test_when_learning_is_done_is_told_with_what_the_week_saved(role):
    def said(was, now):
        return text.learning_line(changed(role, 0.6, 0.7, (), (was, now)), TODAY, speaking())

    assert said(17, 16) == "Learning: done about Mar 2028, 1 month sooner"
    assert said(16, 18) == "Learning: done about May 2028, 2 months later"
    assert said(16, 16) == "Learning: done about Mar 2028, as before"
    assert said(None, None) == ""


def test_a_review_of_the_same_week_replaces_the_first_and_the_course_grows_with_each(workspace, role):
    odds = (("senior-customer-service-specialist", 0.5, 0.4, 0.6),)
    for back in (14, 7):
        day = TODAY - timedelta(days=back)
        for _twice in range(2):
            outcome = review.Outcome(minutes_of(2), (), odds)
            workspace.do("", review.finish, day - timedelta(days=6), day, outcome)
    assert len(workspace.plan.weekly_review) == 2
    course = course_of(workspace.plan, changed(role, 0.5, 0.7), TODAY)
    assert course.points == ((date(2026, 11, 9), 0.5), (date(2026, 11, 16), 0.5), (TODAY, 0.7))
    assert course_of(workspace.plan, Moved((), frozenset(), None, None), TODAY) is None


def test_what_slipped_says_how_many_wait_and_how_many_have_a_new_date(busy):
    late = week.late_goals(busy, TODAY)
    assert [goal.title for goal in late] == ["Coach two new teammates through their first month"]
    assert text.slipped_text(0, 1) == "1 goal waits for a new date"
    assert text.slipped_text(2, 0) == "2 goals have new dates."
    assert text.slipped_text(0, 0) == "Nothing slipped"
