"""Plan files by name: the ending they have, and how a new one is made."""

from pathlib import Path

from careerplanner.store import opening, plan_file
from careerplanner.store.copying import Identity
from careerplanner.store.marks import MarkFile

SUFFIX = plan_file.SUFFIX


def with_suffix(path: Path) -> Path:
    """The path with the ending of plan files, which is added where it is missing."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


def create(path: Path, backups: Path | None = None) -> None:
    """Make a new, empty plan; refused when the name is taken or the folder cannot be written.

    What the folder of backups knew of an earlier plan of that name is forgotten.
    """
    opening.create(path)
    forget(path, backups)


def forget(path: Path, backups: Path | None) -> None:
    """Forget what was known of a place, as another plan was made there."""
    if backups is not None:
        MarkFile(backups, path).forget()


def identity_of(path: Path, backups: Path) -> Identity:
    """Which plan a file holds, and how many edits it counts; refused when it cannot be opened."""
    file = opening.open_for_reading(path, backups)
    try:
        return file.identity
    finally:
        file.close()
