"""What a person's skills are now, and how well each level is backed up."""

from collections.abc import Iterable, Sequence
from datetime import date, timedelta
from enum import StrEnum

from careerplanner.domain.kept_rows import kept
from careerplanner.domain.plan import Evidence, Rating
from careerplanner.i18n import mark

LEVEL_NAMES = (
    mark("Not yet"),
    mark("Aware"),
    mark("Assisted"),
    mark("Independent"),
    mark("Leads"),
    mark("Shapes"),
)
"""The six levels. 4 raises others; 5 sets the standard and answers for the result."""

EVIDENCE_FROM_LEVEL = 3
OTHERS_FROM_LEVEL = 4
STALE_AFTER = timedelta(days=548)
"""A skill that was neither rated nor shown for eighteen months is flagged; its level stays."""


class SkillState(StrEnum):
    """How well a rated level is backed up."""

    CLAIMED = "claimed"
    EVIDENCED = "evidenced"
    CONFIRMED = "confirmed"


def current_ratings(ratings: Iterable[Rating]) -> dict[str, Rating]:
    """The newest rating of each skill."""
    newest: dict[str, Rating] = {}
    for rating in ratings:
        known = newest.get(rating.skill_key)
        if known is None or rating.rated_on >= known.rated_on:
            newest[rating.skill_key] = rating
    return newest


@kept()
def by_skill(evidence: tuple[Evidence, ...]) -> dict[str, list[Evidence]]:
    """The evidence of each skill: a look at one skill needs not go through that of all others. Not to be changed."""
    found: dict[str, list[Evidence]] = {}
    for item in evidence:
        found.setdefault(item.skill_key, []).append(item)
    return found


def backing(skill_key: str, level: int, evidence: Iterable[Evidence]) -> tuple[Evidence, ...]:
    """The evidence that backs a level: dated, of that level at least, and from 4 on about other people."""
    return tuple(
        item
        for item in evidence
        if item.skill_key == skill_key and item.level >= level > 0 and (item.about_others or level < OTHERS_FROM_LEVEL)
    )


def state_of(skill_key: str, level: int, evidence: Iterable[Evidence]) -> SkillState:
    """How well a level is backed up.

    *Confirmed* when another person has said so. A level without such evidence is the person's own word: *claimed*.
    """
    found = backing(skill_key, level, evidence)
    if any(item.confirmed_by for item in found):
        return SkillState.CONFIRMED
    return SkillState.EVIDENCED if found else SkillState.CLAIMED


def shown_level(skill_key: str, level: int, evidence: Iterable[Evidence]) -> int:
    """The level that counts where somebody else decides: from 3 on only what dated evidence backs, else at most 2."""
    items = tuple(evidence)
    backed = (each for each in range(level, EVIDENCE_FROM_LEVEL - 1, -1) if backing(skill_key, each, items))
    return next(backed, min(level, EVIDENCE_FROM_LEVEL - 1))


def is_stale(skill_key: str, ratings: Sequence[Rating], evidence: Sequence[Evidence], today: date) -> bool:
    """Whether nothing was heard of a skill for eighteen months."""
    seen = [r.rated_on for r in ratings if r.skill_key == skill_key]
    seen += [e.happened_on for e in evidence if e.skill_key == skill_key]
    return bool(seen) and today - max(seen) > STALE_AFTER
