"""What the command line asks the window to do."""

from dataclasses import dataclass, field
from pathlib import Path

from careerplanner.paths import UserFolders


@dataclass(frozen=True, slots=True)
class WindowRequest:
    """How the window is to open.

    ``plan`` is None for the default plan, which is made when it is not there. ``screenshots`` is the folder into which
    every page is to be written, or None; they show the sample where no plan is named and the default plan is unused.
    With ``startup_times`` the window prints how long it took, as JSON, and quits.
    ``started_seconds`` is what ``time.perf_counter()`` said when the program began. ``language`` is the code asked for
    on the command line, or empty; it wins over the settings. ``passphrase`` opens a sealed plan, or is
    empty.
    """

    folders: UserFolders
    plan: Path | None
    screenshots: Path | None
    startup_times: bool
    started_seconds: float
    language: str = ""
    passphrase: str = field(default="", repr=False)

    @property
    def is_silent(self) -> bool:
        """Whether nobody sits before the window: it does something by itself and quits."""
        return self.screenshots is not None or self.startup_times
