"""The track of the overview: how far the way to the next role has been gone."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from careerplanner.app.queries.overview.overview import route_stops
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.results import Projection

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def arriving(sample_plan: Plan, catalogue: Catalogue) -> Callable[[int | None], Projection]:
    """A projection of the sample that reaches the next role after so many months."""
    made = project(inputs_of(sample_plan, catalogue, TODAY), paths=200, seed=1)
    return lambda months: replace(made, arrival=(replace(made.arrival[0], p50=months), *made.arrival[1:]))


@pytest.mark.parametrize(
    ("since", "months", "share"),
    [
        ("2026-05", 18, 0.25),  # 6 months gone of 24
        ("2025-05", 6, 0.75),
        ("2025-11", 0, 1.0),
        ("2026-11", 12, 0.0),
        ("2027-02", 12, 0.0),
        (None, 12, 0.0),
        ("2026-05", None, 0.0),
    ],
)
def test_the_way_to_the_next_role_is_told_as_the_share_of_its_months_that_are_gone(
    since: str | None,
    months: int | None,
    share: float,
    sample_plan: Plan,
    catalogue: Catalogue,
    arriving: Callable[[int | None], Projection],
):
    plan = replace(sample_plan, profile=replace(sample_plan.profile, role_since=since))

    stops = route_stops(plan, catalogue, arriving(months), TODAY)

    assert stops[0].progress == share
    assert [stop.progress for stop in stops[1:]] == [0.0] * (len(plan.route_step) - 1)
    assert [stop.is_here for stop in stops] == [True] + [False] * (len(stops) - 1)
    assert [stop.is_goal for stop in stops] == [False] * (len(stops) - 1) + [True]


def test_without_a_projection_no_way_has_been_gone(sample_plan: Plan, catalogue: Catalogue):
    assert route_stops(sample_plan, catalogue, None, TODAY)[0].progress == 0.0
