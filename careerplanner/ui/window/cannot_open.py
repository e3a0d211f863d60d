"""What stands in place of the window when a plan cannot be opened: why, and the ways on."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog

from careerplanner.app import plan_files
from careerplanner.app.workspace import Workspace
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.paths import UserFolders
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.messages import InlineMessage

FILTER = f"Career Planner (*{plan_files.SUFFIX})"


class CannotOpenDialog(Dialog):
    """Says why a plan could not be opened; ``chosen`` is the plan to try next, or None."""

    def __init__(self, reason: str, folders: UserFolders) -> None:
        super().__init__(_("The plan could not be opened"))
        self.chosen: Path | None = None
        self._folders = folders
        self.message = InlineMessage(reason, "danger")
        self.message.close_button.hide()
        self.other = Button(_("Open another plan…"), "primary", clicked=self._open_other)
        self.new = Button(_("New plan…"), clicked=self._make_new)
        self.leave = Button(_("Quit"), "ghost", clicked=self.reject)
        self.body.addWidget(self.message)
        for button in (self.leave, self.new, self.other):
            self.add_button(button)

    def _open_other(self) -> None:
        start = str(self._folders.data)
        name, _kind = QFileDialog.getOpenFileName(self, _("Open another plan"), start, FILTER)
        self._take(Path(name) if name else None)

    def _make_new(self) -> None:
        start = str(Path.home() / f"{_('New plan')}{plan_files.SUFFIX}")
        name, _kind = QFileDialog.getSaveFileName(self, _("New plan"), start, FILTER)
        if not name:
            return
        path = plan_files.with_suffix(Path(name))
        try:
            plan_files.create(path)
        except Refused as refused:
            self.message.say(str(refused), "danger")
            return
        self._take(path)

    def _take(self, path: Path | None) -> None:
        if path is not None:
            self.chosen = path
            self.accept()


def open_in_the_end(path: Path, folders: UserFolders, open_one: Callable[[Path], Workspace | None]) -> Workspace | None:
    """The plan at a path, or another that the user takes where it cannot be opened; None to leave."""
    wanted: Path | None = path
    while wanted is not None:
        try:
            workspace = open_one(wanted)
        except Refused as refused:
            reason = str(refused)
        else:
            if workspace is not None:
                return workspace
            reason = _("{path} was left as it is.").format(path=wanted)
        wanted = ask_for_another(reason, folders)
    return None


def ask_for_another(reason: str, folders: UserFolders) -> Path | None:
    """Show why a plan could not be opened; the plan that the user takes instead, or None to leave."""
    dialog = CannotOpenDialog(reason, folders)
    if dialog.exec() != QDialog.DialogCode.Accepted:
        return None
    return dialog.chosen
