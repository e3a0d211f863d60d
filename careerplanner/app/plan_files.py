"""Plan files from outside: make a new one, look one over."""

from pathlib import Path

from careerplanner.app.queries.consistency import problems_in
from careerplanner.app.workspace import read_plan
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.errors import Refused
from careerplanner.store import opening


def create_plan(path: Path) -> None:
    """Make a new, empty plan; refused when the name is taken or the folder cannot be written."""
    opening.create(path)


def problems_of_file(path: Path, backups: Path, catalogue: Catalogue) -> list[str]:
    """What is wrong with a plan, most basic first: the file, its tables, then what its rows say. Empty when sound."""
    found = opening.problems(path, backups)
    if found:
        return found
    try:
        return problems_in(read_plan(path, backups), catalogue)
    except Refused as refused:
        return [str(refused)]
