"""The page of reference data: bring a release, find an occupation, take it into the plan, and take that back."""

import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careerplanner.app.commands.catalogue import custom_roles
from careerplanner.app.commands.profile import profile
from careerplanner.library import Cancelled, list_sources
from careerplanner.ui.catalogue import library_jobs as library_work
from tests.library import samples
from tests.ui.robots_reference import ReferenceRobot
from tests.ui.sessions import session_on
from tests.ui.walks import check_fits, no_window_flashes, walk

CLERKS, LEADS, SCOUTS = (
    "Customer Service Representatives", "First-Line Supervisors of Office Workers", "Sales Representatives of Services"
)  # fmt: skip


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    with session_on(tmp_path / "data", theme, qtbot, sample=True) as opened:
        opened.workspace.do("Area", profile.change, area_code="MA")
        yield opened


@pytest.fixture
def reference(robot):
    return ReferenceRobot(robot)


@pytest.fixture
def releases(tmp_path):
    """A small release of O*NET, and wages."""
    wages = tmp_path / "all_areas_M2025.csv"
    wages.write_bytes(samples.wage_lines(samples.WAGES))
    return samples.zipped(tmp_path / "db_30_3_text.zip", samples.onet_files(), top="db_30_3_text"), wages


@pytest.fixture
def held(reference, releases):
    reference.add(*releases)
    return reference


def test_an_empty_library_says_what_one_can_bring_and_from_where(reference):
    page = reference.page
    assert page.empty.isVisible()
    words = " ".join(label.text() for label in page.empty.findChildren(type(page.nothing)))
    for name in ("O*NET Resource Center", "Bureau of Labor Statistics", "European Commission", "CC BY 4.0"):
        assert name in words
    assert "://" not in words
    assert not page.add_file.isVisible(), "the same buttons stand in the invitation"


def test_an_import_lists_release_rows_licence_and_attribution_and_what_was_left_out(held):
    page = held.page
    by_name = {row.source.name: row for row in page.sources.rows}
    onet = by_name["onet"]
    assert onet.name.text() == "O*NET 30.3"
    assert onet.rows.text().endswith(" rows")
    assert "Creative Commons" in onet.licence.text()
    assert "Used under the CC BY 4.0 license" in onet.attribution.text()
    assert set(by_name) == {"onet", "oews"}
    assert page.search.isVisible()
    assert not page.empty.isVisible()
    assert page.add_file.isEnabled()
    held.add(held.page._path.parent.parent / "db_30_3_text.zip")
    assert page.sources.message.sentence.text().startswith("Imported O*NET 30.3:")
    page.sources.show_left.click()
    assert any("Tasks to DWAs" in line for line in page.sources.left._lines)


def test_pay_alone_invites_to_bring_occupations(reference, releases):
    reference.add(releases[1])
    assert reference.page.empty.isVisible()
    assert "Pay is here" in reference.page.empty.state.title.text()
    assert reference.page.sources.isVisible()


def test_a_file_that_is_no_release_is_refused_in_a_sentence(reference, tmp_path):
    stray = tmp_path / "stray.txt"
    stray.write_text("hello", encoding="utf-8")
    reference.add(stray)

    page = reference.page
    assert "it is not a known table of O*NET, OEWS or ESCO" in page.sources.message.sentence.text()
    assert page.empty.isVisible()
    assert page.add_file.isEnabled()
    assert list_sources(page._path) == []


@pytest.fixture
def slow_import(monkeypatch):
    """An import that goes on until it is told to stop."""
    begun = threading.Event()

    def add(_library, _path, progress, cancelled):
        while not cancelled():
            progress(1, 4, "Reading a long file")
            begun.set()
            threading.Event().wait(0.01)
        raise Cancelled("The import was cancelled. The reference library is as it was.")

    monkeypatch.setattr(library_work, "add", add)
    return begun


def test_an_import_shows_how_far_it_is_and_can_be_cancelled(reference, slow_import, tmp_path, qtbot):
    page = reference.page
    page.add(tmp_path / "long.zip")
    qtbot.waitUntil(lambda: page.sources.words.text() == "Reading a long file", timeout=5_000)
    assert slow_import.is_set()
    assert page.sources.progress.fraction() == 0.25
    assert page.sources.cancel.isVisible()
    assert not page.add_file.isEnabled()
    page.add(tmp_path / "another.zip")
    page.sources.cancel.click()
    reference.wait()

    assert page.sources.message.sentence.text() == "The import was cancelled. The reference library is as it was."
    assert not page.sources.cancel.isVisible()
    assert page.add_file.isEnabled()


def test_a_window_that_closes_ends_the_import(tmp_path, theme, qtbot, slow_import):
    with session_on(tmp_path / "data", theme, qtbot, sample=True) as robot:
        ReferenceRobot(robot).page.add(tmp_path / "long.zip")
        qtbot.waitUntil(slow_import.is_set, timeout=5_000)
    assert robot.session.jobs.is_closed


