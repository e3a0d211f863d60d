"""The start: the frame is seen before what opens and computes plans is loaded, and a plan is then shown in it."""

import json
import subprocess
import sys

from careerplanner.app import second_start
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.workspace import open_workspace
from careerplanner.paths import UserFolders
from careerplanner.store import opening, plan_lock
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.window.frame import make_frame, show_at_once, when_painted
from careerplanner.ui.window.program import Program
from tests.ui.robots import TODAY

LOADED_LATE = ("numpy", "sqlalchemy", "matplotlib", "careerplanner.domain.plan", "careerplanner.ui.base.page")


def test_what_opens_plans_and_draws_is_not_loaded_before_the_frame_is_seen():
    code = "import careerplanner.ui.window.run, json, sys; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, timeout=120)
    assert set(LOADED_LATE) & set(json.loads(done.stdout)) == set()


def test_a_plan_that_no_window_has_is_not_open_elsewhere_and_one_that_a_window_has_is(tmp_path):
    plan = tmp_path / "p.career"
    opening.create(plan)
    assert not second_start.is_open_elsewhere(plan)
    lock = plan_lock.take(plan)
    assert second_start.is_open_elsewhere(plan)
    lock.release()
    assert not second_start.is_open_elsewhere(plan)
    plan.with_name(".p.career.lock").touch()  # as a process leaves it that was killed
    assert not second_start.is_open_elsewhere(plan)


def test_a_frame_without_a_plan_does_nothing_and_then_shows_the_plan(tmp_path, theme, qtbot):
    folders = UserFolders(tmp_path)
    folders.make()
    opening.create(folders.default_plan)
    preferences = Preferences(folders.settings, theme)
    frame = make_frame(preferences)
    qtbot.addWidget(frame)
    show_at_once(frame)
    assert frame.isVisible()
    assert frame.windowTitle() == "Career Planner"
    frame.act("undo")
    frame.rail.chosen.emit("goals")
    assert frame.current_page() is None

    program = Program(folders, preferences, lambda: TODAY, frame)
    session = program.begin(open_workspace(folders.default_plan, folders.backups, load_catalogue()))
    assert session.window is frame
    assert frame.current_page() is frame.page("setup")
    told = []
    session.when_figures_stand(lambda: told.append(session.live.problem))
    assert told == []  # the page is painted before anything is computed
    qtbot.waitUntil(lambda: told != [])
    assert told == [session.live.problem]
    program.close()


def test_what_waits_for_a_picture_is_done_once(shown, qtbot):
    from PySide6.QtWidgets import QWidget  # noqa: PLC0415

    widget, done = shown(QWidget(), 200, 100), []
    when_painted(widget, lambda: done.append(1))
    qtbot.waitUntil(lambda: done == [1])
    widget.repaint()
    qtbot.wait(0)
    assert done == [1]
