"""Overview: the route with likely dates, four figures, what to do next, and the pay outlook."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.commands.goals import goals
from careerplanner.app.queries.goals import suggestions
from careerplanner.app.queries.overview import overview
from careerplanner.app.queries.projection.effect import what_changed
from careerplanner.app.queries.projection.pauses import shades
from careerplanner.app.queries.projection.standing import next_role, readiness_for
from careerplanner.domain.pay import base_yearly_cents, pay_on
from careerplanner.i18n import _, ngettext
from careerplanner.report.fan_model import fan_model
from careerplanner.report.wording import compact_money, day_name, month_name, whole_money
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.base.page import Page
from careerplanner.ui.chart.view import ChartView
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.check_list import CheckList, CheckRow
from careerplanner.ui.kit.chip import ChipTone
from careerplanner.ui.kit.empty_state import EmptyState
from careerplanner.ui.kit.text import Label
from careerplanner.ui.overview.alarm import TripwireAlarm
from careerplanner.ui.overview.kpi import KpiCard
from careerplanner.ui.overview.step_track import Step, StepTrack

_NOON, _EVENING = 12, 18


class OverviewPage(Page):
    """The plan at a glance."""

    reads: ClassVar[frozenset[str]] = frozenset(
        {
            "profile",
            "pay_record",
            "experience",
            "route_step",
            "rating",
            "evidence",
            "goal",
            "goal_step",
            "log_entry",
            "assumption",
            "scenario",
            "tripwire",
            "pause",
        }
    )

    def __init__(self, context: Context, live: LiveProjection, today: Callable[[], date]) -> None:
        super().__init__(context, _("Overview"))
        self.live = live
        self._today = today
        self.alarm = TripwireAlarm(context, today)
        self.track = StepTrack(_("Your route"))
        self.changed = Label("", "small", "accent_text", wrap=True)
        self.pay = KpiCard(_("Pay today"))
        self.likely = KpiCard(_("Likely pay"))
        self.ready = KpiCard(_("Gates to the next role"))
        self.week = KpiCard(_("Learning this week"))
        self.to_do = CheckList(_("Next actions"))
        self.no_actions = Label(_("Nothing is waiting. Add a goal to go on."), "body", "text3", wrap=True)
        self.chart = ChartView(_("Salary outlook"))
        self.no_chart = Label("", "body", "text2", wrap=True)
        self.route_card = Card(_("Your route"))
        self._content = QWidget()
        self._empty = self._empty_state()
        self._build()
        self.live.changed.connect(self._show_projections)
        self.track.opened.connect(partial(context.navigate, "path"))
        self.to_do.ticked.connect(self._tick)
        self.to_do.opened.connect(self._open_action)

    def _build(self) -> None:
        self.header.add_action(Button(_("Export PDF"), icon="export", clicked=partial(self.context.act, "report")))
        add = Button(_("Add goal"), "primary", "plus", clicked=partial(self.context.act, "new_goal"))
        self.header.add_action(add)
        self.route_card.add_to_head(
            Button(_("Change route"), "ghost", "git-branch", clicked=partial(self.context.navigate, "path"))
        )
        self.route_card.add(self.track)
        self.route_card.add(self.changed)
        figures = QHBoxLayout()
        figures.setSpacing(16)
        for card in (self.pay, self.likely, self.ready, self.week):
            figures.addWidget(card, 1)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.alarm)
        column.addWidget(self.route_card)
        column.addLayout(figures)
        column.addLayout(self._lower_cards(), 1)
        # Not a stack of pages: that takes the height which the chart would like for the least it needs.
        self.body.addWidget(self._content, 1)
        self.body.addWidget(self._empty, 1)

    def _lower_cards(self) -> QGridLayout:
        card = Card(_("Next actions"))
        card.add_to_head(Button(_("All goals"), "link", clicked=partial(self.context.navigate, "goals")))
        card.add(self.to_do)
        card.add(self.no_actions)
        card.body.addStretch(1)
        live = Card(_("Salary outlook"))
        live.add_to_head(Button(_("Open"), "link", clicked=partial(self.context.navigate, "salary")))
        live.add(self.no_chart)
        live.add(self.chart, 1)
        grid = QGridLayout()
        grid.setSpacing(16)
        grid.addWidget(card, 0, 0)
        grid.addWidget(live, 0, 1)
        grid.setColumnStretch(0, 5)
        grid.setColumnStretch(1, 6)
        return grid

    def _empty_state(self) -> EmptyState:
        return EmptyState(
            _("Let’s plan your next step"),
            _("Four questions, about two minutes. Everything stays on this computer."),
            Button(_("Plan my route"), "primary", clicked=partial(self.context.act, "setup")),
            Button(_("Start from the sample plan"), clicked=partial(self.context.act, "sample_plan")),
            icon="path",
        )

    def reload(self) -> None:
        """Show the plan as it is now."""
        plan, today = self.context.workspace.plan, self._today()
        self._content.setVisible(bool(plan.profile.role_key))
        self._empty.setVisible(not plan.profile.role_key)
        if not plan.profile.role_key:
            self.header.set_title(_("Overview"))
            self.header.set_subtitle("")
            return
        self.header.set_title(_greeting(plan.profile.name, datetime.now().hour))  # noqa: DTZ005 - the user's clock
        record = pay_on(plan.pay_record, today)
        role = self.context.workspace.catalogue.role(plan.profile.role_key)
        if record is None:
            self.pay.show_figure("–", _("Add your pay on the Profile page."))
        else:
            amount = whole_money(base_yearly_cents(record) / 100, plan.profile.currency)
            self.pay.show_figure(amount, _("{role} · base pay a year").format(role=role.short_name))
        self.alarm.refresh()
        self._show_readiness()
        self._show_week()
        self._show_actions()
        self._show_projections()

    def _show_readiness(self) -> None:
        plan = self.context.workspace.plan
        found = next_role(plan, self.context.workspace.catalogue)
        if found is None:
            self.ready.show_figure("–", _("Choose a goal on the Path page."))
            return
        three = readiness_for(plan, found)
        figure = _("{met} of {gates}").format(met=three.gates_met, gates=three.gates)
        note = _("{role} · {coverage} covered, {evidenced} of it evidenced").format(
            role=found.name, coverage=f"{three.coverage:.0%}", evidenced=f"{three.evidenced:.0%}"
        )
        fraction = three.gates_met / three.gates if three.gates else 1.0
        self.ready.show_figure(figure, note, fraction=fraction)

    def _show_week(self) -> None:
        plan = self.context.workspace.plan
        done, wanted = overview.minutes_this_week(plan, self._today()) / 60, plan.profile.hours_per_week
        figure = _("{done} of {wanted} h").format(done=f"{done:.3g}", wanted=f"{wanted:.3g}")
        left = max(0.0, wanted - done)
        note = (
            _("{hours} h left · starts anew on Monday").format(hours=f"{left:.3g}") if left else _("Done for this week")
        )
        self.week.show_figure(figure, note, fraction=min(1.0, done / wanted) if wanted else 1.0)

    def _show_actions(self) -> None:
        found = suggestions.next_actions(self.context.workspace.plan, self.context.workspace.catalogue)
        self.to_do.set_rows([self._row(action) for action in found])
        self.to_do.setVisible(bool(found))
        self.no_actions.setVisible(not found)

    def _row(self, action: suggestions.NextAction) -> CheckRow:
        parts = [action.skill_name, _("{hours} h").format(hours=f"{action.hours:.3g}") if action.hours else ""]
        tone: ChipTone = "neutral"
        if action.is_overdue(self._today()) or action.is_due_soon(self._today()):
            tone = "warning"
        chip = _("Due {day}").format(day=day_name(action.due_on)) if action.due_on else ""
        note = " · ".join(part for part in parts if part)
        return CheckRow(action.step_id or action.goal_id, action.title, note, chip, tone)

    def _show_projections(self) -> None:
        if self.is_stale and not self.isVisible():
            return
        plan, catalogue = self.context.workspace.plan, self.context.workspace.catalogue
        projections = self.live.projections
        projection = projections.plan if projections else None
        found = overview.route_stops(plan, catalogue, projection, self._today())
        self.track.show_steps([_step(stop, number) for number, stop in enumerate(found)])
        last = catalogue.role(found[-1].role_key).name if len(found) > 1 else ""
        self.route_card.set_title(_("Your route to {role}").format(role=last) if last else _("Your route"))
        words = what_changed(self.live.before.plan if self.live.before else None, projection)
        self.changed.setText(words)
        self.changed.setVisible(bool(words))
        self.header.set_subtitle(_subtitle(self._today(), overview.months_to_next(projection)))
        self._show_likely_pay()
        self.no_chart.setText(self.live.problem)
        self.no_chart.setVisible(bool(self.live.problem))
        self.chart.setVisible(projections is not None)
        if projections is not None:
            names = {role.name: role.short_name for role in catalogue.roles}
            name = _("Your route") if len(found) > 1 else _("Your role")
            stay = (_("Stay in role"), projections.stay) if len(found) > 1 else None
            self.chart.show_model(
                fan_model(projections.plan, name, stay=stay, short_names=names, shades=shades(plan, projections.plan))
            )

    def _show_likely_pay(self) -> None:
        projections = self.live.projections
        if projections is None:
            self.likely.show_figure("–", self.live.problem, caption=_("Likely pay"))
            return
        fan, inputs = projections.plan.nominal, projections.plan.inputs
        change = fan.p50[-1] / inputs.pay - 1
        low, high = (compact_money(float(fan_edge[-1]), inputs.currency, digits=0) for fan_edge in (fan.p10, fan.p90))
        self.likely.show_figure(
            whole_money(round(float(fan.p50[-1]), -2), inputs.currency),
            _("8 in 10 futures: {low} – {high}").format(low=low, high=high),
            chip=f"{change:+.0%}",
            chip_tone="success" if change > 0 else "neutral",
            caption=_("Pay in {month}").format(month=month_name(inputs.start + inputs.months)),
        )

    def _tick(self, row_id: str, _is_on: bool) -> None:  # noqa: FBT001 - Qt sends it
        workspace = self.context.workspace
        if any(step.id == row_id for step in workspace.plan.goal_step):
            workspace.do(_("Tick action"), goals.tick_step, row_id, self._today())
        else:
            workspace.do(_("Finish goal"), goals.finish, workspace.catalogue, row_id, self._today())
        self.context.toast(_("Done"), undo=True)

    def _open_action(self, row_id: str) -> None:
        steps = self.context.workspace.plan.goal_step
        self.context.navigate("goals", next((step.goal_id for step in steps if step.id == row_id), row_id))


def _greeting(name: str, hour: int) -> str:
    first = name.split(maxsplit=1)[0] if name.split() else ""
    if hour < _NOON:
        return _("Good morning, {name}").format(name=first) if first else _("Good morning")
    if hour < _EVENING:
        return _("Good afternoon, {name}").format(name=first) if first else _("Good afternoon")
    return _("Good evening, {name}").format(name=first) if first else _("Good evening")


def _subtitle(today: date, months: int | None) -> str:
    if months is None:
        return day_name(today)
    if months == 0:
        return _("{day} · your next step is open").format(day=day_name(today))
    words = ngettext(
        "{day} · about {months} month to your next step", "{day} · about {months} months to your next step", months
    )
    return words.format(day=day_name(today), months=months)


def _step(stop: overview.RouteStop, number: int) -> Step:
    state = "here" if stop.is_here else "next" if number == 1 else "later"
    return Step(stop.role_key, stop.name, stop.when, state, stop.is_goal, stop.progress)  # type: ignore[arg-type]
