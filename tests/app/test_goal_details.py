"""What is told of a goal beside its hours and dates: in the report and on the command line, and nowhere twice."""

from dataclasses import replace

import pytest

from careerplanner.app.commands.goals import goals, metrics
from careerplanner.app.goal_details import Detail, details_text, goal_details
from careerplanner.app.queries.projection.standing import goal_standings
from careerplanner.app.queries.report.person import goal_lines
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.errors import Refused
from careerplanner.wording import Wording
from tests.app.conftest import TODAY


def costing(plan: Plan, cents: int | None) -> Plan:
    """The plan with this cost for its first goal."""
    return replace(plan, goal=(replace(plan.goal[0], cost_cents=cents), *plan.goal[1:]))


def test_a_cost_is_told_in_the_currency_of_the_plan_and_one_that_is_not_known_is_not(sample_plan: Plan) -> None:
    goal = sample_plan.goal[0]
    euro = Wording(currency="EUR")

    assert goal_details(replace(goal, cost_cents=125_000), (), euro)[0] == Detail("cost", 1250.0, "costs €1,250")
    assert goal_details(replace(goal, cost_cents=0), (), Wording())[0] == Detail("cost", 0.0, "free of charge")
    assert goal_details(goal, (), Wording())[0] == Detail("cost", None, "")
    assert details_text(goal_details(goal, (), Wording())) == ""


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
    told = goal_details(workspace.plan.goal[0], workspace.plan.metric, Wording())
    assert told[1] == Detail("metric_target", 92.5, "to bring Customer satisfaction (CSAT) to 92.5 %")
    workspace.do("", metrics.remove, csat)
    assert details_text(goal_details(workspace.plan.goal[0], workspace.plan.metric, Wording())) == ""
