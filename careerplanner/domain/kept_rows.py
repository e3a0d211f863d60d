"""What is worked out of a table of rows, kept for as long as the table is the same one.

Rows and tables are frozen, so that the same tuple holds the same rows: what follows from it needs not be worked out
again by each query that asks. The answers are shared and not to be changed.
"""

from collections.abc import Callable
from functools import wraps
from typing import TypeVar, TypeVarTuple

Tables = TypeVarTuple("Tables")
Found = TypeVar("Found")


def kept(most: int = 4) -> Callable[[Callable[[*Tables], Found]], Callable[[*Tables], Found]]:
    """The same function of tables, given by place, which remembers its latest answers; any thread may ask.

    Four are the plan, the one before it, and what is imagined beside it.
    """

    def remembering(work: Callable[[*Tables], Found]) -> Callable[[*Tables], Found]:
        answers: list[tuple[tuple[object, ...], Found]] = []

        @wraps(work)
        def asked(*tables: *Tables) -> Found:
            given: tuple[object, ...] = tables
            for known, answer in tuple(answers):
                if all(one is other for one, other in zip(known, given, strict=True)):
                    return answer
            answer = work(*tables)
            answers.insert(0, (given, answer))
            del answers[most:]
            return answer

        return asked

    return remembering


def changed_part(before: tuple[object, ...], after: tuple[object, ...]) -> tuple[int, int]:
    """How many rows at the beginning and at the end two tables share, as the same objects."""
    shorter = min(len(before), len(after))
    first = next((place for place in range(shorter) if before[place] is not after[place]), shorter)
    most = shorter - first
    last = next((back for back in range(most) if before[-1 - back] is not after[-1 - back]), most)
    return first, last
