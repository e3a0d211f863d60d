"""Commands on the roles of one's own catalogue and on what they require.

A shipped role is never written to: what the user changes is laid over it. ``catalogue`` is always the plan's own.
"""

import re
from dataclasses import dataclass, replace
from typing import TypedDict, Unpack, cast

from careerplanner.app.commands.catalogue.custom_moves import MoveDraft, save_moves
from careerplanner.app.commands.catalogue.overrides import override, reset, roles_in_use
from careerplanner.domain import limits
from careerplanner.domain.catalogue import BUILT_IN, EDITED, HIGHEST_STAGE, Catalogue, Requirement
from careerplanner.domain.custom_rows import OWN, OWN_KEY, CustomRequirement, CustomRole, FigureKind
from careerplanner.domain.plan import Experience, PayRecord
from careerplanner.domain.prices import month_of_year_text
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store.database import Column, Store
from careerplanner.units import Cents
from careerplanner.wording.alike import alike

WEIGHTS = (1.0, 0.6, 0.3)
"""What a requirement can weigh: must, important, nice to have."""
_CODE = re.compile(r"\d\d-\d{4}")


@dataclass(frozen=True, slots=True)
class Figures:
    """Yearly pay that the user knows of a role: low, middle and high of a band, low and high of start pay, and whence.

    Either may be None, for what the survey or the shipped catalogue says.
    """

    band: tuple[Cents, Cents, Cents] | None = None
    start_pay: tuple[Cents, Cents] | None = None
    source: str = ""
    year: str = ""
    place: str = ""
    kind: FigureKind = FigureKind.OWN
    note: str = ""


class RoleChange(TypedDict, total=False):
    """What may change of a role; figures that are None are no longer one's own."""

    name: str
    short_name: str
    summary: str
    caveat: str
    stage: int
    codes: tuple[str, ...]
    duties: tuple[str, ...]
    figures: Figures | None


@dataclass(frozen=True, slots=True)
class RoleDraft:
    """A role as a form holds it. ``codes`` name its occupation in the pay survey; none where it has no statistics.

    ``moves`` are those into and out of it; None leaves them alone. A move of a new role names it by an empty key.
    """

    name: str
    short_name: str = ""
    summary: str = ""
    stage: int = 0
    codes: tuple[str, ...] = ()
    duties: tuple[str, ...] = ()
    figures: Figures = Figures()
    requirements: tuple[Requirement, ...] = ()
    moves: tuple[MoveDraft, ...] | None = None


def add_role(store: Store, catalogue: Catalogue, new: RoleDraft, key: str = "") -> str:
    """Add a role of one's own, with what it requires; its key, a new one unless it is given."""
    key = key or f"{OWN_KEY}{store.new_id()}"
    values: RoleChange = {
        "name": new.name,
        "short_name": new.short_name or new.name,
        "summary": new.summary,
        "stage": new.stage,
        "codes": new.codes,
        "duties": new.duties,
        "figures": new.figures,
    }
    override(store, CustomRole(key), **_columns(store, catalogue, key, values))
    for requirement in new.requirements:
        _ask(store, catalogue, key, requirement)
    save_moves(store, catalogue, key, [_of_new_role(key, move) for move in new.moves or ()])
    return key


def _of_new_role(key: str, move: MoveDraft) -> MoveDraft:
    return replace(move, source=move.source or key, target=move.target or key)


def change_role(store: Store, catalogue: Catalogue, role_key: str, /, **values: Unpack[RoleChange]) -> None:
    """Change a role; what is not named, or is as it was, stays."""
    role = catalogue.role(role_key)
    held = replace(role, stage=min(HIGHEST_STAGE, role.stage))
    changed = {name: value for name, value in values.items() if getattr(held, name, Figures) != value}
    columns = _columns(store, catalogue, role_key, cast("RoleChange", changed))
    if columns:
        override(store, CustomRole(role_key), **columns)
        reset(store, CustomRole(role_key))


def call_role(store: Store, catalogue: Catalogue, role_key: str, title: str) -> None:
    """Give a role this name everywhere, in short too."""
    change_role(store, catalogue, role_key, name=title, short_name=title)


