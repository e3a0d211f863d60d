"""Pay records and the values of the sliders are kept as they were given."""

from dataclasses import replace
from datetime import date

import pytest

from careerplanner.app.commands.profile import pay, profile
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.salary import page as salary
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import PayRecord
from careerplanner.errors import Refused
from tests.app import examples
from tests.some import some

DAY = date(2026, 3, 1)


def record(workspace: Workspace, row_id: str) -> PayRecord:
    return next(row for row in workspace.plan.pay_record if row.id == row_id)


def test_a_pay_record_has_the_hours_it_was_given_and_else_those_of_the_profile(workspace: Workspace):
    workspace.do("", profile.change, work_hours_per_week=37.5)

    given = workspace.do("", pay.add, 40_000, DAY, hours_per_week=24)
    usual = workspace.do("", pay.add, 41_000, date(2026, 4, 1))

    assert (record(workspace, given).hours_per_week, record(workspace, usual).hours_per_week) == (24, 37.5)


def test_the_hours_of_a_pay_record_are_changed_alone(workspace: Workspace):
    row_id = workspace.do(
        "",
        pay.add,
        40_000,
        DAY,
        hours_per_week=24,
        overtime_cents=120_000,
        bonus_cents=30_000,
        shift_cents=5_000,
        note="New",
    )
    before = record(workspace, row_id)

    workspace.do("", pay.change, row_id, hours_per_week=32)

    assert record(workspace, row_id) == replace(before, hours_per_week=32)
    assert (before.overtime_cents, before.bonus_cents, before.shift_cents) == (120_000, 30_000, 5_000)


@pytest.mark.parametrize("hours", [0.9, 100.1])
def test_hours_a_week_that_nobody_works_are_refused(hours: float, workspace: Workspace):
    row_id = workspace.do("", pay.add, 40_000, DAY)

    with pytest.raises(Refused, match="Hours a week"):
        workspace.do("", pay.change, row_id, hours_per_week=hours)
    with pytest.raises(Refused, match="Hours a week"):
        workspace.do("", pay.add, 40_000, DAY, hours_per_week=hours)


@pytest.mark.parametrize(
    ("moved", "hours", "assumptions", "wait"),
    [
        ({"hours_per_week": 7.5}, 7.5, {}, None),
        ({"raise_budget": 0.055}, 4, {"raise_budget": 0.055}, None),
        ({"inflation_mean": 0.041}, 4, {"inflation_mean": 0.041}, None),
        ({"wait_months": 17.0}, 4, {}, 17.0),
        (
            {"inflation_mean": 0.041, "wait_months": 17.0, "raise_budget": 0.055},
            4,
            {"raise_budget": 0.055, "inflation_mean": 0.041},
            17.0,
        ),
    ],
    ids=["hours", "raise", "inflation", "wait", "three"],
)
def test_keeping_what_was_tried_changes_what_was_moved_and_nothing_else(
    moved: dict[str, float],
    hours: float,
    assumptions: dict[str, float],
    wait: float | None,
    workspace: Workspace,
    catalogue: Catalogue,
):
    workspace.do("", examples.a_life, catalogue)
    workspace.do("", profile.change, hours_per_week=4)
    workspace.do("", pay.reset_all)
    before = salary.WhatIf(4, 0.03, 0.02, 9.0)
    plan = workspace.plan

    workspace.do("", pay.keep_what_if, *salary.kept(plan, before, replace(before, **moved)))

    assert workspace.plan.profile.hours_per_week == hours
    assert {row.id: row.value for row in workspace.plan.assumption} == assumptions
    assert [step.wait_months for step in workspace.plan.route_step] == [
        step.wait_months if number != 1 else wait for number, step in enumerate(plan.route_step)
    ]


def test_each_slider_moves_its_own_input_of_the_projection_and_no_other(workspace: Workspace, catalogue: Catalogue):
    workspace.do("", examples.a_life, catalogue)
    inputs = inputs_of(workspace.plan, catalogue, examples.TODAY)
    before = salary.what_if_of(inputs)
    assert salary.with_what_if(inputs, before) == inputs
    first, *others = inputs.moves

    moved = {
        "hours_per_week": replace(inputs, hours_per_week=7.5),
        "raise_budget": replace(inputs, raise_=replace(inputs.raise_, budget=7.5)),
        "inflation_mean": replace(inputs, prices=replace(inputs.prices, mean=7.5)),
        "wait_months": replace(inputs, moves=(replace(first, median_wait_months=7.5), *others)),
    }

    for name, expected in some(moved.items()):
        assert salary.with_what_if(inputs, replace(before, **{name: 7.5})) == expected, name
    assert salary.what_if_of(moved["wait_months"]).wait_months == 7.5
    assert salary.with_what_if(inputs, replace(before, wait_months=None)) == inputs, "a chance stands in its place"
    alone = replace(inputs, moves=())
    assert salary.what_if_of(alone).wait_months is None
    assert salary.with_what_if(alone, replace(before, wait_months=7.5)) == alone


def test_each_transaction_is_counted_in_the_file_and_a_refused_one_is_not(workspace: Workspace):
    count = workspace._file.store.edit_seq
    before = count()

    workspace.do("", profile.change, name="Maya")
    assert count() == before + 1
    workspace.undo()
    assert count() == before + 2
    workspace.redo()
    assert count() == before + 3
    with pytest.raises(Refused):
        workspace.do("", profile.change, currency="dollars")
    assert count() == before + 3