def test_a_source_is_removed_only_after_asking(held):
    page = held.page
    row = next(row for row in page.sources.rows if row.source.name == "oews")
    row.remove.click()
    assert "Remove OEWS from this computer?" in page.sources.message.sentence.text()
    assert len(list_sources(page._path)) == 2
    page.sources.message.action.click()
    held.wait()

    assert [source.name for source in list_sources(page._path)] == ["onet"]
    assert [row.source.name for row in page.sources.rows] == ["onet"]


def test_occupations_are_found_while_one_types_also_by_other_titles(held):
    assert held.search("call cen") == [CLERKS]
    assert held.page.hits.rows()[0].note == "also: Call Center Agent"
    assert held.card.name.text() == CLERKS
    held.page.search.clear()
    assert held.search("zzz") == []
    assert held.page.nothing.isVisible()
    assert not held.card.isVisible()
    assert held.page.hint.isVisible()


def test_enter_leads_from_the_search_into_the_list(held):
    held.search("sales")
    QTest.keyClick(held.page.search, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is held.page.hits


def test_details_show_pay_here_and_in_the_nation_skills_tasks_and_steps(held):
    held.search("customer service rep")
    card = held.card
    assert card.here.caption.text() == "Pay in Massachusetts"
    assert card.here.value.text() == "$49,120 – $49,120"
    assert "Surveyed in this place" in card.here.words.text()
    assert "OEWS May 2025" in card.here.words.text()
    assert "half below $44,770" in card.nation.words.text()
    assert [row.skill.name for row in card.skills.widgets] == ["Active Listening"]
    assert "08/2022" in card.skills_note.text()
    assert card.tasks._lines[0] == "Answer calls."
    assert card.zone.value.text() == "Job zone 2"
    assert {row.one.title: row.one.step.value for row in card.related_rows()} == {LEADS: "up", SCOUTS: "unknown"}
    assert "Used under the CC BY 4.0 license" in card.attribution.text()
    card.outlook.toggle.click()
    assert {"341,700", "Rank 18 of 923", "Rank 6 of 785"} <= set(card.outlook.texts())


def test_an_occupation_is_taken_with_a_next_step_in_one_step_that_is_undone(held):
    robot = held.robot
    before = robot.workspace.plan
    held.search("customer service rep")
    held.tick(LEADS)
    assert held.card.take.text() == "Add with 1 next step"
    held.take()

    catalogue = robot.workspace.catalogue
    key, target = "onet-43-4051.00", "onet-43-1011.00"
    assert catalogue.role(key).name == CLERKS
    assert catalogue.move(key, target) is not None
    assert held.card.state.text() == "In your plan"
    assert [row.is_linked for row in held.card.related_rows() if row.one.title == LEADS] == [True]
    assert not held.card.take.isVisible()
    held.card.show_path.click()
    assert robot.window.current_page() is robot.window.page("path")
    assert robot.window.page("path").key() == key
    robot.undo()
    assert robot.workspace.plan == before
    robot.window.navigate("reference")
    assert held.card.take.isVisible()


def test_pay_that_was_taken_stays_without_the_library(held):
    held.search("customer service rep")
    held.take()
    held.page.work.remove("oews")
    held.wait()
    panel = held.robot.window.page("path").inspector.role
    held.robot.window.navigate("path", "onet-43-4051.00")
    QApplication.processEvents()

    assert "Massachusetts" in panel.pay.source.text()
    assert panel.tools.maker.text() == "Catalogue: From O*NET 30.3"
    assert "Used under the CC BY 4.0 license" in panel.tools.source.text()


def test_a_name_that_is_taken_is_said_beside_the_button(held):
    held.search("sales rep")
    workspace = held.robot.workspace
    workspace.do("Add", custom_roles.add_role, workspace.catalogue, custom_roles.RoleDraft(SCOUTS))
    held.take()

    assert f"There is a role “{SCOUTS}” already" in held.card.message.sentence.text()


def test_an_occupation_of_esco_comes_without_levels_and_says_so(reference, tmp_path):
    reference.add(samples.zipped(tmp_path / "esco_en_csv.zip", samples.esco_files()))
    assert reference.search("phone agent") == ["call centre agent"]
    assert "without levels" in reference.card.skills_note.text()
    assert reference.card.outlook.isHidden(), "BLS counts no occupations of ESCO"
    assert "holds no pay" in reference.card.no_pay.text()
    reference.take()

    role = reference.robot.workspace.catalogue.role("esco-aaaa")
    assert role.requirements == ()
    assert "names skills but no levels" in role.caveat


def test_settings_and_the_menu_lead_to_the_page(robot):
    robot.window.act("settings")
    robot.window.act("reference")
    assert robot.window.current_page() is robot.window.page("reference")


def test_the_page_with_an_occupation_can_be_used_by_everyone(held, theme):
    held.robot.window.resize(1024, 700)
    with no_window_flashes():
        held.search("customer service rep")
        held.page.reveal("own")
        held.page.reveal("library")
    QApplication.processEvents()
    check_fits(held.page)
    walk(held.page, theme, width=held.page.width(), height=held.page.height())
