"""The figures of a goal in the inspector: hours done, forecast, distance from the due date, pace."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.queries.goals import forecast_text
from careerplanner.app.queries.goals import text as words
from careerplanner.app.queries.goals.goals import FinishRange, GoalCard, Pace, Standing, replanned
from careerplanner.app.queries.projection.learning import assumed_ratio, waits_for
from careerplanner.domain.plan import GoalStatus
from careerplanner.i18n import _
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.goals.goal_actions import GoalActions
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.progress import ProgressRing
from careerplanner.ui.kit.text import Label
from careerplanner.units import Minutes, hours_of


class GoalFigures(QWidget):
    """A ring with the hours, and below it the forecast in words; ``replan_wanted`` asks for a date that can be held."""

    replan_wanted = Signal()

    def __init__(self, acts: GoalActions) -> None:
        super().__init__()
        self._actions = acts
        self.ring = ProgressRing(_("Hours done"))
        self.hours = Label("", "strong", wrap=True)
        self.left = Label("", "small", "text2", wrap=True)
        self.finish = Label("", "strong", wrap=True)
        self.range = Label("", "small", "text2", wrap=True)
        self.distance = Label("", "small", "success", wrap=True)
        self.chance = Label("", "small", "text2", wrap=True)
        self.gate = Label("", "small", "text2", wrap=True)
        self.pace = Label("", "small", "text3", wrap=True)
        self.record = Label("", "small", "text3", wrap=True)
        self.replan = Button("", icon="calendar-blank", clicked=self.replan_wanted.emit)
        self._build()

    def _build(self) -> None:
        hours = QVBoxLayout()
        hours.setSpacing(2)
        hours.addStretch(1)
        hours.addWidget(self.hours)
        hours.addWidget(self.left)
        hours.addStretch(1)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.ring)
        top.addLayout(hours, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addLayout(top)
        column.addSpacing(6)
        self._lines = (self.finish, self.range, self.distance, self.chance, self.gate, self.pace, self.record)
        for label in self._lines:
            column.addWidget(label)
        column.addSpacing(4)
        column.addWidget(self.replan)

    def show_goal(self, card: GoalCard, finish_range: FinishRange | None, pace: Pace, live: LiveProjection) -> None:
        """Show a goal with its forecast, or with the reason why there is none."""
        self._show_hours(card)
        self._show_plan(card, live)
        today = self._actions.today()
        waiting = live.problem or _("Working out when it may be finished…")
        self.finish.setText(words.finish_text(finish_range, self._actions.context.wording))
        self.range.setText(words.finish_range(finish_range, self._actions.context.wording) if finish_range else waiting)
        self.distance.setText(words.distance_text(card, finish_range, today, self._actions.context.wording))
        self.distance.set_tone("success" if card.standing is Standing.ON_TRACK else "warning")
        self.pace.setText(words.pace_text(pace, self._actions.context.wording))
        is_active = card.status is GoalStatus.ACTIVE
        for label in self._lines:
            label.setVisible(is_active and bool(label.text()))
        day, wording = replanned(finish_range, today), self._actions.context.wording
        self.replan.setText(
            _("Replan to {day}").format(day=wording.dates.day(day)) if day else _("Choose another date")
        )
        self.replan.setVisible(card.standing in (Standing.OVERDUE, Standing.BEHIND))
        self.updateGeometry()

    def _show_plan(self, card: GoalCard, live: LiveProjection) -> None:
        """Show the chance of the due date, what the next gate has to do with it, and the record behind it."""
        workspace, wording = self._actions.context.workspace, self._actions.context.wording
        self.chance.setText(forecast_text.chance_text(card, wording))
        inputs = live.projections.plan.inputs if live.projections else None
        is_ahead = inputs is not None and card.status is GoalStatus.ACTIVE
        if inputs is None or not is_ahead:
            self.gate.setText("")
            self.record.setText("")
            return
        plan, catalogue = workspace.plan, workspace.catalogue
        self.gate.setText(forecast_text.gate_text(waits_for(plan, catalogue, inputs, card.id), catalogue))
        self.record.setText(forecast_text.record_text(plan, inputs, assumed_ratio(plan, catalogue), wording))

    def _show_hours(self, card: GoalCard) -> None:
        wording = self._actions.context.wording
        done, total = (
            wording.times.hours_number(hours_of(Minutes(card.minutes_done))),
            wording.times.hours_number(hours_of(Minutes(card.minutes_estimated))),
        )
        spelled = _("{done} of {total} hours").format(done=done, total=total)
        share = card.minutes_done / card.minutes_estimated if card.minutes_estimated else card.fraction
        self.ring.show_share(share, wording.numbers.percent(share), spelled)
        self.hours.setText(spelled)
        is_active = card.status is GoalStatus.ACTIVE
        self.left.setText(
            _("{hours} left").format(hours=wording.times.minutes(Minutes(card.minutes_left))) if is_active else ""
        )
        self.left.setVisible(is_active)
