"""Salary: the pay fan, what-if sliders on the same draws, scenarios, and every assumption with its source."""

from collections.abc import Callable
from dataclasses import fields, replace
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.commands.profile import pay
from careerplanner.app.queries.projection.block_text import block_sentences, names_of_skills
from careerplanner.app.queries.projection.effect import what_changed
from careerplanner.app.queries.projection.pauses import shades
from careerplanner.app.queries.projection.run import USUAL_PATHS
from careerplanner.app.queries.salary import page as salary
from careerplanner.app.queries.salary.page import WhatIf
from careerplanner.app.queries.salary.scenarios import change_text
from careerplanner.domain.future_rows import Scenario
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.results import Projection
from careerplanner.domain.scenarios import MOST_COMPARED
from careerplanner.i18n import _
from careerplanner.report.fan_model import FanModel, MoneyKind, cut_name, fan_model
from careerplanner.report.palette import STAY_SLOT
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection, PlanAndStay, compute
from careerplanner.ui.base.page import Page
from careerplanner.ui.chart.view import ChartView
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.drawer_button import drawer_button
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.sections import Sections
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView
from careerplanner.ui.salary.assumptions import SalaryAssumptions
from careerplanner.ui.salary.base_rates import BaseRateCard
from careerplanner.ui.salary.empty import NoProjection
from careerplanner.ui.salary.forecasts import ForecastCard
from careerplanner.ui.salary.goal_seek import SeekCard
from careerplanner.ui.salary.industry_table import IndustryCard
from careerplanner.ui.salary.levers import LeverCard
from careerplanner.ui.salary.pauses import PauseCard
from careerplanner.ui.salary.promotion import PromotionCard
from careerplanner.ui.salary.scenario_projections import ScenarioProjections
from careerplanner.ui.salary.scenarios import ScenarioCard
from careerplanner.ui.salary.tripwires import TripwireCard
from careerplanner.ui.salary.what_if import WhatIfPanel
from careerplanner.units import amount_of

_DRAG_PATHS = 2_000
_LONGEST_LABEL = 24
_BARS = 4
_REAL, _NOMINAL = "real", "nominal"


