"""The printed plan taken from a plan: what it says of the sample, of an empty plan, and of what is missing."""

from dataclasses import fields, replace
from datetime import date

import pytest

from careerplanner.app.queries.projection.run import project_plan, stay_beside
from careerplanner.app.queries.projection.text import value_text
from careerplanner.app.queries.report.content import Asked, report_content, tried_levers, whole_content
from careerplanner.app.queries.report.editions import Edition, PayTold, told_to
from careerplanner.app.queries.report.redaction import Known
from careerplanner.app.workspace import read_plan
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import EMPTY_PROFILE, GoalStatus, Plan
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.results import Projection
from careerplanner.report.content import ReportContent
from careerplanner.wording import Wording
from tests.sample_plan import write_sample

TODAY = date(2026, 11, 23)


@pytest.fixture(scope="module")
def plan(tmp_path_factory: pytest.TempPathFactory, catalogue: Catalogue) -> Plan:
    path = tmp_path_factory.mktemp("report") / "maya.career"
    write_sample(path)
    return read_plan(path, path.parent)


@pytest.fixture(scope="module")
def projection(plan: Plan, catalogue: Catalogue) -> Projection:
    return project_plan(plan, catalogue, TODAY)


@pytest.fixture(scope="module")
def content(plan: Plan, catalogue: Catalogue, projection: Projection) -> ReportContent:
    return report_content(Known(plan, catalogue, projection, stay_beside(projection)), Asked(TODAY), Wording())


def test_the_route_runs_from_roles_held_before_to_the_goal(content: ReportContent):
    assert [(stop.name, stop.state) for stop in content.route] == [
        ("Call center specialist", "done"),
        ("Customer service specialist", "here"),
        ("Senior customer service specialist", "ahead"),
        ("Customer service team lead", "ahead"),
        ("Customer service manager", "ahead"),
    ]
    ahead = content.route[2]
    assert ahead.when == "6 of 10 by Nov 2036"
    assert ahead.span.startswith("Half of all futures by Q")
    assert content.route[3].span.endswith("; too few for a middle date")
    assert content.route[4].span == "Too rare for a date"
    assert "OEWS May 2025" in ahead.pay_origin
    assert {gate.text: gate.state for gate in ahead.gates} == {
        "Coaching teammates at level 3": "planned",
        "De-escalation at level 4": "met",
        "Knowledge writing at level 3": "met",
    }


_NEVER_IN_SHARES = {"worth", "occupations", "sources"}
_NEVER_OF_WORK = {"readiness", "goals", "actions", "learning", "timeline", "skills", "evidence"}


@pytest.mark.parametrize(
    ("edition", "pay", "empty"),
    [
        (Edition.MINE, PayTold.AMOUNTS, set()),
        (Edition.MINE, PayTold.INDEX, _NEVER_IN_SHARES),
        (
            Edition.MENTOR,
            PayTold.NOTHING,
            {"year", "worth", "nominal", "real", "pay_history", "occupations", "sources"},
        ),
        (
            Edition.PARTNER,
            PayTold.AMOUNTS,
            {"case", "questions", "form", "stories", "year", "levers", "worth", "narrow", *_NEVER_OF_WORK},
        ),
        (
            Edition.MANAGER,
            PayTold.NOTHING,
            {
                *("questions", "stories", "year", "levers", "worth", "narrow", "kpis", "route", "readiness", "outlook"),
                *("projection_title", "nominal", "real", "arrivals", "learning", "has_hours", "skills", "pay_history"),
                *("assumptions", "base_rates", "occupations", "sources", "method", "terms", "disclaimer"),
            },
        ),
    ],
)
def test_each_part_is_filled_but_those_that_the_reader_is_not_told(
    plan: Plan, catalogue: Catalogue, projection: Projection, edition, pay, empty
):
    few = project(projection.inputs, paths=300, seed=3)
    effects = tried_levers(Known(plan, catalogue, few, None), TODAY)

    whole = whole_content(
        Known(plan, catalogue, projection, stay_beside(projection)),
        Asked(TODAY, told_to(edition, pay)),
        Wording(),
        effects,
        with_year=True,
    )

    assert {field.name for field in fields(whole) if not getattr(whole, field.name)} == empty


def test_the_figures_of_the_first_page_are_those_of_the_projection(content: ReportContent, projection: Projection):
    figures = {kpi.label: kpi.value for kpi in content.kpis}

    assert figures["Base pay today"] == "$41,912"
    low, high = (f"${line[-1] / 1000:.0f}k" for line in (projection.real.p10, projection.real.p90))
    assert figures["Pay in Nov 2036, today’s money"] == f"{low}–{high}"
    assert figures["Team lead by Nov 2036"] == Wording().odds.count(projection.odds[1].reached[-1])
    assert (
        figures["Learning left"]
        == f"{Wording().numbers.plain(sum(goal.hours_left for goal in projection.inputs.goals))} h"
    )


@pytest.mark.parametrize(
    ("hours_a_week", "words"),
    [(0.0, "no hours a week are set"), (3.0, "68 weeks at 3 h a week"), (200.0, "1 week at 200 h a week")],
)
def test_what_is_left_to_learn_is_told_at_the_pace_of_the_plan(
    plan: Plan, catalogue: Catalogue, hours_a_week: float, words: str
):
    alone = replace(plan, profile=replace(plan.profile, hours_per_week=hours_a_week))

    content = report_content(Known(alone, catalogue, None, None), Asked(TODAY), Wording())

    (left,) = [kpi for kpi in content.kpis if kpi.label == "Learning left"]
    assert (left.value, left.detail) == ("203.5 h", words)


