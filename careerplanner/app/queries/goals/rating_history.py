"""How the rating of a skill went over time."""

from dataclasses import dataclass
from datetime import date

from careerplanner.app.queries.goals.text import level_name
from careerplanner.domain.plan import Plan, Rating
from careerplanner.i18n import _, ngettext
from careerplanner.wording import Wording


@dataclass(frozen=True, slots=True)
class RatingHistory:
    """The ratings of one skill from the oldest on, each in words, and all in one sentence."""

    ratings: tuple[Rating, ...]
    words: tuple[str, ...]
    sentence: str


def rating_history(plan: Plan, skill_key: str, today: date, wording: Wording) -> RatingHistory:
    """Every rating of a skill; a level that was proposed and not confirmed is called typical."""
    found = tuple(rating for rating in plan.rating if rating.skill_key == skill_key)
    words = tuple(_words(rating, today, wording) for rating in found)
    count = ngettext("Rated {count} time.", "Rated {count} times.", len(found)).format(count=len(found))
    return RatingHistory(found, words, " ".join([count, *(f"{each}." for each in words)]) if found else "")


def _words(rating: Rating, today: date, wording: Wording) -> str:
    day = wording.dates.short_day(rating.rated_on, today)
    if rating.is_typical:
        return _("{day}: {level}, typical").format(day=day, level=level_name(rating.level))
    return _("{day}: {level}").format(day=day, level=level_name(rating.level))
