"""A plan outlives its catalogue: what it names and the catalogue lacks is found by its key, under its old name."""

from dataclasses import replace

import pytest

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.queries.path.map import path_facts
from careerplanner.app.queries.projection.consistency import problems_in
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.plan import EMPTY_PROFILE, Experience, Goal, GoalStatus, Plan, Rating, RouteStep
from careerplanner.errors import Refused
from careerplanner.wording import Wording
from tests.ui.robots import TODAY

GOAL = Goal("g", "Learn", "old-skill", 1, 2, 60, 0, None, GoalStatus.ACTIVE, TODAY, None, "")
HELD = Experience("e", "Floor walker", "old_role", "Shop", "2019-01", None, "")
PLAN = Plan(
    profile=replace(EMPTY_PROFILE, role_key="old_role", target_role_key="older-role", role_since="2019-01"),
    experience=(HELD,),
    route_step=(
        RouteStep("1", 0, "old_role", None, None, None, None),
        RouteStep("2", 1, "older-role", None, None, None, None),
    ),
    rating=(Rating("r", "old-skill", 2, TODAY, False, ""),),
    goal=(GOAL,),
)


@pytest.fixture(scope="module")
def shipped():
    return load_catalogue()


def test_a_role_that_is_gone_bears_the_title_under_which_it_was_held_or_its_key_in_words(shipped):
    catalogue = merged(shipped, PLAN)

    assert catalogue.role("old_role").name == "Floor walker"
    assert catalogue.role("older-role").name == "Older role"
    assert catalogue.skill("old-skill").name == "Old skill"
    assert (catalogue.roles, catalogue.skills) == (shipped.roles, shipped.skills)
    with pytest.raises(Refused, match="no role “never named”"):
        catalogue.role("never named")


def test_a_plan_that_names_nothing_unknown_has_the_shipped_catalogue_itself(shipped):
    assert merged(shipped, Plan(profile=EMPTY_PROFILE)) is shipped


def test_the_check_still_names_what_the_catalogue_lacks(shipped):
    told = " ".join(problems_in(PLAN, merged(shipped, PLAN), Wording()))
    assert all(f"“{key}”" in told for key in ("old_role", "older-role", "old-skill"))


def test_the_map_has_the_roles_of_the_route_that_the_catalogue_lacks(shipped):
    facts = path_facts(PLAN, merged(shipped, PLAN), TODAY)
    assert [facts.role(key).name for key in facts.route] == ["Floor walker", "Older role"]
    assert facts.role(facts.goal).pay is None
