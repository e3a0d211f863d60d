"""The sample plan: a whole life, alive on any day, the same on the same day."""

import contextlib
from datetime import date, timedelta
from pathlib import Path

import pytest

from careerplanner.app.queries.projection.consistency import problems_in
from careerplanner.app.queries.projection.gates import gates_of
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.standing import goal_standings
from careerplanner.app.sample import create_sample
from careerplanner.app.workspace import read_plan
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.learning import hours_a_week
from careerplanner.domain.plan import GoalStatus, Plan, StepKind
from careerplanner.domain.projection.engine import project
from careerplanner.domain.skills import SkillState, current_ratings, is_stale, state_of
from careerplanner.store.database import connect
from careerplanner.store.schema import ROW_TYPES
from careerplanner.wording import Wording

DAYS = [date(2026, 11, 23), date(2027, 1, 1), date(2028, 2, 29), date(2031, 12, 31)]


def sample(folder: Path, catalogue: Catalogue, today: date) -> Plan:
    path = folder / f"sample {today}.career"
    create_sample(path, catalogue, today)
    return read_plan(path, folder)


@pytest.fixture(params=DAYS, ids=str)
def life(request: pytest.FixtureRequest, tmp_path: Path, catalogue: Catalogue) -> tuple[Plan, date]:
    return sample(tmp_path, catalogue, request.param), request.param


def test_the_same_day_gives_the_same_rows_and_the_same_projection(tmp_path: Path, catalogue: Catalogue):
    rows, figures = [], []
    for name in ("a.career", "b.career"):
        create_sample(tmp_path / name, catalogue, DAYS[0])
        with contextlib.closing(connect(tmp_path / name)) as connection:
            rows.append({table: connection.execute(f"SELECT * FROM {table}").fetchall() for table in ROW_TYPES})
        plan = read_plan(tmp_path / name, tmp_path)
        projected = project(inputs_of(plan, catalogue, DAYS[0]), paths=500, seed=plan.profile.seed)
        figures.append((projected.nominal.p50.tolist(), [arrival.share.tolist() for arrival in projected.arrival]))

    assert repr(rows[0]) == repr(rows[1])
    assert figures[0] == figures[1]


def test_a_later_day_moves_every_date_and_nothing_else(tmp_path: Path, catalogue: Catalogue):
    early, late = (sample(tmp_path, catalogue, day) for day in (DAYS[0], DAYS[0] + timedelta(days=3)))

    before = [(entry.logged_on + timedelta(days=3), entry.minutes, entry.note) for entry in early.log_entry]
    assert before == [(entry.logged_on, entry.minutes, entry.note) for entry in late.log_entry]
    assert early.profile == late.profile


def test_it_says_that_it_is_a_sample_and_contradicts_itself_nowhere(life: tuple[Plan, date], catalogue: Catalogue):
    plan, _today = life

    assert plan.profile.is_sample
    assert "made-up" in plan.profile.headline
    assert problems_in(plan, catalogue, Wording()) == []


def test_it_has_five_years_of_history(life: tuple[Plan, date]):
    plan, today = life

    pays = [(record.effective_on, record.base_cents) for record in plan.pay_record]
    assert pays == sorted(pays)
    assert (today - pays[0][0]).days >= 5 * 365
    assert any(record.overtime_cents for record in plan.pay_record)
    assert any(record.bonus_cents for record in plan.pay_record)
    assert any(record.shift_cents for record in plan.pay_record)
    assert len(plan.experience) >= 3
    assert plan.education
    assert plan.certificate
    assert len(plan.language) >= 2
    assert len(plan.assumption) == 2


def test_its_eight_goals_stand_in_every_way_a_goal_can(life: tuple[Plan, date], catalogue: Catalogue):
    plan, today = life
    standings = goal_standings(plan, catalogue, None, Wording())
    active = [standing for standing in standings if standing.goal.status is GoalStatus.ACTIVE]

    assert len(standings) == 8
    assert {standing.goal.status for standing in standings} == set(GoalStatus)
    assert sum(standing.is_overdue(today) for standing in standings) == 1
    assert {standing.hours_logged > 0 for standing in active} == {True, False}
    assert {step.kind for step in plan.goal_step} == set(StepKind)
    assert {step.done_on is None for step in plan.goal_step} == {True, False}


def test_its_log_is_long_and_still_running(life: tuple[Plan, date]):
    plan, today = life
    days = [entry.logged_on for entry in plan.log_entry]

    assert len(days) >= 40
    assert len(set(days)) == len(days)
    assert max(days) <= today
    pace = hours_a_week(plan.log_entry, today)
    assert pace is not None
    assert 1 < pace < 2 * plan.profile.hours_per_week


def test_its_skills_are_backed_in_every_way_and_one_is_stale(life: tuple[Plan, date]):
    plan, today = life
    ratings = current_ratings(plan.rating)

    assert {state_of(key, r.level, plan.evidence) for key, r in ratings.items()} == set(SkillState)
    assert [k for k in ratings if is_stale(k, plan.rating, plan.evidence, today)] == ["bilingual-service"]


def test_every_gate_of_its_route_is_met_or_planned_for(life: tuple[Plan, date], catalogue: Catalogue):
    plan, _today = life
    route = [step.role_key for step in plan.route_step]

    assert route[0] == "customer-service-specialist"
    assert route[-1] == "customer-service-manager"
    assert len(route) == 4
    gates = [gate for key in route[1:] for gate in gates_of(plan, catalogue, key)]
    assert all(gate.met or gate.covered for gate in gates)
    assert {gate.met for gate in gates} == {True, False}


def test_it_can_be_projected(life: tuple[Plan, date], catalogue: Catalogue):
    plan, today = life

    inputs = inputs_of(plan, catalogue, today)

    assert len(inputs.moves) == 3
    assert all(not move.uncovered and move.goals for move in inputs.moves)
    assert inputs.raise_.review_month == max(record.effective_on for record in plan.pay_record).month
