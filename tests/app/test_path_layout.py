"""The map's layout: no two cards on one spot, a straight route, few crossings, the same map every time."""

from collections import Counter
from itertools import combinations, pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from careerplanner.app.queries.path.map_layout import MapLayout, map_layout
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.route import routes_between, usual_route
from tests.some import some

Stages = tuple[tuple[str, int], ...]
Pairs = tuple[tuple[str, str], ...]


@st.composite
def maps(draw: st.DrawFn) -> tuple[Stages, Pairs, tuple[str, ...]]:
    count = draw(st.integers(1, 12))
    stages = tuple((f"r{number}", draw(st.integers(0, 4))) for number in range(count))
    keys = [key for key, _stage in stages]
    pairs = [(a, b) for a in keys for b in keys if a != b]
    moves = draw(st.lists(st.sampled_from(pairs), max_size=18, unique=True)) if pairs else []
    route = draw(st.lists(st.sampled_from(keys), max_size=5, unique=True))
    return stages, tuple(dict.fromkeys([*moves, *pairwise(route)])), tuple(route)


def crossings(layout: MapLayout) -> int:
    chains = [(layout.spots[a], *bends, layout.spots[b]) for (a, b), bends in layout.bends.items()]
    segments = [
        tuple(sorted((one, two), key=lambda spot: spot.column))
        for chain in chains
        for one, two in pairwise(chain)
        if one.column != two.column
    ]
    return sum(
        one[0].column == two[0].column and (one[0].row - two[0].row) * (one[1].row - two[1].row) < 0
        for one, two in combinations(segments, 2)
    )


@settings(max_examples=60, deadline=None)
@given(maps())
def test_every_role_has_a_spot_of_its_own_in_the_column_of_its_stage(
    drawn: tuple[Stages, Pairs, tuple[str, ...]],
) -> None:
    layout = map_layout(*drawn)
    spots = list(layout.spots.values())
    assert len(set(spots)) == len(drawn[0])
    for key, stage in some(drawn[0]):
        assert layout.stages[layout.spots[key].column] == stage
    assert min(spot.row for spot in spots) == 0
    assert all(spot.row % 1 == 0 for spot in spots)


@settings(max_examples=60, deadline=None)
@given(maps())
def test_a_move_bends_once_in_each_column_that_it_skips_and_never_through_a_card(
    drawn: tuple[Stages, Pairs, tuple[str, ...]],
) -> None:
    layout = map_layout(*drawn)
    cards = set(layout.spots.values())
    for (source, target), bends in layout.bends.items():
        first, last = layout.spots[source].column, layout.spots[target].column
        skipped = range(first + 1, last) if first < last else range(first - 1, last, -1)
        assert [bend.column for bend in bends] == list(skipped)
        assert not cards & set(bends)
    assert set(layout.bends) == set(drawn[1])


def most_in_a_column(catalogue: Catalogue) -> int:
    return max(Counter(role.stage for role in catalogue.roles).values())


def shipped(catalogue: Catalogue) -> tuple[Stages, Pairs]:
    stages = tuple((role.key, role.stage) for role in catalogue.roles)
    return stages, tuple((move.source, move.target) for move in catalogue.moves)


def test_the_shipped_map_has_few_crossings_and_its_usual_route_is_straight(catalogue: Catalogue) -> None:
    route = usual_route(catalogue, "customer-service-specialist", "customer-service-manager")
    layout = map_layout(*shipped(catalogue), route)
    assert crossings(layout) <= 3
    assert len({layout.spots[key].row for key in route}) == 1
    assert layout.rows == most_in_a_column(catalogue)


@pytest.mark.long
def test_every_route_of_the_shipped_map_can_be_drawn_with_few_crossings(catalogue: Catalogue) -> None:
    keys = [role.key for role in catalogue.roles]
    for source, target in some(combinations(keys, 2)):
        for route in routes_between(catalogue, source, target):
            layout = map_layout(*shipped(catalogue), route)
            assert crossings(layout) <= 13, route
            assert layout.rows <= most_in_a_column(catalogue) + 2


def test_a_route_that_climbs_runs_straight_also_where_it_skips_a_column(catalogue: Catalogue) -> None:
    for between in ([], ["customer-service-team-lead"], ["senior-customer-service-specialist"]):
        route = ("customer-service-specialist", *between, "customer-service-manager")
        stages, moves = shipped(catalogue)
        layout = map_layout(stages, tuple(dict.fromkeys([*moves, *pairwise(route)])), route)
        rows = {layout.spots[key].row for key in route}
        rows |= {bend.row for pair in pairwise(route) for bend in layout.bends[pair]}
        assert len(rows) == 1, route


def test_a_map_without_roles_is_empty() -> None:
    layout = map_layout((), ())
    assert layout.spots == {}
    assert layout.rows == 1


def test_a_map_too_large_for_a_trial_of_each_card_keeps_its_first_rows() -> None:
    cards = tuple((f"r{number:03}", number % 2) for number in range(240))
    links = tuple((cards[number][0], cards[239 - number][0]) for number in range(0, 240, 2))
    layout = map_layout(cards, links)
    assert [layout.spots[key].row for key in ("r000", "r002", "r004", "r238")] != [59, 60, 58, 119]
    many = (*links, *((cards[2][0], cards[number][0]) for number in range(1, 237, 2)))
    layout = map_layout(cards, many)
    assert [layout.spots[key].row for key in ("r000", "r002", "r004", "r238")] == [59, 60, 58, 119]
