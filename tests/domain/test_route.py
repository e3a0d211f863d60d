"""Routes through the built-in ladder."""

from careerplanner.app.catalogue import load_catalogue
from careerplanner.domain.route import routes_between, usual_months, usual_route

SPECIALIST, SENIOR = "customer-service-specialist", "senior-customer-service-specialist"
LEAD, MANAGER = "customer-service-team-lead", "customer-service-manager"


def test_the_usual_route_from_specialist_to_manager_climbs_every_rung() -> None:
    assert usual_route(load_catalogue(), SPECIALIST, MANAGER) == (SPECIALIST, SENIOR, LEAD, MANAGER)


def test_every_role_but_the_manager_has_a_route_to_the_manager() -> None:
    catalogue = load_catalogue()
    for role in catalogue.roles:
        if role.key not in {MANAGER, "account-manager"}:
            found = routes_between(catalogue, role.key, MANAGER)
            assert found, role.key
            assert all(len(set(route)) == len(route) for route in found)
            months = [usual_months(catalogue, route) for route in found]
            assert months == sorted(months)


def test_a_role_that_no_move_reaches_is_reached_in_one_step_of_the_users_own() -> None:
    assert usual_route(load_catalogue(), MANAGER, "call-center-specialist") == (MANAGER, "call-center-specialist")
    assert usual_route(load_catalogue(), SENIOR, SENIOR) == (SENIOR,)
