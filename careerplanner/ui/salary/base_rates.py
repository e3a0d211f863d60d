"""The card on what is usual: base rates beside what the plan counts on, each with its source."""

from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.app.queries.salary.base_rates import BaseRate, base_rates
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import PlanAndStay
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.findings import Finding, Findings


class BaseRateCard(Card):
    """A plan that counts on more than is usual is marked as such."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Compared with what is usual"), _("What happens to people in general, and in your plan."))
        self.context = context
        self.findings = Findings(_("Compared with what is usual"))
        self.add(self.findings)

    def show_projections(self, projections: PlanAndStay) -> None:
        """Hold the plan's futures against the base rates."""
        workspace = self.context.workspace
        roles = [workspace.catalogue.role(step.role_key) for step in route_steps(workspace.plan)]
        rates = base_rates(workspace.catalogue, roles, projections.plan, projections.stay, self.context.wording)
        self.findings.show_findings([_finding(rate) for rate in rates])


def _finding(rate: BaseRate) -> Finding:
    icon, tone = ("warning", "warning") if rate.exceeds else ("scales", "text3")
    return Finding(rate.sentence, icon, tone, rate.title, rate.source)
