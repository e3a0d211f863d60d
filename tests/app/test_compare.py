"""Two routes side by side: what is offered, what each is projected from, and what is said of them."""

from dataclasses import replace

import pytest

from careerplanner.app.commands.goals import skills
from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import profile
from careerplanner.app.commands.salary import scenarios
from careerplanner.app.queries.compare.routes import (
    Alternative,
    Compared,
    Side,
    alternative_for,
    alternatives,
    compare,
    side_of,
)
from careerplanner.app.queries.compare.text import lines, pay_line, risk, stops, table_lines, verdict
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue, MoveKind
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.custom_rows import CustomMove
from careerplanner.domain.plan import Plan
from careerplanner.domain.scenarios import roles_of
from careerplanner.errors import Refused
from careerplanner.units import hours_of
from careerplanner.wording import Wording

from .conftest import TODAY

SPECIALIST, SENIOR = "customer-service-specialist", "senior-customer-service-specialist"
LEAD, CX = "customer-service-team-lead", "customer-experience-specialist"
ACCOUNTS, MANAGER = "account-manager", "customer-service-manager"
NO_LEAD = f"{SPECIALIST} {SENIOR} {MANAGER}"
BY_CX = f"{SPECIALIST} {SENIOR} {CX} {MANAGER}"
PATHS = 800
NAMES = {"process-improvement": "Process improvement", "data-literacy": "Data literacy", "coaching": "Coaching"}


def chosen(plan: Plan, catalogue: Catalogue, key: str) -> Alternative:
    return next(each for each in alternatives(plan, catalogue, TODAY) if each.key == key)


def both(plan: Plan, catalogue: Catalogue, key: str, **kind: bool) -> tuple[Side, Side]:
    first = side_of(plan, catalogue, None, TODAY, **kind)
    return first, side_of(plan, catalogue, chosen(plan, catalogue, key).scenario, TODAY, **kind)


def compared(sides: tuple[Side, Side], paths: int = PATHS) -> Compared:
    return compare(sides[0].inputs, sides[1].inputs, 1, paths)


def test_all_routes_to_the_goal_are_offered_with_staying_and_other_goals(
    sample_plan: Plan, catalogue: Catalogue
) -> None:
    found = alternatives(sample_plan, catalogue, TODAY)
    words = [each.words for each in found]
    routes = words[: words.index("Stay as I am")]
    assert routes[:2] == ["Manager, via Senior specialist", "Manager, via Workforce analyst"]
    assert "Manager, via Senior specialist, CX specialist" in routes
    assert all(each.startswith("Manager, via ") for each in routes)
    assert {"without Team lead", "via CX specialist", "Stay as I am"} <= {each.short for each in found}
    others = {roles_of(each.scenario)[-1] for each in found[len(routes) + 1 :]}
    assert {SENIOR, LEAD, CX, ACCOUNTS} <= others
    assert MANAGER not in others
    assert tuple(step.role_key for step in sample_plan.route_step) not in {roles_of(each.scenario) for each in found}


def test_saved_scenarios_are_offered_by_name(workspace: Workspace, catalogue: Catalogue, sample_plan: Plan) -> None:
    row_id = workspace.do("Add", scenarios.add, catalogue, "Six hours", TODAY, hours_per_week=6)
    plan = replace(sample_plan, scenario=workspace.plan.scenario)
    saved = chosen(plan, catalogue, row_id)
    assert (saved.words, saved.is_saved) == ("Scenario: Six hours", True)
    first, second = both(plan, catalogue, row_id)
    assert second.inputs == replace(first.inputs, hours_per_week=6.0)


def test_nothing_is_offered_before_a_role_is_known(workspace: Workspace, catalogue: Catalogue) -> None:
    assert alternatives(workspace.plan, catalogue, TODAY) == ()
    assert alternative_for(workspace.plan, catalogue, CX, TODAY) == ""


