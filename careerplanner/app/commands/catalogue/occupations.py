"""Commands that take what the reference library knows into a plan: an occupation as a role, its steps, its pay."""

from collections.abc import Sequence
from dataclasses import dataclass

from careerplanner.app.commands.catalogue import custom_skills
from careerplanner.app.commands.catalogue.custom_roles import show_role
from careerplanner.domain import custom_pay, limits
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.custom_rows import CustomMove, CustomPay, CustomRequirement, CustomRole, CustomSkill
from careerplanner.domain.local_pay import PayTables
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.library import proposal
from careerplanner.library.occupation import Occupation, RatedSkill, Step
from careerplanner.store.database import Store
from careerplanner.wording.alike import alike


@dataclass(frozen=True, slots=True)
class FoundOccupation:
    """An occupation with the pay survey's figures of it and of its group, where the library holds them.

    ``pay_title`` is what the survey calls the occupation, perhaps a broader one.
    """

    occupation: Occupation
    tables: PayTables | None = None
    pay_title: str = ""

    @property
    def key(self) -> str:
        """The key that its role has in a plan."""
        return proposal.role_key(self.occupation.source, self.occupation.code)


@dataclass(frozen=True, slots=True)
class NextStep:
    """A related occupation that the user wants to be able to go on to."""

    found: FoundOccupation
    step: Step


def take_occupation(
    store: Store,
    catalogue: Catalogue,
    found: FoundOccupation,
    next_steps: Sequence[NextStep] = (),
    area_code: str = "US",
) -> str:
    """Take an occupation into the plan as a role, and each chosen next step as a role with a move to it; the key.

    Everything is a copy: the plan works without the library afterwards. Refused when all of it is there already.
    """
    if found.key in {role.key for role in catalogue.hidden_roles}:
        show_role(store, catalogue, found.key)
    elif not catalogue.has_role(found.key):
        _take(store, catalogue, found, proposal.stage(found.occupation), area_code)
    elif all(catalogue.move(found.key, one.found.key) is not None for one in next_steps):
        raise Refused(_("“{role}” is in your plan already.").format(role=catalogue.role(found.key).name))
    known = catalogue.role(found.key).stage if catalogue.has_role(found.key) else proposal.stage(found.occupation)
    for one in next_steps:
        if not catalogue.has_role(one.found.key):
            stage = proposal.stage_after(one.found.occupation, known, one.step)
            _take(store, catalogue, one.found, stage, area_code)
        if not store.all(CustomMove, source_key=found.key, target_key=one.found.key):
            origin = proposal.release_name(found.occupation)
            store.add(CustomMove(store.new_id(), found.key, one.found.key, origin=origin, is_confirmed=False))
    return found.key


def take_pay(store: Store, catalogue: Catalogue, role_key: str, tables: PayTables | None, area_code: str) -> None:
    """Copy the survey's figures for a role anew: of a newer release, or for the area one has moved to."""
    role = catalogue.role(role_key)
    code = role.codes[0] if role.codes else ""
    if tables is None or not any(held == code for _area, held in tables.cells):
        raise Refused(
            _("The reference library holds no pay for “{role}”. Add the pay survey (OEWS) to it.").format(
                role=role.name
            )
        )
    _put_pay(store, tables, code, area_code)


def _take(store: Store, catalogue: Catalogue, found: FoundOccupation, stage: int, area_code: str) -> None:
    occupation = found.occupation
    title = limits.title(occupation.title, _("The title of the occupation"))
    taken = {alike(role.name) for role in catalogue.roles} | {
        alike(row.name or "") for row in store.all(CustomRole) if not row.is_hidden
    }
    if alike(title) in taken:
        raise Refused(_("There is a role “{name}” already. Rename it before you take this one.").format(name=title))
    code = proposal.survey_code(occupation, found.tables)
    store.add(
        CustomRole(
            found.key,
            name=title,
            short_name=title,
            summary=limits.note(occupation.description),
            stage=stage,
            codes=(code,) if code else (),
            duties=tuple(limits.note(duty).replace("\n", " ") for duty in proposal.duties(occupation) if duty),
            caveat=proposal.caveat(occupation, found.pay_title, found.tables),
            origin=proposal.release_name(occupation),
        )
    )
    for skill in proposal.skills(occupation):
        _require(store, catalogue, found, skill)
    if found.tables is not None and code:
        _put_pay(store, found.tables, code, area_code)


def _require(store: Store, catalogue: Catalogue, found: FoundOccupation, skill: RatedSkill) -> None:
    """Let the role ask for a rated skill; one that the catalogue has by this name is not made a second time."""
    same = [one.key for one in catalogue.skills if alike(one.name) == alike(skill.name)]
    key = same[0] if same else proposal.skill_key(skill)
    origin = proposal.release_name(found.occupation)
    if not catalogue.has_skill(key) and store.find(CustomSkill, key) is None:
        store.add(
            CustomSkill(
                key,
                name=limits.title(skill.name, _("The name of the skill")),
                skill_group="knowledge" if skill.element.startswith("2.C.") else "skill",
                summary="",
                signals=custom_skills.signal_pairs(proposal.signals(skill)),
                origin=origin,
            )
        )
    assert skill.weight is not None, "only skills that matter are proposed"
    row = CustomRequirement(
        store.new_id(), found.key, key, skill.derived_level, skill.weight, gate=False, is_removed=False, origin=origin,
        dated=skill.dated,
    )  # fmt: skip
    store.add(row)


def _put_pay(store: Store, tables: PayTables, code: str, area_code: str) -> None:
    """Replace what the plan holds of an occupation and its group."""
    copies = custom_pay.copies(tables, code, area_code)
    for row in custom_pay.used_for(store.all(CustomPay), [code]):
        store.remove(CustomPay, row.id)
    for row in copies:
        store.add(row)
