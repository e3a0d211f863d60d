"""Every answer about four plans, as it is kept: whoever changes a figure or a sentence sees which, and where.

What an answer has to be is tested beside this, question by question. Here each function of ``app/queries`` is asked of
a plan with five years of history, of one with a row of every kind, of one in another currency and locale, and of a
bare one. The field of work is one of the tests' own, so that editing the shipped one changes nothing here.
"""

from collections.abc import Iterator, Sequence
from dataclasses import fields, replace
from datetime import UTC, date, datetime
from functools import cache, partial
from itertools import count
from pathlib import Path

import pytest

from careerplanner.app import (
    calendar_file,
    catalogue_facts,
    check_in_answers,
    goal_details,
    local_pay,
    metric_text,
    pause_text,
    pay_text,
    queries,
    role_titles,
    row_differences,
    state_text,
)
from careerplanner.app.catalogue import read_catalogue
from careerplanner.app.commands.talks.reports import PAY
from careerplanner.app.queries.explore.roles import Wish
from careerplanner.app.queries.goals.goals import FinishRange
from careerplanner.app.queries.projection import run
from careerplanner.app.queries.projection.assumptions import values
from careerplanner.app.queries.projection.view import view_of
from careerplanner.app.queries.report.case import Talk
from careerplanner.app.queries.report.content import Asked
from careerplanner.app.queries.report.editions import Edition, PayTold, told_to
from careerplanner.app.queries.report.redaction import Known, redacted
from careerplanner.app.queries.salary import goal_seek, trade
from careerplanner.app.sample import create_sample
from careerplanner.app.wage_tables import national_tables
from careerplanner.app.workspace import read_plan
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.future_rows import Pause, PauseKind
from careerplanner.domain.plan import EMPTY_PROFILE, Plan
from careerplanner.domain.projection.futures import futures_with
from careerplanner.domain.projection.gates import Block, Obstacle
from careerplanner.months import Month
from careerplanner.store import opening
from careerplanner.wording import Wording
from tests.app.asking import Asker, functions_of
from tests.app.test_any_currency import in_currency
from tests.app.test_undo import a_life
from tests.kept_answers import hold

TODAY = date(2026, 11, 23)
PATHS = 400
FIELD = Path(__file__).parent / "field"
PACKAGES = (
    queries,
    calendar_file,
    catalogue_facts,
    check_in_answers,
    goal_details,
    local_pay,
    metric_text,
    pause_text,
    pay_text,
    role_titles,
    row_differences,
    state_text,
)
COSTLY = frozenset(
    {"plan_levers", "goal_values", "tried_levers", "trade_projections", "brakes_of", "effect_of", "compare", "put_off"}
    | {"changed_against", "changed_between", "moved_by", "year_in_review", "report_content", "whole_content", "answers"}
)
"""These project many times: each is asked once, and of one plan alone."""


@cache
def field() -> Catalogue:
    return read_catalogue(FIELD, national_tables())


@cache
def maya(folder: Path) -> Plan:
    create_sample(folder / "maya.career", field(), TODAY)
    return read_plan(folder / "maya.career", folder)


def lived(folder: Path) -> Plan:
    """A plan with a row of every kind; its ids are the same each time."""
    path, numbers = folder / "lived.career", count(1)
    opening.create(path, partial(a_life, catalogue=field()), lambda: f"id-{next(numbers):03}")
    return read_plan(path, folder)


def bare(_folder: Path) -> Plan:
    return Plan(profile=replace(EMPTY_PROFILE, role_key="customer-service-specialist", seed=1))


KINDS = tuple(enumerate(PauseKind))
PLANS = {
    "maya": (maya, Wording()),
    "lived": (lived, Wording()),
    "abroad": (lambda folder: in_currency(maya(folder), "EUR", 0.9), Wording("de_DE", "EUR")),
    "bare": (bare, Wording()),
}


