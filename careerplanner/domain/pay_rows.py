"""By what pay is agreed, and the jobs beside the one that the plan is about; rows like those of ``plan.py``."""

from dataclasses import dataclass
from enum import StrEnum

from careerplanner.units import Cents


class PayBasis(StrEnum):
    """Whether base pay is agreed by the year, the month or the hour."""

    YEAR = "year"
    MONTH = "month"
    HOUR = "hour"


@dataclass(frozen=True, slots=True)
class SideJob:
    """A job beside the one that the plan is about. It counts in what one earns, and not in what the role pays."""

    id: str
    title: str
    basis: PayBasis
    base_cents: Cents
    hours_per_week: float
    started: str | None
    ended: str | None
