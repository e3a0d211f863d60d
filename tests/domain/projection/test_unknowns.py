"""What nobody knows: the range of odds, the split of the spread, what to ask; the card; futures in which it works."""

import numpy as np
import pytest

from careerplanner.domain.projection.engine import outcomes, project
from careerplanner.domain.projection.futures import futures_with
from careerplanner.domain.projection.inputs import Inputs, inputs_from_json
from careerplanner.domain.projection.odds import range_of
from careerplanner.errors import Refused
from tests.domain.projection import examples, mechanisms
from tests.domain.projection.mechanisms import move, spread


def _ladder(*here: object, **changes) -> Inputs:
    moves = [move(to, chance, min_months_in_role=0) for to, chance in enumerate(here, start=1)]
    roles = examples.ladder()["roles"][: len(here) + 1]
    found = {"moves": moves, "roles": roles, "months": 120, "job_loss": {"rate_per_year": 0}}
    return inputs_from_json(mechanisms.ladder(**(found | changes)))


@pytest.mark.parametrize(
    ("mean", "variance", "expected"),
    [
        # Uniform from 0 to 1; density 2 x, so the square roots; no variance at all; nothing and all.
        (1 / 2, 1 / 12, (0.1, 0.9)),
        (2 / 3, 1 / 18, (0.1**0.5, 0.9**0.5)),
        (1 / 3, 1 / 18, (1 - 0.9**0.5, 1 - 0.1**0.5)),
        (0.3, 0.0, (0.3, 0.3)),
        (0.0, 0.1, (0.0, 0.0)),
        (1.0, 0.1, (1.0, 1.0)),
    ],
)
def test_the_range_of_odds_is_that_of_a_beta_distribution(mean, variance, expected):
    assert range_of(mean, variance) == pytest.approx(expected, abs=1e-3)


def test_the_variance_of_odds_is_that_of_the_chances_of_sets():
    found = project(_ladder(spread(0.2, 0.05, 0.6)), paths=40_000, seed=2).odds[0]
    z = np.random.default_rng(1).standard_normal(200_000)
    low, middle, high = (np.log(-np.log(1 - end)) for end in (0.05, 0.2, 0.6))
    hazard = np.exp(middle + z * np.where(z >= 0, high - middle, middle - low) / 1.2815515655)
    share = 1 - np.exp(-hazard * 24 / 12)
    assert found.reached[24] == pytest.approx(share.mean(), abs=0.03)
    assert found.between[24] == pytest.approx(share.var(), rel=0.15)


def test_without_ranges_all_spread_is_luck():
    found = project(_ladder(0.2), paths=4_000)
    assert found.split == 0
    assert found.ask == found.odds[0].ask == ()
    assert found.odds[0].range_at(60) == (found.odds[0].reached[60],) * 2


def test_the_range_that_matters_is_asked_for_first():
    found = project(_ladder(spread(0.2, 0.05, 0.6), spread(0.2, 0.19, 0.21)), paths=20_000)
    first = found.odds[0].ask[0]
    assert first.key == "moves.0.chance.here"
    assert first.share > 0.7
    assert found.odds[1].ask[0].key == "moves.0.chance.here"
    assert 0 < found.split < 1


def test_the_card_counts_a_year_of_work():
    # A promotion for everyone in month 1, nothing else in two years, and each review raises pay.
    rule = {"budget": 0.03, "pull": 0, "pass_through": 0, "narrow": 0, "wide": 0, "wide_share": 0}
    card = project(_ladder(1, months=24, raise_=rule), paths=1_000).card
    assert (card.promotions, card.losses, card.changes, card.employers) == (0.5, 0, 0, 1)
    assert (card.year_down, card.ever_lost, card.ever_changed, card.recession) == (0, 0, 0, 0)


def test_the_card_counts_losses_changes_and_years_without_a_raise():
    inputs = _ladder(
        0,
        job_loss={"rate_per_year": 0.1, "median_months_out": 0.1, "pay_cut": 0},
        changes={"willing": "open", "rate_per_year": 0.2, "change": [0, 0, 0], "up": 0},
        raise_={"zero_share": 0.3, "budget": 0.03, "narrow": 0, "wide": 0, "wide_share": 0, "pull": 0},
    )
    card = project(inputs, paths=20_000).card
    assert card.losses == pytest.approx(-np.log(0.9), rel=0.03)
    assert card.changes == pytest.approx(12 * (1 - 0.8 ** (1 / 12)), rel=0.03)
    assert card.employers == pytest.approx(1 + 10 * (card.losses + card.changes), rel=0.03)


def test_the_futures_in_which_it_works_all_reach_the_role():
    inputs = _ladder(0.2, 0.2)
    found = futures_with(inputs, 2, 60, paths=4_000, seed=3)
    arrival = outcomes(inputs, paths=4_000, seed=3, pay=False).arrival[1]
    assert (found.drawn, found.found) == (4_000, int((arrival <= 60).sum()))
    assert found.share == found.found / 4_000
    assert found.projection.paths == found.found
    assert found.projection.odds[1].reached[60] == 1
    assert found.projection.sum_real.p50 > project(inputs, paths=4_000, seed=3).sum_real.p50


def test_rare_futures_are_looked_for_among_more_paths():
    found = futures_with(_ladder(0.01), 1, 24, paths=1_000)
    assert found.drawn > 1_000
    assert found.found >= 400
    assert found.share == pytest.approx(1 - 0.99**2, rel=0.25)


def test_too_few_futures_tell_their_share_alone():
    moves = [move(1, 0.5, confirmed=False)]
    found = futures_with(_ladder(0.5, moves=moves), 1, 60, paths=1_000)
    assert (found.share, found.drawn, found.projection) == (0, 1_000, None)


@pytest.mark.parametrize(
    ("role", "by", "sentence"),
    [(0, 12, "not ahead"), (2, 12, "not ahead"), (1, 0, "must lie from"), (1, 121, "must lie from")],
)
def test_futures_need_a_role_ahead_and_a_month_of_the_projection(role, by, sentence):
    with pytest.raises(Refused, match=sentence):
        futures_with(_ladder(0.2), role, by, paths=1_000)
