"""The measures of one's work that a person follows, and their readings, as frozen rows."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Better(StrEnum):
    """Which way a measure gets better."""

    HIGHER = "higher"
    LOWER = "lower"


@dataclass(frozen=True, slots=True)
class Metric:
    """A measure that is followed; ``id`` is the catalogue's key for a shipped one.

    ``how`` says what is counted and divided by what; ``target`` is in its unit, None where there is none.
    """

    id: str
    name: str
    unit: str
    better: Better
    how: str
    skill_key: str
    target: float | None


@dataclass(frozen=True, slots=True)
class MetricReading:
    """What a measure stood at on a day."""

    id: str
    metric_id: str
    read_on: date
    value: float
    note: str


MetricRow = Metric | MetricReading
"""The rows on metrics."""
