"""The card “Side by side”: the plan, its scenarios and staying as one is, in one table; scenarios are kept here."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from careerplanner.app.commands.salary import scenarios
from careerplanner.app.queries.salary.page import ScenarioRow
from careerplanner.domain.future_rows import Scenario
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.line_sample import line_sample
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView
from careerplanner.ui.kit.text import Label
from careerplanner.ui.salary.scenario_dialog import ScenarioDialog


class ScenarioCard(Card):
    """``kept`` tells that a scenario was added."""

    kept = Signal()

    def __init__(self, context: Context, today: Callable[[], date]) -> None:
        super().__init__(
            _("Side by side"),
            _("On the same futures, so that they differ by the plan alone. Earned and target are in today’s money."),
        )
        self.context = context
        self._today = today
        self._rows: dict[str, ScenarioRow] = {}
        self.model = TableModel(self._columns((), has_target=False), self)
        self.table = TableView(_("Side by side"), self.model, grows=True)
        self.message = InlineMessage()
        self.note = Label("", "small", "text2", wrap=True)
        self.adopt = Button(_("Make it the plan"), "ghost", "check", clicked=self._adopt)
        self.edit = Button(_("Change…"), "ghost", "pencil-simple", clicked=self._edit)
        self.remove = Button(_("Remove"), "ghost", "trash", clicked=self._remove)
        self.add_to_head(Button(_("New scenario"), "link", "plus", clicked=self.add_scenario))
        self.add(self.message)
        self.add(self.table)
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        for button in (self.adopt, self.edit, self.remove):
            foot.addWidget(button)
        self.add(foot)
        self.table.row_chosen.connect(self._show_chosen)
        self.table.row_opened.connect(lambda _row: self._edit())
        self._show_chosen(None)

    def show_rows(self, rows: Sequence[ScenarioRow], titles: Sequence[str], *, has_target: bool) -> None:
        """Show these rows; ``titles`` are the months of the pays."""
        self._rows = {row.id: row for row in rows}
        self.model.set_columns(self._columns(titles, has_target=has_target))
        self.model.set_rows(rows)
        self._show_chosen(self.table.chosen_row())

    def _columns(self, titles: Sequence[str], *, has_target: bool) -> list[Column]:
        columns = [
            Column(
                _("Scenario"),
                lambda row: row.name,
                style="strong",
                tooltip=lambda row: row.note,
                picture=lambda row: line_sample(row.slot),
            )
        ]
        for number, title in enumerate(titles):
            columns.append(Column(title, partial(_pay_of, number), figures=True))
        columns.append(Column(_("Earned"), lambda row: row.earned, figures=True))
        columns.append(Column(_("Last role"), lambda row: row.goal, figures=True))
        if has_target:
            columns.append(Column(_("Target pay"), lambda row: row.target, figures=True, style="strong"))
        columns.append(Column(_("In chart"), lambda _row: "", tick=lambda row: row.is_compared, set_tick=self._compare))
        return columns

    def _chosen(self) -> Scenario | None:
        row = self.table.chosen_row()
        plan = self.context.workspace.plan
        return next((each for each in plan.scenario if row is not None and each.id == row.id), None)

    def _show_chosen(self, row: ScenarioRow | None) -> None:
        scenario = self._chosen()
        for button in (self.adopt, self.edit, self.remove):
            button.setVisible(scenario is not None)
        self.note.setText(row.note if row is not None and scenario is not None else "")
        self.note.setVisible(bool(self.note.text()))

    def choose(self, scenario_id: str) -> None:
        """Put the cursor on a scenario."""
        self.table.choose(scenario_id)

    def _compare(self, row: ScenarioRow, on: bool) -> None:  # noqa: FBT001 - the table sends it
        workspace = self.context.workspace
        label = _("Show scenario in the chart") if on else _("Take scenario out of the chart")
        self._do(partial(workspace.do, label, scenarios.change, workspace.catalogue, row.id, is_compared=on))

    def _do(self, work: Callable[[], object]) -> bool:
        try:
            work()
        except Refused as refused:
            self.message.say(str(refused), "warning")
            return False
        self.message.hide()
        return True

    def add_scenario(self) -> None:
        """Ask for a new scenario."""
        self.ask(Scenario("", "", 0, is_compared=True, created_on=self._today()))

    def ask(self, scenario: Scenario) -> None:
        """Let a scenario be filled in; without an id it is a new one."""
        ScenarioDialog(self.context, self._today, scenario, self.window(), partial(self._saved, scenario)).show()

    def _saved(self, before: Scenario, row_id: str) -> None:
        name = next(row.name for row in self.context.workspace.plan.scenario if row.id == row_id)
        if before.id:
            is_changed = not self.context.workspace.did_nothing
            self.context.toast(_("“{name}” is changed").format(name=name), undo=is_changed)
            return
        self.kept.emit()
        self.context.toast(_("“{name}” is now in the chart").format(name=name), undo=True)

    def _edit(self) -> None:
        scenario = self._chosen()
        if scenario is not None:
            self.ask(scenario)

    def _adopt(self) -> None:
        scenario, workspace = self._chosen(), self.context.workspace
        if scenario is None:
            return
        label = _("Make a scenario the plan")
        work = partial(workspace.do, label, scenarios.adopt, workspace.catalogue, scenario.id, self._today())
        if self._do(work):
            self.context.toast(_("“{name}” is the plan now").format(name=scenario.name), undo=True)

    def _remove(self) -> None:
        scenario, workspace = self._chosen(), self.context.workspace
        if scenario is not None and self._do(
            partial(workspace.do, _("Remove scenario"), scenarios.remove, scenario.id)
        ):
            self.context.toast(_("“{name}” is removed").format(name=scenario.name), undo=True)


def _pay_of(number: int, row: ScenarioRow) -> str:
    return row.pays[number]
