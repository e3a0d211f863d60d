"""A damaged value costs its column, and the row only where that says nothing without it; for every table and column."""

import shutil
from dataclasses import fields
from datetime import date
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as driver

from careerplanner.app.salvage import salvage
from careerplanner.app.workspace import read_plan
from careerplanner.domain.goal_rows import Priority
from careerplanner.domain.limits import most_characters
from careerplanner.domain.validation import MONTH_FIELDS
from careerplanner.store import copying
from careerplanner.store.schema import ROW_TYPES, TABLES, Column
from tests.some import some

WHOLE = Path(__file__).parent / "golden" / "v16.career"
"""A plan with a row in each table."""
ASKED = {
    "profile": "id",
    "experience": "id title role_key started",
    "education": "id institution qualification",
    "certificate": "id name earned_on",
    "language": "id name level",
    "pay_record": "id effective_on role_key basis base_cents hours_per_week",
    "route_step": "id role_key",
    "rating": "id skill_key level rated_on",
    "evidence": "id skill_key level happened_on what",
    "goal": "id title skill_key from_level to_level created_on",
    "goal_step": "id goal_id title",
    "log_entry": "id goal_id logged_on minutes",
    "assumption": "id value",
    "custom_role": "id",
    "custom_skill": "id",
    "custom_requirement": "id role_key skill_key level weight gate is_removed origin dated",
    "custom_move": "id source_key target_key",
    "custom_pay": "id code area_code source year",
    "scenario": "id name created_on",
    "offer": "id overtime_factor",
    "kept_forecast": "id kept_on start months currency seed paths inputs role_keys pay arrival",
    "tripwire": "id role_key by_month created_on",
    "pause": "id kind first_month months pay_share hours_share is_held",
    "employer_answer": "id",
    "metric": "id name better skill_key",
    "metric_reading": "id metric_id read_on value",
    "weekly_review": "id week_start reviewed_on",
    "side_job": "id title basis base_cents hours_per_week",
    "benefit": "id role_key name yearly_cents",
    "goal_need": "id goal_id needs_id",
    "goal_resource": "id goal_id title",
    "check_in": "id held_on",
    "trial": "id tried_on what minutes energy_before liking_before",
    "talk": "id",
    "custom_edition": "id name edition pay sections",
}
"""What a row of each table cannot do without."""


def bad(column: Column) -> object:
    """A value that the column never holds, though the file may; None where there is none."""
    if column.kind is str and column.name not in MONTH_FIELDS:
        return "x" * (most_characters(column.name) + 9)
    return {bool: None, int: 2**60, float: 1e308}.get(column.kind, "2026-77")


def optional(name: str) -> list[Column]:
    return [
        column
        for column in TABLES[ROW_TYPES[name]].columns
        if column.name not in ASKED[name].split() and bad(column) is not None
    ]


