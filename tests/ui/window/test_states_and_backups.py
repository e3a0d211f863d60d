"""States of a plan side by side, and backups with a preview: nothing is chosen but by the user, nothing replaced."""

import shutil

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel

from careerplanner.app.backups import BY_HAND, backups_in
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.commands.profile import profile
from careerplanner.app.compare_states import DiffersFromMark
from careerplanner.app.workspace import open_workspace, read_plan
from careerplanner.paths import UserFolders
from careerplanner.store import vault
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.window.open_asking import open_asking
from careerplanner.ui.window.program import Program
from careerplanner.ui.window.restore_dialog import RestoreDialog
from careerplanner.ui.window.states_dialog import StatesDialog
from tests.sample_plan import write_sample
from tests.store.plans import written_over
from tests.ui.robots import TODAY


@pytest.fixture
def folders(tmp_path):
    made = UserFolders(tmp_path / "data")
    made.make()
    write_sample(made.default_plan)
    return made


@pytest.fixture
def program(folders, theme, qtbot):
    made = Program(folders, Preferences(folders.settings, theme), lambda: TODAY)
    made.begin(opened(folders))
    qtbot.waitUntil(lambda: not made.session.jobs.is_busy("outlook"), timeout=30_000)
    yield made
    made.close()
    QApplication.processEvents()


def opened(folders):
    return open_workspace(folders.default_plan, folders.backups, load_catalogue())


def rename(workspace, name):
    workspace.do("Name", profile.change, name=name)


def behind(folders):
    """A plan whose file is older by one edit than what was known of it, with a backup of the newer state."""
    old = shutil.copyfile(folders.default_plan, folders.data / "old")
    workspace = opened(folders)
    rename(workspace, "Newer")
    workspace.back_up(folders.backups)
    workspace.close()
    written_over(folders.default_plan, old)


def when_shown(dialog_class, then):
    """Do something with the dialog that is executed next."""

    def look():
        found = [each for each in QApplication.topLevelWidgets() if isinstance(each, dialog_class)]
        then(found[0]) if found else QTimer.singleShot(10, look)

    QTimer.singleShot(0, look)


def names_file(monkeypatch, path):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(path), ""))


def said(widget):
    return [line for label in widget.findChildren(QLabel) for line in label.text().splitlines()]


def test_a_file_that_is_behind_is_shown_beside_what_is_known_and_the_backup_and_cancel_leaves_it(qtbot, folders):
    behind(folders)
    before = folders.default_plan.read_bytes()
    seen = []

    def cancel(dialog):
        seen.extend(said(dialog))
        dialog.cancel.click()

    when_shown(StatesDialog, cancel)
    assert open_asking(folders.default_plan, folders) is None

    assert {"The file as it is", "Last known on this computer", "The newest backup"} <= set(seen)
    assert {"Name: Maya Alvarez", "Name: Newer", "Other entries that are not the same: 1"} <= set(seen)
    assert any("is an older state" in words for words in seen)
    assert folders.default_plan.read_bytes() == before
    with pytest.raises(DiffersFromMark):
        opened(folders)


def test_the_file_as_it_is_can_be_gone_on_with(qtbot, folders):
    behind(folders)
    when_shown(StatesDialog, lambda dialog: dialog.open_file.click())
    workspace = open_asking(folders.default_plan, folders)
    assert (workspace.path, workspace.plan.profile.name) == (folders.default_plan, "Maya Alvarez")
    workspace.close()
    opened(folders).close()


def test_the_backup_can_be_gone_on_with_as_a_new_file(qtbot, folders, monkeypatch):
    behind(folders)
    before = folders.default_plan.read_bytes()
    target = folders.data / "new.career"
    names_file(monkeypatch, target)
    when_shown(StatesDialog, lambda dialog: dialog.open_backup.click())
    workspace = open_asking(folders.default_plan, folders)
    assert (workspace.path, workspace.plan.profile.name) == (target, "Newer")
    workspace.close()
    assert folders.default_plan.read_bytes() == before


def test_a_name_that_is_taken_is_told_in_the_dialog_and_replaces_nothing(qtbot, folders, monkeypatch):
    behind(folders)
    names_file(monkeypatch, folders.default_plan)
    seen = []

    def try_and_leave(dialog):
        dialog.open_backup.click()
        seen.append(dialog.message.sentence.text())
        dialog.cancel.click()

    when_shown(StatesDialog, try_and_leave)
    assert open_asking(folders.default_plan, folders) is None
    assert "exists already" in seen[0]


