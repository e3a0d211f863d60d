"""What can be done with what stands around goals: the archive, later dates, the order of work, resources."""

from collections.abc import Sequence

from careerplanner.app.commands.goals import goal_plan
from careerplanner.domain.goal_rows import GoalResource
from careerplanner.domain.plan import Goal
from careerplanner.i18n import _
from careerplanner.ui.goals.page_actions import PageActions
from careerplanner.ui.goals.put_off_dialog import PutOffDialog
from careerplanner.ui.goals.resource_dialog import ResourceDialog, remove_resource


class GoalPlanActions(PageActions):
    """Each is one step."""

    def archive(self, goal: Goal) -> None:
        """Put a goal away that is done or dropped."""
        self.context.workspace.do(_("Archive goal"), goal_plan.archive, [goal.id])
        self._say(_("Goal archived. It stays under Archived."))

    def restore(self, goal: Goal) -> None:
        """Bring a goal back from the archive."""
        self.context.workspace.do(_("Restore goal"), goal_plan.restore, [goal.id])
        self._say(_("Goal restored."))

    def put_off(self, goal: Goal) -> PutOffDialog:
        """Begin a goal later, after it was told what that moves."""
        dialog = PutOffDialog(self, self._parent.window(), goal)
        dialog.show()
        return dialog

    def put_first(self, goal_ids: Sequence[str]) -> None:
        """Work on these goals before all others."""
        self.context.workspace.do(_("Change the order of work"), goal_plan.put_first, goal_ids)
        self._say(_("The goals that the next role requires come first now."))

    def add_resource(self, goal_id: str) -> ResourceDialog:
        """Add a resource to a goal."""
        dialog = ResourceDialog(self.context, self._parent.window(), goal_id)
        dialog.show()
        return dialog

    def edit_resource(self, row: GoalResource) -> ResourceDialog:
        """Change a resource."""
        dialog = ResourceDialog(self.context, self._parent.window(), row.goal_id, row)
        dialog.show()
        return dialog

    def remove_resource(self, row: GoalResource) -> None:
        """Take a resource out of its goal."""
        remove_resource(self.context, row)
