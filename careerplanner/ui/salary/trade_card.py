"""The card “What will the trade do?”: three ways to choose from, each with its odds."""

from collections.abc import Callable
from datetime import date
from functools import partial

from careerplanner.app.commands.profile import profile
from careerplanner.app.queries.projection.times import OUTLOOK_NAMES
from careerplanner.app.queries.salary import trade
from careerplanner.app.reads import unnoted
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.radio_card import RadioCard
from careerplanner.ui.kit.text import Label


class TradeCard(Card):
    """Choosing a way changes the plan in one step; the odds of the ways not chosen are computed in a job."""

    def __init__(self, context: Context, live: LiveProjection, today: Callable[[], date]) -> None:
        super().__init__(_("What will the trade do?"), _("Nobody knows. Choose what to plan for."))
        self.context = context
        self.live = live
        self._today = today
        self._of: Projection | None = None
        self._found: dict[str, Projection] = {}
        self.choices = {key: RadioCard(_(name)) for key, name in OUTLOOK_NAMES.items()}
        for key, card in self.choices.items():
            self.add(card)
            card.toggled.connect(partial(self._choose, key))
        self.add(Label(trade.about_machines(), "small", "text2", wrap=True))
        self.body.addStretch(1)

    def refresh(self) -> None:
        """Show the ways as the newest projection has them, and compute the others."""
        shown = self.live.projections
        if shown is None:
            return
        if shown.plan is not self._of:
            self._of, self._found = shown.plan, {}
            workspace = self.context.workspace
            plan = unnoted(workspace.plan)
            work = partial(trade.trade_projections, plan, workspace.catalogue, self._today())
            self.context.jobs.run(work, partial(self._take, plan), key="trade")
        self._show()

    def _take(self, _plan: Plan, found: dict[str, Projection]) -> None:
        self._found = found
        self._show()

    def _show(self) -> None:
        shown = self.live.projections
        if shown is None:
            return
        chosen = self.context.workspace.plan.profile.trade_outlook
        for choice in trade.trade_choices(chosen, shown.view, self._found, self.context.wording):
            card = self.choices[choice.key]
            card.set_lines((choice.meaning, choice.effect))
            card.blockSignals(True)
            card.setChecked(choice.key == chosen)
            card.blockSignals(False)
            card.update()

    def _choose(self, key: str, on: bool) -> None:  # noqa: FBT001 - Qt sends it
        if on and key != self.context.workspace.plan.profile.trade_outlook:
            self.context.workspace.do(_("Plan for another outlook of the trade"), profile.change, trade_outlook=key)
