"""The command that takes an employer's ladder into a plan: its skills, roles and moves, in one step."""

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.commands.catalogue import custom_moves, custom_roles, custom_skills
from careerplanner.app.commands.catalogue.custom_roles import Figures, RoleDraft
from careerplanner.app.ladder_file import Ladder, LadderMove, LadderRole, LadderSkill
from careerplanner.domain.catalogue import BUILT_IN, Catalogue
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.custom_rows import CustomMove, CustomRole, FigureKind
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store.database import Store
from careerplanner.units import cents_of


def take_ladder(store: Store, catalogue: Catalogue, ladder: Ladder) -> None:
    """Add what the plan does not have, and make what it has of the ladder what the file says; nothing else changes.

    Pay in another currency than the plan's is left out; what the plan knows of a role's pay then stays. Refused, with
    nothing taken, where a name is taken by another entry or a role asks for a skill that neither the plan nor the file
    knows.
    """
    for skill in ladder.skills:
        _take_skill(store, catalogue, skill)
    catalogue = _now(store)
    is_paid = ladder.currency == store.profile().currency
    for role in ladder.roles:
        _take_role(store, catalogue, role, is_paid=is_paid)
    catalogue = _now(store)
    for move in ladder.moves:
        _take_move(store, catalogue, move)


def _now(store: Store) -> Catalogue:
    """The plan's catalogue with what was taken so far."""
    return merged(load_catalogue(), store.load())


def _take_skill(store: Store, catalogue: Catalogue, skill: LadderSkill) -> None:
    if not catalogue.has_skill(skill.key):
        custom_skills.add_skill(store, catalogue, skill.name, skill.summary, skill.group, skill.key)
        catalogue = _now(store)
    if catalogue.skill(skill.key).origin != BUILT_IN:
        custom_skills.change_skill(
            store,
            catalogue,
            skill.key,
            name=skill.name,
            group=skill.group,
            summary=skill.summary,
            signals=skill.signals,
        )


def _take_role(store: Store, catalogue: Catalogue, role: LadderRole, *, is_paid: bool) -> None:
    for requirement in role.requirements:
        if not catalogue.has_skill(requirement.skill):
            raise Refused(
                _("“{role}” requires the skill “{skill}”, which neither the file nor this plan describes.").format(
                    role=role.name, skill=requirement.skill
                )
            )
    draft = RoleDraft(
        role.name,
        role.short_name,
        role.summary,
        role.stage,
        role.codes,
        role.duties,
        _figures(store, role, is_paid=is_paid),
        role.requirements,
    )
    if catalogue.has_role(role.key):
        custom_roles.save_role(store, catalogue, role.key, draft)
    else:
        custom_roles.add_role(store, catalogue, draft, role.key)


def _figures(store: Store, role: LadderRole, *, is_paid: bool) -> Figures:
    """The pay of the file; without any that can be taken, what the plan knows of the role's pay stays."""
    pay = role.pay if is_paid else None
    if pay is None:
        return custom_roles.role_figures(store.find(CustomRole, role.key))
    band = (cents_of(pay.low), cents_of(pay.mid), cents_of(pay.high))
    return Figures(band, None, pay.source, pay.year, pay.place, FigureKind.EMPLOYER_BAND)


def _take_move(store: Store, catalogue: Catalogue, move: LadderMove) -> None:
    ends = (move.source, move.target)
    known = catalogue.move(*ends)
    if known is None:
        custom_moves.add_move(store, catalogue, *ends, min_months=move.min_months, wait_months=move.wait_months)
    elif (known.min_months_in_role, known.median_wait_months) != (move.min_months, move.wait_months):
        custom_moves.change_move(store, catalogue, *ends, min_months=move.min_months, wait_months=move.wait_months)
    if known is None or known.kind != move.kind:
        for row in store.all(CustomMove, source_key=move.source, target_key=move.target):
            store.change(CustomMove, row.id, kind=move.kind.value)
