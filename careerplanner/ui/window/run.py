"""Open the window on a plan: the frame is seen first; what opens plans and shows them is loaded behind it."""

import sys
from pathlib import Path

from careerplanner import i18n, wording
from careerplanner.app import second_start
from careerplanner.app.window_request import WindowRequest
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.window.application import (
    faults_kept_in,
    install_crash_handling,
    install_silent_end,
    make_application,
    make_theme,
)
from careerplanner.ui.window.frame import make_frame, show_at_once
from careerplanner.ui.window.startup_times import StartupTimes

# ruff: noqa: PLC0415 - importing late is what this file is for


def run_window(request: WindowRequest) -> int:
    """Open the window and stay until it is closed; the exit status of the program.

    Pictures are of the sample plan where none is named and the default plan holds nothing that could be shown.
    """
    if request.screenshots is not None:
        from careerplanner.ui.window.screenshots import request_with_something_to_show

        with request_with_something_to_show(request) as shown, faults_kept_in(shown.folders.logs):
            return _run(shown)
    with faults_kept_in(request.folders.logs):
        return _run(request)


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
    path = first_plan(request, preferences)
    times = StartupTimes(request.started_seconds)
    frame = make_frame(preferences)
    if not second_start.is_open_elsewhere(path):
        frame.rail.setVisible(path.exists())  # the very first questions have the window to themselves
        show_at_once(frame)
    times.note("first_window_ms")

    from careerplanner.ui.window.filling import fill_and_stay

    return fill_and_stay(application, request, preferences, frame, path, times)


def first_plan(request: WindowRequest, preferences: Preferences) -> Path:
    """The plan asked for, else the one that was open last, else the default plan."""
    last = preferences.settings.last_plans
    if request.plan is not None:
        return request.plan
    if request.is_silent or not last or not Path(last[0]).is_absolute():
        return request.folders.default_plan
    return Path(last[0])
