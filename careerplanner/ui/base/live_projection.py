"""The projection of the plan as it stands: computed off the UI thread, once for all pages that show it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import lru_cache, partial

from PySide6.QtCore import QObject, Signal

from careerplanner.app.queries.projection.inputs import inputs_of, stay_as_i_am
from careerplanner.app.queries.projection.run import USUAL_PATHS
from careerplanner.app.queries.projection.view import ProjectionView, view_of
from careerplanner.app.reads import reading, unnoted
from careerplanner.app.workspace import Change, Workspace
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.results import Projection
from careerplanner.errors import Refused
from careerplanner.ui.base.jobs import Jobs
from careerplanner.units import Cents


@dataclass(frozen=True, slots=True, eq=False)
class PlanAndStay:
    """The projection of the plan, and of the same person without a promotion, on the same draws."""

    plan: Projection
    stay: Projection


@dataclass(frozen=True, slots=True, eq=False)
class Shown(PlanAndStay):
    """Both, with what is told of the plan's own."""

    view: ProjectionView


def compute(inputs: Inputs, seed: int, paths: int) -> PlanAndStay:
    """Both projections; takes values and gives values, so a worker may run it."""
    return PlanAndStay(project(inputs, paths=paths, seed=seed), _staying(stay_as_i_am(inputs), seed, paths))


@lru_cache(maxsize=4)
def _staying(inputs: Inputs, seed: int, paths: int) -> Projection:
    """Kept, as most of what is tried does not touch one who stays."""
    return project(inputs, paths=paths, seed=seed)


def compute_shown(inputs: Inputs, plan: Plan, catalogue: Catalogue, today: date) -> Shown:
    """All that the pages show of the plan's projection."""
    both = compute(inputs, plan.profile.seed, USUAL_PATHS)
    return Shown(both.plan, both.stay, view_of(plan, catalogue, both.plan, today))


@dataclass(frozen=True, slots=True)
class _Of:
    """All that the projection shown is computed and told from."""

    inputs: Inputs
    seed: int
    target_cents: Cents | None
    education_level: int


class LiveProjection(QObject):
    """Holds the newest futures, and those before the last change.

    ``changed`` tells that the futures, or the reason why there are none, are new.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, jobs: Jobs, today: Callable[[], date]) -> None:
        super().__init__()
        self.projections: Shown | None = None
        self.before: Shown | None = None
        self.problem = ""
        self._workspace, self._reads = reading(workspace)
        self._jobs = jobs
        self._today = today
        self._of: _Of | None = None

    def on_change(self, change: Change) -> None:
        """Compute anew when the change touched what the projection reads."""
        if change.tables & self._reads.tables:
            self.refresh()

    def refresh(self) -> None:
        """Compute the futures of the plan as it is now; what is shown stays until they are there."""
        plan = self._workspace.plan
        try:
            inputs = inputs_of(plan, self._workspace.catalogue, self._today())
        except Refused as refused:
            self._of = None
            self.projections = None
            self.problem = str(refused)
            self._jobs.cancel("outlook")
            self.changed.emit()
            return
        profile = plan.profile
        wanted = _Of(inputs, profile.seed, profile.target_pay_cents, profile.education_level)
        if wanted == self._of:
            return
        self._of = wanted
        work = partial(compute_shown, inputs, unnoted(plan), self._workspace.catalogue, self._today())
        self._jobs.run(work, self._show, key="outlook")

    def _show(self, projections: Shown) -> None:
        self.before, self.projections = self.projections, projections
        self.problem = ""
        self.changed.emit()
