"""A search and a look-up by name take two texts for the same as people do, everywhere alike."""

from dataclasses import replace

import pytest

from careerplanner.app.catalogue import load_catalogue
from careerplanner.wording.alike import alike


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("resume", "R\u00e9sum\u00e9"),
        ("re\u0301sume\u0301", "R\u00c9SUM\u00c9"),
        ("Strasse", "stra\u00dfe"),
        ("O\u2019Brien", "o'brien"),
        ("team  lead", " Team Lead\n"),
        ("\uff34eam", "team"),
    ],
)
def test_texts_that_people_take_for_the_same_are_alike(one, other):
    assert alike(one) == alike(other)


@pytest.mark.parametrize(("one", "other"), [("C++", "C#"), ("Tier 1", "Tier 2"), ("lead", "leads"), ("a b", "ab")])
def test_what_differs_in_a_letter_or_a_sign_is_not(one, other):
    assert alike(one) != alike(other)


@pytest.mark.parametrize("typed", ["resume reviewer", "R\u00c9SUM\u00c9 REVIEWER", "re\u0301sume\u0301 reviewer"])
def test_roles_and_skills_are_looked_up_alike(typed):
    catalogue = load_catalogue()
    role = replace(catalogue.roles[0], name="R\u00e9sum\u00e9 reviewer")
    skill = replace(catalogue.skills[0], name="R\u00e9sum\u00e9 reviewer")
    known = replace(catalogue, roles=(role, *catalogue.roles[1:]), skills=(skill, *catalogue.skills[1:]))
    assert known.find_role(typed).key == role.key
    assert known.find_skill(typed).key == skill.key
