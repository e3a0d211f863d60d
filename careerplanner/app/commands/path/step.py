"""Commands on what a step asks for: a move that a release lists has no odds until the user has said so."""

from dataclasses import dataclass

from careerplanner.app.commands.catalogue.overrides import override
from careerplanner.app.commands.path import employer
from careerplanner.domain import limits
from careerplanner.domain.catalogue import BUILT_IN, EDITED, Catalogue, MoveKind
from careerplanner.domain.custom_rows import CustomMove
from careerplanner.domain.plan import PROFILE_ID, Profile
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store.database import Store

MOST_MONTHS = 600


@dataclass(frozen=True, slots=True)
class StepAsks:
    """What a step asks for: the kind of move, the least months in the role before, the level of education.

    ``education`` is a level of O*NET (1 to 12), None where one does not know what is asked; ``has_education`` says
    whether one has it. ``holds_licence`` is None where none is asked.
    """

    kind: MoveKind
    min_months: int
    education: int | None = None
    has_education: bool = False
    holds_licence: bool | None = None


def close_step(store: Store, catalogue: Catalogue, source: str, target: str) -> None:
    """Say that a step needs a license which is not held: it has no odds until it is confirmed.

    Refused for a role as it is shipped: none of those needs one.
    """
    move = catalogue.known_move(source, target)
    if catalogue.role(target).origin in {BUILT_IN, EDITED}:
        raise Refused(_("No role of the shipped catalogue asks for a license."))
    override(store, _row(store, source, target), kind=move.kind.value, is_confirmed=False)


def confirm_step(store: Store, catalogue: Catalogue, source: str, target: str, asks: StepAsks) -> None:
    """Say what a step asks for; from then on it has odds.

    Refused while a licence is missing, for without it nobody has the role, whatever the odds.
    """
    catalogue.known_move(source, target)
    if asks.holds_licence is False:
        raise Refused(
            _("{role} needs the license, so there are no odds without it. Say so here when you hold it.").format(
                role=catalogue.role(target).name
            )
        )
    months = int(limits.number(asks.min_months, 0, MOST_MONTHS, _("The minimum months in the role")))
    override(store, _row(store, source, target), kind=str(asks.kind), min_months=months, is_confirmed=True)
    if asks.education is None:
        return
    if asks.has_education and store.profile().education_level < asks.education:
        store.change(Profile, PROFILE_ID, education_level=asks.education)
    employer.say_degree_asked(store, catalogue, target, asked=not asks.has_education)


def _row(store: Store, source: str, target: str) -> CustomMove:
    """What is noted of a move already, or a row that says nothing of it yet."""
    known = next(iter(store.all(CustomMove, source_key=source, target_key=target)), None)
    return known or CustomMove(store.new_id(), source, target)
