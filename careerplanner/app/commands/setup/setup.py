"""The first questions: where are you, where to, your skills, your pace. Each answer is saved as it is given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from careerplanner.app.commands.goals import goals, skills
from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import pay, profile
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import PROFILE_ID, PayBasis, PayRecord, Profile
from careerplanner.store.database import Store
from careerplanner.units import Cents

DONE = 5
"""The step of a plan whose questions are answered or skipped."""


@dataclass(frozen=True, slots=True)
class Where:
    """The answer to "Where are you now?". ``pay_cents`` may be unknown; it is by the year or the hour."""

    role_key: str
    role_since: str | None
    pay_cents: Cents | None
    basis: PayBasis = PayBasis.YEAR
    name: str = ""
    area_code: str = "US"


def answer_where(store: Store, catalogue: Catalogue, answer: Where, today: date) -> None:
    """Keep where one stands, and today's pay."""
    profile.stand_in(store, catalogue, answer.role_key, answer.role_since, today)
    profile.change(store, name=answer.name, area_code=answer.area_code)
    store.change(Profile, PROFILE_ID, setup_step=2)
    for answered_before in store.all(PayRecord, effective_on=today):
        store.remove(PayRecord, answered_before.id)
    if answer.pay_cents is not None:
        pay.add(store, answer.pay_cents, today, basis=answer.basis)


def answer_target(store: Store, catalogue: Catalogue, target: str) -> None:
    """Keep where one wants to be, with the usual route there; an empty target means "not sure yet"."""
    start = store.profile().role_key
    if target:
        path.aim_for(store, catalogue, target)
    else:
        path.use_route(store, catalogue, [start])
        store.change(Profile, PROFILE_ID, target_role_key="")
    store.change(Profile, PROFILE_ID, setup_step=3)


def answer_skills(
    store: Store, catalogue: Catalogue, levels: Mapping[str, int], typical: frozenset[str], today: date
) -> None:
    """Keep the levels; those in ``typical`` were left as proposed."""
    skills.rate_all(store, catalogue, levels, typical, today)
    store.change(Profile, PROFILE_ID, setup_step=4)


def answer_pace(
    store: Store,
    catalogue: Catalogue,
    hours_per_week: float,
    target_pay_cents: Cents | None,
    suggested: Iterable[goals.NewGoal],
    today: date,
) -> None:
    """Keep the pace and make the goals that were ticked; setup is done."""
    profile.change(store, hours_per_week=hours_per_week, target_pay_cents=target_pay_cents)
    goals.add_all(store, catalogue, suggested, today)
    store.change(Profile, PROFILE_ID, setup_step=DONE)


def skip(store: Store) -> None:
    """Leave the questions; the plan stays as it is."""
    store.change(Profile, PROFILE_ID, setup_step=DONE)
