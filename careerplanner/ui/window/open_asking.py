"""Open a plan to work on it; where it is not as it was known, the user is asked which state to go on with."""

from pathlib import Path

from PySide6.QtWidgets import QWidget

from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.compare_states import DiffersFromMark
from careerplanner.app.workspace import Workspace, open_workspace
from careerplanner.errors import NeedsPassphrase
from careerplanner.paths import UserFolders
from careerplanner.ui.window.passphrase_dialogs import ask_passphrase
from careerplanner.ui.window.states_dialog import Choice, StatesDialog
from careerplanner.wording import speaking


def open_asking(path: Path, folders: UserFolders, parent: QWidget | None = None) -> Workspace | None:
    """The plan at a path, or the state of it that the user chose; None where they chose none, or give no passphrase.

    Refused where it cannot be opened for any other reason.
    """
    try:
        return _open(path, folders, parent)
    except NeedsPassphrase as needs:
        return open_asking(path, folders, parent) if ask_passphrase(needs.path, parent) else None


def _open(path: Path, folders: UserFolders, parent: QWidget | None) -> Workspace | None:
    try:
        return open_workspace(path, folders.backups, load_catalogue())
    except DiffersFromMark as differs:
        dialog = StatesDialog(path, differs.what, folders, speaking(), parent=parent)
    dialog.exec()
    if dialog.choice is Choice.NOTHING:
        return None
    is_file = dialog.choice is Choice.FILE
    return open_workspace(dialog.chosen, folders.backups, load_catalogue(), accept=is_file)
