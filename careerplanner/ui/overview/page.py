"""Overview: where the plan leads, what holds it back, what to do this week, what changed, and pay."""

from collections.abc import Callable
from datetime import date, datetime
from functools import partial

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.commands.goals import goals
from careerplanner.app.queries.goals.next_hour import next_actions
from careerplanner.app.queries.help.topic import TopicKey
from careerplanner.app.queries.overview.overview import ActionRow, action_row, minutes_this_week, standing_line
from careerplanner.app.queries.projection import odds_text
from careerplanner.app.queries.projection.brakes import Brake, brakes_of
from careerplanner.app.queries.projection.changes import changes_between
from careerplanner.app.queries.projection.chart import pay_chart
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.explaining import explain, explaining_button
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.base.page import Page
from careerplanner.ui.chart.view import ChartView
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.card_row import CardRow
from careerplanner.ui.kit.check_list import CheckList, CheckRow
from careerplanner.ui.kit.empty_state import EmptyState
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.progress import ProgressLine
from careerplanner.ui.kit.text import Label
from careerplanner.ui.overview.alarm import TripwireAlarm
from careerplanner.ui.overview.cards import BrakesCard, Bumps, ChangedCard, OddsCard

_NOON, _EVENING = 12, 18
_THIS_WEEK = 3
_BRAKES = "brakes"


