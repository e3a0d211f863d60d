"""From the official files to a route in another field, without touching one of them: a nurse in Boston.

The files lie beside the checkout; without them these tests are skipped. Bringing them in takes most of a minute.
"""

from datetime import date
from pathlib import Path

import pytest

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.commands.catalogue import occupations
from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import pay as pay_commands
from careerplanner.app.commands.profile import profile
from careerplanner.app.queries.catalogue.library import look_up, occupation_view
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.local_pay import pay_here
from careerplanner.app.workspace import open_workspace, read_plan
from careerplanner.domain.catalogue import Kind
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.local_pay import Rung
from careerplanner.domain.projection.engine import project
from careerplanner.library import Library, add
from careerplanner.library.occupation import Step
from careerplanner.store import opening

DATA = Path(__file__).resolve().parents[3] / "shared" / "data"
FLAT = DATA / "oews" / "derived_from_flat_files"
TODAY = date(2026, 11, 23)
BOSTON, SPRINGFIELD = "14460", "44140"
NURSES, MANAGERS = "29-1141.00", "11-9111.00"

pytestmark = [
    pytest.mark.long,
    pytest.mark.skipif(not DATA.is_dir(), reason="the real releases are not beside the checkout"),
]


@pytest.fixture(scope="module")
def library(tmp_path_factory):
    path = tmp_path_factory.mktemp("real") / "reference.sqlite"
    for file in (
        DATA / "onet" / "db_30_3_text.PARTIAL.zip",
        DATA / "oews" / "national_M2025_dl.xlsx",
        FLAT / "state_M2025_dl.derived.csv.gz",
        FLAT / "MSA_BOS_M2025_dl.derived.csv.gz",
    ):
        add(path, file)
    opened = Library(path)
    yield opened
    opened.close()


@pytest.fixture
def workspace(tmp_path):
    path_of_plan = tmp_path / "nurse.career"
    opening.create(path_of_plan)
    opened = open_workspace(path_of_plan, tmp_path / "backups", load_catalogue())
    opened.do("Area", profile.change, area_code=BOSTON)
    yield opened
    opened.close()


def take(workspace, library) -> str:
    """What the button does: the nurses found by their title, and the first managers among the related occupations."""
    hit = library.search("registered nurses")[0]
    found = look_up(library, hit.code)
    manager = next(one for one in found.occupation.related if one.code == MANAGERS)
    steps = (occupations.NextStep(look_up(library, manager.code), manager.step),)
    return workspace.do("Take", occupations.take_occupation, workspace.catalogue, found, steps, BOSTON)


def test_a_nurse_in_boston_sees_the_local_pay_and_a_route_to_nursing_management(workspace, library):
    key = take(workspace, library)
    catalogue = workspace.catalogue

    nurse, manager = catalogue.role(key), catalogue.find_role("Medical and Health Services Managers")
    pay = pay_here(workspace.plan, nurse, date(2025, 5, 1))
    assert (pay.place, pay.rung, pay.reliable) == ("Boston-Cambridge-Newton, MA-NH", Rung.AREA, True)
    figures = pay.percentiles
    assert (figures.p10, figures.p25, figures.p50, figures.p75, figures.p90) == (81880, 94870, 106180, 153380, 188670)
    assert (figures.origin.year, figures.origin.kind) == ("May 2025", Kind.PERCENTILE)
    assert (manager.codes, manager.stage) == (("11-9111",), 3)

    workspace.do("Stand", profile.stand_in, catalogue, key, "2023-06", TODAY)
    workspace.do("Pay", pay_commands.add, 98_000, TODAY)
    workspace.do("Aim", path.aim_for, catalogue, manager.key)
    inputs = inputs_of(workspace.plan, workspace.catalogue, TODAY)
    assert [role.name for role in inputs.roles] == ["Registered Nurses", "Medical and Health Services Managers"]
    arrival = project(inputs, paths=2000, seed=1).arrival[-1]
    assert 0.5 < arrival.share[-1] < 1


