"""The plan: everything that is known of one person, as frozen rows.

Each class here is one table of the plan file: its fields are the columns. Money is in whole cents, learning time in
whole minutes, months are ``YYYY-MM`` text, days are dates. ``id`` is a random text made by the program, so that rows
of two files never clash.
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from careerplanner.domain.custom_rows import CustomMove, CustomPay, CustomRequirement, CustomRole, CustomSkill
from careerplanner.domain.future_rows import KeptForecast, Offer, Pause, Scenario, Tripwire

PROFILE_ID = "me"


class PayBasis(StrEnum):
    """Whether base pay is agreed by the year or by the hour."""

    YEAR = "year"
    HOUR = "hour"


class GoalStatus(StrEnum):
    """Where a goal stands."""

    ACTIVE = "active"
    DONE = "done"
    DROPPED = "dropped"


class StepKind(StrEnum):
    """How a step of a goal is learned."""

    COURSE = "course"
    READING = "reading"
    PRACTICE = "practice"
    ON_THE_JOB = "on the job"
    PEOPLE = "people"


@dataclass(frozen=True, slots=True)
class Profile:
    """Who the person is, and the choices that hold for the whole plan. There is exactly one, with the id ``me``.

    ``role_key`` is empty until the first question is answered; ``hours_per_week`` is learning time. The four weights
    say what matters (0-5). ``setup_step`` is 0 before the first question, 5 when setup is done or skipped.
    """

    id: str
    name: str
    headline: str
    role_key: str
    role_since: str | None
    target_role_key: str
    area_code: str
    industry: str
    currency: str
    hours_per_week: float
    work_hours_per_week: float
    target_pay_cents: int | None
    horizon_months: int
    seed: int
    weight_pay: int
    weight_people: int
    weight_flexibility: int
    weight_growth: int
    is_sample: bool
    setup_step: int


@dataclass(frozen=True, slots=True)
class Experience:
    """A position held. ``role_key`` is empty for a role outside of the catalogue; ``ended`` is None while it lasts."""

    id: str
    title: str
    role_key: str
    employer: str
    started: str
    ended: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Education:
    """A course of study, finished or not."""

    id: str
    institution: str
    qualification: str
    started: str | None
    ended: str | None
    note: str


@dataclass(frozen=True, slots=True)
class Certificate:
    """A certificate earned; ``expires_on`` is None when it never does."""

    id: str
    name: str
    issuer: str
    earned_on: date
    expires_on: date | None


@dataclass(frozen=True, slots=True)
class Language:
    """A language and its CEFR level (A1 .. C2, or ``native``)."""

    id: str
    name: str
    level: str


@dataclass(frozen=True, slots=True)
class PayRecord:
    """Pay from a day on. Base is a yearly amount or an hourly rate; the other parts are yearly amounts."""

    id: str
    effective_on: date
    role_key: str
    basis: PayBasis
    base_cents: int
    hours_per_week: float
    overtime_cents: int
    bonus_cents: int
    shift_cents: int
    note: str


@dataclass(frozen=True, slots=True)
class RouteStep:
    """One role on the route from where one stands to where one wants to be; position 0 is the present role.

    The fields that may be None override the catalogue's move into this role.
    """

    id: str
    position: int
    role_key: str
    min_months: int | None
    wait_months: float | None
    entry_cents: int | None
    not_before: str | None


@dataclass(frozen=True, slots=True)
class Rating:
    """How well a skill is mastered, 0-5, from a day on. ``is_typical`` marks a level proposed and not yet confirmed."""

    id: str
    skill_key: str
    level: int
    rated_on: date
    is_typical: bool
    note: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that happened and shows a level of a skill. ``confirmed_by`` names another person, or is empty."""

    id: str
    skill_key: str
    goal_id: str | None
    level: int
    happened_on: date
    what: str
    about_others: bool
    confirmed_by: str


@dataclass(frozen=True, slots=True)
class Goal:
    """Something to learn, with the skill and the level step it serves. Goals are worked on in order of ``position``."""

    id: str
    title: str
    skill_key: str
    from_level: int
    to_level: int
    minutes_estimated: int
    position: int
    due_on: date | None
    status: GoalStatus
    created_on: date
    finished_on: date | None
    note: str


@dataclass(frozen=True, slots=True)
class GoalStep:
    """One checkable action of a goal."""

    id: str
    goal_id: str
    position: int
    title: str
    kind: StepKind
    minutes: int
    done_on: date | None


@dataclass(frozen=True, slots=True)
class LogEntry:
    """Learning time spent on a goal on a day."""

    id: str
    goal_id: str
    logged_on: date
    minutes: int
    note: str


@dataclass(frozen=True, slots=True)
class Assumption:
    """A value of the user's own in place of a default of the projection; the id is the default's key."""

    id: str
    value: float
    note: str


Row = (
    Profile
    | Experience
    | Education
    | Certificate
    | Language
    | PayRecord
    | RouteStep
    | Rating
    | Evidence
    | Goal
    | GoalStep
    | LogEntry
    | Assumption
    | CustomRole
    | CustomSkill
    | CustomRequirement
    | CustomMove
    | CustomPay
    | Scenario
    | Offer
    | KeptForecast
    | Tripwire
    | Pause
)


@dataclass(frozen=True, slots=True)
class Plan:
    """A whole plan at one moment. Rows stand in the order in which a person would list them."""

    profile: Profile
    experience: tuple[Experience, ...] = ()
    education: tuple[Education, ...] = ()
    certificate: tuple[Certificate, ...] = ()
    language: tuple[Language, ...] = ()
    pay_record: tuple[PayRecord, ...] = ()
    route_step: tuple[RouteStep, ...] = ()
    rating: tuple[Rating, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    goal: tuple[Goal, ...] = ()
    goal_step: tuple[GoalStep, ...] = ()
    log_entry: tuple[LogEntry, ...] = ()
    assumption: tuple[Assumption, ...] = ()
    own_role: tuple[CustomRole, ...] = ()
    own_skill: tuple[CustomSkill, ...] = ()
    own_requirement: tuple[CustomRequirement, ...] = ()
    own_move: tuple[CustomMove, ...] = ()
    own_pay: tuple[CustomPay, ...] = ()
    scenario: tuple[Scenario, ...] = ()
    offer: tuple[Offer, ...] = ()
    kept_forecast: tuple[KeptForecast, ...] = ()
    tripwire: tuple[Tripwire, ...] = ()
    pause: tuple[Pause, ...] = ()


EMPTY_PROFILE = Profile(
    id=PROFILE_ID,
    name="",
    headline="",
    role_key="",
    role_since=None,
    target_role_key="",
    area_code="US",
    industry="",
    currency="USD",
    hours_per_week=4.0,
    work_hours_per_week=40.0,
    target_pay_cents=None,
    horizon_months=72,
    seed=1,
    weight_pay=3,
    weight_people=3,
    weight_flexibility=3,
    weight_growth=3,
    is_sample=False,
    setup_step=0,
)
