"""The promotion case: what is asked, by when, what is shown, what is missing, what is next; and read from the file."""

import io
import re
from dataclasses import replace
from datetime import date

import pytest
from pypdf import PdfReader

from careerplanner.app.queries.report.case import NO_TALK, Talk, asked_by, promotion_case
from careerplanner.app.queries.report.content import Asked, report_content
from careerplanner.app.queries.report.editions import Edition, told_to
from careerplanner.app.queries.report.redaction import Known
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import GoalStatus, Plan
from careerplanner.report.case import PromotionCase
from careerplanner.report.pdf import render_pdf
from careerplanner.report.plain import markdown
from careerplanner.wording import Wording
from tests.app.conftest import TODAY

TALK = Talk("Priya Raman", date(2026, 12, 10), date(2027, 6, 30))


@pytest.fixture(scope="module")
def case(sample_plan: Plan, catalogue: Catalogue) -> PromotionCase:
    found = promotion_case(sample_plan, catalogue, TODAY, Wording(), TALK)
    assert found is not None
    return found


def test_each_criterion_is_shown_in_part_or_blank_by_its_evidence(case: PromotionCase):
    states = {row.skill: (row.state, row.shown, row.asked, row.who) for row in case.criteria}

    assert states["De-escalation"] == ("shown", 4, 4, "Priya Raman, team lead")
    assert states["Coaching teammates"] == ("part", 2, 3, "nobody yet")
    assert states["Communication"] == ("part", 3, 4, "nobody yet")
    assert states["Collaboration"] == ("blank", 0, 3, "")
    assert case.counts == ("5 of 11", "4 of 11", "2 of 11")
    assert [row.skill for row in case.criteria if row.is_gate] == [
        "De-escalation",
        "Knowledge writing",
        "Coaching teammates",
    ]


def test_a_level_by_ones_own_word_is_blank_until_there_is_evidence(sample_plan: Plan, catalogue: Catalogue):
    bare = promotion_case(replace(sample_plan, evidence=(), metric_reading=()), catalogue, TODAY, Wording(), NO_TALK)

    assert bare is not None
    assert {row.state for row in bare.criteria} == {"blank"}
    assert bare.comparisons == ()
    assert bare.ask_detail.startswith("I show 0 of the 3 skills")


def test_what_was_counted_before_and_after_stands_side_by_side(case: PromotionCase):
    assert [(row.title, row.before, row.after) for row in case.comparisons] == [
        ("First-contact resolution", "68 %", "76 %"),
        ("Knowledge writing", "41", "26"),
    ]
    assert case.comparisons[0].note == "First read on Dec 28, 2025, last on Oct 30, 2026."
    assert case.comparisons[0].before_fraction == pytest.approx(68 / 76)
    assert case.comparisons[1].after_fraction == pytest.approx(26 / 41)


def test_one_reading_or_a_mere_count_has_nothing_before_and_an_up_and_down_is_no_change(
    sample_plan: Plan, catalogue: Catalogue
):
    def compared(**tables) -> list[tuple[str, str | None, str]]:
        made = promotion_case(replace(sample_plan, **tables), catalogue, TODAY, Wording(), NO_TALK)
        assert made is not None
        return [(row.title, row.before, row.after) for row in made.comparisons]

    first = next(row for row in sample_plan.metric_reading if row.metric_id == "first-contact-resolution")
    assert compared(metric_reading=(first,), evidence=()) == [("First-contact resolution", None, "68 %")]
    up_and_down = tuple(row for row in sample_plan.metric_reading if row.metric_id == "satisfaction")
    assert compared(metric_reading=up_and_down) == [
        ("Knowledge writing", "41", "26"),
        ("Communication", None, "96 of 100"),
    ]


def test_what_is_missing_names_the_goal_and_its_open_steps_or_a_sign_of_the_level(case: PromotionCase):
    rows = {row.skill: row for row in case.missing}

    assert rows["Coaching teammates"].levels == "2 → 3"
    assert rows["Coaching teammates"].what == (
        "Coach two new teammates through their first month. Coach Amir on live calls, weekly. "
        "Ask both what helped and write it down."
    )
    assert (rows["Coaching teammates"].by, rows["Coaching teammates"].late) == ("Nov 11, 2026", "12 days late")
    assert rows["Collaboration"].by == ""
    assert rows["Collaboration"].what.startswith("Keeps one case moving")
    assert "De-escalation" not in rows


def test_the_requests_ask_for_time_for_a_word_and_for_an_answer(case: PromotionCase):
    said = [(row.text, row.when) for row in case.requests]

    assert said[0] == ("Time at work for “Coach Amir on live calls, weekly”: 14 h.", "in this talk")
    assert ("Confirm or correct the 4 rows that say “nobody yet”.", "in this talk") in said
    assert said[-2][1] == "by Dec 24, 2026"
    assert said[-1][0].startswith("If the answer is “not yet”")


