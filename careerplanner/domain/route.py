"""Routes through the moves of the catalogue."""

from collections.abc import Iterator
from itertools import pairwise

from careerplanner.domain.catalogue import Catalogue

LONGEST_ROUTE = 6


def routes_between(catalogue: Catalogue, source: str, target: str) -> tuple[tuple[str, ...], ...]:
    """Every route without a circle from one role to another, the quickest by usual months first."""

    def extend(route: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
        if route[-1] == target:
            yield route
        elif len(route) < LONGEST_ROUTE:
            for move in catalogue.moves_from(route[-1]):
                if move.target not in route:
                    yield from extend((*route, move.target))

    if source == target:
        return ((source,),)
    found = extend((source,))
    return tuple(sorted(found, key=lambda route: (usual_months(catalogue, route), len(route), route)))


def usual_months(catalogue: Catalogue, route: tuple[str, ...]) -> float:
    """The months that a route takes by the catalogue: in each role its least time and the median wait."""
    total = 0.0
    for source, target in pairwise(route):
        move = catalogue.move(source, target)
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
    return max(rising or found, key=lambda route: (_distinct_stages(stages, route), -usual_months(catalogue, route)))


def _climbs(stages: tuple[int, ...]) -> bool:
    return all(low <= high for low, high in pairwise(stages))


def _distinct_stages(stages: dict[str, int], route: tuple[str, ...]) -> int:
    return len({stages[key] for key in route})
