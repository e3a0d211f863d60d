"""What every command is given: the user's folders, the catalogue, and which day it is."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from careerplanner.app.catalogue import load_catalogue
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.custom_catalogue import merged
from careerplanner.domain.plan import Plan
from careerplanner.paths import UserFolders


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one command."""

    folders: UserFolders
    today: date

    @property
    def catalogue(self) -> Catalogue:
        """The shipped catalogue; read when first asked for."""
        return load_catalogue()

    def catalogue_of(self, path: Path | None) -> Catalogue:
        """The catalogue as the plan in a file has it; the shipped one where no plan is named."""
        return self.catalogue if path is None else self.read(path)[1]

    def read(self, path: Path) -> tuple[Plan, Catalogue]:
        """The plan in a file, and the catalogue as this plan has it."""
        from careerplanner.app.workspace import read_plan  # noqa: PLC0415 - what needs no plan loads no database

        plan = read_plan(path, self.folders.backups)
        return plan, merged(self.catalogue, plan)
