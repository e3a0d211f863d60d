"""Commands that make roles which the catalogue does not have, with a way there: a goal as a copy, an occupation."""

from dataclasses import dataclass, replace

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.commands.catalogue import custom_roles
from careerplanner.app.commands.catalogue.custom_roles import Figures, RoleDraft, role_figures
from careerplanner.app.commands.catalogue.occupations import FoundOccupation, take_occupation
from careerplanner.app.commands.path import path
from careerplanner.app.commands.setup import jobs
from careerplanner.domain.catalogue import HIGHEST_STAGE, Catalogue, MoveKind, Role
from careerplanner.domain.custom_rows import CustomMove, CustomRole
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store.database import Store


@dataclass(frozen=True, slots=True)
class RoleCopy:
    """A role by its name and that of which it asks the same: as high as that one, or one step above it.

    ``figures`` is pay of one's own; without any the role has the pay statistics and figures of the one it is copied of.
    """

    name: str
    source: str
    is_above: bool = False
    figures: Figures | None = None


def aim_for_copy(store: Store, catalogue: Catalogue, copy: RoleCopy) -> str:
    """Make a role that asks for what another one does, and want it, by the usual route there; the key of the new role.

    The source leads to one that is above it. One that is as high as its source is reached from where that is, by the
    same kinds of moves; waits are not copied, since they belong to the source.
    """
    source = catalogue.role(copy.source)
    start = store.profile().role_key
    if not start:
        raise Refused(_("First choose the role you have now on the Profile page."))
    figures = copy.figures or role_figures(store.find(CustomRole, source.key))
    draft = RoleDraft(
        copy.name,
        stage=min(HIGHEST_STAGE, source.stage + copy.is_above),
        codes=source.codes,
        figures=figures,
        requirements=source.requirements,
    )
    key = custom_roles.add_role(store, catalogue, draft)
    if copy.is_above:
        store.add(CustomMove(store.new_id(), source.key, key, kind=MoveKind.PROMOTION.value))
    else:
        _copy_ways(store, catalogue, source, key)
    path.aim_for(store, jobs.with_way_to(store, load_catalogue(), start, key), key)
    return key


def take_with_way(store: Store, catalogue: Catalogue, found: FoundOccupation) -> str:
    """Take an occupation of the library as a role, with a step there from the present role; the key of the role.

    The step is one into other work, and has no odds until the user has said what it asks for.
    """
    key = found.key
    if found.key in {role.key for role in catalogue.hidden_roles} or not catalogue.has_role(found.key):
        key = take_occupation(store, catalogue, found, area_code=store.profile().area_code)
    start = store.profile().role_key
    if start and catalogue.move(start, key) is None and not store.all(CustomMove, source_key=start, target_key=key):
        row = CustomMove(store.new_id(), start, key, min_months=0, kind=MoveKind.OUTSIDE.value)
        store.add(replace(row, is_confirmed=False))
    return key


def _copy_ways(store: Store, catalogue: Catalogue, source: Role, key: str) -> None:
    for move in catalogue.moves:
        if move.target == source.key:
            row = CustomMove(store.new_id(), move.source, key, min_months=move.min_months_in_role, kind=move.kind.value)
            store.add(replace(row, is_confirmed=move.is_confirmed))
