"""What one reader may know, taken out of plan, catalogue and projection before a word of the report is made.

A plan for another reader is built anew from what that reader is told: a table or column that is not named here is told
to nobody but oneself.
"""

from dataclasses import dataclass, replace
from datetime import date
from typing import TypeVar

from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.app.queries.report.editions import Edition, PayTold, Told
from careerplanner.app.queries.report.outside import inside_steps, outside_names
from careerplanner.app.queries.report.pay_told import indexed_pay, indexed_projection, without_pay
from careerplanner.app.queries.report.telltale import Telltale, pay_figures
from careerplanner.domain.catalogue import Catalogue, Role
from careerplanner.domain.employer_rows import Mobility
from careerplanner.domain.metric_rows import MetricReading
from careerplanner.domain.pay import base_yearly_cents, pay_on
from careerplanner.domain.plan import (
    EMPTY_PROFILE,
    Evidence,
    Experience,
    Goal,
    GoalStatus,
    GoalStep,
    LogEntry,
    PayRecord,
    Plan,
    Profile,
    Rating,
)
from careerplanner.domain.projection.results import Projection
from careerplanner.units import amount_of

_Noted = TypeVar("_Noted", Experience, LogEntry, MetricReading, PayRecord, Rating)


@dataclass(frozen=True, slots=True, eq=False)
class Known:
    """All that a report is made from. ``left_out`` counts the rows whose own words would have told too much."""

    plan: Plan
    catalogue: Catalogue
    projection: Projection | None
    stay: Projection | None
    left_out: int = 0

    def is_same(self, other: "Known") -> bool:
        """Whether both are of the very same plan, catalogue and projections."""
        parts = ("plan", "catalogue", "projection", "stay")
        return all(getattr(self, name) is getattr(other, name) for name in parts)


def redacted(known: Known, told: Told, today: date) -> Known:
    """The same for a reader: without what that reader is not told."""
    if told.edition is Edition.MINE and told.pay is PayTold.AMOUNTS:
        return known
    plan = known.plan if told.edition is Edition.MINE else _plan_for(known.plan, known.catalogue, told)
    plan, left_out = _without_telltales(plan, known, told)
    projection, stay = (known.projection, known.stay) if told.odds else (None, None)
    catalogue = known.catalogue
    if told.pay is not PayTold.AMOUNTS:
        catalogue = _without_figures(catalogue)
        record = pay_on(known.plan.pay_record, today)
        base = 0.0 if record is None else amount_of(base_yearly_cents(record))
        if told.pay is PayTold.INDEX and base > 0:
            plan = indexed_pay(plan, base)
            projection, stay = (each and indexed_projection(each, base) for each in (projection, stay))
        else:
            plan = _without_pay(plan)
            projection, stay = (each and without_pay(each) for each in (projection, stay))
    return Known(plan, catalogue, projection, stay, left_out)


def _plan_for(plan: Plan, catalogue: Catalogue, told: Told) -> Plan:
    """A plan that holds what the reader of an edition is told, and nothing else."""
    steps = plan.route_step if told.outside else inside_steps(plan, catalogue)
    profile = _profile_for(plan.profile, steps[-1].role_key if steps else plan.profile.role_key, told)
    experience = tuple(_bare(row) for row in plan.experience if told.outside or row.ended is None)
    pay = () if told.pay is PayTold.NOTHING else tuple(_bare(row) for row in plan.pay_record)
    found = Plan(profile=profile, experience=experience, route_step=steps, pay_record=pay)
    if not told.work:
        return found
    goals = tuple(_goal_for(goal) for goal in _goals_for(plan, catalogue, found, told))
    ids = {goal.id for goal in goals}
    metrics = tuple(row for row in plan.metric if told.outside or row.skill_key in _asked_skills(catalogue, found))
    followed = {row.id for row in metrics}
    return replace(
        found,
        metric=tuple(replace(row, how="", target=None) for row in metrics),
        metric_reading=tuple(_bare(row) for row in plan.metric_reading if row.metric_id in followed),
        rating=_ratings_for(plan, catalogue, found, told),
        evidence=tuple(_evidence_for(row, told) for row in plan.evidence),
        goal=goals,
        goal_step=tuple(_step_for(row) for row in plan.goal_step if row.goal_id in ids),
        log_entry=tuple(_bare(row) for row in plan.log_entry if row.goal_id in ids) if told.claims else (),
    )


def _profile_for(profile: Profile, target: str, told: Told) -> Profile:
    """Who the person is, without wishes: what matters to them, whom they would leave, what they wish to earn."""
    return replace(
        EMPTY_PROFILE,
        name=profile.name,
        role_key=profile.role_key,
        role_since=profile.role_since,
        target_role_key=profile.target_role_key if told.outside else target,
        area_code=profile.area_code if told.outside else EMPTY_PROFILE.area_code,
        currency=profile.currency,
        hours_per_week=profile.hours_per_week,
        target_pay_cents=profile.target_pay_cents if told.pay is PayTold.AMOUNTS else None,
        horizon_months=profile.horizon_months,
        seed=profile.seed,
        is_sample=profile.is_sample,
        education_level=profile.education_level if told.odds else EMPTY_PROFILE.education_level,
        mobility=profile.mobility if told.outside else Mobility.NEVER,
    )


