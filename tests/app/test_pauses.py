"""Pauses: what may be entered, what they do to the inputs of the projection, and how they are said."""

from dataclasses import replace
from datetime import date

import pytest

from careerplanner.app.commands.profile import profile
from careerplanner.app.commands.salary import pauses
from careerplanner.app.pause_text import pause_name, terms_text
from careerplanner.app.queries.path.timeline import path_timeline
from careerplanner.app.queries.path.timeline_text import date_rows
from careerplanner.app.queries.projection.consistency import problems_in
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.pauses import pause_rows, shades
from careerplanner.app.queries.projection.run import project_plan
from careerplanner.app.queries.projection.view import view_of
from careerplanner.app.queries.report.sources import assumption_lines
from careerplanner.app.workspace import Workspace, open_workspace
from careerplanner.domain.catalogue import Catalogue, Kind
from careerplanner.domain.future_rows import PauseKind
from careerplanner.domain.projection.inputs import Pause
from careerplanner.domain.validation import faults_in
from careerplanner.errors import Refused
from careerplanner.months import Month
from careerplanner.wording import Wording
from tests.sample_plan import write_sample
from tests.some import some

TODAY = date(2026, 11, 23)
LEAVE, PART_TIME, STUDY = PauseKind.LEAVE, PauseKind.PART_TIME, PauseKind.STUDY


@pytest.fixture
def sample(tmp_path, catalogue: Catalogue):
    write_sample(tmp_path / "sample.career")
    opened = open_workspace(tmp_path / "sample.career", tmp_path / "backups", catalogue)
    yield opened
    opened.close()


def add(workspace: Workspace, kind: PauseKind, first: str, months: int, **more) -> str:
    return workspace.do("Add", pauses.add, kind, first, months, **more)


@pytest.mark.parametrize(
    ("kind", "terms"), [(LEAVE, (0.0, 0.0, True)), (PART_TIME, (0.5, 1.0, False)), (STUDY, (0.0, 3.0, True))]
)
def test_a_pause_has_the_terms_of_its_kind_where_none_are_named(workspace: Workspace, kind, terms) -> None:
    add(workspace, kind, "2027-05", 6)
    row = workspace.plan.pause[0]
    assert (row.pay_share, row.hours_share, row.is_held) == terms


@pytest.mark.parametrize(
    ("values", "words"),
    [
        ({"first": "2027-13"}, "is not a month"),
        ({"months": 0}, "length in months must be from 1 to 120"),
        ({"months": 121}, "length in months must be from 1 to 120"),
        ({"months": 2.5}, "whole months"),
        ({"pay_share": 1.01}, "share of the pay"),
        ({"pay_share": -0.01}, "share of the pay"),
        ({"hours_share": 10.5}, "Learning as a share"),
        ({"hours_share": float("nan")}, "Learning as a share"),
        ({"first": "2100-12", "months": 2}, "ends after 2100"),
    ],
)
def test_what_makes_no_sense_is_refused_by_name(workspace: Workspace, values, words) -> None:
    values = {"first": "2027-05", "months": 6, **values}
    with pytest.raises(Refused, match=words):
        add(workspace, LEAVE, values.pop("first"), values.pop("months"), **values)
    assert workspace.plan.pause == ()


@pytest.mark.parametrize(("first", "months"), [("2027-05", 6), ("2027-01", 5), ("2027-10", 1), ("2026-12", 24)])
def test_a_pause_that_meets_another_is_refused_and_told_which(workspace: Workspace, first, months) -> None:
    add(workspace, LEAVE, "2027-05", 6)
    with pytest.raises(Refused, match="overlap another pause: Leave, May 2027 – Oct 2027"):
        add(workspace, STUDY, first, months)


def test_a_pause_may_begin_in_the_month_after_another_and_be_changed_over_its_own_months(workspace: Workspace) -> None:
    first = add(workspace, LEAVE, "2027-05", 6)
    second = add(workspace, PART_TIME, "2027-11", 3)
    workspace.do("Shift", pauses.change, first, first_month="2027-04", months=7)
    assert [row.first_month for row in workspace.plan.pause] == ["2027-04", "2027-11"]
    with pytest.raises(Refused, match="overlap another pause: Leave"):
        workspace.do("Shift", pauses.change, second, first_month="2027-10")


def test_a_plan_holds_only_so_many(workspace: Workspace) -> None:
    for year in range(pauses.MOST_PAUSES):
        add(workspace, LEAVE, f"{2030 + year}-01", 1)
    with pytest.raises(Refused, match="at most 20 pauses"):
        add(workspace, LEAVE, "2029-01", 1)


def test_the_projection_takes_those_that_are_not_over_in_order(sample: Workspace) -> None:
    add(sample, STUDY, "2028-09", 3, pay_share=0.25)
    add(sample, LEAVE, "2026-09", 3)
    add(sample, LEAVE, "2026-06", 2)
    assert inputs_of(sample.plan, sample.catalogue, TODAY).pauses == (
        Pause(Month(2026, 9), 3, 0.0, 0.0, is_held=True),
        Pause(Month(2028, 9), 3, 0.25, 3.0, is_held=True),
    )


def test_past_months_that_were_held_do_not_count_as_months_in_the_role(sample: Workspace) -> None:
    since = inputs_of(sample.plan, sample.catalogue, TODAY).months_in_role
    add(sample, PART_TIME, "2025-01", 6)
    assert inputs_of(sample.plan, sample.catalogue, TODAY).months_in_role == since
    add(sample, LEAVE, "2026-01", 5)
    assert inputs_of(sample.plan, sample.catalogue, TODAY).months_in_role == since - 5
    add(sample, LEAVE, "2026-10", 6)
    assert inputs_of(sample.plan, sample.catalogue, TODAY).months_in_role == since - 7
    sample.do("Since", profile.change, role_since="2026-03")
    assert inputs_of(sample.plan, sample.catalogue, TODAY).months_in_role == 8 - 2 - 2


