"""What did you do? Hours are logged, and actions ticked."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLineEdit

from careerplanner.app.commands.goals import goals
from careerplanner.app.queries.review.text import did_text
from careerplanner.app.queries.review.week import open_actions
from careerplanner.domain.learning import active_goals
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.check_list import CheckList, CheckRow
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.text import Label
from careerplanner.ui.kit.unit_edits import HoursEdit
from careerplanner.ui.review.question import Question, heading, note_nothing
from careerplanner.units import Minutes, minutes_of


class DidQuestion(Question):
    """The first question; ``edit_log`` opens an entry of the log."""

    def __init__(self, context: Context, today: Callable[[], date], edit_log: Callable[[str], object]) -> None:
        sentence = _("Log the hours of these seven days, and tick what is done.")
        super().__init__(context, today, _("What did you do?"), sentence)
        self.goal = ComboBox(_("Goal"))
        self.hours = HoursEdit(
            longest_minutes=minutes_of(goals.MOST_LOGGED_HOURS), optional=True, placeholder=_("such as 2")
        )
        self.day = DateEdit()
        self.note = QLineEdit()
        self.note.setPlaceholderText(_("What did you do? (optional)"))
        self.hours_field = Field(_("&Hours"), self.hours)
        self.log_button = Button(_("Log it"), icon="clock", clicked=self._log)
        self.nothing = Label("", "small", "text3", wrap=True)
        self.entries = EntryList(_("Logged in these seven days"))
        self.actions_head = heading(_("Actions that are next"))
        self.to_tick = CheckList(_("Actions that are next"))
        self._build()
        self.entries.opened.connect(edit_log)
        self.to_tick.ticked.connect(self._tick)

    def _build(self) -> None:
        self.column.addWidget(Field(_("&Goal"), self.goal))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.hours_field, 1)
        row.addWidget(Field(_("&Day"), self.day), 1)
        self.column.addLayout(row)
        self.column.addWidget(Field(_("&Note"), self.note))
        self.column.addWidget(self.log_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(heading(_("Logged in these seven days")))
        self.column.addWidget(self.nothing)
        self.add_list(self.entries)
        self.column.addWidget(self.actions_head)
        self.add_list(self.to_tick)
        self.column.addStretch(1)

    def load(self) -> None:
        """Show the entries of the week and the actions that are next."""
        plan, wording, today = self.context.workspace.plan, self.context.wording, self.today()
        names = {goal.id: goal.title for goal in plan.goal}
        self.goal.set_items([(goal.id, goal.title) for goal in active_goals(plan)])
        if not self.goal.value() and self.goal.count():
            self.goal.setCurrentIndex(0)
        if self.day.value() is None:
            self.day.set_value(today)
        self.entries.set_rows(
            [
                Entry(
                    entry.id,
                    names[entry.goal_id],
                    wording.times.minutes(Minutes(entry.minutes)),
                    " · ".join(part for part in (wording.dates.short_day(entry.logged_on, today), entry.note) if part),
                )
                for entry in self.week.entries
            ]
        )
        self.nothing.setText(note_nothing(not self.week.entries))
        self.nothing.setVisible(not self.week.entries)
        rows = [CheckRow(step.id, step.title, names[step.goal_id]) for step in open_actions(plan)]
        self.to_tick.set_rows(rows)
        for widget in (self.actions_head, self.to_tick):
            widget.setVisible(bool(rows))
        self.log_button.setEnabled(self.goal.count() > 0)

    def summary(self) -> str:
        """Hours with what they went into."""
        return did_text(self.week, self.context.workspace.plan, self.context.wording)

    def take(self) -> bool:
        """Log the hours that are typed."""
        if not self.hours.commit():
            return True
        minutes = self.hours.value()
        if not minutes or not self.goal.value():
            return False
        day = self.day.value()
        assert day is not None
        with self.hours_field.guard_and_tell():
            self.context.workspace.do(
                _("Log time"), goals.log_time, self.goal.value(), minutes, day, self.today(), self.note.text()
            )
        self.hours.set_value(None)
        self.note.clear()
        self.context.toast(_("{hours} logged.").format(hours=self.context.wording.times.minutes(minutes)), undo=True)
        self.answered.emit()
        return True

    def _log(self) -> None:
        if not self.take():
            self.hours_field.set_error(_("How many hours? Such as {hours}.").format(hours="1.5"))
            self.hours.setFocus()

    def _tick(self, step_id: str, is_on: bool) -> None:  # noqa: FBT001 - Qt sends it
        self.context.workspace.do(_("Tick action"), goals.tick_step, step_id, self.today() if is_on else None)
        self.context.toast(_("Action done."), undo=True)
        self.answered.emit()

    def focus_first(self) -> None:
        """Hours come first."""
        self.hours.setFocus(Qt.FocusReason.TabFocusReason)
