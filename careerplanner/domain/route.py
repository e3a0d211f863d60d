"""Routes through the moves of the catalogue."""

from collections import deque
from collections.abc import Iterator, Mapping
from itertools import pairwise

from careerplanner.domain.catalogue import Catalogue, Move

LONGEST_ROUTE = 6
MOST_ROUTES = 100
"""How many routes are told, the quickest."""
MOST_LOOKED_AT = 1_000
"""How many beginnings of routes are followed. The shipped roles have fewer; a plan may link all to all."""


def routes_between(catalogue: Catalogue, source: str, target: str) -> tuple[tuple[str, ...], ...]:
    """Every route without a circle from one role to another, the quickest by usual months first.

    Where too many roles are linked to follow all, those of the fewest steps are looked at.
    """
    if source == target:
        return ((source,),)
    moves = _moves_by_source(catalogue)
    found = _routes(moves, source, target)
    return tuple(sorted(found, key=lambda route: (_months(moves, route), len(route), route))[:MOST_ROUTES])


def _routes(moves: Mapping[str, Mapping[str, Move]], source: str, target: str) -> Iterator[tuple[str, ...]]:
    """The routes, those of the fewest steps first."""
    begun: deque[tuple[str, ...]] = deque([(source,)])
    for _count in range(MOST_LOOKED_AT):
        if not begun:
            return
        route = begun.popleft()
        ways = moves.get(route[-1], {})
        if target in ways:
            yield (*route, target)
        if len(route) + 1 < LONGEST_ROUTE:
            begun.extend((*route, step) for step in ways if step != target and step not in route)


def _moves_by_source(catalogue: Catalogue) -> dict[str, dict[str, Move]]:
    found: dict[str, dict[str, Move]] = {}
    for move in catalogue.moves:
        found.setdefault(move.source, {}).setdefault(move.target, move)
    return found


def usual_months(catalogue: Catalogue, route: tuple[str, ...]) -> float:
    """The months that a route takes by the catalogue: in each role its least time and the median wait."""
    return _months(_moves_by_source(catalogue), route)


def _months(moves: Mapping[str, Mapping[str, Move]], route: tuple[str, ...]) -> float:
    total = 0.0
    for source, target in pairwise(route):
        move = moves.get(source, {}).get(target)
        if move is not None:
            total += move.min_months_in_role + move.median_wait_months
    return total


def usual_route(catalogue: Catalogue, source: str, target: str) -> tuple[str, ...]:
    """The route to begin with: the one with the most steps of the ladder that lie between the two roles.

    A longer ladder asks less of each step, and its roles may be dropped. Where no route is known, the two roles alone.
    """
    found = routes_between(catalogue, source, target)
    if not found:
        return (source, target)
    stages = {role.key: role.stage for role in catalogue.roles}
    rising = [route for route in found if _climbs(tuple(stages[key] for key in route))]
    moves = _moves_by_source(catalogue)
    return max(rising or found, key=lambda route: (_distinct_stages(stages, route), -_months(moves, route)))


def _climbs(stages: tuple[int, ...]) -> bool:
    return all(low <= high for low, high in pairwise(stages))


def _distinct_stages(stages: dict[str, int], route: tuple[str, ...]) -> int:
    return len({stages[key] for key in route})
