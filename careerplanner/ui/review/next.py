"""What is next? The five best things to do, each with its reason; what is ticked here is the plan for the week."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt

from careerplanner.app.queries.goals.next_hour import NextAction, next_actions
from careerplanner.app.queries.goals.next_hour_text import action_title, reason_text
from careerplanner.app.queries.review.text import chosen_text, planned_text
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.check_list import CheckList, CheckRow
from careerplanner.ui.kit.text import Label
from careerplanner.ui.review.question import Question


class NextQuestion(Question):
    """The fourth question. What fits into the hours of the week is ticked at first."""

    def __init__(self, context: Context, today: Callable[[], date]) -> None:
        sentence = _("Tick what you want to do in the next seven days. The best for your plan stand first.")
        super().__init__(context, today, _("What is next?"), sentence)
        self._actions: tuple[NextAction, ...] = ()
        self._chosen: set[str] | None = None
        self.list = CheckList(_("The next best things to do"))
        self.planned = Label("", "strong", figures=True)
        self.formula = Label(
            _("Ranked by what the roles ahead ask, by due dates, by your order of work, and by the hours left."),
            "small",
            "text3",
            wrap=True,
        )
        self.add_list(self.list)
        self.column.addWidget(self.planned)
        self.column.addWidget(self.formula)
        self.column.addStretch(1)
        self.list.ticked.connect(self._tick)

    def load(self) -> None:
        """Show the five, with those that are chosen ticked."""
        workspace, today, wording = self.context.workspace, self.today(), self.context.wording
        self._actions = next_actions(workspace.plan, workspace.catalogue, today)
        if self._chosen is None:
            self._chosen = self._fitting()
        self.list.set_rows([self._row(action, self._chosen) for action in self._actions])
        self.planned.setText(
            planned_text(self.hours(), self._allowed(), wording)
            if self._actions
            else _("Nothing is waiting. Add a goal to continue.")
        )

    def _fitting(self) -> set[str]:
        """The first of the five as far as the hours of the week go, and one at least."""
        room, found = self._allowed(), set[str]()
        for action in self._actions:
            if not found or self._hours_of(action) <= room:
                found.add(action.key)
                room -= self._hours_of(action)
        return found

    def _allowed(self) -> float:
        return self.context.workspace.plan.profile.hours_per_week

    def _hours_of(self, action: NextAction) -> float:
        """What an action takes of one week: all of it, or as much as one allows, and the rest goes on later."""
        return min(action.hours, self._allowed()) if self._allowed() else action.hours

    def chosen(self) -> tuple[NextAction, ...]:
        """What is ticked."""
        return tuple(action for action in self._actions if action.key in (self._chosen or ()))

    def _row(self, action: NextAction, chosen: set[str]) -> CheckRow:
        wording = self.context.wording
        hours, reason = wording.times.hours(action.hours), reason_text(action, self.today(), wording)
        is_chosen = action.key in chosen
        return CheckRow(action.key, action_title(action), reason, hours, is_done=is_chosen, is_choice=True)

    def chosen_rows(self) -> list[CheckRow]:
        """The rows of what is ticked."""
        return [self._row(action, set()) for action in self.chosen()]

    def hours(self) -> float:
        """The hours that what is ticked takes of the week."""
        return sum(self._hours_of(action) for action in self.chosen())

    def summary(self) -> str:
        """How much is chosen."""
        return chosen_text(len(self.chosen()), self.hours(), self.context.wording)

    def start_over(self) -> None:
        """Forget what was ticked: a new review proposes anew."""
        self._chosen = None

    def _tick(self, key: str, is_on: bool) -> None:  # noqa: FBT001 - Qt sends it
        assert self._chosen is not None
        (self._chosen.add if is_on else self._chosen.discard)(key)
        self.answered.emit()

    def focus_first(self) -> None:
        """The list."""
        self.list.setFocus(Qt.FocusReason.TabFocusReason)
