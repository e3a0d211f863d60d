"""Jobs that the shipped catalogue does not have, as roles of the plan, with the steps that lead out of them."""

from dataclasses import dataclass

from careerplanner.app.commands.catalogue import custom_roles
from careerplanner.app.commands.catalogue.custom_roles import RoleDraft
from careerplanner.app.commands.catalogue.occupations import FoundOccupation, take_occupation
from careerplanner.domain import limits
from careerplanner.domain.catalogue import BUILT_IN, EDITED, Catalogue, MoveKind, Role
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.custom_rows import CustomMove
from careerplanner.domain.route import routes_between
from careerplanner.i18n import _
from careerplanner.store.database import Store
from careerplanner.wording.alike import alike

FIRST_JOB = "first-job"
"""The key of the role of one who has not had a job yet."""
_GROUP = len("43")


@dataclass(frozen=True, slots=True)
class NewJob:
    """A job by its title; ``code`` is its occupation in the pay survey, ``stage`` its column of the map.

    ``occupation`` is what an imported library knows of it, None where nothing is.
    """

    title: str
    code: str = ""
    stage: int = 0
    occupation: FoundOccupation | None = None


def role_of(store: Store, catalogue: Catalogue, job: NewJob) -> str:
    """The key of the role of a job: the one of this name, or a new one."""
    title = limits.title(job.title, _("Your job"))
    same = next((role.key for role in catalogue.roles if alike(role.name) == alike(title)), None)
    if same is not None:
        return same
    if job.occupation is not None:
        if catalogue.has_role(job.occupation.key):
            return job.occupation.key
        return take_occupation(store, catalogue, job.occupation, area_code=store.profile().area_code)
    codes = (job.code,) if job.code else ()
    return custom_roles.add_role(store, catalogue, RoleDraft(title, stage=job.stage, codes=codes))


def first_job(store: Store, catalogue: Catalogue) -> str:
    """The key of the role of one who looks for the first job; it is made when it is first wanted."""
    if not catalogue.has_role(FIRST_JOB):
        title = _("Looking for a first job")
        key = custom_roles.add_role(store, catalogue, RoleDraft(title), key=FIRST_JOB)
        assert key == FIRST_JOB
    return FIRST_JOB


def with_ways_out(store: Store, catalogue: Catalogue, role_key: str) -> Catalogue:
    """The catalogue as the plan has it now; a role that nothing leads out of has ways into the front line of the field.

    Nothing is known of such a step but that it leads into other work: no months in the role are asked for.
    """
    now = merged(catalogue, store.load())
    if now.moves_from(role_key) or now.role(role_key).origin in {BUILT_IN, EDITED}:
        return now
    for role in catalogue.roles:
        if role.stage == 0 and role.origin in {BUILT_IN, EDITED}:
            _add(store, role_key, role.key, MoveKind.OUTSIDE)
    return merged(catalogue, store.load())


def with_way_to(store: Store, catalogue: Catalogue, source: str, target: str) -> Catalogue:
    """The catalogue as the plan has it now, with a step from one role to another where no route leads there."""
    now = merged(catalogue, store.load())
    if source == target or routes_between(now, source, target):
        return now
    _add(store, source, target, _kind(now.role(source), now.role(target)))
    return merged(catalogue, store.load())


def _kind(source: Role, target: Role) -> MoveKind:
    """What a step is that no catalogue knows: into other work, unless both are of one group of occupations."""
    groups = [role.codes[0][:_GROUP] for role in (source, target) if role.codes]
    if len(groups) < 2 or groups[0] != groups[1]:
        return MoveKind.OUTSIDE
    return MoveKind.PROMOTION if target.stage > source.stage else MoveKind.LATERAL


def _add(store: Store, source: str, target: str, kind: MoveKind) -> None:
    least = 0 if kind is MoveKind.OUTSIDE else None
    store.add(CustomMove(store.new_id(), source, target, min_months=least, kind=kind.value))
