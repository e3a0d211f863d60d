"""What the skills page says of skills: the gaps on the way, how each level is backed up, and one skill in full."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from careerplanner.app.commands.goals.goals import NewGoal
from careerplanner.app.queries.goals.suggestions import goal_for, planned_levels
from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.gap import Gap, gaps
from careerplanner.domain.plan import Evidence, Goal, Plan
from careerplanner.domain.skills import SkillState, backing, by_skill, current_ratings, is_stale, state_of
from careerplanner.i18n import _

NEXT, ROUTE = "next", "route"
"""What gaps are shown to where no single role is named."""
_HIGHEST = 5


@dataclass(frozen=True, slots=True)
class SkillStanding:
    """How a skill is rated now. ``is_typical`` is a level that was proposed and that nobody has confirmed yet."""

    level: int
    state: SkillState
    is_rated: bool
    is_typical: bool
    is_stale: bool


@dataclass(frozen=True, slots=True)
class SkillGap:
    """One skill of the gap chart; ``id`` is its key. ``planned`` is the level once every active goal is finished."""

    id: str
    name: str
    needed: int
    weight: float
    is_gate: bool
    planned: int
    standing: SkillStanding

    @property
    def width(self) -> int:
        """The levels still to climb."""
        return max(0, self.needed - self.standing.level)

    @property
    def is_covered(self) -> bool:
        """Whether the goals that are worked on reach the level needed."""
        return self.width > 0 and self.planned >= self.needed


@dataclass(frozen=True, slots=True)
class Need:
    """What one role asks of a skill."""

    role_key: str
    role_name: str
    level: int
    is_gate: bool


@dataclass(frozen=True, slots=True)
class SkillView:
    """One skill in full. ``signals`` holds (level, sentences); ``next_goal`` is what could be added for it, if any.

    ``backing_ids`` are the pieces of evidence that back the present level; the newest evidence comes first.
    """

    key: str
    name: str
    summary: str
    in_demand: str
    standing: SkillStanding
    needs: tuple[Need, ...]
    signals: tuple[tuple[int, tuple[str, ...]], ...]
    evidence: tuple[Evidence, ...]
    backing_ids: frozenset[str]
    goals: tuple[Goal, ...]
    next_goal: NewGoal | None


def standing_of(plan: Plan, skill_key: str, today: date) -> SkillStanding:
    """How a skill is rated now, and how that is backed up."""
    rating = current_ratings(plan.rating).get(skill_key)
    level = rating.level if rating else 0
    shown = by_skill(plan.evidence).get(skill_key, [])
    return SkillStanding(
        level=level,
        state=state_of(skill_key, level, shown),
        is_rated=rating is not None,
        is_typical=rating is not None and rating.is_typical,
        is_stale=is_stale(skill_key, plan.rating, shown, today),
    )


def roles_ahead(plan: Plan, *, whole_route: bool) -> tuple[str, ...]:
    """The roles whose needs count: the next one or all on the route; at its end, the present role. None at first."""
    keys = tuple(step.role_key for step in route_steps(plan) if step.role_key)
    ahead = keys[1:] or keys
    return ahead if whole_route else ahead[:1]


def roles_asked(plan: Plan, catalogue: Catalogue, scope: str) -> tuple[str, ...]:
    """The roles of a scope: those ahead, or the one role that it names; the next one where that is there no more."""
    if scope not in (NEXT, ROUTE) and any(role.key == scope for role in catalogue.roles):
        return (scope,)
    return roles_ahead(plan, whole_route=scope == ROUTE)


def scopes(catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """What gaps can be shown to, as keys with their names: the next step, the whole route, and every role."""
    roles = sorted((role.name, role.key) for role in catalogue.roles)
    return (NEXT, _("Next step")), (ROUTE, _("Whole route")), *((key, name) for name, key in roles)


def role_names(catalogue: Catalogue, role_keys: Sequence[str]) -> tuple[str, ...]:
    """The short names of roles."""
    return tuple(catalogue.role(key).short_name for key in role_keys)


def skill_gaps(plan: Plan, catalogue: Catalogue, role_keys: Sequence[str], today: date) -> tuple[SkillGap, ...]:
    """Every skill that the roles ask for, at the highest level asked: open gates, other gaps, then what is met."""
    highest: dict[str, Gap] = {}
    gates: set[str] = set()
    for key in role_keys:
        for gap in gaps(plan, catalogue.role(key)):
            known = highest.get(gap.skill_key)
            gates |= {gap.skill_key} if gap.gate else set()
            if known is None or (gap.required, gap.weight) > (known.required, known.weight):
                highest[gap.skill_key] = gap
    planned = planned_levels(plan)
    found = [
        SkillGap(
            id=gap.skill_key,
            name=catalogue.skill(gap.skill_key).name,
            needed=gap.required,
            weight=gap.weight,
            is_gate=gap.skill_key in gates,
            planned=planned.get(gap.skill_key, 0),
            standing=standing_of(plan, gap.skill_key, today),
        )
        for gap in highest.values()
    ]
    return tuple(sorted(found, key=lambda g: (g.width == 0, not g.is_gate, -g.weight, -g.width, g.name)))


def skill_view(plan: Plan, catalogue: Catalogue, skill_key: str, today: date) -> SkillView:
    """One skill in full; refused for a key that the catalogue lacks."""
    skill = catalogue.skill(skill_key)
    standing = standing_of(plan, skill_key, today)
    needs = _needs(plan, catalogue, skill_key)
    evidence = tuple(item for item in reversed(plan.evidence) if item.skill_key == skill_key)
    return SkillView(
        key=skill_key,
        name=skill.name,
        summary=skill.summary,
        in_demand=skill.in_demand,
        standing=standing,
        needs=needs,
        signals=tuple(sorted(skill.signals.items())),
        evidence=evidence,
        backing_ids=frozenset(item.id for item in backing(skill_key, standing.level, evidence)),
        goals=tuple(goal for goal in plan.goal if goal.skill_key == skill_key),
        next_goal=_next_goal(plan, catalogue, skill_key, needs),
    )


def _needs(plan: Plan, catalogue: Catalogue, skill_key: str) -> tuple[Need, ...]:
    found = []
    for key in roles_ahead(plan, whole_route=True):
        role = catalogue.role(key)
        found += [
            Need(key, role.short_name, requirement.level, requirement.gate)
            for requirement in role.requirements
            if requirement.skill == skill_key
        ]
    return tuple(found)


def _next_goal(plan: Plan, catalogue: Catalogue, skill_key: str, needs: tuple[Need, ...]) -> NewGoal | None:
    """A goal from the level that is planned already to the next one needed, or one further where none is."""
    start = planned_levels(plan).get(skill_key, 0)
    if start >= _HIGHEST:
        return None
    above = [need.level for need in needs if need.level > start]
    return goal_for(catalogue, skill_key, start, min(above, default=start + 1), None)
