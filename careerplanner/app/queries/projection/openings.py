"""The chance of each step of the route: what is published, what one has seen oneself, vacancies, or set by hand."""

import math

from careerplanner.app.catalogue_facts import education_asked
from careerplanner.app.queries.projection.ranged_values import Values
from careerplanner.domain.catalogue import Move, MoveKind, Role
from careerplanner.domain.employer_rows import EmployerAnswer, Inside, Way
from careerplanner.domain.facts import HIGH_SCHOOL
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.chance import FoundChance, Prior, by_hand, seen, vacancies
from careerplanner.domain.projection.parts import Chance
from careerplanner.domain.projection.ranged import Ranged, ends_of

FIRST_POST_STAGE = 2
"""From this stage on a role is a post that must come free; below it, a step in grade."""
FIRST_MANAGER_STAGE = 3
LEAST_JOBS_OPEN = 0.10
"""Below this share of jobs, a missing degree closes the way instead of making it rarer."""
INSIDE_SHARES = {
    Inside.MOSTLY: Ranged(0.8, 0.65, 0.92),
    Inside.HALF: Ranged(0.5, 0.38, 0.62),
    Inside.SELDOM: Ranged(0.2, 0.08, 0.35),
}
"""What the three answers count as; the ranges are assumed."""
OF_TEN, MONTHS = 10.0, 12.0
READY_SPREAD = 1.6
"""How far a number of ready people that is given as one number may be off, up or down; assumed."""


def answer_for(plan: Plan, role_key: str) -> EmployerAnswer | None:
    """What is known of the step to a role at this employer, or None."""
    return next((row for row in plan.employer_answer if row.id == role_key), None)


def education_level(plan: Plan) -> int:
    """The highest education as a level of O*NET; high school is assumed where nothing is said."""
    return plan.profile.education_level or HIGH_SCHOOL


def jobs_open(plan: Plan, role: Role) -> float:
    """The share of a role's jobs that ask for no more than the person's education; 1 where nothing is published.

    A step in grade asks for no other education than the job one has.
    """
    asked = education_asked(role.codes) if role.stage >= FIRST_POST_STAGE else None
    return 1.0 if asked is None else min(1.0, asked.open_to(education_level(plan)))


def published_chance(source: Role, target: Role, move: Move | None, value: Values) -> FoundChance:
    """The yearly chance of one who is ready, by published rates: a step in grade, or posts that come free."""
    kind = move.kind if move is not None else MoveKind.PROMOTION
    if kind is not MoveKind.PROMOTION or target.stage < FIRST_POST_STAGE or target.stage <= source.stage:
        return seen(0, 0, 0, value["ready_for_step"], _prior(value))
    posts, leave = _posts_above(source, target, value)
    return vacancies(posts, leave, 0.0, value["inside"], value["ready_for_post"])


def chance_of_step(plan: Plan, source: Role, target: Role, move: Move | None, value: Values) -> Chance:
    """The chance here, by the answer that holds, and elsewhere, which stays the published one.

    Until one has said what this employer asks, the degree counts here as it does among all such jobs.
    """
    published = published_chance(source, target, move, value)
    answer = answer_for(plan, target.key)
    here = published if answer is None else answered_chance(answer, source, target, value) or published
    asked = None if answer is None else answer.degree_asked
    share = 1.0 if asked is False else LEAST_JOBS_OPEN if asked else jobs_open(plan, target)
    return Chance(here=_with_jobs_open(here.number, share), elsewhere=published.number)


def answered_chance(answer: EmployerAnswer, source: Role, target: Role, value: Values) -> FoundChance | None:
    """The chance by the answer that holds, with its weight; None where the published rate does."""
    if answer.way is Way.SEEN and answer.people is not None and answer.promoted is not None:
        ready = value["ready_for_step"] if answer.ready_of_ten is None else _ready_share(answer.ready_of_ten)
        return seen(answer.people, answer.promoted, answer.years, ready, _prior(value))
    if answer.way is Way.VACANCIES and answer.posts and answer.free_every_months is not None:
        return _by_vacancies(answer, source, target, value)
    if answer.way is Way.BY_HAND and answer.chance is not None:
        return by_hand(answer.chance, answer.chance_low or answer.chance, answer.chance_high or answer.chance)
    return None


def _prior(value: Values) -> Prior:
    return Prior(float(value["step_rate"]), float(value["step_rate_weight"]))


def _ready_share(of_ten: float) -> Ranged:
    """A number of ten as a share; one of ten more or less may be meant."""
    share = min(max(of_ten / OF_TEN, 0.02), 0.98)
    return Ranged(share, max(0.01, share - 0.1), min(0.99, share + 0.1))


def _posts_above(source: Role, target: Role, value: Values) -> tuple[float, float]:
    """The posts for each person below, and the share of them that comes free in a year."""
    if target.stage >= FIRST_MANAGER_STAGE:
        return value["manager_posts"], value["leave_manager"]
    return value["lead_posts" if source.stage > 0 else "lead_posts_of_all"], value["leave_lead"]


def _by_vacancies(answer: EmployerAnswer, source: Role, target: Role, value: Values) -> FoundChance:
    """One of all posts comes free every so many months; the numbers of people are the person's own."""
    assert answer.posts is not None
    assert answer.free_every_months is not None
    leave = min(1.0, MONTHS / answer.free_every_months / answer.posts)
    inside = value["inside"] if answer.inside is None else INSIDE_SHARES[answer.inside]
    low, high = answer.ready_low, answer.ready_high
    if low is None or high is None:
        posts, _leave = _posts_above(source, target, value)
        return vacancies(posts, leave, 0.0, inside, value["ready_for_post"])
    middle = (low * high) ** 0.5
    if low == high:
        low, high = middle / READY_SPREAD, middle * READY_SPREAD
    return vacancies(float(answer.posts), leave, 0.0, inside, Ranged(middle, low, high))


def _with_jobs_open(chance: Ranged, share: float) -> Ranged:
    """The chance where only this share of such posts is open to the person: its hazard is so much smaller."""
    if share >= 1:
        return chance
    return Ranged(*(-math.expm1(math.log1p(-part) * share) for part in (float(chance), *ends_of(chance))))
