"""The three questions about the employer: kept as they are given, told at once, refused beside the field."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careerplanner.domain.employer_rows import Mobility, Way
from careerplanner.ui.employer.dialog import EmployerDialog, open_employer
from tests.ui.sessions import session_on
from tests.ui.walks import walk

SENIOR, LEAD = "senior-customer-service-specialist", "customer-service-team-lead"


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as made:
        yield made


@pytest.fixture
def dialog(robot):
    made = open_employer(robot.window.context, robot.session.live, robot.window)
    assert isinstance(made, EmployerDialog)
    robot.qtbot.waitExposed(made)
    made.activateWindow()
    yield made
    made.close()


def enter(field, text):
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)
    QTest.keyClick(field, Qt.Key.Key_Return)
    QApplication.processEvents()


def answer(robot, role):
    return next((row for row in robot.workspace.plan.employer_answer if row.id == role), None)


def test_what_one_has_seen_is_kept_and_says_what_it_did(robot, dialog):
    before = robot.session.live.projections.view.odds[0]
    enter(dialog.people, "12")
    enter(dialog.promoted, "3")
    enter(dialog.ready, "4")
    robot.settle()
    kept, now = answer(robot, SENIOR), robot.session.live.projections.view.odds[0]

    assert (kept.way, kept.people, kept.promoted, kept.ready_of_ten, kept.years) == (Way.SEEN, 12, 3, 4.0, 3.0)
    assert now.high - now.low < before.high - before.low
    words = dialog.seen.effect.text()
    assert words.startswith(f"Senior specialist {before.share * 100:.0f} → {now.share * 100:.0f} of 100")
    assert dialog.seen.weight.text() == "Your answer weighs 55 %, the published rate 45 %"


def test_more_promoted_than_there_are_is_refused_beside_the_field_and_changes_nothing(robot, dialog):
    enter(dialog.people, "2")
    steps = robot.workspace.plan
    enter(dialog.promoted, "3")

    assert dialog.seen.error.text() == "3 of 2 is not possible. Did you mean 2 of 3?"
    assert not dialog.seen.error.isHidden()
    assert robot.workspace.plan is steps


def test_i_do_not_know_goes_back_to_the_published_rate(robot, dialog):
    enter(dialog.people, "12")
    enter(dialog.promoted, "3")
    assert answer(robot, SENIOR).way is Way.SEEN

    dialog.seen.unknown.click()
    assert answer(robot, SENIOR) is None


def test_vacancies_count_for_the_first_post_on_the_route(robot, dialog):
    enter(dialog.posts, "3")
    enter(dialog.months, "18")
    enter(dialog.candidates, "2-3")
    kept = answer(robot, LEAD)

    assert (kept.way, kept.posts, kept.free_every_months) == (Way.VACANCIES, 3, 18.0)
    assert (kept.ready_low, kept.ready_high) == (2.0, 3.0)
    assert dialog.candidates.text() == "2–3"


def test_looking_for_another_employer_raises_the_odds_and_is_one_step_to_undo(robot, dialog):
    before = robot.session.live.projections.view.odds[0].share
    dialog.mobility._buttons["looking"].click() if hasattr(dialog.mobility, "_buttons") else dialog._answer_mobility(
        "looking"
    )
    robot.settle()
    assert robot.workspace.plan.profile.mobility is Mobility.LOOKING
    assert robot.session.live.projections.view.odds[0].share > before

    robot.undo()
    assert robot.workspace.plan.profile.mobility is Mobility.OPEN


def test_what_is_no_number_keeps_the_dialog_open(robot, dialog):
    dialog.people.setFocus()
    QTest.keyClicks(dialog.people, "many")
    dialog._done()

    assert dialog.isVisible()
    assert not dialog.seen.error.isHidden()


def test_a_plan_without_a_next_role_is_led_to_the_path(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=False) as robot:
        assert open_employer(robot.window.context, robot.session.live, robot.window) is None


def test_everyone_can_use_the_dialog(dialog, theme):
    walk(dialog, theme)
