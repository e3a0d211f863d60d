"""An employer's ladder as a file: roles, what they require, and the moves between them, without anybody's plan.

The form is JSON, described in ``docs/ladder-files.md``; ``ladder_reading.py`` reads it back.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from careerplanner.domain.catalogue import (
    BUILT_IN,
    HELD_AS_GIVEN,
    HIGHEST_STAGE,
    Catalogue,
    Move,
    MoveKind,
    Requirement,
    Role,
    Skill,
)

FORMAT, VERSION = "careerplanner-ladder", 1


@dataclass(frozen=True, slots=True)
class LadderPay:
    """Yearly pay of a role, in whole units of the ladder's currency, and whence it is known."""

    low: int
    mid: int
    high: int
    source: str
    year: str
    place: str


@dataclass(frozen=True, slots=True)
class LadderSkill:
    """A skill that the ladder's roles ask for and that not every catalogue has."""

    key: str
    name: str
    group: str
    summary: str
    signals: Mapping[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class LadderRole:
    """A role of the ladder."""

    key: str
    name: str
    short_name: str
    summary: str
    stage: int
    codes: tuple[str, ...]
    duties: tuple[str, ...]
    pay: LadderPay | None
    requirements: tuple[Requirement, ...]


@dataclass(frozen=True, slots=True)
class LadderMove:
    """A move between two roles of the ladder; months that are None are assumed."""

    source: str
    target: str
    kind: MoveKind
    min_months: int | None
    wait_months: float | None


@dataclass(frozen=True, slots=True)
class Ladder:
    """All that a ladder file holds."""

    name: str
    currency: str
    skills: tuple[LadderSkill, ...]
    roles: tuple[LadderRole, ...]
    moves: tuple[LadderMove, ...]


def ladder_of(catalogue: Catalogue, roles: Sequence[Role], name: str, currency: str) -> Ladder:
    """These roles of a plan's catalogue as a ladder, with the skills that are not shipped and the moves among them."""
    keys = {role.key for role in roles}
    asked = {requirement.skill for role in roles for requirement in role.requirements}
    skills = [skill for skill in catalogue.skills if skill.key in asked and skill.origin != BUILT_IN]
    moves = [move for move in catalogue.moves if move.source in keys and move.target in keys]
    return Ladder(
        name,
        currency,
        tuple(map(_skill, skills)),
        tuple(map(_role, roles)),
        tuple(map(_move, moves)),
    )


def _skill(skill: Skill) -> LadderSkill:
    return LadderSkill(skill.key, skill.name, skill.group, skill.summary, skill.signals)


def _role(role: Role) -> LadderRole:
    # A band that the survey gives is not the employer's: the codes bring it back wherever the ladder is taken in.
    own = role.band if role.band is not None and role.band.origin.kind in HELD_AS_GIVEN else None
    pay = own and LadderPay(own.low, own.mid, own.high, own.origin.source, own.origin.year, own.origin.place)
    return LadderRole(
        role.key,
        role.name,
        role.short_name,
        role.summary,
        min(HIGHEST_STAGE, role.stage),
        role.codes,
        role.duties,
        pay or None,
        role.requirements,
    )


def _move(move: Move) -> LadderMove:
    return LadderMove(move.source, move.target, move.kind, move.min_months_in_role, move.median_wait_months)


def ladder_bytes(ladder: Ladder) -> bytes:
    """The file of a ladder."""
    document = {
        "format": FORMAT,
        "version": VERSION,
        "name": ladder.name,
        "currency": ladder.currency,
        "skills": [
            {
                "key": skill.key,
                "name": skill.name,
                "group": skill.group,
                "summary": skill.summary,
                "signals": {str(level): list(signs) for level, signs in skill.signals.items()},
            }
            for skill in ladder.skills
        ],
        "roles": [_role_document(role) for role in ladder.roles],
        "moves": [
            {"from": m.source, "to": m.target, "kind": m.kind, "min_months": m.min_months, "wait_months": m.wait_months}
            for m in ladder.moves
        ],
    }
    return (json.dumps(document, ensure_ascii=False, indent=2, allow_nan=False) + "\n").encode()


def _role_document(role: LadderRole) -> dict[str, object]:
    pay = role.pay
    return {
        "key": role.key,
        "name": role.name,
        "short_name": role.short_name,
        "summary": role.summary,
        "stage": role.stage,
        "codes": list(role.codes),
        "duties": list(role.duties),
        "pay": None
        if pay is None
        else {
            "low": pay.low,
            "mid": pay.mid,
            "high": pay.high,
            "source": pay.source,
            "year": pay.year,
            "place": pay.place,
        },
        "requirements": [
            {"skill": r.skill, "level": r.level, "weight": r.weight, "required": r.gate} for r in role.requirements
        ],
    }
