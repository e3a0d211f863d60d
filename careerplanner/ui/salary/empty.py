"""NoOutlook: what the Salary page shows while there is no projection: why, and the way to one."""

from careerplanner.domain.plan import Plan
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.empty_state import EmptyState


class NoProjection(EmptyState):
    """The first button mends what the sentence names: the route where the role is missing, else the profile."""

    def __init__(self, context: Context) -> None:
        self.mend = Button(_("Plan my route"), "primary")
        self.questions = Button(_("Answer the first questions"))
        super().__init__(_("No projection yet"), "", self.mend, self.questions, icon="chart-line-up")
        self._context = context
        self._leads_to = "setup"
        self.mend.clicked.connect(self._mend)
        self.questions.clicked.connect(lambda: context.act("setup"))

    def show_problem(self, plan: Plan, problem: str) -> None:
        """Say why there is no projection of this plan; nothing is shown while there is no reason."""
        self._leads_to, words = _mend(plan)
        self.mend.setText(words)
        self.questions.setVisible(bool(plan.profile.role_key) and not plan.pay_record)
        self.set_text(_("No projection yet"), problem)
        self.setVisible(bool(problem))

    def _mend(self) -> None:
        self._context.navigate(self._leads_to)


def _mend(plan: Plan) -> tuple[str, str]:
    """The page that mends what is missing, and the words of the button that leads there."""
    if not plan.profile.role_key:
        return "setup", _("Plan my route")
    if not plan.pay_record:
        return "profile", _("Add pay")
    return "profile", _("Open the profile")
