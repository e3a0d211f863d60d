"""What the library knows of an occupation, and what follows from that: levels, weights, steps."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from math import floor

from careerplanner.domain.local_pay import Area, PayCell

MUST, IMPORTANT, NICE = 1.0, 0.6, 0.3
"""The weights that a requirement of the catalogue can have."""
_LEVELS, _LEVEL_SCALE_TOP = 5, 7
# O*NET calls 2 somewhat important, 3 important, 4 very important, 5 extremely important; halfway between them.
_FROM_MUST, LEAST_IMPORTANT, _FROM_NICE = 3.5, 2.5, 1.5
_NOTABLE_RAISE = 1.05
_FARTHEST_NEAR_ZONE = 1
_LARGEST_NEAR_RAISE = 2.0


@dataclass(frozen=True, slots=True)
class RatedSkill:
    """A skill or field of knowledge of an O*NET occupation, as its survey rated it in the month ``dated``.

    ``importance`` goes from 1 to 5, ``level`` from 0 to 7; ``uncertain`` when O*NET itself advises against the figure.
    ``anchors`` are its examples of levels.
    """

    element: str
    name: str
    importance: float | None
    level: float | None
    dated: str
    uncertain: bool = False
    relevant: bool = True
    anchors: tuple[tuple[float, str], ...] = ()

    @property
    def derived_level(self) -> int:
        """The level on the scale of this program: a proposal, to be marked as derived. 0 when it asks for none."""
        if self.level is None or not self.relevant:
            return 0
        return min(_LEVELS, floor(self.level * _LEVELS / _LEVEL_SCALE_TOP + 0.5))

    @property
    def share(self) -> float:
        """The importance between 0 and 1."""
        return 0.0 if self.importance is None else (self.importance - 1) / 4

    @property
    def weight(self) -> float | None:
        """The weight of a requirement that this proposes; None for what is not important or asks for no level."""
        if self.importance is None or self.importance < _FROM_NICE or self.derived_level == 0:
            return None
        if self.importance >= _FROM_MUST:
            return MUST
        return IMPORTANT if self.importance >= LEAST_IMPORTANT else NICE


@dataclass(frozen=True, slots=True)
class AskedSkill:
    """A skill that ESCO names for an occupation; it has no level, and no name when the table of skills is missing."""

    uri: str
    name: str
    kind: str
    essential: bool

    @property
    def weight(self) -> float:
        """The weight of a requirement that this proposes."""
        return MUST if self.essential else NICE


@dataclass(frozen=True, slots=True)
class Task:
    """Something that people in an occupation do."""

    text: str
    core: bool
    dated: str


@dataclass(frozen=True, slots=True)
class Software:
    """A product that is used in an occupation."""

    name: str
    category: str
    hot: bool
    in_demand: bool


@dataclass(frozen=True, slots=True)
class Answer:
    """What share (percent) of those asked said that the occupation requires this."""

    text: str
    percent: float
    dated: str


@dataclass(frozen=True, slots=True)
class JobZone:
    """How much preparation an occupation needs; releases have four or five zones."""

    zone: int
    name: str
    experience: str
    education: str
    training: str
    dated: str


class Step(StrEnum):
    """Where a related occupation lies from here, by job zone and median pay."""

    UP = "up"
    LEVEL = "level"
    DOWN = "down"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Related:
    """An occupation that is similar. ``position`` is how similar, 1 the most; it says nothing of progress.

    ``reverse``: it names the occupation from which one looks, but is not named by it (a manager of nurses is similar
    to a nurse, whose own list is full of other nurses).
    ``median_pay`` is national; ``pay_ratio`` compares it with the occupation from which one looks. ``rated`` tells
    whether it has ratings of skills.
    """

    code: str
    title: str
    tier: str
    position: int
    reverse: bool = False
    job_zone: int | None = None
    median_pay: int | None = None
    rated: bool = False
    step: Step = Step.UNKNOWN
    zones_up: int | None = None
    pay_ratio: float | None = None


@dataclass(frozen=True, slots=True)
class AreaPay:
    """Pay in an area from the release in the library. ``code`` and ``title`` are the survey's, perhaps broader.

    ``hourly`` maps p10 .. p90 to dollars an hour; figures that were not released are missing in both mappings.
    """

    area: Area
    code: str
    title: str
    cell: PayCell
    hourly: dict[str, float]
    source: str
    year: str


@dataclass(frozen=True, slots=True)
class IndustryPay:
    """Pay in one industry, in the whole nation."""

    industry: str
    name: str
    cell: PayCell
    source: str
    year: str


@dataclass(frozen=True, slots=True)
class Occupation:
    """What the library knows of an occupation. Much may be missing: many have no ratings, no job zone or no pay.

    ``skills`` and ``knowledge`` come from O*NET, ``asked`` from ESCO. ``related`` is ordered for a next step.
    """

    source: str
    code: str
    title: str
    description: str
    release: str
    attribution: str
    tasks: tuple[Task, ...] = ()
    skills: tuple[RatedSkill, ...] = ()
    knowledge: tuple[RatedSkill, ...] = ()
    asked: tuple[AskedSkill, ...] = ()
    job_zone: JobZone | None = None
    titles: tuple[str, ...] = ()
    reported_titles: tuple[str, ...] = ()
    software: tuple[Software, ...] = ()
    education: tuple[Answer, ...] = ()
    experience: tuple[Answer, ...] = ()
    training: tuple[Answer, ...] = ()
    related: tuple[Related, ...] = ()
    pay: AreaPay | None = None

    @property
    def rated(self) -> bool:
        """Whether its skills were rated."""
        return bool(self.skills)


def step_of(zones_up: int | None, pay_ratio: float | None) -> Step:
    """Where an occupation lies: pay decides, a job zone can only hold it back; without pay the zone decides."""
    if pay_ratio is None:
        if zones_up is None:
            return Step.UNKNOWN
        return Step.UP if zones_up > 0 else Step.DOWN if zones_up < 0 else Step.LEVEL
    if pay_ratio * _NOTABLE_RAISE <= 1:
        return Step.DOWN
    return Step.UP if pay_ratio >= _NOTABLE_RAISE and (zones_up or 0) >= 0 else Step.LEVEL


def by_next_step(related: Iterable[Related]) -> tuple[Related, ...]:
    """Related occupations for a next step: up within reach, farther up, level, unknown, down; the most similar first.

    Within reach are one job zone and twice the pay: beyond that it is another profession (nurse to surgeon). The list
    of the publisher holds as many steps down as up.
    """
    order = {Step.UP: 0, Step.LEVEL: 2, Step.UNKNOWN: 3, Step.DOWN: 4}

    def rank(one: Related) -> tuple[int, int]:
        near = (one.zones_up or 0) <= _FARTHEST_NEAR_ZONE and (one.pay_ratio or 1.0) <= _LARGEST_NEAR_RAISE
        return (1 if one.step is Step.UP and not near else order[one.step], one.position)

    return tuple(sorted(related, key=rank))
