"""The weekly review: lived through by keyboard, every step skippable, and kept."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from careerplanner.units import minutes_of
from tests.ui.robots import TODAY
from tests.ui.sessions import session_on
from tests.ui.walks import walk


class ReviewRobot:
    """Goes through the five questions."""

    def __init__(self, around) -> None:
        self.around = around
        self.window, self.workspace = around.window, around.workspace
        around.settle()
        self.window.act("review")
        around.settle()
        self.page = around.page()
        self.did, self.show, self.slipped, self.next, self.moved = self.page.questions

    def enter(self, on=None) -> None:
        if on is not None:
            on.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyClick(QApplication.focusWidget() or self.page, Qt.Key.Key_Return)
        QApplication.processEvents()
        self.around.qtbot.waitUntil(self.around.session.jobs.is_idle, timeout=30_000)

    def type(self, editor, text) -> None:
        editor.setFocus(Qt.FocusReason.TabFocusReason)
        editor.selectAll()
        QTest.keyClicks(editor, text)

    def notes(self):
        return [row.note for row in self.page.track.rows()]


@pytest.fixture
def robot(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=True) as around:
        yield ReviewRobot(around)


def test_five_times_enter_leads_through_the_review_and_keeps_it(robot):
    for number in range(5):
        assert robot.page.shown == number
        robot.enter(robot.page.go_on)
    assert robot.around.page() is robot.window.page("overview")
    (kept,) = robot.workspace.plan.weekly_review
    assert (kept.reviewed_on, kept.moved) == (TODAY, "This week moved no odds")
    assert [key for key, *_shares in kept.odds] == [
        "senior-customer-service-specialist",
        "customer-service-team-lead",
        "customer-service-manager",
    ]
    assert len(kept.chosen) >= 1
    robot.around.undo()
    assert robot.workspace.plan.weekly_review == ()


def test_hours_are_logged_by_enter_and_a_second_enter_goes_on(robot):
    before = len(robot.workspace.plan.log_entry)
    robot.type(robot.did.hours, "1.5")
    robot.enter()
    assert robot.page.shown == 0
    entry = next(row for row in robot.workspace.plan.log_entry if row.logged_on == TODAY)
    assert (len(robot.workspace.plan.log_entry), entry.minutes) == (before + 1, minutes_of(1.5))
    assert robot.did.hours.text() == ""
    robot.enter(robot.did.hours)
    assert robot.page.shown == 1
    assert robot.notes()[0].startswith("4.5 h logged: ")


def test_an_action_is_ticked_and_offers_what_it_can_show(robot):
    title = robot.did.to_tick.rows()[0].title
    robot.did.to_tick.tick(0)
    robot.around.settle()
    assert next(step for step in robot.workspace.plan.goal_step if step.title == title).done_on == TODAY
    robot.enter(robot.page.go_on)
    assert robot.show.about.currentText() == title
    robot.type(robot.show.what, "Amir closed two calls alone.")
    robot.type(robot.show.confirmed_by, "Priya Raman")
    robot.enter()
    item = next(row for row in robot.workspace.plan.evidence if row.what == "Amir closed two calls alone.")
    assert (item.skill_key, item.confirmed_by, item.happened_on) == ("coaching", "Priya Raman", TODAY)
    assert [row.title for row in robot.show.noted.rows()] == ["Amir closed two calls alone."]


def test_what_slipped_gets_the_date_that_the_forecast_supports(robot):
    for _step in range(2):
        robot.enter(robot.page.go_on)
    assert [row.title for row in robot.slipped.late.rows()] == ["Coach two new teammates through their first month"]
    robot.slipped.replan_all()
    robot.around.settle()
    assert not robot.slipped.late.rows()
    assert "Nothing slipped" in robot.slipped.sentence.text()
    robot.enter(robot.page.go_on)
    assert robot.notes()[2] == "1 goal has a new date."


def test_what_is_ticked_for_the_next_week_stands_first_on_the_overview(robot):
    for _step in range(3):
        robot.enter(robot.page.go_on)
    for place, row in enumerate(robot.next.list.rows()):
        if row.is_done is not (place == 4):
            robot.next.list.tick(place)
    robot.around.settle()
    wanted = robot.next.list.rows()[4].title
    assert [row.title for row in robot.next.chosen_rows()] == [wanted]
    for _step in range(2):
        robot.enter(robot.page.go_on)
    assert robot.around.page().to_do._model.rows()[0].title == wanted


def test_leaving_keeps_what_is_typed_and_the_review_starts_anew(robot):
    robot.type(robot.did.hours, "2")
    robot.page._leave()
    assert any(row.logged_on == TODAY for row in robot.workspace.plan.log_entry)
    robot.window.act("review")
    assert robot.page.shown == 0


def test_hours_that_cannot_be_read_stay_to_be_mended(robot):
    robot.type(robot.did.hours, "two")
    robot.enter()
    assert robot.page.shown == 0
    assert robot.did.hours_field.error()


def test_without_a_goal_or_a_role_the_review_says_what_is_missing(tmp_path, theme, qtbot):
    with session_on(tmp_path, theme, qtbot, sample=False) as around:
        around.page().skip_setup()
        robot = ReviewRobot(around)
        assert not robot.did.log_button.isEnabled()
        for _step in range(4):
            robot.enter(robot.page.go_on)
        assert robot.moved.headline.text() == "No odds yet"
        assert robot.moved.cause.text()
        robot.enter(robot.page.go_on)
        assert len(around.workspace.plan.weekly_review) == 1


@pytest.mark.parametrize("number", range(5))
def test_the_review_can_be_used_by_everyone(robot, theme, number):
    robot.page._show(number)
    robot.around.settle()
    walk(robot.page, theme)
