"""Plan files by name: the ending they have, and how a new one is made."""

from collections.abc import Callable
from pathlib import Path

from careerplanner.store import opening, plan_file
from careerplanner.store.copying import Identity
from careerplanner.store.database import Store

SUFFIX = plan_file.SUFFIX


def with_suffix(path: Path) -> Path:
    """The path with the ending of plan files, which is added where it is missing."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


def create(path: Path, backups: Path | None = None, fill: Callable[[Store], None] | None = None) -> None:
    """Make a new plan, empty or with the rows that ``fill`` adds; refused, with no file made, when it cannot be."""
    opening.create(path, fill)
    note(path, backups)


def note(path: Path, backups: Path | None) -> None:
    """Note the state of a plan that was just made, beside the folder of backups where one is given."""
    if backups is not None:
        opening.note(path, backups)


def identity_of(path: Path, backups: Path) -> Identity:
    """Which plan a file holds, and how many edits it counts; refused when it cannot be opened."""
    file = opening.open_for_reading(path, backups)
    try:
        return file.identity
    finally:
        file.close()
