"""What each promotion on the route waits for: skills that are met, goals that will meet them, or nothing yet."""

from dataclasses import dataclass

from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.gap import Gap, gaps
from careerplanner.domain.learning import active_goals
from careerplanner.domain.plan import Plan


@dataclass(frozen=True, slots=True)
class Gate:
    """One gate of a role: the skill's gap, and the active goals that close it in the order of work.

    The gate is ``met`` when nothing is missing, ``covered`` when the goals reach the required level.
    """

    gap: Gap
    goal_ids: tuple[str, ...]
    covered: bool

    @property
    def met(self) -> bool:
        """Whether the level is reached already."""
        return self.gap.width == 0


def gates_of(plan: Plan, catalogue: Catalogue, role_key: str) -> tuple[Gate, ...]:
    """The gates of a role, as the plan stands."""
    goals = active_goals(plan)
    found = []
    for gap in gaps(plan, catalogue.role(role_key)):
        if not gap.gate:
            continue
        serving = (
            [g for g in goals if g.skill_key == gap.skill_key and g.from_level < gap.required] if gap.width else []
        )
        reached = max((g.to_level for g in serving), default=gap.rated)
        found.append(Gate(gap, tuple(g.id for g in serving), covered=reached >= gap.required))
    return tuple(found)
