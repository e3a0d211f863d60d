"""What is worked out of a table of rows, kept for as long as the table is the same one.

Rows and tables are frozen, so that the same tuple holds the same rows: what follows from it needs not be worked out
again by each query that asks. The answers are shared and not to be changed.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar

Table = TypeVar("Table", bound=tuple[object, ...])
Found = TypeVar("Found")

_MOST = 4
"""The plan, the one before it, and what is imagined beside it."""


def kept(work: Callable[[Table], Found]) -> Callable[[Table], Found]:
    """The same function, which remembers its answers for the latest tables; any thread may ask."""
    answers: list[tuple[Table, Found]] = []

    @wraps(work)
    def asked(table: Table) -> Found:
        for known, answer in tuple(answers):
            if known is table:
                return answer
        answer = work(table)
        answers.insert(0, (table, answer))
        del answers[_MOST:]
        return answer

    return asked


def changed_part(before: tuple[object, ...], after: tuple[object, ...]) -> tuple[int, int]:
    """How many rows at the beginning and at the end two tables share, as the same objects."""
    shorter = min(len(before), len(after))
    first = next((place for place in range(shorter) if before[place] is not after[place]), shorter)
    most = shorter - first
    last = next((back for back in range(most) if before[-1 - back] is not after[-1 - back]), most)
    return first, last
