"""Where the roles stand on the map: a column for each stage, rows so that few moves cross and the route runs straight.

A move that skips a column bends around the cards there: it passes between two rows, or through a place that is free.
The search is greedy and deterministic, so the same roles and moves always give the same map.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

Pair = tuple[str, str]

_CROSSING = 8.0
_OVER_A_CARD = 6.0
_LENGTH = 1.0
_LENGTH_ON_ROUTE = 4.0
_HEIGHT = 0.8
_FROM_MIDDLE = 0.15
_MOST_TRIALS = 800
_MOST_COMPARED = 5_000_000
"""Enough for twenty roles to come to rest; more of them keep the rows they have by then, or those that they began with
where there would not be a trial for each."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map; a card has a whole row, a bend may lie half way between two."""

    column: int
    row: float


@dataclass(frozen=True, slots=True)
class MapLayout:
    """Columns by their stages, the spot of each role (rows from 0), and the bends of the moves that skip columns."""

    stages: tuple[int, ...]
    spots: Mapping[str, Spot]
    bends: Mapping[Pair, tuple[Spot, ...]]

    @property
    def rows(self) -> int:
        """How many rows of cards there are."""
        return 1 + round(max((spot.row for spot in self.spots.values()), default=0))


@dataclass(slots=True)
class _Drawing:
    """A layout in the making. ``chains`` are the knots of each move in order: role, bends, role."""

    column: dict[str, int]
    row: dict[str, float]
    cards: frozenset[str]
    pinned: frozenset[str]
    chains: dict[Pair, tuple[str, ...]]
    route: frozenset[Pair]
    trials: int = 0

    def occupant(self, column: int, row: float) -> str | None:
        """What stands at a spot, or None."""
        return next((k for k in self.column if self.column[k] == column and self.row[k] == row), None)


@lru_cache(maxsize=32)
def map_layout(stages: tuple[tuple[str, int], ...], moves: tuple[Pair, ...], route: tuple[str, ...] = ()) -> MapLayout:
    """The layout of roles, given with their stages, and of the moves between them; ``route`` runs along one row."""
    drawing = _first_drawing(stages, moves, route)
    while drawing.row and _improve(drawing):
        pass
    return _finished(drawing, sorted({stage for _key, stage in stages}))


def _first_drawing(stages: Sequence[tuple[str, int]], moves: Sequence[Pair], route: Sequence[str]) -> _Drawing:
    """The route on row 0, also where it passes a column; the other roles from the middle outwards in their order."""
    columns = {stage: index for index, stage in enumerate(sorted({stage for _key, stage in stages}))}
    column = {key: columns[stage] for key, stage in stages}
    on_route = {column[key] for key in route}
    straight = {index: _bend(pair, index) for pair in pairwise(route) for index in _skipped(column, pair) - on_route}
    row: dict[str, float] = {}
    pinned = set(straight.values())
    for index in columns.values():
        inside = [key for key in column if column[key] == index]
        inside.sort(key=lambda key: -route.index(key) if key in route else 1)
        first = 1 if index in straight else 0
        row |= {key: float(_outwards(place)) for place, key in enumerate(inside, start=first)}
        pinned |= {key for key in inside[:1] if key in route}
    chains: dict[Pair, tuple[str, ...]] = {}
    for pair in moves:
        between = _columns_between(column[pair[0]], column[pair[1]])
        chains[pair] = (pair[0], *(_bend(pair, index) for index in between), pair[1])
        for index in between:
            taken = {row[knot] for knot in row if column[knot] == index}
            name = _bend(pair, index)
            row[name] = 0.0 if straight.get(index) == name else next(r for r in _half_rows() if r not in taken)
            column[name] = index
    cards = frozenset(key for key, _stage in stages)
    return _Drawing(column, row, cards, frozenset(pinned), chains, frozenset(pairwise(route)))


def _bend(pair: Pair, column: int) -> str:
    """The name of the knot at which a move passes a column."""
    return f"{pair[0]}>{pair[1]}>{column}"


def _skipped(column: dict[str, int], pair: Pair) -> set[int]:
    return set(_columns_between(column[pair[0]], column[pair[1]]))


def _outwards(place: int) -> int:
    """0, 1, -1, 2, -2 ..."""
    return (place + 1) // 2 * (1 if place % 2 else -1)


def _half_rows() -> Iterator[float]:
    """0.5, -0.5, 1.5, -1.5 ..."""
    place = 0
    while True:
        yield place // 2 + 0.5 if place % 2 == 0 else -(place // 2) - 0.5
        place += 1


def _columns_between(source: int, target: int) -> list[int]:
    return list(range(source + 1, target)) if source < target else list(range(source - 1, target, -1))


