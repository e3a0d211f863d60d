"""What is looked up in the catalogue: by its key or its name, and what is said where there is none."""

import pytest

from careerplanner.app.catalogue import load_catalogue
from careerplanner.domain.catalogue import Catalogue
from careerplanner.errors import Refused
from tests.some import some

SPECIALIST, LEAD = "customer-service-specialist", "customer-service-team-lead"


@pytest.fixture(scope="module")
def shipped() -> Catalogue:
    return load_catalogue()


def test_each_role_and_skill_is_found_by_its_key_and_its_name_in_any_case(shipped: Catalogue):
    for role in some(shipped.roles):
        for text in (role.key, role.name, role.short_name.upper()):
            assert shipped.find_role(text) is role, text
    for skill in some(shipped.skills):
        for text in (skill.key, skill.name.upper(), f" {skill.key} "):
            assert shipped.find_skill(text) is skill, text


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("team", "There is no role “team”. Near it: Customer service team lead. "),
        ("lead team", "There is no role “lead team”. Near it: Customer service team lead. "),
        ("customer servce manager", "Near it: Customer service manager"),
        ("plumber", "There is no role “plumber”. `careerplanner roles` lists the roles."),
        ("", "There is no role “”. `careerplanner roles` lists the roles."),
    ],
)
def test_a_role_that_is_not_there_is_refused_with_those_that_are_near(shipped: Catalogue, text: str, words: str):
    with pytest.raises(Refused) as refused:
        shipped.find_role(text)
    assert words in str(refused.value)


def test_of_many_that_are_near_the_first_few_are_named(shipped: Catalogue):
    with pytest.raises(Refused) as refused:
        shipped.find_role("customer")
    first = "Customer service specialist, Senior customer service specialist, Customer experience specialist"
    assert f"Near it: {first}. `careerplanner roles` lists all roles." in str(refused.value)


def test_what_is_not_there_is_refused_by_name(shipped: Catalogue):
    for look, words in (
        (shipped.role, "There is no role “juggling”"),
        (shipped.skill, "There is no skill “juggling”"),
        (shipped.find_skill, "There is no skill “juggling”"),
        (shipped.metric, "There is no metric “juggling”. There are: " + shipped.metrics[0].key),
    ):
        with pytest.raises(Refused) as refused:
            look("juggling")
        assert words in str(refused.value)
    assert (shipped.has_role("juggling"), shipped.has_skill("juggling")) == (False, False)
    assert shipped.metric(shipped.metrics[-1].key) is shipped.metrics[-1]
    assert (shipped.has_role(LEAD), shipped.has_skill("coaching")) == (True, True)


def test_moves_are_found_by_both_of_their_ends(shipped: Catalogue):
    for move in some(shipped.moves):
        assert shipped.move(move.source, move.target) is move
        assert shipped.known_move(move.source, move.target) is move
        assert move in shipped.moves_from(move.source)
    assert {move.source for move in shipped.moves_from(SPECIALIST)} == {SPECIALIST}
    assert shipped.move(LEAD, SPECIALIST) is None
    with pytest.raises(Refused, match="no move from “Customer service team lead” to “Customer service specialist”"):
        shipped.known_move(LEAD, SPECIALIST)


def test_actions_for_a_skill_are_those_that_raise_it_between_two_levels(shipped: Catalogue):
    def levels(start: int, end: int) -> set[tuple[int, int]]:
        return {(each.from_level, each.to_level) for each in shipped.actions_for("coaching", start, end)}

    every = levels(0, 5)
    assert {each.skill for each in shipped.actions_for("coaching", 0, 5)} == {"coaching"}
    assert levels(2, 3) == {each for each in every if each[0] < 3 and each[1] > 2} != every
    assert levels(3, 3) == set()
