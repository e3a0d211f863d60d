"""What stands around goals: needs without circles, dates in order, resources, the archive, many goals as one step."""

from datetime import date

import pytest

from careerplanner.app.commands.goals import goal_plan, goals
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.circles import circle_in
from careerplanner.domain.goal_needs import needs_of, without_circles
from careerplanner.domain.goal_rows import GoalNeed, Priority
from careerplanner.domain.plan import GoalStatus
from careerplanner.errors import Refused
from careerplanner.units import minutes_of

TODAY = date(2026, 11, 23)


@pytest.fixture
def ids(workspace: Workspace, catalogue: Catalogue) -> list[str]:
    new = [goals.NewGoal(title, "", 0, 0, minutes_of(5)) for title in ("Read", "Try", "Teach")]
    return workspace.do("Goals", goals.add_all, catalogue, new, TODAY)


def test_goals_that_would_wait_for_each_other_are_named_and_nothing_is_written(workspace, ids):
    workspace.do("", goal_plan.set_needs, ids[1], [ids[0]])
    workspace.do("", goal_plan.set_needs, ids[2], [ids[1]])
    before = workspace.plan
    with pytest.raises(Refused, match=r"would wait for each other: Read → Teach → Try → Read\. Take one of them out"):
        workspace.do("", goal_plan.set_needs, ids[0], [ids[2]])
    with pytest.raises(Refused, match="“Read” cannot wait for itself"):
        workspace.do("", goal_plan.set_needs, ids[0], [ids[0]])
    with pytest.raises(Refused, match="no longer in the plan"):
        workspace.do("", goal_plan.set_needs, ids[0], ["gone"])
    assert workspace.plan == before


def test_needs_are_replaced_by_the_ones_that_are_named(workspace, ids):
    workspace.do("", goal_plan.set_needs, ids[2], [ids[0], ids[0], ids[1]])
    kept = {row.needs_id: row.id for row in workspace.plan.goal_need}
    assert set(kept) == {ids[0], ids[1]}
    workspace.do("", goal_plan.set_needs, ids[2], [ids[1]])
    assert [(row.id, row.goal_id, row.needs_id) for row in workspace.plan.goal_need] == [(kept[ids[1]], ids[2], ids[1])]


def test_circles_are_found_among_many_goals_and_left_out_of_what_is_salvaged():
    rows = [GoalNeed(str(number), *pair) for number, pair in enumerate(("ba", "ca", "db", "dc", "ad", "ea"))]
    assert circle_in(needs_of(rows)) == ("b", "a", "d")
    assert [row.id for row in without_circles(rows)] == ["0", "3", "4", "5"]
    assert circle_in(needs_of(without_circles(rows))) == ()
    long = {str(number): (str(number + 1),) for number in range(5000)}
    assert circle_in(long) == ()
    assert len(circle_in({**long, "5000": ("0",)})) == 5001


def test_a_goal_is_not_due_before_it_starts(workspace, ids):
    workspace.do("", goals.change, ids[0], starts_on=date(2027, 1, 10))
    with pytest.raises(Refused, match="“Read” starts on Jan 10, 2027 and would be due before, on Jan 9, 2027"):
        workspace.do("", goals.change, ids[0], due_on=date(2027, 1, 9))
    with pytest.raises(Refused, match="“Read” starts on"):
        workspace.do("", goal_plan.change_all, [ids[1], ids[0]], due_on=date(2026, 12, 1))
    assert [goal.due_on for goal in workspace.plan.goal] == [None] * 3
    workspace.do("", goals.change, ids[0], due_on=date(2027, 1, 10))
    with pytest.raises(Refused, match="“Read” starts on Jan 11, 2027"):
        workspace.do("", goals.change, ids[0], starts_on=date(2027, 1, 11))


def test_only_what_is_done_or_dropped_is_archived_and_taking_it_up_brings_it_back(workspace, catalogue, ids):
    with pytest.raises(Refused, match=r"“Try” is worked on\. Finish or drop it"):
        workspace.do("", goal_plan.archive, [ids[1]])
    workspace.do("", goal_plan.set_status_of_all, catalogue, ids[:2], GoalStatus.DONE, TODAY)
    workspace.do("", goal_plan.archive, ids[:2])
    assert [goal.is_archived for goal in workspace.plan.goal] == [True, True, False]
    workspace.do("", goals.set_status, ids[0], GoalStatus.ACTIVE)
    assert [goal.is_archived for goal in workspace.plan.goal] == [False, True, False]


def test_many_goals_change_as_one_step_and_those_that_stand_there_already_keep_their_day(workspace, catalogue, ids):
    workspace.do("", goals.finish, catalogue, ids[0], date(2026, 5, 1))
    workspace.do("Finish 3 goals", goal_plan.set_status_of_all, catalogue, ids, GoalStatus.DONE, TODAY)
    assert [goal.finished_on for goal in workspace.plan.goal] == [date(2026, 5, 1), TODAY, TODAY]
    workspace.undo()
    assert [goal.status.value for goal in workspace.plan.goal] == ["done", "active", "active"]
    workspace.do("", goal_plan.change_all, ids, priority=Priority.HIGH)
    workspace.undo()
    assert {goal.priority for goal in workspace.plan.goal} == {Priority.NORMAL}


def test_goals_that_are_put_first_keep_their_order(workspace, ids):
    workspace.do("", goal_plan.put_first, [ids[2], ids[1]])
    assert [goal.title for goal in workspace.plan.goal] == ["Try", "Teach", "Read"]


def test_a_resource_has_a_title_and_a_link_on_one_line(workspace, ids):
    workspace.do("", goal_plan.add_resource, ids[0], " A\nbook ", " https://example.org/a b\n")
    (row,) = workspace.plan.goal_resource
    assert (row.title, row.place) == ("A book", "https://example.org/a b")
    with pytest.raises(Refused, match="The resource is empty"):
        workspace.do("", goal_plan.change_resource, row.id, title=" ")
    with pytest.raises(Refused, match="The link is too long"):
        workspace.do("", goal_plan.change_resource, row.id, place="x" * 1001)
    workspace.do("", goals.remove, ids[0])
    assert workspace.plan.goal_resource == ()