def save_role(store: Store, catalogue: Catalogue, role_key: str, draft: RoleDraft) -> None:
    """Make a role what a form holds, requirements and all; what the form left alone is not written."""
    role = catalogue.role(role_key)
    change_role(
        store,
        catalogue,
        role_key,
        name=draft.name.strip(),
        short_name=draft.short_name.strip() or draft.name.strip(),
        summary=draft.summary.strip(),
        stage=draft.stage,
        codes=draft.codes,
        duties=draft.duties,
        figures=draft.figures,
    )
    before = {r.skill: (r.level, r.weight, r.gate) for r in role.requirements}
    for requirement in draft.requirements:
        if before.get(requirement.skill) != (requirement.level, requirement.weight, requirement.gate):
            _ask(store, catalogue, role_key, requirement)
    for skill in before.keys() - {r.skill for r in draft.requirements}:
        remove_requirement(store, catalogue, role_key, skill)
    if draft.moves is not None:
        save_moves(store, catalogue, role_key, draft.moves)


def hide_role(store: Store, catalogue: Catalogue, role_key: str) -> None:
    """Take a role off the map and out of the lists; refused for a role on the route."""
    role = catalogue.role(role_key)
    if role_key in roles_in_use(store):
        raise Refused(
            _("“{role}” is on your route, so it cannot be hidden. Choose another route first.").format(role=role.name)
        )
    override(store, CustomRole(role_key), is_hidden=True)


def show_role(store: Store, catalogue: Catalogue, role_key: str) -> None:
    """Bring a hidden role back."""
    _check_name(catalogue, role_key, catalogue.role(role_key).name)
    override(store, CustomRole(role_key), is_hidden=False)
    reset(store, CustomRole(role_key))


def reset_role(store: Store, catalogue: Catalogue, role_key: str) -> None:
    """Make an edited role what it is in the shipped catalogue, requirements and all."""
    role = catalogue.role(role_key)
    if role.origin != EDITED:
        raise Refused(_("“{role}” is not a shipped role that you changed.").format(role=role.name))
    if store.find(CustomRole, role_key) is not None:
        store.remove(CustomRole, role_key)
    for row in store.all(CustomRequirement, role_key=role_key):
        store.remove(CustomRequirement, row.id)


def remove_role(store: Store, catalogue: Catalogue, role_key: str) -> None:
    """Remove a role that the catalogue does not ship; refused while the route, the history or the pay names it."""
    role = catalogue.role(role_key)
    if role.origin in {BUILT_IN, EDITED}:
        raise Refused(_("“{role}” is part of the shipped catalogue. Hide it instead.").format(role=role.name))
    history = {row.role_key for row in store.all(Experience)} | {row.role_key for row in store.all(PayRecord)}
    if role_key in roles_in_use(store) | history:
        raise Refused(
            _("“{role}” is on your route or in your history, so it cannot be removed.").format(role=role.name)
        )
    store.remove(CustomRole, role_key)
    for row in store.all(CustomRequirement, role_key=role_key):
        store.remove(CustomRequirement, row.id)


def set_requirement(store: Store, catalogue: Catalogue, role_key: str, requirement: Requirement) -> None:
    """Let a role ask this of a skill, whether it asked something of it before or not."""
    catalogue.role(role_key)
    _ask(store, catalogue, role_key, requirement)


def remove_requirement(store: Store, catalogue: Catalogue, role_key: str, skill_key: str) -> None:
    """Let a role ask nothing of a skill."""
    role = catalogue.role(role_key)
    asked = next((r for r in role.requirements if r.skill == skill_key), None)
    if asked is None:
        raise Refused(
            _("“{role}” does not ask for “{skill}”.").format(role=role.name, skill=catalogue.skill(skill_key).name)
        )
    if role.origin in {BUILT_IN, EDITED}:
        row = _row_of(store, role_key, asked)
        store.change(CustomRequirement, row.id, is_removed=True)
    else:
        store.remove(CustomRequirement, _row_of(store, role_key, asked).id)


def _ask(store: Store, catalogue: Catalogue, role_key: str, requirement: Requirement) -> None:
    skill = catalogue.skill(requirement.skill)
    level = limits.level(requirement.level, _("The level of “{skill}”").format(skill=skill.name))
    if level == 0:
        raise Refused(_("A role asks for a level from 1 to 5 of “{skill}”.").format(skill=skill.name))
    if requirement.weight not in WEIGHTS:
        raise Refused(_("A requirement is essential, important, or nice to have."))
    row = _row_of(store, role_key, requirement)
    store.change(
        CustomRequirement,
        row.id,
        level=level,
        weight=requirement.weight,
        gate=requirement.gate,
        is_removed=False,
        origin=OWN,
        dated="",
    )


