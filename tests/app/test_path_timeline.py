"""The timeline of the path: the dates of the projection and nothing that the projection does not say."""

from dataclasses import replace
from datetime import date

import pytest

from careerplanner.app.commands.goals import goals
from careerplanner.app.commands.path import path
from careerplanner.app.queries.path.timeline import PathTimeline, path_timeline
from careerplanner.app.queries.path.timeline_text import date_rows, goal_label, range_text, role_text, start_label
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.odds_text import odds_sentence
from careerplanner.app.queries.projection.standing import Dates
from careerplanner.app.queries.projection.view import ProjectionView, view_of
from careerplanner.app.workspace import Workspace, open_workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.projection.engine import project
from careerplanner.months import Month
from careerplanner.units import minutes_of
from careerplanner.wording import Wording
from tests.sample_plan import write_sample
from tests.some import some

TODAY = date(2026, 11, 23)
LEAD = "customer-service-team-lead"


@pytest.fixture
def sample(tmp_path, catalogue: Catalogue):
    write_sample(tmp_path / "sample.career")
    opened = open_workspace(tmp_path / "sample.career", tmp_path / "backups", catalogue)
    yield opened
    opened.close()


def projected(workspace: Workspace) -> ProjectionView:
    inputs = inputs_of(workspace.plan, workspace.catalogue, TODAY)
    projection = project(inputs, paths=800, seed=workspace.plan.profile.seed)
    return view_of(workspace.plan, workspace.catalogue, projection, TODAY)


def timeline_of(workspace: Workspace, view: ProjectionView | None = None) -> PathTimeline:
    found = path_timeline(workspace.plan, workspace.catalogue, view or projected(workspace), TODAY, Wording())
    assert found is not None
    return found


def test_roles_follow_one_another_from_the_months_of_the_projection(sample: Workspace) -> None:
    view = projected(sample)
    shown, projection, start = timeline_of(sample, view), view.projection, view.start
    assert [span.key for span in shown.roles] == [step.role_key for step in sample.plan.route_step]
    assert str(shown.roles[0].begins) == sample.plan.profile.role_since
    for arrival, span, before in some(zip(projection.arrival, shown.roles[1:], shown.roles, strict=False)):
        half = None if arrival.p50 is None else start + arrival.p50
        assert span.begins == half
        assert before.ends == (half or shown.ends)
        assert span.reached == Dates(
            *(None if m is None else start + m for m in (arrival.p10, arrival.p50, arrival.p90))
        )
        assert span.odds is view.odds_of(span.key)
    assert shown.begins < start < shown.ends <= shown.horizon


def test_goals_are_worked_on_one_after_another_and_only_the_active_ones(sample: Workspace) -> None:
    shown = timeline_of(sample)
    active = [goal for goal in sample.plan.goal if goal.status == "active"]
    assert [span.goal_id for span in shown.goals] == [goal.id for goal in active]
    for before, after in some(zip(shown.goals, shown.goals[1:], strict=False)):
        assert after.begins == before.finished.p50
    assert shown.goals[0].begins == Month(2026, 11)


def test_a_projection_of_another_route_gives_no_dates(sample: Workspace, catalogue: Catalogue) -> None:
    old = projected(sample)
    sample.do("Leave out", path.drop_step, catalogue, LEAD)
    assert path_timeline(sample.plan, catalogue, old, TODAY, Wording()) is None


def test_a_goal_that_the_projection_does_not_know_yet_is_left_out(sample: Workspace, catalogue: Catalogue) -> None:
    old = projected(sample)
    sample.do("Goal", goals.add, catalogue, goals.NewGoal("New", "", 0, 0, minutes_of(5)), TODAY)
    assert "New" not in [goal.title for goal in timeline_of(sample, old).goals]
    assert "New" in [goal.title for goal in timeline_of(sample).goals]


def test_a_role_that_most_futures_never_reach_has_a_chance_and_no_date(sample: Workspace) -> None:
    shown = timeline_of(sample)
    manager = shown.roles[-1]
    assert manager.begins is None
    assert shown.roles[-2].ends == shown.ends
    assert manager.odds is not None
    few = Wording().odds.count(manager.odds.share)
    assert start_label(manager, shown, Wording()) == f"Manager: {few} by Nov 2036"
    assert role_text(manager, shown, Wording()) == odds_sentence(manager.odds, shown.view, Wording()).rstrip(".")
    row = next(row for row in date_rows(shown, Wording()) if row.id == f"role {manager.key}")
    assert row.when == "Too rare for a date"
    assert row.between.startswith(f"{few} by Nov 2036, ")


def test_words_of_a_range_never_promise_what_lies_past_the_horizon() -> None:
    early, usual, late = Month(2027, 1), Month(2028, 3), Month(2030, 5)
    assert range_text(Dates(early, usual, late), Wording()) == "8 of 10 between Jan 2027 and May 2030"
    assert range_text(Dates(early, usual, None), Wording()) == (
        "1 of 10 before Jan 2027, and 1 of 10 or more not within the horizon"
    )
    assert range_text(Dates(None, None, None), Wording()) == "fewer than 1 of 10 within the horizon"


def test_dates_stand_in_the_order_of_time(sample: Workspace) -> None:
    shown = timeline_of(sample)
    rows = date_rows(shown, Wording())
    assert [row.order for row in rows] == sorted(row.order for row in rows)
    assert len(rows) == len(shown.goals) + len(shown.roles) - 1
    assert len({row.id for row in rows}) == len(rows)


def test_a_goal_is_labelled_by_its_skill_and_levels_or_else_by_its_title(sample: Workspace) -> None:
    goal = timeline_of(sample).goals[0]
    assert goal_label(goal) == "Coaching teammates 2 → 3"
    assert goal_label(replace(goal, skill_name="")) == goal.title
    assert goal_label(replace(goal, to_level=goal.from_level)) == goal.title


def test_odds_of_which_the_range_is_one_figure_are_told_once(sample: Workspace) -> None:
    view = timeline_of(sample).view
    odds = replace(view.odds[-1], share=0.2, low=0.2, high=0.2, half=None, tenth=None)
    end = Wording().dates.month(view.last)
    told = f"Manager: about 2 of 10 futures by {end}"
    assert odds_sentence(odds, view, Wording()) == f"{told}. Too rare for a date."
    ranged = replace(odds, low=0.1, high=0.3)
    assert odds_sentence(ranged, view, Wording()) == f"{told} (between 1 and 3 of 10). Too rare for a date."
