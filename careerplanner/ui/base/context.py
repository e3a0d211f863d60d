"""What every page is given: the open plan, the jobs, the theme, and the ways to reach the rest of the window."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from careerplanner.app.reads import Reads, reading
from careerplanner.app.workspace import Workspace
from careerplanner.ui.base.jobs import Jobs
from careerplanner.ui.look.theme import Theme
from careerplanner.wording import Wording, speaking


class Navigate(Protocol):
    """Goes to a page, and there to an item."""

    def __call__(self, page: str, item: str = "") -> None:
        """Show the page of this name; ``item`` is the id of what it should select."""


class ShowToast(Protocol):
    """Shows a short message at the foot of the window for ten seconds."""

    def __call__(
        self, sentence: str, *, undo: bool = False, actions: Sequence[tuple[str, Callable[[], object]]] = ()
    ) -> None:
        """Show the sentence; ``undo`` adds the button that takes the last step back, ``actions`` add others."""


@dataclass(frozen=True, slots=True)
class Context:
    """What a page may use. ``act`` does what the action of this name in the menu does, such as ``new_goal``."""

    workspace: Workspace
    jobs: Jobs
    theme: Theme
    navigate: Navigate
    toast: ShowToast
    act: Callable[[str], None]
    reads: Reads = field(default_factory=Reads)

    @property
    def wording(self) -> Wording:
        """How values are written and read now: in the running language, in the currency of the open plan."""
        return speaking(self.workspace.plan.profile.currency)

    def for_page(self) -> "Context":
        """The same for one page: ``reads`` knows the tables that are read through its workspace."""
        workspace, reads = reading(self.workspace)
        return replace(self, workspace=workspace, reads=reads)