def _asker(plan: Plan, catalogue: Catalogue, wording: Wording) -> Asker:
    projection, _why = run.projection_or_reason(plan, catalogue, TODAY)
    stay = projection and run.stay_beside(projection)
    roles = [role.key for role in catalogue.roles]
    known: list[object] = [plan, catalogue, wording, Talk(reader="Priya", held_on=TODAY)]
    known += [projection] if projection else []
    known += [Known(plan, catalogue, projection, stay)]
    known += [Asked(TODAY, told_to(edition), None, Talk(reader="Priya")) for edition in Edition]
    known += [Asked(TODAY, told_to(Edition.MINE, pay)) for pay in PayTold]
    known += [
        goal_seek.Question(Month(2030, 6), 0.4, role="Team lead"),
        goal_seek.Question(Month(2029, 1), real_pay=5e4),
    ]
    known += [Block("Team lead", obstacle, ("coaching", "gone"), Month(2031, 4)) for obstacle in Obstacle]
    known += [
        Pause("p", kind, "2027-03", 1 + place, place / 4, place / 2, bool(place % 2), "") for place, kind in KINDS
    ]
    known += [
        FinishRange(at, at, at, months, tuple(months if place > 50 else 0.5 for place in range(101)))
        for months in (0, 1, 2, 14)
        for at in (Month(2026, 11) + months,)
    ]
    if projection is not None:
        other = replace(plan, profile=replace(plan.profile, hours_per_week=12.0, target_role_key=roles[2]))
        found, _why = run.projection_or_reason(other, catalogue, TODAY)
        known += [view_of(each, catalogue, of, TODAY) for each, of in ((plan, projection), (other, found)) if of]
        known += [futures_with(projection.inputs, 1, by, paths=PATHS) for by in (1, 60) if projection.inputs.moves]
    return Asker(known, _named(plan, catalogue, roles))


SHARES, LEVELS = (0.0, 0.004, 0.27, 0.5, 0.96, 1.0), (0, 1, 3, 5)
NAMED: dict[str, Sequence[object]] = {
    "today": [TODAY],
    "since": [date(2026, 8, 1), date(2025, 1, 1)],
    "until": [TODAY],
    "day": [date(2026, 6, 1), TODAY],
    "due_on": [date(2027, 3, 1), None],
    "paths": [PATHS],
    "seed": [1],
    "skill_key": ["coaching", "empathy", "metrics-quality", "gone"],
    "codes": [("43-4051", "43-1011", "11-3012")],
    "typed": ["", "co", "Team lead", "zzz"],
    "words": ["later", "x y"],
    "amount": [52_345.6, 0.0, -1_234.4, 5_234_567, 49, 0],
    "error": [0.0, 210.0, 9_000.0],
    "direction": [-1, 1],
    "place": [1, 2],
    "share": SHARES,
    "weight": SHARES,
    "low": [-1.0, 0.5],
    "high": [2.0, -0.5],
    "hours": [0.0, 1.0, 2.5, 40.0],
    "hours_left": [0.0, 12.5],
    "hours_a_week": [20.0, 40.0],
    "allowed": [0.0, 2.0, 5.0],
    "level": LEVELS,
    "from_level": LEVELS,
    "to_level": [1, 2, 4, 5],
    "own": LEVELS,
    "seen": [0, 2, 2, 4],
    "stage": [0, 1, 2, 3, 4, 5, 6],
    "months": [0, 1, 11, 12, 13, 25],
    "count": [0, 1, 2, 7],
    "wishes": [frozenset(), frozenset({Wish.MORE_PAY}), frozenset({Wish.QUICK, Wish.NO_DEGREE}), 0, 1, 2],
    "replanned": [0, 1, 2],
    "late": [0, 1, 3],
    "first_weekday": [0, 6],
    "occupations": [0, 1, 20],
    "name": ["amounts", "mine", "x"],
    "chosen": ["fewer jobs", ""],
    "text": ["service"],
    "area_code": ["CA", None],
    "started": ["2020-03", None],
    "ended": ["2022-07", None],
    "prior": [1.3],
    "base": [43_500.0],
    "target": [60_000.0, None],
    "currency": ["USD", "EUR"],
    "row_id": ["row"],
    "sections": [("summary", "goals"), None],
    "maker": ["own", "library", ""],
    "wage": [18.5],
    "roles": [0, 1, 7],
    "unit": ["%", "", "months", "currency", "share", "points"],
    "value": [0.0, 0.5, 0.078, 1.0, 12.0, -3.456, 52_000.0],
    "change": [0.0, -3.456, 12.0],
    "state": ["MA", "CA", "US", ""],
    "code": ["43-4051", "11-3012", "US", "CA", "14460", "nowhere"],
    "kind": ["minimum_wage", "exempt"],
    "on": [date(2024, 12, 31), TODAY, date(2030, 1, 1)],
    "now": [datetime(2026, 11, 23, 12, 30, tzinfo=UTC)],
    "titles": [(), ("A",), ("A", "B", "C", "D")],
    "names": [(), ("A",), ("A", "B"), ("A", "B", "C")],
    "hours_per_week": [4.0, 37.5],
    "best": [None],
    "yearly": [41_600.0],
    "yearly_cents": [4_160_000],
}
"""What is given for plain numbers and texts, by the name of the parameter."""


