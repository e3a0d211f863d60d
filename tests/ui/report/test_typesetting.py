"""The report page and the process that sets for it: what becomes of the page when that dies, hangs or is in the way."""

import json
import os
import signal
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtPrintSupport import QPrinter

from careerplanner import processes
from careerplanner.app.queries.report.editions import Edition
from careerplanner.report.pdf import render_pdf
from careerplanner.ui.report.printing import Printing
from tests.report.typesetters import BECOME_REAL, BROKE_OFF, REAL, TOO_SLOW, counting, is_there, starts, wait_until
from tests.sample_plan import write_sample
from tests.ui.report.test_page import WAIT_MS, answer, choose, exported, settled
from tests.ui.sessions import session_on

CHECKOUT = Path(__file__).resolve().parents[3]
DYING = "wire.received(orders)\nos.kill(os.getpid(), 11)"
HANGING = "wire.received(orders)\ntime.sleep(600)"


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    """The window of the sample, with the report not opened yet."""
    with session_on(tmp_path / "plans", theme, qtbot, sample=True) as robot:
        yield robot


def play(robot, command, most_seconds=60) -> None:
    """Let another program set the report from now on."""
    robot.session._tools.typesetter._command = command
    robot.session._tools.typesetter._most_seconds = most_seconds
    robot.session._tools.typesetter.end()


def opened(robot):
    robot.window.navigate("report")
    return robot.page()


def told(page, qtbot, sentence) -> None:
    qtbot.waitUntil(page.message.isVisible, timeout=WAIT_MS)
    qtbot.waitUntil(page.context.jobs.is_idle, timeout=WAIT_MS)
    assert page.message.sentence.text() == sentence


def counted(tmp_path, part) -> tuple[Path, list[str]]:
    """A folder in which each start of a program that plays the typesetter is noted, and its command."""
    folder = tmp_path / "starts"
    folder.mkdir(exist_ok=True)
    return folder, counting(folder, part)


def test_the_process_comes_up_as_soon_as_the_page_is_opened_and_not_before(robot, tmp_path, qtbot):
    folder, command = counted(tmp_path, BECOME_REAL)
    play(robot, command)
    robot.window.navigate("goals")
    assert robot.session._tools.typesetter._child is None

    page = opened(robot)
    assert robot.session._tools.typesetter._child is not None
    assert page.made is None
    settled(page, qtbot, 12)
    assert len(starts(folder)) == 1


def test_one_that_is_killed_under_the_page_is_replaced_without_a_word(robot, tmp_path, qtbot):
    folder, command = counted(tmp_path, BECOME_REAL)
    play(robot, command)
    page = opened(robot)
    settled(page, qtbot, 12)
    os.kill(*starts(folder), signal.SIGKILL)
    choose(page, Edition.MANAGER)
    settled(page, qtbot, 3)

    assert not page.message.isVisible()
    assert len(starts(folder)) == 2


def test_one_that_dies_again_and_again_is_told_of_and_the_next_change_tries_again(robot, tmp_path, qtbot, monkeypatch):
    folder, command = counted(tmp_path, DYING)
    play(robot, command)
    page = opened(robot)
    told(page, qtbot, BROKE_OFF)
    assert not page.waiting.isVisible()
    assert page.preview.page_count() == 0
    assert len(starts(folder)) == 2

    answer(monkeypatch, tmp_path / "plan.pdf")
    page.message.hide()
    exported(page, qtbot)
    told(page, qtbot, BROKE_OFF)
    assert not (tmp_path / "plan.pdf").exists()

    play(robot, REAL)
    choose(page, Edition.MANAGER)
    settled(page, qtbot, 3)
    assert not page.message.isVisible()


def test_pages_that_cannot_be_drawn_are_told_of_and_those_that_are_there_stay(robot, tmp_path, qtbot):
    page = opened(robot)
    settled(page, qtbot, 12)
    _folder, command = counted(tmp_path, DYING)
    play(robot, command)
    page.bar.turned.emit(6)
    told(page, qtbot, BROKE_OFF)

    assert page.preview.page_count() == 12
    assert 6 not in page.preview.held()


def test_one_that_hangs_is_ended_and_told_of(robot, tmp_path, qtbot):
    folder, command = counted(tmp_path, HANGING)
    play(robot, command, most_seconds=1)
    page = opened(robot)
    told(page, qtbot, TOO_SLOW)

    (process,) = starts(folder)
    wait_until(lambda: not is_there(process))


def test_of_quick_changes_the_last_is_shown_and_as_it_would_be_printed(robot, qtbot):
    page = opened(robot)
    settled(page, qtbot, 12)
    shown = []
    set_pages = page.preview.set_pages
    page.preview.set_pages = lambda sizes: (shown.append(page.made.content.sections), set_pages(sizes))
    boxes = page.options.sections.boxes
    for name in ("route", "goals", "skills", "pay", "route"):
        boxes[name].toggle()
        qtbot.wait(60)  # each is asked for before the one before it is answered
    qtbot.waitUntil(lambda: page.made.content.sections == page.options.sections.chosen(), timeout=WAIT_MS)
    qtbot.waitUntil(page.context.jobs.is_idle, timeout=WAIT_MS)

    assert shown[-1] == page.options.sections.chosen()
    assert {"goals", "skills", "pay"}.isdisjoint(shown[-1])
    assert "route" in shown[-1]
    assert page.made.pdf == render_pdf(page.made.content, paper=page.options.paper.value())
    assert page.preview.page_count() == len(page.made.sizes)


