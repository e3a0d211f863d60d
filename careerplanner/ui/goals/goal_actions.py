"""What can be done with goals on their page; each is one step, with a toast that takes it back."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from careerplanner.app.backups import BEFORE_DELETE
from careerplanner.app.commands.goals import goals
from careerplanner.app.queries.goals.evidence import left_behind
from careerplanner.app.queries.goals.goals import finish_ranges_of, replan_dates, replanned
from careerplanner.app.queries.goals.suggestions import route_goals
from careerplanner.domain.plan import Goal, GoalStatus, GoalStep, LogEntry
from careerplanner.i18n import _, ngettext
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.goals.evidence_dialog import EvidenceDialog
from careerplanner.ui.goals.goal_dialog import GoalEditDialog
from careerplanner.ui.goals.goal_plan_actions import GoalPlanActions
from careerplanner.ui.goals.log_dialog import LogTimeDialog, open_log_time, remove_log
from careerplanner.ui.goals.page_actions import PageActions
from careerplanner.ui.goals.step_dialog import GoalStepDialog, remove_step


class GoalActions(PageActions):
    """What is done with goals; each is one step. ``around`` is what is done with what stands around them."""

    def __init__(
        self,
        context: Context,
        live: LiveProjection,
        today: Callable[[], date],
        parent: QWidget,
        show: Callable[[str], object],
    ) -> None:
        super().__init__(context, live, today, parent, show)
        self.around = GoalPlanActions(context, live, today, parent, show)

    def finish(self, goal: Goal) -> None:
        """Call a goal done, and ask for the evidence that makes its level more than a claim."""
        workspace = self.context.workspace
        workspace.do(_("Finish goal"), goals.finish, workspace.catalogue, goal.id, self.today())
        if workspace.catalogue.has_skill(goal.skill_key):
            self._say(_("Goal finished."), (_("Add evidence"), partial(self.add_goal_evidence, goal)))
        else:
            self._say(_("Goal finished."))

    def take_up(self, goal: Goal) -> None:
        """Work on a goal again."""
        label = _("Resume goal")
        self.context.workspace.do(label, goals.set_status, goal.id, GoalStatus.ACTIVE)
        self._say(_("Goal resumed."))

    def drop(self, goal: Goal) -> None:
        """Leave a goal; it stays on record."""
        self.context.workspace.do(_("Drop goal"), goals.set_status, goal.id, GoalStatus.DROPPED)
        self._say(_("Goal dropped. It stays under All."))

    def delete(self, goal: Goal) -> None:
        """Take a goal out of the plan."""
        self.context.workspace.do(_("Delete goal"), goals.remove, goal.id)
        self._say(_("Goal deleted."))

    def replan(self, goal: Goal) -> None:
        """Give a goal the due date that its forecast supports; without a forecast, let the user choose one."""
        workspace = self.context.workspace
        projections = self.live.projections
        finish_range = finish_ranges_of(workspace.plan, projections.plan if projections else None).get(goal.id)
        day = replanned(finish_range, self.today())
        if day is None:
            self.edit(goal)
            return
        workspace.do(_("Replan goal"), goals.replan, {goal.id: day})
        self._say(_("Now due {day}, in line with the forecast.").format(day=self.context.wording.dates.day(day)))

    def replan_all(self) -> None:
        """Give every goal whose date has passed the date that its forecast supports."""
        workspace, projections = self.context.workspace, self.live.projections
        finish_ranges = finish_ranges_of(workspace.plan, projections.plan if projections else None)
        dates = replan_dates(workspace.plan, finish_ranges, self.today())
        workspace.before_large(BEFORE_DELETE)
        workspace.do(_("Replan goals"), goals.replan, dates)
        words = ngettext("{count} goal has a new date.", "{count} goals have new dates.", len(dates))
        self._say(words.format(count=len(dates)))

    def rename(self, goal_id: str, title: str) -> None:
        """Give a goal another title."""
        self.context.workspace.do(_("Rename goal"), goals.change, goal_id, title=title)

    def edit(self, goal: Goal) -> GoalEditDialog:
        """Open the dialog with all fields of a goal."""
        dialog = GoalEditDialog(self.context, self.live, self._parent.window(), goal)
        dialog.show()
        return dialog

    def log(self, goal: Goal) -> LogTimeDialog | None:
        """Log time on a goal."""
        return self.log_on(goal.id)

    def log_on(self, goal_id: str) -> LogTimeDialog | None:
        """Log time, on this goal if it is worked on."""
        return open_log_time(self.context, self.live, self.today, self._parent.window(), goal_id)

    def edit_log(self, entry: LogEntry) -> LogTimeDialog:
        """Change an entry of the log."""
        dialog = LogTimeDialog(self.context, self.live, self.today, self._parent.window(), entry=entry)
        dialog.show()
        return dialog

    def tick(self, step: GoalStep, *, on: bool) -> None:
        """Tick an action off, or take the tick back."""
        label = _("Tick action") if on else _("Untick action")
        workspace = self.context.workspace
        workspace.do(label, goals.tick_step, step.id, self.today() if on else None)
        goal = next(goal for goal in workspace.plan.goal if goal.id == step.goal_id)
        if on and workspace.catalogue.has_skill(goal.skill_key):
            self._say(_("Action done."), (_("Note what it left"), partial(self.add_step_evidence, goal, step)))
        else:
            self._say(_("Action done.") if on else _("Action reopened."))

    def add_step(self, goal: Goal) -> GoalStepDialog:
        """Add an action to a goal."""
        dialog = GoalStepDialog(self.context, self.live, self._parent.window(), goal.id)
        dialog.show()
        return dialog

    def edit_step(self, step: GoalStep) -> GoalStepDialog:
        """Change an action."""
        dialog = GoalStepDialog(self.context, self.live, self._parent.window(), step.goal_id, step)
        dialog.show()
        return dialog

    def remove_step(self, step: GoalStep) -> None:
        """Take an action out of its goal."""
        remove_step(self.context, self.live, step)

    def remove_log(self, entry: LogEntry) -> None:
        """Take an entry out of the log."""
        remove_log(self.context, self.live, entry.id)

    def add_goal_evidence(self, goal: Goal) -> EvidenceDialog:
        """Add evidence that came of a goal."""
        parent, level = self._parent.window(), goal.to_level
        dialog = EvidenceDialog(self.context, self.today, parent, goal.skill_key, level=level, goal_id=goal.id)
        dialog.show()
        return dialog

    def add_step_evidence(self, goal: Goal, step: GoalStep) -> EvidenceDialog:
        """Add evidence that came of an action, with what it was to leave behind as the prompt."""
        workspace = self.context.workspace
        prompt = left_behind(step, workspace.plan, workspace.catalogue) or step.title
        parent = self._parent.window()
        dialog = EvidenceDialog(
            self.context, self.today, parent, goal.skill_key, level=goal.to_level, goal_id=goal.id, prompt=prompt
        )
        dialog.show()
        return dialog

    def create_from_gaps(self) -> None:
        """Add the goals that open every gate of the route."""
        workspace = self.context.workspace
        new = route_goals(workspace.plan, workspace.catalogue)
        ids = workspace.do(_("Create goals from gaps"), goals.add_all, workspace.catalogue, new, self.today())
        if ids:
            self._show(ids[0])
        words = ngettext("{count} goal added.", "{count} goals added.", len(ids))
        self._say(words.format(count=len(ids)))
