"""One thing that can be found: what it does, goes to or answers, and its effect or state beside it."""

from dataclasses import dataclass
from enum import IntEnum


class Kind(IntEnum):
    """The groups in their order."""

    DO = 0
    GO = 1
    ASK = 2


@dataclass(frozen=True, slots=True)
class Entry:
    """``key`` says what to do when it is chosen, as ``KIND:NAME``: ``act:new_goal``, ``goal:ID``, ``help:odds``.

    ``state`` is the effect or the state beside the text. ``also`` are words that find it and are not shown. ``keys`` is
    the shortcut as it is written on this system.
    """

    key: str
    kind: Kind
    icon: str
    text: str
    state: str = ""
    also: str = ""
    keys: tuple[str, ...] = ()
