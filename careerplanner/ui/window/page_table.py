"""Which pages the window has, and what each is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QWidget

from careerplanner.domain.future_rows import Scenario
from careerplanner.paths import UserFolders
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.catalogue.custom_actions import CustomActions
from careerplanner.ui.catalogue.page import ReferencePage
from careerplanner.ui.compare.page import ComparePage
from careerplanner.ui.employer.dialog import open_employer
from careerplanner.ui.goals.log_dialog import open_log_time, open_logged_time
from careerplanner.ui.goals.new_goal_dialog import open_new_goal
from careerplanner.ui.goals.page import GoalsPage
from careerplanner.ui.overview.page import OverviewPage
from careerplanner.ui.path.page import PathPage
from careerplanner.ui.profile.page import ProfilePage
from careerplanner.ui.report.page import ReportPage
from careerplanner.ui.review.page import ReviewPage
from careerplanner.ui.salary.page import SalaryPage
from careerplanner.ui.salary.pause_actions import PauseActions
from careerplanner.ui.salary.scenario_dialog import ScenarioDialog
from careerplanner.ui.settings.page import SettingsPage
from careerplanner.ui.setup.page import SetupPage
from careerplanner.ui.window.calendar_export import export_calendar
from careerplanner.ui.window.main_window import MainWindow, PageFactory


@dataclass(frozen=True, slots=True)
class Tools:
    """What some pages need beside the context: the user's folders, the shared projection, and today's date."""

    folders: UserFolders
    preferences: Preferences
    live: LiveProjection
    today: Callable[[], date]


def factories(tools: Tools) -> dict[str, PageFactory]:
    """What makes each page; those that are not in the rail are reached by name.

    They are partials of the classes, so that the window can ask where a table is at home before the page is made.
    """
    live, today = tools.live, tools.today

    def roles(context: Context, parent: QWidget) -> CustomActions:
        return CustomActions(context, live, today, parent)

    def edit_scenario(context: Context, scenario: Scenario, parent: QWidget, saved: Callable[[str], None]) -> None:
        ScenarioDialog(context, today, scenario, parent, saved).show()

    def edit_log(context: Context, entry_id: str) -> None:
        open_logged_time(context, live, today, entry_id)

    return {
        "overview": partial(OverviewPage, live=live, today=today),
        "profile": partial(ProfilePage, today=today),
        "path": partial(PathPage, live=live, role_actions=roles, today=today),
        "compare": partial(ComparePage, live=live, edit_scenario=edit_scenario, today=today),
        "goals": partial(GoalsPage, live=live, today=today, preferences=tools.preferences),
        "salary": partial(SalaryPage, live=live, today=today),
        "report": partial(ReportPage, live=live, preferences=tools.preferences, today=today),
        "reference": lambda context: ReferencePage(context, tools.folders.reference, tools.live, tools.today),
        "settings": partial(SettingsPage, preferences=tools.preferences, folders=tools.folders),
        "setup": partial(SetupPage, today=today),
        "review": partial(ReviewPage, live=live, today=today, edit_log=edit_log),
    }


def add_handlers(window: MainWindow, tools: Tools) -> None:
    """Let the window answer the actions that need more than one page."""
    window.answer("new_goal", lambda: open_new_goal(window.context, tools.live, tools.today, window))
    window.answer("log_time", lambda: open_log_time(window.context, tools.live, tools.today, window))
    roles = CustomActions(window.context, tools.live, tools.today, window)
    window.answer("new_role", roles.add_role)
    window.answer("new_pause", PauseActions(window.context, tools.live, tools.today, window).add)
    window.answer("employer", lambda: open_employer(window.context, tools.live, window))
    window.answer("reference", lambda: window.navigate("reference"))
    window.answer("compare", lambda: window.navigate("compare"))
    window.answer("setup", lambda: window.navigate("setup"))
    export = partial(export_calendar, window.context, tools.preferences, window)
    window.answer("export_calendar", export)
    window.answer("review", lambda: window.navigate("review"))
    window.answer("report", lambda: window.navigate("report"))
    window.answer("settings", lambda: window.navigate("settings"))
