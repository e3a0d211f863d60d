"""The projection of the plan as it stands: computed off the UI thread, once for all pages that show it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from careerplanner.app.queries.projection.inputs import inputs_of, stay_as_i_am
from careerplanner.app.queries.projection.run import USUAL_PATHS
from careerplanner.app.workspace import Change, Workspace
from careerplanner.domain.custom_rows import CUSTOM_TABLES
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.results import Projection
from careerplanner.errors import Refused
from careerplanner.ui.base.jobs import Jobs

_READS = frozenset(
    {
        "profile",
        "pay_record",
        "route_step",
        "rating",
        "goal",
        "goal_step",
        "log_entry",
        "assumption",
        "pause",
        *CUSTOM_TABLES,
    }
)


@dataclass(frozen=True, slots=True)
class PlanAndStay:
    """The projection of the plan, and of the same person without a promotion, on the same draws."""

    plan: Projection
    stay: Projection


def compute(inputs: Inputs, seed: int, paths: int) -> PlanAndStay:
    """Both projections; takes values and gives values, so a worker may run it."""
    return PlanAndStay(project(inputs, paths=paths, seed=seed), project(stay_as_i_am(inputs), paths=paths, seed=seed))


class LiveProjection(QObject):
    """Holds the newest futures, and those before the last change.

    ``changed`` tells that the futures, or the reason why there are none, are new.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, jobs: Jobs, today: Callable[[], date]) -> None:
        super().__init__()
        self.projections: PlanAndStay | None = None
        self.before: PlanAndStay | None = None
        self.problem = ""
        self._workspace = workspace
        self._jobs = jobs
        self._today = today
        self._inputs: Inputs | None = None

    def on_change(self, change: Change) -> None:
        """Compute anew when the change touched what the projection reads."""
        if change.tables & _READS:
            self.refresh()

    def refresh(self) -> None:
        """Compute the futures of the plan as it is now; what is shown stays until they are there."""
        plan = self._workspace.plan
        try:
            inputs = inputs_of(plan, self._workspace.catalogue, self._today())
        except Refused as refused:
            self._inputs = None
            self.projections = None
            self.problem = str(refused)
            self._jobs.cancel("outlook")
            self.changed.emit()
            return
        if inputs == self._inputs:
            return
        self._inputs = inputs
        work = partial(compute, inputs, plan.profile.seed, USUAL_PATHS)
        self._jobs.run(work, self._show, key="outlook")

    def _show(self, projections: PlanAndStay) -> None:
        self.before, self.projections = self.projections, projections
        self.problem = ""
        self.changed.emit()
