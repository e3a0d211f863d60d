"""The running window program: one open plan at a time, and the way from one plan to another."""

import logging
from collections.abc import Callable
from datetime import date, datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog

from careerplanner.app import crash_reports, kept_history
from careerplanner.app.backups import BEFORE_RESTORE
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.sealing import forget_all
from careerplanner.app.workspace import Workspace, open_workspace
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.paths import UserFolders
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.window import garbage
from careerplanner.ui.window.cannot_open import open_in_the_end
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
        """Show the window of a plan; refused, with the plan closed, where a fault of the program keeps it from that."""
        frame, self._frame = self._frame, None
        try:
            session = Session(self.folders, workspace, self.preferences, self.today, self.open, frame, self.lock)
        except Exception as error:
            workspace.close()
            if frame is not None:
                frame.hide()
            log.exception("A plan could not be shown")
            crash_reports.keep(self.folders.logs, crash_reports.describe(error), datetime.now().astimezone())
            raise Refused(
                _("{path} cannot be shown: this is a fault of the program ({kind}). Nothing was changed.").format(
                    path=workspace.path, kind=type(error).__name__
                )
            ) from error
        self.session = session
        self.preferences.remember_plan(workspace.path)
        session.window.show()
        return session

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

        def open_one(each: Path) -> Workspace:
            return open_workspace(each, self.folders.backups, catalogue, accept=each == path)

        workspace = open_in_the_end(path, self.folders, open_one)
        if workspace is None:
            before.window.close()
        else:
            self._show(workspace)

    def lock(self) -> None:
        """Close a sealed plan with all its dialogs, forget its key, and show it again once the passphrase is given.

        What is being typed is taken into the plan first, or into its sealed drafts.
        """
        session = self.session
        if session is None or session.workspace.key is None:
            return
        session.take_in()
        session.drafts.end()
        for each in QApplication.topLevelWidgets():
            if isinstance(each, QDialog) and each.isVisible():
                each.reject()
        # The call may come from within one of these dialogs: let that return first.
        QTimer.singleShot(0, partial(self._lock, session))

    def _lock(self, session: Session) -> None:
        if self.session is not session:
            return
        path, place = session.workspace.path, session.window.saveGeometry()
        had_history = any(session.workspace.history())
        kept = kept_history.keep(session.workspace, self.folders.drafts)
        QApplication.setQuitOnLastWindowClosed(False)
        try:
            self.close()
            forget_all()
            workspace = open_in_the_end(path, self.folders, partial(open_asking, folders=self.folders))
        finally:
            QApplication.setQuitOnLastWindowClosed(True)
        if workspace is None:
            kept_history.drop(kept)
            QApplication.exit(0)
            return
        self._show(workspace)
        if self.session is not None:
            self.session.window.restoreGeometry(place)
            self.session.drafts.offer()
            if not kept_history.give_back(workspace, kept) and had_history:
                self.session.window.toast(_("What was done before the plan was locked can no longer be undone."))

    def _show(self, workspace: Workspace) -> None:
        before = self.session
        place = before.window.saveGeometry() if before is not None else None
        garbage.thaw()
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
