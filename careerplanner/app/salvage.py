"""Salvage of a damaged plan: what can be read of it, as a new plan."""

from pathlib import Path

from careerplanner.app.plan_files import note
from careerplanner.store import salvage as store_salvage
from careerplanner.store.salvage import Salvaged

__all__ = ["Salvaged", "salvage"]


def salvage(damaged: Path, target: Path, backups: Path | None = None) -> Salvaged:
    """Write what can be read of a damaged plan as a new file; the damaged one stays as it is.

    Refused when nothing can be read, or when the name is taken.
    """
    found = store_salvage.salvage(damaged, target)
    note(target, backups)
    return found
