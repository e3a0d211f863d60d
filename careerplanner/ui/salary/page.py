"""Salary: the pay fan and the futures in which it works, why it is wide, what moves it, and every assumption."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cached_property, partial
from typing import ClassVar

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.app.commands.profile import pay
from careerplanner.app.queries.help.topic import TopicKey
from careerplanner.app.queries.projection.block_text import block_sentences, names_of_skills
from careerplanner.app.queries.projection.effect import what_changed
from careerplanner.app.queries.projection.odds_text import no_pay_sentence
from careerplanner.app.queries.projection.run import USUAL_PATHS
from careerplanner.app.queries.projection.view import target_amount
from careerplanner.app.queries.salary import page as salary
from careerplanner.app.queries.salary.page import WhatIf
from careerplanner.app.queries.salary.scenarios import change_text
from careerplanner.app.queries.salary.unknowns import EMPLOYER, Unknown
from careerplanner.domain.future_rows import Scenario
from careerplanner.domain.projection.engine import share_with_pay
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.results import Projection
from careerplanner.domain.scenarios import MOST_COMPARED
from careerplanner.i18n import _
from careerplanner.report.fan_model import cut_name
from careerplanner.report.palette import STAY_SLOT
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.explaining import explain
from careerplanner.ui.base.live_projection import LiveProjection, PlanAndStay, Shown, compute
from careerplanner.ui.base.page import Page
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.drawer_button import drawer_button
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.sections import Sections
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.salary.assumptions import SalaryAssumptions
from careerplanner.ui.salary.base_rates import BaseRateCard
from careerplanner.ui.salary.empty import NoProjection
from careerplanner.ui.salary.forecasts import ForecastCard
from careerplanner.ui.salary.goal_seek import SeekCard
from careerplanner.ui.salary.industry_table import IndustryCard
from careerplanner.ui.salary.levers import LeverCard
from careerplanner.ui.salary.pauses import PauseCard
from careerplanner.ui.salary.pay_card import Lines, PayCard
from careerplanner.ui.salary.promotion import PromotionCard
from careerplanner.ui.salary.scenario_projections import STAY, ScenarioProjections
from careerplanner.ui.salary.scenarios import ScenarioCard
from careerplanner.ui.salary.trade_card import TradeCard
from careerplanner.ui.salary.tripwires import TripwireCard
from careerplanner.ui.salary.two_columns import TwoColumns
from careerplanner.ui.salary.what_if import WhatIfPanel
from careerplanner.ui.salary.width_card import WidthCard

# ruff: noqa: PLW0108 - a lambda asks for the card of a section only when that section is filled

_DRAG_PATHS = 2_000
_LONGEST_LABEL = 24
_REAL, _NOMINAL = "real", "nominal"


@dataclass(frozen=True, slots=True, eq=False)
class _Tried(PlanAndStay):
    """What the sliders say; ``target`` is the share with the target pay, None while dragged or without one."""

    target: float | None = None


def _try_out(inputs: Inputs, seed: int, target: float | None) -> _Tried:
    both = compute(inputs, seed, USUAL_PATHS)
    share = None if target is None else float(share_with_pay(inputs, target, paths=USUAL_PATHS, seed=seed)[-1])
    return _Tried(both.plan, both.stay, share)


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
        self._wants_works = False
        self.money = SegmentedControl(_("Money"), [(_REAL, _("Today’s money")), (_NOMINAL, _("Nominal"))])
        self.stuck = InlineMessage()
        self.pay = PayCard(context)
        self.width_card = WidthCard(self._answer)
        explain(self.width_card, context, TopicKey.RANGE)
        self.trade = TradeCard(context, live, today)
        self.beside = ScenarioProjections(context.workspace, context.jobs, today)
        self.scenarios = ScenarioCard(context, today)
        self.levers = LeverCard(context, live, today)
        explain(self.levers, context, TopicKey.LEVERS)
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
                ("compare", _("Compare"), lambda: [self.scenarios]),
                ("wish", _("What a wish takes"), lambda: [self.seek]),
                ("pauses", _("Pauses"), lambda: [self.pauses]),
                ("promotion", _("Promotion"), lambda: [self.promotion, self.base_rates]),
                ("industries", _("Industries"), lambda: [self.industries]),
                ("forecasts", _("Track record"), lambda: [self.forecasts, self.tripwires]),
                ("assumptions", _("Assumptions"), lambda: [self.register]),
            ],
        )

    # The cards of a section are made when it is first turned to.

    @cached_property
    def seek(self) -> SeekCard:
        """What a wish takes."""
        return SeekCard(self.context, self.live)

    @cached_property
    def pauses(self) -> PauseCard:
        """Leave and other pauses."""
        return PauseCard(self.context, self.live, self._today)

    @cached_property
    def promotion(self) -> PromotionCard:
        """What a promotion is worth."""
        return PromotionCard(self.context, self._today)

    @cached_property
    def base_rates(self) -> BaseRateCard:
        """How often such steps come about."""
        return BaseRateCard(self.context)

    @cached_property
    def industries(self) -> IndustryCard:
        """What industries pay."""
        return IndustryCard(self.context)

    @cached_property
    def forecasts(self) -> ForecastCard:
        """The forecasts that were kept."""
        return ForecastCard(self.context, self.live, self._today)

    @cached_property
    def tripwires(self) -> TripwireCard:
        """The plan B."""
        return TripwireCard(self.context, self.live, self._today)

    @cached_property
    def register(self) -> SalaryAssumptions:
        """Every assumption."""
        return SalaryAssumptions(self.context, self._today)

    def reveal(self, item: str) -> None:
        """Turn to a part of the page, to the futures in which it works, or to a row of a part by its id."""
        item, _stroke, row_id = item.partition("/")
        part = {"tripwires": "forecasts", "scenarios": "compare"}.get(item, item)
        if part == "works":
            self._wants_works = True
            self._show_works()
            self.scroll_to(self.pay.title)
        elif part == "levers":
            self.scroll_to(self.levers)
        elif self.sections.has(part):
            self.sections.turn_to(part)
            self.scroll_to(self.sections)
        if part == "pauses" and row_id:
            self.pauses.choose(row_id)
        if part == "assumptions" and row_id and self.register.table.choose(row_id):
            self.scroll_to_part(self.register.table, self.register.table.place_of_choice)

    def _show_works(self) -> None:
        """Show the futures in which it works, once there are any."""
        shown = self.live.projections
        if shown is None or not self._wants_works:
            return
        self._wants_works = False
        if shown.view.headline is not None:
            self.pay.filter_on(shown.view.headline.role.key)

    def _answer(self, unknown: Unknown) -> None:
        """Go to where a question is answered: the questions about the employer, or the register."""
        if unknown.leads_to == EMPLOYER:
            self.context.act("employer")
        else:
            self.reveal(f"{unknown.leads_to}/{unknown.register_key}")

    def _build(self) -> None:
        self.header.add_action(self.money)
        self.pay.add_to_head(drawer_button(self.what_if, _("What if"), "sliders-horizontal"))
        self.header.add_action(Button(_("Export PDF"), icon="export", clicked=partial(self.context.act, "report")))
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.stuck)
        column.addWidget(TwoColumns((self.pay, self.levers), (self.width_card, self.trade)))
        column.addWidget(self.sections)
        column.addStretch(1)
        self.body.addWidget(self._content, 1)
        self.body.addWidget(self.empty, 1)
        self.set_inspector(self.what_if)

    def _connect(self) -> None:
        self.live.changed.connect(self._follow_plan)
        self.money.chosen.connect(lambda _key: self._show_projections())
        self.what_if.moved.connect(self._try)
        self.what_if.settled.connect(self._settle)
        self.what_if.keep_wanted.connect(self._keep)
        self.what_if.save_wanted.connect(self._save_scenario)
        self.scenarios.kept.connect(self.what_if.show_plan)
        self.beside.changed.connect(self._show_projections)

    def reload(self) -> None:
        """Show the plan's assumptions; the futures follow when they are computed."""
        self.sections.fill("assumptions", lambda: self.register.refresh())
        self.sections.fill("pauses", lambda: self.pauses.refresh())
        self._show_plan()

    def _follow_plan(self) -> None:
        if self.isVisible():
            self._show_plan()
        else:
            self.is_stale = True

    def _show_plan(self) -> None:
        """Show the newest futures of the plan."""
        projections = self.live.projections
        has_pay = projections is not None and projections.view.has_pay
        problem = no_pay_sentence() if projections is not None else self.live.problem
        self.empty.show_problem(self.context.workspace.plan, "" if has_pay else problem)
        self._content.setVisible(has_pay)
        self.money.setEnabled(has_pay)
        if projections is not None and has_pay:
            self.what_if.set_plan(salary.what_if_of(projections.plan.inputs))
            self._settle()
            self._show_works()
            self.beside.refresh()
            self.width_card.show_view(projections.view, self.context.wording)
            self.trade.refresh()
            self.levers.refresh()
            self.sections.fill("wish", lambda: self.seek.refresh())
            self.sections.fill(
                "promotion",
                lambda: self.promotion.refresh(),
                lambda: self.base_rates.show_projections(projections),
            )
            self.sections.fill("industries", lambda: self.industries.refresh())
            self.sections.fill("forecasts", lambda: self.forecasts.refresh(), lambda: self.tripwires.refresh())

    def _is_real(self) -> bool:
        return self.money.value() == _REAL

    def _show_projections(self) -> None:
        """Draw chart and tables for what is tried, or for the plan."""
        projections = self.live.projections
        if projections is None:
            return
        self.pay.show_lines(self._lines(projections))
        tried = self._tried.plan if self._tried else projections.plan
        wording = self.context.wording
        self.header.set_subtitle(
            _("Base pay before tax · to {month} · figures of {day}").format(
                month=wording.dates.month(projections.view.last), day=wording.dates.long_day(projections.view.today)
            )
        )
        self._show_blocks(projections)
        self._show_scenarios(projections)
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

    def _lines(self, projections: Shown) -> Lines:
        beside = tuple((cut_name(name, _LONGEST_LABEL), found) for _key, name, found in self._lines_beside(projections))
        return Lines(projections, self._tried, beside, is_real=self._is_real())

    def _show_scenarios(self, projections: Shown) -> None:
        plan, catalogue, wording = self.context.workspace.plan, self.context.workspace.catalogue, self.context.wording
        row_of = partial(salary.scenario_row, real=self._is_real(), wording=wording)
        slots = {key: slot for slot, (key, _name, _found) in enumerate(self._lines_beside(projections), start=1)}
        target = projections.view.target
        of_plan = None if target is None else target.share
        rows = [replace(row_of("plan", _("Your plan"), projections.plan, target=of_plan), slot=slots.get("plan", 0))]
        if self._tried is not None:
            share = self._tried.target if isinstance(self._tried, _Tried) else None
            rows.insert(0, replace(row_of("tried", _("What if"), self._tried.plan, target=share), slot=0))
        for scenario in plan.scenario:
            found, problem = self.beside.found.get(scenario.id), self.beside.problems.get(scenario.id, "")
            row = salary.unknown_row(scenario.id, scenario.name)
            stuck: list[str] = []
            if found is not None:
                row = row_of(scenario.id, scenario.name, found.projection, target=found.target)
                stuck = block_sentences(found.projection.inputs, names_of_skills(catalogue), wording)
            note = problem or " ".join([change_text(scenario, catalogue, wording) + ".", *stuck])
            rows.append(replace(row, slot=slots.get(scenario.id), is_compared=scenario.is_compared, note=note))
        if projections.plan.inputs.moves:
            stay = self.beside.found.get(STAY)
            share = None if stay is None else stay.target
            rows.append(replace(row_of(STAY, _("Stay in role"), projections.stay, target=share), slot=STAY_SLOT))
        titles = salary.month_titles(projections.plan, wording)
        self.scenarios.show_rows(rows, titles, has_target=target is not None)

    def _lines_beside(self, projections: PlanAndStay) -> list[tuple[str, str, Projection]]:
        """Key, name and projection of the lines beside the one in focus: scenarios, and the plan while one is tried.

        There is room for three; the plan comes last, so that the scenarios keep their colours. A scenario over another
        span of time has no line.
        """
        found = []
        months = projections.plan.inputs.months
        for row in self.context.workspace.plan.scenario:
            beside = self.beside.found.get(row.id)
            if row.is_compared and beside is not None and beside.projection.inputs.months == months:
                found.append((row.id, row.name, beside.projection))
        if self._tried is not None:
            return [*found[: MOST_COMPARED - 1], ("plan", _("Your plan"), projections.plan)]
        return found[:MOST_COMPARED]

    def _try(self) -> None:
        """Follow a slider that is being dragged."""
        projections = self.live.projections
        if projections is None or not self.what_if.is_trying():
            return
        work = partial(compute, self._tried_inputs(projections), projections.plan.seed, _DRAG_PATHS)
        self.context.jobs.follow(work, self._follow, key="what if")

    def _settle(self) -> None:
        """Show what the sliders say with all paths; without a trial, the plan."""
        projections = self.live.projections
        if projections is not None and self.what_if.is_trying():
            target = target_amount(self.context.workspace.plan)
            work = partial(_try_out, self._tried_inputs(projections), projections.plan.seed, target)
            self.context.jobs.run(work, self._take, key="what if")
        else:
            self.context.jobs.cancel("what if")
            self._tried = None
            self._show_projections()

    def _tried_inputs(self, projections: PlanAndStay) -> Inputs:
        return salary.with_what_if(projections.plan.inputs, self.what_if.values())

    def _follow(self, tried: PlanAndStay) -> None:
        projections = self.live.projections
        if projections is not None and self.what_if.is_trying():
            self._tried = tried
            self.pay.drag(self._lines(projections))

    def _take(self, tried: PlanAndStay) -> None:
        if self.live.projections is not None and self.what_if.is_trying():
            self._tried = tried
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
