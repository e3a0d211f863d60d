"""Talks about the plan, as frozen rows: check-ins, trials of a role, the talk a case is for, reports of one's own."""

from dataclasses import dataclass
from datetime import date

from careerplanner.units import Minutes

SeenLevel = tuple[str, int, int, str]
"""The key of a skill, the level by one's own word, the level that the other person sees, and a remark."""
AgreedStep = tuple[str, str, str]
"""A step that was agreed on: what, who does it, and by which day, as ISO text or words; the last two may be empty."""

TALK_ID = "talk"


@dataclass(frozen=True, slots=True)
class CheckIn:
    """A talk in which another person said at which level they see each skill. ``note`` is for oneself."""

    id: str
    held_on: date
    reader: str
    levels: tuple[SeenLevel, ...]
    steps: tuple[AgreedStep, ...]
    note: str


@dataclass(frozen=True, slots=True)
class Trial:
    """A small experiment with a task of the role ahead, to learn whether one wants it.

    Energy and liking run from 1 to 5: as they were, and as one expected them, before; None after it while it is ahead.
    """

    id: str
    tried_on: date
    what: str
    minutes: Minutes
    energy_before: int
    liking_before: int
    energy_after: int | None
    liking_after: int | None
    note: str


@dataclass(frozen=True, slots=True)
class Talk:
    """The talk that a promotion case is made for: with whom, on which day, and by when one asks for the role."""

    id: str = TALK_ID
    reader: str = ""
    held_on: date | None = None
    ask_by: date | None = None


@dataclass(frozen=True, slots=True)
class CustomEdition:
    """A report of one's own: its reader is told as much as that of ``edition``, with pay told as ``pay`` says."""

    id: str
    name: str
    edition: str
    pay: str
    sections: tuple[str, ...]


TalkRow = CheckIn | Trial | Talk | CustomEdition
