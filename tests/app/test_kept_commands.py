"""What every command writes and how it refuses, at the borders of each part of its input, as it is kept.

A plan with a row of every kind is given each command as usual, and with one part changed at a time (``trying.py``).
"""

import inspect
from collections.abc import Callable, Iterator
from datetime import date
from functools import partial
from itertools import count
from typing import Any

import pytest

from careerplanner.app import commands
from careerplanner.app.commands.catalogue import custom_moves, custom_roles
from careerplanner.app.commands.goals import goals, metrics
from careerplanner.app.commands.path import step
from careerplanner.app.commands.review.review import Outcome
from careerplanner.app.commands.salary.offers import BenefitLine
from careerplanner.app.commands.setup import jobs, role_copies, setup
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.domain.catalogue import Catalogue, MoveKind, Requirement
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.employer_rows import Inside, Mobility
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.engine import project
from careerplanner.store import opening
from careerplanner.store.database import connect
from careerplanner.units import cents_of, minutes_of
from tests.app import custom_examples, talk_examples
from tests.app.asking import functions_of
from tests.app.examples import LEAD, MANAGER, NEW_GOAL, SENIOR, SPECIALIST, a_life
from tests.app.test_kept_answers import field
from tests.app.trying import TODAY, NotingStore, outcome, parts_of, variants
from tests.kept_answers import hold

# Which row a command is about, where the name of the parameter does not say it.
TABLES = {
    "pay": "pay_record",
    "side_jobs": "side_job",
    "scenarios": "scenario",
    "tripwires": "tripwire",
    "pauses": "pause",
    "forecasts": "kept_forecast",
    "check_ins": "check_in",
    "trials": "trial",
    "reports": "custom_edition",
    "skills": "evidence",
}


def _row_id(plan: Plan, module: str, name: str) -> str:
    table = name.partition("_")[2] if module == "profile" else TABLES[module]
    return str(getattr(plan, table)[0].id)


FIGURES = custom_roles.Figures((4_000_000, 5_000_000, 6_000_000), (3_900_000, 4_100_000), "Own", "2026", "US")
ASKED = (Requirement("empathy", 2, 1.0, gate=True),)
DRAFT = custom_roles.RoleDraft("Clerk", "Clerk", "Files", 1, ("43-4051",), ("One",), FIGURES, ASKED)
MOVES = (custom_moves.MoveDraft(LEAD, custom_examples.EXPERT, 3, 2.5), custom_moves.MoveDraft(SENIOR, LEAD))
JOB = jobs.NewJob("Night clerk", "43-4051", 1)
USUAL: dict[str, Any] = {
    "today": TODAY,
    "on": TODAY,
    "done_on": TODAY,
    "role_key": LEAD,
    "custom_roles.show_role.role_key": custom_examples.ACCOUNTS,
    "custom_roles.reset_role.role_key": custom_examples.EXPERT,
    "occupations.take_pay.role_key": custom_examples.NURSES.key,
    "skill_key": "coaching",
    "custom_skills.show_skill.skill_key": "nlp-basics",
    "remove_requirement.skill_key": "empathy",
    "custom_roles.remove_requirement.skill_key": "empathy",
    "source": SENIOR,
    "target": LEAD,
    "custom_moves.add_move.source": LEAD,
    "custom_moves.add_move.target": custom_examples.EXPERT,
    "custom_moves.show_move.target": MANAGER,
    "custom_moves.reset_move.source": SPECIALIST,
    "custom_moves.reset_move.target": SENIOR,
    "aim_for.target": SENIOR,
    "setup.answer_target.target": SENIOR,
    "metrics.follow.target": 80.0,
    "goals.add_for_metric.target": 80.0,
    "custom_moves.save_moves.moves": MOVES,
    "requirement": Requirement("data-literacy", 4, 0.6, gate=True),
    "draft": DRAFT,
    "found": custom_examples.MEDICS,
    "next_steps": (),
    "tables": custom_examples.NURSES.tables,
    "area_code": "CA",
    "ladder": custom_examples.LADDER,
    "asks": step.StepAsks(MoveKind.LATERAL, 20),
    "new": NEW_GOAL,
    "goals.add_all.new": (NEW_GOAL,),
    "goals.add_step.new": goals.NewStep("Sit in", minutes_of(2)),
    "metrics.add.new": metrics.NewMetric("Articles", "a month", skill_key="coaching", target=4.0),
    "custom_roles.add_role.new": DRAFT,
    "places": 1,
    "minutes": minutes_of(1.5),
    "value": 85.0,
    "key": "raise_budget",
    "metrics.follow.key": "handle-time",
    "custom_roles.add_role.key": "",
    "custom_skills.add_skill.key": "",
    "level": 2,
    "profile.add_language.level": "B2",
    "profile.change_language.level": "C1",
    "levels": {"coaching": 4, "privacy": 2},
    "typical": frozenset({"privacy"}),
    "what": "Led a call",
    "happened_on": TODAY,
    "tried_on": TODAY,
    "earned_on": TODAY,
    "effective_on": TODAY,
    "people": 30,
    "promoted": 3,
    "posts": 5,
    "free_every_months": 18.0,
    "ready": (2.0, 4.0),
    "inside": Inside.MOSTLY,
    "chance": 0.2,
    "between": (0.1, 0.3),
    "asked": True,
    "roles": (SPECIALIST, SENIOR, MANAGER),
    "month": "2026-11",
    "base_cents": cents_of(21.5),
    "basis": PayBasis.HOUR,
    "hours_per_week": 6.0,
    "assumptions": {"raise_budget": 0.05},
    "wait_months": 4.0,
    "rate": 0.92,
    "since": "2026-01",
    "title": "A title",
    "started": "2019-03",
    "qualification": "Diploma",
    "name": "Spanish",
    "week_start": date(2026, 11, 17),
    "lines": (BenefitLine("Pension", 240_000, 310_000), BenefitLine("Car", 0, 400_000)),
    "first_month": "2029-09",
    "months": 10,
    "by_month": "2030-01",
    "job": JOB,
    "copy": role_copies.RoleCopy("Copied", LEAD, is_above=True, figures=FIGURES),
    "answer": setup.Where(SENIOR, "2025-01", cents_of(43_500), PayBasis.YEAR, "Maya", "CA"),
    "target_pay_cents": cents_of(60_000),
    "suggested": (NEW_GOAL,),
    "about": setup.About(Mobility.LOOKING, 3, 120),
    "said": talk_examples.A_TALK,
    "edition": "mentor",
    "pay": "index",
    "sections": ("stories",),
    "custom_skills.save_skill": {"name": "Diving", "summary": "Deep", "signals": {1: ("In a pool",)}},
    "custom_skills.change_skill": {"signals": {3: ("Two tunes", "In tune")}},
    "custom_moves.add_move": {"raise_": (0.0, 0.1, 0.2)},
    "profile.change": {"role_since": "2025-01"},
    "profile.add_experience": {"ended": "2020-01"},
    "scenarios.add": {"route": (SPECIALIST, LEAD)},
    "goals.change": {"from_level": 1, "to_level": 3},
    "tripwires.add": {"note": "Ask"},
}
"""What is usually given, by the name of the parameter, or by command and parameter; what may be changed, by command."""


