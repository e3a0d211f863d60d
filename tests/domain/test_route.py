"""Routes through the built-in ladder."""

from dataclasses import replace

import pytest

from careerplanner.app.catalogue import load_catalogue
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.route import routes_between, usual_months, usual_route
from tests.some import some

SPECIALIST, SENIOR = "customer-service-specialist", "senior-customer-service-specialist"
LEAD, MANAGER = "customer-service-team-lead", "customer-service-manager"


def test_the_usual_route_from_specialist_to_manager_climbs_every_rung() -> None:
    assert usual_route(load_catalogue(), SPECIALIST, MANAGER) == (SPECIALIST, SENIOR, LEAD, MANAGER)


def test_every_role_of_the_team_has_routes_to_the_manager_quickest_first() -> None:
    catalogue = load_catalogue()
    for role in some(catalogue.roles):
        found = routes_between(catalogue, role.key, MANAGER)
        if role.key != MANAGER:
            assert found or role.key not in {"call-center-specialist", SPECIALIST, SENIOR, LEAD}, role.key
            assert all(len(set(route)) == len(route) for route in found)
            months = [usual_months(catalogue, route) for route in found]
            assert months == sorted(months)


def test_a_role_that_no_move_reaches_is_reached_in_one_step_of_the_users_own() -> None:
    assert usual_route(load_catalogue(), MANAGER, "call-center-specialist") == (MANAGER, "call-center-specialist")
    assert usual_route(load_catalogue(), SENIOR, SENIOR) == (SENIOR,)


def ladder(stages: dict[str, int], *moves: tuple[str, str, int]) -> Catalogue:
    """A catalogue of these roles with their stages, and of moves with the months that they take."""
    shipped = load_catalogue()
    role, move = shipped.roles[0], shipped.moves[0]
    return replace(
        shipped,
        roles=tuple(replace(role, key=key, stage=stage) for key, stage in stages.items()),
        moves=tuple(
            replace(move, source=source, target=target, min_months_in_role=months, median_wait_months=0.0)
            for source, target, months in moves
        ),
    )


@pytest.mark.parametrize("low", [0, 1])
def test_a_longer_ladder_that_steps_down_on_its_way_gives_way_to_one_that_climbs(low: int) -> None:
    """Going through ``down`` would see more stages, and sooner; it steps down from stage 2."""
    catalogue = ladder(
        {"start": 1, "same": 1, "up": 2, "down": low, "top": 3},
        ("start", "same", 10),
        ("same", "top", 10),
        ("start", "up", 1),
        ("up", "down", 1),
        ("down", "top", 1),
    )

    assert usual_route(catalogue, "start", "top") == ("start", "same", "top")


def test_where_no_route_climbs_the_longest_ladder_is_taken() -> None:
    catalogue = ladder(
        {"start": 2, "low": 0, "middle": 1, "end": 2},
        ("start", "low", 1),
        ("low", "end", 1),
        ("low", "middle", 9),
        ("middle", "end", 9),
    )

    assert usual_route(catalogue, "start", "end") == ("start", "low", "middle", "end")


def test_of_two_ladders_with_as_many_stages_the_quicker_is_taken() -> None:
    catalogue = ladder(
        {"start": 0, "slow": 1, "quick": 1, "end": 2},
        ("start", "slow", 5),
        ("slow", "end", 6),
        ("start", "quick", 8),
        ("quick", "end", 2),
    )

    assert usual_route(catalogue, "start", "end") == ("start", "quick", "end")
    assert [usual_months(catalogue, route) for route in routes_between(catalogue, "start", "end")] == [10.0, 11.0]


def test_no_role_stands_twice_on_a_route_and_the_goal_only_at_its_end() -> None:
    there_and_back = (("a", "b", 1), ("b", "a", 1), ("b", "c", 1), ("c", "b", 1), ("a", "c", 9), ("c", "d", 1))

    found = routes_between(ladder({"a": 0, "b": 1, "c": 2, "d": 3}, *there_and_back), "a", "c")

    assert found == (("a", "b", "c"), ("a", "c"))
