"""The sample plan: a made-up person with five years of history, alive on whatever day it is made."""

import tomllib
from datetime import date, timedelta
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

from careerplanner import paths
from careerplanner.app.commands.goals import goals, metrics, skills
from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import pay, profile
from careerplanner.app.setup_steps import DONE
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.employer_rows import Mobility
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import PROFILE_ID, GoalStatus, Profile, StepKind
from careerplanner.months import Month, month_of
from careerplanner.store import opening
from careerplanner.store.database import Store
from careerplanner.units import cents_of, minutes_of

Entry = dict[str, Any]


def create_sample(plan: Path, catalogue: Catalogue, today: date) -> None:
    """Make a new plan file that holds the sample; refused when the name is taken or the folder cannot be written.

    The same day gives the same rows, ids and all: the draws of a projection are keyed by ids, so with random ones each
    sample would show figures of its own.
    """
    numbers = count(1)
    opening.create(plan, partial(fill, catalogue=catalogue, today=today), lambda: f"sample-{next(numbers):03}")


def fill(store: Store, *, catalogue: Catalogue, today: date) -> None:
    """Add the sample's rows to an empty plan through the commands of the program, inside of a transaction."""
    story = tomllib.loads((paths.resources() / "sample" / "maya-alvarez.toml").read_text(encoding="utf-8"))
    _person(store, catalogue, story["profile"], today)
    _history(store, story, today)
    _pay(store, story, today)
    for rating in story["rating"]:
        for level in rating["levels"]:
            skills.rate(store, catalogue, rating["skill"], level["level"], _days_ago(level, today))
    ids = {entry["title"]: _goal(store, catalogue, entry, today) for entry in story["goal"]}
    for entry in story["evidence"]:
        skills.add_evidence(
            store,
            catalogue,
            entry["skill"],
            entry["what"],
            _days_ago(entry, today),
            level=entry["level"],
            about_others=entry["about_others"],
            confirmed_by=entry["confirmed_by"],
            goal_id=ids.get(entry.get("goal", "")),
            **{name: entry.get(name, "") for name in ("people", "situation", "did", "outcome")},
        )
    for entry in story["metric"]:
        metric_id = metrics.follow(store, catalogue, entry["key"], entry.get("target"))
        for days_ago, value in entry["readings"]:
            metrics.read(store, metric_id, value, today - timedelta(days=days_ago), today)
    store.change(Profile, PROFILE_ID, is_sample=True, setup_step=DONE)


def _person(store: Store, catalogue: Catalogue, entry: Entry, today: date) -> None:
    profile.change(
        store,
        name=entry["name"],
        headline=entry["headline"],
        area_code=entry["area"],
        hours_per_week=entry["hours_per_week"],
        work_hours_per_week=entry["work_hours_per_week"],
        target_pay_cents=cents_of(entry["target_pay"]),
        horizon_months=entry["horizon_months"],
        education_level=entry["education_level"],
        mobility=Mobility(entry["mobility"]),
        **{f"weight_{name}": weight for name, weight in entry["weights"].items()},
    )
    since = _month_ago(entry["role_since_months_ago"], today)
    profile.stand_in(store, catalogue, entry["role"], str(since), today)
    path.aim_for(store, catalogue, entry["target"])


def _history(store: Store, story: Entry, today: date) -> None:
    for entry in story["experience"]:
        profile.add_experience(
            store,
            entry["title"],
            str(_month_ago(entry["started_months_ago"], today)),
            role_key=entry["role"],
            employer=entry["employer"],
            ended=_optional_month(entry.get("ended_months_ago"), today),
            note=entry["note"],
        )
    for entry in story["education"]:
        profile.add_education(
            store,
            entry["qualification"],
            entry["institution"],
            started=str(_month_ago(entry["started_months_ago"], today)),
            ended=str(_month_ago(entry["ended_months_ago"], today)),
        )
    for entry in story["certificate"]:
        expires_in = entry.get("expires_in_days")
        expires_on = None if expires_in is None else today + timedelta(days=expires_in)
        profile.add_certificate(store, entry["name"], _days_ago(entry, today), entry["issuer"], expires_on)
    for entry in story["language"]:
        profile.add_language(store, entry["name"], entry["level"])


def _pay(store: Store, story: Entry, today: date) -> None:
    for entry in story["pay"]:
        pay.add(
            store,
            cents_of(entry["hourly"]),
            _month_ago(entry["months_ago"], today).first_day(),
            basis=PayBasis.HOUR,
            role_key=entry["role"],
            overtime_cents=cents_of(entry["overtime"]),
            bonus_cents=cents_of(entry["bonus"]),
            shift_cents=cents_of(entry["shift"]),
            note=entry["note"],
        )
    last_raise = _month_ago(min(entry["months_ago"] for entry in story["pay"]), today)
    for entry in story["assumption"]:
        value = last_raise.month if entry.get("is_review_month") else entry["value"]
        pay.assume(store, entry["key"], value, entry["note"])


def _goal(store: Store, catalogue: Catalogue, entry: Entry, today: date) -> str:
    due_in = entry.get("due_in_days")
    new = goals.NewGoal(
        title=entry["title"],
        skill_key=entry["skill"],
        from_level=entry["levels"][0],
        to_level=entry["levels"][1],
        minutes=minutes_of(entry["hours"]),
        due_on=None if due_in is None else today + timedelta(days=due_in),
        note=entry["note"],
    )
    goal_id = goals.add(store, catalogue, new, today - timedelta(days=entry["created_days_ago"]))
    for step in entry["steps"]:
        planned = goals.NewStep(step["title"], minutes_of(step["hours"]), StepKind(step["kind"]))
        step_id = goals.add_step(store, goal_id, planned)
        if "done_days_ago" in step:
            goals.tick_step(store, step_id, today - timedelta(days=step["done_days_ago"]))
    for days_ago, hours, note in entry["log"]:
        goals.log_time(store, goal_id, minutes_of(hours), today - timedelta(days=days_ago), today, note)
    if "finished_days_ago" in entry:
        goals.finish(store, catalogue, goal_id, today - timedelta(days=entry["finished_days_ago"]))
    if entry.get("is_dropped"):
        goals.set_status(store, goal_id, GoalStatus.DROPPED)
    return goal_id


def _days_ago(entry: Entry, today: date) -> date:
    return today - timedelta(days=entry["days_ago"])


def _month_ago(months: int, today: date) -> Month:
    return month_of(today) + -months


def _optional_month(months_ago: int | None, today: date) -> str | None:
    return None if months_ago is None else str(_month_ago(months_ago, today))
