"""Which pages the window has, and what each is made of; the code of a page or dialog is loaded when it is opened."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

from careerplanner.app.workspace import load_writing
from careerplanner.paths import UserFolders
from careerplanner.report.remote import Typesetter
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.window.main_window import Handler, MainWindow, PageFactory

if TYPE_CHECKING:
    from careerplanner.domain.future_rows import Scenario
    from careerplanner.ui.base.context import Context
    from careerplanner.ui.base.page import Page
    from careerplanner.ui.catalogue.custom_actions import CustomActions

_DIALOGS = (
    "careerplanner.ui.goals.new_goal_dialog",
    "careerplanner.ui.goals.log_dialog",
    "careerplanner.ui.catalogue.custom_actions",
    "careerplanner.ui.salary.pause_actions",
    "careerplanner.ui.employer.dialog",
    "careerplanner.ui.talks.check_in_dialog",
    "careerplanner.ui.talks.trials_dialog",
    "careerplanner.ui.talks.changed_dialog",
)

# ruff: noqa: PLC0415 - importing late is what this file is for


@dataclass(frozen=True, slots=True)
class Tools:
    """What some pages need beside the context: folders, the shared projection, today's date, what sets reports."""

    folders: UserFolders
    preferences: Preferences
    live: LiveProjection
    today: Callable[[], date]
    typesetter: Typesetter = field(default_factory=Typesetter)


def _overview() -> "type[Page]":
    from careerplanner.ui.overview.page import OverviewPage

    return OverviewPage


def _profile() -> "type[Page]":
    from careerplanner.ui.profile.page import ProfilePage

    return ProfilePage


def _path() -> "type[Page]":
    from careerplanner.ui.path.page import PathPage

    return PathPage


def _compare() -> "type[Page]":
    from careerplanner.ui.compare.page import ComparePage

    return ComparePage


def _explore() -> "type[Page]":
    from careerplanner.ui.explore.page import ExplorePage

    return ExplorePage


def _goals() -> "type[Page]":
    from careerplanner.ui.goals.page import GoalsPage

    return GoalsPage


def _salary() -> "type[Page]":
    from careerplanner.ui.salary.page import SalaryPage

    return SalaryPage


def _report() -> "type[Page]":
    from careerplanner.ui.report.page import ReportPage

    return ReportPage


def _reference() -> "type[Page]":
    from careerplanner.ui.catalogue.page import ReferencePage

    return ReferencePage


def _settings() -> "type[Page]":
    from careerplanner.ui.settings.page import SettingsPage

    return SettingsPage


def _setup() -> "type[Page]":
    from careerplanner.ui.setup.page import SetupPage

    return SetupPage


def _review() -> "type[Page]":
    from careerplanner.ui.review.page import ReviewPage

    return ReviewPage


class Later:
    """Makes a page of a class that is loaded when it is first asked for."""

    def __init__(self, load: "Callable[[], type[Page]]", **arguments: Any) -> None:
        self.load = load
        self._arguments = arguments

    @property
    def home(self) -> frozenset[str]:
        """The tables that are edited on the page."""
        return self.load().home

    def __call__(self, context: "Context") -> "Page":
        """The page itself."""
        return self.load()(context, **self._arguments)


def load_all() -> None:
    """Load the code of every page and dialog, and what edits need, so that nobody waits for it; a worker may do it."""
    load_writing()
    for load in (_profile, _path, _goals, _salary, _report, _review, _explore, _compare, _settings, _setup, _reference):
        load()
    for dialog in _DIALOGS:
        import_module(dialog)


