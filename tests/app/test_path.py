"""What the path page shows: where roles stand, moves with the plan's own months, routes, words."""

from dataclasses import replace
from datetime import date

import pytest

from careerplanner.app.commands.goals import goals, skills
from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import profile
from careerplanner.app.commands.setup import setup
from careerplanner.app.queries.goals.suggestions import goals_for_gaps
from careerplanner.app.queries.path.map import Place, path_facts, routes_to_goal
from careerplanner.app.queries.path.role_facts import role_facts
from careerplanner.app.queries.path.text import (
    headline,
    kind_text,
    missing_text,
    months_text,
    origin_text,
    required_text,
    span_text,
    stage_name,
)
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue, Kind, Origin
from careerplanner.domain.plan import EMPTY_PROFILE, Plan, RouteStep
from careerplanner.units import cents_of, minutes_of
from careerplanner.wording import Wording
from tests.some import some

TODAY = date(2026, 11, 23)
CALL_CENTER, SPECIALIST = "call-center-specialist", "customer-service-specialist"
SENIOR, LEAD = "senior-customer-service-specialist", "customer-service-team-lead"
CX, ACCOUNTS, MANAGER = "customer-experience-specialist", "account-manager", "customer-service-manager"


@pytest.fixture
def maya(workspace: Workspace, catalogue: Catalogue) -> Workspace:
    """A specialist since January 2025 who wants to be a manager."""
    where = setup.Where(SPECIALIST, "2025-01", cents_of(43500), name="Maya")
    workspace.do("Where", setup.answer_where, catalogue, where, TODAY)
    workspace.do("Target", setup.answer_target, catalogue, MANAGER)
    return workspace


def test_each_role_stands_somewhere(maya: Workspace, catalogue: Catalogue) -> None:
    facts = path_facts(maya.plan, catalogue, TODAY)
    places = {role.key: role.place for role in facts.roles}
    assert set(places) == {role.key for role in catalogue.roles}
    assert {key: place for key, place in places.items() if place is not Place.OFF} == {
        SPECIALIST: Place.HERE,
        SENIOR: Place.NEXT,
        LEAD: Place.ON_ROUTE,
        MANAGER: Place.GOAL,
    }
    assert [facts.role(key).position for key in facts.route] == [0, 1, 2, 3]
    assert facts.role(SPECIALIST).since == "2025-01"
    assert facts.role(CX).position is None
    told = "17 roles · your route: specialist, senior specialist, team lead, manager"
    assert headline(facts, Wording()) == told


def test_a_person_at_the_goal_has_no_route_ahead(maya: Workspace, catalogue: Catalogue) -> None:
    maya.do("Route", path.use_route, catalogue, [SPECIALIST, MANAGER])
    maya.do("There", path.promote, catalogue, "2026-11")
    facts = path_facts(maya.plan, catalogue, TODAY)
    assert facts.role(MANAGER).place is Place.HERE
    assert facts.routes == ()
    assert headline(facts, Wording()) == f"{len(catalogue.roles)} roles. Choose one as your goal."


def test_a_move_has_the_months_of_the_catalogue_until_the_plan_has_its_own(
    maya: Workspace, catalogue: Catalogue
) -> None:
    first = path_facts(maya.plan, catalogue, TODAY).move(SPECIALIST, SENIOR)
    known = catalogue.move(SPECIALIST, SENIOR)
    assert first is not None
    assert known is not None
    assert (first.least_months, first.usual_months) == (
        known.min_months_in_role,
        known.min_months_in_role + known.median_wait_months,
    )
    step = maya.plan.route_step[1]
    maya.do("Adjust", path.change_step, step.id, min_months=6, wait_months=3.4)
    own = path_facts(maya.plan, catalogue, TODAY).move(SPECIALIST, SENIOR)
    assert own is not None
    assert (own.least_months, own.usual_months, own.on_route) == (6, 9, True)
    assert months_text(own) == "6–9 months"
    assert months_text(own, short=True) == "6–9 mo"
    assert months_text(replace(own, usual_months=6)) == "6 months"


