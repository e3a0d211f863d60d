"""Other people's desktops: small screens, another day, places on screens that are gone, settings made for others."""

import os
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QRect, QSize
from PySide6.QtWidgets import QApplication

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.settings import load_settings
from careerplanner.app.window_request import WindowRequest
from careerplanner.app.workspace import open_workspace, read_plan
from careerplanner.paths import UserFolders
from careerplanner.store import opening
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.look import tokens
from careerplanner.ui.window import placing, run
from careerplanner.ui.window.day_watch import DayWatch
from careerplanner.ui.window.program import Program
from careerplanner.ui.window.session import Session
from tests.ui.robots import TODAY
from tests.ui.sessions import session_on

LAPTOP = QRect(0, 0, 1093, 614)
"""A screen of 1366 by 768 pixels at 125 %, in the pixels that a program is given."""
DESK = QRect(0, 0, 1920, 1040)


def test_on_a_small_screen_the_window_fits_with_its_title_bar():
    assert placing.smallest_size(LAPTOP) == QSize(1024, 614 - placing.TITLE_BAR)
    opened = placing.opening_geometry(LAPTOP)
    assert LAPTOP.contains(opened)
    assert opened.top() >= placing.TITLE_BAR


def test_on_a_large_screen_the_window_takes_four_fifths_of_it():
    assert placing.smallest_size(DESK) == QSize(*tokens.SMALLEST_WINDOW)
    opened = placing.opening_geometry(DESK)
    assert opened.size() == QSize(1536, 800)


@pytest.mark.parametrize("page", ["overview", "profile", "path", "compare", "goals", "salary", "report", "setup"])
def test_no_page_asks_for_more_than_a_small_screen_has(tmp_path, theme, qtbot, page):
    least = placing.smallest_size(LAPTOP)
    with session_on(tmp_path, theme, qtbot, sample=True) as robot:
        robot.window.setMinimumSize(least)
        robot.window.navigate(page)
        robot.window.resize(least)
        robot.settle()
        assert robot.window.size() == least


def test_the_place_of_the_window_comes_back_and_only_on_a_screen_that_there_is(tmp_path, theme, qtbot, qapp):
    screen = qapp.primaryScreen().availableGeometry()
    with session_on(tmp_path, theme, qtbot, sample=True, size=(700, 600)) as robot:
        robot.window.setMinimumSize(400, 300)
        robot.window.setGeometry(60, 90, 640, 480)
        kept = placing.place_of(robot.window)
        robot.window.setGeometry(0, 50, 700, 600)
        placing.put_back(robot.window, kept)
        assert robot.window.geometry() == QRect(60, 90, 640, 480)
        robot.window.setGeometry(screen.right() + 4000, -3000, 640, 480)
        placing.bring_into_view(robot.window)
        assert placing.room_of(screen).contains(robot.window.geometry())
        before = robot.window.geometry()
        placing.put_back(robot.window, "no place at all")
        assert robot.window.geometry() == before
    assert load_settings(tmp_path / "settings.json").windows["main"]


def test_another_day_is_told_once():
    days = [TODAY]
    watch = DayWatch(QApplication.instance(), lambda: days[0])
    told = []
    watch.changed.connect(lambda: told.append(days[0]))
    watch.look()
    days[0] = TODAY + timedelta(days=1)
    watch.look()
    watch.look()
    assert told == [TODAY + timedelta(days=1)]
    watch.deleteLater()


def test_a_plan_that_is_left_open_over_midnight_shows_the_new_day(tmp_path, theme, qtbot, qapp):
    folders, days = UserFolders(tmp_path), [TODAY]
    with session_on(tmp_path, theme, qtbot, sample=True):
        pass
    workspace = open_workspace(folders.default_plan, folders.backups, load_catalogue())
    session = Session(folders, workspace, Preferences(folders.settings, theme), lambda: days[0], print)
    qtbot.addWidget(session.window)
    session.window.show()
    session.window.navigate("overview")
    page = session.window.page("overview")
    assert "November 23" in page.header.subtitle.text()
    session.window.navigate("goals")
    days[0] = TODAY + timedelta(days=1)
    qapp.applicationStateChanged.emit(qapp.applicationState())
    session.window.navigate("overview")
    assert "November 24" in page.header.subtitle.text()
    session.close()


