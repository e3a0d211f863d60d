"""The projections of the plan's scenarios, on the draws of the plan's own, computed off the UI thread."""

from collections.abc import Callable, Mapping
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from careerplanner.app.queries.projection.run import USUAL_PATHS
from careerplanner.app.queries.salary.scenarios import scenario_inputs
from careerplanner.app.workspace import Workspace
from careerplanner.domain.projection.engine import project
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.results import Projection
from careerplanner.errors import Refused
from careerplanner.ui.base.jobs import Jobs


def compute_all(inputs: Mapping[str, Inputs], seed: int, paths: int) -> dict[str, Projection]:
    """The projection of each; takes values and gives values, so a worker may run it."""
    return {key: project(each, paths=paths, seed=seed) for key, each in inputs.items()}


class ScenarioProjections(QObject):
    """``found`` holds the projection of each scenario by its id, ``problems`` why another has none.

    ``changed`` tells that either is new.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, jobs: Jobs, today: Callable[[], date]) -> None:
        super().__init__()
        self.found: dict[str, Projection] = {}
        self.problems: dict[str, str] = {}
        self._workspace = workspace
        self._jobs = jobs
        self._today = today

    def refresh(self) -> None:
        """Compute what has changed since the last time."""
        plan = self._workspace.plan
        wanted: dict[str, Inputs] = {}
        self.problems = {}
        for row in plan.scenario:
            try:
                wanted[row.id] = scenario_inputs(plan, self._workspace.catalogue, row, self._today())
            except Refused as refused:
                self.problems[row.id] = str(refused)
        seed = plan.profile.seed
        self.found = {
            key: kept
            for key, kept in self.found.items()
            if key in wanted and kept.inputs == wanted[key] and kept.seed == seed
        }
        missing = {key: inputs for key, inputs in wanted.items() if key not in self.found}
        if missing:
            self._jobs.run(partial(compute_all, missing, seed, USUAL_PATHS), self._take, key="scenarios")
        else:
            self._jobs.cancel("scenarios")
            self.changed.emit()

    def _take(self, found: dict[str, Projection]) -> None:
        self.found |= found
        self.changed.emit()
