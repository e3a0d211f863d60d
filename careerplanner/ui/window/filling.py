"""Fill the frame: open the plan, show its first page, and stay; and what follows when the plan cannot be opened."""

import logging
import sys
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QApplication

from careerplanner.app import plan_files, second_start
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.sealing import is_sealed, unlock
from careerplanner.app.window_request import WindowRequest
from careerplanner.app.workspace import open_workspace
from careerplanner.errors import OpenElsewhere, Refused
from careerplanner.i18n import _
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.window import garbage, page_table
from careerplanner.ui.window.cannot_open import ask_for_another
from careerplanner.ui.window.endings import Endings
from careerplanner.ui.window.main_window import MainWindow
from careerplanner.ui.window.open_asking import open_asking
from careerplanner.ui.window.program import Program
from careerplanner.ui.window.session import Session
from careerplanner.ui.window.startup_times import StartupTimes

log = logging.getLogger(__name__)


class Shown:
    """Stands in place of a plan that another window has open, and that window was brought to the front."""


def fill_and_stay(
    application: QApplication,
    request: WindowRequest,
    preferences: Preferences,
    frame: MainWindow,
    path: Path,
    times: StartupTimes,
) -> int:
    """Open the plan in the frame and stay until the window is closed; the exit status of the program."""
    program = Program(request.folders, preferences, date.today, frame)
    session = begin(request, program, path)
    if session is None or isinstance(session, Shown):
        frame.close()
        return 1 if session is None else 0
    try:
        if request.screenshots is not None:
            _write_screenshots(session, request.screenshots)
            return 0
        if request.startup_times:
            times.follow(session, partial(_print_and_leave, application, times))
        else:
            Endings(application, program.take_in)
            session.drafts.offer()
            session.when_figures_stand(partial(session.jobs.run, page_table.load_all, _loaded))
        return application.exec()
    finally:
        program.close()


def _loaded(_answer: object) -> None:
    """The code of the pages is loaded, and stays."""
    garbage.settle()


def _print_and_leave(application: QApplication, times: StartupTimes) -> None:
    print(times.as_json())  # noqa: T201 - this is what was asked for
    application.quit()


def begin(request: WindowRequest, program: Program, path: Path) -> Session | Shown | None:
    """Show the plan at a path, or another that the user chooses when it cannot be opened; None to leave."""
    passphrase = request.passphrase
    while True:
        try:
            _make_default_plan(request, path)
            if passphrase and is_sealed(path):
                unlock(path, passphrase)
            passphrase = ""  # what was given is for the plan that was asked for
            if request.is_silent:
                return program.begin(open_workspace(path, request.folders.backups, load_catalogue()))
            workspace = open_asking(path, request.folders)
            if workspace is not None:
                return program.begin(workspace)
            reason = _("{path} was left as it is.").format(path=path)
        except Refused as refused:
            log.warning("A plan could not be opened")
            if request.is_silent:
                sys.stderr.write(f"careerplanner: {refused}\n")
                return None
            if isinstance(refused, OpenElsewhere) and second_start.ask_for(request.folders.starts, path):
                return Shown()
            reason = str(refused)
        other = ask_for_another(reason, request.folders)
        if other is None:
            return None
        path = other


def _make_default_plan(request: WindowRequest, path: Path) -> None:
    """Make the default plan on the very first start; no other plan is ever made by opening it."""
    if request.plan is None and path == request.folders.default_plan and not path.exists():
        try:
            request.folders.make()
        except OSError as error:
            raise Refused(
                _("The folder for plans, {folder}, cannot be made: {reason}. Name another with --data-dir.").format(
                    folder=request.folders.data, reason=error.strerror or type(error).__name__
                )
            ) from None
        plan_files.create(path)


def _write_screenshots(session: Session, folder: Path) -> None:
    """Write every page, light and dark."""
    from careerplanner.ui.window.screenshots import write_all  # noqa: PLC0415 - wanted for this alone

    try:
        write_all(session.window, folder)
    except OSError as error:
        raise Refused(
            _("The pictures cannot be written to {folder}: {reason}. Choose another folder.").format(
                folder=folder, reason=error.strerror or type(error).__name__
            )
        ) from None
