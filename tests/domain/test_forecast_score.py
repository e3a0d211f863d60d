"""Scores of forecasts, by hand and by property."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careerplanner.domain.forecast_score import (
    COIN,
    MilestoneOutcome,
    PayOutcome,
    Place,
    brier_score,
    milestone_outcomes,
)


def milestone(share: float, *, came: bool) -> MilestoneOutcome:
    return MilestoneOutcome(1, 12, share, came)


def test_the_brier_score_is_the_mean_square_of_what_was_missed() -> None:
    found = brier_score([milestone(0.8, came=True), milestone(0.3, came=False), milestone(0.6, came=False)])
    assert found == pytest.approx((0.04 + 0.09 + 0.36) / 3)
    assert brier_score([]) is None
    assert brier_score([milestone(1.0, came=True), milestone(0.0, came=False)]) == 0
    assert brier_score([milestone(0.5, came=True), milestone(0.5, came=False)]) == COIN


@pytest.mark.parametrize(
    ("actual", "place"),
    [(9.99, Place.BELOW), (10, Place.INSIDE), (15, Place.INSIDE), (20, Place.INSIDE), (20.01, Place.ABOVE)],
)
def test_both_ends_belong_to_the_range(actual: float, place: Place) -> None:
    assert PayOutcome(3, actual, 10, 20).place is place


def test_each_role_is_scored_at_each_anniversary_that_has_passed() -> None:
    shares = [[0.01 * month for month in range(61)], [0.0] * 61]
    found = milestone_outcomes(shares, [20, None], 30)
    assert found == (
        MilestoneOutcome(1, 12, 0.12, came=False),
        MilestoneOutcome(2, 12, 0.0, came=False),
        MilestoneOutcome(1, 24, 0.24, came=True),
        MilestoneOutcome(2, 24, 0.0, came=False),
    )
    assert milestone_outcomes(shares, [20, None], 11) == ()
    assert len(milestone_outcomes(shares, [0, 0], 1_000)) == 10


@given(st.floats(0, 1), st.integers(1, 400))
def test_nobody_does_better_on_average_than_by_saying_the_true_share(said: float, of_a_thousand: int) -> None:
    """The score is proper: a forecaster cannot gain by shading what he believes."""
    true = of_a_thousand / 1_000

    def expected(share: float) -> float:
        return true * (share - 1) ** 2 + (1 - true) * share**2

    assert expected(true) <= expected(said) + 1e-12
