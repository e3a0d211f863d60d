"""The goals that must be done before one: added by a few letters of their title, taken away by their box."""

from collections.abc import Iterable

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.domain.plan import Goal, GoalStatus
from careerplanner.i18n import _
from careerplanner.ui.kit.check_list import CheckList, CheckRow
from careerplanner.ui.kit.combo import SearchableCombo
from careerplanner.ui.kit.messages import Field

NOTHING = "-"


class NeedsField(QWidget):
    """``value`` are the ids of the goals that are ticked."""

    def __init__(self, goals: Iterable[Goal], goal_id: str, needs: Iterable[str]) -> None:
        super().__init__()
        others = [goal for goal in goals if goal.id != goal_id]
        self._titles = {goal.id: goal.title for goal in others}
        self._needs = [needed for needed in needs if needed in self._titles]
        open_goals = [(goal.id, goal.title) for goal in others if goal.status is GoalStatus.ACTIVE]
        self.add = SearchableCombo(items=[(NOTHING, _("Add a goal…")), *open_goals], value=NOTHING)
        self.list = CheckList(_("Goals that must be done before"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(Field(_("Only &after"), self.add))
        column.addWidget(self.list)
        self.add.chosen.connect(self._take)
        self.list.ticked.connect(lambda goal_id, _on: self._drop(goal_id))
        self._show()

    def value(self) -> tuple[str, ...]:
        """The ids, in the order in which they came."""
        return tuple(self._needs)

    def _take(self, goal_id: str) -> None:
        if goal_id in self._titles and goal_id not in self._needs:
            self._needs.append(goal_id)
        self.add.set_value(NOTHING)
        self._show()

    def _drop(self, goal_id: str) -> None:
        self._needs.remove(goal_id)
        self._show()

    def _show(self) -> None:
        rows = [CheckRow(each, self._titles[each], is_done=True, is_choice=True) for each in self._needs]
        self.list.set_rows(rows)
        self.list.setVisible(bool(rows))
