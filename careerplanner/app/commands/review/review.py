"""The command that ends a weekly review."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from careerplanner.domain import limits
from careerplanner.domain.review_rows import KeptOdds, WeeklyReview
from careerplanner.months import check_day
from careerplanner.store.database import Store
from careerplanner.units import Minutes


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a review ends with; see ``WeeklyReview``."""

    minutes: Minutes
    chosen: Sequence[str] = ()
    odds: Sequence[KeptOdds] = ()
    moved: str = ""


def finish(store: Store, week_start: date, today: date, outcome: Outcome) -> str:
    """Keep a review; one of the same week replaces the first. Its id."""
    for known in store.all(WeeklyReview, week_start=check_day(week_start)):
        store.remove(WeeklyReview, known.id)
    row = WeeklyReview(
        id=store.new_id(),
        week_start=week_start,
        reviewed_on=check_day(today),
        minutes=outcome.minutes,
        chosen=tuple(outcome.chosen),
        odds=tuple(outcome.odds),
        moved=limits.note(outcome.moved),
    )
    store.add(row)
    return row.id