class OverviewPage(Page):
    """The plan at a glance."""

    def __init__(self, context: Context, live: LiveProjection, today: Callable[[], date]) -> None:
        super().__init__(context, _("Overview"))
        self.live = live
        self._today = today
        self._first: Projection | None = None
        self._of: Projection | None = None
        self._brakes: tuple[Brake, ...] = ()
        self.alarm = TripwireAlarm(context, today)
        self.problem = InlineMessage()
        self.odds = OddsCard(
            partial(context.act, "employer"),
            partial(context.navigate, "salary", "works"),
            explaining_button(context, TopicKey.ODDS),
        )
        self.brakes = BrakesCard()
        self.to_do = CheckList(_("This week"))
        self.no_actions = Label(_("Nothing is waiting. Add a goal to continue."), "body", "text3", wrap=True)
        self.learning = ProgressLine(_("Learning this week"))
        self.learned = Label("", "body", figures=True)
        self.changed = ChangedCard(partial(context.navigate, "salary", "forecasts"))
        self.chart = ChartView(_("Pay in today’s money"), with_caption=False)
        self.add_pay = EmptyState(
            _("No pay yet"),
            odds_text.no_pay_sentence(),
            Button(_("Add pay"), "primary", clicked=partial(context.navigate, "profile")),
            icon="chart-line-up",
        )
        self.chart_card = Card(_("Pay in today’s money"))
        self.bumps = Bumps()
        self._content = QWidget()
        self._empty = self._empty_state()
        self._build()
        self.live.changed.connect(self._show_projection)
        self.to_do.ticked.connect(self._tick)
        self.to_do.opened.connect(self._open_action)

    def _build(self) -> None:
        self.header.add_action(Button(_("Export PDF"), icon="export", clicked=partial(self.context.act, "report")))
        add = Button(_("Add goal"), "primary", "plus", clicked=partial(self.context.act, "new_goal"))
        self.header.add_action(add)
        self._cards = CardRow(self.brakes, self._week_card(), self.changed)
        column = QVBoxLayout(self._content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.alarm)
        column.addWidget(self.problem)
        column.addWidget(self.odds)
        column.addWidget(self._cards)
        column.addWidget(self._pay_card(), 1)
        self.body.addWidget(self._content, 1)
        self.body.addWidget(self._empty, 1)

    def _week_card(self) -> Card:
        card = Card(_("This week"))
        card.add_to_head(Button(_("All goals"), "link", clicked=partial(self.context.navigate, "goals")))
        card.add(self.to_do)
        self.review = Button(_("Weekly review"), "link", "check-circle", clicked=partial(self.context.act, "review"))
        card.add(self.no_actions)
        card.body.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(10)
        foot.addWidget(Label(_("Learning"), "body", "text2"))
        foot.addWidget(self.learning, 1)
        foot.addWidget(self.learned)
        card.add(foot)
        last = QHBoxLayout()
        last.addWidget(self.review)
        last.addStretch(1)
        card.add(last)
        return card

    def _pay_card(self) -> Card:
        explain(self.brakes, self.context, TopicKey.BRAKES)
        explain(self.chart_card, self.context, TopicKey.PAY)
        self.chart_card.add_to_head(Button(_("Open Salary"), "link", clicked=partial(self.context.navigate, "salary")))
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.chart, 1)
        column.addWidget(self.add_pay, 1)
        self.chart_card.add(CardRow(left, self.bumps, least=240, gap=24, stretches=(3, 1)), 1)
        return self.chart_card

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
        self.header.set_subtitle(standing_line(plan, self.context.workspace.catalogue, today, self.context.wording))
        self.alarm.refresh()
        self._show_week()
        self._show_projection()

    def _show_week(self) -> None:
        plan, wording, today = self.context.workspace.plan, self.context.wording, self._today()
        found = next_actions(plan, self.context.workspace.catalogue, today)[:_THIS_WEEK]
        self.to_do.set_rows([_check_row(action_row(action, today, wording)) for action in found])
        self.to_do.setVisible(bool(found))
        self.no_actions.setVisible(not found)
        done, wanted = minutes_this_week(plan, today, self.context.wording) / 60, plan.profile.hours_per_week
        figures = wording.times
        self.learned.setText(
            _("{done} of {wanted}").format(done=figures.hours_number(done), wanted=figures.hours(wanted))
        )
        self.learning.set_fraction(min(1.0, done / wanted) if wanted else 0.0, self.learned.text())

    def _show_projection(self) -> None:
        if self.is_stale and not self.isVisible():
            return
        shown = self.live.projections
        for part in (self.odds, self.brakes, self.changed, self.chart_card):
            part.setVisible(shown is not None)
        self.problem.hide()
        if shown is None:
            if self.live.problem:
                self.problem.say(
                    self.live.problem, "info", (_("Open Profile"), partial(self.context.navigate, "profile"))
                )
            return
        plan, catalogue, wording = self.context.workspace.plan, self.context.workspace.catalogue, self.context.wording
        self.odds.show_view(shown.view, wording)
        self._first = self._first or shown.plan
        self.changed.show_changes(changes_between(self._first, shown.plan, wording))
        self.chart_card.set_title(
            odds_text.pay_title(shown.view, wording), odds_text.hourly_sentence(shown.view, wording)
        )
        self.chart.setVisible(shown.view.has_pay)
        self.add_pay.setVisible(not shown.view.has_pay)
        if shown.view.has_pay:
            self.chart.show_model(pay_chart(plan, catalogue, shown.plan, wording))
        self.bumps.show_view(shown.view, wording)
        self._find_brakes()

    def _find_brakes(self) -> None:
        """Work out what holds the plan back, off this thread; what was found last stays until then."""
        shown = self.live.projections
        assert shown is not None
        if self._of is not shown.plan:
            self._of = shown.plan
            self.context.jobs.run(partial(brakes_of, shown.view), self._take_brakes, key=_BRAKES)
        self._show_brakes()

    def _take_brakes(self, brakes: tuple[Brake, ...]) -> None:
        self._brakes = brakes
        self._show_brakes()

    def _show_brakes(self) -> None:
        shown = self.live.projections
        if shown is not None:
            hours = self.context.workspace.plan.profile.hours_per_week
            self.brakes.show_brakes(self._brakes, shown.view, hours, self.context.wording)

    def _tick(self, row_id: str, _is_on: bool) -> None:  # noqa: FBT001 - Qt sends it
        workspace = self.context.workspace
        if any(step.id == row_id for step in workspace.plan.goal_step):
            workspace.do(_("Tick action"), goals.tick_step, row_id, self._today())
        elif not any(goal.id == row_id for goal in workspace.plan.goal):
            self._open_action(row_id)  # evidence is noted on its skill
            return
        else:
            workspace.do(_("Finish goal"), goals.finish, workspace.catalogue, row_id, self._today())
        self.context.toast(_("Done"), undo=True)

    def _open_action(self, row_id: str) -> None:
        steps = self.context.workspace.plan.goal_step
        self.context.navigate("goals", next((step.goal_id for step in steps if step.id == row_id), row_id))


def _check_row(row: ActionRow) -> CheckRow:
    return CheckRow(row.id, row.title, row.note, row.due, "warning" if row.is_pressing else "neutral")


def _greeting(name: str, hour: int) -> str:
    first = name.split(maxsplit=1)[0] if name.split() else ""
    if hour < _NOON:
        return _("Good morning, {name}").format(name=first) if first else _("Good morning")
    if hour < _EVENING:
        return _("Good afternoon, {name}").format(name=first) if first else _("Good afternoon")
    return _("Good evening, {name}").format(name=first) if first else _("Good evening")
