"""However the program ends, what is being typed is taken in or kept; a second start finds the first window."""

import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from careerplanner.app import drafts, second_start
from careerplanner.app.drafts import Draft
from careerplanner.app.workspace import read_plan
from careerplanner.store import opening
from careerplanner.ui.kit.entry_dialog import note_edit
from careerplanner.ui.window.draft_keeper import DraftKeeper, DraftsDialog
from tests.ui import walks
from tests.ui.sessions import session_on
from tests.ui.walks import long

TYPING = """
import os, sys
os.environ["QT_QPA_PLATFORM"] = "offscreen"
from datetime import date
from pathlib import Path
from PySide6.QtCore import QTimer
from PySide6.QtTest import QTest
from careerplanner.app.window_request import WindowRequest
from careerplanner.paths import UserFolders
from careerplanner.ui.window import run, program

begin = program.Program.begin
def begin_and_type(self, workspace):
    session = begin(self, workspace)
    def type_a_name():
        session.window.page("setup").skip_setup()
        session.window.navigate("profile")
        session.window.activateWindow()
        page = session.window.page("profile")
        page.name.setFocus()
        QTest.keyClicks(page.name, "Maya")
        print("typed", flush=True)
    QTimer.singleShot(0, type_a_name)
    return session
program.Program.begin = begin_and_type
folder = Path(sys.argv[1])
raise SystemExit(run.run_window(WindowRequest(UserFolders(folder), folder / "plan.career", None, False, 0.0)))
"""


def start(folder: Path) -> subprocess.Popen[str]:
    """The program on a plan of this folder, in which somebody is typing a name."""
    command = [sys.executable, "-c", TYPING, str(folder)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


@pytest.mark.parametrize("number", [signal.SIGTERM, long(signal.SIGINT), long(signal.SIGHUP)])
def test_a_signal_ends_the_program_in_good_order_and_takes_in_what_is_typed(tmp_path, number):
    opening.create(tmp_path / "plan.career")
    with start(tmp_path) as typing:
        assert typing.stdout is not None
        assert typing.stdout.readline() == "typed\n"
        typing.send_signal(number)
        assert typing.wait(timeout=120) == 0, typing.stderr.read()
    assert read_plan(tmp_path / "plan.career", tmp_path).profile.name == "Maya"


def test_the_end_of_the_session_takes_in_what_is_typed(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        robot.window.navigate("profile")
        name = robot.page().name
        name.setFocus()
        name.selectAll()
        QTest.keyClicks(name, "Nora")
        assert robot.workspace.plan.profile.name != "Nora"
        robot.session.take_in()
        assert robot.workspace.plan.profile.name == "Nora"


def test_closing_says_first_what_could_not_be_taken_in_and_the_second_time_closes(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        robot.window.navigate("profile")
        since = robot.page().since
        since.setFocus()
        since.selectAll()
        QTest.keyClicks(since, "last spring")
        robot.window.act("quit")
        assert robot.window.isVisible()
        assert since.hasFocus()
        said = robot.window._toast.sentence.text()
        assert said == "“last spring” could not be taken in. Mend it, or close again to leave it."
        robot.window.act("quit")
        assert not robot.window.isVisible()


def test_a_long_text_survives_a_kill_and_is_offered_until_it_is_thrown_away(tmp_path, shown, qtbot):
    folder, plan = tmp_path / "drafts", tmp_path / "plan.career"
    note = shown(note_edit())
    note.setAccessibleName("What happened")
    keeper = DraftKeeper(note, folder, plan)
    keeper.look()
    assert drafts.left(folder, plan) == ()
    QTest.keyClicks(note, "Solved the outage.")
    keeper.look()
    kept = (Draft("", "What happened", "Solved the outage."),)
    assert drafts.left(folder, plan) == kept
    assert drafts.file_of(folder, plan).stat().st_mode & 0o777 == 0o600

    after_the_kill = DraftKeeper(note, folder, plan)
    note.document().setModified(False)
    after_the_kill.look()
    assert drafts.left(folder, plan) == kept
    after_the_kill.offer()
    dialog = note.findChild(DraftsDialog)
    assert [each.toPlainText() for each in dialog.findChildren(QPlainTextEdit)] == ["Solved the outage."]
    dialog.discard_button.click()
    assert list(folder.iterdir()) == []


def test_a_text_that_was_saved_leaves_no_draft(tmp_path, shown):
    note = shown(note_edit())
    keeper = DraftKeeper(note, tmp_path, tmp_path / "plan.career")
    QTest.keyClicks(note, "Solved the outage.")
    keeper.look()
    note.document().setModified(False)
    keeper.look()
    assert list(tmp_path.iterdir()) == []


def test_old_drafts_are_tidied_and_what_is_no_draft_is_nothing(tmp_path):
    plan = tmp_path / "plan.career"
    drafts.keep(tmp_path, plan, [Draft("Goal", "Note", "text")])
    path = drafts.file_of(tmp_path, plan)
    drafts.tidy(tmp_path)
    assert path.exists()
    long_ago = time.time() - (drafts.KEPT_DAYS + 1) * 86_400
    os.utime(path, (long_ago, long_ago))
    drafts.tidy(tmp_path)
    assert not path.exists()
    for content in ("", "[1]", '{"a": 1}', "[" * 100_000):
        path.write_text(content)
        assert drafts.left(tmp_path, plan) == ()


def test_the_dialog_of_drafts_can_be_used_by_everyone(shown, theme, qapp):
    left = (Draft("Edit goal", "Note", "One line\n" * 9), Draft("", "What happened", "Short"))
    dialog = shown(DraftsDialog(left, None, list), 640, 600)
    walks.walk(dialog, theme, width=900, height=640)
    dialog.findChildren(QPlainTextEdit)
    buttons = [each for each in dialog.findChildren(type(dialog.later_button)) if each.text() == "Copy"]
    buttons[1].click()
    assert qapp.clipboard().text() == "Short"


def test_a_second_start_brings_the_first_window_to_the_front(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        robot.window.showMinimized()
        answers = []
        starts, plan = tmp_path / "starts", robot.workspace.path
        asking = threading.Thread(target=lambda: answers.append(second_start.ask_for(starts, plan)))
        asking.start()
        qtbot.waitUntil(lambda: answers == [True], timeout=10_000)
        asking.join()
        assert not robot.window.isMinimized()
        assert QApplication.activeWindow() is robot.window
        assert list(starts.iterdir()) == []


def test_a_wish_that_no_window_hears_is_taken_back(tmp_path, monkeypatch):
    monkeypatch.setattr(second_start, "_WAITS_SECONDS", 0.2)
    assert not second_start.ask_for(tmp_path, tmp_path / "plan.career")
    assert list(tmp_path.iterdir()) == []


def test_a_second_start_of_the_program_ends_by_itself(tmp_path):
    opening.create(tmp_path / "plan.career")
    with start(tmp_path) as first:
        assert first.stdout.readline() == "typed\n"
        with start(tmp_path) as second:
            assert second.wait(timeout=120) == 0
            assert second.stdout.read() == ""
        assert first.poll() is None
        first.send_signal(signal.SIGTERM)
        assert first.wait(timeout=120) == 0
