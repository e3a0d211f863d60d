"""The first questions: where are you, where to, your skills, your pace. Each answer is saved as it is given."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from careerplanner.app.commands.goals import goals, skills
from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import pay, profile
from careerplanner.app.commands.salary import pauses
from careerplanner.app.commands.setup import jobs
from careerplanner.app.setup_steps import DONE, is_set_up
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.employer_rows import Mobility
from careerplanner.domain.future_rows import Pause, PauseKind
from careerplanner.domain.pauses import last_month
from careerplanner.domain.pay import pay_on
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import PROFILE_ID, PayRecord, Profile, Rating, RouteStep, Standing
from careerplanner.domain.skills import current_ratings
from careerplanner.months import month_of
from careerplanner.store.database import Store
from careerplanner.units import Cents


@dataclass(frozen=True, slots=True)
class Where:
    """The answer to "What do you do now?". ``role_key`` is a role of the catalogue, or ``job`` says what else it is.

    Both are empty for one who looks for the first job. ``pay_cents`` may be unknown; it is by the year, the month or
    the hour. What is None stays as it is.
    """

    role_key: str
    role_since: str | None
    pay_cents: Cents | None
    basis: PayBasis = PayBasis.YEAR
    name: str | None = None
    area_code: str = "US"
    job: jobs.NewJob | None = None
    standing: Standing = Standing.JOB
    currency: str | None = None
    work_hours_per_week: float | None = None


@dataclass(frozen=True, slots=True)
class About:
    """What else the last question asks: whether one would change employer, education (0 is not told), how far ahead."""

    mobility: Mobility
    education_level: int
    horizon_months: int


def _come_to(store: Store, step: int) -> None:
    """Note how far the questions are; who answers them again stays at the end of them."""
    if not is_set_up(store.profile()):
        store.change(Profile, PROFILE_ID, setup_step=step)


def answer_where(store: Store, catalogue: Catalogue, answer: Where, today: date) -> None:
    """Keep where one stands, and today's pay; an answer that the plan knows already changes nothing."""
    about: profile.ProfileChange = {"area_code": answer.area_code, "standing": answer.standing}
    if answer.name is not None:
        about["name"] = answer.name
    if answer.currency is not None:
        about["currency"] = answer.currency
    if answer.work_hours_per_week is not None:
        about["work_hours_per_week"] = answer.work_hours_per_week
    profile.change(store, **about)
    role_key = answer.role_key
    if answer.standing is Standing.FIRST:
        role_key = jobs.first_job(store, catalogue)
    elif answer.job is not None:
        role_key = jobs.role_of(store, catalogue, answer.job)
    whole = jobs.with_ways_out(store, catalogue, role_key)
    profile.stand_in(store, whole, role_key, answer.role_since, today)
    _come_to(store, 2)
    _keep_pay(store, answer, today)
    _keep_search(store, catalogue, answer.standing, today)


def _keep_pay(store: Store, answer: Where, today: date) -> None:
    known = pay_on(tuple(store.all(PayRecord)), today)
    hours = answer.work_hours_per_week or store.profile().work_hours_per_week
    said = (answer.pay_cents, answer.basis, hours)
    if known is not None and (known.base_cents, known.basis, known.hours_per_week) == said:
        return
    is_of_today = known is not None and known.effective_on == today
    if answer.pay_cents is None:
        if known is not None and is_of_today:
            pay.remove(store, known.id)
    elif known is None:
        pay.add(store, answer.pay_cents, today, basis=answer.basis, hours_per_week=hours)
    elif is_of_today:
        pay.change(store, known.id, base_cents=answer.pay_cents, basis=answer.basis, hours_per_week=hours)
    else:
        # Only base pay was asked for: what comes on top goes on as it was.
        pay.add(
            store,
            answer.pay_cents,
            today,
            basis=answer.basis,
            hours_per_week=hours,
            overtime_cents=known.overtime_cents,
            bonus_cents=known.bonus_cents,
            shift_cents=known.shift_cents,
            overtime_hours=known.overtime_hours,
            overtime_factor=known.overtime_factor,
        )


def _keep_search(store: Store, catalogue: Catalogue, standing: Standing, today: date) -> None:
    """Between two jobs the months until the next one are a pause, as long as half of those out of work need.

    Another pause that is not over says already when one is back.
    """
    month = month_of(today)
    ahead = [row for row in store.all(Pause) if last_month(row) >= month]
    if standing is not Standing.BETWEEN:
        for row in ahead:
            if row.kind is PauseKind.BETWEEN:
                pauses.remove(store, row.id)
    elif not ahead:
        months = max(1, round(catalogue.prior("job_loss_median_months").value))
        pauses.add(store, PauseKind.BETWEEN, str(month), months)


def answer_target(store: Store, catalogue: Catalogue, target: str, job: jobs.NewJob | None = None) -> None:
    """Keep where one wants to be, with the usual route there; an empty target without a job means "not sure yet".

    A route that leads there already stays as it is; where none is known, a step of its own leads there.
    """
    start, wanted = store.profile().role_key, store.profile().target_role_key
    if job is not None:
        target = jobs.role_of(store, catalogue, job)
    if not target:
        path.use_route(store, catalogue, [start])
        store.change(Profile, PROFILE_ID, target_role_key="")
    elif target != wanted or not store.all(RouteStep):
        path.aim_for(store, jobs.with_way_to(store, catalogue, start, target), target)
    _come_to(store, 3)


def answer_skills(
    store: Store, catalogue: Catalogue, levels: Mapping[str, int], typical: frozenset[str], today: date
) -> None:
    """Keep the levels that the plan does not say already; those in ``typical`` were left as proposed.

    Who answers again is not given proposals anew: they are what a plan begins with.
    """
    known = current_ratings(tuple(store.all(Rating)))
    again = is_set_up(store.profile())
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
