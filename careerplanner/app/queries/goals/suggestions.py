"""What could be learned: the skills that matter for a route, and goals for the gaps and for metrics."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from careerplanner.app.commands.goals.goals import NewGoal, NewStep
from careerplanner.app.queries.projection.gates import gates_of
from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.domain.catalogue import Action, Catalogue
from careerplanner.domain.gap import Gap, gaps
from careerplanner.domain.learning import active_goals
from careerplanner.domain.metric_rows import Metric
from careerplanner.domain.plan import Plan, StepKind
from careerplanner.domain.skills import current_ratings
from careerplanner.i18n import _
from careerplanner.months import month_of, parse_month
from careerplanner.units import minutes_of

FIRST_YEAR_MONTHS = 12
SUGGESTED_GOALS = 3
HOURS_PER_LEVEL = {0: 8.0, 1: 12.0, 2: 20.0, 3: 40.0, 4: 80.0}
"""Assumed hours from a level to the next where the catalogue has no actions for the step."""


@dataclass(frozen=True, slots=True)
class SetupSkill:
    """A skill that the first questions ask about, with the level that is typical for the present role."""

    key: str
    name: str
    typical_level: int
    needed_level: int


def setup_skills(plan: Plan, catalogue: Catalogue, today: date) -> tuple[SetupSkill, ...]:
    """Every skill that the next role asks for, the required ones first, then by weight; at its end, the present role.

    The typical level is a proposal, and marked so until the user has looked at it: what the present role asks for, one
    below in the first year there, 1 for a skill that it does not ask for at all.
    """
    route = [step.role_key for step in route_steps(plan)]
    is_new = is_new_in_role(plan, today)
    present = {r.skill: max(1, r.level - is_new) for r in catalogue.role(route[0]).requirements}
    asked = sorted(
        catalogue.role((route[1:] or route)[0]).requirements, key=lambda r: (not r.gate, -r.weight, -r.level, r.skill)
    )
    return tuple(SetupSkill(r.skill, catalogue.skill(r.skill).name, present.get(r.skill, 1), r.level) for r in asked)


def is_new_in_role(plan: Plan, today: date) -> bool:
    """Whether one is in the first year of the present role; not where nothing says since when."""
    since = plan.profile.role_since
    return since is not None and month_of(today) - parse_month(since) < FIRST_YEAR_MONTHS


def goal_for(catalogue: Catalogue, skill_key: str, from_level: int, to_level: int, due_on: date | None) -> NewGoal:
    """A goal that raises a skill, with the actions of the catalogue as its steps."""
    actions = catalogue.actions_for(skill_key, from_level, to_level)
    skill = catalogue.skill(skill_key)
    levels = range(from_level, to_level)
    hours = sum(action.hours for action in actions) or sum(HOURS_PER_LEVEL[level] for level in levels)
    return NewGoal(
        title=_("{skill}: level {start} to {end}").format(skill=skill.name, start=from_level, end=to_level),
        skill_key=skill_key,
        from_level=from_level,
        to_level=to_level,
        minutes=minutes_of(hours),
        due_on=due_on,
        steps=tuple(_step(action) for action in actions),
    )


def goal_for_metric(plan: Plan, catalogue: Catalogue, metric: Metric) -> NewGoal:
    """A goal that works on a measure: one level of the skill that it shows, with the actions of the catalogue."""
    title = _("Improve: {metric}").format(metric=metric.name)
    level = planned_levels(plan).get(metric.skill_key, 0)
    if not metric.skill_key or not catalogue.has_skill(metric.skill_key) or level >= max(HOURS_PER_LEVEL) + 1:
        return NewGoal(title, "", 0, 0, minutes_of(HOURS_PER_LEVEL[0]))
    return replace(goal_for(catalogue, metric.skill_key, level, level + 1, None), title=title)


def _step(action: Action) -> NewStep:
    return NewStep(
        action.title,
        minutes_of(action.hours),
        StepKind(action.kind),
        action.weeks,
        is_paid_time=action.paid_time,
        leaves=action.evidence,
    )


def planned_levels(plan: Plan) -> dict[str, int]:
    """The level of each skill once every active goal is finished."""
    levels = {key: rating.level for key, rating in current_ratings(plan.rating).items()}
    for goal in active_goals(plan):
        levels[goal.skill_key] = max(goal.to_level, levels.get(goal.skill_key, 0))
    return levels


def goals_for_gaps(plan: Plan, catalogue: Catalogue, role_key: str) -> tuple[NewGoal, ...]:
    """A goal for each gap of a role that the active goals leave open, gates first."""
    return _goals_for(catalogue, planned_levels(plan), gaps(plan, catalogue.role(role_key)))


def route_goals(plan: Plan, catalogue: Catalogue) -> tuple[NewGoal, ...]:
    """The goals that open every gate of the route, the nearest role first; each begins where the one before ends."""
    levels = planned_levels(plan)
    found: list[NewGoal] = []
    for step in route_steps(plan)[1:]:
        gates = [gap for gap in gaps(plan, catalogue.role(step.role_key)) if gap.gate]
        found.extend(_goals_for(catalogue, levels, gates))
        levels.update({gap.skill_key: max(gap.required, levels.get(gap.skill_key, 0)) for gap in gates})
    return tuple(found)


def suggested_goals(plan: Plan, catalogue: Catalogue) -> tuple[NewGoal, ...]:
    """The three goals to begin with: they serve the next step, its gates first, and only then the later ones."""
    steps = route_steps(plan)
    next_step = goals_for_gaps(plan, catalogue, steps[1].role_key)[:SUGGESTED_GOALS] if len(steps) > 1 else ()
    if len(next_step) == SUGGESTED_GOALS:
        return next_step
    found = {goal.skill_key: goal for goal in reversed(route_goals(plan, catalogue))}
    ordered = [*next_step, *(goal for goal in reversed(found.values()) if goal not in next_step)]
    found.update({goal.skill_key: goal for goal in next_step})
    for step in route_steps(plan)[1:]:
        ordered += [goal for goal in goals_for_gaps(plan, catalogue, step.role_key) if goal.skill_key not in found]
        found.update({goal.skill_key: goal for goal in ordered})
    return tuple(ordered[:SUGGESTED_GOALS])


def gates_left_open(plan: Plan, catalogue: Catalogue) -> tuple[str, ...]:
    """The names of the skills that the next role requires and that no goal of the plan reaches."""
    steps = route_steps(plan)
    if len(steps) < 2:
        return ()
    gates = gates_of(plan, catalogue, steps[1].role_key)
    return tuple(catalogue.skill(gate.gap.skill_key).name for gate in gates if not gate.met and not gate.covered)


def _goals_for(catalogue: Catalogue, levels: dict[str, int], found: Iterable[Gap]) -> tuple[NewGoal, ...]:
    return tuple(
        goal_for(catalogue, gap.skill_key, levels.get(gap.skill_key, 0), gap.required, None)
        for gap in found
        if levels.get(gap.skill_key, 0) < gap.required
    )


def rated_level(plan: Plan, skill_key: str) -> int:
    """The level of a skill as it is rated now; 0 when it never was."""
    rating = current_ratings(plan.rating).get(skill_key)
    return rating.level if rating else 0