def _improve(drawing: _Drawing) -> bool:
    """Move each knot to its best row, changing places with what stands there; whether the drawing got better."""
    # Each trial compares all moves with all: where a plan links all roles to all, there are few trials.
    most = min(_MOST_TRIALS, _MOST_COMPARED // max(1, len(drawing.chains)) ** 2)
    if most < len(drawing.cards):
        return False
    judge = _Judge(drawing)
    best = start = judge.cost()
    reach = max(2, *(abs(round(row)) + 1 for row in drawing.row.values()))
    for knot in sorted(drawing.column):
        if knot in drawing.pinned or drawing.trials > most:
            continue
        step = 1.0 if knot in drawing.cards else 0.5
        candidates = [number * step for number in range(round(-reach / step), round(reach / step) + 1)]
        for row in sorted(candidates, key=abs):
            before = dict(drawing.row)
            if _place(drawing, knot, row):
                drawing.trials += 1
                cost = judge.cost_with(drawing.column[knot])
                if cost < best - 1e-9:
                    best = cost
                    judge.keep()
                    continue
            drawing.row.update(before)
    return best < start


def _place(drawing: _Drawing, knot: str, row: float) -> bool:
    """Put a knot on a row of its column; False where something stands there that cannot change places with it."""
    other = drawing.occupant(drawing.column[knot], row)
    if other == knot or other in drawing.pinned:
        return False
    old = drawing.row[knot]
    if other is not None:
        if other in drawing.cards and old % 1:
            return False
        drawing.row[other] = old
    drawing.row[knot] = row
    return True


class _Judge:
    """What a drawing costs. Only what a column and its two gaps cost is found anew where its knots change places."""

    def __init__(self, drawing: _Drawing) -> None:
        self._row = row = drawing.row
        column = drawing.column
        self._lengths: list[tuple[float, str, str]] = []
        self._gaps: dict[int, list[Pair]] = {}
        self._level: dict[int, list[Pair]] = {}
        self._cards = {place: [key for key in drawing.cards if column[key] == place] for place in column.values()}
        for pair, chain in drawing.chains.items():
            weight = _LENGTH_ON_ROUTE if pair in drawing.route else _LENGTH
            for a, b in pairwise(chain):
                self._lengths.append((weight, a, b))
                if column[a] == column[b]:
                    self._level.setdefault(column[a], []).append((a, b))
                else:
                    left, right = (a, b) if column[a] < column[b] else (b, a)
                    self._gaps.setdefault(column[left], []).append((left, right))
        self._found = {("gap", gap): _crossings(row, lines) for gap, lines in self._gaps.items()}
        self._found |= {("level", place): self._passed(place) for place in self._level}
        self._tried: dict[tuple[str, int], int] = {}

    def cost(self) -> float:
        """What the drawing costs as it was kept."""
        return self._sum(self._found)

    def cost_with(self, column: int) -> float:
        """What it costs where only knots of this column have other rows."""
        self._tried = {("gap", gap): _crossings(self._row, self._gaps.get(gap, ())) for gap in (column - 1, column)}
        self._tried["level", column] = self._passed(column)
        return self._sum(self._found | self._tried)

    def keep(self) -> None:
        """Go on from the drawing that was tried last."""
        self._found |= self._tried

    def _sum(self, found: Mapping[tuple[str, int], int]) -> float:
        row = self._row
        rows = row.values()
        cost = _HEIGHT * (max(rows) - min(rows)) + _FROM_MIDDLE * sum(map(abs, rows))
        cost += sum([weight * abs(row[a] - row[b]) for weight, a, b in self._lengths])
        return cost + sum(
            (_CROSSING if kind == "gap" else _OVER_A_CARD) * count for (kind, _at), count in found.items()
        )

    def _passed(self, column: int) -> int:
        """How many cards of a column moves within it pass over."""
        rows = [self._row[key] for key in self._cards[column]]
        ends = [sorted((self._row[a], self._row[b])) for a, b in self._level.get(column, ())]
        return sum([low < each < high for low, high in ends for each in rows])


def _crossings(row: Mapping[str, float], lines: Sequence[Pair]) -> int:
    """How often moves between two neighbouring columns cross."""
    ends = [(row[left], row[right]) for left, right in lines]
    count = 0
    for index, (left, right) in enumerate(ends):
        for other_left, other_right in ends[:index]:
            if (left - other_left) * (right - other_right) < 0:
                count += 1
    return count


def _finished(drawing: _Drawing, stages: Sequence[int]) -> MapLayout:
    """The drawing with rows counted from the highest card."""
    top = min((drawing.row[key] for key in drawing.cards), default=0.0)

    def spot(knot: str) -> Spot:
        return Spot(drawing.column[knot], drawing.row[knot] - top)

    return MapLayout(
        stages=tuple(stages),
        spots={key: spot(key) for key in drawing.column if key in drawing.cards},
        bends={pair: tuple(spot(knot) for knot in chain[1:-1]) for pair, chain in drawing.chains.items()},
    )
