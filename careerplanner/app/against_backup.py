"""What changed in a plan since a backup of it was made."""

from datetime import date, datetime
from pathlib import Path

from careerplanner.app import backups
from careerplanner.app.queries.talks.changed import Changed, changed_against
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.results import Projection


def changed_since_backup(
    backup: Path,
    folder: Path,
    shipped: Catalogue,
    plan: Plan,
    catalogue: Catalogue,
    today: date,
    projection: Projection | None,
) -> Changed:
    """What is not the same in a plan as in a backup; refused where that cannot be read. A worker may run it."""
    other = backups.preview(backup, folder).plan
    day = datetime.fromtimestamp(backup.stat().st_mtime).date()  # noqa: DTZ006 - a day of the user's own calendar
    return changed_against(other, merged(shipped, other), plan, catalogue, day, today, projection)