def test_a_step_that_the_catalogue_does_not_know_is_drawn_and_says_so(maya: Workspace, catalogue: Catalogue) -> None:
    maya.do("Route", path.use_route, catalogue, [SPECIALIST, LEAD, MANAGER])
    facts = path_facts(maya.plan, catalogue, TODAY)
    unknown = facts.move(SPECIALIST, LEAD)
    assert unknown is not None
    assert unknown.on_route
    assert unknown.origin is None
    assert len(facts.moves) == len(catalogue.moves) + 1


def test_routes_come_with_usual_months_from_now(maya: Workspace, catalogue: Catalogue) -> None:
    routes = {route.roles[1:-1]: route for route in routes_to_goal(maya.plan, catalogue, TODAY)}
    assert set(routes) >= {(SENIOR, LEAD), (SENIOR,), (SENIOR, CX)}
    assert [route.roles[1:-1] for route in routes.values() if route.in_use] == [(SENIOR, LEAD)]
    # 22 months served: the least time of the first move is over, its wait is not.
    moves = [catalogue.move(*pair) for pair in ((SPECIALIST, SENIOR), (SENIOR, LEAD), (LEAD, MANAGER))]
    whole = sum(move.min_months_in_role + move.median_wait_months for move in moves if move)
    assert moves[0] is not None
    assert routes[SENIOR, LEAD].usual_months == whole - moves[0].min_months_in_role


def test_time_served_counts_only_up_to_the_least_months(maya: Workspace, catalogue: Catalogue) -> None:
    def usual() -> int:
        return routes_to_goal(maya.plan, catalogue, TODAY)[0].usual_months

    long_served = usual()
    maya.do("Since", profile.change, role_since="2026-09")
    assert usual() == long_served + 18 - 2
    maya.do("Since", profile.change, role_since=None)
    assert usual() == long_served + 18


def test_what_is_required_says_how_much_is_met_and_what_is_missing(maya: Workspace, catalogue: Catalogue) -> None:
    maya.do("Rate", skills.rate_all, catalogue, {"de-escalation": 4, "coaching": 1}, frozenset(), TODAY)
    senior = path_facts(maya.plan, catalogue, TODAY).role(SENIOR)
    assert required_text(senior) == "0 of 3 required met"
    assert missing_text(senior) == (
        "Missing: Knowledge writing (0 of 3), Coaching teammates (1 of 3), De-escalation (claimed, not shown)"
    )
    assert required_text(replace(senior, gates=())) == "No skill is required"
    assert missing_text(replace(senior, gates=tuple(gate for gate in senior.gates if gate.met))) == ""


def test_every_card_says_what_kind_of_figure_its_pay_is(maya: Workspace, catalogue: Catalogue) -> None:
    facts = path_facts(maya.plan, catalogue, TODAY)
    kinds = {role.key: kind_text(role.pay.origin) for role in facts.roles if role.pay}
    assert kinds[SPECIALIST] == kinds[CALL_CENTER] == kinds[MANAGER] == "Percentiles 2025"
    assert kinds[LEAD] == kinds[CX] == "Assumed"
    assert kinds[SENIOR] == "Derived 2025"
    assert kinds[ACCOUNTS] == "Percentiles 2025"
    for role in some(facts.roles):
        known = catalogue.role(role.key)
        assert role.pay is not None
        assert known.band is not None
        assert role.pay.is_national
        assert role.pay.low < role.pay.amount < role.pay.high
    half = {role.key for role in facts.roles if role.pay is not None and role.pay.is_half}
    assert half >= {SPECIALIST, CALL_CENTER, MANAGER, ACCOUNTS}
    assert not half & {SENIOR, LEAD, CX}


def test_an_origin_is_told_in_full() -> None:
    origin = Origin("A survey", "May 2025", "US", Kind.SURVEY, "Of 40 people.")
    assert origin_text(origin) == "A survey, May 2025, United States: a survey. Of 40 people."
    assert origin_text(replace(origin, source="Survey of May 2025", note="")) == (
        "Survey of May 2025, United States: a survey."
    )


@pytest.mark.parametrize(
    ("months", "words"),
    [(0, "0 months"), (1, "1 month"), (12, "1 year"), (25, "2 years 1 month"), (63, "5 years 3 months")],
)
def test_spans_are_said_in_years_and_months(months: int, words: str) -> None:
    assert span_text(months) == words


