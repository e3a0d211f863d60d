"""What the promotion case says, as facts that are already words: the ask, the criteria, and what is missing."""

from dataclasses import dataclass
from typing import Literal

CriterionState = Literal["shown", "part", "blank"]


@dataclass(frozen=True, slots=True)
class Criterion:
    """What the role asks of one skill, and what can be shown for it.

    ``shown`` is the level with dated evidence behind it, ``asked`` that of the role, both 0-5. ``evidence``, ``when``
    and ``who`` are empty where there is nothing yet.
    """

    skill: str
    is_gate: bool
    shown: int
    asked: int
    state: CriterionState
    evidence: str = ""
    when: str = ""
    who: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """A count before and after. ``before`` is None where nobody counted then; fractions are of the larger one."""

    title: str
    after: str
    after_fraction: float
    note: str
    before: str | None = None
    before_fraction: float = 0.0


@dataclass(frozen=True, slots=True)
class MissingLine:
    """A criterion that is not shown yet, what will show it, and by when; ``late`` says that this day has passed."""

    skill: str
    levels: str
    what: str
    by: str = ""
    late: str = ""


@dataclass(frozen=True, slots=True)
class RequestLine:
    """Something that is asked of the reader, and when."""

    text: str
    when: str = ""


@dataclass(frozen=True, slots=True)
class PromotionCase:
    """A promotion case. ``counts`` are how many criteria are shown, shown in part, and blank.

    ``person`` and ``reader`` sign; the reader's name is empty where it is not known.
    """

    kicker: str
    title: str
    subtitle: str
    ask: str
    ask_detail: str
    counts: tuple[str, str, str]
    criteria: tuple[Criterion, ...]
    comparisons: tuple[Comparison, ...]
    missing: tuple[MissingLine, ...]
    requests: tuple[RequestLine, ...]
    person: str
    person_role: str
    reader: str = ""
