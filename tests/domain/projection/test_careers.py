"""Waits and changes at the very border: drawn by hand, since chance never comes to it."""

import numpy as np
import pytest

from careerplanner.domain.projection.draws import Draws, Purpose
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.inputs import inputs_from_json
from tests.domain.projection import examples, mechanisms


@pytest.fixture
def draw(monkeypatch: pytest.MonkeyPatch):
    """Lets every path draw the same number for a purpose."""
    uniforms = Draws.uniforms_by_index

    def always(wanted: Purpose, number: float) -> None:
        def chosen(draws, purpose, indices, paths, row=0):
            found = uniforms(draws, purpose, indices, paths, row)
            return np.full_like(found, number) if purpose is wanted else found

        monkeypatch.setattr(Draws, "uniforms_by_index", chosen)

    return always


@pytest.mark.parametrize(("drawn", "month"), [(0.51, 4), (0.5, 4), (0.49, 5), (0.25, 5), (0.24, 6)])
def test_a_wait_that_is_over_with_a_month_is_over_in_it(draw, drawn, month):
    # The months in the role are there in month 4, and half of all waits are over in one month: those of 0.5 and more.
    # With more paths, the sums of those before would leave a rounding.
    draw(Purpose.WAIT, drawn)
    document = examples.document(
        moves=[examples.move(1, median_wait_months=1)], goals=[], job_loss={"rate_per_year": 0}, months=month
    )

    found = [
        project(inputs_from_json(document | {"months": months}), paths=1, seed=round(drawn * 100)).arrival[0].share[-1]
        for months in (month - 1, month)
    ]

    assert found == [0, 1]


@pytest.mark.parametrize(("drawn", "goes_up"), [(0.124, True), (0.125, False), (0.126, False)])
def test_one_changes_into_the_next_role_below_the_chance_that_is_left_of_it_and_not_at_it(draw, drawn, goes_up):
    # Half of those who change would go up, half of such posts are open, and half of that is left without evidence.
    draw(Purpose.UP, drawn)
    move = mechanisms.move(1, 0, goals=["coaching"], jobs_open=0.5, min_months_in_role=6)
    inputs = inputs_from_json(
        mechanisms.ladder(
            changes=mechanisms.OFTEN | {"up": 0.5},
            roles=examples.ladder()["roles"][:2],
            moves=[move],
            goals=[{"id": "coaching", "hours_left": 40}],
            hours_per_week=0,
            fit=0,
            no_evidence=0.5,
            months=60,
        )
    )

    # What is drawn is kept by its seed, so that each of these has its own.
    found = project(inputs, paths=40, seed=round(drawn * 1000))
    assert bool(found.arrival[0].share.any()) is goes_up