def test_the_last_plan_is_opened_again_by_its_whole_path(tmp_path, theme, monkeypatch):
    folders = UserFolders(tmp_path / "data")
    preferences = Preferences(folders.settings, theme)
    request = WindowRequest(folders, None, None, False, 0.0)
    assert run.first_plan(request, preferences) == folders.default_plan
    monkeypatch.chdir(tmp_path)
    preferences.remember_plan(Path("mine.career"))
    assert preferences.settings.last_plans == (str(tmp_path / "mine.career"),)
    assert run.first_plan(request, preferences) == tmp_path / "mine.career"
    named = WindowRequest(folders, Path("other.career"), None, False, 0.0)
    assert run.first_plan(named, preferences) == Path("other.career")


def test_the_sample_says_so_and_leads_back_to_ones_own_plan(tmp_path, theme, qtbot):
    folders = UserFolders(tmp_path)
    folders.make()
    opening.create(folders.default_plan)
    preferences = Preferences(folders.settings, theme)
    program = Program(folders, preferences, lambda: TODAY)
    own = program.begin(open_workspace(folders.default_plan, folders.backups, load_catalogue()))
    assert "SAMPLE" not in own.window.windowTitle()
    assert not own.window.rail.own_plan.isVisible()
    own.window.act("sample_plan")
    sample = program.session
    qtbot.waitUntil(own.window.isHidden)
    assert sample.window.windowTitle().startswith("SAMPLE: ")
    sample.window.resize(1440, 900)
    QApplication.processEvents()
    assert sample.window.rail.sample.isVisible()
    sample.window.rail.own_plan.click()
    assert program.session.workspace.path == folders.default_plan
    qtbot.waitUntil(sample.window.isHidden)
    assert not read_plan(program.session.workspace.path, folders.backups).profile.is_sample
    program.close()


FOREIGN = {
    "MPLBACKEND": "module://matplotlib_inline.backend_inline",
    "QT_STYLE_OVERRIDE": "windows",
    "QT_QPA_PLATFORMTHEME": "gtk3",
    "PYTHONWARNINGS": "error",
}


def careerplanner(folder, *words, **environment):
    """Run the program in a folder, where a settings file for matplotlib of somebody else lies."""
    (folder / "matplotlibrc").write_text("lines.linewidth: 9\nbackend: module://nowhere\nsvg.fonttype: path\n")
    command = [sys.executable, "-m", "careerplanner", "--data-dir", str(folder / "data"), *words]
    return subprocess.run(
        command, check=False, env=os.environ | environment, cwd=folder, capture_output=True, text=True, timeout=300
    )


@pytest.mark.long
def test_settings_made_for_other_programs_do_not_reach_a_chart(tmp_path):
    plain = tmp_path / "plain"
    plain.mkdir()
    careerplanner(plain, "new", "p.career", "--sample")
    charts = []
    for environment in ({}, FOREIGN):
        if not environment:
            (plain / "matplotlibrc").unlink(missing_ok=True)
        done = careerplanner(plain, "export", "p.career", "--pdf", f"{len(charts)}.pdf", **environment)
        assert (done.returncode, done.stderr) == (0, "")
        charts.append((plain / f"{len(charts)}.pdf").stat().st_size)
    assert charts[0] == charts[1]


def test_settings_made_for_other_programs_do_not_keep_the_window_from_opening(tmp_path):
    done = careerplanner(tmp_path, "--startup-times", **FOREIGN)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize(
    "environment",
    [{"QT_QPA_PLATFORM": "xcb", "DISPLAY": ":4711"}, {"QT_QPA_PLATFORM": "nonsense"}],
    ids=["no display", "no such platform"],
)
def test_a_screen_that_is_not_there_ends_in_one_sentence(tmp_path, environment):
    done = careerplanner(tmp_path, **environment)
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("careerplanner: No window can be opened on this screen (")


def test_a_fault_before_the_window_stands_ends_in_one_sentence_and_a_report(tmp_path):
    broken = tmp_path / "broken"
    broken.mkdir()
    (broken / "sitecustomize.py").write_text(
        "import sys\n"
        "class Finder:\n"
        "    def find_spec(self, name, path=None, target=None):\n"
        "        if name == 'careerplanner.ui.window.program':\n"
        "            raise ZeroDivisionError('salary 123456')\n"
        "sys.meta_path.insert(0, Finder())\n"
    )
    done = careerplanner(tmp_path, PYTHONPATH=str(broken))
    assert done.returncode == 1
    (line,) = done.stderr.splitlines()
    assert line.startswith("careerplanner: The window could not be started, by a fault of the program (ZeroDivision")
    (report,) = (tmp_path / "data" / "logs").glob("crash-*.txt")
    assert str(report) in line
    assert "123456" not in report.read_text()
