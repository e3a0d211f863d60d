"""What the workspace tells of itself: its listeners, the count of changes, and whether the last command did nothing."""

from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.app import workspace as workspace_module
from careerplanner.app.commands.profile import profile
from careerplanner.app.save_state import SaveState
from careerplanner.app.workspace import ALL_TABLES, Change, Workspace, open_workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.errors import Refused
from careerplanner.store import faults, opening
from careerplanner.store.faults import NotSaved


@pytest.fixture
def heard(workspace: Workspace) -> list[Change]:
    found: list[Change] = []
    workspace.listeners.append(found.append)
    return found


def name(workspace: Workspace, text: str) -> None:
    workspace.do("Name", profile.change, name=text)


def test_each_step_and_each_taking_back_counts_as_a_change_and_is_told(workspace: Workspace, heard: list[Change]):
    assert (workspace.revision, workspace.did_nothing) == (0, False)
    name(workspace, "Ana")
    workspace.undo()
    workspace.redo()

    assert heard == [Change("Name", frozenset({"profile"}))] * 3
    assert workspace.revision == 3


def test_a_command_that_leaves_all_as_it_was_is_told_to_nobody_and_the_next_one_is(
    workspace: Workspace, heard: list[Change]
):
    name(workspace, "Ana")
    name(workspace, "Ana")
    assert (workspace.did_nothing, workspace.revision, len(heard)) == (True, 1, 1)
    name(workspace, "Bea")
    assert (workspace.did_nothing, workspace.revision, len(heard)) == (False, 2, 2)


def test_a_refusal_is_told_without_a_table_and_counts_as_no_change(workspace: Workspace, heard: list[Change]):
    with pytest.raises(Refused):
        workspace.do("Name", profile.change, name="x" * 9_999)

    assert heard == [Change("Name", frozenset(), is_refused=True)]
    assert workspace.revision == 0


def test_a_history_that_is_taken_over_is_told_and_changes_nothing(workspace: Workspace, heard: list[Change]):
    name(workspace, "Ana")
    undo, redo = workspace.history()
    workspace.undo()

    workspace.go_on_with(undo, redo)

    assert (workspace.undo_label, workspace.redo_label) == ("Name", None)
    assert heard[-1] == Change("", frozenset())
    assert workspace.revision == 2


def test_what_could_not_be_read_is_told_as_a_change_of_everything_once_it_can_be(
    workspace: Workspace, heard: list[Change], monkeypatch: pytest.MonkeyPatch
):
    def fails(*_args: object) -> None:
        raise driver.OperationalError("disk I/O error")

    for method in ("reload", "load"):
        monkeypatch.setattr(opening.Store, method, fails)
    name(workspace, "Ana")
    assert (workspace.did_nothing, workspace.plan.profile.name, workspace.undo_label) == (False, "", "Name")
    with pytest.raises(NotSaved, match="cannot be read"):
        name(workspace, "Bea")
    monkeypatch.undo()
    heard.clear()

    name(workspace, "Cleo")

    assert heard == [Change("", ALL_TABLES), Change("Name", frozenset({"profile"}))]
    assert workspace.save_state.is_saved
    workspace.undo()
    assert workspace.plan.profile.name == "Ana"


@pytest.mark.parametrize("failures", [0, 1, 2, 3])
def test_what_was_saved_is_read_by_its_rows_then_whole_and_at_last_from_a_fresh_connection(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch, failures: int
):
    asked: list[str] = []
    opened = workspace._file.store.connection

    def watched(method: str):
        real = getattr(opening.Store, method)

        def read(*args: object) -> object:
            asked.append(method)
            if method != "reopen" and len([each for each in asked if each != "reopen"]) <= failures:
                raise driver.OperationalError("disk I/O error")
            return real(*args)

        return read

    for method in ("reload", "load", "reopen"):
        monkeypatch.setattr(opening.Store, method, watched(method))
    name(workspace, "Ana")

    assert asked == ["reload", "load", "reopen", "load"][: failures + 1 + (failures >= 2)]
    assert (workspace._file.store.connection is opened) == (failures < 2)
    assert workspace.plan.profile.name == ("Ana" if failures < 3 else "")
    assert workspace.save_state.is_saved == (failures < 3)


@pytest.mark.logs("A plan could not be opened")
def test_a_fault_of_the_program_while_a_plan_is_opened_is_logged_and_leaves_it_closed(
    plan_path: Path, tmp_path: Path, catalogue: Catalogue, monkeypatch: pytest.MonkeyPatch
):
    def fails(*_args: object) -> None:
        raise KeyError("role")

    monkeypatch.setattr(workspace_module, "merged", fails)
    with pytest.raises(Refused, match=r"cannot be opened: this is a fault of the program \(KeyError\)"):
        open_workspace(plan_path, tmp_path / "backups", catalogue)
    monkeypatch.undo()

    with closing(open_workspace(plan_path, tmp_path / "backups", catalogue)) as opened:
        assert opened.plan.profile.name == ""


def test_what_was_written_over_is_told_as_another_state_and_what_is_only_not_saved_is_not(
    workspace: Workspace, monkeypatch: pytest.MonkeyPatch
):
    for error, differs in ((faults.changed_elsewhere(workspace.path), True), (faults.moved(), False)):

        def fails(_store: object, error: Exception = error) -> None:
            raise error

        with pytest.raises(NotSaved):
            workspace.do("Name", fails)
        assert workspace.save_state == SaveState(str(error), differs=differs)
        assert workspace.undo_label is None
