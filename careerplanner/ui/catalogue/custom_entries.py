"""My own catalogue: every role, skill and move that is not as shipped, and what can be done with it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.app.queries.catalogue.custom_entries import CustomEntry, custom_entries
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.catalogue.custom_actions import CustomActions
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.empty_state import EmptyState
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView


class CustomEntriesView(QWidget):
    """A table, and the buttons for the entry that is chosen in it."""

    def __init__(self, context: Context, acts: CustomActions) -> None:
        super().__init__()
        self._context = context
        self._actions = acts
        self.message = InlineMessage()
        self.model = TableModel(_columns(), self)
        self.table = TableView(_("My own catalogue"), self.model, grows=True, sortable=True)
        self.edit = self._button(_("Edit…"), "pencil-simple", acts.edit)
        self.show_again = self._button(_("Show again"), "eye", acts.show_again)
        self.reset = self._button(_("Reset to shipped"), "arrow-counter-clockwise", acts.reset)
        self.hide_one = self._button(_("Hide"), "eye-slash", acts.hide)
        self.remove = self._button(_("Remove"), "trash", acts.remove)
        self.new_role = Button(_("Add role…"), "primary", "plus", clicked=acts.add_role)
        self.new_skill = Button(_("Add skill…"), icon="plus", clicked=acts.add_skill)
        self.to_file = Button(
            _("Save to a file…"), "ghost", "floppy-disk", clicked=partial(self._try, acts.save_ladder)
        )
        self.from_file = Button(
            _("Add from a file…"), "ghost", "folder-open", clicked=partial(self._try, acts.take_ladder)
        )
        self.empty_message = InlineMessage()
        self.card = Card(_("My own catalogue"), _("What you added, took from a release, changed or hid."))
        self.empty = EmptyState(
            _("The catalogue is as shipped"),
            _("Roles and skills that you add, change or hide are listed here, and can be reset."),
            Button(_("Add role…"), "primary", clicked=acts.add_role),
            Button(_("Add from a file…"), clicked=partial(self._try, acts.take_ladder)),
            icon="briefcase",
        )
        self._lay_out()
        self.table.row_chosen.connect(lambda _row: self._show_buttons())
        self.table.row_opened.connect(lambda _row: self._act(acts.edit))

    def _button(self, text: str, icon: str, act: Callable[[CustomEntry], object]) -> Button:
        return Button(text, icon=icon, clicked=lambda: self._act(act))

    def _lay_out(self) -> None:
        buttons = FlowLayout()
        for button in (
            self.edit,
            self.show_again,
            self.reset,
            self.hide_one,
            self.remove,
            self.to_file,
            self.from_file,
        ):
            buttons.addWidget(button)
        self.card.add_to_head(self.new_skill)
        self.card.add_to_head(self.new_role)
        self.card.add(self.message)
        self.card.add(buttons)
        self.card.add(self.table)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.empty_message)
        column.addWidget(self.card)
        column.addWidget(self.empty, 1)
        column.addStretch(0)

    def reload(self) -> None:
        """Show what the plan changes of the catalogue."""
        workspace = self._context.workspace
        found = custom_entries(workspace.plan, workspace.catalogue)
        self.model.set_rows(found)
        if found and self.table.chosen_row() is None:
            self.table.choose(found[0].id)
        self.card.setVisible(bool(found))
        self.empty.setVisible(not found)
        self._show_buttons()

    def _show_buttons(self) -> None:
        entry: CustomEntry | None = self.table.chosen_row()
        self.edit.setEnabled(entry is not None and not entry.is_hidden)
        self.show_again.setVisible(entry is not None and entry.is_hidden)
        self.hide_one.setVisible(entry is not None and not entry.is_hidden and not entry.can_remove)
        self.reset.setVisible(entry is not None and entry.can_reset)
        self.remove.setVisible(entry is not None and entry.can_remove)
        self.message.hide()

    def _try(self, act: Callable[[], object]) -> None:
        message = self.message if self.card.isVisibleTo(self) else self.empty_message
        message.hide()
        try:
            act()
        except Refused as refused:
            message.say(str(refused), "warning")

    def _act(self, act: Callable[[CustomEntry], object]) -> None:
        entry = self.table.chosen_row()
        if entry is None or (act == self._actions.edit and entry.is_hidden):
            return
        try:
            act(entry)
        except Refused as refused:
            self.message.say(str(refused), "warning")


def _columns() -> tuple[Column, ...]:
    return (
        Column(_("Name"), lambda entry: entry.name, tooltip=lambda entry: entry.name, style="strong"),
        Column(_("Kind"), lambda entry: entry.kind_text),
        Column(_("Made by"), lambda entry: entry.maker_text),
        Column(_("Shown"), lambda entry: _("Hidden") if entry.is_hidden else _("Yes")),
    )
