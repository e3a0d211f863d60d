"""Reports of one's own beside those that are shipped: found by name, and never telling more than their edition does."""

from dataclasses import replace

import pytest

from careerplanner.app.commands.talks import reports
from careerplanner.app.queries.report.case import Talk, talk_of
from careerplanner.app.queries.report.choices import choice_named, choices
from careerplanner.app.queries.report.content import Asked, report_content
from careerplanner.app.queries.report.editions import PayTold
from careerplanner.app.queries.report.redaction import Known
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.talk_rows import CustomEdition
from careerplanner.domain.talk_rows import Talk as TalkRow
from careerplanner.errors import Refused
from careerplanner.report.pages import page_sizes
from careerplanner.report.pdf import render_pdf
from careerplanner.report.plain import markdown
from careerplanner.wording import Wording
from tests.app.conftest import TODAY
from tests.some import some


def own(edition: str, pay: str, *sections: str) -> CustomEdition:
    return CustomEdition("o", "For Lena", edition, pay, sections)


def test_reports_are_found_by_name_whatever_their_letters(sample_plan: Plan):
    plan = replace(sample_plan, custom_edition=(own("mine", "index", "pay", "goals"),))

    found = choice_named(plan, "  for  LENA ")
    assert (found.told.pay, found.sections, found.row_id) == (PayTold.INDEX, ("pay", "goals"), "o")
    assert [choice.key for choice in choices(plan)] == [
        *("mine", "manager", "mentor", "partner", "one-page", "check-in", "stories", "year", "For Lena")
    ]
    with pytest.raises(Refused, match=r"no edition “boss”\. Choose from: mine, manager"):
        choice_named(plan, "boss")


def test_a_file_cannot_make_an_edition_tell_more(sample_plan: Plan):
    plan = replace(sample_plan, custom_edition=(own("manager", "amounts", "pay", "assumptions", "case"),))

    found = choice_named(plan, "For Lena")
    assert found.told.pay is PayTold.NOTHING
    assert found.sections == ("case",)


@pytest.mark.parametrize(
    ("name", "edition", "pay", "sections", "sentence"),
    [
        ("Check-In", "mine", "amounts", ("pay",), "is the name of a report that is there already"),
        ("Mine", "mine", "amounts", ("pay",), "is the name of a report that is there already"),
        (" ", "mine", "amounts", ("pay",), "is empty"),
        ("x" * 201, "mine", "amounts", ("pay",), "201 characters"),
        ("Mine too", "mine", "amounts", (), "at least one section"),
        ("Boss", "manager", "amounts", ("case",), "There is no edition"),
        ("Boss", "boss", "amounts", ("case",), "There is no edition"),
    ],
)
def test_what_is_no_report_is_refused(
    workspace: Workspace, name: str, edition: str, pay: str, sections: tuple[str, ...], sentence: str
):
    with pytest.raises(Refused, match=sentence):
        workspace.do("Keep", reports.keep_edition, name, edition, pay, sections)
    assert workspace.plan.custom_edition == ()


def test_a_talk_of_which_nothing_is_known_is_no_row(workspace: Workspace):
    workspace.do("Talk", reports.set_talk, reader="  Priya  ", held_on=TODAY)
    assert workspace.plan.talk == (TalkRow(reader="Priya", held_on=TODAY),)
    assert talk_of(workspace.plan) == Talk("Priya", TODAY)
    workspace.do("Talk", reports.set_talk, reader="", held_on=None)
    assert workspace.plan.talk == ()
    with pytest.raises(Refused):
        workspace.do("Talk", reports.set_talk, held_on=TODAY.replace(year=1900))
    assert workspace.plan.talk == ()


def test_one_page_and_the_form_have_one_page_on_both_papers(sample_plan: Plan, catalogue: Catalogue):
    for key in ("one-page", "check-in"):
        choice = choice_named(sample_plan, key)
        asked = Asked(TODAY, choice.told, choice.sections, Talk("Priya Raman", TODAY))
        content = report_content(Known(sample_plan, catalogue, None, None), asked, Wording())
        for paper in ("a4", "us-letter"):
            assert len(page_sizes(render_pdf(content, paper=paper))) == 1


def test_the_form_tells_levels_and_evidence_and_no_pay(sample_plan: Plan, catalogue: Catalogue):
    choice = choice_named(sample_plan, "check-in")
    asked = Asked(TODAY, choice.told, choice.sections, Talk("Priya Raman"))
    content = report_content(Known(sample_plan, catalogue, None, None), asked, Wording())

    assert content.form is not None
    rows = {row.skill: (row.said, row.asked, row.is_gate, row.who) for row in content.form.skills}
    assert rows["De-escalation"] == (4, 4, True, "Priya Raman, team lead")
    assert rows["Collaboration"] == (3, 3, False, "")
    assert len(content.form.questions) == 4
    assert content.title == "Check-in on the way to senior customer service specialist"
    assert "$" not in markdown(content)


def test_the_year_is_worked_out_where_it_is_asked_for_alone(sample_plan: Plan, catalogue: Catalogue):
    known, wording = Known(sample_plan, catalogue, None, None), Wording()
    asked = choice_named(sample_plan, "year")

    assert report_content(known, Asked(TODAY), wording).year is None
    assert report_content(known, Asked(TODAY, asked.told, asked.sections), wording).year is not None


def test_a_year_tells_each_month_and_what_came_in_it(sample_plan: Plan, catalogue: Catalogue):
    choice = choice_named(sample_plan, "year")
    content = report_content(
        Known(sample_plan, catalogue, None, None), Asked(TODAY, choice.told, choice.sections), Wording()
    )

    year = content.year
    assert year is not None
    assert (content.title, year.title) == ("Year in review", "Dec 2025 – Nov 2026")
    assert len(year.months) == 12
    assert max(month.fraction for month in year.months) == 1.0
    done = [goal for goal in sample_plan.goal if goal.finished_on and goal.finished_on.isoformat() >= "2025-12-01"]
    assert [line.what for line in year.finished] == [goal.title for goal in done]
    assert sum(int(month.goals or 0) for month in some(year.months)) == len(done)
    assert [month.month for month in year.months if month.pay] == ["Mar 2026"]
    assert year.odds == ()


def test_stories_are_the_evidence_that_is_told_as_one(sample_plan: Plan, catalogue: Catalogue):
    choice = choice_named(sample_plan, "stories")
    content = report_content(
        Known(sample_plan, catalogue, None, None), Asked(TODAY, choice.told, choice.sections), Wording()
    )

    told = [item for item in sample_plan.evidence if item.situation or item.did or item.outcome]
    assert [(story.what, story.situation) for story in content.stories] == [(row.what, row.situation) for row in told]
    assert len(told) == 1