class SalaryPage(Page):
    """Where pay is heading, and what it depends on."""

    home: ClassVar[frozenset[str]] = frozenset(
        {"assumption", "scenario", "offer", "kept_forecast", "tripwire", "pause"}
    )

    def __init__(self, context: Context, live: LiveProjection, today: Callable[[], date]) -> None:
        super().__init__(context, _("Salary"))
        self.live = live
        self._today = today
        self._tried: PlanAndStay | None = None
        self.money = SegmentedControl(_("Money"), [(_NOMINAL, _("Nominal")), (_REAL, _("Today’s money"))])
        self.stuck = InlineMessage()
        self.chart_card = Card(_("Pay projection"), " ")
        self.chart = ChartView(_("Pay projection"))
        self.samples = QCheckBox(_("Show five single futures"))
        self.as_table = Button(_("Show as table"), "link", "table", clicked=self._toggle_table)
        self.beside = ScenarioProjections(context.workspace, context.jobs, today)
        self.scenarios = ScenarioCard(context, today)
        self.years = TableModel(_year_columns(), self)
        self.year_table = TableView(_("Pay by year"), self.years, grows=True)
        self.register = SalaryAssumptions(context, today)
        self.levers = LeverCard(context, live, today)
        self.seek = SeekCard(context, live)
        self.pauses = PauseCard(context, live, today)
        self.promotion = PromotionCard(context, today)
        self.base_rates = BaseRateCard(context)
        self.industries = IndustryCard(context)
        self.forecasts = ForecastCard(context, live, today)
        self.tripwires = TripwireCard(context, live, today)
        self.sections = self._make_sections()
        self.what_if = WhatIfPanel()
        self.empty = NoProjection(context)
        self._content = QWidget()
        self._build()
        self._connect()

    def _make_sections(self) -> Sections:
        return Sections(
            _("Parts of this page"),
            [
                ("compare", _("Compare"), [self.scenarios]),
                ("levers", _("What moves it"), [self.levers, self.seek]),
                ("pauses", _("Pauses"), [self.pauses]),
                ("promotion", _("Promotion"), [self.promotion, self.base_rates]),
                ("industries", _("Industries"), [self.industries]),
                ("forecasts", _("Track record"), [self.forecasts, self.tripwires]),
                ("assumptions", _("Assumptions"), [self.register]),
            ],
        )

    def reveal(self, item: str) -> None:
        """Turn to a part of the page, to the one that holds the tripwires or a scenario, or to a pause by its id."""
        item, _stroke, row_id = item.partition("/")
        part = {"tripwires": "forecasts", "scenarios": "compare"}.get(item, item)
        if self.sections.has(part):
            self.sections.turn_to(part)
            self.scroll_to(self.sections)
        if part == "pauses" and row_id:
            self.pauses.choose(row_id)

    def _build(self) -> None:
        self.header.add_action(drawer_button(self.what_if, _("What if"), "sliders-horizontal"))
        self.header.add_action(Button(_("Export PDF"), icon="export", clicked=partial(self.context.act, "report")))
        self.chart_card.add_to_head(self.money)
        self.chart_card.add(self.chart, 1)
        self.chart_card.add(self.year_table)
        self.year_table.hide()
        below = QHBoxLayout()
        below.addWidget(self.samples)
        below.addStretch(1)
        below.addWidget(self.as_table)
        self.chart_card.add(below)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.stuck)
        column.addWidget(self.chart_card, 1)
        column.addWidget(self.sections)
        self.chart.setMinimumHeight(360)
        self.body.addWidget(self._content, 1)
        self.body.addWidget(self.empty, 1)
        self.set_inspector(self.what_if)

    def _connect(self) -> None:
        self.live.changed.connect(self._show_plan)
        self.money.chosen.connect(lambda _key: self._show_projections())
        self.samples.toggled.connect(lambda _on: self._show_projections())
        self.what_if.moved.connect(self._try)
        self.what_if.settled.connect(self._settle)
        self.what_if.keep_wanted.connect(self._keep)
        self.what_if.save_wanted.connect(self._save_scenario)
        self.scenarios.kept.connect(self.what_if.show_plan)
        self.beside.changed.connect(self._show_projections)
        self.levers.found.connect(lambda: self.what_if.show_bars(*self.levers.first(_BARS)))
        self.what_if.more_wanted.connect(partial(self.reveal, "levers"))

    def reload(self) -> None:
        """Show the plan's assumptions; the futures follow when they are computed."""
        self.register.refresh()
        self.pauses.refresh()
        self._show_plan()

    def _show_plan(self) -> None:
        """Show the newest futures of the plan."""
        if not self.isVisible():
            self.is_stale = True
            return
        projections = self.live.projections
        self.empty.show_problem(self.context.workspace.plan, self.live.problem if projections is None else "")
        self._content.setVisible(projections is not None)
        self.what_if.setVisible(projections is not None and not self.what_if.is_drawer)
        if projections is not None:
            self.what_if.set_plan(salary.what_if_of(projections.plan.inputs))
            self._settle()
            self.beside.refresh()
            self.levers.refresh()
            self.seek.refresh()
            self.promotion.refresh()
            self.industries.refresh()
            self.forecasts.refresh()
            self.tripwires.refresh()
            self.base_rates.show_projections(projections)

    def _is_real(self) -> bool:
        return self.money.value() == _REAL

    def _show_projections(self) -> None:
        """Draw chart and tables for what is tried, or for the plan."""
        projections = self.live.projections
        if projections is None:
            return
        model = self._model()
        self.chart.show_model(model)
        tried = self._tried.plan if self._tried else projections.plan
        words = _("Base pay before tax · {count} simulated futures").format(
            count=self.context.wording.numbers.whole(tried.paths)
        )
        self.chart_card.set_title(salary.headline(tried, real=self._is_real(), wording=self.context.wording), words)
        self.header.set_subtitle(_("Every line uses the same assumptions and the same simulated futures"))
        self._show_blocks(projections)
        self._show_scenarios(projections)
        self.years.set_rows(
            salary.pay_rows(tried, projections.stay, real=self._is_real(), wording=self.context.wording)
        )
        self.what_if.effect.setText(
            what_changed(projections.plan, tried, self.context.wording, _("Compared with your plan: {effects}."))
        )

    def _show_blocks(self, projections: PlanAndStay) -> None:
        """Say which skill, date or lack of hours keeps a role of the route out of reach."""
        sentences = block_sentences(
            projections.plan.inputs, names_of_skills(self.context.workspace.catalogue), self.context.wording
        )
        if not sentences:
            self.stuck.hide()
        elif self.stuck.sentence.text() != " ".join(sentences) or self.stuck.isHidden():
            self.stuck.say(" ".join(sentences), "warning", (_("Open goals"), partial(self.context.navigate, "goals")))

    def _model(self) -> FanModel:
        projections = self.live.projections
        assert projections is not None
        kind = MoneyKind.TODAY if self._is_real() else MoneyKind.NOMINAL
        names = {role.name: role.short_name for role in self.context.workspace.catalogue.roles}
        has_route = bool(projections.plan.inputs.moves)
        name = _("Your plan") if has_route else _("Your role")
        focus = projections.plan
        if self._tried is not None:
            name, focus = _("What if"), self._tried.plan
        others = [
            (cut_name(name_of, _LONGEST_LABEL), found) for _key, name_of, found in self._lines_beside(projections)
        ]
        stay = (_("Stay in role"), self._tried.stay if self._tried else projections.stay) if has_route else None
        return fan_model(
            focus,
            name,
            money=kind,
            others=others,
            stay=stay,
            short_names=names,
            target=_target(self.context.workspace.plan),
            samples=self.samples.isChecked(),
            shades=shades(self.context.workspace.plan, focus, self.context.wording),
            wording=self.context.wording,
        )

    def _show_scenarios(self, projections: PlanAndStay) -> None:
        plan, catalogue = self.context.workspace.plan, self.context.workspace.catalogue
        row_of = partial(salary.scenario_row, wording=self.context.wording, real=self._is_real(), target=_target(plan))
        slots = {key: slot for slot, (key, _name, _found) in enumerate(self._lines_beside(projections), start=1)}
        rows = [replace(row_of("plan", _("Your plan"), projections.plan), slot=slots.get("plan", 0))]
        if self._tried is not None:
            rows.insert(0, replace(row_of("tried", _("What if"), self._tried.plan), slot=0))
        for scenario in plan.scenario:
            found, problem = self.beside.found.get(scenario.id), self.beside.problems.get(scenario.id, "")
            row = row_of(scenario.id, scenario.name, found) if found else salary.unknown_row(scenario.id, scenario.name)
            stuck = block_sentences(found.inputs, names_of_skills(catalogue), self.context.wording) if found else []
            note = problem or " ".join([change_text(scenario, catalogue, self.context.wording) + ".", *stuck])
            rows.append(replace(row, slot=slots.get(scenario.id), is_compared=scenario.is_compared, note=note))
        if projections.plan.inputs.moves:
            rows.append(replace(row_of("stay", _("Stay in role"), projections.stay), slot=STAY_SLOT))
        self.scenarios.show_rows(
            rows, salary.month_titles(projections.plan, self.context.wording), has_target=_target(plan) is not None
        )

    def _lines_beside(self, projections: PlanAndStay) -> list[tuple[str, str, Projection]]:
        """Key, name and projection of the lines beside the one in focus: scenarios, and the plan while one is tried.

        There is room for three; the plan comes last, so that the scenarios keep their colours. A scenario over another
        span of time has no line.
        """
        found = []
        months = projections.plan.inputs.months
        for row in self.context.workspace.plan.scenario:
            projection = self.beside.found.get(row.id)
            if row.is_compared and projection is not None and projection.inputs.months == months:
                found.append((row.id, row.name, projection))
        if self._tried is not None:
            return [*found[: MOST_COMPARED - 1], ("plan", _("Your plan"), projections.plan)]
        return found[:MOST_COMPARED]

    def _tried_inputs_differ(self) -> bool:
        return self.live.projections is not None and self.what_if.is_trying()

    def _try(self) -> None:
        """Follow a slider that is being dragged."""
        if not self._tried_inputs_differ():
            return
        self._compute(_DRAG_PATHS, self._follow)

    def _settle(self) -> None:
        """Show what the sliders say with all paths; without a trial, the plan."""
        if self._tried_inputs_differ():
            self._compute(USUAL_PATHS, self._take)
        else:
            self.context.jobs.cancel("what if")
            self._tried = None
            self._show_projections()

    def _compute(self, paths: int, then: Callable[[PlanAndStay], object]) -> None:
        projections = self.live.projections
        assert projections is not None
        inputs = salary.with_what_if(projections.plan.inputs, self.what_if.values())
        self.context.jobs.run(partial(compute, inputs, projections.plan.seed, paths), then, key="what if")

    def _follow(self, projections: PlanAndStay) -> None:
        if self._tried_inputs_differ():
            self._tried = projections
            self.chart.update_series(self._model())

    def _take(self, projections: PlanAndStay) -> None:
        if self._tried_inputs_differ():
            self._tried = projections
            self._show_projections()

    def _keep(self) -> None:
        workspace = self.context.workspace
        values = salary.kept(workspace.plan, self.what_if.plan_values(), self.what_if.values())
        workspace.do(_("Keep what-if values"), pay.keep_what_if, *values)
        self.context.toast(_("The plan has these values now"), undo=True)

    def _save_scenario(self) -> None:
        """Ask for the name under which what is tried is to stand beside the plan."""
        before, after = self.what_if.plan_values(), self.what_if.values()
        changed = {
            field.name: getattr(after, field.name)
            for field in fields(WhatIf)
            if getattr(after, field.name) != getattr(before, field.name)
        }
        blank = Scenario("", "", 0, is_compared=True, created_on=self._today(), **changed)
        workspace = self.context.workspace
        self.scenarios.ask(replace(blank, name=change_text(blank, workspace.catalogue, self.context.wording)))

    def _toggle_table(self) -> None:
        show = self.year_table.isHidden()
        self.year_table.setVisible(show)
        self.chart.setVisible(not show)
        self.as_table.setText(_("Show as chart") if show else _("Show as table"))


def _year_columns() -> list[Column]:
    return [
        Column(_("Month"), lambda row: row.month),
        Column(_("1 in 10 below"), lambda row: row.low, figures=True),
        Column(_("1 in 4 below"), lambda row: row.quarter, figures=True),
        Column(_("Typical"), lambda row: row.typical, figures=True, style="strong"),
        Column(_("1 in 4 above"), lambda row: row.three_quarters, figures=True),
        Column(_("1 in 10 above"), lambda row: row.high, figures=True),
        Column(_("Stay in role"), lambda row: row.stay, figures=True),
    ]


def _target(plan: Plan) -> float | None:
    """The yearly pay that the person wishes for."""
    cents = plan.profile.target_pay_cents
    return None if cents is None else amount_of(cents)
