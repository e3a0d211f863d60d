"""What is told of the metrics that are followed: newest reading, target, trend; and what can be made of them."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from careerplanner.app.commands.goals import metrics as commands
from careerplanner.app.queries.goals import metrics
from careerplanner.app.queries.goals.suggestions import goal_for_metric
from careerplanner.domain.metric_rows import Better
from careerplanner.errors import Refused
from careerplanner.wording import speaking
from tests.app.conftest import TODAY

BEGIN = date(2026, 9, 7)


def view(workspace, catalogue, *values, target=None, key="satisfaction"):
    """A metric with a reading each week."""
    workspace.do("", commands.follow, catalogue, key, target)
    for number, value in enumerate(values):
        workspace.do("", commands.read, key, value, BEGIN + timedelta(weeks=number), TODAY)
    return next(each for each in metrics.metric_views(workspace.plan, catalogue) if each.metric.id == key)


def standing(found):
    return metrics.standing_text(found, TODAY, speaking()).replace("\u00a0", " ")


def trend(found):
    return metrics.trend_text(found, speaking()).replace("\u00a0", " ")


def test_a_metric_without_a_reading_says_so_and_one_with_few_that_they_are_too_few(workspace, catalogue):
    assert standing(view(workspace, catalogue)) == "No reading yet"
    assert trend(view(workspace, catalogue, 80)) == "1 reading: too few for a trend"


def test_the_target_is_met_at_the_figure_itself_and_from_the_better_side(workspace, catalogue):
    assert standing(view(workspace, catalogue, 91.9, target=92)) == "91.9 % on Sep 7; the target is 92 %"
    assert standing(view(workspace, catalogue, 92, target=92)) == "92 % on Sep 7; the target of 92 % is met"
    low = view(workspace, catalogue, 5.5, target=6, key="handle-time")
    assert low.is_met
    assert standing(low) == "5.5 minutes on Sep 7; the target of 6 minutes is met"
    assert not view(workspace, catalogue, 6.5, target=6, key="handle-time").is_met


@pytest.mark.parametrize(
    ("key", "values", "words"),
    [
        ("satisfaction", (80, 82, 84, 86), "Up by 6 points over 3 weeks, which is better"),
        ("satisfaction", (86, 84, 82, 80), "Down by 6 points over 3 weeks, which is worse"),
        ("handle-time", (8, 7.5, 7, 6.5), "Down by 1.5 minutes over 3 weeks, which is better"),
        ("handle-time", (6.5, 7, 7.5, 8), "Up by 1.5 minutes over 3 weeks, which is worse"),
        ("satisfaction", (80, 82, 80, 82), "No clear trend over 3 weeks"),
    ],
)
def test_the_trend_says_which_way_and_whether_that_is_better(workspace, catalogue, key, values, words):
    assert trend(view(workspace, catalogue, *values, key=key)) == words


def test_a_second_reading_of_a_day_replaces_the_first_and_another_day_with_one_is_refused(workspace, catalogue):
    view(workspace, catalogue, 80, 81)
    workspace.do("", commands.read, "satisfaction", 82, BEGIN, TODAY, "recounted")
    first, second = workspace.plan.metric_reading
    assert (first.value, first.note, second.value) == (82, "recounted", 81)
    with pytest.raises(Refused, match="has a reading already"):
        workspace.do("", commands.change_reading, first.id, value=1, on=second.read_on, today=TODAY)


def test_a_metric_that_is_followed_is_not_offered_again_and_following_it_again_only_sets_the_target(
    workspace, catalogue
):
    assert len(metrics.to_follow(workspace.plan, catalogue)) == len(catalogue.metrics) == 10
    view(workspace, catalogue, 80)
    assert "satisfaction" not in dict(metrics.to_follow(workspace.plan, catalogue))
    again = view(workspace, catalogue, target=90)
    assert (again.metric.target, len(again.readings)) == (90, 1)


def test_a_goal_for_a_metric_raises_the_skill_that_it_shows_by_one_level(workspace, catalogue):
    found = view(workspace, catalogue, 80, target=90)
    new = goal_for_metric(workspace.plan, catalogue, found.metric)
    assert (new.title, new.skill_key, new.from_level, new.to_level) == (
        "Improve: Customer satisfaction (CSAT)",
        "empathy",
        0,
        1,
    )
    assert new.steps
    own = goal_for_metric(workspace.plan, catalogue, replace(found.metric, skill_key="", name="Errors"))
    assert (own.title, own.skill_key, own.steps) == ("Improve: Errors", "", ())


def test_readings_are_offered_as_evidence_the_newest_first(workspace, catalogue):
    view(workspace, catalogue, 80, 81.5)
    words = [text.replace("\u00a0", " ") for _id, text in metrics.reading_choices(workspace.plan, TODAY, speaking())]
    assert words == [
        "Customer satisfaction (CSAT): 81.5 % on Sep 14",
        "Customer satisfaction (CSAT): 80 % on Sep 7",
    ]


def test_the_line_of_a_clear_trend_begins_and_ends_with_the_readings(workspace, catalogue):
    found = view(workspace, catalogue, 80, 82, 84, 86)
    assert metrics.trend_line(found) == ((BEGIN, 80.0), (BEGIN + timedelta(weeks=3), 86.0))
    assert metrics.trend_line(view(workspace, catalogue, 8, 7, 8, 7, key="handle-time")) is None


def test_a_metric_of_ones_own_keeps_its_direction(workspace, catalogue):
    row_id = workspace.do("", commands.add, catalogue, commands.NewMetric("Errors", "a week", Better.LOWER, target=2))
    workspace.do("", commands.read, row_id, 2, TODAY, TODAY)
    (found,) = metrics.metric_views(workspace.plan, catalogue)
    assert found.is_met
    assert standing(found) == "2 a week on Nov 23; the target of 2 a week is met"
