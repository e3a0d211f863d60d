"""An error that nobody caught is told once, in one dialog, from any thread."""

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

from careerplanner.errors import Refused
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.window.crash import Reporter
from careerplanner.ui.window.crash_dialog import CrashDialog
from tests.ui import walks


@pytest.fixture
def reporter(qapp):
    made = Reporter(qapp)
    yield made
    made.deleteLater()


def close_the_dialog(seen):
    def close():
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, CrashDialog)
        seen.append(dialog.findChild(type(dialog._report)).toPlainText())
        dialog.go_on_button.click()

    QTimer.singleShot(50, close)


def an_error():
    try:
        return 1 / 0
    except ZeroDivisionError as error:
        return type(error), error, error.__traceback__


def test_an_error_is_shown_with_its_traceback(reporter, qtbot, capsys):
    seen = []
    close_the_dialog(seen)
    reporter.report(*an_error())
    assert "ZeroDivisionError" in seen[0]
    assert "test_crash.py" in seen[0]
    assert "ZeroDivisionError" in capsys.readouterr().err


def test_an_error_of_another_thread_is_shown_on_this_one(reporter, qtbot, capsys):
    seen = []
    close_the_dialog(seen)
    kind, error, trace = an_error()
    report = threading.ExceptHookArgs((kind, error, trace, None))
    worker = threading.Thread(target=reporter.report_from_thread, args=(report,))
    worker.start()
    qtbot.waitUntil(lambda: bool(seen))
    worker.join()
    assert "ZeroDivisionError" in seen[0]


def test_an_error_while_the_dialog_is_open_opens_no_second_one(reporter, qtbot, capsys):
    seen = []

    def fail_again():
        reporter.report(*an_error())
        close_the_dialog(seen)

    QTimer.singleShot(30, fail_again)
    reporter.report(*an_error())
    assert len(seen) == 1


def test_an_error_in_the_dialog_itself_is_only_printed(reporter, qtbot, capsys, monkeypatch):
    monkeypatch.setattr(CrashDialog, "__init__", lambda *_arguments, **_named: 1 / 0)
    reporter.report(*an_error())
    assert capsys.readouterr().err.count("ZeroDivisionError") >= 2


def test_a_report_holds_no_value_and_is_kept_for_the_user_alone(qapp, qtbot, tmp_path, capsys):
    reporter = Reporter(qapp, tmp_path / "logs")
    seen = []
    close_the_dialog(seen)
    try:
        int("123 456 EUR")
    except ValueError as error:
        reporter.report(type(error), error, error.__traceback__)
    reporter.deleteLater()
    (kept,) = (tmp_path / "logs").glob("crash-*.txt")
    assert kept.stat().st_mode & 0o777 == 0o600
    for text in (seen[0], kept.read_text(), capsys.readouterr().err):
        assert "ValueError" in text
        assert "test_crash.py" in text
        assert "456" not in text


def test_a_refusal_is_said_in_the_dialog_in_which_the_user_is(reporter, shown):
    dialog = shown(Dialog("A dialog"))
    dialog.setModal(True)
    reporter.report(Refused, Refused("There is no such place."), None)
    assert dialog.refusal.isVisible()
    assert dialog.refusal.sentence.text() == "There is no such place."
    assert reporter.reports == []


def test_a_refusal_before_there_is_a_window_is_said_in_a_dialog_of_its_own(reporter, qtbot):
    seen = []

    def close():
        dialog = QApplication.activeModalWidget()
        seen.append(dialog.title.text())
        dialog.accept()

    QTimer.singleShot(50, close)
    reporter.report(Refused, Refused("There is no such place."), None)
    assert seen == ["There is no such place."]


def test_control_c_is_not_a_crash(reporter, capsys):
    reporter.report(KeyboardInterrupt, KeyboardInterrupt(), None)
    assert reporter.reports == []


def test_the_report_can_be_copied_and_saved(shown, tmp_path):
    dialog = shown(CrashDialog("Something went wrong", "the report"))
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == "the report"
    dialog.save_to(tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_text() == "the report"
    dialog.save_to(tmp_path / "no such folder" / "report.txt")
    assert dialog._note.text().startswith("Not saved")


def test_the_dialog_can_be_used_by_everyone(shown, theme):
    dialog = shown(CrashDialog("Something went wrong", "line\n" * 80), 640, 480)
    walks.walk(dialog, theme, width=900, height=600)
