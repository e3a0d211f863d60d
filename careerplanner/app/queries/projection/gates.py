"""What each promotion on the route waits for: skills that are shown, goals that will show them, or nothing yet."""

from dataclasses import dataclass

from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.gap import Gap, gaps
from careerplanner.domain.learning import active_goals
from careerplanner.domain.plan import Goal, Plan
from careerplanner.domain.projection.parts import Must

MUST = 1.0
"""The weight from which a requirement is a must."""


@dataclass(frozen=True, slots=True)
class Gate:
    """One gate of a role: the skill's gap, and the active goals that close it in the order of work.

    The gate is ``met`` when the level is shown, ``covered`` when the goals reach the required level.
    """

    gap: Gap
    goal_ids: tuple[str, ...]
    covered: bool

    @property
    def met(self) -> bool:
        """Whether the level is reached already, and backed by evidence where it must be."""
        return self.gap.missing == 0


def gates_of(plan: Plan, catalogue: Catalogue, role_key: str) -> tuple[Gate, ...]:
    """The gates of a role, as the plan stands."""
    goals = active_goals(plan)
    return tuple(_gate(gap, goals) for gap in gaps(plan, catalogue.role(role_key)) if gap.gate)


def musts_of(plan: Plan, catalogue: Catalogue, role_key: str) -> tuple[Must, ...]:
    """What is short of the musts of a role: each with the levels missing, and the goal that raises it if there is one.

    A gate without a goal multiplies the chance like a must instead of closing it; one whose goals stop below the level
    is short by what is left.
    """
    goals = active_goals(plan)
    found = []
    for gap in gaps(plan, catalogue.role(role_key)):
        if not gap.missing or (gap.weight < MUST and not gap.gate):
            continue
        gate = _gate(gap, goals)
        reached = max([gap.shown, *(goal.to_level for goal in goals if goal.id in gate.goal_ids)])
        left = max(0, gap.required - reached)
        if gap.gate:
            if left:
                found.append(Must(gap.skill_key, left))
            continue
        if gate.goal_ids and not left:
            found.append(Must(gap.skill_key, gap.missing, gate.goal_ids[-1]))
        else:
            found.append(Must(gap.skill_key, gap.missing))
    return tuple(found)


def _gate(gap: Gap, goals: tuple[Goal, ...]) -> Gate:
    serving = [g for g in goals if g.skill_key == gap.skill_key and g.from_level < gap.required] if gap.missing else []
    reached = max((g.to_level for g in serving), default=gap.shown)
    return Gate(gap, tuple(g.id for g in serving), covered=reached >= gap.required)
