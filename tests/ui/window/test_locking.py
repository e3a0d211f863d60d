"""The lock of a sealed plan: what is typed, what was done, and what is seen while it is locked."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtGui import QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from careerplanner.app import drafts, kept_history
from careerplanner.app.drafts import Draft
from careerplanner.app.workspace import read_plan
from careerplanner.errors import Refused
from careerplanner.store import seal
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.unit_edits import MoneyEdit
from careerplanner.ui.window.cannot_open import CannotOpenDialog
from careerplanner.ui.window.passphrase_dialogs import PassphraseDialog, _PassphraseEdit
from tests.some import some
from tests.ui.window.sealing import lock, rename, sealed, when_shown

pytestmark = pytest.mark.usefixtures("quick_keys")


def type_into_the_page(window):
    """A name that is still being typed."""
    window.page("setup").skip_setup()
    window.navigate("profile")
    name = window.page("profile").name
    window.activateWindow()
    name.setFocus()
    name.setText("Typed")
    name.setModified(True)
    name.setProperty("modified", True)


def type_into_a_dialog(window):
    """A long text, a line, a search, and a passphrase of which the letters are shown."""
    note = Dialog("A note", parent=window)
    text = QPlainTextEdit()
    text.setAccessibleName("Note")
    note.body.addWidget(text)
    amount, search, secret = MoneyEdit("Bonus"), QLineEdit(), _PassphraseEdit("Passphrase")
    search.setProperty("search", True)
    for line in (amount, search, secret, QLineEdit("As it was")):
        note.body.addWidget(line)
    note.show()
    secret.show_text(is_shown=True)
    text.setPlainText("half a thought")
    text.document().setModified(True)
    for line in (amount, search, secret):
        line.setText("4321")


def test_locking_takes_in_what_is_typed_shows_nothing_and_opens_again_with_the_passphrase(program, folders, qtbot):
    sealed(program)
    type_into_the_page(program.session.window)
    type_into_a_dialog(program.session.window)
    seen = []

    def look():
        visible = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
        seen.append(([type(each) for each in visible], program.session, dict(seal._keys)))
        with pytest.raises(Refused, match="is sealed"):
            read_plan(folders.default_plan, folders.backups)

    workspace = lock(program, qtbot, look)

    assert seen == [([PassphraseDialog], None, {})]
    assert workspace.plan.profile.name == "Typed"
    assert drafts.left(folders.drafts, folders.default_plan) == (
        Draft("A note", "Note", "half a thought"),
        Draft("A note", "Bonus", "4321"),
    )
    (kept,) = folders.drafts.iterdir()
    assert seal.is_sealed(kept)


def test_undo_and_redo_go_on_after_a_lock_and_are_sealed_meanwhile(program, folders, qtbot):
    sealed(program)
    states = [program.session.workspace.plan]
    for name in ("Ada Rivermouth", "Bo Rivermouth", "Cy Rivermouth"):
        rename(program, name)
        states.append(program.session.workspace.plan)
    program.session.workspace.undo()
    held = []

    def look():
        (history,) = folders.drafts.iterdir()
        held.append((seal.is_sealed(history), b"Rivermouth" in history.read_bytes()))

    workspace = lock(program, qtbot, look)

    assert held == [(True, False)]
    assert list(folders.drafts.iterdir()) == []
    assert program.session.window.actions_by_name["redo"].isEnabled()
    workspace.redo()
    assert workspace.plan == states[3]
    for state in some(reversed(states[:3])):
        workspace.undo()
        assert workspace.plan == state
    assert workspace.undo_label is None


def test_a_history_of_another_state_is_not_taken_and_that_is_said(program, folders, qtbot, monkeypatch):
    sealed(program)
    rename(program, "Ada")
    keep = kept_history.keep

    def of_another_state(workspace, folder):
        kept = keep(workspace, folder)
        return replace(kept, identity=replace(kept.identity, edit_seq=kept.identity.edit_seq + 1))

    monkeypatch.setattr(kept_history, "keep", of_another_state)
    workspace = lock(program, qtbot)

    assert workspace.undo_label is None
    said = program.session.window._toast.sentence.text()
    assert said == "What was done before the plan was locked can no longer be undone."
    assert list(folders.drafts.iterdir()) == []


def test_leaving_the_locked_plan_ends_the_program_with_the_plan_closed(program, folders, qtbot, monkeypatch):
    sealed(program)
    ends = []
    monkeypatch.setattr(QApplication, "exit", ends.append)
    when_shown(PassphraseDialog, lambda dialog: (when_shown(CannotOpenDialog, lambda it: it.reject()), dialog.reject()))
    program.lock()
    qtbot.waitUntil(lambda: ends == [0], timeout=30_000)
    assert program.session is None


def test_a_plan_locks_itself_after_the_minutes_of_the_settings_and_each_key_begins_anew(program):
    idle = program.session.idle
    assert not idle.timer.isActive()  # a plain plan has nothing to lock
    locked = []
    idle.idle.disconnect()
    idle.idle.connect(lambda: locked.append(True))
    sealed(program)
    assert idle.timer.interval() == 10 * 60_000
    program.preferences.change(lock_minutes=1)
    assert idle.timer.interval() == 60_000
    idle.timer.setInterval(1_000_000)
    idle.timer.stop()
    key = QKeyEvent(QEvent.Type.KeyPress, 0x41, QGuiApplication.keyboardModifiers())
    QApplication.sendEvent(program.session.window, key)
    assert idle.timer.isActive()
    idle.timer.timeout.emit()
    assert locked == [True]
    program.preferences.change(lock_minutes=0)
    assert not idle.timer.isActive()
