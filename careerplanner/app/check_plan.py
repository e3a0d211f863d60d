"""Looking a plan file over: the file, its tables, and what its rows say."""

from pathlib import Path

from careerplanner.app.queries.projection.consistency import problems_in
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.custom_catalogue import merged
from careerplanner.errors import NeedsPassphrase, Refused
from careerplanner.store import opening
from careerplanner.wording import Wording


def problems_of_file(path: Path, backups: Path, shipped: Catalogue, wording: Wording) -> list[str]:
    """What is wrong with a plan, most basic first: the file, its tables, then what its rows say. Empty when sound.

    Refused with ``NeedsPassphrase`` where it is sealed and the passphrase has not been given.
    """
    try:
        file = opening.open_for_reading(path, backups)
    except NeedsPassphrase:
        raise
    except Refused as refused:
        return [str(refused)]
    try:
        found = list(file.notes) + opening.problems_inside(file)
        if found:
            return found
        plan = opening.read_whole(file)
        return problems_in(plan, merged(shipped, plan), wording)
    except Refused as refused:
        return [str(refused)]
    finally:
        file.close()


def accept(path: Path, backups: Path) -> None:
    """Take a file as it is for the state of the plan, whatever was known of it; refused when it cannot be opened."""
    file = opening.open_for_writing(path, backups, accept=True)
    try:
        file.close(opening.read_whole(file))
    except BaseException:
        file.close()
        raise
