"""What every command is given: the user's folders, the catalogue, which day it is, and where passphrases come from."""

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from careerplanner.cli.passphrase import Passphrases
from careerplanner.paths import UserFolders

if TYPE_CHECKING:
    from careerplanner.domain.catalogue import Catalogue
    from careerplanner.domain.plan import Plan

# ruff: noqa: PLC0415 - what needs no catalogue and no plan loads neither


@dataclass(frozen=True, slots=True)
class Context:
    """The surroundings of one command."""

    folders: UserFolders
    today: date
    passphrases: Passphrases = field(default_factory=Passphrases)

    @property
    def catalogue(self) -> "Catalogue":
        """The shipped catalogue; read when first asked for."""
        from careerplanner.app.catalogue import load_catalogue

        return load_catalogue()

    def catalogue_of(self, path: Path | None) -> "Catalogue":
        """The catalogue as the plan in a file has it; the shipped one where no plan is named."""
        return self.catalogue if path is None else self.read(path)[1]

    def read(self, path: Path) -> "tuple[Plan, Catalogue]":
        """The plan in a file, and the catalogue as this plan has it; what is odd about the file goes to the errors."""
        from careerplanner.app.workspace import read_with_notes
        from careerplanner.cli.output import print_notes
        from careerplanner.domain.custom_catalogue import merged

        plan, notes = read_with_notes(path, self.folders.backups)
        print_notes(notes)
        return plan, merged(self.catalogue, plan)

    def note_plain_copy(self, plan: Path | None) -> None:
        """Say on standard error, where this plan is sealed, that what was written from it is not."""
        from careerplanner.app.sealing import is_sealed
        from careerplanner.cli.output import print_notes
        from careerplanner.i18n import _

        if plan is not None and is_sealed(plan):
            print_notes([_("What was written is not sealed: whoever can read the file can read it.")])
