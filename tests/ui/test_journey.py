"""From the first start to the printed plan, through the real window, by keyboard alone; then all undone and redone."""

from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QSlider

from careerplanner.app.commands.profile import profile
from careerplanner.app.commands.setup import setup
from careerplanner.app.workspace import read_plan
from careerplanner.domain.plan import EMPTY_PROFILE, Plan
from careerplanner.ui.kit.levels import LevelPicker
from careerplanner.ui.setup.choice_cards import ChoiceCard
from tests.ui.sessions import session_on

MOST_KEYS = 30


def answer_the_first_questions(robot) -> None:
    """Specialist since 2025 on 43,500; wants to be manager; typical skills but one; four hours a week."""
    setup = robot.page()

    def wait_for(question: int, kind: type) -> None:
        robot.qtbot.waitUntil(lambda: setup.shown == question and isinstance(QApplication.focusWidget(), kind))

    wait_for(0, QLineEdit)
    robot.type("customer service spec")
    robot.press(Qt.Key.Key_Return)  # the first that fits
    robot.tab_to(setup.steps[0].pay.pay)
    robot.type("43.5k")
    robot.press(Qt.Key.Key_Tab)
    robot.press(Qt.Key.Key_Right)
    robot.press(Qt.Key.Key_Right)  # by the year
    robot.tab_to(setup.steps[0].since)
    robot.type("2025-01")
    robot.press(Qt.Key.Key_Return)
    wait_for(1, ChoiceCard)
    robot.press(Qt.Key.Key_Return)  # the manager is proposed
    wait_for(2, LevelPicker)
    robot.press(Qt.Key.Key_2)  # the first skill is better than typical
    robot.press(Qt.Key.Key_Return)
    wait_for(3, QSlider)
    robot.press(Qt.Key.Key_Return)


def find_by_keyboard(robot, typed: str, key: str) -> None:
    """Go with Ctrl+K to what a few letters find."""
    robot.window.activateWindow()
    robot.press(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    robot.type(typed)
    found = robot.session._finding.palette.list
    for _number in range(len(found.entries())):
        if found.chosen().key == key:
            break
        robot.press(Qt.Key.Key_Down)
    robot.press(Qt.Key.Key_Return)


def test_from_first_start_to_printed_plan_by_keyboard(tmp_path, theme, qtbot, monkeypatch) -> None:
    with session_on(tmp_path, theme, qtbot, sample=False) as robot:
        answer_the_first_questions(robot)
        assert robot.keys <= MOST_KEYS
        robot.settle()

        plan = robot.workspace.plan
        assert [step.role_key for step in plan.route_step][-1] == "customer-service-manager"
        assert len(plan.goal) >= 3
        assert robot.session.live.projections is not None
        arrivals = robot.session.live.projections.plan.arrival
        assert all(arrival.share[-1] > 0 for arrival in arrivals), "every role of the route can be reached"

        end = robot.workspace.plan
        while robot.workspace.undo_label is not None:
            robot.undo()
        assert robot.workspace.plan == Plan(EMPTY_PROFILE)
        while robot.workspace.redo_label is not None:
            robot.redo()
        assert robot.workspace.plan == end == read_plan(robot.workspace.path, tmp_path)

        robot.settle()
        find_by_keyboard(robot, "report", "act:report")
        report = robot.page()
        assert report is robot.window.page("report")
        qtbot.waitUntil(lambda: report.preview.page_count() > 3, timeout=60_000)
        target = tmp_path / "plan.pdf"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, **_more: (str(target), ""))
        report.export_file()
        qtbot.waitUntil(target.exists, timeout=60_000)
        text = "".join(page.extract_text() for page in PdfReader(target).pages)
        assert "Customer service manager" in text
        assert target.stat().st_mode & 0o077 == 0


def test_an_edit_elsewhere_does_not_lead_back_to_the_first_questions(tmp_path, theme, qtbot) -> None:
    with session_on(tmp_path, theme, qtbot, sample=False) as robot:
        robot.window.navigate("settings")
        robot.session.workspace.do("Currency", profile.change, currency="GBP")
        assert robot.page() is robot.window.page("settings")
        robot.session.workspace.do("Skip", setup.skip)
        assert robot.page() is robot.window.page("path")
        robot.undo()
        assert robot.page() is robot.window.page("setup")
