"""The plan: everything that is known of one person, as frozen rows.

Each class here is one table of the plan file: its fields are the columns. Money is in whole cents, learning time in
whole minutes, months are ``YYYY-MM`` text, days are dates. ``id`` is a random text made by the program, so that rows
of two files never clash.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TypedDict, Unpack

from careerplanner.domain.custom_rows import Custom, CustomMove, CustomPay, CustomRequirement, CustomRole, CustomSkill
from careerplanner.domain.employer_rows import EmployerAnswer, Mobility
from careerplanner.domain.future_rows import Benefit, FutureRow, KeptForecast, Offer, Pause, Scenario, Tripwire
from careerplanner.domain.goal_rows import GoalNeed, GoalPart, GoalResource, Priority
from careerplanner.domain.metric_rows import Metric, MetricReading, MetricRow
from careerplanner.domain.pay_rows import PayBasis, SideJob
from careerplanner.domain.review_rows import WeeklyReview
from careerplanner.domain.talk_rows import CheckIn, CustomEdition, Talk, TalkRow, Trial
from careerplanner.units import Cents, Minutes

PROFILE_ID = "me"


class Standing(StrEnum):
    """Whether one has a job, is between two, or looks for the first; the present role is then the last one, or none."""

    JOB = "job"
    BETWEEN = "between"
    FIRST = "first"


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
    ``trade_outlook`` is the key of what the trade is expected to do; ``education_level`` the highest education as a
    level of O*NET (1-12), 0 where nothing is said. ``exchange_rate`` is what one unit of the catalogue's currency is
    in the plan's, as of ``exchange_rate_on``; ``take_home_share`` what is left of pay after tax, by the person's own
    reckoning; both None where not said.
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
    target_pay_cents: Cents | None
    horizon_months: int
    seed: int
    weight_pay: int
    weight_people: int
    weight_flexibility: int
    weight_growth: int
    is_sample: bool
    setup_step: int
    mobility: Mobility
    trade_outlook: str
    education_level: int
    standing: Standing
    exchange_rate: float | None
    exchange_rate_on: date | None
    take_home_share: float | None


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
    """Pay from a day on. Base is by the year, the month or the hour; the other parts are yearly amounts.

    ``overtime_hours`` are hours a week beyond ``hours_per_week``, each paid as ``overtime_factor`` hours of base pay;
    ``overtime_cents`` is what comes beside that. ``entry_number`` grows with each record that is added: of two of one
    day the later one counts.
    """

    id: str
    effective_on: date
    role_key: str
    basis: PayBasis
    base_cents: Cents
    hours_per_week: float
    overtime_cents: Cents
    bonus_cents: Cents
    shift_cents: Cents
    note: str
    entry_number: int = 0
    overtime_hours: float = 0.0
    overtime_factor: float = 1.5


@dataclass(frozen=True, slots=True)
class RouteStep:
    """One role on the route from where one stands to where one wants to be; the first is the present role.

    The fields that may be None override the catalogue's move into this role.
    """

    id: str
    rank: float
    role_key: str
    min_months: int | None
    wait_months: float | None
    entry_cents: Cents | None
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


class EvidenceKind(StrEnum):
    """What stands behind a piece of evidence: words, a reading of a measure, a link, or a file."""

    TEXT = "text"
    METRIC = "metric"
    LINK = "link"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Evidence:
    """Something that happened and shows a level of a skill. ``confirmed_by`` names another person, or is empty.

    ``place`` is the link or the path of the file, by ``kind``; ``reading_id`` the reading of a measure. ``people`` were
    there. ``situation``, ``did`` and ``outcome`` tell it as a story; each may be empty.
    """

    id: str
    skill_key: str
    goal_id: str | None
    level: int
    happened_on: date
    what: str
    about_others: bool
    confirmed_by: str
    kind: EvidenceKind = EvidenceKind.TEXT
    place: str = ""
    people: str = ""
    situation: str = ""
    did: str = ""
    outcome: str = ""
    reading_id: str | None = None


@dataclass(frozen=True, slots=True)
class Goal:
    """Something to learn, with the skill and the level step it serves. Goals are worked on in order of ``rank``.

    ``cost_cents`` is what it costs in money, None while that is not known. ``metric_target`` is what the measure
    ``metric_id`` is to be brought to. ``why`` is the person's own reason, for nobody else. It is not begun before
    ``starts_on``. One that is done or dropped may be put away (``is_archived``).
    """

    id: str
    title: str
    skill_key: str
    from_level: int
    to_level: int
    minutes_estimated: Minutes
    rank: float
    due_on: date | None
    status: GoalStatus
    created_on: date
    finished_on: date | None
    note: str
    cost_cents: Cents | None = None
    metric_id: str | None = None
    metric_target: float | None = None
    why: str = ""
    starts_on: date | None = None
    priority: Priority = Priority.NORMAL
    is_archived: bool = False


@dataclass(frozen=True, slots=True)
class GoalStep:
    """One checkable action of a goal.

    What is done in paid time (``is_paid_time``) takes nothing of the hours of the week; ``weeks`` must pass for it.
    ``leaves`` says what it leaves behind that can be shown.
    """

    id: str
    goal_id: str
    rank: float
    title: str
    kind: StepKind
    minutes: Minutes
    done_on: date | None
    weeks: int = 0
    is_paid_time: bool = False
    leaves: str = ""


@dataclass(frozen=True, slots=True)
class LogEntry:
    """Learning time spent on a goal on a day."""

    id: str
    goal_id: str
    logged_on: date
    minutes: Minutes
    note: str


@dataclass(frozen=True, slots=True)
class Assumption:
    """A value of the user's own in place of a default of the projection; the id is the default's key."""

    id: str
    value: float
    note: str


_Background = Experience | Education | Certificate | Language
_Learning = Goal | GoalStep | LogEntry | GoalPart
Row = (
    Profile
    | _Background
    | PayRecord
    | SideJob
    | RouteStep
    | Rating
    | Evidence
    | _Learning
    | Assumption
    | Custom
    | FutureRow
    | EmployerAnswer
    | MetricRow
    | WeeklyReview
    | TalkRow
)


class Imagined(TypedDict, total=False):
    """The tables in which an imagined plan may differ from the one there is."""

    profile: Profile
    pay_record: tuple[PayRecord, ...]
    route_step: tuple[RouteStep, ...]
    goal: tuple[Goal, ...]
    assumption: tuple[Assumption, ...]


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
    custom_role: tuple[CustomRole, ...] = ()
    custom_skill: tuple[CustomSkill, ...] = ()
    custom_requirement: tuple[CustomRequirement, ...] = ()
    custom_move: tuple[CustomMove, ...] = ()
    custom_pay: tuple[CustomPay, ...] = ()
    scenario: tuple[Scenario, ...] = ()
    offer: tuple[Offer, ...] = ()
    kept_forecast: tuple[KeptForecast, ...] = ()
    tripwire: tuple[Tripwire, ...] = ()
    pause: tuple[Pause, ...] = ()
    employer_answer: tuple[EmployerAnswer, ...] = ()
    metric: tuple[Metric, ...] = ()
    metric_reading: tuple[MetricReading, ...] = ()
    weekly_review: tuple[WeeklyReview, ...] = ()
    side_job: tuple[SideJob, ...] = ()
    benefit: tuple[Benefit, ...] = ()
    goal_need: tuple[GoalNeed, ...] = ()
    goal_resource: tuple[GoalResource, ...] = ()
    check_in: tuple[CheckIn, ...] = ()
    trial: tuple[Trial, ...] = ()
    talk: tuple[Talk, ...] = ()
    custom_edition: tuple[CustomEdition, ...] = ()

    def imagined(self, **tables: Unpack[Imagined]) -> "Plan":
        """The plan with other rows in some tables, as a scenario or a preview imagines it."""
        return replace(self, **tables)


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
    horizon_months=120,
    seed=1,
    weight_pay=3,
    weight_people=3,
    weight_flexibility=3,
    weight_growth=3,
    is_sample=False,
    setup_step=0,
    mobility=Mobility.OPEN,
    trade_outlook="fewer_jobs",
    education_level=0,
    standing=Standing.JOB,
    exchange_rate=None,
    exchange_rate_on=None,
    take_home_share=None,
)
