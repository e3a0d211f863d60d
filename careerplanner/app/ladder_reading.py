"""Reads the file of a ladder: its form and kinds, with a sentence for what is wrong, where, and what to do.

What a plan allows is checked by the command that takes the ladder in.
"""

import json
from collections import Counter
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from careerplanner.app.chosen_file import content_of
from careerplanner.app.ladder_file import FORMAT, VERSION, Ladder, LadderMove, LadderPay, LadderRole, LadderSkill
from careerplanner.domain.catalogue import HIGHEST_STAGE, MoveKind, Requirement
from careerplanner.domain.circles import circle_in
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.wording.alike import alike

MOST_BYTES = 4_000_000
MOST_ROLES = 300
_LARGEST = 10**15
"""No number of a ladder is as large; beyond it some cannot be reckoned with at all."""
_MOST_LEVEL = 5


def read_bytes(path: Path) -> bytes:
    """What the file of a ladder holds; refused where it cannot be read."""
    return content_of(path, MOST_BYTES)


def read_ladder(content: bytes) -> Ladder:
    """The ladder in a file; refused with what is wrong, where, and what to do."""
    document = _document(content)
    skills = tuple(_read_skill(each) for each in _entries(document, "skills"))
    roles = tuple(_read_role(each) for each in _entries(document, "roles"))
    if not roles:
        raise Refused(_("The ladder has no role. Save it again from a plan that has roles of its own."))
    if len(roles) > MOST_ROLES:
        raise Refused(
            _("The ladder has {count} roles; at most {most} can be read.").format(count=len(roles), most=MOST_ROLES)
        )
    _check_names(role.name for role in roles)
    _check_names(role.key for role in roles)
    keys = {role.key for role in roles}
    moves = tuple(_read_move(each, keys) for each in _entries(document, "moves"))
    names = {role.key: role.name for role in roles}
    _check_pairs(moves, names)
    _check_no_circle(moves, names)
    return Ladder(_Entry(document, _("The ladder")).text("name"), _currency(document), skills, roles, moves)


def _document(content: bytes) -> dict[str, Any]:
    if len(content) > MOST_BYTES:
        raise Refused(_("The file is too large for a ladder. Choose one that Career Planner saved."))
    try:
        document = json.loads(content)
    except (ValueError, RecursionError):
        document = None
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise Refused(
            _("The file is not a ladder of Career Planner. Choose one that was saved under “My own catalogue”.")
        )
    version = document.get("version")
    if isinstance(version, int) and version > VERSION:
        raise Refused(
            _("The ladder was made by a newer Career Planner (form {version}). Update the program to read it.").format(
                version=version
            )
        )
    return document


def _currency(document: dict[str, Any]) -> str:
    code = document.get("currency")
    if not isinstance(code, str) or len(code) != len("USD") or not code.isalpha():
        raise Refused(_("The ladder names no currency. It is a code of three letters, such as USD."))
    return code.upper()


class _Entry:
    """One object of the document, whose fields are read with a sentence for what is wrong."""

    def __init__(self, fields: object, what: str) -> None:
        if not isinstance(fields, dict):
            raise Refused(_("{what} is not an object with named fields.").format(what=what))
        self._fields = fields
        name = fields.get("name") or fields.get("key")
        self._what = f"{what} “{name}”" if isinstance(name, str) else what

    def text(self, field: str, *, default: str | None = "") -> str:
        value = self._fields.get(field, default)
        if not isinstance(value, str):
            raise self._wrong(field, _("a text"))
        return value.strip()

    def needed(self, field: str) -> str:
        found = self.text(field, default=None)
        if not found:
            raise self._wrong(field, _("a text that is not empty"))
        return found

    def number(self, field: str) -> float | None:
        value = self._fields.get(field)
        if value is None:
            return None
        if isinstance(value, bool) or not isinstance(value, int | float) or not abs(value) <= _LARGEST:
            raise self._wrong(field, _("a number"))
        return value

    def whole(self, field: str, low: int, high: int) -> int:
        value = self.number(field)
        if value is None or value != int(value) or not low <= value <= high:
            raise self._wrong(field, _("a whole number from {low} to {high}").format(low=low, high=high))
        return int(value)

    def texts(self, field: str) -> tuple[str, ...]:
        value = self._fields.get(field, [])
        if not isinstance(value, list) or not all(isinstance(each, str) for each in value):
            raise self._wrong(field, _("a list of texts"))
        return tuple(value)

    def is_on(self, field: str) -> bool:
        value = self._fields.get(field, False)
        if not isinstance(value, bool):
            raise self._wrong(field, _("true or false"))
        return value

    def _wrong(self, field: str, wanted: str) -> Refused:
        return Refused(
            _("{what}, “{field}”: it must be {wanted}. Correct the file or save it again.").format(
                what=self._what, field=field, wanted=wanted
            )
        )


