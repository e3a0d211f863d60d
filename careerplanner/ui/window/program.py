"""The running window program: one open plan at a time, and the way from one plan to another."""

import logging
from collections.abc import Callable
from datetime import date
from pathlib import Path

from PySide6.QtCore import QTimer

from careerplanner.app.backups import BEFORE_RESTORE
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.workspace import Workspace, open_workspace
from careerplanner.errors import Refused
from careerplanner.paths import UserFolders
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.window.cannot_open import ask_for_another
from careerplanner.ui.window.main_window import MainWindow
from careerplanner.ui.window.open_asking import open_asking
from careerplanner.ui.window.session import Session

log = logging.getLogger(__name__)


class Program:
    """Holds the session of the open plan, and opens others in its place."""

    def __init__(
        self,
        folders: UserFolders,
        preferences: Preferences,
        today: Callable[[], date],
        frame: MainWindow | None = None,
    ) -> None:
        """``frame`` is a window that holds no plan yet; the first plan is shown in it."""
        self.folders = folders
        self.preferences = preferences
        self.today = today
        self.session: Session | None = None
        self._frame = frame

    def begin(self, workspace: Workspace) -> Session:
        """Show the window of a plan."""
        frame, self._frame = self._frame, None
        self.session = Session(self.folders, workspace, self.preferences, self.today, self.open, frame)
        self.preferences.remember_plan(workspace.path)
        self.session.window.show()
        return self.session

    def open(self, path: Path) -> None:
        """Open another plan in place of this one; refused, with this one still open, when that cannot be."""
        before = self.session
        if before is not None and path == before.workspace.path:
            self._take_the_file(before)
            return
        workspace = open_asking(path, self.folders, before.window if before is not None else None)
        if workspace is not None:
            self._show(workspace)

    def _take_the_file(self, before: Session) -> None:
        """Open the file of this plan as it is, in place of what the window shows, which is backed up first."""
        before.backups.before(BEFORE_RESTORE)
        path = before.workspace.path
        before.workspace.close()  # one lock at a time
        catalogue = load_catalogue()
        while True:
            try:
                workspace = open_workspace(path, self.folders.backups, catalogue, accept=path == before.workspace.path)
            except Refused as refused:
                other = ask_for_another(str(refused), self.folders)
                if other is None:
                    before.window.close()
                    return
                path = other
            else:
                self._show(workspace)
                return

    def _show(self, workspace: Workspace) -> None:
        before = self.session
        place = before.window.saveGeometry() if before is not None else None
        session = self.begin(workspace)
        if before is not None and place is not None:
            session.window.restoreGeometry(place)
            session.drafts.offer()
            # The call comes from a slot of the old window: let that return first.
            QTimer.singleShot(0, before.close)

    def take_in(self) -> None:
        """Bring into the plan, or into the drafts, whatever is being typed."""
        if self.session is not None:
            self.session.take_in()

    def close(self) -> None:
        """Close what is open."""
        if self.session is not None:
            self.session.close()
            self.session = None
