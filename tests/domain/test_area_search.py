"""Finding an area by what a person types."""

import contextlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerplanner.app import wage_tables
from careerplanner.domain.area_search import AreaSearch
from careerplanner.errors import Refused
from tests.some import some

SEARCH = AreaSearch(wage_tables.area_table().values())


@pytest.mark.parametrize(
    ("typed", "first"),
    [
        ("san jo", "San Jose-Sunnyvale-Santa Clara, CA"),
        ("SAN JOSE", "San Jose-Sunnyvale-Santa Clara, CA"),
        ("bost", "Boston-Cambridge-Newton, MA-NH"),
        ("new york", "New York"),
        ("new york city", "New York-Newark-Jersey City, NY-NJ"),
        ("ca", "California"),
        ("US", "United States"),
        ("41940", "San Jose-Sunnyvale-Santa Clara, CA"),
        ("springfield mo", "Springfield, MO"),
        ("springf", "Springfield, MO"),
        ("alexandri", "Alexandria, LA"),
        ("charles", "Lake Charles, LA"),
        ("beach wes", "Sebastian-Vero Beach-West Vero Corridor, FL"),
        ("coast region", "North Coast Region of California nonmetropolitan area"),
        ("mississippi nonm", "Upper East Mississippi nonmetropolitan area"),
    ],
)
def test_what_was_meant_stands_first(typed, first):
    assert SEARCH.find(typed)[0].name == first


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("San Jose", "41940"),
        ("san jo", "41940"),
        ("Saint Louis", "41180"),
        ("St. Louis, Missouri", "41180"),
        ("Washington DC", "47900"),
        ("Washington, D.C.", "47900"),
        ("Washington, d.c", "47900"),
        ("Washington", "WA"),
        ("coeur dalene", "17660"),
        ("Coeur d’Alène, ID", "17660"),
        ("coeur d alene", "17660"),
        ("portland, me", "38860"),
        ("Winston-Salem", "49180"),
        ("Cambridge", "14460"),
        ("puerto rico", "PR"),
        ("usa", "US"),
        ("U.S.", "US"),
        ("u. s. a.", "US"),
        ("0100001", "0100001"),
    ],
)
def test_a_text_that_means_one_area_is_that_area(typed, code):
    assert SEARCH.resolve(typed).code == code


@pytest.mark.parametrize("typed", ["Portland", "Columbia", "san", "northwest"])
def test_an_ambiguous_text_is_refused_with_the_choices(typed):
    with pytest.raises(Refused, match=r"several areas: .+\(\w+\);"):
        SEARCH.resolve(typed)


def test_a_misspelled_text_is_refused_with_what_is_near():
    with pytest.raises(Refused, match="San Jose"):
        SEARCH.resolve("San Hose")


@pytest.mark.parametrize("typed", ["", "   ", "Atlantis", "95113", "!!"])
def test_an_unknown_text_is_refused(typed):
    with pytest.raises(Refused, match="no area"):
        SEARCH.resolve(typed)


def test_an_empty_text_lists_the_nation_and_the_states_first():
    found = SEARCH.find("", limit=600)
    assert [area.kind for area in found[:55]] == ["nation"] + ["state"] * 54
    assert len(found) == 583


def test_of_places_that_fit_alike_the_larger_stands_first():
    jobs = [area.jobs for area in SEARCH.find("san", limit=4)]
    assert jobs == sorted(jobs, reverse=True)


def test_every_area_is_found_by_its_code_and_by_its_name():
    for area in some(wage_tables.area_table().values()):
        assert SEARCH.resolve(area.code) == area
        assert SEARCH.resolve(area.name) == area


@settings(deadline=None)
@given(st.text(max_size=40))
def test_whatever_is_typed_the_answer_is_one_of_the_found_or_a_refusal(typed):
    found = SEARCH.find(typed, limit=600)
    assert found == SEARCH.find(typed, limit=600)
    with contextlib.suppress(Refused):
        assert SEARCH.resolve(typed) in found
