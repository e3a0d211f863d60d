"""Looking a plan file over: the file, its tables, and what its rows say."""

from pathlib import Path

from careerplanner.app.queries.consistency import problems_in
from careerplanner.app.workspace import read_plan
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.errors import Refused
from careerplanner.store import opening


def problems_of_file(path: Path, backups: Path, catalogue: Catalogue) -> list[str]:
    """What is wrong with a plan, most basic first: the file, its tables, then what its rows say. Empty when sound."""
    found = opening.problems(path, backups)
    if found:
        return found
    try:
        return problems_in(read_plan(path, backups), catalogue)
    except Refused as refused:
        return [str(refused)]