def test_a_file_that_is_written_over_while_it_is_open_is_told_and_both_states_can_be_kept(
    program, folders, monkeypatch
):
    session = program.session
    old = shutil.copyfile(folders.default_plan, folders.data / "old")
    rename(session.workspace, "Mine")
    written_over(folders.default_plan, old)
    with pytest.raises(Exception, match="Not saved"):
        rename(session.workspace, "Lost?")
    assert session.workspace.save_state.differs
    assert session.window.rail.save_state.sentence.text() == session.workspace.save_state.problem

    target = folders.data / "mine.career"
    names_file(monkeypatch, target)
    session.window.act("states")
    (dialog,) = session.window.findChildren(StatesDialog)
    assert [label for label in said(dialog) if label.startswith("Name:")][:2] == ["Name: Maya Alvarez", "Name: Mine"]
    dialog.keep_window.click()

    assert program.session.workspace.path == target
    assert program.session.workspace.plan.profile.name == "Mine"
    assert read_plan(folders.default_plan, folders.backups).profile.name == "Maya Alvarez"


def test_the_file_can_be_taken_in_place_of_what_the_window_shows_which_is_backed_up_first(program, folders):
    session = program.session
    old = shutil.copyfile(folders.default_plan, folders.data / "old")
    rename(session.workspace, "Mine")
    plan_id = session.workspace.identity.plan_id
    written_over(folders.default_plan, old)
    session.window.act("states")
    (dialog,) = session.window.findChildren(StatesDialog)
    dialog.open_file.click()

    assert program.session is not session
    assert program.session.workspace.plan.profile.name == "Maya Alvarez"
    found = {entry.reason: entry for entry in vault.entries(folders.backups) if entry.plan_id == plan_id}
    kept = folders.backups / found[vault.BEFORE_RESTORE].name
    assert read_plan(kept, folders.backups).profile.name == "Mine"


def test_a_backup_is_previewed_and_restored_to_a_new_file_that_is_opened(program, folders, monkeypatch):
    workspace = program.session.workspace
    workspace.back_up(folders.backups)
    rename(workspace, "Since then")
    target = folders.data / "restored.career"
    names_file(monkeypatch, target)

    program.session.window.act("restore")
    (dialog,) = program.session.window.findChildren(RestoreDialog)
    by_hand = next(row.id for row in dialog.list.rows() if row.note.startswith("by hand"))
    dialog.list.choose(by_hand)
    assert dialog.lines.text().splitlines()[0] == "Name: Maya Alvarez"
    assert "Other entries that are not the same: 1" in dialog.lines.text()
    dialog.restore.click()

    assert program.session.workspace.path == target
    assert program.session.workspace.plan.profile.name == "Maya Alvarez"
    assert read_plan(folders.default_plan, folders.backups).profile.name == "Since then"


def test_a_damaged_backup_is_told_and_cannot_be_restored(program, folders):
    path = program.session.workspace.back_up(folders.backups)
    path.write_bytes(path.read_bytes()[:-1])
    program.session.window.act("restore")
    (dialog,) = program.session.window.findChildren(RestoreDialog)
    assert "has changed since it was made" in dialog.message.sentence.text()
    assert not dialog.restore.isEnabled()
    dialog.reject()


def test_a_copy_can_be_gone_on_with(program, folders, monkeypatch):
    target = folders.data / "copy.career"
    names_file(monkeypatch, target)
    window = program.session.window
    window.act("save_copy")
    assert read_plan(target, folders.backups) == program.session.workspace.plan
    (go_on,) = (button for button in window._toast.findChildren(Button) if button.text() == "Go on in the copy")
    go_on.click()
    assert program.session.workspace.path == target


def test_what_was_set_aside_beside_the_plan_is_said_in_the_window(program, folders):
    folders.default_plan.with_name(folders.default_plan.name + "-wal").write_bytes(bytes(4000))
    rename(program.session.workspace, "Next")
    assert any("was set aside as" in words for words in said(program.session.window._toast))


def test_much_at_once_is_backed_up_before(program, folders):
    program.session.workspace.before_large(BY_HAND)
    (backup,) = backups_in(folders.backups)
    assert (backup.reason, backup.plan_name) == ("by hand", folders.default_plan.stem)