@pytest.mark.parametrize(
    ("role", "key"),
    [
        (CX, BY_CX),
        (ACCOUNTS, f"{SPECIALIST} {SENIOR} {CX} {ACCOUNTS}"),
        (LEAD, ""),
        ("call-center-specialist", ""),
        ("no-such-role", ""),
    ],
)
def test_a_role_makes_one_think_of_the_route_by_way_of_it_or_to_it(
    sample_plan: Plan, catalogue: Catalogue, role: str, key: str
) -> None:
    assert alternative_for(sample_plan, catalogue, role, TODAY) == key


def test_who_has_reached_the_goal_is_offered_other_goals(workspace: Workspace, catalogue: Catalogue) -> None:
    workspace.do("Stand", profile.stand_in, catalogue, SPECIALIST, "2025-01", TODAY)
    workspace.do("Stay", path.use_route, catalogue, (SPECIALIST,))
    words = [each.words for each in alternatives(workspace.plan, catalogue, TODAY)]
    assert "Stay as I am" not in words
    assert "Senior specialist, directly" in words


def test_the_plan_is_projected_as_everywhere_else(sample_plan: Plan, catalogue: Catalogue) -> None:
    side = side_of(sample_plan, catalogue, None, TODAY)
    assert side.inputs == inputs_of(sample_plan, catalogue, TODAY)
    assert side.missing == ()
    assert not side.counts_goals


def without_goal(side: Side) -> set[str]:
    """The skills that a step of the route asks for and that no goal raises far enough."""
    return {must.skill for move in side.inputs.moves for must in move.musts if must.goal is None}


def test_goals_that_a_route_lacks_are_counted_in_or_left_out(sample_plan: Plan, catalogue: Catalogue) -> None:
    _first, counted = both(sample_plan, catalogue, BY_CX)
    _first, bare = both(sample_plan, catalogue, BY_CX, counts_goals=False)
    assert [goal.skill_key for goal in counted.missing] == ["process-improvement", "data-literacy"]
    assert (counted.counts_goals, bare.counts_goals) == (True, False)
    assert without_goal(bare) - without_goal(counted) == {"process-improvement", "data-literacy"}
    added = sum(hours_of(goal.minutes) for goal in counted.missing)
    assert sum(goal.hours_left for goal in counted.inputs.goals) == pytest.approx(
        sum(goal.hours_left for goal in bare.inputs.goals) + added
    )
    assert counted.learning_hours == bare.learning_hours, "the route needs them either way"
    with_goals, without = (compared((_first, side)).second.odds[-1].reached[-1] for side in (counted, bare))
    assert without < with_goals


def test_hours_are_those_that_open_the_gates_that_are_shut(
    sample_plan: Plan, catalogue: Catalogue, workspace: Workspace
) -> None:
    side = side_of(sample_plan, catalogue, None, TODAY)
    assert [gate.gap.skill_key for gate in side.gates_shut] == ["coaching", "team-leadership", "metrics-quality"]
    workspace.do("Rate", skills.rate, catalogue, "coaching", 5, TODAY)
    better = replace(sample_plan, rating=(*sample_plan.rating, *workspace.plan.rating))
    after = side_of(better, catalogue, None, TODAY)
    assert "coaching" in {gate.gap.skill_key for gate in after.gates_shut}, "a claim opens no gate of level 3"
    workspace.do("Show", skills.add_evidence, catalogue, "coaching", "Coached all", TODAY, level=5, about_others=True)
    better = replace(better, evidence=(*sample_plan.evidence, *workspace.plan.evidence))
    after = side_of(better, catalogue, None, TODAY)
    assert "coaching" not in {gate.gap.skill_key for gate in after.gates_shut}
    assert after.learning_hours < side.learning_hours


def test_a_scenario_off_the_present_role_is_refused_by_name(
    sample_plan: Plan, catalogue: Catalogue, workspace: Workspace
) -> None:
    workspace.do("Add", scenarios.add, catalogue, "Elsewhere", TODAY, route=[LEAD, MANAGER])
    with pytest.raises(Refused, match="“Elsewhere” does not pass through your current role"):
        side_of(sample_plan, catalogue, workspace.plan.scenario[0], TODAY)


