"""One topic of help: its key, its place in the list, what it is called, its paragraphs."""

from dataclasses import dataclass
from enum import StrEnum

from careerplanner.i18n import mark

PAGES, FIGURES, WORDS, KEYS = mark("Pages"), mark("How it is worked out"), mark("Words"), mark("Keyboard")
FIELD = mark("The field")


class TopicKey(StrEnum):
    """The topics that stand beside figures, and those that are no page."""

    ODDS = "odds"
    RANGE = "range"
    BRAKES = "brakes"
    PAY = "pay"
    EVIDENCE = "evidence"
    FINISH = "finish"
    GAPS = "gaps"
    LEVERS = "levers"
    LOCAL_PAY = "local_pay"
    WORDS = "words"
    KEYS = "keys"


@dataclass(frozen=True, slots=True)
class Topic:
    """One topic: its place in the list, what it is called, and its paragraphs; a paragraph may have a heading."""

    key: str
    group: str
    title: str
    paragraphs: tuple[tuple[str, str], ...]

    @property
    def text(self) -> str:
        """All of its words, to search in."""
        return " ".join(part for pair in self.paragraphs for part in pair)
