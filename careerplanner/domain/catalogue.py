"""The catalogue: roles, skills, moves, actions, metrics and priors, each figure with its origin.

A catalogue is of one field of work. A plan refers to roles and skills by their ``key``.
"""

import difflib
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from careerplanner.domain.custom_rows import CustomPay
from careerplanner.errors import Refused
from careerplanner.i18n import _, mark
from careerplanner.wording.alike import alike

BUILT_IN, EDITED = "built-in", "edited"
"""Whose making a role, skill or move is: as shipped, shipped and changed by the user; or ``own``, or a release."""

HIGHEST_STAGE, FARTHEST_STAGE = 4, 9
"""Direction, the highest stage that a role is given (the first is 0), and the last that it can come to stand at."""

ASSUMED_MIN_MONTHS = 18
ASSUMED_WAIT_MONTHS = 12.0
ASSUMED_RAISE = (0.03, 0.085, 0.20)
"""Assumed for a step of which nothing is known; the window says so, and each step can be set."""

_MOST_NEAR, _NEAR = 3, 0.6


class MoveKind(StrEnum):
    """What a step is: higher in the field, as high in other work, into a trade to be learnt, or out of the field."""

    PROMOTION = mark("promotion")
    LATERAL = mark("lateral")
    RETRAINING = mark("retraining")
    OUTSIDE = mark("outside")


class Kind(StrEnum):
    """What kind of figure a figure is."""

    START_PAY = mark("start pay")
    PERCENTILE = mark("percentile")
    EMPLOYER_BAND = mark("employer band")
    SURVEY = mark("survey")
    OWN = mark("own")
    ASSUMED = mark("assumed")
    DERIVED = mark("derived")
    LAW = mark("law")
    OUTLOOK = mark("official outlook")
    MEASURE = mark("published measure")


HELD_AS_GIVEN = frozenset({Kind.OWN, Kind.EMPLOYER_BAND, Kind.SURVEY})
"""Kinds of pay that the user entered: neither scaled to a place nor carried to later prices."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where a figure comes from. ``year`` may hold a month (``May 2025``); ``place`` is ``US`` for national figures."""

    source: str
    year: str
    place: str
    kind: Kind
    note: str = ""


@dataclass(frozen=True, slots=True)
class PayRange:
    """A yearly pay range in whole units of the currency, at the prices of its year."""

    low: int
    high: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class Percentiles:
    """Yearly pay at five percentiles, in whole units of the currency; a top-coded figure is in ``at_least``."""

    p10: int
    p25: int
    p50: int
    p75: int
    p90: int
    origin: Origin
    at_least: frozenset[str] = frozenset()
    reliable: bool = True


@dataclass(frozen=True, slots=True)
class Band:
    """The pay band of a role that the projection uses: yearly, with the origin of the three figures."""

    low: int
    mid: int
    high: int
    origin: Origin


@dataclass(frozen=True, slots=True)
class Requirement:
    """What a role asks of a skill: a level 1-5, a weight (must 1.0, important 0.6, nice 0.3), and if it is a gate.

    ``origin`` is None where that of the role's requirements holds.
    """

    skill: str
    level: int
    weight: float
    gate: bool
    origin: Origin | None = None


@dataclass(frozen=True, slots=True)
class Skill:
    """A skill of the catalogue; ``signals[level]`` are two or three observable signs of levels 1 to 5."""

    key: str
    name: str
    group: str
    summary: str
    signals: dict[int, tuple[str, ...]]
    in_demand: str = ""
    origin: str = BUILT_IN


@dataclass(frozen=True, slots=True)
class Role:
    """A role of the catalogue.

    ``stage`` is the column of the map (0 front line .. ``HIGHEST_STAGE`` direction; a role that a promotion leads to
    from direction stands above it, at ``FARTHEST_STAGE`` at most). ``codes`` are the SOC codes whose pay the role
    has, the leading one first; ``percentiles`` are national. ``start_pay`` is what starters are offered,
    never a ceiling. ``band_recipe`` names the code and percentile (``("43-4051", "p10")``) from which low, mid and high
    of the band are taken, so that the band can be taken from another place in the same way. ``custom_pay`` are the
    survey's figures that the plan itself holds for these codes; where there are none, the shipped tables are asked.
    """

    key: str
    name: str
    short_name: str
    summary: str
    stage: int
    codes: tuple[str, ...]
    start_pay: PayRange | None
    percentiles: Percentiles | None
    band: Band | None
    requirements: tuple[Requirement, ...]
    duties: tuple[str, ...] = ()
    week: str = ""
    caveat: str = ""
    origin: str = BUILT_IN
    band_recipe: tuple[tuple[str, str], ...] = ()
    requirements_origin: Origin | None = None
    custom_pay: tuple[CustomPay, ...] = ()


