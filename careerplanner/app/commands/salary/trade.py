"""The command on what the trade is expected to do."""

from careerplanner.domain.employer_rows import FEWER_JOBS, MACHINES, STEADY
from careerplanner.domain.plan import PROFILE_ID, Profile
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.store.database import Store


def plan_for(store: Store, outlook: str) -> None:
    """Plan for one of the ways that the trade may go; refused when there is no such way."""
    known = (STEADY, FEWER_JOBS, MACHINES)
    if outlook not in known:
        raise Refused(
            _("“{outlook}” is no outlook of a trade. Give one of these: {known}.").format(
                outlook=outlook, known=", ".join(known)
            )
        )
    store.change(Profile, PROFILE_ID, trade_outlook=outlook)