def _named(plan: Plan, catalogue: Catalogue, roles: list[str]) -> dict[str, Sequence[object]]:
    return NAMED | {
        "role_key": [*roles, "gone"],
        "key": [*roles, "gone"],
        "goal_id": [goal.id for goal in plan.goal],
        "role_keys": [tuple(roles[2:5])],
        "roles": [tuple(roles[1:4]), *NAMED["roles"]],
        "route": [tuple(roles[1:4])],
        "shown": [[goal.id for goal in plan.goal]],
        "scope": ["next", "route", roles[4], "gone"],
        "value": [*([values(plan, catalogue)] if plan.route_step else []), *NAMED["value"]],
        "skill_names": [{skill.key: skill.name for skill in catalogue.skills}],
        "names": [*NAMED["names"], {skill.key: skill.name for skill in catalogue.skills}],
        "short_names": [{role.name: role.short_name for role in catalogue.roles}],
    }


def _answers(plan: Plan, wording: Wording, *, costly: bool) -> Iterator[tuple[str, object]]:
    catalogue = merged(field(), plan)
    asked = [each for each in functions_of(*PACKAGES) if costly or each.__name__ not in COSTLY]
    for answer in _asker(plan, catalogue, wording).ask_all(asked, once=COSTLY):
        name = answer.function.removeprefix("careerplanner.app.").removeprefix("queries.")
        yield f"{name} {answer.number}", answer.value


@pytest.mark.parametrize("name", PLANS)
def test_every_answer_about_a_plan_is_the_one_that_is_kept(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for module in (run, trade):
        monkeypatch.setattr(module, "USUAL_PATHS", PATHS)
    make, wording = PLANS[name]

    hold(f"answers/{name}", dict(_answers(make(tmp_path), wording, costly=name == "maya")), longest=160)


@pytest.mark.parametrize("name", ["maya", "lived"])
def test_what_each_reader_is_told_of_a_plan_is_as_is_kept(name: str, tmp_path: Path) -> None:
    """Table by table, since a report tells but a part of what it is made from."""
    make, _wording = PLANS[name]
    plan = make(tmp_path)
    catalogue = merged(field(), plan)
    kept: dict[str, object] = {}
    ways = [(edition, pay) for edition in Edition for pay in (None, *map(PayTold, PAY.get(edition.value, ())))]
    for told in (told_to(edition, pay) for edition, pay in ways):
        found = redacted(Known(plan, catalogue, None, None), told, TODAY)
        what = f"{told.edition.name} {told.pay.name}"
        kept[f"{what} left out"] = found.left_out
        kept |= {f"{what} {table.name}": getattr(found.plan, table.name) for table in fields(Plan)}
        kept[f"{what} figures"] = [(role.key, role.band, role.start_pay) for role in found.catalogue.roles]

    hold(f"answers/{name}-redacted", kept, longest=160)
