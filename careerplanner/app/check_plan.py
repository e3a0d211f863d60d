"""Looking a plan file over: the file, its tables, and what its rows say."""

from pathlib import Path

from careerplanner.app.queries.projection.consistency import problems_in
from careerplanner.app.workspace import read_plan
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.custom_catalogue import merged
from careerplanner.errors import Refused
from careerplanner.store import opening
from careerplanner.wording import Wording


def problems_of_file(path: Path, backups: Path, shipped: Catalogue, wording: Wording) -> list[str]:
    """What is wrong with a plan, most basic first: the file, its tables, then what its rows say. Empty when sound."""
    found = opening.problems(path, backups)
    if found:
        return found
    try:
        plan = read_plan(path, backups)
        return problems_in(plan, merged(shipped, plan), wording)
    except Refused as refused:
        return [str(refused)]
