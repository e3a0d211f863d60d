"""Which goals wait for which, and which of that can hold."""

from collections.abc import Iterable

from careerplanner.domain.circles import closing
from careerplanner.domain.goal_rows import GoalNeed


def needs_of(rows: Iterable[GoalNeed]) -> dict[str, tuple[str, ...]]:
    """What each goal waits for."""
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row.goal_id, []).append(row.needs_id)
    return {goal: tuple(needs) for goal, needs in found.items()}


def without_circles(rows: Iterable[GoalNeed]) -> list[GoalNeed]:
    """The rows without those that close a circle."""
    kept = list(rows)
    cut = closing(needs_of(kept))
    return [row for row in kept if (row.goal_id, row.needs_id) not in cut]
