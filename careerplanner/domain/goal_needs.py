"""Which goals wait for which: circles found, named, and left out."""

from collections.abc import Iterable, Iterator, Mapping

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
    return next((path for path, _goal in _circles(needs)), ())


def without_circles(rows: Iterable[GoalNeed]) -> list[GoalNeed]:
    """The rows without those that close a circle."""
    kept = list(rows)
    closing = {(path[-1], goal) for path, goal in _circles(needs_of(kept))}
    return [row for row in kept if (row.goal_id, row.needs_id) not in closing]


def _circles(needs: Needs) -> Iterator[tuple[tuple[str, ...], str]]:
    """Each circle that a walk over all goals runs into: its goals, and the first of them, for which the last waits."""
    done: set[str] = set()
    for begin in needs:
        places: dict[str, int] = {}
        ends = [iter((begin,))]
        while ends:
            goal = next(ends[-1], None)
            if goal is None:
                ends.pop()
                if places:
                    done.add(places.popitem()[0])
            elif goal in places:
                yield tuple(places)[places[goal] :], goal
            elif goal not in done:
                places[goal] = len(places)
                ends.append(iter(needs.get(goal, ())))
