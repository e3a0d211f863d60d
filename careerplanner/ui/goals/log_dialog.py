"""Logging learning time, from anywhere: goal, hours, day, note; and changing an entry of the log."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QHBoxLayout, QLineEdit, QWidget

from careerplanner.app.commands.goals import goals
from careerplanner.domain.learning import active_goals
from careerplanner.domain.plan import LogEntry, Plan
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.effect_toast import toast_with_effect
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.entry_dialog import EntryDialog
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.unit_edits import HoursEdit
from careerplanner.units import Minutes, minutes_of

_QUICK_MINUTES = (Minutes(30), Minutes(60), Minutes(120))


def open_log_time(
    context: Context,
    live: LiveProjection,
    today: Callable[[], date],
    parent: QWidget | None,
    goal_id: str = "",
) -> "LogTimeDialog | None":
    """Ask for learning time; without a goal to log it on, say so and offer to add one."""
    if not active_goals(context.workspace.plan):
        context.toast(
            _("There is no goal to log time on yet."), actions=[(_("Add goal"), partial(context.act, "new_goal"))]
        )
        return None
    dialog = LogTimeDialog(context, live, today, parent, goal_id=goal_id)
    dialog.show()
    return dialog


def open_logged_time(context: Context, live: LiveProjection, today: Callable[[], date], entry_id: str) -> None:
    """Change an entry of the log; nothing where it is gone."""
    entry = next((entry for entry in context.workspace.plan.log_entry if entry.id == entry_id), None)
    if entry is not None:
        LogTimeDialog(context, live, today, QApplication.activeWindow(), entry=entry).show()


def usual_goal(plan: Plan) -> str:
    """The goal that time is most likely logged on: the one of the newest entry, or the first in the order of work."""
    active = [goal.id for goal in active_goals(plan)]
    logged = [entry.goal_id for entry in plan.log_entry if entry.goal_id in active]
    return next(iter((*logged[-1:], *active)), "")


class LogTimeDialog(EntryDialog):
    """Hours on a goal; small, since it is meant for every day."""

    def __init__(
        self,
        context: Context,
        live: LiveProjection,
        today: Callable[[], date],
        parent: QWidget | None = None,
        *,
        goal_id: str = "",
        entry: LogEntry | None = None,
    ) -> None:
        remove = partial(remove_log, context, live, entry.id) if entry is not None else None
        title, words = (_("Time logged"), _("Save")) if entry else (_("Log learning time"), _("Log time"))
        super().__init__(title, words, parent, remove=remove)
        self.context = context
        self.live = live
        self._today = today
        self._entry = entry
        self.goal = ComboBox(_("Goal"))
        self._example = context.wording.numbers.plain(1.5)
        self.hours = HoursEdit(
            longest_minutes=minutes_of(goals.MOST_LOGGED_HOURS),
            placeholder=_("such as {hours} or 1:30").format(hours=self._example),
        )
        self.day = DateEdit()
        self.note = QLineEdit()
        self.note.setPlaceholderText(_("What did you do? (optional)"))
        self.hours_field = Field(_("&Hours"), self.hours)
        self._build()
        self._fill(goal_id)

    def _build(self) -> None:
        self.body.addWidget(Field(_("&Goal"), self.goal))
        self.add_row(self.hours_field, Field(_("&Day"), self.day))
        quick = QHBoxLayout()
        quick.setSpacing(6)
        for minutes in _QUICK_MINUTES:
            quick.addWidget(
                Button(self.context.wording.times.minutes(minutes), "secondary", clicked=partial(self._take, minutes))
            )
        quick.addStretch(1)
        self.body.addLayout(quick)
        self.body.addWidget(Field(_("&Note"), self.note))

    def _fill(self, goal_id: str) -> None:
        plan = self.context.workspace.plan
        shown = active_goals(plan) if self._entry is None else plan.goal
        items = [(goal.id, goal.title) for goal in shown]
        wanted = goal_id if any(goal.id == goal_id for goal in shown) else usual_goal(plan)
        self.goal.set_items(items, wanted)
        self.day.set_value(self._today())
        if self._entry is not None:
            self.goal.set_items(items, self._entry.goal_id)
            self.goal.setEnabled(False)
            self.hours.set_value(self._entry.minutes)
            self.day.set_value(self._entry.logged_on)
            self.note.setText(self._entry.note)
        self.hours.setFocus(Qt.FocusReason.TabFocusReason)

    def _take(self, minutes: Minutes) -> None:
        self.hours.set_value(minutes)
        self.hours_field.clear_error()
        self.hours.setFocus(Qt.FocusReason.TabFocusReason)

    def apply(self) -> bool:
        """Log the time, or change the entry."""
        minutes, day, note = self.hours.value(), self.day.value(), self.note.text()
        if not minutes:
            self.hours_field.set_error(_("How many hours? Such as {hours}.").format(hours=self._example))
            self.hours.setFocus()
            return False
        assert day is not None
        workspace, words = self.context.workspace, self.context.wording.times.minutes(minutes)
        if self._entry is None:
            workspace.do(_("Log time"), goals.log_time, self.goal.value(), minutes, day, self._today(), note)
            said = _("{hours} logged.").format(hours=words)
        else:
            change, entry_id, today = goals.change_log, self._entry.id, self._today()
            workspace.do(_("Change logged time"), change, entry_id, minutes=minutes, on=day, today=today, note=note)
            said = _("Logged time is now {hours}.").format(hours=words)
        toast_with_effect(self.context, self.live, said)
        return True


def remove_log(context: Context, live: LiveProjection, entry_id: str) -> None:
    """Remove an entry of the log, with a way back."""
    context.workspace.do(_("Remove logged time"), goals.remove_log, entry_id)
    toast_with_effect(context, live, _("Logged time removed."))
