"""What the printed plan says, as facts that are already words: the one thing between the plan and the page.

Money, dates and hours arrive as the text that is printed; numbers are left only where something is drawn from them.
What a reader is not told is taken out of the plan before this is made, so that it is nowhere in the file.
"""

from dataclasses import dataclass
from datetime import date
from typing import Literal

from careerplanner.report.case import PromotionCase
from careerplanner.report.fan_model import FanModel
from careerplanner.report.talks import CheckInForm, Levers, Narrow, Story, Worth, YearInReview

SECTIONS = ("summary", "route", "outlook", "goals", "skills", "evidence", "pay", "assumptions", "sources", "glossary")
"""The sections of a whole report, in their usual order."""
EXTRA_SECTIONS = ("case", "checkin", "stories", "questions", "levers", "worth", "narrow", "year")
"""Those that are printed only where they are asked for."""


@dataclass(frozen=True, slots=True)
class Kpi:
    """One headline figure of the cover: ``Likely pay, Oct 2032`` / ``$66,800`` / ``8 in 10: $56k–$78k``."""

    label: str
    value: str
    detail: str = ""


@dataclass(frozen=True, slots=True)
class GateLine:
    """One thing that a promotion waits for.

    It is met, planned (goals will meet it), waiting (time will), or open (nothing is planned).
    """

    text: str
    state: Literal["met", "planned", "waiting", "open"]
    detail: str = ""


@dataclass(frozen=True, slots=True)
class RouteStop:
    """A role on the route. ``when`` and ``pay`` are typical; ``span`` and ``pay_origin`` say more, further on."""

    name: str
    state: Literal["done", "here", "ahead"]
    when: str = ""
    pay: str = ""
    span: str = ""
    pay_origin: str = ""
    gates: tuple[GateLine, ...] = ()


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a whole as words (``2 of 4``) and as a fraction from 0 to 1, for a bar."""

    text: str
    fraction: float


@dataclass(frozen=True, slots=True)
class Readiness:
    """How ready one is for the next role: three figures that are never merged into one."""

    role: str
    gates_met: Share
    coverage: Share
    evidenced: Share


@dataclass(frozen=True, slots=True)
class SkillGap:
    """A skill that a role asks for: levels 0-5, its weight as a word, and what the rated level rests on."""

    skill: str
    rated: int
    required: int
    weight: str
    is_gate: bool
    state: str
    basis: str = ""


@dataclass(frozen=True, slots=True)
class RoleGaps:
    """The skills that one role of the route asks for."""

    role: str
    when: str
    gaps: tuple[SkillGap, ...]


@dataclass(frozen=True, slots=True)
class GoalLine:
    """A goal: hours done of estimated, due date, forecast, and its state.

    ``serves`` is the level that it serves and what else is known of it: ``De-escalation 3 → 4``.
    """

    title: str
    serves: str
    hours: Share
    due: str
    forecast: str
    status: str
    is_done: bool = False


@dataclass(frozen=True, slots=True)
class GoalBar:
    """A goal on the line of time: from ``begin`` to ``end``, fractions of the line; ``when`` says its end in words."""

    title: str
    begin: float
    end: float
    when: str


@dataclass(frozen=True, slots=True)
class GoalTimeline:
    """The goals that are worked on, on a line of time; ``ticks`` are years with their place, ``left`` tells of more."""

    bars: tuple[GoalBar, ...]
    ticks: tuple[tuple[str, Share], ...]
    left: str = ""


@dataclass(frozen=True, slots=True)
class ActionLine:
    """Something to do next, with the reason and the time; ``late`` says by how much it is overdue."""

    title: str
    why: str
    when: str = ""
    late: str = ""


@dataclass(frozen=True, slots=True)
class PayLine:
    """Pay from a day on: base, the other parts, and the total."""

    since: str
    role: str
    base: str
    extras: str
    total: str
    note: str = ""


@dataclass(frozen=True, slots=True)
class AssumptionLine:
    """An assumption of the projection: its value, where it comes from, and whether it is the person's own."""

    name: str
    value: str
    source: str
    is_own: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """A figure from outside with its source: a base rate, or the origin of a pay range."""

    what: str
    value: str
    source: str


@dataclass(frozen=True, slots=True)
class LearningLog:
    """Learning time by month, as (month, hours as a share of the busiest month), and what it adds up to."""

    summary: str
    months: tuple[tuple[str, Share], ...] = ()


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """Something that happened and shows a level of a skill; ``confirmed_by`` may be empty."""

    skill: str
    level: str
    happened_on: str
    what: str
    confirmed_by: str = ""
    about_others: bool = False


@dataclass(frozen=True, slots=True)
class ArrivalLine:
    """When a role is reached: the month for the first tenth of the futures, for half, for nine tenths; and how many."""

    role: str
    early: str
    typical: str
    late: str
    share: str


@dataclass(frozen=True, slots=True)
class Term:
    """A word of the report and what it means."""

    term: str
    meaning: str


@dataclass(frozen=True, slots=True)
class Question:
    """A question to somebody who knows, and the assumption that the answer replaces."""

    text: str
    replaces: str


@dataclass(frozen=True, slots=True)
class ReportContent:
    """A whole plan, ready to be typeset. Every part but the first four may be empty; its section then says so.

    ``language`` is the code of the text's language (``en``), ``notice`` the line at the foot of every page, and
    ``sections`` the parts to print, in this order. ``has_hours`` is whether the reader is told of hours of learning: to
    one who is not, goals at no hours would be untrue.
    """

    title: str
    person: str
    prepared_on: date
    prepared_on_text: str
    language: str = "en"
    notice: str = ""
    sections: tuple[str, ...] = SECTIONS
    case: PromotionCase | None = None
    questions: tuple[Question, ...] = ()
    form: CheckInForm | None = None
    stories: tuple[Story, ...] = ()
    year: YearInReview | None = None
    levers: Levers | None = None
    worth: Worth | None = None
    narrow: Narrow | None = None
    kpis: tuple[Kpi, ...] = ()
    route: tuple[RouteStop, ...] = ()
    readiness: Readiness | None = None
    projection_title: str = ""
    outlook: tuple[str, ...] = ()
    nominal: FanModel | None = None
    real: FanModel | None = None
    arrivals: tuple[ArrivalLine, ...] = ()
    goals: tuple[GoalLine, ...] = ()
    actions: tuple[ActionLine, ...] = ()
    learning: LearningLog | None = None
    has_hours: bool = True
    timeline: GoalTimeline | None = None
    skills: tuple[RoleGaps, ...] = ()
    evidence: tuple[EvidenceLine, ...] = ()
    pay_history: tuple[PayLine, ...] = ()
    assumptions: tuple[AssumptionLine, ...] = ()
    base_rates: tuple[Fact, ...] = ()
    occupations: tuple[Fact, ...] = ()
    sources: tuple[Fact, ...] = ()
    method: tuple[str, ...] = ()
    terms: tuple[Term, ...] = ()
    disclaimer: str = ""
