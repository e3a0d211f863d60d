"""The next best hour: what to do next, ranked by one formula, each with its reason.

``score = worth x urgency x order / sqrt(hours left)``, where *worth* is the greatest weight that a role ahead gives the
skill (three times as much for what it requires, divided by one plus its distance on the route), *urgency* is 2 for what
is late or due within a week, 1.5 within four weeks, else 1, and *order* is ``1 / (1 + place / 4)`` by the place in the
person's own order of work, again divided by one plus the place among the open actions of the goal. The root keeps small
things that no role asks for from coming before long ones that a role requires. The factors are judgement, not measured.
"""

import math
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from careerplanner.app.queries.goals.skill_gaps import roles_ahead
from careerplanner.app.queries.projection.learning import order_of_work
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.gap import gaps
from careerplanner.domain.learning import active_goals, hours_left
from careerplanner.domain.plan import Goal, GoalStep, Plan
from careerplanner.domain.skills import current_ratings, shown_level
from careerplanner.units import hours_of

NEXT_ACTIONS = 5
EVIDENCE_HOURS = 0.25
"""Assumed: noting what happened takes a quarter of an hour."""

_WEEK, _FOUR_WEEKS = timedelta(days=7), timedelta(days=28)
_REQUIRED = 3.0
_ASKED_BY_NONE = 0.2
_LEAST_HOURS = 0.25
_SHORT_HOURS = 4.0


class Why(StrEnum):
    """The main reason for an action."""

    CHOSEN = "chosen"
    LATE = "late"
    DUE = "due"
    EVIDENCE = "evidence"
    REQUIRED = "required"
    NEEDED = "needed"
    SHORT = "short"
    ORDER = "order"


