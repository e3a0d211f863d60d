"""Plan files by name: the ending they have, and how a new one is made."""

from pathlib import Path

from careerplanner.store import opening, plan_file

SUFFIX = plan_file.SUFFIX


def with_suffix(path: Path) -> Path:
    """The path with the ending of plan files, which is added where it is missing."""
    return path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)


def create(path: Path) -> None:
    """Make a new, empty plan; refused when the name is taken or the folder cannot be written."""
    opening.create(path)
