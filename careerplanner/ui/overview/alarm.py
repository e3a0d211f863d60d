"""What the overview says when the month of a tripwire is over and its role has not come."""

from collections.abc import Callable
from datetime import date
from functools import partial

from careerplanner.app.commands.salary import tripwires as commands
from careerplanner.app.queries.salary import tripwires
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.messages import InlineMessage


class TripwireAlarm(InlineMessage):
    """Checked whenever the overview shows the plan; offers plan B where it is a scenario, else leads to the tripwires.

    Once closed it stays away until other tripwires are reached.
    """

    def __init__(self, context: Context, today: Callable[[], date]) -> None:
        super().__init__()
        self.context = context
        self._today = today
        self._said: tuple[tripwires.Wire, ...] = ()

    def refresh(self) -> None:
        """Check the tripwires of the plan."""
        workspace = self.context.workspace
        found = tripwires.reached(workspace.plan, workspace.catalogue, self._today())
        if found == self._said:
            return
        self._said = found
        if not found:
            self.hide()
            return
        scenarios = {row.id for row in workspace.plan.scenario}
        ready = next((wire for wire in found if wire.row.scenario_id in scenarios), None)
        if ready is not None:
            action = (_("Switch to plan B"), partial(self._take, ready))
        else:
            action = (_("Open tripwires"), partial(self.context.navigate, "salary", "tripwires"))
        self.say(tripwires.alarm(found, self.context.wording), "warning", action)

    def _take(self, wire: tripwires.Wire) -> None:
        workspace = self.context.workspace
        try:
            label = _("Switch to plan B")
            workspace.do(label, commands.take_plan_b, workspace.catalogue, wire.row.id, self._today())
        except Refused as refused:
            self.say(str(refused), "danger")
            return
        self.context.toast(_("“{name}” is the plan now").format(name=wire.plan_b), undo=True)
