"""The program on a plan that can be sealed and locked, without a catalogue."""

import pytest
from PySide6.QtWidgets import QApplication

from careerplanner.app.workspace import open_workspace
from careerplanner.paths import UserFolders
from careerplanner.store import opening, seal
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.window import program as program_module
from careerplanner.ui.window.program import Program
from tests.store.plans import EMPTY
from tests.ui.robots import TODAY


@pytest.fixture
def quick_keys(monkeypatch):
    monkeypatch.setattr(seal, "_ROUNDS", 2)
    seal.forget_all()
    yield
    seal.forget_all()


@pytest.fixture
def folders(tmp_path):
    made = UserFolders(tmp_path / "data")
    made.make()
    opening.create(made.default_plan)
    return made


@pytest.fixture
def program(folders, theme, qtbot, monkeypatch):
    """The program on a plain plan."""
    monkeypatch.setattr(program_module, "load_catalogue", lambda: EMPTY)
    monkeypatch.setattr("careerplanner.ui.window.open_asking.load_catalogue", lambda: EMPTY)
    made = Program(folders, Preferences(folders.settings, theme), lambda: TODAY)
    made.begin(open_workspace(folders.default_plan, folders.backups, EMPTY))
    yield made
    made.close()
    QApplication.processEvents()