def test_both_columns_have_the_same_rows(sample_plan: Plan, catalogue: Catalogue) -> None:
    sides = both(sample_plan, catalogue, BY_CX)
    found = lines(*sides, compared(sides), NAMES, Wording())
    assert [line.what for line in found] == [
        "Customer service manager by Nov 2036",
        "Earned by Nov 2036, in today’s money",
        "Learning needed",
        "Skills to build",
        "Main risk",
    ]
    chance, earned, hours, skills_to_build, risks = found
    assert (chance.first.value, chance.second.value) == ("1 of 100", "1 of 100")
    assert (chance.first.better, chance.second.better) == (None, None)
    assert chance.difference == "no measurable difference", "a tie is called a tie"
    assert (earned.first.better, earned.second.better) == (False, True)
    assert earned.second.note == f"{earned.difference} on average"
    assert hours.difference == "+82 h"
    assert hours.second.note == "82 h of it in no goal yet"
    assert (skills_to_build.first.value, skills_to_build.second.value) == ("3", "5")
    assert "Process improvement" in skills_to_build.second.note
    assert risks.second.note == "No goal yet for Process improvement, Data literacy"


def test_the_figures_are_those_of_the_projections(sample_plan: Plan, catalogue: Catalogue) -> None:
    sides = both(sample_plan, catalogue, NO_LEAD)
    found = compared(sides)
    assert pay_line(found, Wording()).first.value == f"${round(found.first.real.p50[-1], -3):,.0f}"
    mean = found.effect.sum_real
    assert mean < 0
    assert lines(*sides, found, NAMES, Wording())[1].difference.startswith(f"−${abs(mean):,.0f}"[:4])


def test_staying_has_no_promotion_and_its_risk_is_the_worth_of_pay(sample_plan: Plan, catalogue: Catalogue) -> None:
    sides = both(sample_plan, catalogue, SPECIALIST)
    found = compared(sides)
    chance = lines(*sides, found, NAMES, Wording())[0]
    assert chance.what == "Goal by Nov 2036"
    assert (chance.first.note, chance.second.value) == ("Customer service manager", "no promotion")
    assert "today’s" in risk(sides[1], found.second, NAMES, Wording())
    assert verdict(*sides, found, Wording()).startswith("Your plan earns about $")
    assert "likelier" not in verdict(*sides, found, Wording())
    assert "fewer hours of learning" in verdict(*sides, found, Wording())
    assert [line.second.value for line in table_lines(found, (), {}, Wording())[:4]][1:] == ["–"] * 3


def test_the_verdict_tells_pay_chance_and_hours(sample_plan: Plan, catalogue: Catalogue) -> None:
    direct = both(sample_plan, catalogue, NO_LEAD)
    said = verdict(*direct, compared(direct), Wording())
    assert said.startswith("Your plan earns about $")
    assert said.endswith("Customer service manager is likelier on B: 6 of 100 against 1 of 100.")
    sides = both(sample_plan, catalogue, BY_CX)
    said = verdict(*sides, compared(sides), Wording())
    assert said.startswith("B earns about $")
    assert said.endswith("B\u00a0needs 82 more hours of learning.")


def test_no_difference_is_an_answer(sample_plan: Plan, catalogue: Catalogue) -> None:
    side = side_of(sample_plan, catalogue, None, TODAY)
    found = compared((side, side))
    assert verdict(side, side, found, Wording()) == "B is the same as your plan: nothing differs."
    told = {
        line.id: line.difference
        for line in table_lines(found, lines(side, side, found, NAMES, Wording()), {}, Wording())
    }
    assert told["pay"] == told["earned"] == told["chance"] == told["date"] == "no measurable difference"
    assert (told["hours"], told["skills"]) == ("none", "–")
    assert all(line.first.better is None for line in lines(side, side, found, NAMES, Wording()))


