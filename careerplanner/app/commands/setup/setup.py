"""The first questions: where are you, where to, your skills, your pace. Each answer is saved as it is given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from careerplanner.app.commands.goals import goals, skills
from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import pay, profile
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.employer_rows import Mobility
from careerplanner.domain.pay import pay_on
from careerplanner.domain.plan import PROFILE_ID, PayBasis, PayRecord, Profile, Rating, RouteStep
from careerplanner.domain.skills import current_ratings
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


@dataclass(frozen=True, slots=True)
class About:
    """What else the last question asks: whether one would change employer, education (0 is not told), how far ahead."""

    mobility: Mobility
    education_level: int
    horizon_months: int


def answer_where(store: Store, catalogue: Catalogue, answer: Where, today: date) -> None:
    """Keep where one stands, and today's pay."""
    profile.stand_in(store, catalogue, answer.role_key, answer.role_since, today)
    profile.change(store, name=answer.name, area_code=answer.area_code)
    _reach(store, 2)
    known = pay_on(store.all(PayRecord), today)
    if known is not None and (known.base_cents, known.basis) == (answer.pay_cents, answer.basis):
        return
    for answered_before in store.all(PayRecord, effective_on=today):
        store.remove(PayRecord, answered_before.id)
    if answer.pay_cents is not None:
        pay.add(store, answer.pay_cents, today, basis=answer.basis)


def answer_target(store: Store, catalogue: Catalogue, target: str) -> None:
    """Keep where one wants to be, with the usual route there; an empty target means "not sure yet"."""
    start = store.profile().role_key
    route = [step.role_key for step in store.all(RouteStep)]
    if target and target == store.profile().target_role_key and route[:1] == [start] and route[-1] == target:
        pass  # the same answer: a route that was changed by hand stays
    elif target:
        path.aim_for(store, catalogue, target)
    else:
        path.use_route(store, catalogue, [start])
        store.change(Profile, PROFILE_ID, target_role_key="")
    _reach(store, 3)


def answer_skills(
    store: Store, catalogue: Catalogue, levels: Mapping[str, int], typical: frozenset[str], today: date
) -> None:
    """Keep the levels; those in ``typical`` were left as proposed."""
    known = current_ratings(store.all(Rating))
    new = {
        key: level
        for key, level in levels.items()
        if key not in known or (known[key].level, known[key].is_typical) != (level, key in typical)
    }
    skills.rate_all(store, catalogue, new, typical, today)
    _reach(store, 4)


def answer_pace(
    store: Store,
    catalogue: Catalogue,
    hours_per_week: float,
    target_pay_cents: Cents | None,
    suggested: Iterable[goals.NewGoal],
    today: date,
    about: About | None = None,
) -> None:
    """Keep the pace and make the goals that were ticked; setup is done. Without ``about`` the rest stays as it is."""
    profile.change(store, hours_per_week=hours_per_week, target_pay_cents=target_pay_cents)
    if about is not None:
        profile.change(store, mobility=about.mobility)
        profile.change(store, education_level=about.education_level)
        profile.change(store, horizon_months=about.horizon_months)
    goals.add_all(store, catalogue, suggested, today)
    _reach(store, DONE)


def _reach(store: Store, step: int) -> None:
    """Note how far the questions are answered; answering one again does not undo the later ones."""
    if store.profile().setup_step < step:
        store.change(Profile, PROFILE_ID, setup_step=step)


def skip(store: Store) -> None:
    """Leave the questions; the plan stays as it is."""
    store.change(Profile, PROFILE_ID, setup_step=DONE)
