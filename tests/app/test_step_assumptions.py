"""The numbers of the route in the assumption register."""

from dataclasses import replace

import pytest

from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import pay
from careerplanner.app.queries.projection.assumptions import register
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.salary.step_assumptions import (
    exact_value,
    shown_default,
    shown_range,
    shown_value,
    step_rows,
)
from careerplanner.app.workspace import Workspace
from careerplanner.domain.catalogue import Catalogue, Kind
from careerplanner.domain.plan import EMPTY_PROFILE, Plan
from careerplanner.wording import Wording
from tests.app.examples import a_life
from tests.some import some

from .conftest import TODAY


def test_every_number_of_a_move_and_of_a_band_is_listed_with_its_source(
    sample_plan: Plan, catalogue: Catalogue
) -> None:
    inputs = inputs_of(sample_plan, catalogue, TODAY)
    rows = step_rows(sample_plan, catalogue, TODAY)
    assert len(rows) == len(inputs.roles) + 4 * len(inputs.moves)
    listed = [value for row in rows for value in (row.parts or (row.value,))]
    for move in some(inputs.moves):
        assert move.median_wait_months is None
        assert {move.min_months_in_role, float(move.chance.here), move.entry, *move.raise_} <= set(listed)
    for role in some(inputs.roles):
        assert {role.low, role.mid, role.high} <= set(listed)
    assert all(row.origin.source for row in rows)
    assert len({row.key for row in rows} | {row.key for row in register(sample_plan, catalogue)}) == len(rows) + len(
        register(sample_plan, catalogue)
    )


def test_a_step_of_ones_own_is_marked_and_keeps_its_default_beside_it(sample_plan: Plan, catalogue: Catalogue) -> None:
    first = sample_plan.route_step[1]
    own = replace(first, wait_months=3.0, entry_cents=5_000_000)
    changed = replace(sample_plan, route_step=(sample_plan.route_step[0], own, *sample_plan.route_step[2:]))
    rows = {row.key: row for row in step_rows(changed, catalogue, TODAY)}
    wait, entry = rows[f"{first.id}/wait_months"], rows[f"{first.id}/entry_cents"]
    assert (wait.value, wait.default, wait.is_own, wait.origin.kind) == (3.0, 9.0, True, Kind.OWN)
    assert (shown_value(wait, Wording()), shown_default(wait, Wording())) == ("3 months", "9 months")
    assert (shown_value(entry, Wording()), entry.is_own) == ("$50,000", True)
    assert not rows[f"{first.id}/min_months"].is_own


def test_bands_and_rises_show_all_their_parts(sample_plan: Plan, catalogue: Catalogue) -> None:
    rows = step_rows(sample_plan, catalogue, TODAY)
    band = next(row for row in rows if row.key.startswith("band/"))
    assert exact_value(band, Wording()) == " / ".join(f"${part:,}" for part in band.parts)
    assert shown_value(band, Wording()) == " / ".join(f"${part / 1000:.1f}k" for part in band.parts)
    rise = next(row for row in rows if row.key.endswith("/raise"))
    assert shown_value(rise, Wording()) == "3 / 8.5 / 20 %"
    assert shown_default(rise, Wording()) == ""


def test_a_plan_that_cannot_be_projected_lists_no_steps(catalogue: Catalogue) -> None:
    assert step_rows(Plan(EMPTY_PROFILE), catalogue, TODAY) == ()


def test_all_defaults_come_back_in_one_step(workspace: Workspace, catalogue: Catalogue) -> None:
    workspace.do("Life", a_life, catalogue)
    step = workspace.plan.route_step[1]
    workspace.do("Step", path.change_step, step.id, min_months=6, wait_months=2, entry_cents=5_000_000)
    workspace.do("Step", path.change_step, step.id, not_before="2028-01")
    before = workspace.plan
    workspace.do("Reset", pay.reset_all)
    assert workspace.plan.assumption == ()
    after = workspace.plan.route_step[1]
    assert (after.min_months, after.wait_months, after.entry_cents, after.not_before) == (None, None, None, "2028-01")
    workspace.undo()
    assert workspace.plan == before


@pytest.mark.parametrize("field", ["min_months", "chance", "entry_cents"])
def test_what_the_register_lists_is_what_the_projection_takes(
    sample_plan: Plan, catalogue: Catalogue, field: str
) -> None:
    inputs = inputs_of(sample_plan, catalogue, TODAY)
    rows = {row.key: row.value for row in step_rows(sample_plan, catalogue, TODAY)}
    taken = {
        "min_months": lambda move: move.min_months_in_role,
        "chance": lambda move: float(move.chance.here),
        "entry_cents": lambda move: move.entry,
    }[field]
    for step, move in some(zip(sample_plan.route_step[1:], inputs.moves, strict=True)):
        assert rows[f"{step.id}/{field}"] == taken(move)


def test_the_range_of_an_assumption_is_told_in_its_unit(sample_plan: Plan, catalogue: Catalogue) -> None:
    told = {row.key: shown_range(row, Wording()) for row in register(sample_plan, catalogue)}
    assert told["job_loss_rate"] == "1.3 – 5 % a year"
    assert told["job_loss_median_months"] == "1.7 – 4 months"
    assert told["market_drift"] == "−0.8 % – +0.8 %"
    assert told["estimate_ratio_median"] == "1 – 1.9"
    assert told["review_month"] == ""
