"""The part of the salary page that lists every number behind the outlook, to be changed in place or reset."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from careerplanner.app.commands.path import path
from careerplanner.app.commands.profile import pay
from careerplanner.app.queries.projection.assumptions import AssumptionRow, register
from careerplanner.app.queries.projection.inputs import inputs_of
from careerplanner.app.queries.projection.pauses import pause_rows
from careerplanner.app.queries.salary.step_assumptions import step_rows
from careerplanner.domain.plan import Assumption, Plan
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.salary.assumption_table import AssumptionCard
from careerplanner.units import cents_of


class SalaryAssumptions(AssumptionCard):
    """The register of the open plan. A value that the model would refuse is refused before it is kept."""

    def __init__(self, context: Context, today: Callable[[], date]) -> None:
        super().__init__(self._assume)
        self.context = context
        self._today = today
        self.reset_wanted.connect(self._reset_key)
        self.reset_all_wanted.connect(self._reset_everything)

    def refresh(self) -> None:
        """Show the numbers of the plan as it is now."""
        workspace = self.context.workspace
        plan, catalogue = workspace.plan, workspace.catalogue
        today = self._today()
        rows: list[AssumptionRow] = [*register(plan, catalogue), *step_rows(plan, catalogue, today)]
        self.set_rows([*rows, *pause_rows(plan, today, self.context.wording)], self.context.wording)

    def _assume(self, key: str, value: float) -> None:
        workspace = self.context.workspace
        step_id, _stroke, field = key.rpartition("/")
        if step_id:
            change = _step_change(field, value)
            self._try(_with_step(workspace.plan, step_id, change))
            workspace.do(_("Change assumption"), path.change_step, step_id, **change)
            return
        others = tuple(row for row in workspace.plan.assumption if row.id != key)
        self._try(workspace.plan.imagined(assumption=(*others, Assumption(key, value, ""))))
        workspace.do(_("Change assumption"), pay.assume, key, value)

    def _try(self, plan: Plan) -> None:
        """Refuses a value out of its range, by name."""
        inputs_of(plan, self.context.workspace.catalogue, self._today())

    def _reset_key(self, key: str) -> None:
        workspace = self.context.workspace
        step_id, _stroke, field = key.rpartition("/")
        if step_id:
            workspace.do(_("Reset assumption"), path.change_step, step_id, **_step_change(field, None))
        else:
            workspace.do(_("Reset assumption"), pay.reset_assumption, key)

    def _reset_everything(self) -> None:
        self.context.workspace.do(_("Reset all assumptions"), pay.reset_all)
        self.context.toast(_("All assumptions are at their defaults"), undo=True)


def _step_change(field: str, value: float | None) -> path.StepChange:
    """The change of a step, in the units that it keeps: whole months, and pay in cents; None is the default."""
    match field:
        case "min_months":
            return {"min_months": None if value is None else round(value)}
        case "entry_cents":
            return {"entry_cents": None if value is None else cents_of(value)}
        case _:
            assert field == "wait_months", field
            return {"wait_months": value}


def _with_step(plan: Plan, step_id: str, change: path.StepChange) -> Plan:
    steps = tuple(replace(step, **change) if step.id == step_id else step for step in plan.route_step)
    return plan.imagined(route_step=steps)
