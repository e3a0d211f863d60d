"""What is told of a goal beside its hours and dates: in the report and on the command line, and nowhere twice."""

from dataclasses import replace
from datetime import date

import pytest

from careerplanner.app.commands.goals import goals, metrics
from careerplanner.app.goal_details import NOTHING_AROUND, Around, Detail, around_goals, details_text, goal_details
from careerplanner.app.queries.projection.standing import goal_standings
from careerplanner.app.queries.report.person import goal_lines
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.goal_rows import GoalNeed, GoalResource, Priority, ResourceState
from careerplanner.domain.plan import Goal, GoalStatus, Plan
from careerplanner.errors import Refused
from careerplanner.wording import Wording
from tests.app.conftest import TODAY


def costing(plan: Plan, cents: int | None) -> Plan:
    """The plan with this cost for its first goal."""
    return replace(plan, goal=(replace(plan.goal[0], cost_cents=cents), *plan.goal[1:]))


def test_a_cost_is_told_in_the_currency_of_the_plan_and_one_that_is_not_known_is_not(sample_plan: Plan) -> None:
    goal = sample_plan.goal[0]
    euro = Wording(currency="EUR")

    assert told(replace(goal, cost_cents=125_000), euro)["cost"] == Detail("cost", 1250.0, "costs €1,250")
    assert told(replace(goal, cost_cents=0))["cost"] == Detail("cost", 0.0, "free of charge")
    assert told(goal)["cost"] == Detail("cost", None, "")
    assert details_text(goal_details(goal, NOTHING_AROUND, Wording())) == ""


def active(plan: Plan) -> list[Goal]:
    return [goal for goal in plan.goal if goal.status is GoalStatus.ACTIVE]


def told(goal: Goal, wording: Wording | None = None, around: Around = NOTHING_AROUND) -> dict[str, Detail]:
    return {detail.name: detail for detail in goal_details(goal, around, wording or Wording())}


def test_start_urgency_and_reason_are_told_and_the_reason_to_nobody_else(sample_plan: Plan) -> None:
    goal = replace(active(sample_plan)[0], starts_on=date(2027, 1, 10), priority=Priority.HIGH, why="For Sam")
    assert details_text(tuple(told(goal).values())) == "high priority · from Jan 10, 2027 on"
    assert (told(goal)["why"], told(goal)["starts_on"].value) == (Detail("why", "For Sam", ""), "2027-01-10")
    assert told(replace(goal, status=GoalStatus.DONE))["starts_on"].words == ""
    assert told(replace(goal, is_archived=True))["archived"] == Detail("archived", True, "archived")


def test_needs_are_told_while_they_are_worked_on_and_resources_by_how_many_are_used(sample_plan: Plan) -> None:
    second, third = active(sample_plan)[:2]
    first = next(goal for goal in sample_plan.goal if goal.status is GoalStatus.DONE)
    plan = replace(
        sample_plan,
        goal_need=(GoalNeed("a", third.id, second.id), GoalNeed("b", third.id, first.id)),
        goal_resource=(
            GoalResource("r", third.id, 0, "Book", "https://example.org", ResourceState.DONE),
            GoalResource("q", third.id, 1, "Course", "", ResourceState.TO_DO),
        ),
    )
    found = told(third, around=around_goals(plan)[third.id])
    assert found["after"] == Detail("after", (first.title, second.title), f"after “{second.title}”")
    assert found["resources"].words == "1 of 2 resources used"
    assert found["resources"].value == (
        {"title": "Book", "place": "https://example.org", "state": "done"},
        {"title": "Course", "place": "", "state": "to do"},
    )
    assert first.id not in around_goals(plan)


def test_the_printed_plan_tells_the_cost_beside_what_the_goal_serves(sample_plan: Plan, catalogue: Catalogue) -> None:
    bare, priced = (
        goal_lines(goal_standings(plan, catalogue, None, Wording()), TODAY, Wording())
        for plan in (sample_plan, costing(sample_plan, 25_000))
    )

    changed = [(old.serves, new.serves) for old, new in zip(bare, priced, strict=True) if old != new]
    assert [new for _old, new in changed] == [f"{old} · costs $250" for old, _new in changed]
    assert len(changed) == 1


def test_a_cost_below_nothing_or_beyond_all_sense_is_refused(workspace: Workspace, catalogue: Catalogue) -> None:
    goal_id = workspace.do("Add", goals.add, catalogue, goals.NewGoal("Course", "", 0, 0, 5), TODAY)

    for cents in (-1, 100_000_100):
        with pytest.raises(Refused, match="The cost must be from 0 to 1,000,000"):
            workspace.do("Change", goals.change, goal_id, cost_cents=cents)
    workspace.do("Change", goals.change, goal_id, cost_cents=100_000_000)
    workspace.do("Change", goals.change, goal_id, cost_cents=None)
    assert workspace.plan.goal[0].cost_cents is None


def test_what_a_goal_brings_a_metric_to_is_told_while_the_metric_is_followed(
    workspace: Workspace, catalogue: Catalogue
) -> None:
    csat = workspace.do("", metrics.follow, catalogue, "satisfaction")
    goal_id = workspace.do("", goals.add, catalogue, goals.NewGoal("Listen first", "", 0, 0, 5), TODAY)
    workspace.do("", goals.change, goal_id, metric_id=csat, metric_target=92.5)
    (goal,) = workspace.plan.goal
    found = told(goal, around=around_goals(workspace.plan)[goal.id])
    assert found["metric_target"] == Detail("metric_target", 92.5, "to bring Customer satisfaction (CSAT) to 92.5 %")
    workspace.do("", metrics.remove, csat)
    assert details_text(goal_details(workspace.plan.goal[0], NOTHING_AROUND, Wording())) == ""
