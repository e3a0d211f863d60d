"""Chances from what was seen, from vacancies and set by hand: numbers worked out by hand, and what is refused."""

import math

import numpy as np
import pytest

from careerplanner.domain.projection.chance import Prior, by_hand, seen, vacancies
from careerplanner.domain.projection.draws import normals_of_sets
from careerplanner.domain.projection.ranged import Ranged, Scale, from_scale, places
from careerplanner.errors import Refused

READY = Ranged(0.3, 0.15, 0.55)
PRIOR = Prior(0.055, 30)


def test_what_was_seen_is_weighed_against_what_is_published():
    # a = 0.055 * 30 + 2 = 3.65, b = 30 + 40 * 3 = 150; m = 3.65 / 150 / 0.3 * exp(-ln(1 + 1 / 3.65) / 2) = 0.07186.
    found = seen(40, 2, 3, READY, PRIOR)
    assert found.value == pytest.approx(0.06934, abs=1e-5)
    assert found.low == pytest.approx(0.02952, abs=1e-5)
    assert found.high == pytest.approx(0.16759, abs=1e-5)
    assert found.own_weight == pytest.approx(120 / 150)
    assert found.number == Ranged(found.value, found.low, found.high)


def test_nothing_seen_leaves_what_is_published():
    found = seen(0, 0, 0, 1.0, PRIOR)
    # The mean hazard, and not its middle, is the published one: 0.055 = m * exp(sd2 / 2).
    assert -math.log1p(-found.value) * math.sqrt(1 + 1 / 1.65) == pytest.approx(0.055)
    assert found.own_weight == 0


def test_vacancies_are_shared_by_those_who_are_ready():
    # 0.35 * 0.22 * 0.55 / 0.3 = 0.14117.
    found = vacancies(
        Ranged(0.35, 0.2, 0.6), Ranged(0.22, 0.12, 0.35), 0.0, Ranged(0.55, 0.4, 0.75), Ranged(0.3, 0.15, 0.55)
    )
    assert found.value == pytest.approx(1 - math.exp(-0.1411667), abs=1e-6)
    assert found.low == pytest.approx(0.04717, abs=1e-5)
    assert found.high == pytest.approx(0.32942, abs=1e-5)
    assert found.own_weight == 1


def test_posts_that_grow_come_free_as_those_that_are_left():
    found = vacancies(2, 0.2, 0.1, 0.5, 10)
    assert (found.value, found.low, found.high) == pytest.approx([1 - math.exp(-0.03)] * 3)


def test_a_chance_set_by_hand_is_what_it_is():
    found = by_hand(0.13, 0.05, 0.32)
    assert (found.value, found.low, found.high, found.own_weight) == (0.13, 0.05, 0.32, 1)


@pytest.mark.parametrize(
    ("find", "sentence"),
    [
        (lambda: seen(-1, 0, 0, READY, PRIOR), "number of people"),
        (lambda: seen(math.nan, 0, 0, READY, PRIOR), "number of people"),
        (lambda: seen(10, 0, 51, READY, PRIOR), "number of years"),
        (lambda: seen(10, -1, 3, READY, PRIOR), "got the next role"),
        (lambda: seen(10, 31, 3, READY, PRIOR), "more than one a year for each"),
        (lambda: seen(10, 1, 3, 0.0, PRIOR), "who are ready"),
        (lambda: seen(10, 1, 3, Ranged(0.5, 0.2, 1.1), PRIOR), "ready is 2 to 11\\. Give more than none"),
        (lambda: seen(10, 1, 3, READY, Prior(0, 30)), "published rate"),
        (lambda: seen(10, 1, 3, READY, Prior(1, 30)), "published rate"),
        (lambda: seen(10, 1, 3, READY, Prior(0.05, 0)), "published rate"),
        (lambda: vacancies(0, 0.2, 0, 0.5, 10), "number of posts"),
        (lambda: vacancies(1, 0, 0.1, 0.5, 10), "left in a year"),
        (lambda: vacancies(1, 0.2, -1.1, 0.5, 10), "growth"),
        (lambda: vacancies(1, 0.2, -0.2, 0.5, 10), "no post ever becomes vacant"),
        (lambda: vacancies(1, 0.2, 0, 1.1, 10), "filled from inside"),
        (lambda: vacancies(1, 0.2, 0, 0.5, 0), "number of candidates"),
        (lambda: seen(1_000_001, 0, 0, READY, PRIOR), "people is 1,000,001. Give a number from 0 to 1,000,000"),
        (lambda: seen(10, 11, 0.5, READY, PRIOR), "more than one a year for each"),
        (lambda: seen(10, 21, 2, READY, PRIOR), "more than one a year for each"),
        (lambda: vacancies(1, 1.1, 0, 0.5, 10), "left in a year is 1.1. Give a number from 0 to 1"),
        (lambda: vacancies(1, 0.2, 1.1, 0.5, 10), "growth of posts is 1.1. Give a number from -1 to 1"),
        (lambda: vacancies(1, 0.9, -1.1, 0.5, 10), "growth of posts is -1.1. Give a number from -1 to 1"),
        (lambda: vacancies(1, 0.2, 0, 0.0, 10), "filled from inside is 0. Give a number from 0 to 1"),
        (lambda: vacancies(1, 0.2, 0, 0.5, 1_000_001), "candidates is 1,000,001. Give a number from 0 to 1,000,000"),
        (lambda: by_hand(0.2, 0.3, 0.4), "chance"),
        (lambda: by_hand(0.2, 0.0, 0.4), "above 0 and below 1"),
        (lambda: by_hand(0.2, 0.1, 1.0), "above 0 and below 1"),
    ],
)
def test_figures_that_make_no_sense_are_refused(find, sentence):
    with pytest.raises(Refused, match=sentence):
        find()


@pytest.mark.parametrize("scale", list(Scale))
def test_one_in_ten_lies_below_the_range_and_one_in_ten_above(scale):
    number = Ranged(0.2, 0.05, 0.6)
    drawn = from_scale(places(number, scale, normals_of_sets(1, "a number", np.arange(100_000))), scale)
    shares = [(drawn < 0.05).mean(), (drawn < 0.2).mean(), (drawn > 0.6).mean()]
    assert shares == pytest.approx([0.1, 0.5, 0.1], abs=0.008)
    # Half way to the end on the scale, whatever the scale is.
    ends = from_scale(places(number, scale, np.array([-1.2815515655, 0, 1.2815515655])), scale)
    assert ends == pytest.approx([0.05, 0.2, 0.6])


@pytest.mark.parametrize("prior", [Prior(0.0001, 30), Prior(0.9999, 30), Prior(0.05, 0.01)])
def test_a_published_rate_between_none_and_all_is_taken(prior):
    assert 0 < seen(10, 1, 3, READY, prior).value < 1


@pytest.mark.parametrize(
    "find",
    [
        lambda: seen(1_000_000, 0, 50, READY, PRIOR),
        lambda: seen(10, 10, 0.5, READY, PRIOR),
        lambda: seen(10, 20, 2, READY, PRIOR),
        lambda: vacancies(1, 1, 1, 1, 10),
        lambda: vacancies(1, 1, -0.99, 0.01, 1_000_000),
    ],
)
def test_figures_at_their_ends_are_taken(find):
    assert 0 < find().value < 1