def _row_of(store: Store, role_key: str, requirement: Requirement) -> CustomRequirement:
    """The row of a requirement, made if there is none."""
    found = store.all(CustomRequirement, role_key=role_key, skill_key=requirement.skill)
    if found:
        return found[0]
    row = CustomRequirement(
        store.new_id(),
        role_key,
        requirement.skill,
        requirement.level,
        requirement.weight,
        requirement.gate,
        is_removed=False,
        origin=OWN,
        dated="",
    )
    store.add(row)
    return row


def _columns(store: Store, catalogue: Catalogue, role_key: str, values: RoleChange) -> dict[str, Column]:
    """The columns that these values of a role are, each checked."""
    columns: dict[str, Column] = {}
    if "name" in values:
        columns["name"] = _check_name(catalogue, role_key, limits.title(values["name"], _("The name of the role")))
    if "short_name" in values:
        columns["short_name"] = limits.title(values["short_name"], _("The short name"))
    if "summary" in values:
        columns["summary"] = limits.note(values["summary"])
    if "caveat" in values:
        columns["caveat"] = limits.note(values["caveat"])
    if "stage" in values:
        columns["stage"] = int(limits.number(values["stage"], 0, HIGHEST_STAGE, _("The stage")))
    if "codes" in values:
        columns["codes"] = tuple(_check_code(code) for code in values["codes"])
    if "duties" in values:
        columns["duties"] = tuple(limits.title(duty, _("A duty")) for duty in values["duties"])
    if "figures" in values:
        columns.update(_figure_columns(values["figures"] or Figures(), store.profile().currency))
    return columns


def _check_name(catalogue: Catalogue, role_key: str, name: str) -> str:
    if any(alike(role.name) == alike(name) and role.key != role_key for role in catalogue.roles):
        raise Refused(_("There is a role “{name}” already. Give this one another name.").format(name=name))
    return name


def _check_code(code: str) -> str:
    if not _CODE.fullmatch(code):
        raise Refused(
            _("“{code}” is not an occupation code of the pay survey. Such a code looks like 43-4051.").format(code=code)
        )
    return code


def _figure_columns(figures: Figures, currency: str) -> dict[str, Column]:
    band = _rising(figures.band, _("The pay range"), currency)
    start = _rising(figures.start_pay, _("Start pay"), currency)
    given = band is not None or start is not None
    if figures.year and given:
        month_of_year_text(figures.year)  # refuses what is no year
    low, mid, high = band or (None, None, None)
    return {
        "band_low_cents": low,
        "band_mid_cents": mid,
        "band_high_cents": high,
        "start_low_cents": start[0] if start else None,
        "start_high_cents": start[1] if start else None,
        "figure_source": limits.note(figures.source) if given else None,
        "figure_year": figures.year.strip() if given else None,
        "figure_place": limits.note(figures.place) if given else None,
        "figure_kind": figures.kind if given else None,
        "figure_note": limits.note(figures.note) if given else None,
    }


def _rising(amounts: tuple[Cents, ...] | None, what: str, currency: str) -> tuple[Cents, ...] | None:
    """Yearly amounts; refused unless each is at least as high as the one before."""
    if amounts is None:
        return None
    cents = tuple(limits.yearly_cents(amount, what, currency) for amount in amounts)
    if list(cents) != sorted(cents):
        raise Refused(_("{what} must not fall from low to high.").format(what=what))
    return cents


def role_figures(row: CustomRole | None) -> Figures:
    """What the user entered of a role's pay, to begin a form from."""
    if row is None or row.figure_kind is None:
        return Figures()
    band = start = None
    if row.band_low_cents is not None and row.band_mid_cents is not None and row.band_high_cents is not None:
        band = (row.band_low_cents, row.band_mid_cents, row.band_high_cents)
    if row.start_low_cents is not None and row.start_high_cents is not None:
        start = (row.start_low_cents, row.start_high_cents)
    return Figures(
        band,
        start,
        row.figure_source or "",
        row.figure_year or "",
        row.figure_place or "",
        row.figure_kind,
        row.figure_note or "",
    )
