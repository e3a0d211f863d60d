"""The chance of each step of the route: what is published, what one has seen oneself, vacancies, or set by hand."""

from careerplanner.app.catalogue_facts import education_asked
from careerplanner.app.queries.projection.ranged_values import Values
from careerplanner.domain.catalogue import Move, MoveKind, Role
from careerplanner.domain.employer_rows import EmployerAnswer, Inside, Way
from careerplanner.domain.facts import HIGH_SCHOOL
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.chances import Seen, Vacancies, by_hand, seen, vacancies, with_jobs_open
from careerplanner.domain.projection.parts import Chance
from careerplanner.domain.projection.ranged import Ranged

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
OF_TEN = 10.0
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


def published_chance(source: Role, target: Role, move: Move | None, value: Values) -> float:
    """The yearly chance of one who is ready, by published rates: a step in grade, or posts that come free."""
    kind = move.kind if move is not None else MoveKind.PROMOTION
    if kind is not MoveKind.PROMOTION or target.stage < FIRST_POST_STAGE or target.stage <= source.stage:
        return seen(Seen(0.0, 0.0, 1.0, value["ready_for_step"]), value["step_rate"], value["step_rate_weight"])
    return vacancies(_posts_above(source, target, value))


def chance_of_step(plan: Plan, source: Role, target: Role, move: Move | None, value: Values) -> Chance:
    """The chance here, by the answer that holds, and elsewhere, which stays the published one.

    Until one has said what this employer asks, the degree counts here as it does among all such jobs.
    """
    published = published_chance(source, target, move, value)
    answer = answer_for(plan, target.key)
    here = published if answer is None else _answered(answer, source, target, value, published)
    if answer is None or answer.degree_asked is None:
        here = with_jobs_open(here, jobs_open(plan, target))
    elif answer.degree_asked:
        here = with_jobs_open(here, LEAST_JOBS_OPEN)
    return Chance(here=here, elsewhere=published)


def weight_of_answer(answer: EmployerAnswer, value: Values) -> float | None:
    """How much what one has seen weighs against the published rate, 0 to 1; None where that is not what holds."""
    if answer.way is not Way.SEEN or answer.people is None:
        return None
    person_years = answer.people * answer.years
    return person_years / (person_years + value["step_rate_weight"])


def _answered(answer: EmployerAnswer, source: Role, target: Role, value: Values, published: float) -> float:
    if answer.way is Way.SEEN and answer.people is not None and answer.promoted is not None:
        ready = value["ready_for_step"] if answer.ready_of_ten is None else _ready_share(answer.ready_of_ten)
        rate = Seen(float(answer.promoted), float(answer.people), answer.years, ready)
        return seen(rate, value["step_rate"], value["step_rate_weight"])
    if answer.way is Way.VACANCIES and answer.posts is not None and answer.free_every_months is not None:
        return vacancies(_vacancies(answer, source, target, value))
    if answer.way is Way.BY_HAND and answer.chance is not None:
        return by_hand(answer.chance, answer.chance_low or answer.chance, answer.chance_high or answer.chance)
    return published


def _ready_share(of_ten: float) -> float:
    """A number of ten, as a share; a half of ten's unit may be off either way."""
    share = min(max(of_ten / OF_TEN, 0.02), 0.98)
    return Ranged(share, max(0.01, share - 0.1), min(0.99, share + 0.1))


def _posts_above(source: Role, target: Role, value: Values) -> Vacancies:
    is_manager = target.stage >= FIRST_MANAGER_STAGE
    posts = "manager_posts" if is_manager else "lead_posts" if source.stage > 0 else "lead_posts_of_all"
    leave = value["leave_manager" if is_manager else "leave_lead"]
    return Vacancies(value[posts], leave, 0.0, value["inside"], value["ready_for_post"])


def _vacancies(answer: EmployerAnswer, source: Role, target: Role, value: Values) -> Vacancies:
    """One of all posts comes free every so many months; the numbers of people are the person's own."""
    assert answer.posts is not None
    assert answer.free_every_months is not None
    free_a_year = 12 / answer.free_every_months
    leave = free_a_year / answer.posts if answer.posts else 0.0
    inside = value["inside"] if answer.inside is None else INSIDE_SHARES[answer.inside]
    low, high = answer.ready_low, answer.ready_high
    if low is None or high is None:
        published = _posts_above(source, target, value)
        return Vacancies(published.posts, leave, 0.0, inside, published.candidates)
    middle = (low * high) ** 0.5
    if low == high:
        low, high = middle / READY_SPREAD, middle * READY_SPREAD
    return Vacancies(float(answer.posts), leave, 0.0, inside, Ranged(middle, low, high))
