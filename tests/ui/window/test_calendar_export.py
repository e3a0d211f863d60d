"""Writing the calendar file from the File menu."""

import pytest
from PySide6.QtWidgets import QFileDialog

from tests.ui.sessions import session_on


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as around:
        yield around


def test_the_file_gets_its_suffix_and_the_toast_says_where_it_is(robot, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(tmp_path / "dates"), ""))
    robot.window.act("export_calendar")
    assert (tmp_path / "dates.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert robot.window._toast.sentence.text().startswith("Saved dates.ics.")


def test_who_leaves_the_dialog_writes_nothing_and_a_folder_that_is_gone_is_said(robot, tmp_path, monkeypatch):
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: ("", ""))
    robot.window.act("export_calendar")
    assert not list(tmp_path.glob("**/*.ics"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_m: (str(tmp_path / "gone" / "d.ics"), ""))
    robot.window.act("export_calendar")
    assert "There is no folder" in robot.window._toast.sentence.text()