def _usual(plan: Plan, catalogue: Catalogue) -> dict[str, Any]:
    ids = [goal.id for goal in plan.goal]
    helper = next(row.id for row in plan.custom_role if row.name == "Helper")
    whistling = next(row.id for row in plan.custom_skill if row.name == "Whistling")
    return USUAL | {
        "catalogue": catalogue,
        "goal_id": ids[0],
        "goal_ids": tuple(ids),
        "needs": (ids[1],),
        "goals.change_step.step_id": plan.goal_step[0].id,
        "goals.tick_step.step_id": plan.goal_step[0].id,
        "goals.remove_step.step_id": plan.goal_step[0].id,
        "step_id": plan.route_step[1].id,
        "entry_id": plan.log_entry[0].id,
        "reading_id": plan.metric_reading[0].id,
        "metric_id": plan.metric[0].id,
        "resource_id": plan.goal_resource[0].id,
        "custom_roles.remove_role.role_key": helper,
        "custom_roles.remove_requirement.role_key": helper,
        "custom_skills.remove_skill.skill_key": whistling,
        "dates": {ids[0]: date(2027, 3, 1)},
        "outcome": Outcome(minutes_of(1.5), (ids[0],), ((LEAD, 0.2, 0.1, 0.3),), "moved"),
        "projection": project(inputs_of(plan, catalogue, TODAY), paths=20, seed=1),
        "role_keys": tuple(row.role_key for row in plan.route_step),
    }


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NotingStore]:
    path, numbers = tmp_path_factory.mktemp("lived") / "lived.career", count(1)
    opening.create(path, partial(a_life, catalogue=field()), lambda: f"id-{next(numbers):03}")
    later = count(1)
    opened = NotingStore(connect(path), path, new_id=lambda: f"new-{next(later):03}")
    opened.connection.execute("BEGIN")
    yield opened
    opened.close()


def _base(command: Callable[..., Any], usual: dict[str, Any], plan: Plan) -> dict[str, Any]:
    """What a command has to be given, and no more."""
    module, name = command.__module__.rpartition(".")[2], command.__name__
    found = {}
    for each, parameter in inspect.signature(command).parameters.items():
        if each == "row_id":
            found[each] = _row_id(plan, module, name)
        elif each != "store" and parameter.kind is not inspect.Parameter.VAR_KEYWORD:
            wanted = next((key for key in (f"{module}.{name}.{each}", each) if key in usual), None)
            if wanted is not None:
                found[each] = usual[wanted]
            elif parameter.default is inspect.Parameter.empty:
                found[each] = next(iter(parts_of(command)[each]))
    return found | usual.get(f"{module}.{name}", {})


def test_every_command_writes_and_refuses_as_is_kept(store: NotingStore) -> None:
    plan = store.load()
    catalogue = merged(field(), plan)
    usual, kept = _usual(plan, catalogue), {}
    for command in functions_of(commands):
        if next(iter(inspect.signature(command).parameters), "") != "store" or command.__module__.endswith("overrides"):
            continue
        name = f"{command.__module__.rpartition('.')[2]}.{command.__name__}"
        for what, given in variants(command, _base(command, usual, plan)):
            store.new_id = partial(next, (f"new-{number:03}" for number in count(1)))
            if said := outcome(store, command, given):
                kept[f"{name}, {what}"] = said

    hold("commands", kept, longest=200)
