"""Where things are: the shipped folders, and the user's own. Nothing else in the program knows."""

import sys
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import platformdirs


@cache
def _shipped() -> Path:
    """The folder that holds ``resources`` and ``db``: the bundle, the installed package, or the checkout."""
    bundle = getattr(sys, "_MEIPASS", None)
    if bundle is not None:
        return Path(bundle)
    package = Path(__file__).resolve().parent
    installed = package / "_shipped"
    return installed if installed.is_dir() else package.parent


def resources() -> Path:
    """Icons, report templates, translations and the catalogue."""
    return _shipped() / "resources"


def migrations() -> Path:
    """The numbered SQL scripts that bring a plan file to the newest form."""
    return _shipped() / "db" / "migrations"


def reference_schema() -> Path:
    """The SQL script that makes an empty library of reference data."""
    return _shipped() / "db" / "reference" / "schema.sql"


def caches() -> Path:
    """The folder of what can be made again at any time; it may be missing, and may be deleted."""
    return Path(platformdirs.user_cache_dir("Career Planner", appauthor=False))


@dataclass(frozen=True, slots=True)
class UserFolders:
    """The folders in which the program keeps what belongs to the user; made when first needed, for the user alone."""

    data: Path

    @property
    def default_plan(self) -> Path:
        """The plan that opens when none is named."""
        return self.data / "My plan.career"

    @property
    def settings(self) -> Path:
        """The settings file; settings are not part of a plan."""
        return self.data / "settings.json"

    @property
    def logs(self) -> Path:
        """The folder of the log and of crash reports."""
        return self.data / "logs"

    @property
    def backups(self) -> Path:
        """The folder of verified copies of plans."""
        return self.data / "backups"

    @property
    def drafts(self) -> Path:
        """The folder of texts that were being written and are in no plan yet."""
        return self.data / "drafts"

    @property
    def starts(self) -> Path:
        """The folder in which a second start asks the first window of a plan to come to the front."""
        return self.data / "starts"

    @property
    def translations(self) -> Path:
        """Translations of the user's own, such as one that is being written: ``LANGUAGE/LC_MESSAGES``."""
        return self.data / "translations"

    @property
    def reference(self) -> Path:
        """The library of imported reference data."""
        return self.data / "reference.sqlite"

    def make(self) -> None:
        """Create the data folder, readable by the user alone."""
        self.data.mkdir(mode=0o700, parents=True, exist_ok=True)


def user_folders(data_dir: Path | None = None) -> UserFolders:
    """The user's folders: below ``data_dir`` where it is given, else in the platform's data folder."""
    return UserFolders(data_dir or Path(platformdirs.user_data_dir("Career Planner", appauthor=False)))
