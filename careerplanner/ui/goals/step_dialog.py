"""One learning action of a goal: what to do, how it is learned, how many hours."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.app.commands.goals import goals
from careerplanner.app.queries.goals.text import STEP_KINDS
from careerplanner.domain.limits import MOST_GOAL_HOURS
from careerplanner.domain.plan import GoalStep, StepKind
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.effect_toast import toast_with_effect
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.entry_dialog import EntryDialog
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.unit_edits import HoursEdit
from careerplanner.units import minutes_of


class GoalStepDialog(EntryDialog):
    """Adds an action to a goal, or changes ``step``."""

    def __init__(
        self,
        context: Context,
        live: LiveProjection,
        parent: QWidget | None,
        goal_id: str,
        step: GoalStep | None = None,
    ) -> None:
        remove = partial(remove_step, context, live, step) if step is not None else None
        title, words = (_("Learning action"), _("Save")) if step else (_("Add a learning action"), _("Add action"))
        super().__init__(title, words, parent, remove=remove)
        self.context = context
        self.live = live
        self._goal_id = goal_id
        self._step = step
        self.what = QLineEdit(step.title if step else "")
        self.what.setPlaceholderText(_("such as: Sit in on two coaching talks"))
        self.kind = ComboBox(items=[(kind.value, _(words)) for kind, words in STEP_KINDS.items()])
        self.kind.set_value((step.kind if step else StepKind.PRACTICE).value)
        self.hours = HoursEdit(longest_minutes=minutes_of(MOST_GOAL_HOURS), placeholder=_("such as 2"))
        self.hours.set_value(step.minutes if step else None)
        self.leaves = QLineEdit(step.leaves if step else "")
        self.leaves.setPlaceholderText(_("such as: Two notes with date and result"))
        self.what_field = Field(_("&Action"), self.what)
        self.hours_field = Field(_("&Hours"), self.hours)
        self.body.addWidget(self.what_field)
        self.add_row(Field(_("&Kind"), self.kind), self.hours_field)
        self.body.addWidget(Field(_("What it &leaves behind that can be shown"), self.leaves))
        self.what.setFocus(Qt.FocusReason.TabFocusReason)

    def apply(self) -> bool:
        """Add or change the action."""
        minutes = self.hours.value()
        if not self.what.text().strip():
            self.what_field.set_error(_("Say in a few words what to do."))
            self.what.setFocus()
            return False
        self.what_field.clear_error()
        if minutes is None:
            self.hours_field.set_error(_("How many hours, roughly?"))
            self.hours.setFocus()
            return False
        workspace, kind = self.context.workspace, StepKind(self.kind.value())
        if self._step is None:
            new = goals.NewStep(self.what.text(), minutes, kind, leaves=self.leaves.text())
            workspace.do(_("Add action"), goals.add_step, self._goal_id, new)
            return True
        change, title, leaves = goals.change_step, self.what.text(), self.leaves.text()
        label = _("Change action")
        workspace.do(label, change, self._step.id, title=title, minutes=minutes, kind=kind, leaves=leaves)
        return True


def remove_step(context: Context, live: LiveProjection, step: GoalStep) -> None:
    """Remove an action, with a way back."""
    context.workspace.do(_("Remove action"), goals.remove_step, step.id)
    toast_with_effect(context, live, _("Action removed."))
