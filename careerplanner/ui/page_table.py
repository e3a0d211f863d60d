"""Which pages the window has, and what each is made of."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from careerplanner.paths import UserFolders
from careerplanner.ui.dialogs.log_time import open_log_time
from careerplanner.ui.dialogs.new_goal import open_new_goal
from careerplanner.ui.main_window import MainWindow, PageFactory
from careerplanner.ui.outlook import Outlook
from careerplanner.ui.pages.goals import GoalsPage
from careerplanner.ui.pages.overview import OverviewPage
from careerplanner.ui.pages.path import PathPage
from careerplanner.ui.pages.profile import ProfilePage
from careerplanner.ui.pages.report import ReportPage
from careerplanner.ui.pages.salary import SalaryPage
from careerplanner.ui.pages.settings import SettingsPage
from careerplanner.ui.pages.setup import SetupPage
from careerplanner.ui.preferences import Preferences


@dataclass(frozen=True, slots=True)
class Tools:
    """What some pages need beside the context: the user's folders, the shared projection, and today's date."""

    folders: UserFolders
    preferences: Preferences
    outlook: Outlook
    today: Callable[[], date]


def factories(tools: Tools) -> dict[str, PageFactory]:
    """What makes each page; those that are not in the rail are reached by name."""
    return {
        "overview": lambda context: OverviewPage(context, tools.outlook, tools.today),
        "profile": lambda context: ProfilePage(context, tools.today),
        "path": lambda context: PathPage(context, tools.outlook, tools.today),
        "goals": lambda context: GoalsPage(context, tools.outlook, tools.today),
        "salary": lambda context: SalaryPage(context, tools.outlook, tools.today),
        "report": lambda context: ReportPage(context, tools.outlook, tools.preferences, tools.today),
        "settings": lambda context: SettingsPage(context, tools.preferences, tools.folders),
        "setup": lambda context: SetupPage(context, tools.today),
    }


def add_handlers(window: MainWindow, tools: Tools) -> None:
    """Let the window answer the actions that need more than one page."""
    window.answer("new_goal", lambda: open_new_goal(window.context, tools.outlook, tools.today, window))
    window.answer("log_time", lambda: open_log_time(window.context, tools.outlook, tools.today, window))
    window.answer("setup", lambda: window.navigate("setup"))
    window.answer("report", lambda: window.navigate("report"))
    window.answer("settings", lambda: window.navigate("settings"))
