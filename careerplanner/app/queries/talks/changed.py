"""What changed in a plan between two days, or between two states of it: what was done, rated, paid, and the odds."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields, replace
from datetime import date
from typing import Any

from careerplanner.app.queries.projection.gates import gates_of
from careerplanner.app.queries.projection.inputs import inputs_of, route_steps
from careerplanner.app.queries.talks.as_of import as_of
from careerplanner.app.queries.talks.kept_odds import kept_odds
from careerplanner.app.row_differences import apart, differences
from careerplanner.domain.catalogue import Catalogue, Role
from careerplanner.domain.pay import base_yearly_cents, pay_on
from careerplanner.domain.plan import Evidence, Goal, GoalStatus, LogEntry, PayRecord, Plan
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.results import Projection
from careerplanner.domain.skills import current_ratings
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.units import Minutes

_TOLD = frozenset(
    {"profile", "goal", "goal_step", "log_entry", "evidence", "rating", "pay_record", "route_step", "weekly_review"}
    | {"metric_reading", "check_in", "trial", "kept_forecast"}
)
"""The tables of which the lines tell, and those that only hold what was told of others."""


@dataclass(frozen=True, slots=True)
class RatingChange:
    """A skill whose rating is another one; None where it was, or is, not rated."""

    skill_key: str
    was: int | None
    now: int | None


@dataclass(frozen=True, slots=True)
class OddsChange:
    """The share of futures that have a role then and now.

    ``missing`` are the required skills that are still not shown, ``shown`` those of which something was shown since.
    """

    role: Role
    was: float
    now: float
    missing: tuple[str, ...]
    shown: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Changed:
    """What changed. ``odds_told_on`` is the day on which the earlier odds were told; None where they are worked out.

    ``pay``, ``role`` and ``route`` are as they were and as they are, None where they stayed. ``others`` counts what
    else is not the same. ``is_of_states``: two states are held against each other, not two days.
    """

    since: date
    until: date
    minutes: Minutes
    ticked: int
    finished: tuple[Goal, ...]
    added: tuple[Goal, ...]
    removed: tuple[Goal, ...]
    evidence: tuple[Evidence, ...]
    evidence_gone: int
    ratings: tuple[RatingChange, ...]
    pay: tuple[PayRecord | None, PayRecord | None] | None
    role: tuple[str, str] | None
    route: tuple[tuple[str, ...], tuple[str, ...]] | None
    readings: int
    check_ins: int
    trials: int
    others: int
    odds: tuple[OddsChange, ...] = ()
    odds_told_on: date | None = None
    is_of_states: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed at all, odds apart."""
        kept = {"since", "until", "odds", "odds_told_on", "is_of_states"}
        return not any(getattr(self, field.name) for field in fields(self) if field.name not in kept)


def check_days(since: date, until: date) -> None:
    """Refuse two days of which the first is not before the second."""
    if since >= until:
        raise Refused(_("The first day must lie before the second. Correct one of them."))


def changed_between(
    plan: Plan, catalogue: Catalogue, since: date, until: date, today: date, projection: Projection | None
) -> Changed:
    """What changed from the evening of one day to that of another, by the dated records of the plan.

    ``projection`` is that of the plan, None while nothing can be projected. Odds are those on file for the days, and
    worked out where there are none. Refused where the first day is not before the second. A worker may run it.
    """
    check_days(since, until)
    before, after = as_of(plan, since), plan if until >= today else as_of(plan, until)
    found = changes(before, after, since, until)
    told = kept_odds(plan, since)
    was = told.shares if told is not None else _shares(before, catalogue, today, projection)
    told_now = None if until >= today else kept_odds(plan, until)
    now = told_now.shares if told_now is not None else _shares(after, catalogue, today, projection)
    odds = _odds(after, catalogue, found, was, now)
    return replace(found, odds=odds, odds_told_on=None if told is None else told.told_on)


def changed_against(
    other: Plan, others: Catalogue, plan: Plan, catalogue: Catalogue, since: date, today: date, now: Projection | None
) -> Changed:
    """What is not the same in a plan as in another state of it, with its catalogue, that is of the day ``since``."""
    found = changes(other, plan, since, today)
    was = _shares(other, others, today, now)
    odds = _odds(plan, catalogue, found, was, _shares(plan, catalogue, today, now))
    return replace(found, odds=odds, is_of_states=True)


