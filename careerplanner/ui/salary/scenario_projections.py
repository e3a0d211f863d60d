"""The projections of the plan's scenarios, on the draws of the plan's own, computed off the UI thread."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtCore import QObject, Signal

from careerplanner.app.queries.projection.inputs import inputs_of, stay_as_i_am
from careerplanner.app.queries.projection.run import USUAL_PATHS
from careerplanner.app.queries.projection.view import target_amount
from careerplanner.app.queries.salary.scenarios import scenario_inputs
from careerplanner.app.workspace import Workspace
from careerplanner.domain.projection.engine import project, share_with_pay
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.results import Projection
from careerplanner.errors import Refused
from careerplanner.ui.base.jobs import Jobs

STAY = "stay"


@dataclass(frozen=True, slots=True, eq=False)
class Beside:
    """One projection, and the share of its futures that have the target pay at the end; None without a target."""

    projection: Projection
    target: float | None


def beside_of(inputs: Inputs, seed: int, paths: int, target: float | None) -> Beside:
    """The projection with the share that has the target."""
    share = None if target is None else float(share_with_pay(inputs, target, paths=paths, seed=seed)[-1])
    return Beside(project(inputs, paths=paths, seed=seed), share)


def compute_all(inputs: Mapping[str, Inputs], seed: int, paths: int, target: float | None) -> dict[str, Beside]:
    """The projection of each; takes values and gives values, so a worker may run it."""
    return {key: beside_of(each, seed, paths, target) for key, each in inputs.items()}


class ScenarioProjections(QObject):
    """``found`` holds what came of each scenario by its id, ``problems`` why another has none.

    Under ``STAY`` stands the same person without a promotion.

    ``changed`` tells that either is new.
    """

    changed = Signal()

    def __init__(self, workspace: Workspace, jobs: Jobs, today: Callable[[], date]) -> None:
        super().__init__()
        self.found: dict[str, Beside] = {}
        self._target: float | None = None
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
        wanted |= self._staying()
        seed, target = plan.profile.seed, target_amount(plan)
        self.found = {
            key: kept
            for key, kept in self.found.items()
            if key in wanted and kept.projection.inputs == wanted[key] and kept.projection.seed == seed
        }
        if target != self._target:
            self._target, self.found = target, {}
        missing = {key: inputs for key, inputs in wanted.items() if key not in self.found}
        if missing:
            self._jobs.run(partial(compute_all, missing, seed, USUAL_PATHS, target), self._take, key="scenarios")
        else:
            self._jobs.cancel("scenarios")
            self.changed.emit()

    def _staying(self) -> dict[str, Inputs]:
        plan = self._workspace.plan
        try:
            inputs = inputs_of(plan, self._workspace.catalogue, self._today())
        except Refused:
            return {}
        return {STAY: stay_as_i_am(inputs)} if inputs.moves else {}

    def _take(self, found: dict[str, Beside]) -> None:
        self.found |= found
        self.changed.emit()
