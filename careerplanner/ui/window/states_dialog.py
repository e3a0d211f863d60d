"""The states of one plan side by side, and the ways on; nothing is chosen until the user does."""

from enum import Enum
from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QWidget

from careerplanner.app import backups, plan_files, state_text
from careerplanner.app.compare_states import State, Which, compare
from careerplanner.app.workspace import Workspace
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.paths import UserFolders
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.text import Label
from careerplanner.wording import Wording

FILTER = f"Career Planner (*{plan_files.SUFFIX})"


class Choice(Enum):
    """What the user chose of the states of a plan."""

    NOTHING = "nothing"
    FILE = "the file as it is"
    NEW_FILE = "a new file"


class StatesDialog(Dialog):
    """Shows the states of the plan at a path. ``choice`` and ``chosen`` tell what is to be opened when it closes.

    ``workspace`` is the window's own state, where the plan is open: it can be kept as a copy.
    """

    def __init__(
        self,
        path: Path,
        reason: str,
        folders: UserFolders,
        wording: Wording,
        *,
        workspace: Workspace | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(_("Which state of the plan?"), "", parent, width=900)
        self.choice = Choice.NOTHING
        self.chosen = path
        self._folders = folders
        self._workspace = workspace
        self._wording = wording
        self.states = compare(path, folders.backups, workspace)
        self.message = InlineMessage(reason, "warning" if reason else "info")
        self.message.close_button.hide()
        self.cards = [self._card(state) for state in self.states]
        self._add_buttons()
        self._fill()

    def _card(self, state: State) -> Card:
        card = Card(state_text.title_of(state), state_text.head_of(state, self._wording))
        against = self.states[0].plan if state.which is not Which.FILE else None
        if state.plan is not None:
            lines = state_text.lines_of(state.plan, self._wording, against)
        else:
            lines = (state.problem or _("Of this state only the count of edits and the day were noted."),)
        card.add(Label("\n".join(lines), "small", "danger" if state.problem else "text2", wrap=True))
        card.body.addStretch(1)
        return card

    def _add_buttons(self) -> None:
        can_open = self.states[0].plan is not None
        backup = self._backup()
        self.cancel = self.add_button(Button(_("Cancel"), clicked=self.reject))
        self.open_file = self.add_button(Button(_("Open the file"), clicked=self._take_file))
        self.open_file.setEnabled(can_open)
        self.open_backup = self.add_button(Button(_("Restore the backup…"), clicked=self._take_backup))
        self.open_backup.setEnabled(backup is not None and backup.plan is not None)
        if self._workspace is not None:
            keep = Button(_("Save what is shown…"), "primary", clicked=self._take_window)
            self.keep_window = self.add_button(keep)

    def _fill(self) -> None:
        self.body.addWidget(self.message)
        row = QHBoxLayout()
        row.setSpacing(12)
        for card in self.cards:
            row.addWidget(card, 1)
        self.body.addLayout(row)
        self.body.addWidget(
            Label(_("None of these states is deleted or changed, whatever you choose."), "small", "text2", wrap=True)
        )
        self.body.addStretch(1)

    def _backup(self) -> State | None:
        return next((state for state in self.states if state.which is Which.BACKUP), None)

    def _take_file(self) -> None:
        self.choice = Choice.FILE
        self.accept()

    def _take_backup(self) -> None:
        backup = self._backup()
        target = self._new_file(_("{name} from a backup"))
        if backup is not None and backup.path is not None and target is not None:
            try:
                backups.restore(backup.path, target, self._folders.backups)
            except Refused as refused:
                self.message.say(str(refused), "danger")
            else:
                self._take_new(target)

    def _take_window(self) -> None:
        target = self._new_file(_("{name} copy"))
        if self._workspace is not None and target is not None:
            try:
                self._workspace.save_copy(target)
            except Refused as refused:
                self.message.say(str(refused), "danger")
            else:
                self._take_new(target)

    def _take_new(self, path: Path) -> None:
        self.choice, self.chosen = Choice.NEW_FILE, path
        self.accept()

    def _new_file(self, words: str) -> Path | None:
        return ask_new_file(self, _("New file"), self.states[0].path or self.chosen, words)


def ask_new_file(parent: QWidget, title: str, beside: Path, words: str) -> Path | None:
    """The path of a plan that is to be made, beside another; ``words`` hold its ``{name}``. None to leave it."""
    start = str(beside.parent / f"{words.format(name=beside.stem)}{plan_files.SUFFIX}")
    # A plan is never replaced, so there is nothing to confirm: a name that is taken is refused.
    name, _kind = QFileDialog.getSaveFileName(
        parent, title, start, FILTER, options=QFileDialog.Option.DontConfirmOverwrite
    )
    return plan_files.with_suffix(Path(name)) if name else None
