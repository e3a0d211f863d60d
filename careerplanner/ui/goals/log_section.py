"""The learning log of the page of skills and goals: rhythm, timer, weeks and months, entries, and what was done."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.app.queries.goals import log_book
from careerplanner.app.queries.goals.log_book import MonthDone
from careerplanner.i18n import _, ngettext
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.goals.charts import log_bars
from careerplanner.ui.goals.learning_timer import LearningTimer
from careerplanner.ui.goals.log_dialog import open_logged_time
from careerplanner.ui.goals.panel_layout import add_link
from careerplanner.ui.kit.bar_chart import BarChart
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.card_row import CardRow
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import tokens
from careerplanner.units import Minutes, minutes_of
from careerplanner.wording import Wording

_SHOWN = 20


class LogSection(QWidget):
    """The log as a whole; an entry opens to be changed or removed."""

    def __init__(
        self, context: Context, live: LiveProjection, today: Callable[[], date], preferences: Preferences
    ) -> None:
        super().__init__()
        self._context, self._live, self._today = context, live, today
        self._count = _SHOWN
        self.rhythm = Label("", "h2", wrap=True)
        self.week = Label("", "body", "text2", wrap=True)
        self.log_button = Button(_("Log time"), "primary", "clock", clicked=partial(context.act, "log_time"))
        self.timer = LearningTimer(context, live, today, preferences)
        self.span = SegmentedControl(_("Weeks or months"), [("weeks", _("Weeks")), ("months", _("Months"))])
        self.chart = BarChart(_("Learning time"))
        self.entries = EntryList(_("Entries of the log"))
        self.nothing = Label(_("No time logged yet."), "small", "text3", wrap=True)
        self.older = Button("", "link", clicked=self._show_older)
        self.done = EntryList(_("Done, month by month"), is_choice=True)
        self._build()
        self.span.chosen.connect(lambda _key: self._show_chart())
        self.entries.opened.connect(partial(open_logged_time, context, live, today))

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(tokens.CARD_GAP)
        top = Card()
        top.add(self.rhythm)
        top.add(self.week)
        buttons = FlowLayout(gap=8)
        for widget in (self.log_button, *self.timer.widgets()):
            buttons.addWidget(widget)
        top.add(buttons)
        chart = Card(_("Learning time"), _("Bars: hours logged · dotted: hours planned, with pauses"))
        chart.add_to_head(self.span)
        chart.add(self.chart)
        entries = Card(_("Entries"))
        entries.add(self.nothing)
        entries.add(self.entries)
        add_link(entries, entries.body, self.older)
        done = Card(_("Done, month by month"))
        done.add(self.done)
        for widget in (top, chart, CardRow(entries, done, least=300)):
            column.addWidget(widget)
        column.addStretch(1)

    def reload(self) -> None:
        """Show the log as it is now."""
        plan, wording, today = self._context.workspace.plan, self._context.wording, self._today()
        first = wording.dates.first_weekday
        self.rhythm.setText(log_book.rhythm_text(log_book.rhythm(plan, today, first), wording))
        (week,) = log_book.weeks(plan, today, first, 1)
        self.week.setText(
            _("This week: {done}").format(
                done=wording.times.done_of(week.minutes, minutes_of(plan.profile.hours_per_week))
            )
        )
        self.timer.reload()
        self._show_chart()
        self._show_entries()
        self.done.set_rows([_month_entry(month, wording) for month in log_book.done_by_month(plan, today)])

    def _show_chart(self) -> None:
        self.chart.show_model(
            log_bars(
                self._context.workspace.plan,
                self._today(),
                self._context.wording,
                is_month=self.span.value() == "months",
            )
        )

    def _show_entries(self) -> None:
        plan, wording, today = self._context.workspace.plan, self._context.wording, self._today()
        names = {goal.id: goal.title for goal in plan.goal}
        shown = plan.log_entry[: -self._count - 1 : -1]
        self.entries.set_rows(
            [
                Entry(
                    entry.id,
                    names[entry.goal_id],
                    wording.times.minutes(Minutes(entry.minutes)),
                    " · ".join(part for part in (wording.dates.short_day(entry.logged_on, today), entry.note) if part),
                )
                for entry in shown
            ]
        )
        self.nothing.setVisible(not shown)
        more = min(_SHOWN, len(plan.log_entry) - len(shown))
        self.older.setText(ngettext("Show {count} older entry", "Show {count} older entries", more).format(count=more))
        self.older.setVisible(more > 0)

    def _show_older(self) -> None:
        self._count += _SHOWN
        self._show_entries()

    def remove_focused(self) -> bool:
        """Open the entry under the cursor, whose dialog removes it; False where the keyboard is elsewhere."""
        if self.entries.hasFocus() and self.entries.chosen_id():
            open_logged_time(self._context, self._live, self._today, self.entries.chosen_id())
            return True
        return False


def _month_entry(month: MonthDone, wording: Wording) -> Entry:
    names = [*(goal.title for goal in month.goals), *month.actions]
    parts = []
    if month.goals:
        count = len(month.goals)
        parts.append(ngettext("{count} goal finished", "{count} goals finished", count).format(count=count))
    if month.actions:
        count = len(month.actions)
        parts.append(ngettext("{count} action ticked", "{count} actions ticked", count).format(count=count))
    note = " · ".join([*parts, *names])
    return Entry(str(month.month), wording.dates.month(month.month), wording.times.minutes(month.minutes), note)
