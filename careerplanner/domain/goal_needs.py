"""Which goals wait for which: circles found and named, and all that a goal waits for."""

from collections.abc import Iterable, Mapping

from careerplanner.domain.goal_rows import GoalNeed

Needs = Mapping[str, tuple[str, ...]]
"""The ids of the goals that each goal waits for, by its own id; one that waits for none may be missing."""


def needs_of(rows: Iterable[GoalNeed]) -> dict[str, tuple[str, ...]]:
    """What each goal waits for."""
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row.goal_id, []).append(row.needs_id)
    return {goal: tuple(needs) for goal, needs in found.items()}


def circle_in(needs: Needs) -> tuple[str, ...]:
    """The ids of goals that wait for each other in a circle, each for the one after it; empty where there is none."""
    done: set[str] = set()
    for begin in needs:
        path: list[str] = []
        open_ends = [iter((begin,))]
        while open_ends:
            goal = next(open_ends[-1], None)
            if goal is None:
                open_ends.pop()
                if path:
                    done.add(path.pop())
            elif goal in path:
                return tuple(path[path.index(goal) :])
            elif goal not in done:
                path.append(goal)
                open_ends.append(iter(needs.get(goal, ())))
    return ()


def without_circles(rows: Iterable[GoalNeed]) -> list[GoalNeed]:
    """The rows without those that would close a circle with the ones before them."""
    kept: list[GoalNeed] = []
    for row in rows:
        if not circle_in(needs_of([*kept, row])):
            kept.append(row)
    return kept


def all_needed(needs: Needs, goals: Iterable[str]) -> set[str]:
    """These goals and all that they wait for, near and far."""
    found: set[str] = set()
    ahead = list(goals)
    while ahead:
        goal = ahead.pop()
        if goal not in found:
            found.add(goal)
            ahead += needs.get(goal, ())
    return found
