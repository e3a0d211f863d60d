"""An error that nobody caught is told once, in one dialog, from any thread."""

import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication

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
    assert "ZeroDivisionError: division by zero" in seen[0]
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
    assert "division by zero" in seen[0]


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
