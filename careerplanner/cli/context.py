"""What every command is given: the user's folders, the catalogue, and which day it is."""

from dataclasses import dataclass
from datetime import date

from careerplanner.app.catalogue import load_catalogue
from careerplanner.domain.catalogue import Catalogue
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
