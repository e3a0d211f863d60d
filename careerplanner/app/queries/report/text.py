"""How the printed plan writes a month that may never come."""

from careerplanner.months import Month
from careerplanner.wording import Wording

NEVER = "–"
"""What stands where there is no date."""


def month_or_never(month: Month | None, wording: Wording) -> str:
    """A month with its year, or a dash."""
    return NEVER if month is None else wording.dates.short_month(month)