def test_leave_puts_every_role_off_and_lowers_pay_in_its_months_alone(sample: Workspace) -> None:
    before = project_plan(sample.plan, sample.catalogue, TODAY)
    add(sample, LEAVE, "2027-01", 6)
    after = project_plan(sample.plan, sample.catalogue, TODAY)
    for old, new in some(zip(before.arrival, after.arrival, strict=True)):
        assert new.share.sum() < old.share.sum()
        assert new.share[-1] <= old.share[-1]
    assert after.nominal.p90[2:8].max() == 0
    assert after.nominal.p50[1] == pytest.approx(before.nominal.p50[1], rel=1e-3)
    assert after.nominal.p50[8] > 0


def test_the_register_lists_each_pause_as_the_users_own(sample: Workspace) -> None:
    add(sample, STUDY, "2027-05", 6)
    [row] = pause_rows(sample.plan, TODAY, Wording())
    assert row.name == "Study, May 2027 – Oct 2027: pay, learning"
    assert (row.parts, row.is_own, row.is_fixed, row.origin.kind) == ((0.0, 3.0), True, True, Kind.OWN)
    lines = assumption_lines(
        sample.plan, sample.catalogue, project_plan(sample.plan, sample.catalogue, TODAY), Wording()
    )
    own = [line for line in lines if line.is_own]
    assert list(lines[: len(own)]) == own, "the user's own come first"
    assert [(line.name, line.value) for line in own][-1] == (
        "Study, May 2027 – Oct 2027",
        "pay 0 %, learning 300 % of the usual hours; months in the role, reviews and promotions stop",
    )


def test_a_pause_is_said_with_its_months_and_its_terms(workspace: Workspace) -> None:
    add(workspace, PART_TIME, "2027-05", 1, pay_share=0.625)
    row = workspace.plan.pause[0]
    assert pause_name(row, Wording()) == "Part time, May 2027"
    assert terms_text(row, Wording()) == "pay 62.5 %, learning 100 % of the usual hours"


def test_parts_of_pay_and_learning_are_told_to_a_hundredth_of_a_percent(workspace: Workspace) -> None:
    add(workspace, PART_TIME, "2027-05", 1, pay_share=1 / 3, hours_share=2 / 3)
    assert terms_text(workspace.plan.pause[0], Wording()) == "pay 33.33 %, learning 66.67 % of the usual hours"


def test_the_chart_shades_a_pause_as_far_as_it_lies_in_it(sample: Workspace) -> None:
    add(sample, LEAVE, "2026-10", 3)
    add(sample, STUDY, "2036-10", 12)
    add(sample, LEAVE, "2025-01", 2)
    projection = project_plan(sample.plan, sample.catalogue, TODAY)
    found = [(shade.first, shade.last, shade.title) for shade in shades(sample.plan, projection, Wording())]
    assert found == [(0, 1, "Leave"), (119, 120, "Study")]
    longer = replace(sample.plan, pause=tuple(replace(row, months=row.months + 1) for row in sample.plan.pause))
    assert shades(longer, projection, Wording()) == (), "not projected yet"


def test_a_pause_that_meets_the_chart_in_its_first_or_last_month_is_shaded_there(sample: Workspace) -> None:
    add(sample, LEAVE, "2026-10", 2)
    add(sample, STUDY, "2036-11", 12)
    projection = project_plan(sample.plan, sample.catalogue, TODAY)
    found = [(shade.first, shade.last, shade.title) for shade in shades(sample.plan, projection, Wording())]
    assert found == [(0, 0, "Leave"), (120, 120, "Study")]


def test_the_timeline_shows_pauses_and_goes_on_to_their_end(sample: Workspace) -> None:
    add(sample, LEAVE, "2027-05", 6)
    add(sample, STUDY, "2036-01", 3)
    add(sample, LEAVE, "2037-01", 3)
    view = view_of(sample.plan, sample.catalogue, project_plan(sample.plan, sample.catalogue, TODAY), TODAY)
    shown = path_timeline(sample.plan, sample.catalogue, view, TODAY, Wording())
    assert shown is not None
    assert [(span.kind, span.begins, span.ends) for span in shown.pauses] == [
        ("Leave", Month(2027, 5), Month(2027, 11)),
        ("Study", Month(2036, 1), Month(2036, 4)),
    ]
    assert shown.ends > Month(2036, 3)
    said = [(row.what, row.when, row.between) for row in date_rows(shown, Wording()) if row.id.startswith("pause ")]
    assert said == [("Leave", "May 2027", "To Oct 2027"), ("Study", "Jan 2036", "To Mar 2036")]


def test_a_file_whose_pauses_meet_is_found_out(sample: Workspace) -> None:
    first = add(sample, LEAVE, "2027-05", 6)
    add(sample, STUDY, "2027-11", 3)
    assert problems_in(sample.plan, sample.catalogue, Wording()) == []
    rows = tuple(replace(row, months=9) if row.id == first else row for row in sample.plan.pause)
    [problem] = problems_in(replace(sample.plan, pause=rows), sample.catalogue, Wording())
    assert problem == "Two pauses overlap: Leave, May 2027 – Jan 2028, and Study, Nov 2027 – Jan 2028."
    rows = tuple(replace(row, first_month="2027-99") for row in sample.plan.pause[:1])
    assert list(faults_in(replace(sample.plan, pause=rows))) == ["pause.first_month: not a month"]
