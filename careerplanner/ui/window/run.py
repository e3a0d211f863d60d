"""Open the window on a plan: what is built, in which order, and what follows when the plan cannot be opened."""

import json
import logging
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication

from careerplanner import i18n, wording
from careerplanner.app import plan_files, second_start
from careerplanner.app.catalogue import load_catalogue
from careerplanner.app.sample import create_sample
from careerplanner.app.sealing import is_sealed, unlock
from careerplanner.app.window_request import WindowRequest
from careerplanner.app.workspace import open_workspace, read_plan
from careerplanner.errors import OpenElsewhere, Refused
from careerplanner.i18n import _
from careerplanner.paths import UserFolders
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.window.application import (
    faults_kept_in,
    install_crash_handling,
    install_silent_end,
    make_application,
    make_theme,
)
from careerplanner.ui.window.cannot_open import ask_for_another
from careerplanner.ui.window.endings import Endings
from careerplanner.ui.window.open_asking import open_asking
from careerplanner.ui.window.program import Program
from careerplanner.ui.window.screenshots import settle, write_all
from careerplanner.ui.window.session import Session

log = logging.getLogger(__name__)


def run_window(request: WindowRequest) -> int:
    """Open the window and stay until it is closed; the exit status of the program.

    Pictures are of the sample plan where none is named and the default plan holds nothing that could be shown.
    """
    if request.screenshots is not None and request.plan is None and not _is_in_use(request.folders):
        with TemporaryDirectory() as folder:
            return _run(_on_the_sample(request, Path(folder)))
    with faults_kept_in(request.folders.logs):
        return _run(request)


def _is_in_use(folders: UserFolders) -> bool:
    """Whether there is a default plan that somebody has begun; one that cannot be read is left for others to refuse."""
    if not folders.default_plan.exists():
        return False
    try:
        return read_plan(folders.default_plan, folders.backups).profile.role_key != ""
    except Refused:
        return True


def _on_the_sample(request: WindowRequest, folder: Path) -> WindowRequest:
    """The same request on a sample plan of its own, away from the user's folders."""
    folders = UserFolders(folder)
    create_sample(folders.default_plan, load_catalogue(), date.today())
    return replace(request, folders=folders)


def _run(request: WindowRequest) -> int:
    application = make_application(sys.argv[:1])
    preferences = Preferences(request.folders.settings, make_theme(application))
    if not request.language:
        i18n.install(preferences.settings.language or None, request.folders.translations)
        wording.install(preferences.settings.language or None, preferences.settings.first_weekday)
    if request.is_silent:
        install_silent_end()
    else:
        install_crash_handling(application, request.folders.logs)
    program = Program(request.folders, preferences, date.today)
    session = _begin(request, program, _first_plan(request, preferences))
    if session is None:
        return 1
    if isinstance(session, Shown):
        return 0
    if request.screenshots is not None:
        try:
            _write_screenshots(session, request.screenshots)
        except OSError as error:
            raise Refused(
                _("The pictures cannot be written to {folder}: {reason}. Choose another folder.").format(
                    folder=request.screenshots, reason=error.strerror or type(error).__name__
                )
            ) from None
        finally:
            program.close()
        return 0
    if not request.is_silent:
        Endings(application, program.take_in)
        session.drafts.offer()
    if request.startup_times:
        _print_startup_times(application, session, request.started_seconds)
    status = application.exec()
    program.close()
    return status


class Shown:
    """Stands in place of a plan that another window has open, and that window was brought to the front."""


def _first_plan(request: WindowRequest, preferences: Preferences) -> Path:
    """The plan asked for, else the one that was open last, else the default plan."""
    last = preferences.settings.last_plans
    if request.plan is not None:
        return request.plan
    if request.is_silent or not last or not Path(last[0]).is_absolute():
        return request.folders.default_plan
    return Path(last[0])


def _begin(request: WindowRequest, program: Program, path: Path) -> Session | Shown | None:
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
    """Write every page, light and dark, once the first projection is there."""
    while session.jobs.is_busy("outlook"):
        settle(20)
    write_all(session.window, folder)


def _print_startup_times(application: QApplication, session: Session, started_seconds: float) -> None:
    """Print when the window stood and when its first figures did, and leave."""

    def milliseconds() -> float:
        return round((time.perf_counter() - started_seconds) * 1000, 1)

    times: dict[str, float] = {}

    def window_stands() -> None:
        times["first_window_ms"] = milliseconds()
        session.when_figures_stand(figures_stand)

    def figures_stand() -> None:
        times["first_data_ms"] = milliseconds()
        print(json.dumps(times))  # noqa: T201 - this is what was asked for
        application.quit()

    _when_painted(window_stands)


def _when_painted(then: Callable[[], object]) -> None:
    """Do something once what was shown has been painted."""
    QTimer.singleShot(0, lambda: QTimer.singleShot(0, then))
