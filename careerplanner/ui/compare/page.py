"""Compare routes: the plan and another route side by side on the same futures, and the step from one to the other."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.commands.path import path
from careerplanner.app.commands.salary import scenarios
from careerplanner.app.queries.compare.routes import (
    Alternative,
    Compared,
    Side,
    alternative_for,
    alternatives,
    compare,
    side_of,
)
from careerplanner.app.queries.compare.text import lines, pay_at_end, stops, verdict
from careerplanner.app.queries.projection.block_text import names_of_skills
from careerplanner.app.queries.projection.inputs import route_steps
from careerplanner.app.queries.projection.run import USUAL_PATHS
from careerplanner.app.queries.projection.view import target_amount
from careerplanner.app.queries.salary.scenarios import route_text
from careerplanner.domain.future_rows import Scenario
from careerplanner.domain.scenarios import roles_of
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.report.fan_model import FanModel, MoneyKind, cut_name, fan_model
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.effect_toast import toast_with_effect
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.base.page import Page
from careerplanner.ui.chart.view import ChartView
from careerplanner.ui.compare.column import CompareColumn
from careerplanner.ui.compare.table import CompareTable
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.card_row import CardRow
from careerplanner.ui.kit.chip import Chip
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.empty_state import EmptyState
from careerplanner.ui.kit.icon_label import IconLabel
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.text import Label, caption_for
from careerplanner.ui.look import announce

_JOB = "compare"
_LONGEST_LABEL = 28


EditScenario = Callable[[Context, Scenario, QWidget, Callable[[str], None]], None]
"""Opens the form of a scenario over a window and calls back with the id under which it was saved."""


class ComparePage(Page):
    """The plan is A. Which route is B is no part of the plan."""

    home: ClassVar[frozenset[str]] = frozenset({"route_step", "scenario"})

    def __init__(
        self,
        context: Context,
        live: LiveProjection,
        edit_scenario: EditScenario,
        today: Callable[[], date] = date.today,
    ) -> None:
        super().__init__(context, _("Compare routes"))
        self._live = live
        self._edit_scenario = edit_scenario
        self._today = today
        self._choices: tuple[Alternative, ...] = ()
        self.save = Button(_("Save as scenario"), icon="floppy-disk", clicked=self._save)
        self.close_button = Button(_("Close"), clicked=self.leave)
        self.second = ComboBox(_("Compare your plan with"))
        self.message = InlineMessage()
        self.verdict = Label("", "strong", wrap=True)
        self.as_table = Button(_("Show as table"), "link", "table", clicked=self._toggle_table)
        self.use = Button(_("Use this route"), clicked=self._use)
        self.mine = CompareColumn(0, Chip(_("Current plan"), "accent"))
        self.other = CompareColumn(1, self.use)
        self.table = CompareTable()
        self.goals = QCheckBox(_("Include goals for skills that have none yet"))
        self.chart = ChartView(_("Pay over time"), least_height=260)
        self.chart_card = Card(_("Pay over time"), _("Yearly pay before tax, in today’s money"))
        self.choose = Button(_("Choose"), "primary", clicked=self._open_choices)
        self.mend = Button("", "primary", clicked=self._mend)
        self.empty = EmptyState("", "", self.choose, self.mend, icon="scales")
        self._picker = QWidget()
        self._columns = CardRow(self.mine, self.other, least=380)
        self._content = QWidget()
        self._build()
        self.goals.setChecked(True)
        self.goals.toggled.connect(lambda _on: self._compute())
        self.second.chosen.connect(lambda _key: self._compute())

    def _build(self) -> None:
        self.header.add_action(self.save)
        self.header.add_action(self.close_button)
        picker = QHBoxLayout(self._picker)
        picker.setContentsMargins(0, 0, 0, 0)
        picker.setSpacing(10)
        picker.addWidget(caption_for(self.second, _("Compare your plan with")))
        picker.addWidget(self.second, 1)
        self.chart_card.add(self.chart, 1)
        self.table.hide()
        content = QVBoxLayout(self._content)
        content.setContentsMargins(0, 0, 0, 0)
        content.setSpacing(16)
        parts: tuple[QWidget, ...] = (self._verdict_card(), self._columns, self.table)
        for part in parts:
            content.addWidget(part)
        content.addWidget(self.goals, 0, Qt.AlignmentFlag.AlignLeft)
        content.addWidget(self.chart_card, 1)
        for widget in (self._picker, self.message):
            self.body.addWidget(widget)
        self.body.addWidget(self._content, 1)
        self.body.addWidget(self.empty, 1)

    def _verdict_card(self) -> Card:
        card = Card(padding=14)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconLabel("scales", "accent_text", 20))
        row.addWidget(self.verdict, 1)
        row.addWidget(self.as_table)
        card.add(row)
        return card

    def reload(self) -> None:
        """Offer what may stand beside the plan as it is now, and compare."""
        plan, catalogue = self.context.workspace.plan, self.context.workspace.catalogue
        self._choices = alternatives(plan, catalogue, self._today())
        keys = [each.key for each in self._choices]
        kept = self.second.value()
        leads_on = len(route_steps(plan)) > 1
        self.second.set_items([(each.key, each.words) for each in self._choices])
        self.second.set_value(kept if kept in keys else keys[0] if leads_on else "")
        self._picker.setVisible(bool(self._choices))
        self._compute()

    def reveal(self, item: str) -> None:
        """Put the route that this role makes one think of, or the scenario of this id, beside the plan."""
        workspace = self.context.workspace
        keys = {each.key for each in self._choices}
        key = item if item in keys else alternative_for(workspace.plan, workspace.catalogue, item, self._today())
        if key and key != self.second.value():
            self.second.set_value(key)
            self._compute()

    def chosen(self) -> Alternative | None:
        """What stands beside the plan, or None."""
        return next((each for each in self._choices if each.key == self.second.value()), None)

    def _compute(self) -> None:
        """Project both off this thread; what is shown stays until they are there."""
        self.message.hide()
        self.context.jobs.cancel(_JOB)
        chosen, plan = self.chosen(), self.context.workspace.plan
        if chosen is None:
            self._show_empty(*self._nothing_text())
            return
        side = partial(side_of, plan, self.context.workspace.catalogue, today=self._today())
        try:
            first = side(None, counts_goals=self.goals.isChecked())
        except Refused as refused:
            self._show_empty(_("No projection yet"), str(refused), _("Open profile"))
            return
        try:
            second = side(chosen.scenario, counts_goals=self.goals.isChecked())
        except Refused as refused:
            self._show_empty(_("This cannot be compared"), str(refused))
            return
        work = partial(compare, first.inputs, second.inputs, plan.profile.seed, USUAL_PATHS)
        self.context.jobs.run(work, partial(self._take, chosen, first, second), key=_JOB)

    def _nothing_text(self) -> tuple[str, str, str]:
        if not self._choices:
            return _("No route yet"), _("Say where you are and where you want to be."), _("Plan my route")
        sentence = _("It is compared with your plan on the same futures: another route, a scenario, or another role.")
        return _("Choose a second route"), sentence, ""

    def _show_empty(self, title: str, sentence: str, mend: str = "") -> None:
        self.empty.set_text(title, sentence)
        self.mend.setText(mend)
        self.mend.setVisible(bool(mend))
        self.choose.setVisible(not mend)
        self._show_content(shown=False)

    def _show_content(self, *, shown: bool) -> None:
        self._content.setVisible(shown)
        self.empty.setVisible(not shown)
        chosen = self.chosen()
        self.save.setVisible(shown and chosen is not None and not chosen.is_saved)
        words = _("Same assumptions for both · {count} simulated futures each").format(
            count=self.context.wording.numbers.whole(USUAL_PATHS)
        )
        self.header.set_subtitle(words if shown else "")
        self.verdict.setToolTip(words)
        self.verdict.setAccessibleDescription(words)

    def _take(self, chosen: Alternative, first: Side, second: Side, compared: Compared) -> None:
        catalogue = self.context.workspace.catalogue
        both = stops(compared.first, self.context.wording), stops(compared.second, self.context.wording)
        places = max(len(each) for each in both)
        found = lines(first, second, compared, names_of_skills(catalogue), self.context.wording)
        self.mine.show_route(self._plan_text(), pay_at_end(compared.first, self.context.wording), both[0], places)
        self.other.show_route(f"B · {chosen.words}", pay_at_end(compared.second, self.context.wording), both[1], places)
        self.mine.show_facts([(line.what, line.first, line.second) for line in found])
        self.other.show_facts([(line.what, line.second, line.first) for line in found])
        self.table.show_lines(compared, found, self._short_names(), self.context.wording)
        self.goals.setVisible(bool(first.missing or second.missing))
        self.use.setEnabled(first.plan != second.plan)
        said = verdict(first, second, compared, self.context.wording)
        if said != self.verdict.text():
            self.verdict.setText(said)
            announce.say(self.verdict, said)
        has_pay = compared.first.inputs.is_pay_known
        self.chart_card.setVisible(has_pay)
        if has_pay:
            self.chart.show_model(self._model(compared, chosen))
        self._show_content(shown=True)

    def _short_names(self) -> dict[str, str]:
        return {role.name: role.short_name for role in self.context.workspace.catalogue.roles}

    def _plan_text(self) -> str:
        workspace = self.context.workspace
        roles = [step.role_key for step in route_steps(workspace.plan)]
        return f"A · {route_text(roles, workspace.catalogue)}"

    def _model(self, compared: Compared, chosen: Alternative) -> FanModel:
        plan = self.context.workspace.plan
        return fan_model(
            compared.first,
            _("A · Your plan"),
            money=MoneyKind.TODAY,
            others=[(cut_name(f"B · {chosen.short}", _LONGEST_LABEL), compared.second)],
            short_names=self._short_names(),
            target=target_amount(plan),
            wording=self.context.wording,
        )

    def _use(self) -> None:
        """Make B the plan, and let the route that was the plan stand beside it."""
        chosen, workspace = self.chosen(), self.context.workspace
        if chosen is None:
            return
        before = " ".join(step.role_key for step in route_steps(workspace.plan))
        try:
            if chosen.is_saved:
                done = _("“{name}” is the plan now.").format(name=chosen.scenario.name)
                adopt = partial(scenarios.adopt, today=self._today())
                workspace.do(_("Make a scenario the plan"), adopt, workspace.catalogue, chosen.scenario.id)
            else:
                done = _("The route is changed.")
                workspace.do(_("Use route"), path.use_route, workspace.catalogue, roles_of(chosen.scenario))
        except Refused as refused:
            self.message.say(str(refused), "danger")
            return
        self.second.set_value(before if before in {each.key for each in self._choices} else self.second.value())
        self._compute()
        toast_with_effect(self.context, self._live, done)

    def _save(self) -> None:
        chosen = self.chosen()
        if chosen is not None:
            self._edit_scenario(self.context, chosen.scenario, self.window(), self._saved)

    def _saved(self, row_id: str) -> None:
        name = next(row.name for row in self.context.workspace.plan.scenario if row.id == row_id)
        self.second.set_value(row_id)
        self._compute()
        self.context.toast(_("“{name}” is now in the chart").format(name=name), undo=True)

    def _toggle_table(self) -> None:
        show = self.table.isHidden()
        self.table.setVisible(show)
        self._columns.setVisible(not show)
        self.as_table.setText(_("Show as columns") if show else _("Show as table"))

    def _open_choices(self) -> None:
        self.second.setFocus(Qt.FocusReason.OtherFocusReason)
        self.second.showPopup()

    def _mend(self) -> None:
        if self._choices:
            self.context.navigate("profile")
        else:
            self.context.act("setup")

    def leave(self) -> None:
        """Go back to the path."""
        self.context.navigate("path")

    def showEvent(self, event: QShowEvent) -> None:
        """Let the keyboard begin where the second route is chosen, so that Escape goes back at once."""
        super().showEvent(event)
        first = self.close_button if self._picker.isHidden() else self.second
        first.setFocus(Qt.FocusReason.OtherFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the path."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)