def _goals_for(plan: Plan, catalogue: Catalogue, told_plan: Plan, told: Told) -> tuple[Goal, ...]:
    """The goals that a reader hears of; one who is told of no role outside hears of those alone that serve a role."""
    kept = [goal for goal in plan.goal if goal.status is not GoalStatus.DROPPED and not goal.is_archived]
    if told.outside:
        return tuple(kept)
    asked = _asked_skills(catalogue, told_plan)
    return tuple(goal for goal in kept if goal.skill_key in asked)


def _asked_skills(catalogue: Catalogue, told_plan: Plan) -> set[str]:
    """The skills that the roles of the route ask for."""
    roles = [catalogue.role(step.role_key) for step in route_steps(told_plan) if step.role_key]
    return {requirement.skill for role in roles for requirement in role.requirements}


def _ratings_for(plan: Plan, catalogue: Catalogue, told_plan: Plan, told: Told) -> tuple[Rating, ...]:
    """Levels by one's own word; who is asked for theirs in a check-in sees those of the skills that are asked for."""
    if told.claims:
        return tuple(_bare(row) for row in plan.rating)
    asked = _asked_skills(catalogue, told_plan) if "checkin" in told.sections else set()
    return tuple(_bare(row) for row in plan.rating if row.skill_key in asked)


def _goal_for(row: Goal) -> Goal:
    """A goal with the columns that another reader is told, and no others."""
    return Goal(
        id=row.id,
        title=row.title,
        skill_key=row.skill_key,
        from_level=row.from_level,
        to_level=row.to_level,
        minutes_estimated=row.minutes_estimated,
        rank=row.rank,
        due_on=row.due_on,
        status=row.status,
        created_on=row.created_on,
        finished_on=row.finished_on,
        note="",
    )


def _step_for(row: GoalStep) -> GoalStep:
    return GoalStep(
        id=row.id,
        goal_id=row.goal_id,
        rank=row.rank,
        title=row.title,
        kind=row.kind,
        minutes=row.minutes,
        done_on=row.done_on,
        weeks=row.weeks,
        is_paid_time=row.is_paid_time,
    )


def _evidence_for(row: Evidence, told: Told) -> Evidence:
    is_story = "stories" in told.sections
    return Evidence(
        id=row.id,
        skill_key=row.skill_key,
        goal_id=row.goal_id,
        level=row.level,
        happened_on=row.happened_on,
        what=row.what,
        about_others=row.about_others,
        confirmed_by=row.confirmed_by,
        situation=row.situation if is_story else "",
        did=row.did if is_story else "",
        outcome=row.outcome if is_story else "",
    )


def _bare(row: _Noted) -> _Noted:
    """The row without its note."""
    return replace(row, note="")


def _without_telltales(plan: Plan, known: Known, told: Told) -> tuple[Plan, int]:
    """The plan without the rows whose own words name pay or a role outside, where the reader is told neither."""
    figures = frozenset() if told.pay is PayTold.AMOUNTS else pay_figures(known.plan)
    names = frozenset() if told.outside else outside_names(known.plan, known.catalogue)
    telltale = Telltale(figures, names)
    evidence = tuple(row for row in plan.evidence if not telltale.is_in(*_words_of(row)))
    steps = tuple(row for row in plan.goal_step if not telltale.is_in(row.title))
    goals = tuple(row for row in plan.goal if not telltale.is_in(row.title))
    experience = tuple(row for row in plan.experience if not telltale.is_in(row.title, row.employer))
    metrics = tuple(row for row in plan.metric if not telltale.is_in(row.name, row.unit))
    ids, followed = {goal.id for goal in goals}, {row.id for row in metrics}
    told_plan = replace(
        plan,
        metric=metrics,
        metric_reading=tuple(row for row in plan.metric_reading if row.metric_id in followed),
        evidence=evidence,
        goal=goals,
        goal_step=tuple(row for row in steps if row.goal_id in ids),
        experience=experience,
    )
    tables = ("evidence", "goal", "goal_step", "experience", "metric")
    return told_plan, sum(len(getattr(plan, name)) - len(getattr(told_plan, name)) for name in tables)


def _words_of(row: Evidence) -> tuple[str, ...]:
    return row.what, row.confirmed_by, row.situation, row.did, row.outcome


def _without_pay(plan: Plan) -> Plan:
    profile = replace(plan.profile, target_pay_cents=None)
    steps = tuple(replace(step, entry_cents=None) for step in plan.route_step)
    goals = tuple(replace(goal, cost_cents=None) for goal in plan.goal)
    return replace(plan, profile=profile, pay_record=(), route_step=steps, goal=goals)


def _without_figures(catalogue: Catalogue) -> Catalogue:
    """The catalogue without what roles pay: beside an index, a published figure would tell the amount."""

    def bare(role: Role) -> Role:
        return replace(role, codes=(), start_pay=None, percentiles=None, band=None, band_recipe=(), custom_pay=())

    return replace(
        catalogue,
        roles=tuple(map(bare, catalogue.roles)),
        hidden_roles=tuple(map(bare, catalogue.hidden_roles)),
        gone_roles=tuple(map(bare, catalogue.gone_roles)),
    )
