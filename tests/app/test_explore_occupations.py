"""Occupations of an imported library beside the roles: what one has for them, what they pay and ask, and the way in."""

from dataclasses import replace
from pathlib import Path

import pytest

from careerplanner.app.commands.setup.role_copies import take_with_way
from careerplanner.app.queries.catalogue.library import look_up
from careerplanner.app.queries.compare.routes import alternative_for
from careerplanner.app.queries.explore import text as words
from careerplanner.app.queries.explore.occupations import occupation_fits
from careerplanner.app.queries.explore.roles import Ranking, Wish, matching, ranked, role_fits
from careerplanner.app.workspace import Workspace, open_workspace
from careerplanner.domain.catalogue import Catalogue, Kind, MoveKind
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.plan import Plan, Rating
from careerplanner.library import Library, add, proposal
from careerplanner.units import minutes_of
from careerplanner.wording import Wording
from tests.library import samples
from tests.sample_plan import write_sample
from tests.some import some

from .conftest import TODAY

LEAD, SCOUT = "onet-43-1011.00", "onet-41-3091.00"
LISTENING = "onet-2.A.1.b"


@pytest.fixture(scope="module")
def library_path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("library")
    zones = [*samples.ONET["Job Zones"], (samples.SCOUT, "4", "08/2022", "Analyst")]
    samples.zipped(folder / "db_30_3_text.zip", samples.onet_files(Job_Zones=zones), top="db_30_3_text")
    (folder / "national_M2025_dl.csv").write_bytes(samples.wage_lines(samples.WAGES))
    for name in ("db_30_3_text.zip", "national_M2025_dl.csv"):
        add(folder / "reference.sqlite", folder / name)
    return folder / "reference.sqlite"


@pytest.fixture
def library(library_path: Path):
    opened = Library(library_path)
    yield opened
    opened.close()


@pytest.fixture
def plan(sample_plan: Plan) -> Plan:
    return sample_plan


def fits_of(plan: Plan, catalogue: Catalogue, library: Library):
    return {fit.id: fit for fit in occupation_fits(plan, catalogue, library, TODAY)}


def test_every_occupation_but_ones_own_is_there_with_what_its_role_would_ask(plan, catalogue, library) -> None:
    fits = fits_of(plan, catalogue, library)
    assert set(fits) == {LEAD, SCOUT}
    for fit in some(fits.values()):
        asked = {
            proposal.skill_key(one): one.derived_level for one in proposal.skills(library.occupation(fit.occupation))
        }
        assert {each.gap.skill_key: each.gap.required for each in (*fit.held, *fit.missing)} == asked
    lead = fits[LEAD]
    assert (lead.kind, lead.is_confirmed, lead.route) == (MoveKind.OUTSIDE, False, (plan.profile.role_key, LEAD))
    assert (lead.outlook.code, lead.outlook.openings) == ("43-1011", 144.5)
    assert "customer service manager" not in lead.words, "only names that job holders gave are searched"
    assert fits[SCOUT].skills_asked == 0


def test_what_is_not_rated_is_at_the_level_of_the_present_occupation(plan, catalogue, library) -> None:
    missing = fits_of(plan, catalogue, library)[LEAD].missing[0]
    assert (missing.name, missing.gap.rated, missing.gap.required) == ("Active Listening", 3, 4)
    assert (missing.minutes, missing.gap.is_typical) == (minutes_of(40), True)
    new = replace(plan.profile, role_since="2026-10")
    assert fits_of(plan.imagined(profile=new), catalogue, library)[LEAD].missing[0].gap.rated == 2
    rating = Rating("r", LISTENING, 4, TODAY, is_typical=False, note="")
    rated = fits_of(plan.imagined(rating=(*plan.rating, rating)), catalogue, library)[LEAD]
    assert (rated.missing, rated.held[0].gap.rated, rated.minutes) == ((), 4, 0)


def test_pay_is_of_the_nation_or_of_ones_place_carried_to_now(plan, catalogue, library) -> None:
    pay = fits_of(plan, catalogue, library)[LEAD].pay
    assert (pay.is_national, pay.is_half, pay.currency, pay.origin.kind) == (True, True, "USD", Kind.PERCENTILE)
    assert 69_500 < pay.amount < 73_000
    assert "Carried from May 2025" in pay.origin.note
    abroad = replace(plan.profile, currency="EUR", exchange_rate=0.9, exchange_rate_on=TODAY)
    euros = fits_of(plan.imagined(profile=abroad), catalogue, library)[LEAD].pay
    assert (euros.currency, euros.amount) == ("EUR", pytest.approx(pay.amount * 0.9, rel=0.005))
    without = replace(abroad, exchange_rate=None, exchange_rate_on=None)
    assert fits_of(plan.imagined(profile=without), catalogue, library)[LEAD].pay is None


