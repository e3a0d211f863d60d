"""The facts beside pay: each with its origin, what is not known is not answered, floors by their day."""

import re
import shutil
from datetime import date

import pytest

from careerplanner import paths
from careerplanner.app import catalogue_facts as facts
from careerplanner.app import wage_tables
from careerplanner.app.catalogue import load_catalogue
from careerplanner.domain import facts as levels
from careerplanner.domain.catalogue import Kind
from careerplanner.errors import Refused
from tests.some import some

STATES = {code for code, area in wage_tables.area_table().items() if area.kind == "state"}
TERRITORIES = {"PR", "GU", "VI"}
AUTUMN = date(2026, 11, 29)


def test_every_state_has_a_price_level_and_a_territory_has_none():
    assert {state for state in STATES if facts.price_level(state) is None} == TERRITORIES
    assert facts.price_level("US").level == 100
    california = facts.price_level("CA")
    assert california.level == 112.581
    assert (california.origin.year, california.origin.place) == ("2023", "California")
    assert california.origin.source == "U.S. Bureau of Economic Analysis, Regional Price Parities, all items"


@pytest.mark.parametrize(
    ("day", "cents"), [(date(2025, 12, 30), None), (date(2026, 9, 29), 1400), (date(2026, 9, 30), 1500)]
)
def test_a_minimum_wage_holds_from_its_day_on(day: date, cents: int | None):
    found = facts.minimum_wage("FL", day)
    assert (found and found.cents) == cents


def test_every_state_has_a_minimum_wage_of_at_least_the_nations_and_a_territory_is_not_known():
    found = {state: facts.minimum_wage(state, AUTUMN) for state in STATES}
    assert {state for state, floor in found.items() if floor is None} == TERRITORIES
    assert min(floor.cents for floor in found.values() if floor) == facts.minimum_wage("US", AUTUMN).cents == 725
    assert found["WA"].cents == 1713
    assert {state for state, floor in found.items() if floor and not floor.well_sourced} == {"DC", "OR"}
    for floor in some(found.values()):
        if floor:
            assert floor.origin.kind is Kind.LAW
            assert floor.origin.note, "the pages it was read on"


def test_the_salary_below_which_overtime_is_owed_is_the_states_or_the_nations():
    assert facts.exempt_threshold("TX", AUTUMN).cents == 35_568_00
    assert facts.exempt_threshold("TX", AUTUMN).state == "US"
    assert facts.exempt_threshold("WA", AUTUMN).cents == 80_168_40
    assert facts.exempt_threshold("AK", date(2026, 6, 30)) is None, "Alaska set another one before, which is not known"
    assert not facts.exempt_threshold("CO", AUTUMN).well_sourced


def test_the_share_of_jobs_open_to_an_education_adds_up_level_by_level():
    supervisor = facts.education_asked(["43-1011"])
    assert supervisor.open_to(levels.HIGH_SCHOOL) == pytest.approx(0.232, abs=5e-4)
    assert supervisor.open_to(levels.SOME_COLLEGE) == pytest.approx(0.438, abs=5e-4)
    assert supervisor.open_to(0) == 0
    assert supervisor.open_to(levels.POSTDOCTORAL) == 1
    assert supervisor.percent[levels.BACHELOR - 1] == pytest.approx(45.2, abs=0.05)


def test_an_occupation_that_was_not_rated_borrows_only_from_those_named():
    assert facts.education_asked(["41-3091"]) is None
    assert facts.education_asked(["41-3091", "41-4012"]).code == "41-4012.00"


def test_every_rated_occupation_adds_up_to_a_hundred_percent():
    rated = facts._education()
    assert len(rated) == 878
    assert all(sum(asked.percent) == pytest.approx(100, abs=0.1) for asked in rated.values())


def test_an_outlook_is_as_published_in_thousands():
    service = facts.outlook("43-4051")
    assert (service.jobs_first, service.jobs_last, service.change_percent) == (2814.0, 2660.3, -5.5)
    assert (service.openings, service.exits, service.transfers) == (341.7, 154.2, 202.9)
    assert service.education == "High school diploma or equivalent"
    assert service.experience == "None"
    assert (service.origin.kind, service.origin.year) == (Kind.OUTLOOK, "2024-34")
    assert facts.outlook("43-1011").experience == "Less than 5 years"