def changes(before: Plan, after: Plan, since: date, until: date) -> Changed:
    """What is not the same in two states of a plan, without odds."""
    removed, added, goals = apart(before.goal, after.goal)
    lost, logged, relogged = apart(before.log_entry, after.log_entry)
    gone, evidence, _changed = apart(before.evidence, after.evidence)
    steps = {step.id for step in before.goal_step if step.done_on is not None}
    minutes = _sum(logged) + _sum(now for _was, now in relogged) - _sum(lost) - _sum(was for was, _now in relogged)
    return Changed(
        since=since,
        until=until,
        minutes=Minutes(minutes),
        ticked=sum(step.done_on is not None and step.id not in steps for step in after.goal_step),
        finished=(
            *(now for was, now in goals if now.status is GoalStatus.DONE and was.status is not GoalStatus.DONE),
            *(goal for goal in added if goal.status is GoalStatus.DONE),
        ),
        added=tuple(goal for goal in added if goal.status is GoalStatus.ACTIVE),
        removed=removed,
        evidence=evidence,
        evidence_gone=len(gone),
        ratings=_ratings(before, after),
        pay=_pay(before, after, since, until),
        role=_apart(before.profile.role_key, after.profile.role_key),
        route=_apart(_route(before), _route(after)),
        readings=len(apart(before.metric_reading, after.metric_reading)[1]),
        check_ins=len(apart(before.check_in, after.check_in)[1]),
        trials=len(apart(before.trial, after.trial)[1]),
        others=sum(each.count for each in differences(before, after) if each.table not in _TOLD),
    )


def _sum(entries: Iterable[LogEntry]) -> int:
    return sum(entry.minutes for entry in entries)


def _apart(was: Any, now: Any) -> Any:
    return None if was == now else (was, now)


def _route(plan: Plan) -> tuple[str, ...]:
    return tuple(step.role_key for step in plan.route_step[1:])


def _ratings(before: Plan, after: Plan) -> tuple[RatingChange, ...]:
    was, now = current_ratings(before.rating), current_ratings(after.rating)
    levels = ({key: rating.level for key, rating in each.items()} for each in (was, now))
    old, new = levels
    return tuple(
        RatingChange(key, old.get(key), new.get(key))
        for key in sorted(old.keys() | new.keys())
        if old.get(key) != new.get(key)
    )


def _pay(before: Plan, after: Plan, since: date, until: date) -> tuple[PayRecord | None, PayRecord | None] | None:
    was, now = pay_on(before.pay_record, since), pay_on(after.pay_record, until)
    same = was == now or (was is not None and now is not None and base_yearly_cents(was) == base_yearly_cents(now))
    return None if same else (was, now)


def _shares(plan: Plan, catalogue: Catalogue, today: date, like: Projection | None) -> dict[str, float]:
    """The share of futures that have each role ahead, on the draws of the other projection; none without it."""
    if like is None:
        return {}
    try:
        inputs = inputs_of(plan, catalogue, today)
        made = like if inputs == like.inputs else project(inputs, paths=like.paths, seed=like.seed)
    except Refused:
        return {}
    keys = [step.role_key for step in route_steps(plan)[1:]]
    return {key: float(odds.reached[-1]) for key, odds in zip(keys, made.odds, strict=False) if odds.is_told}


def _odds(
    after: Plan, catalogue: Catalogue, found: Changed, was: Mapping[str, float], now: Mapping[str, float]
) -> tuple[OddsChange, ...]:
    seen = {item.skill_key for item in found.evidence}
    seen |= {rating.skill_key for rating in found.ratings if (rating.now or 0) > (rating.was or 0)}
    told = []
    for key in now:
        if key not in was or not catalogue.has_role(key):
            continue
        role = catalogue.role(key)
        asked = {requirement.skill for requirement in role.requirements}
        missing = tuple(gate.gap.skill_key for gate in gates_of(after, catalogue, key) if not gate.met)
        told.append(OddsChange(role, was[key], now[key], missing, tuple(sorted(seen & asked))))
    return tuple(told)
