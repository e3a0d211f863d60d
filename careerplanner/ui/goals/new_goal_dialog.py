"""Adding a goal in one line, from anywhere: suggestions from the gaps, or a goal of one's own."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.app.commands.goals import goals
from careerplanner.app.commands.goals.goals import NewGoal
from careerplanner.app.queries.goals.quick_add import Suggestion, matching, suggestions_for
from careerplanner.app.queries.goals.suggestions import rated_level
from careerplanner.app.queries.goals.text import and_list
from careerplanner.domain.limits import MOST_GOAL_HOURS
from careerplanner.i18n import _, ngettext
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.effect_toast import toast_with_effect
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.goals.goal_dialog import NO_SKILL
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.combo import SearchableCombo
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.entry_dialog import EntryDialog
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.text import Label
from careerplanner.ui.kit.unit_edits import HoursEdit
from careerplanner.units import minutes_of
from careerplanner.wording import Wording

_OWN: Final = "own"
_MOST_SHOWN: Final = 6
_HIGHEST_LEVEL: Final = 5


def open_new_goal(
    context: Context,
    live: LiveProjection,
    today: Callable[[], date],
    parent: QWidget | None,
    added: Callable[[str], object] | None = None,
) -> "NewGoalDialog":
    """Ask for a goal; ``added`` hears the id of each that is added, else the toast offers to show it."""
    dialog = NewGoalDialog(context, live, today, parent, added)
    dialog.show()
    return dialog


class _Line(QLineEdit):
    """The line one types in; arrow up and down walk through the suggestions."""

    stepped = Signal(int)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Step on arrow keys."""
        direction = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
        if direction:
            self.stepped.emit(direction)
        else:
            super().keyPressEvent(event)


