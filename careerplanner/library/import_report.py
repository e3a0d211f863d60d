"""What an import says: what was taken, what was left and why, what it asks of its caller while it runs."""

from collections.abc import Callable
from dataclasses import dataclass, field

from careerplanner.errors import Refused
from careerplanner.i18n import _

Progress = Callable[[int, int, str], None]
"""Told what is done, out of how much (0 while that is not known), and in words; in the thread that imports."""


class Cancelled(Refused):
    """The user stopped an import; the library is as it was before."""


@dataclass(frozen=True, slots=True)
class Left:
    """Rows, or a whole file, that were not taken: where the first of them stands (line 0: all of it), how many, why."""

    file: str
    line: int
    count: int
    why: str


@dataclass(frozen=True, slots=True)
class ImportReport:
    """The outcome of an import. ``tables`` counts the rows that were taken, by the publisher's names of its tables.

    ``replaced`` is the older release that had to go, empty when there was none; ``held`` counts the rows that the
    library has of this source now.
    """

    name: str
    release: str
    licence: str
    attribution: str
    tables: dict[str, int]
    left: tuple[Left, ...]
    warnings: tuple[str, ...]
    replaced: str
    held: dict[str, int]

    @property
    def taken(self) -> int:
        """How many rows were taken in all."""
        return sum(self.tables.values())


@dataclass(slots=True)
class Tally:
    """Counts while an import runs: rows taken and left, warnings; says how far it is and stops when told to."""

    progress: Progress | None = None
    cancelled: Callable[[], bool] | None = None
    bytes_done: int = 0
    bytes_total: int = 0
    taken: dict[str, int] = field(default_factory=dict)
    _left: dict[tuple[str, str], list[int]] = field(default_factory=dict)
    _warnings: dict[tuple[str, str], list[int]] = field(default_factory=dict)

    def leave(self, file: str, line: int, why: str, count: int = 1) -> None:
        """Count rows that are not taken."""
        found = self._left.setdefault((file, why), [line, 0])
        found[1] += count

    def warn(self, file: str, line: int, what: str) -> None:
        """Note something that was taken, but not as it stands."""
        found = self._warnings.setdefault((file, what), [line, 0])
        found[1] += 1

    def take(self, part: str, count: int) -> None:
        """Count rows that were taken."""
        self.taken[part] = self.taken.get(part, 0) + count

    def say(self, words: str) -> None:
        """Say how far the import is; raises ``Cancelled`` when the user wants no more of it."""
        if self.cancelled is not None and self.cancelled():
            raise Cancelled(_("The import was cancelled. The reference library is as it was."))
        if self.progress is not None:
            self.progress(min(self.bytes_done, self.bytes_total), self.bytes_total, words)

    def left(self) -> tuple[Left, ...]:
        """What was left, as it came."""
        return tuple(Left(file, line, count, why) for (file, why), (line, count) in self._left.items())

    def warnings(self) -> tuple[str, ...]:
        """What was noted, in sentences."""
        return tuple(
            what
            if line == 0
            else _("{file}, line {line} ({count} in all): {what}").format(file=file, line=line, count=count, what=what)
            for (file, what), (line, count) in self._warnings.items()
        )
