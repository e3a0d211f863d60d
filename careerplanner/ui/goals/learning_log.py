"""The learning log of a goal in the inspector: the newest entries, and the older ones on request."""

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.domain.plan import LogEntry
from careerplanner.i18n import _, ngettext
from careerplanner.ui.goals.goal_actions import GoalActions
from careerplanner.ui.goals.panel_layout import BLEED, add_bleeding, add_link
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.text import Label
from careerplanner.units import Minutes

_SHOWN = 5


class GoalLog(QWidget):
    """Entries of one goal, the newest first; Enter or a click opens one."""

    def __init__(self, acts: GoalActions) -> None:
        super().__init__()
        self._actions = acts
        self._goal_id = ""
        self._entries: list[LogEntry] = []
        self._shows_all = False
        self.list = EntryList(_("Learning log"))
        self.nothing = Label(_("No time logged yet."), "small", "text3", wrap=True)
        self.older = Button("", "link", clicked=self.show_all)
        column = QVBoxLayout(self)
        column.setContentsMargins(BLEED, 0, BLEED, 0)
        column.setSpacing(6)
        column.addWidget(Label(_("Learning log"), "h3"))
        column.addWidget(self.nothing)
        add_bleeding(self, column, self.list)
        add_link(self, column, self.older)
        self.list.opened.connect(lambda entry_id: acts.edit_log(self._entry(entry_id)))

    def _entry(self, entry_id: str) -> LogEntry:
        return next(entry for entry in self._entries if entry.id == entry_id)

    def show_goal(self, goal_id: str) -> None:
        """Show the log of a goal."""
        if goal_id != self._goal_id:
            self._shows_all = False
        self._goal_id = goal_id
        log = self._actions.context.workspace.plan.log_entry
        self._entries = [entry for entry in reversed(log) if entry.goal_id == goal_id]
        self._show()

    def show_all(self) -> None:
        """Show the older entries too."""
        self._shows_all = True
        self._show()

    def _show(self) -> None:
        shown = self._entries if self._shows_all else self._entries[:_SHOWN]
        self.list.set_rows([self._row(entry) for entry in shown])
        self.nothing.setVisible(not self._entries)
        hidden = len(self._entries) - len(shown)
        more = ngettext("Show {count} older entry", "Show {count} older entries", hidden)
        self.older.setText(more.format(count=hidden))
        self.older.setVisible(hidden > 0)

    def _row(self, entry: LogEntry) -> Entry:
        day = self._actions.context.wording.dates.short_day(entry.logged_on, self._actions.today())
        return Entry(entry.id, day, self._actions.context.wording.times.minutes(Minutes(entry.minutes)), entry.note)

    def remove_focused(self) -> bool:
        """Remove the entry under the cursor where the keyboard is in the list."""
        if self.list.hasFocus() and self.list.chosen_id():
            self._actions.remove_log(self._entry(self.list.chosen_id()))
            return True
        return False
