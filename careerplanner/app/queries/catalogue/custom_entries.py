"""What the user added to the catalogue, changed or hid: a list of it, with what can be done with each entry."""

from dataclasses import dataclass

from careerplanner.domain.catalogue import BUILT_IN, EDITED, Catalogue
from careerplanner.domain.custom_rows import OWN
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _

ROLE, SKILL, MOVE = "role", "skill", "move"


@dataclass(frozen=True, slots=True)
class CustomEntry:
    """An entry of one's own. ``kind`` is role, skill or move; ``target`` is the key of a move's second role.

    A hidden entry can be shown again, an edited one reset, one that is not shipped removed.
    """

    id: str
    kind: str
    key: str
    name: str
    kind_text: str
    maker_text: str
    is_hidden: bool
    can_reset: bool
    can_remove: bool
    target: str = ""


def maker_text(maker: str) -> str:
    """Whose making an entry of the catalogue is."""
    if maker == BUILT_IN:
        return _("As shipped")
    if maker == EDITED:
        return _("Changed by you")
    return _("Your own") if maker == OWN else _("From {release}").format(release=maker)


def custom_entries(plan: Plan, catalogue: Catalogue) -> tuple[CustomEntry, ...]:
    """The entries that are not as shipped: roles, skills, and moves, each by name."""
    return (*_roles(catalogue), *_skills(catalogue), *_moves(plan, catalogue))


def _roles(catalogue: Catalogue) -> list[CustomEntry]:
    hidden = {role.key for role in catalogue.hidden_roles}
    found = [
        _entry(ROLE, role.key, role.name, role.origin, is_hidden=role.key in hidden)
        for role in (*catalogue.roles, *catalogue.hidden_roles)
        if role.origin != BUILT_IN or role.key in hidden
    ]
    return sorted(found, key=lambda entry: entry.name.casefold())


def _skills(catalogue: Catalogue) -> list[CustomEntry]:
    hidden = {skill.key for skill in catalogue.hidden_skills}
    found = [
        _entry(SKILL, skill.key, skill.name, skill.origin, is_hidden=skill.key in hidden)
        for skill in (*catalogue.skills, *catalogue.hidden_skills)
        if skill.origin != BUILT_IN or skill.key in hidden
    ]
    return sorted(found, key=lambda entry: entry.name.casefold())


def _moves(plan: Plan, catalogue: Catalogue) -> list[CustomEntry]:
    found = []
    for row in plan.custom_move:
        if not (catalogue.has_role(row.source_key) and catalogue.has_role(row.target_key)):
            continue
        names = catalogue.role(row.source_key).short_name, catalogue.role(row.target_key).short_name
        name = _("{source} to {target}").format(source=names[0], target=names[1])
        known = catalogue.move(row.source_key, row.target_key)
        maker = known.maker if known is not None else BUILT_IN
        entry = _entry(MOVE, row.source_key, name, maker, is_hidden=row.is_hidden, target=row.target_key)
        found.append(entry)
    return sorted(found, key=lambda entry: entry.name.casefold())


def _entry(kind: str, key: str, name: str, maker: str, *, is_hidden: bool, target: str = "") -> CustomEntry:
    kinds = {ROLE: _("Role"), SKILL: _("Skill"), MOVE: _("Move")}
    return CustomEntry(
        id=f"{kind} {key} {target}".strip(),
        kind=kind,
        key=key,
        name=name,
        kind_text=kinds[kind],
        maker_text=maker_text(maker),
        is_hidden=is_hidden,
        can_reset=maker == EDITED,
        can_remove=maker not in {BUILT_IN, EDITED},
        target=target,
    )
