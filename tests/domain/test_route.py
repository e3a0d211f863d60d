"""Routes through the built-in ladder."""

from careerplanner.app.catalogue import load_catalogue
from careerplanner.domain.route import routes_between, usual_months, usual_route

SPECIALIST, SENIOR = "customer-service-specialist", "senior-customer-service-specialist"
LEAD, MANAGER = "customer-service-team-lead", "customer-service-manager"


def test_the_usual_route_from_specialist_to_manager_climbs_every_rung() -> None:
    assert usual_route(load_catalogue(), SPECIALIST, MANAGER) == (SPECIALIST, SENIOR, LEAD, MANAGER)


def test_every_role_of_the_team_has_routes_to_the_manager_quickest_first() -> None:
    catalogue = load_catalogue()
    for role in catalogue.roles:
        found = routes_between(catalogue, role.key, MANAGER)
        if role.key != MANAGER:
            assert found or role.key not in {"call-center-specialist", SPECIALIST, SENIOR, LEAD}, role.key
            assert all(len(set(route)) == len(route) for route in found)
            months = [usual_months(catalogue, route) for route in found]
            assert months == sorted(months)


def test_a_role_that_no_move_reaches_is_reached_in_one_step_of_the_users_own() -> None:
    assert usual_route(load_catalogue(), MANAGER, "call-center-specialist") == (MANAGER, "call-center-specialist")
    assert usual_route(load_catalogue(), SENIOR, SENIOR) == (SENIOR,)
