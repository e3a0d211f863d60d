"""Roles go to a file and come from one, in the window; what is refused is said on the page."""

import pytest
from PySide6.QtWidgets import QFileDialog

from careerplanner import paths
from tests.ui.sessions import session_on

EXAMPLE = paths.resources() / "ladders" / "example-support-ladder.json"


@pytest.fixture
def own(tmp_path, theme, qtbot):
    with session_on(tmp_path / "data", theme, qtbot, sample=True) as robot:
        robot.window.navigate("reference")
        robot.page().views.segments["own"].click()
        robot.own = robot.page().own
        yield robot


def choose(monkeypatch, path):
    for name in ("getOpenFileName", "getSaveFileName"):
        monkeypatch.setattr(QFileDialog, name, lambda *_args, **_options: (str(path), ""))


def test_a_ladder_is_added_undone_and_saved_to_a_file_again(own, monkeypatch, tmp_path):
    choose(monkeypatch, EXAMPLE)
    own.own.from_file.click()
    names = {row.name for row in own.own.model.rows()}
    assert {"Support agent I", "Support agent II", "Support lead", "The company's desk"} <= names
    target = tmp_path / "mine.json"
    choose(monkeypatch, target)
    own.own.to_file.click()
    assert '"name": "mine"' in target.read_text(encoding="utf-8")
    own.undo()
    assert own.workspace.plan.custom_role == ()


def test_a_file_that_is_no_ladder_is_refused_on_the_page(own, monkeypatch, tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_text("[]", encoding="utf-8")
    choose(monkeypatch, bad)
    own.own.from_file.click()
    shown = own.own.message if own.own.card.isVisible() else own.own.empty_message
    assert shown.sentence.text().startswith("The file is not a ladder of Career Planner.")
    own.own.to_file.click()
    assert shown.sentence.text().startswith("There is no role of your own yet.")