class NewGoalDialog(EntryDialog):
    """One line with suggestions, and a second one for hours, due date and skill."""

    def __init__(
        self,
        context: Context,
        live: LiveProjection,
        today: Callable[[], date],
        parent: QWidget | None = None,
        added: Callable[[str], object] | None = None,
    ) -> None:
        sentence = _("Choose one of your gaps, or type a goal of your own. Enter adds, Ctrl+Enter adds and stays.")
        super().__init__(_("Add a goal"), _("Add goal"), parent, sentence=sentence, width=560)
        self.context = context
        self.live = live
        self._today = today
        self._added = added
        self._found: tuple[Suggestion, ...] = ()
        self.line = _Line()
        self.line.setPlaceholderText(_("What do you want to learn?"))
        self.line.setAccessibleName(_("What do you want to learn?"))
        self.suggestions = EntryList(_("Suggestions from your gaps"), is_choice=True)
        self.more = Label("", "small", "text3", wrap=True)
        self.hours = HoursEdit(longest_minutes=minutes_of(MOST_GOAL_HOURS), optional=True, placeholder=_("such as 20"))
        self.due = DateEdit(optional=True, placeholder=_("none"))
        self.skill = SearchableCombo()
        self.hours_field = Field(_("&Hours"), self.hours)
        self.skill_field = Field(_("S&kill"), self.skill)
        self._build()
        self._begin()

    def _build(self) -> None:
        self.body.addWidget(self.line)
        self.body.addWidget(self.suggestions)
        self.body.addWidget(self.more)
        self.add_row(self.hours_field, Field(_("&Due"), self.due), self.skill_field)
        skills = sorted((skill.name, skill.key) for skill in self.context.workspace.catalogue.skills)
        self.skill.set_items([(NO_SKILL, _("No skill")), *((key, name) for name, key in skills)], NO_SKILL)
        again = Button(_("Add and stay"), clicked=self.add_and_stay)
        self.foot.insertWidget(2, again)
        self.line.textEdited.connect(self._search)
        self.line.stepped.connect(self._step)
        self.suggestions.chosen.connect(self._show_choice)
        self.suggestions.opened.connect(lambda _row: self.save())

    def _begin(self) -> None:
        workspace = self.context.workspace
        self._found = suggestions_for(workspace.plan, workspace.catalogue)
        self.line.clear()
        self.due.set_value(None)
        self.skill.set_value(NO_SKILL)
        self._search("")
        self.line.setFocus(Qt.FocusReason.TabFocusReason)

    def _search(self, typed: str) -> None:
        fits = matching(self._found, typed)
        rows = [_entry(each, self.context.wording) for each in fits[:_MOST_SHOWN]]
        if typed.strip():
            rows.append(Entry(_OWN, _("Add “{title}” as a goal of my own").format(title=typed.strip())))
        self.suggestions.set_rows(rows)
        hidden = len(fits) - _MOST_SHOWN
        more = ngettext("and {count} more: type to find it", "and {count} more: type to find them", hidden)
        self.more.setText(more.format(count=hidden) if hidden > 0 else "")
        self.more.setVisible(hidden > 0)
        self.message.hide()
        if rows:
            self.suggestions.choose(rows[0].id)
            self._show_choice(rows[0].id)

    def _step(self, direction: int) -> None:
        ids = [row.id for row in self.suggestions.rows()]
        if ids:
            chosen = self.suggestions.chosen_id()
            place = ids.index(chosen) + direction if chosen in ids else 0
            self.suggestions.choose(ids[max(0, min(len(ids) - 1, place))])

    def _chosen(self) -> Suggestion | None:
        chosen = self.suggestions.chosen_id()
        return next((each for each in self._found if each.id == chosen), None)

    def _show_choice(self, _row_id: str) -> None:
        found = self._chosen()
        self.hours_field.clear_error()
        self.skill_field.setVisible(found is None)
        self.hours.set_value(found.new.minutes if found is not None else None)

    def _new(self) -> NewGoal | None:
        """The goal as it stands in the fields, or None where something is missing, which is then said."""
        found, minutes = self._chosen(), self.hours.value()
        if found is None and not self.line.text().strip():
            self.message.say(_("Type what you want to learn."), "warning")
            self.line.setFocus()
            return None
        if minutes is None:
            self.hours_field.set_error(_("Roughly how many hours?"))
            self.hours.setFocus()
            return None
        if found is not None:
            return replace(found.new, minutes=minutes, due_on=self.due.value())
        skill = "" if self.skill.value() in (NO_SKILL, "") else self.skill.value()
        level = rated_level(self.context.workspace.plan, skill) if skill else 0
        to_level = min(_HIGHEST_LEVEL, level + 1) if skill else 0
        return NewGoal(self.line.text(), skill, level, to_level, minutes, self.due.value())

    def apply(self) -> bool:
        """Add the goal."""
        new = self._new()
        if new is None:
            return False
        workspace = self.context.workspace
        goal_id = workspace.do(_("Add goal"), goals.add, workspace.catalogue, new, self._today())
        show = (_("Show"), partial(self.context.navigate, "goals", goal_id))
        actions = [show] if self._added is None else []
        toast_with_effect(self.context, self.live, _("Goal added."), actions=actions)
        if self._added is not None:
            self._added(goal_id)
        return True

    def add_and_stay(self) -> None:
        """Add the goal and begin with the next one."""
        if self.try_apply():
            title = self.context.workspace.plan.goal[-1].title
            self._begin()
            self.message.say(_("Added: {title}").format(title=title), "success")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Ctrl and Enter adds and stays."""
        is_enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.add_and_stay()
        else:
            super().keyPressEvent(event)


def _entry(found: Suggestion, wording: Wording) -> Entry:
    title = _("{skill} {start} → {end}").format(
        skill=found.skill_name, start=found.new.from_level, end=found.new.to_level
    )
    parts = []
    if found.opens:
        parts.append(_("required for {roles}").format(roles=and_list(found.opens)))
    elif found.asked_by:
        parts.append(_("asked for by {roles}").format(roles=and_list(found.asked_by)))
    count = len(found.new.steps)
    if count:
        parts.append(ngettext("{count} action", "{count} actions", count).format(count=count))
    return Entry(found.id, title, wording.times.minutes(found.new.minutes), " · ".join(parts))
