"""What a goal is learned from, in its inspector."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.app.goal_details import RESOURCE_STATES
from careerplanner.domain.goal_rows import GoalResource
from careerplanner.i18n import _
from careerplanner.ui.goals.goal_actions import GoalActions
from careerplanner.ui.goals.panel_layout import BLEED, add_bleeding, add_link
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.text import Label


class ResourcesSection(QWidget):
    """The resources with how far one is; Enter or a click opens one."""

    def __init__(self, acts: GoalActions) -> None:
        super().__init__()
        self._actions = acts
        self._goal_id = ""
        self._rows: dict[str, GoalResource] = {}
        self.list = EntryList(_("Resources"))
        self.add = Button(_("Add resource"), "link", "plus", clicked=lambda: acts.around.add_resource(self._goal_id))
        column = QVBoxLayout(self)
        column.setContentsMargins(BLEED, 0, BLEED, 0)
        column.setSpacing(6)
        column.addWidget(Label(_("Resources"), "h3"))
        add_bleeding(self, column, self.list)
        add_link(self, column, self.add)
        self.list.opened.connect(lambda row_id: acts.around.edit_resource(self._rows[row_id]))

    def show_goal(self, goal_id: str) -> None:
        """Show what a goal is learned from."""
        self._goal_id = goal_id
        rows = [row for row in self._actions.context.workspace.plan.goal_resource if row.goal_id == goal_id]
        self._rows = {row.id: row for row in rows}
        self.list.set_rows([Entry(row.id, row.title, _(RESOURCE_STATES[row.state]), row.place) for row in rows])

    def remove_focused(self) -> bool:
        """Remove the resource under the cursor where the keyboard is in the list."""
        if self.list.hasFocus() and self.list.chosen_id() in self._rows:
            self._actions.around.remove_resource(self._rows[self.list.chosen_id()])
            return True
        return False
