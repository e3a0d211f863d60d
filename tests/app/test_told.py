"""What is told of a projection: sentences, what holds the plan back, and what is other than before."""

from dataclasses import replace

import pytest

from careerplanner.app.queries.projection import odds_text
from careerplanner.app.queries.projection.brake_text import brake_heading, brake_lines
from careerplanner.app.queries.projection.brakes import BrakeKind, brakes_of
from careerplanner.app.queries.projection.changes import changes_between
from careerplanner.app.queries.projection.chart import pay_chart
from careerplanner.app.queries.projection.run import project_plan
from careerplanner.app.queries.projection.view import ProjectionView, view_of
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.results import Projection
from careerplanner.report.fan_model import MoneyKind
from careerplanner.wording import Wording

from .conftest import TODAY

WORDING = Wording()


@pytest.fixture(scope="module")
def projection(sample_plan: Plan, catalogue: Catalogue) -> Projection:
    return project_plan(sample_plan, catalogue, TODAY)


@pytest.fixture(scope="module")
def view(sample_plan: Plan, catalogue: Catalogue, projection: Projection) -> ProjectionView:
    return view_of(sample_plan, catalogue, projection, TODAY)


def test_the_headline_is_the_highest_role_that_one_of_ten_futures_reaches(view: ProjectionView) -> None:
    assert view.headline is view.odds[1]
    assert odds_text.headline(view, WORDING) == "In about 2 of 10 futures you are team lead by November 2036"


def test_a_share_that_rounds_to_one_of_ten_is_told_in_the_headline_and_a_smaller_one_is_not(
    view: ProjectionView,
) -> None:
    senior, lead, manager = view.odds
    for share, told in ((0.095, 2), (0.0949, 1)):
        odds = (senior, lead, replace(manager, share=share))
        assert replace(view, odds=odds).headline is odds[told]
    few = tuple(replace(each, share=0.01) for each in view.odds)
    assert replace(view, odds=few).headline is few[0], "the next role, where none is reached that often"


def test_beside_the_headline_stand_the_last_role_with_a_middle_date_and_the_goal(view: ProjectionView) -> None:
    senior, lead, manager = view.odds
    assert view.told_beside == (senior, manager)
    undated = replace(view, odds=(replace(senior, half=None), lead, manager))
    assert undated.told_beside == (manager,)
    both = replace(view, odds=(senior, replace(lead, half=senior.half)))
    assert (both.headline, both.told_beside) == (both.odds[1], ())
    assert replace(view, odds=tuple(replace(each, is_confirmed=False) for each in view.odds)).told_beside == ()


def test_a_middle_date_is_told_only_where_half_of_the_futures_have_one(view: ProjectionView) -> None:
    senior, lead, manager = (odds_text.date_sentence(odds, view, WORDING) for odds in view.odds)
    assert senior.startswith("Half of all futures by Q")
    assert lead.startswith("1 of 10 by Q")
    assert lead.endswith("; too few for a middle date")
    assert manager == "Too rare for a date"
    assert not any("likely" in sentence for sentence in odds_text.outlook_sentences(view, WORDING))


def test_the_target_is_told_in_todays_money_and_drawn_on_that_alone(
    sample_plan: Plan, catalogue: Catalogue, projection: Projection, view: ProjectionView
) -> None:
    assert view.target is not None
    assert odds_text.target_sentence(view, WORDING) == (
        f"Your target of $66,000, in today’s money, is reached in {WORDING.odds.about(view.target.share)} "
        "by November 2036."
    )
    drawn = [
        pay_chart(sample_plan, catalogue, projection, WORDING, money=money).target
        for money in (MoneyKind.TODAY, MoneyKind.NOMINAL)
    ]
    assert [None if target is None else target.amount for target in drawn] == [66_000, None]


def test_openings_hold_the_sample_back_most_and_learning_least(view: ProjectionView) -> None:
    brakes = brakes_of(view)
    assert [brake.kind for brake in brakes] == [
        BrakeKind.OPENINGS,
        BrakeKind.DEGREE,
        BrakeKind.EVIDENCE,
        BrakeKind.TIME,
        BrakeKind.LEARNING,
    ]
    assert brakes[0].loss < 0 < brakes[0].gain
    assert all(brake.loss == 0 for brake in brakes[1:])
    assert brake_heading(brakes) == "Openings hold the plan back"
    lines = brake_lines(brakes, view.odds[1], 2.0, WORDING)
    assert lines[0].effect.startswith("−")
    assert (lines[-1].reason, lines[-1].effect) == ("2 h a week; one more adds nothing", "0")


def test_what_is_other_than_before_is_told_with_what_it_was(projection: Projection) -> None:
    idle = project(replace(projection.inputs, hours_per_week=0.0), paths=projection.paths, seed=projection.seed)
    lines = changes_between(projection, idle, WORDING)
    senior = [round(each.odds[0].reached[-1] * 100) for each in (projection, idle)]
    assert (lines[0].direction, lines[0].was) == (-1, f"was {senior[0]}")
    assert lines[0].figure == f"Senior customer service specialist: {senior[1]} of 100"
    manager = [round(each.odds[2].reached[-1] * 100) for each in (projection, idle)]
    assert manager[1] == 0 < manager[0], "one that all but nobody reaches without learning"
    assert (lines[2].figure, lines[2].was) == ("Customer service manager: fewer than 1 of 100", f"was {manager[0]}")
    assert changes_between(idle, projection, WORDING)[2].was == "was fewer than 1"
    assert changes_between(projection, projection, WORDING) == ()
    longer = project(replace(projection.inputs, months=60), paths=200, seed=1)
    assert changes_between(projection, longer, WORDING) == ()
