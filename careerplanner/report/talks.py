"""What the pages for talks say, as facts that are already words: form, stories, a year, what moves odds."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FormSkill:
    """A skill on the form: the level by one's own word, that of the role, and the best evidence; levels are 0 to 5."""

    skill: str
    is_gate: bool
    said: int
    asked: int
    evidence: str = ""
    when: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class CheckInForm:
    """The form of a check-in. ``left`` says how many skills the page has no room for; empty where it has them all."""

    kicker: str
    title: str
    subtitle: str
    skills: tuple[FormSkill, ...]
    questions: tuple[str, ...]
    person: str
    person_role: str
    reader: str = ""
    left: str = ""


@dataclass(frozen=True, slots=True)
class Story:
    """A piece of evidence told as a story; a part of it may be empty."""

    skill: str
    level: str
    happened_on: str
    what: str
    situation: str
    did: str
    outcome: str
    confirmed_by: str = ""


@dataclass(frozen=True, slots=True)
class YearMonth:
    """A month of a year: hours learned as text and as a fraction of the busiest month; counts are empty for none."""

    month: str
    hours: str
    fraction: float
    goals: str
    evidence: str
    pay: str


@dataclass(frozen=True, slots=True)
class YearLine:
    """Something that came in a year, and when."""

    when: str
    what: str


@dataclass(frozen=True, slots=True)
class YearOdds:
    """The odds of a role then and now; ``note`` says what moved them, or what is still missing."""

    role: str
    then: str
    now: str
    note: str


@dataclass(frozen=True, slots=True)
class YearInReview:
    """Twelve months looked back on. ``odds_note`` says where the earlier odds come from."""

    title: str
    summary: str
    months: tuple[YearMonth, ...]
    finished: tuple[YearLine, ...]
    shown: tuple[YearLine, ...]
    rated: tuple[str, ...]
    odds: tuple[YearOdds, ...]
    odds_note: str
    has_pay: bool


@dataclass(frozen=True, slots=True)
class LeverLine:
    """What one change does, with its range: to the odds, of 100 futures, and to what is earned (empty without pay)."""

    change: str
    odds: str
    odds_range: str
    pay: str = ""
    pay_range: str = ""


@dataclass(frozen=True, slots=True)
class Levers:
    """What moves the odds of a role and what is earned; ``note`` says what the figures are."""

    role: str
    lines: tuple[LeverLine, ...]
    note: str
    has_pay: bool


@dataclass(frozen=True, slots=True)
class WorthLine:
    """The same part of two jobs."""

    what: str
    now: str
    then: str
    change: str


@dataclass(frozen=True, slots=True)
class Worth:
    """What the next role is worth beside the present one."""

    role: str
    verdict: str
    lines: tuple[WorthLine, ...]
    notes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NarrowLine:
    """A question that nobody has answered yet, and the share of the uncertainty that it stands for."""

    question: str
    share: str
    fraction: float


@dataclass(frozen=True, slots=True)
class Narrow:
    """What would narrow the odds; ``measure`` says what the bars are shares of."""

    measure: str
    lines: tuple[NarrowLine, ...]
