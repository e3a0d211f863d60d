"""The order that a person gives to rows: each stands by a rank, a number between those of its neighbours.

A row that is moved takes a rank between its new neighbours, so one row is written and the others stay. Each move into
one gap halves it. When a gap holds no more numbers (after about fifty moves into the same one), all rows of the list
are ranked anew as 0, 1, 2 ...: the one step that writes them all.
"""

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import Protocol


class Ranked(Protocol):
    """A row that stands by its rank."""

    @property
    def rank(self) -> float:
        """Its place among the rows of its list."""


def rank_after(rows: Iterable[Ranked]) -> float:
    """The rank of a row that is added behind these."""
    return max((row.rank for row in rows), default=-1.0) + 1.0


def ranks_to_write(order: Sequence[str], ranks: Mapping[str, float]) -> dict[str, float]:
    """The new ranks that make rows stand in this order: of as few rows as can be, by their ids.

    ``order`` holds the ids as they shall stand, ``ranks`` the rank of each row that has one; a new row has none.
    """
    kept = _rising(order, ranks)
    found: dict[str, float] = {}
    run: list[str] = []
    low: float | None = None
    for row_id in order:
        if row_id in kept:
            found |= _between(run, low, ranks[row_id])
            run, low = [], ranks[row_id]
        else:
            run.append(row_id)
    found |= _between(run, low, None)
    made = [found.get(row_id, ranks.get(row_id, 0.0)) for row_id in order]
    if all(first < second for first, second in pairwise(made)):
        return found
    evened = {row_id: float(place) for place, row_id in enumerate(order)}
    return {row_id: rank for row_id, rank in evened.items() if ranks.get(row_id) != rank}


def _between(run: Sequence[str], low: float | None, high: float | None) -> dict[str, float]:
    """Ranks for rows that stand between two others, at even distances; None is an open end."""
    if low is None:
        low = 0.0 - 1.0 if high is None else high - len(run) - 1.0
    if high is None:
        high = low + len(run) + 1.0
    step = (high - low) / (len(run) + 1)
    return {row_id: low + step * place for place, row_id in enumerate(run, start=1)}


def _rising(order: Sequence[str], ranks: Mapping[str, float]) -> set[str]:
    """The most rows that stand in this order by their ranks already: the longest rising run of ranks."""
    lowest_end: list[float] = []  # of the runs of each length, the lowest last rank
    length: dict[str, int] = {}
    for row_id in order:
        if row_id in ranks:
            place = bisect_left(lowest_end, ranks[row_id])
            lowest_end[place : place + 1] = [ranks[row_id]]
            length[row_id] = place + 1
    kept: set[str] = set()
    wanted, ceiling = len(lowest_end), float("inf")
    for row_id in reversed(order):
        if length.get(row_id) == wanted and ranks[row_id] < ceiling:
            kept.add(row_id)
            wanted, ceiling = wanted - 1, ranks[row_id]
    return kept