def test_an_occupation_within_a_group_has_the_groups_outlook_and_says_so():
    buyer = facts.outlook("13-1023")
    assert buyer.group == "13-1020"
    assert buyer.openings == facts.outlook("13-1020").openings
    assert (facts.outlook("13-1020").group, buyer.title[:11]) == ("", "Purchasing ")
    assert facts.outlook("99-9999") is None


def test_openings_are_those_who_leave_and_a_tenth_of_the_change():
    for code in some(facts._outlooks()):
        found = facts.outlook(code)
        change = found.jobs_last - found.jobs_first
        assert found.openings == pytest.approx(found.exits + found.transfers + change / 10, abs=0.25), code


def test_ai_has_two_measures_of_an_occupation_each_with_its_rank_or_none_at_all():
    sales = facts.ai_exposure("41-3091.00")
    assert (sales.tasks.figure, sales.tasks.rank, sales.tasks.of) == (0.5667, 111, 923)
    assert (sales.use.figure, sales.use.rank, sales.use.of) == (0.4598, 4, 785)
    assert {sales.tasks.origin.kind, sales.use.origin.kind} == {Kind.MEASURE}
    assert (sales.tasks.origin.year, sales.use.origin.year) == ("2024", "2025")
    assert facts.ai_exposure("11-9199") is None, "neither knows it"


@pytest.mark.parametrize("known", ["ai_tasks.csv", "ai_use.csv"])
def test_of_an_occupation_that_only_one_measure_of_ai_knows_nothing_is_told(known, monkeypatch):
    measures = facts._measures
    monkeypatch.setattr(facts, "_measures", lambda name, figure: measures(name, figure) if name == known else {})

    assert facts.ai_exposure("41-3091.00") is None


def test_ranks_of_ai_follow_the_figures_and_both_measures_know_the_same_occupations():
    tables = [facts._measures("ai_tasks.csv", "share"), facts._measures("ai_use.csv", "score")]
    assert len({frozenset(table) for table in tables}) == 1
    for table in some(tables):
        ordered = sorted(table.values(), key=lambda measure: measure.rank)
        assert [m.figure for m in ordered] == sorted((m.figure for m in ordered), reverse=True)


def test_titles_say_who_gave_them_and_how_many_occupations_share_them():
    titles = {title.title: title for title in facts.other_titles("43-4051")}
    assert titles["Account Representative"].reported
    assert not titles["Account Adjuster"].reported
    assert titles["Account Representative"].others == 4
    assert titles["Account Adjuster"].others == 0
    assert facts.other_titles("99-9999") == ()


def test_every_code_of_the_catalogue_has_an_outlook_and_other_titles():
    codes = {code for role in load_catalogue().roles for code in role.codes}
    assert {code for code in codes if facts.outlook(code) is None or not facts.other_titles(code)} == set()


@pytest.mark.parametrize(
    ("file", "ask", "cache"),
    [
        ("prices_by_state.csv", lambda: facts.price_level("CA"), facts._price_levels),
        ("floors.csv", lambda: facts.minimum_wage("CA", AUTUMN), facts._floors),
        ("education.csv", lambda: facts.education_asked(["43-4051"]), facts._education),
        ("outlook.csv", lambda: facts.outlook("43-4051"), facts._outlooks),
        ("ai_tasks.csv", lambda: facts.ai_exposure("43-4051"), facts._measures),
        ("ai_use.csv", lambda: facts.ai_exposure("43-4051"), facts._measures),
    ],
)
def test_a_damaged_table_is_refused_naming_file_and_line(tmp_path, monkeypatch, file, ask, cache):
    shutil.copytree(paths.resources() / "country", tmp_path / "country")
    table = tmp_path / "country" / "US" / file
    lines = table.read_text(encoding="utf-8").splitlines()
    lines[-1] = re.sub(r"\d", "x", lines[-1])
    table.write_text("\n".join(lines), encoding="utf-8")
    wage_tables.area_table()
    monkeypatch.setattr(paths, "resources", lambda: tmp_path)
    cache.cache_clear()
    try:
        with pytest.raises(Refused, match=rf"{file} is damaged in line {len(lines)}:"):
            ask()
    finally:
        cache.cache_clear()
