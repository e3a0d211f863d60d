"""A gate that never opens says what blocks it."""

import pytest

from careerplanner.domain.projection.gates import Block, Obstacle, blocks
from careerplanner.domain.projection.inputs import inputs_from_json
from careerplanner.months import Month
from tests.domain.projection import examples


def test_an_open_route_has_no_blocks():
    assert blocks(inputs_from_json(examples.ladder())) == ()


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({"moves": [examples.move(1, uncovered=["leading", "tools"])]}, (Obstacle.SKILL, ("leading", "tools"), None)),
        ({"moves": [examples.move(1, not_before="2047-01")]}, (Obstacle.DATE, (), Month(2047, 1))),
        ({"hours_per_week": 0}, (Obstacle.HOURS, ("coaching",), None)),
        ({"months": 3}, (Obstacle.TENURE, (), Month(2027, 4))),
    ],
)
def test_each_obstacle_is_named(changes, expected):
    (block,) = blocks(examples.inputs(**changes))
    assert block == Block("Senior customer service specialist", *expected)


def test_the_last_month_of_the_horizon_is_still_within_it():
    assert blocks(examples.inputs(moves=[examples.move(1, not_before="2046-12")])) == ()
    assert blocks(examples.inputs(months=4)) == ()


@pytest.mark.parametrize(
    ("pause", "changes", "expected"),
    [
        (examples.pause("2027-02", 3), {"months": 6}, (Obstacle.TENURE, (), Month(2027, 7))),
        (examples.pause("2027-02", 3), {"months": 7}, None),
        (examples.pause("2027-02", 3, held=False), {"months": 6}, None),
        (examples.pause("2026-01", 14), {"months": 5}, (Obstacle.TENURE, (), Month(2027, 6))),
        (
            examples.pause("2028-10", 8),
            {"months": 24, "moves": [examples.move(1, not_before="2028-11")]},
            (Obstacle.DATE, (), Month(2029, 6)),
        ),
        (
            examples.pause("2028-10", 8),
            {"months": 30, "moves": [examples.move(1, not_before="2028-11")]},
            None,
        ),
    ],
)
def test_held_months_bring_no_gate_nearer(pause, changes, expected):
    found = blocks(examples.inputs(pauses=[pause], **changes))
    assert found == (() if expected is None else (Block("Senior customer service specialist", *expected),))


def test_without_hours_a_finished_goal_behind_an_open_one_is_not_reached():
    goals = [{"id": "open", "hours_left": 3}, {"id": "coaching", "hours_left": 0}]
    (block,) = blocks(examples.inputs(goals=goals, hours_per_week=0))
    assert block.subjects == ("coaching",)
    assert blocks(examples.inputs(goals=goals[::-1], hours_per_week=0)) == ()
