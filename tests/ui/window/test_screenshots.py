"""Pictures of every page: of the plan that is named, of one's own, or of the sample where there is none yet."""

import os
import subprocess
import sys
import threading
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QLabel

from careerplanner.app.window_request import WindowRequest
from careerplanner.app.workspace import read_plan
from careerplanner.paths import UserFolders
from careerplanner.store import opening
from careerplanner.ui.window import run, screenshots
from tests.sample_plan import write_sample
from tests.ui.sessions import session_on


@pytest.fixture
def folders(tmp_path) -> UserFolders:
    return UserFolders(tmp_path / "data")


@pytest.mark.long
def test_pictures_without_a_plan_leave_no_plan_behind(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "careerplanner", "--data-dir", "data", "--screenshots", "shots"]
    root = Path(run.__file__).parents[3]
    offscreen = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(root)}
    done = subprocess.run(command, check=False, cwd=tmp_path, env=offscreen, capture_output=True, timeout=200)
    assert done.returncode == 0, done.stderr
    assert len(list((tmp_path / "shots").glob("*.png"))) >= 18
    assert not (tmp_path / "data" / "My plan.career").exists()


def test_an_absent_or_unused_default_plan_gives_way_to_the_sample(folders: UserFolders, tmp_path: Path) -> None:
    assert not screenshots._is_in_use(folders)
    folders.make()
    opening.create(folders.default_plan)
    before = folders.default_plan.read_bytes()
    assert not screenshots._is_in_use(folders)
    request = WindowRequest(folders, None, tmp_path / "shots", startup_times=False, started_seconds=0.0)
    with screenshots.request_with_something_to_show(request) as asked:
        assert read_plan(asked.folders.default_plan, asked.folders.backups).profile.is_sample
    assert folders.default_plan.read_bytes() == before


def test_a_default_plan_that_somebody_has_begun_is_shown_as_it_is(folders: UserFolders) -> None:
    folders.make()
    write_sample(folders.default_plan)
    assert screenshots._is_in_use(folders)


def test_a_default_plan_that_cannot_be_read_is_not_hidden_behind_the_sample(folders: UserFolders) -> None:
    folders.make()
    folders.default_plan.write_text("no plan", encoding="utf-8")
    assert screenshots._is_in_use(folders)


def test_a_picture_waits_for_work_that_is_running_and_for_work_that_is_put_off(tmp_path, theme, qtbot) -> None:
    with session_on(tmp_path, theme, qtbot, sample=False) as robot:
        late = QLabel("", robot.window)
        late.resize(300, 40)
        late.show()
        may_end = threading.Event()

        def put_off(text: str) -> None:
            QTimer(late, singleShot=True, interval=300, timeout=lambda: late.setText(text)).start()

        robot.session.jobs.run(lambda: may_end.wait(20) and "drawn", put_off)
        QTimer.singleShot(500, may_end.set)

        taken = screenshots.painted(robot.window)

        assert late.text() == "drawn"
        assert taken == robot.window.grab().toImage()


def test_a_picture_waits_until_the_page_no_longer_changes(tmp_path, theme, qtbot) -> None:
    with session_on(tmp_path, theme, qtbot, sample=False) as robot:
        late = QLabel("0", robot.window)
        late.resize(300, 40)
        late.show()

        def count(number: int) -> None:
            """Each turn asks for the next, as nested layouts do, with timers that nobody sees."""
            late.setText(str(number))
            if number < 5:
                QTimer.singleShot(15, partial(count, number + 1))

        count(1)

        taken = screenshots.painted(robot.window)

        assert late.text() == "5"
        assert taken == robot.window.grab().toImage()
