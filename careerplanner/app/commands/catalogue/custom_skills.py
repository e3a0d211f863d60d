"""Commands on the skills of one's own catalogue."""

from collections.abc import Mapping
from typing import TypedDict, Unpack, cast

from careerplanner.app.commands.catalogue.overrides import override, reset
from careerplanner.domain import limits
from careerplanner.domain.catalogue import BUILT_IN, EDITED, Catalogue
from careerplanner.domain.custom_rows import OWN, OWN_KEY, CustomRequirement, CustomSkill
from careerplanner.domain.plan import Evidence, Goal, Rating
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store.database import Column, Store
from careerplanner.wording.alike import alike


class SkillChange(TypedDict, total=False):
    """What may change of a skill; ``signals`` are the signs of its levels."""

    name: str
    group: str
    summary: str
    signals: Mapping[int, tuple[str, ...]]


def add_skill(store: Store, catalogue: Catalogue, name: str, summary: str = "", group: str = OWN, key: str = "") -> str:
    """Add a skill of one's own; its key, a new one unless it is given."""
    key = key or f"{OWN_KEY}{store.new_id()}"
    columns = _columns(catalogue, key, {"name": name, "summary": summary, "group": group})
    override(store, CustomSkill(key), **columns)
    return key


def save_skill(store: Store, catalogue: Catalogue, skill_key: str, /, **values: Unpack[SkillChange]) -> str:
    """Make a skill what a form holds (see ``change_skill``), or with an empty key a new one; its key."""
    if skill_key:
        change_skill(store, catalogue, skill_key, **values)
        return skill_key
    key = add_skill(store, catalogue, values["name"], values.get("summary", ""))
    if values.get("signals"):
        store.change(CustomSkill, key, signals=signal_pairs(values["signals"]))
    return key


def change_skill(store: Store, catalogue: Catalogue, skill_key: str, /, **values: Unpack[SkillChange]) -> None:
    """Change a skill; what is not named, or is as it was, stays."""
    skill = catalogue.skill(skill_key)
    changed = {name: value for name, value in values.items() if getattr(skill, name) != value}
    columns = _columns(catalogue, skill_key, cast("SkillChange", changed))
    if columns:
        override(store, CustomSkill(skill_key), **columns)


def hide_skill(store: Store, catalogue: Catalogue, skill_key: str) -> None:
    """Take a skill out of the lists; no role asks for it any more. What the plan says of it stays."""
    catalogue.skill(skill_key)
    override(store, CustomSkill(skill_key), is_hidden=True)


def show_skill(store: Store, catalogue: Catalogue, skill_key: str) -> None:
    """Bring a hidden skill back."""
    _check_name(catalogue, skill_key, catalogue.skill(skill_key).name)
    override(store, CustomSkill(skill_key), is_hidden=False)
    reset(store, CustomSkill(skill_key))


def reset_skill(store: Store, catalogue: Catalogue, skill_key: str) -> None:
    """Make an edited skill what it is in the shipped catalogue."""
    skill = catalogue.skill(skill_key)
    if skill.origin != EDITED:
        raise Refused(_("“{skill}” is not a shipped skill that you changed.").format(skill=skill.name))
    store.remove(CustomSkill, skill_key)


def remove_skill(store: Store, catalogue: Catalogue, skill_key: str) -> None:
    """Remove a skill that is not shipped, and what roles ask of it; refused while the plan speaks of it."""
    skill = catalogue.skill(skill_key)
    if skill.origin in {BUILT_IN, EDITED}:
        raise Refused(_("“{skill}” is part of the shipped catalogue. Hide it instead.").format(skill=skill.name))
    if any(store.all(kind, skill_key=skill_key) for kind in (Rating, Evidence, Goal)):
        raise Refused(
            _("“{skill}” has a rating, evidence or a goal in this plan. Hide it instead.").format(skill=skill.name)
        )
    store.remove(CustomSkill, skill_key)
    for row in store.all(CustomRequirement, skill_key=skill_key):
        store.remove(CustomRequirement, row.id)


def signal_pairs(signals: Mapping[int, tuple[str, ...]]) -> tuple[tuple[int, str], ...]:
    """The signs of levels as they are stored: each with its level."""
    return tuple(
        (level, limits.title(sign, _("A sign of a level"))) for level in sorted(signals) for sign in signals[level]
    )


def _columns(catalogue: Catalogue, skill_key: str, values: SkillChange) -> dict[str, Column]:
    columns: dict[str, Column] = {}
    if "name" in values:
        columns["name"] = _check_name(catalogue, skill_key, limits.title(values["name"], _("The name of the skill")))
    if "group" in values:
        columns["skill_group"] = limits.title(values["group"], _("The kind of skill"))
    if "summary" in values:
        columns["summary"] = limits.note(values["summary"])
    if "signals" in values:
        columns["signals"] = signal_pairs(values["signals"])
    return columns


def _check_name(catalogue: Catalogue, skill_key: str, name: str) -> str:
    if any(alike(skill.name) == alike(name) and skill.key != skill_key for skill in catalogue.skills):
        raise Refused(_("There is a skill “{name}” already. Give this one another name.").format(name=name))
    return name