@dataclass(frozen=True, slots=True)
class Move:
    """A step from one role to another: months that must pass in the role, the wait after that, and the raise.

    ``raise_`` is the triangular distribution (low, mode, high) of the rise of pay as fractions. ``entry`` is the yearly
    pay below which nobody starts in the target role: the low end of its start pay, or of its band where none is known.
    ``maker`` says whose making the move is. ``is_wait_set`` says that the user set the wait; a move that is not
    ``is_confirmed`` has no odds until the user has answered what it asks for.
    """

    source: str
    target: str
    min_months_in_role: int
    median_wait_months: float
    raise_: tuple[float, float, float]
    origin: Origin
    raise_origin: Origin
    entry: int | None = None
    entry_origin: Origin | None = None
    maker: str = BUILT_IN
    kind: MoveKind = MoveKind.PROMOTION
    is_wait_set: bool = False
    is_confirmed: bool = True


@dataclass(frozen=True, slots=True)
class Strategy:
    """One of the ways to get on that the actions follow; an action names it by its key."""

    key: str
    name: str
    summary: str


@dataclass(frozen=True, slots=True)
class Action:
    """A concrete, checkable thing to do for a skill: the template of a goal's step.

    ``strategy`` is the key of a strategy; ``kind`` is a value of ``plan.StepKind``; ``evidence`` is what it leaves.
    ``weeks`` must pass at least, 0 where nothing says so; ``paid_time`` says that the employer's time is used, not
    one's own; ``from_stage`` is the lowest stage whose roles give the chance.
    """

    key: str
    title: str
    strategy: str
    skill: str
    from_level: int
    to_level: int
    hours: float
    kind: str
    evidence: str
    weeks: int = 0
    paid_time: bool = False
    from_stage: int = 0


@dataclass(frozen=True, slots=True)
class Metric:
    """A measure of one's work: unit, which direction is better, how it is computed."""

    key: str
    name: str
    unit: str
    better: str
    how: str
    skill: str = ""


@dataclass(frozen=True, slots=True)
class Prior:
    """A figure that the projection starts from, or that stands beside the plan as a base rate.

    ``group`` is ``projection`` or ``base rate``; rates are fractions. ``low`` and ``high`` are the ends of its 80 %
    range, None where it counts as known.
    """

    key: str
    name: str
    value: float
    unit: str
    origin: Origin
    group: str = "projection"
    low: float | None = None
    high: float | None = None


