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


def _come_to(store: Store, step: int) -> None:
    """Note how far the questions are; who answers them again stays at the end of them."""
    if store.profile().setup_step < DONE:
        store.change(Profile, PROFILE_ID, setup_step=step)


def answer_where(store: Store, catalogue: Catalogue, answer: Where, today: date) -> None:
    """Keep where one stands, and today's pay; an answer that the plan knows already changes nothing."""
    profile.stand_in(store, catalogue, answer.role_key, answer.role_since, today)
    profile.change(store, name=answer.name, area_code=answer.area_code)
    _come_to(store, 2)
    known = pay_on(tuple(store.all(PayRecord)), today)
    if known is not None and (known.base_cents, known.basis) == (answer.pay_cents, answer.basis):
        return
    is_of_today = known is not None and known.effective_on == today
    if answer.pay_cents is None:
        if known is not None and is_of_today:
            pay.remove(store, known.id)
    elif known is None:
        pay.add(store, answer.pay_cents, today, basis=answer.basis)
    elif is_of_today:
        pay.change(store, known.id, base_cents=answer.pay_cents, basis=answer.basis)
    else:
        # Only base pay was asked for: what comes on top goes on as it was.
        pay.add(
            store,
            answer.pay_cents,
            today,
            basis=answer.basis,
            overtime_cents=known.overtime_cents,
            bonus_cents=known.bonus_cents,
            shift_cents=known.shift_cents,
        )


def answer_target(store: Store, catalogue: Catalogue, target: str) -> None:
    """Keep where one wants to be, with the usual route there; an empty target means "not sure yet".

    A route that leads there already stays as it is.
    """
    start, wanted = store.profile().role_key, store.profile().target_role_key
    if not target:
        path.use_route(store, catalogue, [start])
        store.change(Profile, PROFILE_ID, target_role_key="")
    elif target != wanted or not store.all(RouteStep):
        path.aim_for(store, catalogue, target)
    _come_to(store, 3)


def answer_skills(
    store: Store, catalogue: Catalogue, levels: Mapping[str, int], typical: frozenset[str], today: date
) -> None:
    """Keep the levels that the plan does not say already; those in ``typical`` were left as proposed.

    Who answers again is not given proposals anew: they are what a plan begins with.
    """
    known = current_ratings(tuple(store.all(Rating)))
    again = store.profile().setup_step >= DONE
    new = {}
    for key, level in levels.items():
        rating = known.get(key)
        if rating is None and again and key in typical:
            continue
        if rating is None or (rating.level, rating.is_typical) != (level, key in typical):
            new[key] = level
    skills.rate_all(store, catalogue, new, typical, today)
    _come_to(store, 4)


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
        profile.change(
            store,
            mobility=about.mobility,
            education_level=about.education_level,
            horizon_months=about.horizon_months,
        )
    goals.add_all(store, catalogue, suggested, today)
    _come_to(store, DONE)


def skip(store: Store) -> None:
    """Leave the questions; the plan stays as it is."""
    store.change(Profile, PROFILE_ID, setup_step=DONE)
