"""The weekly reviews that were finished, as frozen rows."""

from dataclasses import dataclass
from datetime import date

from careerplanner.units import Minutes

KeptOdds = tuple[str, float, float, float]
"""The key of a role, the share of futures that have it at the end, and the ends of the range of that share."""


@dataclass(frozen=True, slots=True)
class WeeklyReview:
    """One review, of the week that began on ``week_start``.

    ``minutes`` were logged in that week; ``chosen`` holds the ids of the actions and goals chosen for the week after;
    ``odds`` stood so at its end; ``moved`` is the sentence that it ended with.
    """

    id: str
    week_start: date
    reviewed_on: date
    minutes: Minutes
    chosen: tuple[str, ...]
    odds: tuple[KeptOdds, ...]
    moved: str