def spoiled(folder: Path, values: dict[tuple[str, str], object]) -> Path:
    """The whole plan with these values in the first row of each table; table and column give the value."""
    plan = Path(shutil.copyfile(WHOLE, folder / "plan.career"))
    connection = driver.connect(str(plan), isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    for (table, column), value in values.items():
        connection.execute(f"UPDATE {table} SET {column} = ? WHERE id = (SELECT min(id) FROM {table})", (value,))
    connection.close()
    return plan


@pytest.mark.parametrize("turn", range(max(len(optional(name)) for name in ROW_TYPES)))
def test_a_damaged_column_costs_the_column_and_not_the_row(tmp_path: Path, turn: int) -> None:
    """Each turn damages one more column of every table that has so many."""
    whole = read_plan(Path(shutil.copyfile(WHOLE, tmp_path / "whole.career")), tmp_path)
    values = {(name, column.name): bad(column) for name in ROW_TYPES for column in optional(name)[turn : turn + 1]}
    plan = spoiled(tmp_path, values)

    found = salvage(plan, tmp_path / "new.career")

    new = read_plan(tmp_path / "new.career", tmp_path)
    assert (found.left_out, found.kept) == ({}, copying.row_counts(whole))
    assert found.mended == {f"{table}.{column}": 1 for table, column in values}
    for table in some(fields(whole)):
        before, after = getattr(whole, table.name), getattr(new, table.name)
        pairs = [(before, after)] if table.name == "profile" else _by_id(before, after)
        changed = {
            column
            for one, other in some(pairs)
            for column in one.__slots__
            if getattr(one, column) != getattr(other, column)
        }
        assert changed <= {column for spoilt, column in values if spoilt == table.name}


def _by_id(before, after):
    return list(zip(sorted(before, key=lambda row: row.id), sorted(after, key=lambda row: row.id), strict=True))


def test_a_goal_keeps_all_but_its_damaged_values_which_are_as_where_nothing_was_said(tmp_path: Path) -> None:
    damage = {
        ("goal", "starts_on"): "not a day",
        ("goal", "priority"): "utmost",
        ("goal", "cost_cents"): -5,  # no fault that the domain knows: the rules of the file refuse it
        ("goal", "why"): "y" * (most_characters("why") + 1),
    }
    plan = spoiled(tmp_path, damage)

    found = salvage(plan, tmp_path / "new.career")

    goal = min(read_plan(tmp_path / "new.career", tmp_path).goal, key=lambda row: row.id)
    assert (goal.starts_on, goal.priority, goal.cost_cents) == (None, Priority.NORMAL, None)
    assert goal.why == "y" * most_characters("why")
    assert found.mended == {f"{table}.{column}": 1 for table, column in damage}
    assert found.left_out == {}


def test_a_row_is_left_out_for_what_it_cannot_do_without(tmp_path: Path) -> None:
    plan = spoiled(tmp_path, {("rating", "rated_on"): "not a day", ("certificate", "earned_on"): "0000-00-00"})

    found = salvage(plan, tmp_path / "new.career")

    assert (found.left_out, found.mended) == ({"rating": 1, "certificate": 1}, {})


def test_a_damaged_value_in_a_plan_of_an_older_version_costs_its_column_too(tmp_path: Path) -> None:
    plan = Path(shutil.copyfile(WHOLE.with_name("v3.career"), tmp_path / "plan.career"))
    connection = driver.connect(str(plan), isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("UPDATE goal SET due_on = 'soon', status = 'dreamt of'")
    count = connection.execute("SELECT count(*) FROM goal").fetchone()[0]
    connection.close()

    found = salvage(plan, tmp_path / "new.career")

    assert (found.kept["goal"], found.left_out) == (count, {})
    assert found.mended == {"goal.due_on": count, "goal.status": count}
    assert date(2020, 1, 1) < read_plan(tmp_path / "new.career", tmp_path).goal[0].created_on


@pytest.mark.parametrize(
    ("gone", "left_out", "mended"),
    [
        ("metric", {"metric_reading": 1}, {"goal.metric_id": 1, "evidence.reading_id": 1}),
        ("metric_reading", {}, {"evidence.reading_id": 1}),
        ("scenario", {}, {"tripwire.scenario_id": 1}),
        ("goal", {"goal_step": 4, "log_entry": 1, "goal_need": 1, "goal_resource": 1}, {"evidence.goal_id": 1}),
    ],
)
def test_what_names_a_row_that_is_gone_is_kept_without_the_name_and_what_is_part_of_it_goes(
    tmp_path: Path, gone: str, left_out: dict[str, int], mended: dict[str, int]
) -> None:
    plan = spoiled(tmp_path, {})
    connection = driver.connect(str(plan), isolation_level=None)
    connection.execute("PRAGMA foreign_keys = OFF")
    connection.execute(f"DELETE FROM {gone}")
    connection.close()

    found = salvage(plan, tmp_path / "new.career")

    assert (found.left_out, found.mended) == (left_out, mended)