@dataclass(frozen=True, slots=True)
class Catalogue:
    """All that is known of a field of work before anything is known of a person.

    What the user hid, and what a plan names that the catalogue has no more (``gone_``), stands in no list, but is
    still found by its key: a history may name it. ``country`` (ISO 3166) and ``currency`` (ISO 4217) are those of
    every shipped amount and area.
    """

    roles: tuple[Role, ...]
    skills: tuple[Skill, ...]
    moves: tuple[Move, ...]
    actions: tuple[Action, ...]
    metrics: tuple[Metric, ...]
    priors: tuple[Prior, ...]
    strategies: tuple[Strategy, ...] = ()
    hidden_roles: tuple[Role, ...] = ()
    hidden_skills: tuple[Skill, ...] = ()
    gone_roles: tuple[Role, ...] = ()
    gone_skills: tuple[Skill, ...] = ()
    field_key: str = ""
    field_name: str = ""
    country: str = ""
    currency: str = ""
    _roles: dict[str, Role] = field(init=False, repr=False, compare=False)
    _skills: dict[str, Skill] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        roles = (*self.gone_roles, *self.roles, *self.hidden_roles)
        skills = (*self.gone_skills, *self.skills, *self.hidden_skills)
        object.__setattr__(self, "_roles", {role.key: role for role in roles})
        object.__setattr__(self, "_skills", {skill.key: skill for skill in skills})

    def role(self, key: str) -> Role:
        """The role of this key; refused, naming it, when there is none."""
        found = self._roles.get(key)
        if found is None:
            raise Refused(_("There is no role “{key}”. `careerplanner roles` lists the roles.").format(key=key))
        return found

    def skill(self, key: str) -> Skill:
        """The skill of this key; refused, naming it, when there is none."""
        found = self._skills.get(key)
        if found is None:
            raise Refused(_("There is no skill “{key}”. `careerplanner skills` lists the skills.").format(key=key))
        return found

    def has_role(self, key: str) -> bool:
        """Whether there is a role of this key."""
        return key in self._roles

    def has_skill(self, key: str) -> bool:
        """Whether there is a skill of this key."""
        return key in self._skills

    def find_role(self, text: str) -> Role:
        """The role of this key or name, whatever its case or accents; refused, with near names, for none."""
        wanted = alike(text)
        for role in self.roles:
            if wanted in {alike(role.key), alike(role.name), alike(role.short_name)}:
                return role
        near = self._roles_near(wanted)
        if not near:
            raise Refused(_("There is no role “{text}”. `careerplanner roles` lists the roles.").format(text=text))
        raise Refused(
            _("There is no role “{text}”. Near it: {roles}. `careerplanner roles` lists all roles.").format(
                text=text, roles=", ".join(near)
            )
        )

    def _roles_near(self, wanted: str) -> list[str]:
        """The names of the roles that have every word of a text, or else of those that are spelled much like it."""
        words = wanted.split()
        named = {alike(f"{role.name} {role.short_name}"): role.name for role in self.roles}
        having = [name for text, name in named.items() if words and all(f" {word}" in f" {text}" for word in words)]
        if having:
            return having[:_MOST_NEAR]
        spelled = {alike(text): role.name for role in self.roles for text in (role.name, role.short_name)}
        near = difflib.get_close_matches(wanted, spelled, n=_MOST_NEAR, cutoff=_NEAR)
        return list(dict.fromkeys(spelled[text] for text in near))

    def find_skill(self, text: str) -> Skill:
        """The skill whose key or name is this text, whatever its case and accents; refused when there is none."""
        wanted = alike(text)
        found = (skill for skill in self.skills if wanted in {alike(skill.key), alike(skill.name)})
        return next(found, None) or self.skill(text.strip())

    def metric(self, key: str) -> Metric:
        """The measure of this key; refused, naming it, when there is none."""
        found = next((metric for metric in self.metrics if metric.key == key), None)
        if found is None:
            known = ", ".join(metric.key for metric in self.metrics)
            raise Refused(_("There is no metric “{key}”. There are: {known}.").format(key=key, known=known))
        return found

    def move(self, source: str, target: str) -> Move | None:
        """The built-in move between two roles, or None when the catalogue has none."""
        return next((m for m in self.moves if m.source == source and m.target == target), None)

    def known_move(self, source: str, target: str) -> Move:
        """The move between two roles; refused when the catalogue has none."""
        move = self.move(source, target)
        if move is None:
            raise Refused(
                _("The catalogue has no move from “{source}” to “{target}”.").format(
                    source=self.role(source).name, target=self.role(target).name
                )
            )
        return move

    def moves_from(self, source: str) -> tuple[Move, ...]:
        """The moves that leave a role."""
        return tuple(m for m in self.moves if m.source == source)

    def prior(self, key: str) -> Prior:
        """The prior of this key; a key that the catalogue lacks is a fault of the program."""
        return next(p for p in self.priors if p.key == key)

    def actions_for(self, skill: str, from_level: int, to_level: int) -> tuple[Action, ...]:
        """The actions that raise a skill within these levels."""
        return tuple(
            a for a in self.actions if a.skill == skill and a.to_level > from_level and a.from_level < to_level
        )


def names(roles: Iterable[Role]) -> list[str]:
    """The names of roles, in their order."""
    return [role.name for role in roles]
