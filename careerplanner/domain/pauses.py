"""What the rows of pauses say: their last month, whether they meet, and the terms that a kind usually has."""

from collections.abc import Iterable
from dataclasses import dataclass

from careerplanner.domain.future_rows import Pause, PauseKind
from careerplanner.months import Month, parse_month

LONGEST_MONTHS = 120
"""A pause lasts ten years at most; what lasts longer is another plan."""

MOST_HOURS_SHARE = 10
"""Learning in a pause is at most ten times that of the usual week."""


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds in a pause; see ``Pause`` for the meaning of each."""

    pay_share: float
    hours_share: float
    is_held: bool


USUAL_TERMS = {
    PauseKind.LEAVE: Terms(0.0, 0.0, is_held=True),
    PauseKind.PART_TIME: Terms(0.5, 1.0, is_held=False),
    PauseKind.STUDY: Terms(0.0, 3.0, is_held=True),
    PauseKind.BETWEEN: Terms(0.0, 1.0, is_held=True),
}
"""What is proposed for a new pause of each kind. Assumed: no source says it, and what was agreed takes its place."""


def first_month(row: Pause) -> Month:
    """The first month of a pause."""
    return parse_month(row.first_month)


def last_month(row: Pause) -> Month:
    """The last month of a pause."""
    return first_month(row) + (row.months - 1)


def meeting(row: Pause, others: Iterable[Pause]) -> Pause | None:
    """The first other pause that shares a month with this one, or None."""
    return next((each for each in others if each.id != row.id and _meet(row, each)), None)


def _meet(one: Pause, other: Pause) -> bool:
    return first_month(one) <= last_month(other) and first_month(other) <= last_month(one)


def held_months(rows: Iterable[Pause], after: Month, until: Month) -> int:
    """How many of the months after one month, up to and with another, do not count as months in the role."""
    spans = ((max(first_month(row), after + 1), min(last_month(row), until)) for row in rows if row.is_held)
    return sum(max(0, last - first + 1) for first, last in spans)