def test_the_role_says_what_is_derived_from_which_ratings_of_which_month(workspace, library):
    key = take(workspace, library)
    role = workspace.catalogue.role(key)

    assert role.origin == "O*NET 30.3"
    assert role.duties[0] == "Maintain accurate, detailed reports and records."
    assert (len(role.duties), len(role.requirements)) == (10, 12)
    assert {r.weight for r in role.requirements} == {1.0}
    assert {r.origin.year for r in role.requirements} == {"08/2021"}
    assert {r.origin.kind for r in role.requirements} == {Kind.DERIVED}
    listening = next(r for r in role.requirements if workspace.catalogue.skill(r.skill).name == "Active Listening")
    assert (listening.level, listening.gate) == (3, False)
    assert "Used under the CC BY 4.0 license" in role.caveat


def test_the_plan_keeps_its_figures_without_the_library_and_elsewhere_in_the_state(workspace, library, tmp_path):
    key = take(workspace, library)
    workspace.do("Move", profile.change, area_code=SPRINGFIELD)
    plan = read_plan(workspace.path, tmp_path / "backups")

    pay = pay_here(plan, merged(load_catalogue(), plan).role(key), date(2025, 5, 1))

    assert (pay.place, pay.rung) == ("Springfield, MA", Rung.STATE)
    state = next(one for one in library.pay("29-1141") if one.area.code == "MA")
    assert pay.percentiles.p50 == state.cell.pay["p50"]
    assert len(plan.custom_pay) < 250


def test_a_missing_figure_is_scaled_by_the_group_that_was_copied_with_it(workspace, library):
    """The metro file knows no managers' figure in one of these areas; its group is there."""
    found = look_up(library, NURSES)
    without = {key: cell for key, cell in found.tables.cells.items() if key != (BOSTON, "29-1141")}
    tables = type(found.tables)(found.tables.areas, without, found.tables.source, found.tables.year)
    thin = occupations.FoundOccupation(found.occupation, tables, found.pay_title)
    key = workspace.do("Take", occupations.take_occupation, workspace.catalogue, thin, (), BOSTON)

    pay = pay_here(workspace.plan, workspace.catalogue.role(key), date(2025, 5, 1))

    cells = found.tables.cells
    ratio = cells[BOSTON, "29-0000"].pay["p50"] / cells["MA", "29-0000"].pay["p50"]
    assert pay.rung is Rung.STATE_BY_GROUP
    assert pay.percentiles.p50 == round(cells["MA", "29-1141"].pay["p50"] * ratio / 10) * 10


def test_the_page_shows_both_places_and_the_steps_up_first(workspace, library):
    view = occupation_view(look_up(library, NURSES), workspace.catalogue, BOSTON)

    here, nation = view.pay
    assert (here.place, here.pay.pay["p50"], here.pay.rung) == ("Boston-Cambridge-Newton, MA-NH", 106180, Rung.AREA)
    assert (nation.place, nation.pay.pay["p50"], nation.year) == ("United States", 97550, "May 2025")
    assert {one.step for one in view.related[:6]} == {Step.UP}
    assert (view.role_key, view.linked) == ("", frozenset())
    key = take(workspace, library)
    after = occupation_view(look_up(library, NURSES), workspace.catalogue, BOSTON)
    assert (after.role_key, after.linked) == (key, {MANAGERS})


def test_what_a_national_file_alone_knows_is_named_as_national(workspace, tmp_path):
    path_of_library = tmp_path / "reference.sqlite"
    add(path_of_library, DATA / "onet" / "db_30_3_text.PARTIAL.zip")
    bare = Library(path_of_library)
    try:
        without_pay = look_up(bare, NURSES)
        key = workspace.do("Take", occupations.take_occupation, workspace.catalogue, without_pay)
        assert pay_here(workspace.plan, workspace.catalogue.role(key), TODAY).band is None
        add(path_of_library, DATA / "oews" / "national_M2025_dl.xlsx")
        tables = look_up(bare, NURSES).tables
    finally:
        bare.close()
    workspace.do("Pay", occupations.take_pay, workspace.catalogue, key, tables, BOSTON)
    pay = pay_here(workspace.plan, workspace.catalogue.role(key), date(2025, 5, 1))
    assert (pay.rung, pay.percentiles.p50, pay.percentiles.origin.kind) == (Rung.NATION, 97550, Kind.DERIVED)
