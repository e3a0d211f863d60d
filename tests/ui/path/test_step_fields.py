"""A step of the route is adjusted on the page of the path, and a wrong entry is refused beside its field."""

import pytest

SPECIALIST, SENIOR = "customer-service-specialist", "senior-customer-service-specialist"


@pytest.mark.parametrize(
    ("name", "typed", "kept"),
    [
        ("min_months", "24", 24),
        ("entry_cents", "51k", 5_100_000),
        ("not_before", "Mar 2028", "2028-03"),
    ],
)
def test_a_step_is_adjusted_and_goes_back_to_its_default(robot, sample, name, typed, kept):
    robot.type_into_step(name, typed)
    assert getattr(sample.plan.route_step[1], name) == kept
    assert robot.role.adjust.text() == "Adjust this step (1 changed)"
    row = robot.role.step.row(name)
    assert "Default" in row.editor.placeholderText()
    robot.click(row.reset)
    assert getattr(sample.plan.route_step[1], name) is None
    assert row.editor.text() == ""
    assert robot.role.adjust.text() == "Adjust this step"


def test_an_adjusted_step_says_what_it_did_to_the_dates(robot, jobs, qtbot):
    robot.type_into_step("min_months", "90")
    qtbot.waitUntil(lambda: not jobs.is_busy("outlook"), timeout=20_000)
    first, then = robot.page.around.said()
    assert first == "Step adjusted."
    assert then


def test_months_of_a_step_show_on_the_map(robot):
    robot.type_into_step("min_months", "24")
    assert robot.map._moves[SPECIALIST, SENIOR].move.least_months == 24
    assert robot.map._moves[SPECIALIST, SENIOR].move.usual_months == 33


@pytest.mark.parametrize(
    ("name", "typed", "sentence"),
    [
        ("min_months", "soon", "is not a number"),
        ("min_months", "-3", "from 0 to 600"),
        ("min_months", "2.5", "whole months"),
        ("min_months", "601", "from 0 to 600"),
        ("entry_cents", "0", "Entry pay must be from"),
        ("entry_cents", "lots", "not an amount of money"),
        ("not_before", "2028-13", "not a month"),
        ("not_before", "1812-01", "out of range"),
    ],
)
def test_a_wrong_entry_is_refused_beside_its_field_and_changes_nothing(robot, sample, name, typed, sentence):
    before = sample.plan
    robot.type_into_step(name, typed)
    assert sentence in robot.role.step.row(name).field.error()
    assert sample.plan == before
