"""The odds as they were told on a day: by the forecasts and the weekly reviews that the plan keeps."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from careerplanner.domain.plan import Plan

NEAR = timedelta(days=45)
"""What was told so long before a day still counts for it."""


@dataclass(frozen=True, slots=True)
class KeptOdds:
    """The share of futures that have each role at the end, by its key, as it was told on a day."""

    told_on: date
    shares: dict[str, float]


def kept_odds(plan: Plan, day: date, *, near: timedelta = NEAR) -> KeptOdds | None:
    """The newest odds on file that were told by a day; None where the last were told too long before it."""
    found = [each for each in _told(plan) if day - near <= each.told_on <= day and each.shares]
    return max(found, key=lambda each: each.told_on, default=None)


def _told(plan: Plan) -> Iterator[KeptOdds]:
    for row in plan.kept_forecast:
        keys, arrival = json.loads(row.role_keys), json.loads(row.arrival)
        yield KeptOdds(row.kept_on, {key: float(shares[-1]) for key, shares in zip(keys[1:], arrival, strict=True)})
    for review in plan.weekly_review:
        yield KeptOdds(review.reviewed_on, {key: share for key, share, _low, _high in review.odds})
