"""The rows of a plan in which the user's own catalogue stands: roles, skills, requirements, moves, pay.

They are rows like those of ``plan.py``. A row whose key the shipped catalogue has is laid over the shipped entry, so
that a newer shipped catalogue still comes through wherever the user changed nothing.
"""

from dataclasses import dataclass
from enum import StrEnum

from careerplanner.units import Cents

OWN = "own"
"""The origin of what the user added or changed."""

OWN_KEY = "own-"
"""How the keys of roles and skills begin that the user named."""

CUSTOM_TABLES = frozenset({"custom_role", "custom_skill", "custom_requirement", "custom_move", "custom_pay"})
"""The tables that change the catalogue of a plan."""


class FigureKind(StrEnum):
    """What kind of figure a pay figure of the user's is. Each is held as it was given, in every place and year."""

    OWN = "own"
    EMPLOYER_BAND = "employer band"
    SURVEY = "survey"


@dataclass(frozen=True, slots=True)
class CustomRole:
    """A role of the user's own, or a change laid over the shipped role of the same key; the id is the role's key.

    None means "as shipped". The five ``figure_`` fields are
    the origin of band and start pay where these are given. ``origin`` is ``own``, or the release it was taken from.
    """

    id: str
    name: str | None = None
    short_name: str | None = None
    summary: str | None = None
    stage: int | None = None
    codes: tuple[str, ...] | None = None
    duties: tuple[str, ...] | None = None
    caveat: str | None = None
    band_low_cents: Cents | None = None
    band_mid_cents: Cents | None = None
    band_high_cents: Cents | None = None
    start_low_cents: Cents | None = None
    start_high_cents: Cents | None = None
    figure_source: str | None = None
    figure_year: str | None = None
    figure_place: str | None = None
    figure_kind: FigureKind | None = None
    figure_note: str | None = None
    origin: str = OWN
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class CustomSkill:
    """A skill of the user's own, or a change laid over the shipped skill of the same key; the id is the skill's key.

    None means "as shipped". ``signals`` are pairs of a level (1-5) and a sign of it.
    """

    id: str
    name: str | None = None
    skill_group: str | None = None
    summary: str | None = None
    signals: tuple[tuple[int, str], ...] | None = None
    origin: str = OWN
    is_hidden: bool = False


@dataclass(frozen=True, slots=True)
class CustomRequirement:
    """What a role asks of a skill, in place of what the shipped catalogue says; ``is_removed``: it asks for nothing.

    ``origin`` is ``own``, or the release from whose ratings of the month ``dated`` the level was derived.
    """

    id: str
    role_key: str
    skill_key: str
    level: int
    weight: float
    gate: bool
    is_removed: bool
    origin: str
    dated: str


@dataclass(frozen=True, slots=True)
class CustomMove:
    """A step between two roles of the user's own, or a change laid over the shipped one; None is "as shipped".

    ``kind`` is a value of `MoveKind`, empty for what the catalogue says. A move that a release lists is not
    ``is_confirmed`` until the user has answered what it asks for.
    """

    id: str
    source_key: str
    target_key: str
    min_months: int | None = None
    wait_months: float | None = None
    raise_low: float | None = None
    raise_mode: float | None = None
    raise_high: float | None = None
    origin: str = OWN
    is_hidden: bool = False
    kind: str = ""
    is_confirmed: bool = True


@dataclass(frozen=True, slots=True)
class CustomPay:
    """A copy of the pay survey's figures of one occupation, or of a group of them, in one area; yearly.

    ``jobs`` is employment; errors are relative standard errors in percent. ``top_coded`` names the percentiles
    (such as ``p90``) of which it is known only that they are that or more.
    """

    id: str
    code: str
    area_code: str
    jobs: int | None
    jobs_rse: float | None
    wage_rse: float | None
    p10_cents: Cents | None
    p25_cents: Cents | None
    p50_cents: Cents | None
    p75_cents: Cents | None
    p90_cents: Cents | None
    top_coded: tuple[str, ...]
    source: str
    year: str


Custom = CustomRole | CustomSkill | CustomRequirement | CustomMove | CustomPay
"""The rows of the user's own catalogue."""
