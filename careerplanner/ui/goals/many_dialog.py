"""Several goals changed at once: those that are ticked get another date, priority or status, or go, as one step."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from careerplanner.app.backups import BEFORE_DELETE
from careerplanner.app.commands.goals import goal_plan
from careerplanner.app.queries.goals import text as words
from careerplanner.app.queries.goals.goals import GoalCard
from careerplanner.domain.goal_rows import Priority
from careerplanner.domain.plan import GoalStatus
from careerplanner.i18n import _, mark, ngettext
from careerplanner.ui.goals.page_actions import PageActions
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.check_list import CheckList, CheckRow
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.entry_dialog import EntryDialog
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.text import Label

_DATE, _NO_DATE = "due", "no due"
_CHANGES: Mapping[str, str] = {
    _DATE: mark("Give a due date"),
    _NO_DATE: mark("Take the due date away"),
    "high": mark("Make high priority"),
    "normal": mark("Make normal priority"),
    "low": mark("Make low priority"),
    "first": mark("Work on them first"),
    "done": mark("Finish"),
    "dropped": mark("Drop"),
    "active": mark("Resume"),
    "archive": mark("Archive"),
    "restore": mark("Restore from the archive"),
    "delete": mark("Delete"),
}


class ManyDialog(EntryDialog):
    """The goals that the page shows, to be ticked, and what shall become of them."""

    def __init__(self, acts: PageActions, parent: QWidget | None, cards: Sequence[GoalCard]) -> None:
        super().__init__(_("Change several goals"), _("Change"), parent, width=560)
        self._actions = acts
        self._cards = tuple(cards)
        self._chosen: set[str] = set()
        self.what = ComboBox(items=[(key, _(text)) for key, text in _CHANGES.items()], value=_DATE)
        self.due = DateEdit()
        self.due_field = Field(_("&Due"), self.due)
        self.all_button = Button(_("Choose all"), "link", clicked=lambda: self._choose_all(on=True))
        self.none_button = Button(_("Choose none"), "link", clicked=lambda: self._choose_all(on=False))
        self.count = Label("", "small", "text2")
        self.list = CheckList(_("Goals"))
        self.add_row(Field(_("&What to do"), self.what), self.due_field)
        row = QHBoxLayout()
        for widget in (self.all_button, self.none_button):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.count)
        self.body.addLayout(row)
        self.body.addWidget(self.list)
        self.what.chosen.connect(lambda key: self.due_field.setVisible(key == _DATE))
        self.list.ticked.connect(self._tick)
        self._show()
        self.list.setFocus(Qt.FocusReason.TabFocusReason)

    def _tick(self, goal_id: str, on: bool) -> None:  # noqa: FBT001 - a signal of Qt
        (self._chosen.add if on else self._chosen.discard)(goal_id)
        self._show()

    def _choose_all(self, *, on: bool) -> None:
        self._chosen = {card.id for card in self._cards} if on else set()
        self._show()

    def _show(self) -> None:
        today, wording = self._actions.today(), self._actions.context.wording
        self.list.set_rows(
            [
                CheckRow(
                    card.id,
                    card.title,
                    words.due_text(card, today, wording) or words.standing_text(card, today, wording),
                    is_done=card.id in self._chosen,
                    is_choice=True,
                )
                for card in self._cards
            ]
        )
        count = len(self._chosen)
        self.count.setText(ngettext("{count} chosen", "{count} chosen", count).format(count=count))
        self.save_button.setEnabled(count > 0)

    def apply(self) -> bool:
        """Change the goals that are ticked, in the order in which they stand."""
        ids = [card.id for card in self._cards if card.id in self._chosen]
        if not ids:
            return False
        what, workspace = self.what.value(), self._actions.context.workspace
        due = self.due.value()
        if what == _DATE and due is None:
            self.due_field.set_error(_("Give the date on which they are due."))
            return False
        if what in {"delete", "archive"}:
            workspace.before_large(BEFORE_DELETE)
        self._do(what, ids)
        said = ngettext("{count} goal changed.", "{count} goals changed.", len(ids))
        self._actions.say(said.format(count=len(ids)))
        return True

    def _do(self, what: str, ids: list[str]) -> None:
        workspace, count = self._actions.context.workspace, len(ids)

        def label(one: str, many: str) -> str:
            return ngettext(one, many, count).format(count=count)

        acts: dict[str, Callable[[], object]] = {
            "archive": lambda: workspace.do(
                label("Archive {count} goal", "Archive {count} goals"), goal_plan.archive, ids
            ),
            "restore": lambda: workspace.do(
                label("Restore {count} goal", "Restore {count} goals"), goal_plan.restore, ids
            ),
            "delete": lambda: workspace.do(
                label("Delete {count} goal", "Delete {count} goals"), goal_plan.remove_all, ids
            ),
            "first": lambda: workspace.do(
                label("Work on {count} goal first", "Work on {count} goals first"), goal_plan.put_first, ids
            ),
        }
        if what in acts:
            acts[what]()
        elif what in {_DATE, _NO_DATE}:
            due = self.due.value() if what == _DATE else None
            name = label("Give {count} goal another date", "Give {count} goals another date")
            workspace.do(name, goal_plan.change_all, ids, due_on=due)
        elif what in set(Priority):
            name = label("Give {count} goal another priority", "Give {count} goals another priority")
            workspace.do(name, goal_plan.change_all, ids, priority=Priority(what))
        else:
            name = label("Give {count} goal another status", "Give {count} goals another status")
            command, catalogue = goal_plan.set_status_of_all, workspace.catalogue
            workspace.do(name, command, catalogue, ids, GoalStatus(what), self._actions.today())
