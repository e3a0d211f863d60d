"""The card “Kept forecasts”: what was projected on a day, held against what has come since."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout

from careerplanner.app.commands.salary import forecasts as commands
from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.app.queries.salary import kept_forecasts
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.findings import Finding, Findings
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.text import Label


class ForecastCard(Card):
    """Keeps the forecast of the moment, lists the kept ones, and scores the one under the cursor in detail."""

    def __init__(self, context: Context, live: LiveProjection, today: Callable[[], date]) -> None:
        sentence = _("Keep the projection as it is now. It is scored when you enter later pay or a new role.")
        super().__init__(_("Kept forecasts"), sentence)
        self.context = context
        self.live = live
        self._today = today
        self._scored: tuple[kept_forecasts.Scored, ...] = ()
        self.message = InlineMessage()
        self.overall = Label("", "strong", wrap=True)
        self.list = EntryList(_("Kept forecasts"), is_choice=True)
        self.findings = Findings(_("What came true"))
        self.remove = Button(_("Remove"), "ghost", "trash", clicked=self._remove)
        self.add_to_head(Button(_("Keep this forecast"), "link", "floppy-disk", clicked=self.keep))
        for widget in (self.message, self.overall, self.list, self.findings):
            self.add(widget)
        self.overall.hide()
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self.remove)
        self.add(foot)
        self.list.chosen.connect(lambda _row_id: self._show_chosen())

    def refresh(self) -> None:
        """Score all kept forecasts by the plan as it is now."""
        workspace = self.context.workspace
        self._scored = kept_forecasts.scored(workspace.plan, self._today())
        rows = [
            Entry(
                each.row.id,
                kept_forecasts.title(each.row, workspace.catalogue, self.context.wording),
                note=kept_forecasts.summary(each, self.context.wording),
            )
            for each in self._scored
        ]
        self.list.set_rows(rows)
        words = kept_forecasts.overall(self._scored, self.context.wording) if len(self._scored) > 1 else ""
        self.overall.setText(_("All together: {score}").format(score=words) if words else "")
        self.overall.setVisible(bool(words))
        self._show_chosen()

    def _chosen(self) -> kept_forecasts.Scored | None:
        chosen = self.list.chosen_id()
        return next((each for each in self._scored if each.row.id == chosen), None)

    def _show_chosen(self) -> None:
        chosen = self._chosen()
        found = (
            kept_forecasts.checks(chosen, self.context.workspace.catalogue, self.context.wording)
            if chosen is not None
            else ()
        )
        self.findings.show_findings(
            [Finding(c.text, *(("check-circle", "success") if c.is_right else ("x", "text3"))) for c in found]
        )
        self.remove.setVisible(chosen is not None)

    def keep(self) -> None:
        """Keep the outlook as it is now."""
        workspace, projections = self.context.workspace, self.live.projections
        if projections is None:
            return
        keys = [step.role_key for step in route_steps(workspace.plan)]
        names = [workspace.catalogue.role(key).name for key in keys]
        if names != [role.name for role in projections.plan.inputs.roles]:
            self.message.say(_("The projection is being computed. Try again in a moment."))
            return
        try:
            row_id = workspace.do(_("Keep forecast"), commands.keep, projections.plan, keys, self._today())
        except Refused as refused:
            self.message.say(str(refused), "warning")
            return
        self.message.hide()
        self.list.choose(row_id)
        self.context.toast(_("The forecast is kept"), undo=True)

    def _remove(self) -> None:
        chosen = self._chosen()
        if chosen is not None:
            self.context.workspace.do(_("Remove kept forecast"), commands.remove, chosen.row.id)
            self.context.toast(_("The kept forecast is removed"), undo=True)
