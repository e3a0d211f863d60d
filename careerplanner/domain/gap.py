"""A role's requirements held against a person's skills: gaps, gates and the three figures of readiness."""

from collections.abc import Iterable
from dataclasses import dataclass

from careerplanner.domain.catalogue import Requirement, Role
from careerplanner.domain.kept_rows import kept
from careerplanner.domain.plan import Evidence, Plan, Rating
from careerplanner.domain.skills import SkillState, by_skill, current_ratings, shown_level, state_of
from careerplanner.i18n import _


@dataclass(frozen=True, slots=True)
class Gap:
    """One required skill: the level rated and required, how many levels are missing, and how the rating is backed.

    ``shown`` is the level that counts for a promotion: from 3 on only what evidence backs.
    """

    skill_key: str
    rated: int
    required: int
    weight: float
    gate: bool
    state: SkillState
    is_typical: bool
    shown: int

    @property
    def width(self) -> int:
        """The number of levels still to climb."""
        return max(0, self.required - self.rated)

    @property
    def missing(self) -> int:
        """The number of levels that are still to be shown."""
        return max(0, self.required - self.shown)


@dataclass(frozen=True, slots=True)
class Readiness:
    """Three figures, never one, of a role that asks for so many skills; of none they say nothing.

    ``coverage`` is ``sum w * min(level / required, 1) / sum w``; ``evidenced`` is the share of that sum which is
    backed by evidence. Both are fractions; neither is a probability.
    """

    gates_met: int
    gates: int
    missing_gates: tuple[str, ...]
    coverage: float
    evidenced: float
    asked: int


def weight_text(weight: float) -> str:
    """The word for the weight of a requirement: must, important, or nice to have."""
    if weight >= 1.0:
        return _("essential")
    return _("important") if weight >= 0.6 else _("nice to have")


def gaps(plan: Plan, role: Role) -> tuple[Gap, ...]:
    """Every skill that the role requires, gates first, then by weight and by what is missing."""
    return _gaps(role, plan.rating, plan.evidence)


@kept(64)
def _gaps(role: Role, rated: tuple[Rating, ...], items: tuple[Evidence, ...]) -> tuple[Gap, ...]:
    ratings, evidence = current_ratings(rated), by_skill(items)

    def gap(requirement: Requirement) -> Gap:
        rating = ratings.get(requirement.skill)
        level = rating.level if rating else 0
        shown = evidence.get(requirement.skill, ())
        return Gap(
            skill_key=requirement.skill,
            rated=level,
            required=requirement.level,
            weight=requirement.weight,
            gate=requirement.gate,
            state=state_of(requirement.skill, level, shown),
            is_typical=rating is None or rating.is_typical,
            shown=shown_level(requirement.skill, level, shown),
        )

    found = [gap(requirement) for requirement in role.requirements]
    return tuple(sorted(found, key=lambda g: (not g.gate, -g.weight, -g.width, g.skill_key)))


def readiness(found: Iterable[Gap]) -> Readiness:
    """The three figures for the gaps of one role."""
    everything = tuple(found)
    gates = [g for g in everything if g.gate]
    missing = tuple(g.skill_key for g in gates if g.width)
    weight = sum(g.weight for g in everything)
    covered = {id(g): g.weight * min(g.rated / g.required, 1.0) for g in everything}
    total = sum(covered.values())
    backed = sum(covered[id(g)] for g in everything if g.state is not SkillState.CLAIMED)
    return Readiness(
        gates_met=len(gates) - len(missing),
        gates=len(gates),
        missing_gates=missing,
        coverage=total / weight if weight else 1.0,
        evidenced=backed / total if total else 0.0,
        asked=len(everything),
    )
