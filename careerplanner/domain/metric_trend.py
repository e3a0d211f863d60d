"""Which way the readings of a measure go: the slope that is the middle of the slopes between each two of them."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from statistics import median

from careerplanner.domain.metric_rows import MetricReading

FEWEST_READINGS = 4
"""Below so many readings no trend is told: with three, chance alone puts them in order every third time."""

_NEWEST = 60
"""The trend is that of so many newest readings."""

_CLEAR_Z = 1.64
"""A trend is clear where chance alone would give one as strong less than one time in ten (two-sided)."""


@dataclass(frozen=True, slots=True)
class Trend:
    """The line through the readings: its value at the first of them, its slope a day, and its change from end to end.

    ``is_clear`` says that the readings go one way more than chance explains.
    """

    start: float
    per_day: float
    change: float
    weeks: int
    is_clear: bool


def trend_of(readings: Sequence[MetricReading]) -> Trend | None:
    """The trend of readings that stand by day; None below four of them.

    The slope of Theil (1950) and Sen (1968), which one wild reading does not turn, and the test of Mann (1945) and
    Kendall without a correction for ties: ``z = (|S| - 1) / sqrt(n (n - 1) (2 n + 5) / 18)``.
    """
    used = readings[-_NEWEST:]
    count = len(used)
    if count < FEWEST_READINGS:
        return None
    days = [reading.read_on.toordinal() for reading in used]
    values = [reading.value for reading in used]
    slopes = [
        (values[j] - values[i]) / (days[j] - days[i])
        for i in range(count)
        for j in range(i + 1, count)
        if days[j] > days[i]
    ]
    slope = median(slopes) if slopes else 0.0
    start = median(value - slope * (day - days[0]) for day, value in zip(days, values, strict=True))
    length = days[-1] - days[0]
    signs = sum((values[j] > values[i]) - (values[j] < values[i]) for i in range(count) for j in range(i + 1, count))
    z = (abs(signs) - 1) / math.sqrt(count * (count - 1) * (2 * count + 5) / 18)
    oldest = readings[0].read_on.toordinal()
    return Trend(
        start=start - slope * (days[0] - oldest),
        per_day=slope,
        change=slope * length,
        weeks=max(1, round(length / 7)),
        is_clear=z > _CLEAR_Z and slope != 0,
    )