def _entries(document: dict[str, Any], field: str) -> list[object]:
    found = document.get(field, [])
    if not isinstance(found, list):
        raise Refused(_("The ladder, “{field}”: it must be a list.").format(field=field))
    return found


def _read_skill(fields: object) -> LadderSkill:
    entry = _Entry(fields, _("The skill"))
    signals = fields.get("signals", {}) if isinstance(fields, dict) else {}
    levels = {str(level) for level in range(1, _MOST_LEVEL + 1)}
    if not isinstance(signals, dict) or not signals.keys() <= levels:
        raise Refused(_("The skill “{name}”: its signs stand by levels 1 to 5.").format(name=entry.text("name")))
    signs = _Entry(signals, _("The signs of the skill"))
    return LadderSkill(
        entry.needed("key"),
        entry.needed("name"),
        entry.text("group"),
        entry.text("summary"),
        {int(level): signs.texts(level) for level in signals},
    )


def _read_role(fields: object) -> LadderRole:
    entry = _Entry(fields, _("The role"))
    assert isinstance(fields, dict)
    name = entry.needed("name")
    return LadderRole(
        entry.needed("key"),
        name,
        entry.text("short_name") or name,
        entry.text("summary"),
        min(HIGHEST_STAGE, entry.whole("stage", 0, 20)),
        entry.texts("codes"),
        entry.texts("duties"),
        None if fields.get("pay") is None else _read_pay(fields["pay"], name),
        tuple(_read_requirement(each, name) for each in _entries(fields, "requirements")),
    )


def _read_pay(fields: object, role: str) -> LadderPay:
    entry = _Entry(fields, _("The pay of {role}").format(role=role))
    most = 10**13
    low, mid, high = (entry.whole(name, 1, most) for name in ("low", "mid", "high"))
    if not low <= mid <= high:
        raise Refused(_("The pay of {role} must not fall from low to high.").format(role=role))
    return LadderPay(low, mid, high, entry.text("source"), entry.text("year"), entry.text("place"))


def _read_requirement(fields: object, role: str) -> Requirement:
    entry = _Entry(fields, _("What {role} requires").format(role=role))
    weight = entry.number("weight")
    return Requirement(
        entry.needed("skill"),
        entry.whole("level", 1, _MOST_LEVEL),
        1.0 if weight is None else float(weight),
        entry.is_on("required"),
    )


def _read_move(fields: object, keys: set[str]) -> LadderMove:
    entry = _Entry(fields, _("A move"))
    source, target = entry.needed("from"), entry.needed("to")
    unknown = {source, target} - keys
    if unknown:
        raise Refused(_("A move names “{role}”, which is no role of the ladder.").format(role=min(unknown)))
    kind = entry.text("kind", default=MoveKind.PROMOTION)
    if kind not in set(MoveKind):
        raise Refused(
            _("A move is “{kind}”; it must be one of these: {kinds}.").format(kind=kind, kinds=", ".join(MoveKind))
        )
    least, wait = entry.number("min_months"), entry.number("wait_months")
    return LadderMove(
        source,
        target,
        MoveKind(kind),
        None if least is None else int(least),
        None if wait is None else float(wait),
    )


def _check_names(names: Iterable[str]) -> None:
    seen: set[str] = set()
    for name in names:
        if alike(name) in seen:
            raise Refused(_("The ladder has two roles “{name}”. Rename one of them.").format(name=name))
        seen.add(alike(name))


def _check_pairs(moves: tuple[LadderMove, ...], names: Mapping[str, str]) -> None:
    """Refuse two moves between the same roles: which of them held would be a matter of their order."""
    for (source, target), count in Counter((move.source, move.target) for move in moves).items():
        if count > 1:
            raise Refused(
                _("The ladder has two moves from {source} to {target}. Remove one of them.").format(
                    source=names[source], target=names[target]
                )
            )


def _check_no_circle(moves: tuple[LadderMove, ...], names: Mapping[str, str]) -> None:
    """Refuse promotions that come back to where they began; moves sideways and out may."""
    up: dict[str, list[str]] = {}
    for move in moves:
        if move.kind is MoveKind.PROMOTION:
            up.setdefault(move.source, []).append(move.target)
    circle = circle_in(up)
    if circle:
        raise Refused(
            _("The promotions of the ladder go in a circle: {roles}. Remove one of them.").format(
                roles=" → ".join(names[key] for key in (*circle, circle[0]))
            )
        )
