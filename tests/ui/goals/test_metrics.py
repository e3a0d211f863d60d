"""The metrics of the page of skills and goals: followed, read, used as evidence and as the target of a goal."""

import pytest
from PySide6.QtCore import Qt

from careerplanner.ui.goals.evidence_dialog import EvidenceDialog
from careerplanner.ui.goals.goal_dialog import GoalEditDialog
from careerplanner.ui.goals.metric_dialog import MetricDialog
from careerplanner.ui.goals.reading_dialog import ReadingDialog, ReadingsDialog
from tests.ui.robots import TODAY
from tests.ui.walks import walk


@pytest.fixture
def metrics(robot):
    robot.page.section.segments["metrics"].click()
    robot.settle()
    return robot.page.metrics


def test_each_metric_has_a_card_and_the_inspector_gives_way(robot, metrics):
    assert [card.title.text() for card in metrics.cards.values()] == [
        "Average handle time",
        "Customer satisfaction (CSAT)",
        "First-contact resolution",
    ]
    card = metrics.cards["first-contact-resolution"]
    assert card.trend.text().startswith("Up by 8 points over")
    assert card.chart.model().target == 80
    assert card.chart.model().trend is not None
    assert "which is better" in card.chart.accessibleDescription()
    assert not robot.page.inspector.isVisible()
    robot.page.section.segments["goals"].click()
    assert robot.page.inspector.isVisible()


def test_a_reading_is_added_changed_and_removed(robot, metrics):
    card = metrics.cards["handle-time"]
    robot.click(card.read)
    dialog = robot.dialog(ReadingDialog)
    robot.click(dialog.save_button)
    assert dialog.value_field.error()
    robot.type(dialog.value, "6,9x")
    robot.press(Qt.Key.Key_Return)
    assert dialog.isVisible(), "what cannot be read stays to be mended"
    robot.type(dialog.value, "6.9 minutes")
    robot.press(Qt.Key.Key_Return)
    assert [(row.value, row.read_on) for row in robot.workspace.plan.metric_reading][-1] == (6.9, TODAY)
    assert "6.9 minutes" in card.standing.text()
    robot.click(card.readings)
    listed = robot.around.window.findChild(ReadingsDialog)
    assert [row.figure for row in listed.list.rows()] == ["6.9 minutes", "7.1 minutes", "7.4 minutes"]
    robot.press(Qt.Key.Key_Home, on=listed.list)
    robot.press(Qt.Key.Key_Return)
    robot.click(robot.dialog(ReadingDialog).remove_button)
    assert [row.figure for row in listed.list.rows()] == ["7.1 minutes", "7.4 minutes"]
    robot.around.undo()
    assert "6.9 minutes" in card.standing.text()


def test_a_shipped_metric_needs_one_choice_and_an_own_one_its_name(robot, metrics):
    robot.click(metrics.follow_button)
    dialog = robot.dialog(MetricDialog)
    assert not dialog.name.isVisible()
    assert dialog.how_shipped.text()
    dialog.which.set_value("-own")
    dialog.which.chosen.emit("-own")
    robot.click(dialog.save_button)
    assert dialog.name_field.error()
    robot.type(dialog.name, "Errors in orders")
    robot.type(dialog.target, "2")
    robot.click(dialog.save_button)
    made = next(row for row in robot.workspace.plan.metric if row.name == "Errors in orders")
    assert (made.target, made.unit) == (2, "")
    assert metrics.cards[made.id].standing.text() == "No reading yet"


def test_the_newest_reading_becomes_evidence(robot, metrics):
    card = metrics.cards["first-contact-resolution"]
    card.menu.actions()[1].trigger()
    dialog = robot.dialog(EvidenceDialog)
    robot.type(dialog.what, "My own figure rose by eight points in a year.")
    robot.click(dialog.save_button)
    item = next(row for row in robot.workspace.plan.evidence if row.what.startswith("My own figure"))
    newest = [row for row in robot.workspace.plan.metric_reading if row.metric_id == "first-contact-resolution"][-1]
    assert (item.skill_key, item.reading_id, item.happened_on) == ("problem-solving", newest.id, newest.read_on)


def test_a_goal_is_made_for_a_metric_and_its_target_can_be_changed(robot, metrics):
    metrics.cards["satisfaction"].menu.actions()[2].trigger()
    robot.settle()
    assert robot.page.section.value() == "goals"
    assert robot.panel.title.text() == "Improve: Customer satisfaction (CSAT)"
    assert "bring Customer satisfaction (CSAT) to 92" in robot.panel.details.text()
    robot.click(robot.panel.edit_button)
    dialog = robot.dialog(GoalEditDialog)
    robot.type(dialog.measure_target, "95")
    robot.press(Qt.Key.Key_Return)
    assert robot.workspace.plan.goal[-1].metric_target == 95


def test_who_follows_none_is_told_what_they_are_for(blank):
    blank.page.section.segments["metrics"].click()
    blank.settle()
    section = blank.page.metrics
    assert section.empty.isVisible()
    blank.click(section.begin_button)
    blank.press(Qt.Key.Key_Return)
    assert [row.id for row in blank.workspace.plan.metric] == ["first-contact-resolution"]
    assert not section.empty.isVisible()


def test_the_metrics_can_be_used_by_everyone(robot, metrics, theme):
    walk(robot.page, theme)
