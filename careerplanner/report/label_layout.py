"""Labels that must not touch: spread along a line, staggered in rows. Plain arithmetic, in points."""

from collections.abc import Sequence


def spread(centres: Sequence[float], sizes: Sequence[float], low: float, high: float, gap: float) -> list[float]:
    """Where labels of these sizes go along a line from ``low`` to ``high``, each as near to its centre as it may be.

    Neighbours keep ``gap`` between them, and their order is that of the centres. Where there is no room for all, they
    are packed from ``high`` down and the lowest run over the end.
    """
    order = sorted(range(len(centres)), key=lambda i: centres[i])
    placed = [0.0] * len(centres)
    groups: list[list[float]] = []  # wished centre of the group, its size, number of members
    for i in order:
        groups.append([min(max(centres[i], low + sizes[i] / 2), high - sizes[i] / 2), sizes[i], 1])
        while len(groups) > 1 and _touch(groups[-2], groups[-1], gap):
            _merge(groups, low, high, gap)
    members = iter(order)
    for centre, size, count in groups:
        edge = centre - size / 2
        for _member in range(int(count)):
            i = next(members)
            placed[i] = edge + sizes[i] / 2
            edge += sizes[i] + gap
    return placed


def _touch(lower: list[float], upper: list[float], gap: float) -> bool:
    return lower[0] + lower[1] / 2 + gap > upper[0] - upper[1] / 2 + 1e-9


def _merge(groups: list[list[float]], low: float, high: float, gap: float) -> None:
    """Join the last two groups around the mean of their centres, within the line."""
    upper, lower = groups.pop(), groups.pop()
    size = lower[1] + gap + upper[1]
    centre = (lower[0] * lower[2] + upper[0] * upper[2]) / (lower[2] + upper[2])
    centre = max(centre, low + size / 2)
    groups.append([min(centre, high - size / 2), size, lower[2] + upper[2]])


def rows(spans: Sequence[tuple[float, float]], gap: float, most: int) -> list[int | None]:
    """The row of each span (left, right), the lowest in which it is free; None where all ``most`` are full."""
    ends = [float("-inf")] * most
    placed: list[int | None] = [None] * len(spans)
    for i in sorted(range(len(spans)), key=lambda k: spans[k]):
        left, right = spans[i]
        for row in range(most):
            if left >= ends[row] + gap:
                placed[i], ends[row] = row, right
                break
    return placed
