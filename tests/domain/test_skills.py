"""Which rating of a skill holds."""

from datetime import date

from careerplanner.domain.plan import Rating
from careerplanner.domain.skills import current_ratings


def rating(row_id: str, level: int, on: date) -> Rating:
    return Rating(row_id, "coaching", level, on, is_typical=False, note="")


def test_the_newest_rating_holds_and_of_one_day_the_one_that_was_entered_last():
    old, first, last = (
        rating("a", 1, date(2026, 3, 1)),
        rating("b", 4, date(2026, 3, 2)),
        rating("c", 2, date(2026, 3, 2)),
    )

    assert current_ratings([old, first, last]) == {"coaching": last}
    assert current_ratings([first, old]) == {"coaching": first}
