"""A page hears of what it shows: whatever table an edit touches, no page is left showing what no longer holds."""

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit

from careerplanner.app.commands.goals import skills
from careerplanner.app.commands.profile import profile
from careerplanner.app.reads import ALL_TABLES
from careerplanner.store.schema import ROW_TYPES
from tests.ui.robots import TODAY
from tests.ui.sessions import session_on

PAGES = ("overview", "profile", "path", "explore", "compare", "goals", "reference", "settings")


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as made:
        yield made


def shown_on(page):
    """All words that the page shows now."""
    words = [label.text() for label in page.findChildren(QLabel) if label.isVisibleTo(page)]
    return words + [edit.text() for edit in page.findChildren(QLineEdit) if edit.isVisibleTo(page)]


def without_last(store, table):
    """Take the last row of a table out of the plan; of the profile, the name changes."""
    rows = getattr(store.load(), table)
    if table == "profile":
        profile.change(store, name="Somebody else")
    else:
        store.remove(ROW_TYPES[table], rows[-1].id)


def rest(robot):
    """Wait for the outlook and for what follows from it, such as what holds a role back."""
    robot.qtbot.waitUntil(robot.session.jobs.is_idle, timeout=30_000)
    robot.settle()


@pytest.mark.parametrize("name", PAGES)
def test_after_an_edit_of_any_table_a_page_shows_what_it_would_show_anew(robot, name):
    robot.window.navigate(name)
    page, workspace = robot.page(), robot.session.workspace
    rest(robot)
    for table in sorted(ALL_TABLES):
        if not getattr(workspace.plan, table):
            continue
        workspace.do("Edit", without_last, table)
        rest(robot)
        seen = shown_on(page)
        page.is_stale = True
        page.refresh()
        rest(robot)
        assert seen == shown_on(page), table
        workspace.undo()
        rest(robot)


def test_evidence_reloads_the_salary_page_and_a_language_does_not(robot):
    robot.window.navigate("salary")
    robot.settle()
    page, workspace = robot.page(), robot.session.workspace
    page.hide()
    assert not page.is_stale
    workspace.do("Language", profile.add_language, "French", "A1")
    assert not page.is_stale
    workspace.do("Evidence", skills.add_evidence, workspace.catalogue, "coaching", "Led a talk", TODAY)
    assert page.is_stale
    assert "language" not in page.reads.tables


def test_the_projection_hears_of_what_its_inputs_are_made_of(robot):
    live = robot.session.live
    assert {"profile", "pay_record", "route_step", "goal", "log_entry", "pause", "custom_role"} <= live._reads.tables
    assert {"experience", "education", "language", "scenario", "offer"} & live._reads.tables == {"experience"}
