"""Sealed plans in the window: sealed, opened, locked and unsealed; a wrong passphrase is a sentence, never more."""

import os
import subprocess
import sys
from functools import partial

import pytest
from PySide6.QtGui import QGuiApplication

from careerplanner.app.backups import backups_in
from careerplanner.app.window_request import WindowRequest
from careerplanner.app.workspace import open_workspace, read_plan
from careerplanner.store import opening, seal
from careerplanner.store.vault import entries
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.window import filling, idle_lock
from careerplanner.ui.window import program as program_module
from careerplanner.ui.window.cannot_open import CannotOpenDialog
from careerplanner.ui.window.open_asking import open_asking
from careerplanner.ui.window.passphrase_dialogs import OldBackupsDialog, PassphraseDialog, SealDialog
from careerplanner.ui.window.program import Program
from tests.store.plans import EMPTY
from tests.ui.robots import TODAY
from tests.ui.window.sealing import WORDS, give, rename, sealed, shown, when_shown

pytestmark = pytest.mark.usefixtures("quick_keys")


def menu(program):
    names = ("seal", "change_passphrase", "unseal", "lock")
    return [name for name in names if program.session.window.actions_by_name[name].isVisible()]


def test_a_plan_is_sealed_and_unsealed_by_the_menu_and_its_history_stays(program, folders):
    rename(program, "One")
    program.session.workspace.back_up(folders.backups)
    assert menu(program) == ["seal"]
    program.session.window.act("seal")
    dialog = shown(program, SealDialog)
    dialog.again.setText("something else")
    give(WORDS, dialog)
    assert "not the same" in dialog.again_field.error()
    dialog.again.setText("short")
    give("short", dialog)
    assert "8 characters" in dialog.message.sentence.text()
    assert not seal.is_sealed(folders.default_plan)
    dialog.again.setText(WORDS)
    give(WORDS, dialog)

    assert seal.is_sealed(folders.default_plan)
    assert menu(program) == ["change_passphrase", "unseal", "lock"]
    old = shown(program, OldBackupsDialog)
    assert "backup" in old.sentence.text()
    old.seal.click()
    program.session.window.undo()
    assert read_plan(folders.default_plan, folders.backups).profile.name == ""
    program.session.window.act("unseal")
    shown(program, Dialog).accept()
    assert not seal.is_sealed(folders.default_plan)
    assert menu(program) == ["seal"]


def test_old_backups_are_sealed_or_deleted_as_the_user_says(program, folders, qtbot):
    rename(program, "One")
    program.session.workspace.back_up(folders.backups)
    sealed(program)
    shown(program, OldBackupsDialog).seal.click()
    qtbot.waitUntil(lambda: all(seal.is_sealed(each.path) for each in backups_in(folders.backups)), timeout=30_000)
    program.session.workspace.change_seal(None)
    plain = program.session.workspace.back_up(folders.backups)
    program.session.window.act("change_passphrase")
    dialog = shown(program, SealDialog)
    dialog.again.setText(WORDS)
    give(WORDS, dialog)
    shown(program, OldBackupsDialog).delete.click()
    assert not plain.exists()


def test_a_wrong_passphrase_is_a_sentence_and_the_next_one_opens_the_plan(program, folders, qtbot):
    rename(program, "Mine")
    sealed(program)
    program.close()
    seal.forget_all()
    said = []

    def try_twice(dialog):
        give("wrong horse", dialog)
        said.append(dialog.message.sentence.text())
        give(WORDS, dialog)

    when_shown(PassphraseDialog, try_twice)
    workspace = open_asking(folders.default_plan, folders)

    assert workspace.plan.profile.name == "Mine"
    assert "does not open" in said[0]
    workspace.close()
    seal.forget_all()
    when_shown(PassphraseDialog, lambda dialog: dialog.reject())
    assert open_asking(folders.default_plan, folders) is None


@pytest.mark.parametrize(
    ("is_sealed", "is_ours", "left"), [(True, True, ""), (True, False, "Pay 98765"), (False, True, "Pay 98765")]
)
def test_what_was_copied_from_a_sealed_plan_leaves_the_clipboard_with_it_and_nothing_else_does(
    program, monkeypatch, is_sealed, is_ours, left
):
    clipboard = QGuiApplication.clipboard()
    # The plugin without a screen never says whose the content is.
    monkeypatch.setattr(idle_lock, "clipboard", lambda: Clipboard(clipboard, is_ours))
    if is_sealed:
        sealed(program)
    clipboard.setText("Pay 98765")
    program.close()
    assert clipboard.text() == left


