"""Scoring forecasts by what came: whether pay lay inside of the range, and the Brier score of dated milestones."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

COIN = 0.25
"""The Brier score of one who says one half to everything; 0 is perfect, 1 is always wrong and always sure."""


class Place(StrEnum):
    """Where an actual amount lies beside a range."""

    BELOW = "below"
    INSIDE = "inside"
    ABOVE = "above"


@dataclass(frozen=True, slots=True)
class PayOutcome:
    """Pay as it came in a month, counted from the start of the forecast, beside the range forecast for it."""

    month: int
    actual: float
    low: float
    high: float

    @property
    def place(self) -> Place:
        """Where the pay lies; both ends belong to the range."""
        if self.actual < self.low:
            return Place.BELOW
        return Place.ABOVE if self.actual > self.high else Place.INSIDE


@dataclass(frozen=True, slots=True)
class MilestoneOutcome:
    """A role by a month: the share of futures that had it by then, and whether it had come."""

    role: int
    month: int
    share: float
    came: bool


def brier_score(milestones: Sequence[MilestoneOutcome]) -> float | None:
    """The mean square of share less outcome (Brier 1950); None without milestones."""
    if not milestones:
        return None
    return sum((each.share - each.came) ** 2 for each in milestones) / len(milestones)


def milestone_outcomes(
    shares: Sequence[Sequence[float]], reached: Sequence[int | None], months_gone: int, every: int = 12
) -> tuple[MilestoneOutcome, ...]:
    """What became of each role at each anniversary that has passed.

    ``shares[k][t]`` is the share forecast for role k + 1 by month t; ``reached[k]`` the month in which it was reached,
    None where it was not. The dates are fixed by the forecast alone, so that luck does not choose what is scored.
    """
    return tuple(
        MilestoneOutcome(role, month, share[month], when is not None and when <= month)
        for month in range(every, months_gone + 1, every)
        for role, (share, when) in enumerate(zip(shares, reached, strict=True), start=1)
        if month < len(share)
    )