@pytest.mark.parametrize(
    ("talk", "kicker"),
    [
        (NO_TALK, "Promotion case"),
        (Talk("Priya"), "Promotion case · for Priya"),
        (Talk(held_on=date(2026, 12, 10)), "Promotion case · talk on Dec 10, 2026"),
        (TALK, "Promotion case · for Priya Raman · talk on Dec 10, 2026"),
    ],
)
def test_the_head_says_for_whom_and_when(talk: Talk, kicker: str, sample_plan: Plan, catalogue: Catalogue):
    found = promotion_case(sample_plan, catalogue, TODAY, Wording(), talk)

    assert found is not None
    assert found.kicker == kicker


def test_the_day_asked_for_is_when_the_last_goal_for_the_role_is_due(sample_plan: Plan, catalogue: Catalogue):
    assert asked_by(sample_plan, catalogue, TODAY) is None
    due = date(2027, 5, 31)
    goals = tuple(
        replace(goal, due_on=due) if goal.skill_key == "coaching" and goal.to_level == 3 else goal
        for goal in sample_plan.goal
    )
    assert any(goal.status is GoalStatus.ACTIVE and goal.due_on == due for goal in goals)
    dated = replace(sample_plan, goal=goals)

    assert asked_by(dated, catalogue, TODAY) == due
    found = promotion_case(dated, catalogue, TODAY, Wording(), NO_TALK)
    assert found is not None
    assert found.ask == "Name me senior customer service specialist by May 31, 2027."


def test_without_a_day_it_asks_for_one_and_without_a_role_there_is_no_case(sample_plan: Plan, catalogue: Catalogue):
    found = promotion_case(sample_plan, catalogue, TODAY, Wording(), NO_TALK)

    assert found is not None
    assert found.ask == "Name me senior customer service specialist by a day that we set in this talk."
    ended = replace(sample_plan, route_step=sample_plan.route_step[:1])
    assert promotion_case(ended, catalogue, TODAY, Wording(), NO_TALK) is None


def words_of_manager_edition(plan: Plan, catalogue: Catalogue) -> list[str]:
    asked = Asked(TODAY, told_to(Edition.MANAGER), None, TALK)
    made = render_pdf(report_content(Known(plan, catalogue, None, None), asked, Wording()))
    return [" ".join(page.extract_text().split()) for page in PdfReader(io.BytesIO(made)).pages]


def test_one_who_has_the_file_alone_can_answer_the_five_questions(sample_plan: Plan, catalogue: Catalogue):
    first, second, *_appendix = words_of_manager_edition(sample_plan, catalogue)

    asked = re.search(r"What I ask Name me (?P<role>.+?) by (?P<day>\w+ \d+, \d{4})\.", first)
    assert asked is not None
    assert asked["role"] == "senior customer service specialist"
    assert asked["day"] == "June 30, 2027"

    assert "5 of 11 criteria shown" in first
    for words in ("Showed Tomás and Jess the three turning points", "Priya Raman, team lead", "Jun 26, 2026"):
        assert words in first
    assert "2 of 11 still blank" in first

    missing = second[: second.index("What I need from you")]
    assert "What is not shown yet, and how I will show it" in missing
    assert "Coaching teammates 2 → 3 Coach two new teammates" in missing
    assert "Collaboration 0 → 3" in missing

    needs = second[second.index("What I need from you") : second.index("Agreed next steps")]
    assert "Time at work for “Coach Amir on live calls, weekly”: 14 h." in needs
    assert "by Dec 24, 2026" in needs
    after = second[second.index("Agreed next steps") :]
    for words in ("Step Who By when", "Yes, if the steps are done", "We look again on:", "Priya Raman Date"):
        assert words in after


def test_goals_are_told_without_hours_where_the_log_is_not_told(sample_plan: Plan, catalogue: Catalogue):
    asked = Asked(TODAY, told_to(Edition.MANAGER), ("goals",))
    content = report_content(Known(sample_plan, catalogue, None, None), asked, Wording())
    printed = " ".join(
        " ".join(page.extract_text() for page in PdfReader(io.BytesIO(render_pdf(content))).pages).split()
    )

    assert printed.index("Goal Due State") < printed.index("Coach two new teammates")
    for text in (printed, markdown(content)):
        assert "12 days late" in text
        assert "0 of 42" not in text
        assert "learning time" not in text


def test_the_case_says_nothing_of_pay_odds_or_what_is_left_out(sample_plan: Plan, catalogue: Catalogue):
    text = " ".join(words_of_manager_edition(sample_plan, catalogue))

    assert not re.search(
        r"[$€£]|\bpay\b|salary|of 10 futures|chance|odds|left out|redacted|edition", text, re.IGNORECASE
    )
