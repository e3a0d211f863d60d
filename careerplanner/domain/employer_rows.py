"""What the person knows of their employer: how often people are promoted, and how often a post is free."""

from dataclasses import dataclass
from enum import StrEnum


class Way(StrEnum):
    """From what the chance of a step is taken."""

    PUBLISHED = "published"
    SEEN = "seen"
    VACANCIES = "vacancies"
    BY_HAND = "by_hand"


class Inside(StrEnum):
    """How often a post is filled by somebody of the same employer."""

    MOSTLY = "mostly"
    HALF = "half"
    SELDOM = "seldom"


class Mobility(StrEnum):
    """Whether one would change employer; ``OPEN`` is for a good offer."""

    NEVER = "never"
    OPEN = "open"
    LOOKING = "looking"


STEADY, FEWER_JOBS, MACHINES = "steady", "fewer_jobs", "machines"
TRADE_OUTLOOKS = (STEADY, FEWER_JOBS, MACHINES)
"""What the trade may do: keep its jobs, have fewer of them slowly, or see machines take over much."""


@dataclass(frozen=True, slots=True)
class EmployerAnswer:
    """What is known of the step to a role at this employer; the id is the role's key, None is "I don't know".

    ``way`` says which of the three answers holds; each keeps its numbers. *Seen*: of about ``people`` in the role
    below, ``promoted`` got this one in the last ``years``; about ``ready_of_ten`` of ten could do it today.
    *Vacancies*: ``posts`` above, one of them free about every ``free_every_months``; ``ready_low`` to ``ready_high``
    people could take it. ``chance``, with its 80 % range, is the yearly chance set by hand. ``degree_asked`` is whether
    the employer asks for a higher degree than one has.
    """

    id: str
    way: Way
    people: int | None
    promoted: int | None
    years: float
    ready_of_ten: float | None
    posts: int | None
    free_every_months: float | None
    ready_low: float | None
    ready_high: float | None
    inside: Inside | None
    degree_asked: bool | None
    chance: float | None
    chance_low: float | None
    chance_high: float | None


def nothing_known(role_key: str) -> EmployerAnswer:
    """The answer of one who knows nothing of the step yet: the published rate holds."""
    return EmployerAnswer(
        id=role_key,
        way=Way.PUBLISHED,
        people=None,
        promoted=None,
        years=3.0,
        ready_of_ten=None,
        posts=None,
        free_every_months=None,
        ready_low=None,
        ready_high=None,
        inside=None,
        degree_asked=None,
        chance=None,
        chance_low=None,
        chance_high=None,
    )