@dataclass(frozen=True, slots=True)
class NextAction:
    """Something to do next: a step of a goal, the goal itself where it has no steps, or evidence to note.

    ``goal_id`` is empty for evidence, which is for the skill ``skill_key``. ``role_name`` is the role that the reason
    speaks of, ``hours_left`` what is left of the goal.
    """

    goal_id: str
    step_id: str | None
    title: str
    goal_title: str
    skill_name: str
    hours: float
    due_on: date | None
    skill_key: str = ""
    why: Why = Why.ORDER
    role_name: str = ""
    hours_left: float = 0.0
    score: float = 0.0

    @property
    def key(self) -> str:
        """What stands for it in a list: the id of its step or goal, or the skill that lacks evidence."""
        return self.step_id or self.goal_id or self.skill_key

    def is_due_soon(self, today: date) -> bool:
        """Whether the goal is late or due within a week."""
        return self.due_on is not None and self.due_on <= today + _WEEK


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a role ahead asks of a skill: how much that is worth, up to which level, and whether it requires it."""

    worth: float
    level: int
    role_name: str
    is_required: bool


def next_actions(plan: Plan, catalogue: Catalogue, today: date) -> tuple[NextAction, ...]:
    """The five best things to do next, the best first; those chosen in the review of this week before all others."""
    found = [*_goal_actions(plan, catalogue, today), *_evidence_actions(plan, catalogue)]
    chosen = _chosen(plan, today)
    found.sort(key=lambda action: (action.key not in chosen, -action.score))
    return tuple(_marked(action, chosen) for action in found[:NEXT_ACTIONS])


def _marked(action: NextAction, chosen: frozenset[str]) -> NextAction:
    """The action with the choice as its reason; that it is late is told before that."""
    is_chosen = action.key in chosen and action.why is not Why.LATE
    return replace(action, why=Why.CHOSEN) if is_chosen else action


def _chosen(plan: Plan, today: date) -> frozenset[str]:
    """What the newest weekly review chose, for the week after it."""
    newest = max(plan.weekly_review, key=lambda row: row.reviewed_on, default=None)
    if newest is None or not newest.reviewed_on <= today <= newest.reviewed_on + _WEEK:
        return frozenset()
    return frozenset(newest.chosen)


def _goal_actions(plan: Plan, catalogue: Catalogue, today: date) -> list[NextAction]:
    left, asked = hours_left(plan), _asked(plan, catalogue)
    undone: dict[str, list[GoalStep]] = {}
    for step in plan.goal_step:
        if step.done_on is None:
            undone.setdefault(step.goal_id, []).append(step)
    found = []
    ready, goals = _ready(plan, today), {goal.id: goal for goal in active_goals(plan)}
    for place, goal in enumerate(goals[each] for each in order_of_work(plan, catalogue, today) if each in ready):
        base = _goal_action(goal, catalogue, asked, left[goal.id], today)
        base = replace(base, score=base.score / (1 + place / 4))
        steps = undone.get(goal.id, [])
        found += [
            replace(
                base, step_id=step.id, title=step.title, hours=hours_of(step.minutes), score=base.score / (1 + depth)
            )
            for depth, step in enumerate(steps[:NEXT_ACTIONS])
        ]
        found += [] if steps else [base]
    return found


def _ready(plan: Plan, today: date) -> set[str]:
    """The goals that can be worked on now: their first day has come, and they wait for no other."""
    active = {goal.id for goal in active_goals(plan)}
    waiting = {need.goal_id for need in plan.goal_need if need.needs_id in active}
    has_come = {goal.id for goal in active_goals(plan) if goal.starts_on is None or goal.starts_on <= today}
    return has_come - waiting


def _goal_action(
    goal: Goal, catalogue: Catalogue, asked: dict[str, tuple[_Asked, ...]], left: float, today: date
) -> NextAction:
    helped = [each for each in asked.get(goal.skill_key, ()) if goal.to_level > 0 and each.level > goal.from_level]
    best = max(helped, key=lambda each: each.worth, default=None)
    worth = best.worth if best is not None else _ASKED_BY_NONE
    skill = catalogue.skill(goal.skill_key).name if catalogue.has_skill(goal.skill_key) else ""
    return NextAction(
        goal_id=goal.id,
        step_id=None,
        title=goal.title,
        goal_title=goal.title,
        skill_name=skill,
        hours=left,
        due_on=goal.due_on,
        skill_key=goal.skill_key,
        why=_why(goal, best, left, today),
        role_name=best.role_name if best is not None else "",
        hours_left=left,
        score=worth * _urgency(goal.due_on, today) / math.sqrt(max(left, _LEAST_HOURS)),
    )


def _urgency(due_on: date | None, today: date) -> float:
    if due_on is None or due_on > today + _FOUR_WEEKS:
        return 1.0
    return 2.0 if due_on <= today + _WEEK else 1.5


def _why(goal: Goal, best: _Asked | None, left: float, today: date) -> Why:
    if goal.due_on is not None and goal.due_on < today:
        return Why.LATE
    if goal.due_on is not None and goal.due_on <= today + _WEEK:
        return Why.DUE
    if best is not None:
        return Why.REQUIRED if best.is_required else Why.NEEDED
    return Why.SHORT if left <= _SHORT_HOURS else Why.ORDER


def _asked(plan: Plan, catalogue: Catalogue) -> dict[str, tuple[_Asked, ...]]:
    """By skill, what the roles ahead ask beyond the level that is shown."""
    found: dict[str, list[_Asked]] = {}
    for distance, key in enumerate(roles_ahead(plan, whole_route=True)):
        role = catalogue.role(key)
        for gap in gaps(plan, role):
            if gap.missing:
                worth = gap.weight * (_REQUIRED if gap.gate else 1.0) / (1 + distance)
                found.setdefault(gap.skill_key, []).append(_Asked(worth, gap.required, role.short_name, gap.gate))
    return {key: tuple(asked) for key, asked in found.items()}


def _evidence_actions(plan: Plan, catalogue: Catalogue) -> list[NextAction]:
    """Evidence to note where a level is rated that a role ahead asks for, and nothing shows it yet."""
    ratings = current_ratings(plan.rating)
    found = []
    for key, asked in _asked(plan, catalogue).items():
        rating = ratings.get(key)
        level = rating.level if rating is not None and not rating.is_typical else 0
        helped = [each for each in asked if shown_level(key, level, plan.evidence) < each.level <= level]
        best = max(helped, key=lambda each: each.worth, default=None)
        if best is None:
            continue
        name = catalogue.skill(key).name
        score = best.worth / math.sqrt(EVIDENCE_HOURS)
        found.append(
            NextAction("", None, name, "", name, EVIDENCE_HOURS, None, key, Why.EVIDENCE, best.role_name, 0.0, score)
        )
    return found