def test_both_charts_stand_beside_staying_and_the_target_is_in_todays_money(content: ReportContent):
    assert content.nominal is not None
    assert content.real is not None
    assert [series.name for series in content.nominal.series] == ["Your plan", "Stay in role"]
    assert content.nominal.target is None
    assert content.real.target is not None
    assert content.real.target.amount == 66_000


def test_dropped_goals_are_left_out_and_done_ones_come_last(content: ReportContent, plan: Plan):
    wanted = [goal.title for goal in plan.goal if goal.status is GoalStatus.ACTIVE]
    wanted += [goal.title for goal in plan.goal if goal.status is GoalStatus.DONE]

    assert [goal.title for goal in content.goals] == wanted
    assert content.goals[0].status == "12 days late"
    assert content.goals[0].hours.text == "17 of 42 h"
    assert content.goals[-1].is_done
    assert content.goals[-1].hours.fraction == 1.0


def test_every_assumption_and_every_pay_range_names_its_source(content: ReportContent):
    assert len(content.assumptions) >= 17 + 1 + 3 + 3
    assert all(line.value and line.source for line in content.assumptions)
    assert {line.name for line in content.assumptions if line.is_own} >= {
        "Learning time",
        "Yearly raise of an average performer",
        "Month of the yearly review",
    }
    assert all(fact.value and fact.source for fact in (*content.base_rates, *content.sources))
    assert {fact.what for fact in content.sources} >= {
        "Customer service manager, start pay",
        "Senior customer service specialist, pay range",
    }


def test_a_skill_says_what_its_level_rests_on(content: ReportContent):
    basis = {gap.skill: gap.basis for gap in content.skills[0].gaps}

    assert basis["De-escalation"] == "confirmed, Jun 2026"
    assert basis["Metrics and quality"] == "evidence of Mar 2026"
    assert basis["Communication"] == "claimed"
    states = {gap.skill: gap.state for gap in content.skills[0].gaps}
    assert states["Coaching teammates"] == "1 level to go"
    assert states["Problem-solving and curiosity"] == "1 level to go, no goal yet"


def test_evidence_comes_newest_first_and_pay_oldest_first(content: ReportContent, plan: Plan):
    assert len(content.evidence) == len(plan.evidence)
    assert content.evidence[0].happened_on == "Oct 14, 2026"
    assert content.evidence[-1].happened_on == "Sep 29, 2025"
    assert content.pay_history[0].base == "$15.75 an hour at 40 h a week, $32,760 a year"
    assert content.pay_history[-1].total == "$43,982"


def test_learning_is_summed_by_month(content: ReportContent, plan: Plan):
    assert content.learning is not None
    assert len(content.learning.months) == 12
    assert max(share.fraction for _month, share in content.learning.months) == 1.0
    total = sum(entry.minutes for entry in plan.log_entry) / 60
    assert f"{Wording().numbers.plain(total)} hours since" in content.learning.summary
    assert "times the estimate" in content.learning.summary


def test_without_a_projection_there_are_no_dates_and_no_charts(plan: Plan, catalogue: Catalogue):
    bare = report_content(Known(plan, catalogue, None, None), Asked(TODAY), Wording())

    assert (bare.nominal, bare.real, bare.arrivals, bare.assumptions, bare.method) == (None, None, (), (), ())
    assert all(stop.when == "" for stop in bare.route if stop.state == "ahead")
    assert len(bare.goals) == 7


def test_an_empty_plan_gives_an_empty_report(catalogue: Catalogue):
    bare = report_content(Known(Plan(EMPTY_PROFILE), catalogue, None, None), Asked(TODAY), Wording())

    assert bare.title == "Career plan"
    assert (bare.person, bare.route, bare.goals, bare.kpis, bare.readiness) == ("", (), (), (), None)
    assert bare.base_rates


def test_the_notice_says_that_the_sample_is_made_up(content: ReportContent, plan: Plan, catalogue: Catalogue):
    own = replace(plan, profile=replace(plan.profile, is_sample=False))

    assert "made-up person" in content.notice
    assert "made-up" not in report_content(Known(own, catalogue, None, None), Asked(TODAY), Wording()).notice


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (0.034, "fraction a year", "3.4 % a year"),
        (0.6, "fraction", "60 %"),
        (-0.084, "fraction", "-8.4 %"),
        (0.0, "fraction a year", "0 % a year"),
        (4, "month of the year", "Apr"),
        (3, "months", "3 months"),
        (3.9, "years", "3.9 years"),
        (1.3, "ratio", "1.3"),
    ],
)
def test_values_are_written_in_their_unit(value: float, unit: str, words: str):
    assert value_text(value, unit, Wording()) == words


def test_numbers_carry_no_needless_digits():
    assert [Wording().numbers.plain(value) for value in (18, 6.5, 0.25, 1234, 0)] == ["18", "6.5", "0.25", "1,234", "0"]
    assert Wording().numbers.percent(0.815) == "82 %"