class Clipboard:
    """A clipboard that knows whose its content is."""

    def __init__(self, real, is_ours):
        self.clear = real.clear
        self.ownsClipboard = lambda: is_ours


def test_a_backup_with_an_older_passphrase_is_asked_for_it(program, folders, qtbot):
    sealed(program)
    rename(program, "Old")
    program.session.workspace.back_up(folders.backups)
    # The copy that its first edit brought is written meanwhile, of the plan as it was opened.
    qtbot.waitUntil(lambda: len(entries(folders.backups)) == 2)
    program.session.workspace.change_seal(seal.new_key("another horse"))
    key = program.session.workspace.key
    seal.forget_all()
    seal.use(key)
    when_shown(PassphraseDialog, partial(give, WORDS))
    program.session.window.act("restore")
    dialog = next(
        each for each in program.session.window.findChildren(Dialog) if each.isVisible() and hasattr(each, "lines")
    )
    assert "Old" in dialog.lines.text()


def test_the_own_plan_is_found_when_it_is_sealed(program, folders, theme):
    other = folders.data / "Sealed.career"
    opening.create(other)
    workspace = open_workspace(other, folders.backups, EMPTY)
    workspace.change_seal(seal.new_key(WORDS))
    workspace.close()
    seal.forget_all()
    opened = []
    files = program.session.window._handlers["open_plan"].__self__
    files._open_plan = opened.append
    program.preferences.remember_plan(other)
    files.own_plan()
    assert opened == [other]


START = """
import sys
from careerplanner.__main__ import main
sys.exit(main(["--data-dir", sys.argv[1], "--startup-times", sys.argv[2], *sys.argv[3:]]))
"""


def test_the_real_program_opens_a_sealed_plan_with_a_passphrase_from_a_descriptor_and_else_says_why_not(tmp_path):
    plan = tmp_path / "plan.career"
    opening.create(plan)
    workspace = open_workspace(plan, tmp_path, EMPTY)
    seal._ROUNDS = 256_000  # the other process has no quick keys
    workspace.change_seal(seal.new_key(WORDS))
    workspace.close()
    reading, writing = os.pipe()
    os.write(writing, WORDS.encode())
    os.close(writing)
    command = [sys.executable, "-c", START, str(tmp_path), str(plan)]
    without = subprocess.run(command, check=False, capture_output=True, text=True)
    with_words = subprocess.run(
        [*command, "--passphrase-fd", str(reading)], check=False, capture_output=True, text=True, pass_fds=[reading]
    )
    os.close(reading)
    assert (without.returncode, without.stderr.count("\n")) == (1, 1)
    assert "is sealed. Give its passphrase" in without.stderr
    assert (with_words.returncode, "first_window_ms" in with_words.stdout) == (0, True), with_words.stderr


@pytest.mark.logs("A plan could not be opened", "A plan could not be shown")
def test_a_fault_while_a_plan_is_opened_or_shown_ends_in_a_reason_and_not_in_the_crash_dialog(
    folders, theme, qtbot, monkeypatch
):
    made = Program(folders, Preferences(folders.settings, theme), lambda: TODAY)
    request = WindowRequest(folders, folders.default_plan, None, False, 0.0)
    reasons = []

    def leave(dialog):
        reasons.append(dialog.message.sentence.text())
        dialog.reject()

    def broken(*_args, **_more):
        raise ZeroDivisionError

    with monkeypatch.context() as patch:
        patch.setattr(opening, "open_for_writing", broken)
        when_shown(CannotOpenDialog, leave)
        assert filling.begin(request, made, folders.default_plan) is None
    monkeypatch.setattr(program_module, "Session", broken)
    when_shown(CannotOpenDialog, leave)
    assert filling.begin(request, made, folders.default_plan) is None

    assert len(reasons) == 2
    assert all("fault of the program (ZeroDivisionError)" in reason for reason in reasons)
    assert len(list(folders.logs.glob("crash-*"))) == 1
    open_workspace(folders.default_plan, folders.backups, EMPTY).close()  # its lock was given back
