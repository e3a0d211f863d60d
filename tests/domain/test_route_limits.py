"""A plan that links all its roles to all: routes are found within bounds, the shortest first."""

from itertools import permutations

from careerplanner.app.catalogue import load_catalogue
from careerplanner.domain import route
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.custom_rows import CustomMove, CustomRole
from careerplanner.domain.plan import EMPTY_PROFILE, Plan
from tests.some import some

KEYS = [f"r{number}" for number in range(20)]
LINKED = Plan(
    profile=EMPTY_PROFILE,
    custom_role=tuple(CustomRole(key, name=key, stage=1) for key in KEYS),
    custom_move=tuple(CustomMove(f"{a}{b}", a, b, min_months=0, wait_months=1.0) for a, b in permutations(KEYS, 2)),
)


def test_twenty_roles_that_are_all_linked_give_a_hundred_routes_the_straight_one_first(monkeypatch):
    catalogue = merged(load_catalogue(), LINKED)
    looked = []
    months = route._months
    monkeypatch.setattr(route, "_months", lambda moves, way: looked.append(way) or months(moves, way))

    found = route.routes_between(catalogue, "r0", "r19")

    assert found[0] == ("r0", "r19")
    assert len(found) == route.MOST_ROUTES
    assert len(looked) <= route.MOST_LOOKED_AT


def test_the_routes_of_the_shipped_roles_are_all_found():
    catalogue = load_catalogue()
    for source in some(catalogue.roles):
        for target in some(catalogue.roles):
            found = route.routes_between(catalogue, source.key, target.key)
            assert len(found) < route.MOST_ROUTES
            assert all(way[0] == source.key and way[-1] == target.key for way in found)
