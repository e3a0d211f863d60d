"""What changed between two days, or against another state: which rows, which odds, and the words for them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careerplanner.app.queries.projection.run import project_plan
from careerplanner.app.queries.talks.as_of import as_of
from careerplanner.app.queries.talks.changed import changed_against, changed_between, changes
from careerplanner.app.queries.talks.changed_text import changed_lines, odds_line, odds_note
from careerplanner.app.queries.talks.kept_odds import kept_odds
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.review_rows import WeeklyReview
from careerplanner.errors import Refused
from careerplanner.units import Minutes
from careerplanner.wording import Wording
from tests.app.conftest import TODAY

SINCE = TODAY - timedelta(days=181)
MANAGER = "customer-service-manager"
SENIOR = "senior-customer-service-specialist"


def told(day: date, share: float) -> WeeklyReview:
    return WeeklyReview(str(day), day, day, Minutes(0), (), ((MANAGER, share, share, share),), "")


def test_half_a_year_is_told_by_what_has_a_day_of_its_own(sample_plan: Plan, catalogue: Catalogue):
    found = changes(as_of(sample_plan, SINCE), sample_plan, SINCE, TODAY)

    learned = sum(entry.minutes for entry in sample_plan.log_entry if entry.logged_on > SINCE)
    assert found.minutes == learned > 0
    assert [goal.title for goal in found.finished] == ["Close escalated calls without a transfer"]
    assert {item.happened_on > SINCE for item in found.evidence} == {True}
    assert len(found.evidence) == 3
    assert {(each.skill_key, each.was, each.now) for each in found.ratings} >= {("communication", 3, 4)}
    assert found.removed == ()
    assert found.route is None
    assert found.others == 0


def test_the_evening_of_today_is_the_plan_itself(sample_plan: Plan):
    assert changes(as_of(sample_plan, TODAY), sample_plan, TODAY - timedelta(days=1), TODAY).is_empty


def test_odds_on_file_stand_beside_those_of_now_with_what_is_missing(sample_plan: Plan, catalogue: Catalogue):
    plan = replace(sample_plan, weekly_review=(told(SINCE - timedelta(days=3), 0.3),))
    projection = project_plan(plan, catalogue, TODAY)

    found = changed_between(plan, catalogue, SINCE, TODAY, TODAY, projection)

    (odds,) = found.odds
    assert (odds.was, odds.now) == (0.3, float(projection.odds[-1].reached[-1]))
    assert odds_note(found, Wording()).startswith("The earlier odds are those on file of ")
    lowered = replace(odds, now=0.2)
    assert odds_line(lowered, catalogue, Wording()) == (
        "Manager: 2 of 10, was 3: team leadership and scheduling, coaching teammates and metrics and quality "
        "are still to be shown"
    )


def test_odds_are_told_of_ten_of_a_hundred_or_as_they_were(sample_plan: Plan, catalogue: Catalogue):
    plan = replace(sample_plan, weekly_review=(told(SINCE, 0.3),))
    (odds,) = changed_between(plan, catalogue, SINCE, TODAY, TODAY, project_plan(plan, catalogue, TODAY)).odds
    bare = replace(odds, missing=(), shown=())

    lines = {
        (was, now): odds_line(replace(bare, was=was, now=now), catalogue, Wording())
        for was, now in ((0.3, 0.2), (0.51, 0.54), (0.04, 0.02), (0.2, 0.2), (0.002, 0.001), (0.04, 0.001))
    }
    assert lines == {
        (0.3, 0.2): "Manager: 2 of 10, was 3",
        (0.51, 0.54): "Manager: 54 of 100, was 51",
        (0.04, 0.02): "Manager: 2 of 100, was 4",
        (0.2, 0.2): "Manager: 2 of 10, as before",
        (0.002, 0.001): "Manager: fewer than 1 of 100, as before",
        (0.04, 0.001): "Manager: fewer than 1 of 100, was 4 of 100",
    }


def test_odds_told_long_before_the_day_do_not_count(sample_plan: Plan):
    reviews = (told(SINCE - timedelta(days=46), 0.3), told(TODAY, 0.4))
    plan = replace(sample_plan, weekly_review=reviews, kept_forecast=())

    assert kept_odds(plan, SINCE) is None
    found = kept_odds(plan, TODAY)
    assert found is not None
    assert found.shares == {MANAGER: 0.4}


def test_another_state_is_told_row_by_row_both_ways(sample_plan: Plan, catalogue: Catalogue):
    other = replace(sample_plan, goal=sample_plan.goal[1:], route_step=sample_plan.route_step[:2], education=())

    found = changes(other, sample_plan, SINCE, TODAY)
    back = changes(sample_plan, other, SINCE, TODAY)

    assert found.added + found.finished == sample_plan.goal[:1]
    assert back.removed == sample_plan.goal[:1]
    assert found.route == ((SENIOR,), tuple(step.role_key for step in sample_plan.route_step[1:]))
    assert found.others == back.others == len(sample_plan.education)


def test_states_without_a_difference_say_so(sample_plan: Plan, catalogue: Catalogue):
    found = changed_against(sample_plan, catalogue, sample_plan, catalogue, SINCE, TODAY, None)

    assert changed_lines(found, catalogue, Wording()) == ("Nothing changed.",)
    assert odds_note(found, Wording()) == ""


def test_the_second_day_comes_after_the_first(sample_plan: Plan, catalogue: Catalogue):
    with pytest.raises(Refused, match="first day must lie before the second"):
        changed_between(sample_plan, catalogue, TODAY, TODAY, TODAY, None)
