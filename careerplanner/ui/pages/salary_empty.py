"""NoOutlook: what the Salary page shows while there is no projection: why, and the way to one."""

from careerplanner.domain.plan import Plan
from careerplanner.i18n import _
from careerplanner.ui.context import Context
from careerplanner.ui.widgets.buttons import Button
from careerplanner.ui.widgets.empty_state import EmptyState


class NoOutlook(EmptyState):
    """The first button mends what the sentence names: the route where the role is missing, else the profile."""

    def __init__(self, context: Context) -> None:
        self.mend = Button(_("Plan my route"), "primary")
        self.questions = Button(_("Answer the first questions"))
        super().__init__(_("No outlook yet"), "", self.mend, self.questions, icon="chart-line-up")
        self._context = context
        self._needs_role = True
        self.mend.clicked.connect(self._mend)
        self.questions.clicked.connect(lambda: context.act("setup"))

    def show_problem(self, plan: Plan, problem: str) -> None:
        """Say why there is no projection of this plan; nothing is shown while there is no reason."""
        self._needs_role = not plan.profile.role_key
        without_pay = not self._needs_role and not plan.pay_record
        mend = _("Plan my route") if self._needs_role else _("Add pay") if without_pay else _("Open the profile")
        self.mend.setText(mend)
        self.questions.setVisible(without_pay)
        self.set_words(_("No outlook yet"), problem)
        self.setVisible(bool(problem))

    def _mend(self) -> None:
        if self._needs_role:
            self._context.act("setup")
        else:
            self._context.navigate("profile")
