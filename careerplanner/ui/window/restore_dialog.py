"""The backups of a plan with a preview of each, and the way to a new file made of one."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from careerplanner.app import backups, state_text
from careerplanner.app.backups import Backup, Preview
from careerplanner.app.workspace import Workspace
from careerplanner.errors import NeedsPassphrase, Refused
from careerplanner.i18n import _, ngettext
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.text import Label
from careerplanner.ui.window.passphrase_dialogs import ask_passphrase
from careerplanner.ui.window.states_dialog import ask_new_file
from careerplanner.wording import Wording

_KILOBYTE = 1000


class RestoreDialog(Dialog):
    """Lists the copies of the open plan, the newest first. ``restored`` is the new file, or None."""

    def __init__(self, workspace: Workspace, folder: Path, wording: Wording, parent: QWidget | None = None) -> None:
        super().__init__(
            _("Restore a backup"),
            _("A backup is restored to a new file. The plan that is open stays as it is."),
            parent,
            width=640,
        )
        self.restored: Path | None = None
        self._workspace = workspace
        self._folder = folder
        self._wording = wording
        found = backups.backups_in(folder, workspace.identity.plan_id)
        self._found = {str(backup.path): backup for backup in found}
        self.message = InlineMessage()
        self.list = EntryList(_("Backups"), is_choice=True)
        self.list.set_rows([self._entry(backup) for backup in found])
        self.preview = Card(_("What it holds"))
        self.lines = Label("", "small", "text2", wrap=True)
        self.preview.add(self.lines)
        self.cancel = self.add_button(Button(_("Cancel"), clicked=self.reject))
        self.restore = self.add_button(Button(_("Restore to a new file…"), "primary", clicked=self._restore))
        self._fill(bool(found))
        self.list.chosen.connect(self._show)
        if found:
            self.list.choose(str(found[0].path))

    def _fill(self, there_are_some: bool) -> None:  # noqa: FBT001 - one caller
        self.body.addWidget(self.message)
        if not there_are_some:
            words = _("There is no backup of this plan yet. One is made at its first edit, and by “Back up now”.")
            self.body.addWidget(Label(words, "body", "text2", wrap=True))
        self.restore.setEnabled(there_are_some)
        self.preview.setVisible(there_are_some)
        self.body.addWidget(self.preview)
        self.body.addWidget(self.list)
        self.body.addStretch(1)

    def _entry(self, backup: Backup) -> Entry:
        edits = ngettext("{count} edit", "{count} edits", backup.edit_seq).format(count=backup.edit_seq)
        size = _("{size} kB").format(size=round(backup.bytes / _KILOBYTE))
        made = state_text.moment(backup.made_at, self._wording)
        return Entry(str(backup.path), made, edits, f"{backup.reason}, {size}")

    def _show(self, key: str) -> None:
        """Show what a backup holds, held against the open plan."""
        backup = self._found[key]
        self.message.hide()
        try:
            held = self._preview(backup.path)
        except Refused as refused:
            self.message.say(str(refused), "danger")
            self.lines.setText("")
            self.restore.setEnabled(False)
            return
        self.preview.set_title(_("What it holds"), _("Held against the plan that is open."))
        self.lines.setText("\n".join(state_text.lines_of(held.plan, self._wording, self._workspace.plan)))
        self.restore.setEnabled(True)

    def _preview(self, path: Path) -> Preview:
        """What a backup holds; of one that has another passphrase than the plan, this is asked first."""
        try:
            return backups.preview(path, self._folder)
        except NeedsPassphrase:
            if not ask_passphrase(path, self):
                raise
            return backups.preview(path, self._folder)

    def _restore(self) -> None:
        backup = self._found[self.list.chosen_id()]
        target = ask_new_file(self, _("Restore to a new file"), self._workspace.path, _("{name} from a backup"))
        if target is None:
            return
        try:
            self._workspace.before_large(backups.BEFORE_RESTORE)
            backups.restore(backup.path, target, self._folder)
        except Refused as refused:
            self.message.say(str(refused), "danger")
            return
        self.restored = target
        self.accept()


def offer(
    workspace: Workspace, folder: Path, wording: Wording, parent: QWidget, opened: Callable[[Path], None]
) -> RestoreDialog:
    """Show the backups; what was restored is opened."""
    dialog = RestoreDialog(workspace, folder, wording, parent)

    def open_restored() -> None:
        if dialog.restored is not None:
            opened(dialog.restored)

    dialog.accepted.connect(open_restored)
    dialog.open()
    return dialog
