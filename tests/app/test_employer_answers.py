"""What answers about an employer come to: the yearly chance of a step by each of them, with its range."""

from dataclasses import replace

import pytest

from careerplanner.app.queries.projection.inputs import ranged_values
from careerplanner.app.queries.projection.openings import answered_chance
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.employer_rows import Inside, Way, nothing_known
from careerplanner.domain.plan import Plan

SENIOR, LEAD = "senior-customer-service-specialist", "customer-service-team-lead"
FOUR_POSTS = {"way": Way.VACANCIES, "posts": 4, "free_every_months": 24.0}


@pytest.mark.parametrize(
    ("answer", "chance", "low", "high"),
    [
        (FOUR_POSTS | {"ready_low": 2.0, "ready_high": 4.0, "inside": Inside.MOSTLY}, 0.1319, 0.0901, 0.1858),
        (FOUR_POSTS | {"ready_low": 2.0, "ready_high": 4.0, "inside": Inside.HALF}, 0.0846, 0.0552, 0.1245),
        (FOUR_POSTS | {"ready_low": 2.0, "ready_high": 4.0, "inside": Inside.SELDOM}, 0.0347, 0.0132, 0.066),
        (FOUR_POSTS | {"ready_low": 2.0, "ready_high": 4.0}, 0.0927, 0.0589, 0.1434),
        (FOUR_POSTS | {"ready_low": 3.0, "ready_high": 3.0, "inside": Inside.HALF}, 0.08, 0.0472, 0.1304),
        (FOUR_POSTS | {"inside": Inside.HALF}, 0.0703, 0.0301, 0.1648),
        (FOUR_POSTS | {"free_every_months": 2.0, "ready_low": 3.0, "ready_high": 3.0}, 0.5197, 0.3401, 0.7241),
        ({"way": Way.SEEN, "people": 30, "promoted": 4}, 0.1166, 0.0571, 0.2333),
        ({"way": Way.SEEN, "people": 30, "promoted": 4, "ready_of_ten": 5.0}, 0.0831, 0.0489, 0.1414),
        ({"way": Way.SEEN, "people": 30, "promoted": 4, "ready_of_ten": 0.0}, 0.8858, 0.2855, 0.9942),
        ({"way": Way.SEEN, "people": 30, "promoted": 4, "ready_of_ten": 10.0}, 0.0433, 0.0261, 0.0724),
        ({"way": Way.BY_HAND, "chance": 0.3, "chance_low": 0.1, "chance_high": 0.6}, 0.3, 0.1, 0.6),
        ({"way": Way.BY_HAND, "chance": 0.3}, 0.3, 0.3, 0.3),
    ],
)
def test_an_answer_comes_to_a_chance_with_its_range(
    sample_plan: Plan, catalogue: Catalogue, answer, chance, low, high
) -> None:
    row = replace(nothing_known(LEAD), **answer)

    found = answered_chance(row, catalogue.role(SENIOR), catalogue.role(LEAD), ranged_values(sample_plan, catalogue))

    assert found is not None
    assert (round(found.value, 4), round(found.low, 4), round(found.high, 4)) == (chance, low, high)