def test_every_stage_of_the_catalogue_has_a_caption(catalogue: Catalogue) -> None:
    captions = [stage_name(stage) for stage in sorted({role.stage for role in catalogue.roles})]
    assert len(set(captions)) == len(captions)
    assert stage_name(7) == "Stage 8"


def test_what_is_told_of_a_role_fits_where_it_stands(maya: Workspace, catalogue: Catalogue) -> None:
    facts = path_facts(maya.plan, catalogue, TODAY)

    def of(key: str):
        return role_facts(maya.plan, catalogue, facts, key, TODAY)

    assert not of(SPECIALIST).can_be_goal
    assert of(SPECIALIST).settings is None
    assert of(SPECIALIST).new_goals == ()
    assert of(SENIOR).can_be_taken_up
    assert of(SENIOR).can_be_left_out
    assert not of(LEAD).can_be_taken_up
    assert not of(MANAGER).can_be_left_out
    assert of(CX).can_be_goal
    assert of(SENIOR).arrives_by == facts.move(SPECIALIST, SENIOR)
    assert of(MANAGER).arrives_by == facts.move(LEAD, MANAGER)
    assert of(CX).arrives_by is None
    assert of(LEAD).new_goals == goals_for_gaps(maya.plan, catalogue, LEAD)


def test_a_goal_on_the_way_is_told_beside_its_gap(maya: Workspace, catalogue: Catalogue) -> None:
    maya.do("Goal", goals.add, catalogue, goals.NewGoal("Coach", "coaching", 0, 3, minutes_of(20)), TODAY)
    facts = path_facts(maya.plan, catalogue, TODAY)
    senior = {gap.skill_key: gap for gap in role_facts(maya.plan, catalogue, facts, SENIOR, TODAY).gaps}
    lead = {gap.skill_key: gap for gap in role_facts(maya.plan, catalogue, facts, LEAD, TODAY).gaps}
    assert senior["coaching"].has_goal
    assert not lead["coaching"].has_goal, "the lead needs a level more than the goal reaches"


def test_a_way_by_a_role_that_is_off_the_route_changes_as_little_as_it_can(
    maya: Workspace, catalogue: Catalogue
) -> None:
    def detour(key: str) -> tuple[str, ...]:
        facts = path_facts(maya.plan, catalogue, TODAY)
        return role_facts(maya.plan, catalogue, facts, key, TODAY).detour

    assert detour(CX) == (SPECIALIST, SENIOR, CX, MANAGER)
    assert detour(LEAD) == (), "on the route already"
    assert detour(CALL_CENTER) == (), "no way leads through it"
    assert detour(ACCOUNTS) == ()
    maya.do("Leave out", path.drop_step, catalogue, LEAD)
    assert detour(LEAD) == (SPECIALIST, SENIOR, LEAD, MANAGER)


def test_settings_of_a_step_show_their_defaults(maya: Workspace, catalogue: Catalogue) -> None:
    facts = path_facts(maya.plan, catalogue, TODAY)
    settings = role_facts(maya.plan, catalogue, facts, MANAGER, TODAY).settings
    assert settings is not None
    assert (settings.default_min_months, settings.default_wait_months) == (18, 12)
    assert settings.default_entry_cents is not None
    start_pay = role_facts(maya.plan, catalogue, facts, MANAGER, TODAY).start_pay
    assert start_pay is not None
    assert settings.default_entry_cents == start_pay.low * 100
    assert settings.is_known
    assert settings.source_name == "Customer service team lead"


def test_a_plan_in_another_currency_has_no_default_entry_pay(catalogue: Catalogue) -> None:
    someone = replace(EMPTY_PROFILE, role_key=SPECIALIST, target_role_key=SENIOR, currency="EUR")
    steps = tuple(
        RouteStep(str(place), place, key, None, None, None, None) for place, key in enumerate((SPECIALIST, SENIOR))
    )
    plan = Plan(someone, route_step=steps)
    facts = path_facts(plan, catalogue, TODAY)
    settings = role_facts(plan, catalogue, facts, SENIOR, TODAY).settings
    assert settings is not None
    assert settings.default_entry_cents is None
    pay = facts.role(SPECIALIST).pay
    assert pay is None