def factories(tools: Tools) -> dict[str, PageFactory]:
    """What makes each page; those that are not in the rail are reached by name."""
    live, today = tools.live, tools.today

    def roles(context: "Context", parent: QWidget) -> "CustomActions":
        return _custom_actions(context, tools, parent)

    def edit_scenario(context: "Context", scenario: "Scenario", parent: QWidget, saved: Callable[[str], None]) -> None:
        from careerplanner.ui.salary.scenario_dialog import ScenarioDialog

        ScenarioDialog(context, today, scenario, parent, saved).show()

    def edit_log(context: "Context", entry_id: str) -> None:
        from careerplanner.ui.goals.log_dialog import open_logged_time

        open_logged_time(context, live, today, entry_id)

    return {
        "overview": Later(_overview, live=live, today=today),
        "profile": Later(_profile, today=today),
        "path": Later(_path, live=live, role_actions=roles, today=today),
        "compare": Later(_compare, live=live, edit_scenario=edit_scenario, today=today),
        "explore": Later(_explore, library=tools.folders.reference, today=today),
        "goals": Later(_goals, live=live, today=today, preferences=tools.preferences),
        "salary": Later(_salary, live=live, today=today),
        "report": Later(_report, live=live, preferences=tools.preferences, typesetter=tools.typesetter, today=today),
        "reference": Later(_reference, library=tools.folders.reference, live=live, today=today),
        "settings": Later(_settings, preferences=tools.preferences, folders=tools.folders, today=today),
        "setup": Later(_setup, reference=tools.folders.reference, today=today),
        "review": Later(_review, live=live, today=today, edit_log=edit_log),
    }


def _custom_actions(context: "Context", tools: Tools, parent: QWidget) -> "CustomActions":
    from careerplanner.ui.catalogue.custom_actions import CustomActions

    return CustomActions(context, tools.live, tools.today, parent)


def handlers(window: MainWindow, tools: Tools) -> dict[str, Handler]:
    """What answers the actions that need more than one page."""

    def new_goal() -> None:
        from careerplanner.ui.goals.new_goal_dialog import open_new_goal

        open_new_goal(window.context, tools.live, tools.today, window)

    def log_time() -> None:
        from careerplanner.ui.goals.log_dialog import open_log_time

        open_log_time(window.context, tools.live, tools.today, window)

    def new_pause() -> None:
        from careerplanner.ui.salary.pause_actions import PauseActions

        PauseActions(window.context, tools.live, tools.today, window).add()

    def export_the_calendar() -> None:
        from careerplanner.ui.window.calendar_export import export_calendar

        export_calendar(window.context, tools.preferences, window)

    def employer() -> None:
        from careerplanner.ui.employer.dialog import open_employer

        open_employer(window.context, tools.live, window)

    pages: dict[str, Handler] = {
        page: partial(window.navigate, page)
        for page in ("reference", "compare", "explore", "review", "setup", "report", "settings")
    }
    return pages | {
        "new_goal": new_goal,
        "log_time": log_time,
        "new_pause": new_pause,
        "employer": employer,
        **_custom_roles(window, tools),
        **_talks(window, tools),
        "export_calendar": export_the_calendar,
    }


def _custom_roles(window: MainWindow, tools: Tools) -> dict[str, Handler]:
    """Roles of one's own, made from nothing or as a goal that no list has."""
    return {
        "new_role": lambda: _custom_actions(window.context, tools, window).add_role(),
        "own_goal": lambda: _custom_actions(window.context, tools, window).add_own_goal(),
    }


def _talks(window: MainWindow, tools: Tools) -> dict[str, Handler]:
    """What answers the actions about talks."""

    def check_in() -> None:
        from careerplanner.ui.talks.check_in_dialog import CheckInDialog

        settings = tools.preferences.settings
        folder = Path(settings.last_export_folder or window.context.workspace.path.parent)

        def remember(chosen: Path) -> None:
            tools.preferences.change(last_export_folder=str(chosen))

        CheckInDialog(window.context, tools.today, folder, remember, window).show()

    def trials() -> None:
        from careerplanner.ui.talks.trials_dialog import TrialsDialog

        TrialsDialog(window.context, tools.today, window).show()

    def changed() -> None:
        from careerplanner.ui.talks.changed_dialog import ChangedDialog

        ChangedDialog(window.context, tools.live, tools.today, tools.folders.backups, window).show()

    return {"check_in": check_in, "trials": trials, "changed": changed}
