"""The card “Tripwires”: without a role by a month, plan B."""

from collections.abc import Callable
from datetime import date
from functools import partial

from careerplanner.app.commands.salary import tripwires as commands
from careerplanner.app.queries.salary import tripwires
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.salary.tripwire_dialog import TripwireDialog


class TripwireCard(Card):
    """Lists the tripwires with their chance; a click opens one."""

    def __init__(self, context: Context, live: LiveProjection, today: Callable[[], date]) -> None:
        sentence = _("If you do not have a role by a certain month, switch to plan B. Checked whenever the plan opens.")
        super().__init__(_("Tripwires"), sentence)
        self.context = context
        self.live = live
        self._today = today
        self.list = EntryList(_("Tripwires"))
        self.list.title_style = "body"
        self.set_button = Button(_("Set a tripwire"), "link", "flag", clicked=partial(self._open, ""))
        self.add_to_head(self.set_button)
        self.add(self.list)
        self.list.opened.connect(self._open)

    def refresh(self) -> None:
        """Show the tripwires as they stand now."""
        workspace, projections = self.context.workspace, self.live.projections
        projection = projections.plan if projections is not None else None
        found = tripwires.wires(workspace.plan, workspace.catalogue, self._today(), projection)
        self.list.set_rows(
            [
                Entry(
                    wire.row.id,
                    tripwires.wire_text(wire, self.context.wording),
                    note=tripwires.state_text(wire, self.context.wording),
                )
                for wire in found
            ]
        )
        self.set_button.setVisible(len(workspace.plan.route_step) > 1)

    def _open(self, row_id: str) -> None:
        row = next((each for each in self.context.workspace.plan.tripwire if each.id == row_id), None)
        remove = partial(self._remove, row.id) if row is not None else None
        TripwireDialog(self.context, self._today, row, self.window(), remove).show()

    def _remove(self, row_id: str) -> None:
        self.context.workspace.do(_("Remove tripwire"), commands.remove, row_id)
        self.context.toast(_("The tripwire is removed"), undo=True)