def test_preparation_by_job_zone_stands_for_hours_and_ranks_behind_them(plan, catalogue, library) -> None:
    fits = fits_of(plan, catalogue, library)
    assert {key: words.learning_text(fit, Wording()) for key, fit in fits.items()} == {
        LEAD: "1 to 2 years",
        SCOUT: "2 to 4 years",
    }
    same = [replace(fits[LEAD], id=str(zone), zone=zone) for zone in (3, 2, 1, 0)]
    assert [fit.id for fit in ranked(same, Ranking.SKILLS)] == ["2", "1", "0", "3"]
    assert [fit.id for fit in ranked(same, Ranking.HOURS)][-1] == "3"
    few = [replace(fit, open_to_me=1.0) for fit in same]
    assert {fit.id for fit in matching(few, frozenset({Wish.QUICK}))} == {"1", "0"}


def test_roles_of_the_catalogue_can_be_asked_for_alone(plan, catalogue, library) -> None:
    roles = role_fits(plan, catalogue, TODAY)
    everything = (*roles, *occupation_fits(plan, catalogue, library, TODAY))
    assert matching(everything, frozenset({Wish.CATALOGUE})) == roles
    assert words.subtitle_text(16, 2, Wording()) == (
        "16 roles and 2 occupations on this computer, ranked by what you can do already"
    )
    assert "nothing of a license or a trade" in words.footnote(everything, plan.profile)
    assert "nothing of a license" not in words.footnote(roles, plan.profile)


def test_the_panel_says_that_levels_are_those_of_the_present_work(plan, catalogue, library) -> None:
    said = words.hindrances(fits_of(plan, catalogue, library)[LEAD], plan, Wording())
    assert said[-3:] == (
        "Job zone 3: 1 to 2 years of preparation are usual, whatever the skills (O*NET).",
        "Skills that you have not rated are taken to be at the level that your present occupation asks for (O*NET).",
        "No odds yet: add it to your map, and say what education, experience and license it asks for.",
    )


def test_without_a_present_role_nothing_is_said_of_its_work(workspace: Workspace, catalogue, library) -> None:
    said = words.hindrances(fits_of(workspace.plan, catalogue, library)[LEAD], workspace.plan, Wording())
    assert [each[:8] for each in said[-2:]] == ["Job zone", "No odds "]


def test_taken_into_the_plan_it_is_a_route_to_compare_and_no_occupation_any_more(
    tmp_path: Path, catalogue: Catalogue, library: Library
) -> None:
    write_sample(tmp_path / "p.career")
    here = open_workspace(tmp_path / "p.career", tmp_path / "backups", catalogue)
    start = here.plan.profile.role_key
    assert here.do("Add", take_with_way, here.catalogue, look_up(library, samples.LEAD)) == LEAD
    move = here.catalogue.move(start, LEAD)
    assert (move.kind, move.is_confirmed, move.min_months_in_role) == (MoveKind.OUTSIDE, False, 0)
    assert alternative_for(here.plan, here.catalogue, LEAD, TODAY) == f"{start} {LEAD}"
    assert set(fits_of(here.plan, here.catalogue, library)) == {SCOUT}
    here.do("Add", take_with_way, here.catalogue, look_up(library, samples.LEAD))
    assert len([row for row in here.plan.custom_move if row.target_key == LEAD]) == 1
    here.close()


def test_without_a_library_or_a_role_nothing_breaks(plan, catalogue, library, tmp_path, workspace: Workspace) -> None:
    assert occupation_fits(plan, catalogue, Library(tmp_path / "none.sqlite"), TODAY) == ()
    blank = fits_of(workspace.plan, merged(catalogue, workspace.plan), library)
    assert (len(blank), blank[LEAD].route, blank[LEAD].missing[0].gap.rated) == (3, (), 0)


def test_profiles_are_read_once_and_anew_for_another_library(plan, catalogue, library, library_path) -> None:
    first = library.profiles(("US",))
    assert library.profiles(("US",)) is first
    assert library.profiles(("MA", "US")) is not first
    assert {code for _area, code in library.profiles(("MA", "US")).tables.cells} == {"43-4051", "43-1011"}


@pytest.mark.parametrize("key", ["", "a-role-that-is-gone"])
def test_without_a_role_that_is_known_occupations_are_held_against_none_of_ones_own(
    plan, catalogue, library, key
) -> None:
    nobody = plan.imagined(profile=replace(plan.profile, role_key=key))

    assert {*fits_of(nobody, catalogue, library)} >= {LEAD, SCOUT}