def test_few_futures_tell_less_apart(sample_plan: Plan, catalogue: Catalogue) -> None:
    step = sample_plan.route_step[1]
    at_hand, nearly = (
        replace(sample_plan, route_step=(sample_plan.route_step[0], replace(step, wait_months=wait)))
        for wait in (9.0, 9.001)
    )
    first, second = side_of(at_hand, catalogue, None, TODAY), side_of(nearly, catalogue, None, TODAY)
    assert first.inputs != second.inputs
    one = compare(first.inputs, second.inputs, 1, 1)
    assert "No measurable difference in what you earn by Nov 2036." in verdict(first, second, one, Wording())


def test_amounts_are_in_the_currency_of_the_plan(sample_plan: Plan, catalogue: Catalogue) -> None:
    sides = [
        replace(each, inputs=replace(each.inputs, currency="EUR")) for each in both(sample_plan, catalogue, NO_LEAD)
    ]
    found = compared((sides[0], sides[1]))
    told = " ".join(
        [
            verdict(*sides, found, Wording(currency="EUR")),
            *(line.first.value for line in table_lines(found, (), {}, Wording(currency="EUR"))),
        ]
    )
    assert "€" in told
    assert "$" not in told


def test_names_with_braces_do_no_harm(sample_plan: Plan, catalogue: Catalogue) -> None:
    sides = both(sample_plan, catalogue, NO_LEAD)
    roles = tuple(replace(role, name=role.name + " {0} {x}") for role in sides[0].inputs.roles)
    odd = [
        replace(side, inputs=replace(side.inputs, roles=tuple(roles[i] for i in places)))
        for side, places in zip(sides, ((0, 1, 2, 3), (0, 1, 3)), strict=True)
    ]
    assert "{0} {x}" in verdict(odd[0], odd[1], compared((odd[0], odd[1])), Wording())


def test_the_risk_is_the_first_thing_in_the_way(sample_plan: Plan, catalogue: Catalogue, workspace: Workspace) -> None:
    def said(plan: Plan, scenario=None) -> str:
        side = side_of(plan, catalogue, scenario, TODAY)
        return risk(side, compare(side.inputs, side.inputs, 1, 50).first, NAMES, Wording())

    assert said(sample_plan) == "Longest step: Customer service manager; half take longer than 17 years 3 months"
    row_id = workspace.do("Add", scenarios.add, catalogue, "Elsewhere", TODAY, employer_pay_cents=5_000_000)
    elsewhere = next(row for row in workspace.plan.scenario if row.id == row_id)
    assert said(sample_plan, elsewhere) == "The months in your role start over"
    idle = replace(sample_plan, profile=replace(sample_plan.profile, hours_per_week=0.0))
    assert said(idle) == said(sample_plan), "without learning a promotion is rarer, and not shut"
    late = replace(sample_plan.route_step[1], not_before="2090-01")
    dated = replace(sample_plan, route_step=(sample_plan.route_step[0], late))
    assert "not to come before Jan 2090" in said(dated)
    bare = replace(sample_plan, goal=tuple(g for g in sample_plan.goal if g.skill_key != "coaching"))
    assert said(bare) == "No goal yet for Coaching"


def test_a_route_over_an_unconfirmed_step_has_no_odds_and_says_what_to_do(
    sample_plan: Plan, catalogue: Catalogue
) -> None:
    row = CustomMove("m", SPECIALIST, MANAGER, kind=MoveKind.OUTSIDE.value, is_confirmed=False)
    plan = sample_plan.imagined(custom_move=(*sample_plan.custom_move, row))
    now = merged(catalogue, plan)
    first, second = both(plan, now, f"{SPECIALIST} {MANAGER}")
    found = compared((first, second))
    assert [stop.when for stop in stops(found.second, Wording())] == ["now", "no odds yet"]
    chance = next(line for line in lines(first, second, found, NAMES, Wording()) if line.id == "chance")
    assert (chance.second.value, chance.first.value) == ("no odds yet", "1 of 100")
    said = "No odds for B yet: on the map, say what Customer service manager asks for."
    assert verdict(first, second, found, Wording()) == said
