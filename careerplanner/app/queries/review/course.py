"""The odds of the first role ahead as the reviews on file tell them."""

from dataclasses import dataclass
from datetime import date

from careerplanner.app.queries.review.moved import Moved
from careerplanner.domain.catalogue import Role
from careerplanner.domain.plan import Plan

WEEKS = 12
"""So many reviews are shown."""


@dataclass(frozen=True, slots=True)
class Course:
    """The share of futures that have a role, by the day of each review and today."""

    role: Role
    points: tuple[tuple[date, float], ...]


def course_of(plan: Plan, moved: Moved, today: date) -> Course | None:
    """The course up to today; None without a role ahead, or without an earlier review that tells of it."""
    if not moved.roles:
        return None
    now = moved.roles[0].now
    before = [
        (review.reviewed_on, share)
        for review in plan.weekly_review
        if review.reviewed_on < today
        for key, share, _low, _high in review.odds
        if key == now.role.key
    ]
    return Course(now.role, (*before[-WEEKS:], (today, now.share))) if before else None
