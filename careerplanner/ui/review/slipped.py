"""What slipped? Goals whose date has passed get the date that their forecast supports."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt

from careerplanner.app.commands.goals import goals
from careerplanner.app.queries.goals.goals import finish_ranges_of, replan_dates
from careerplanner.app.queries.review.text import slipped_text
from careerplanner.app.queries.review.week import late_goals
from careerplanner.i18n import _, ngettext
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.text import Label
from careerplanner.ui.review.question import Question


class SlippedQuestion(Question):
    """The third question."""

    def __init__(self, context: Context, live: LiveProjection, today: Callable[[], date]) -> None:
        super().__init__(context, today, _("What slipped?"), "")
        self._live = live
        self._replanned = 0
        self.late = EntryList(_("Goals to replan"))
        self.hint = Label("", "small", "text3", wrap=True)
        self.replan_button = Button(_("Replan all"), "secondary", "calendar-blank", clicked=self.replan_all)
        self.add_list(self.late)
        self.column.addWidget(self.hint)
        self.column.addWidget(self.replan_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addStretch(1)
        self.late.opened.connect(self._replan)

    def _dates(self) -> dict[str, date]:
        plan, shown = self.context.workspace.plan, self._live.projections
        return replan_dates(plan, finish_ranges_of(plan, shown.plan if shown else None), self.today())

    def load(self) -> None:
        """Show the goals whose date has passed, each with the date that its forecast supports."""
        plan, today, wording = self.context.workspace.plan, self.today(), self.context.wording
        dates, found = self._dates(), late_goals(plan, today)
        rows = []
        for goal in found:
            assert goal.due_on is not None
            was, day = wording.dates.short_day(goal.due_on, today), dates.get(goal.id)
            if day is None:
                note = _("Was due {day}; no forecast gives a new date. Set one on the page of goals.").format(day=was)
            else:
                note = _("Was due {day}; the forecast supports {new}").format(
                    day=was, new=wording.dates.short_day(day, today)
                )
            rows.append(Entry(goal.id, goal.title, note=note))
        self.late.set_rows(rows)
        sentence = _("A date that has passed says nothing any more. Give it one that holds; nothing else is lost.")
        self.sentence.setText(sentence if found else _("Nothing slipped. Every date still lies ahead."))
        self.hint.setText(_("Enter on a goal replans it alone."))
        self.hint.setVisible(bool(dates))
        self.replan_button.setVisible(bool(dates))

    def summary(self) -> str:
        """How many got a new date, or still wait."""
        return slipped_text(self._replanned, len(late_goals(self.context.workspace.plan, self.today())))

    def replan_all(self) -> None:
        """Give all of them the dates that their forecasts support."""
        self._give(self._dates())

    def _replan(self, goal_id: str) -> None:
        day = self._dates().get(goal_id)
        if day is None:
            self.context.navigate("goals", goal_id)
        else:
            self._give({goal_id: day})

    def _give(self, dates: dict[str, date]) -> None:
        self.context.workspace.do(_("Replan goals"), goals.replan, dates)
        self._replanned += len(dates)
        count = len(dates)
        words = ngettext("{count} goal has a new date.", "{count} goals have new dates.", count)
        self.context.toast(words.format(count=count), undo=True)
        self.answered.emit()

    def focus_first(self) -> None:
        """The button that does it all, while there is something to do."""
        (self.replan_button if self.replan_button.isVisible() else self).setFocus(Qt.FocusReason.TabFocusReason)
