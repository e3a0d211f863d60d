"""What stands around a goal, as frozen rows: how urgent it is, what must be done before it, what it is learned from."""

from dataclasses import dataclass
from enum import StrEnum


class Priority(StrEnum):
    """How urgent a goal is; one of a higher priority is worked on before all of a lower one.

    Three words in place of a number for each goal: within one word the order of work, which a person moves, decides.
    """

    HIGH = "high"
    NORMAL = "normal"
    LOW = "low"

    @property
    def urgency(self) -> int:
        """Its place, 0 the most urgent."""
        return list(Priority).index(self)


class ResourceState(StrEnum):
    """How far one has got with a resource."""

    TO_DO = "to do"
    IN_USE = "in use"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class GoalNeed:
    """The goal ``goal_id`` can begin only when the goal ``needs_id`` is done. Needs make no circle."""

    id: str
    goal_id: str
    needs_id: str


@dataclass(frozen=True, slots=True)
class GoalResource:
    """A book, course, person or file that a goal is learned from; ``place`` is a link or a path, or empty."""

    id: str
    goal_id: str
    rank: float
    title: str
    place: str
    state: ResourceState


GoalPart = GoalNeed | GoalResource
"""The rows that belong to a goal and go with it."""