def test_closing_the_plan_while_it_is_set_ends_the_process_and_shows_nothing(tmp_path, theme, qtbot):
    folder, command = counted(tmp_path, HANGING)
    with session_on(tmp_path / "plans", theme, qtbot, sample=True) as robot:
        play(robot, command)
        page = opened(robot)
        qtbot.waitUntil(lambda: page.context.jobs.is_busy("report") and bool(starts(folder)), timeout=WAIT_MS)
        (process,) = starts(folder)
        assert is_there(process)
    assert not is_there(process)
    assert page.made is None
    assert starts(folder) == [process]


def test_a_page_that_is_left_for_a_while_lets_the_process_go(robot, tmp_path, qtbot):
    folder, command = counted(tmp_path, BECOME_REAL)
    play(robot, command)
    page = opened(robot)
    settled(page, qtbot, 12)
    assert not page._left.isActive()
    robot.window.navigate("goals")
    assert (page._left.isActive(), page._left.interval()) == (True, 60_000)
    robot.window.navigate("report")
    assert not page._left.isActive()
    (process,) = starts(folder)
    assert is_there(process)

    robot.window.navigate("goals")
    page._left.timeout.emit()
    assert not is_there(process)
    robot.window.navigate("report")
    choose(page, Edition.MANAGER)
    settled(page, qtbot, 3)
    assert len(starts(folder)) == 2


def test_at_rest_memory_is_given_back_off_the_windows_thread(robot, qtbot, monkeypatch):
    threads = []
    monkeypatch.setattr(processes, "give_memory_back", lambda: threads.append(threading.current_thread()))
    page = opened(robot)
    settled(page, qtbot, 12)
    assert (page._rest.isActive(), page._rest.interval()) == (True, 4_000)
    page._rest.stop()
    page.bar.turned.emit(6)
    qtbot.waitUntil(lambda: 6 in page.preview.held(), timeout=WAIT_MS)
    assert page._rest.isActive()
    assert threads == []

    page._rest.timeout.emit()
    qtbot.waitUntil(lambda: bool(threads), timeout=WAIT_MS)
    assert threads != [threading.main_thread()]


def test_a_print_that_breaks_off_is_told_of_and_the_printer_is_free_again(robot, tmp_path, qtbot):
    page = opened(robot)
    choose(page, Edition.MANAGER)
    settled(page, qtbot, 3)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    printer.setResolution(72)
    said = []
    _folder, command = counted(tmp_path, DYING)
    play(robot, command)
    for _time in range(2):  # a printer that is still being painted on would take no other
        Printing(page.context.jobs, page._typesetter, printer, page.made.pdf, said.append).start(3)
        qtbot.waitUntil(page.context.jobs.is_idle, timeout=WAIT_MS)

    assert said == [BROKE_OFF] * 2


WINDOW = """
import json, sys
from datetime import date
from pathlib import Path
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.workspace import open_workspace
from careerplanner.paths import UserFolders
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.report.printing import Printing
from careerplanner.ui.window import page_table
from careerplanner.ui.window.application import make_application, make_theme
from careerplanner.ui.window.screenshots import painted
from careerplanner.ui.window.session import Session

folder = Path(sys.argv[1])
application = make_application(["window"])
page_table.load_all()
workspace = open_workspace(folder / "plan.career", folder / "backups", load_catalogue())
preferences = Preferences(folder / "settings.json", make_theme(application))
session = Session(UserFolders(folder), workspace, preferences, lambda: date(2026, 11, 23), print)
session.window.show()
session.window.navigate("report")
painted(session.window)
page = session.window.current_page()
for name in ("plan.pdf", "plan.png", "plan.svg"):
    QFileDialog.getSaveFileName = lambda *_all, name=name: (str(folder / name), "")
    page.export_file()
    painted(session.window)
printer = QPrinter()
printer.setOutputFileName(str(folder / "printed.pdf"))
printer.setResolution(36)
Printing(page.context.jobs, page._typesetter, printer, page.made.pdf, print).start(2)
painted(session.window)
pages = page.preview.page_count()
session.close()
print(json.dumps([pages, sorted({name.split(".")[0] for name in sys.modules})]))
"""


def test_the_window_itself_never_loads_what_sets_or_draws(tmp_path):
    write_sample(tmp_path / "plan.career")
    done = subprocess.run(
        [sys.executable, "-c", WINDOW, tmp_path],
        cwd=CHECKOUT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    pages, loaded = json.loads(done.stdout)

    assert pages == 12
    assert {"PySide6", "numpy"} <= set(loaded)
    assert {"typst", "pypdfium2", "pypdfium2_raw"}.isdisjoint(loaded)
    assert len(PdfReader(tmp_path / "plan.pdf").pages) == 12
    assert len(PdfReader(tmp_path / "printed.pdf").pages) == 2
    assert (tmp_path / "plan.png").read_bytes().startswith(b"\x89PNG")
    assert b"<svg" in (tmp_path / "plan.svg").read_bytes()
