"""The learning log of the page of skills and goals: weeks and months, entries, and the timer."""

from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import Qt

from careerplanner.ui.goals.log_dialog import LogTimeDialog
from tests.ui.walks import walk


@pytest.fixture
def log(robot):
    robot.page.section.segments["log"].click()
    robot.settle()
    return robot.page.log


def test_weeks_and_months_are_told_with_what_was_planned(robot, log):
    assert len(log.chart.model().bars) == 26
    assert log.rhythm.text().startswith("You learned in ")
    log.span.segments["months"].click()
    assert len(log.chart.model().bars) == 24
    last = log.chart.model().bars[-1]
    assert log.chart.words_at(10_000) == last.words
    assert last.words in log.chart.accessibleDescription()


def test_an_entry_is_changed_and_removed_from_the_log(robot, log):
    first = log.entries.rows()[0]
    robot.press(Qt.Key.Key_Home, on=log.entries)
    robot.press(Qt.Key.Key_Return)
    dialog = robot.dialog(LogTimeDialog)
    robot.type(dialog.hours, "4")
    robot.press(Qt.Key.Key_Return)
    assert log.entries.rows()[0].figure == "4 h"
    robot.delete_in(log.entries)
    robot.click(robot.dialog(LogTimeDialog).remove_button)
    assert first.id not in [row.id for row in log.entries.rows()]


def test_older_entries_come_on_request(robot, log):
    assert len(log.entries.rows()) == 20
    robot.click(log.older)
    assert len(log.entries.rows()) == min(40, len(robot.workspace.plan.log_entry))


def test_the_timer_counts_while_the_window_is_closed_and_offers_what_it_counted(robot, log):
    timer = log.timer
    robot.click(timer.button)
    assert timer.since is not None
    started = datetime.now(UTC) - timedelta(minutes=75)
    timer._preferences.change(timer_since=started.isoformat())
    timer.reload()
    assert timer.counted.text() == "1 h 15 min so far"
    robot.click(timer.button)
    dialog = robot.dialog(LogTimeDialog)
    assert dialog.hours.value() == 75
    robot.leave(dialog)
    assert timer.since is not None, "who leaves the dialog has not lost the time"
    before = len(robot.workspace.plan.log_entry)
    robot.click(timer.button)
    robot.dialog(LogTimeDialog)
    robot.press(Qt.Key.Key_Return)
    assert len(robot.workspace.plan.log_entry) == before + 1
    assert timer.since is None
    assert timer.button.text() == "Start timer"


@pytest.mark.parametrize("kept", ["", "yesterday", "2026-11-23T10:00:00"])
def test_a_beginning_that_cannot_be_read_is_none(robot, log, kept):
    log.timer._preferences.change(timer_since=kept)
    assert log.timer.since is None


def test_a_timer_that_was_forgotten_counts_a_day_at_most(robot, log):
    log.timer._preferences.change(timer_since="2026-01-01T00:00:00+00:00")
    assert log.timer.minutes() == 24 * 60
    log.timer.reload()
    robot.click(log.timer.discard)
    assert log.timer.since is None


def test_the_log_can_be_used_by_everyone(robot, log, theme):
    walk(robot.page, theme)
