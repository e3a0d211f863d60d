"""Everything that belongs to one open plan in a window: jobs, the outlook, the window and its pages."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer

from careerplanner.app import second_start
from careerplanner.app.backups import AutomaticBackups
from careerplanner.app.commands.setup import setup
from careerplanner.app.workspace import Change, Workspace
from careerplanner.i18n import _
from careerplanner.paths import UserFolders
from careerplanner.ui.base.jobs import Jobs
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.window import page_table, placing
from careerplanner.ui.window.day_watch import DayWatch
from careerplanner.ui.window.draft_keeper import DraftKeeper
from careerplanner.ui.window.file_actions import FileActions
from careerplanner.ui.window.idle_lock import IdleWatch, clear_clipboard
from careerplanner.ui.window.main_window import MainWindow
from careerplanner.ui.window.seal_actions import SealActions
from careerplanner.ui.window.typing_watch import take_in

_PLACE: Final = "main"
"""The name under which the settings keep the place of the window."""


class Session:
    """An open plan and its window. ``close`` ends both."""

    def __init__(
        self,
        folders: UserFolders,
        workspace: Workspace,
        preferences: Preferences,
        today: Callable[[], date],
        open_plan: Callable[[Path], None],
        lock: Callable[[], object] = lambda: None,
    ) -> None:
        """``open_plan`` opens another plan in place of this one; ``lock`` closes this one until it is opened anew."""
        self.workspace = workspace
        self.jobs = Jobs()
        self.live = LiveProjection(workspace, self.jobs, today)
        tools = page_table.Tools(folders, preferences, self.live, today)
        self.window = MainWindow(workspace, self.jobs, preferences.theme, page_table.factories(tools))
        page_table.add_handlers(self.window, tools)
        self._preferences = preferences
        placing.put_back(self.window, preferences.settings.windows.get(_PLACE, ""))
        files = FileActions(self.window, folders, today, open_plan, lambda: preferences.settings)
        for name, handler in files.handlers().items():
            self.window.answer(name, handler)
        self.drafts = DraftKeeper(self.window, folders.drafts, workspace.path, lambda: workspace.key)
        self._wishes = QTimer(self.window, interval=second_start.LOOKED_FOR_EVERY_MS)
        self._wishes.timeout.connect(partial(self._look_for_wish, folders.starts))
        self._wishes.start()
        self.day = DayWatch(self.window, today)
        self.day.changed.connect(self._on_new_day)
        self._setup_step = workspace.plan.profile.setup_step
        workspace.listeners.append(self._on_change)
        self._watch_seal(folders, lock)
        self.backups = AutomaticBackups(workspace, folders.backups, lambda: preferences.settings.second_folder)
        workspace.listeners.append(self.backups.on_change)
        workspace.before_large = self.backups.before
        self._told: set[str] = set()
        self._tell_of_the_file()
        self.live.refresh()
        if not self._is_set_up():
            self.window.navigate("setup")

    def _is_set_up(self) -> bool:
        return self.workspace.plan.profile.setup_step >= setup.DONE

    def _on_change(self, change: Change) -> None:
        self.live.on_change(change)
        self._tell_of_the_file()
        before, self._setup_step = self._setup_step, self.workspace.plan.profile.setup_step
        if before == self._setup_step:
            return
        if not self._is_set_up():
            self.window.navigate("setup")
        elif before < setup.DONE:
            self.window.navigate("path")  # also when Redo answered the last question

    def _tell_of_the_file(self) -> None:
        """Say once each what was set aside beside the plan, that a backup failed, or that the file is another now."""
        state = self.workspace.save_state
        news = [*self.workspace.notes, self.backups.problem, state.problem if state.differs else ""]
        fresh = [sentence for sentence in news if sentence and sentence not in self._told]
        self._told.update(fresh)
        if fresh:
            compare = [(_("Compare…"), partial(self.window.act, "states"))] if state.differs else []
            self.window.toast(" ".join(fresh), actions=compare)

    def _watch_seal(self, folders: UserFolders, lock: Callable[[], object]) -> None:
        """Let the plan be sealed, and locked when nobody is there."""
        self.idle = IdleWatch(self.window)
        self.idle.idle.connect(lock)
        SealActions(self.window, folders, self._preferences, lock, self._on_seal)
        self._week_starts = self._preferences.settings.week_starts
        self._preferences.changed.connect(self._on_preferences)
        self._on_preferences()

    def _on_seal(self) -> None:
        """Keep beside the plan what goes with its new seal."""
        self.drafts.keep_anew()
        self._on_preferences()

    def _on_preferences(self) -> None:
        """Lock a sealed plan after as many minutes as the settings say; weeks that begin on another day show anew."""
        settings = self._preferences.settings
        self.idle.watch(settings.lock_minutes if self.workspace.key is not None else 0)
        if settings.week_starts != self._week_starts:
            self._week_starts = settings.week_starts
            self.window.refresh_all()

    def _on_new_day(self) -> None:
        """What is due, done this week or ahead depends on the date."""
        self.live.refresh()
        self.window.refresh_all()

    def _look_for_wish(self, starts: Path) -> None:
        """Come to the front when somebody starts the program on this plan once more."""
        if second_start.is_asked_for(starts, self.workspace.path):
            self.window.come_to_front()

    def take_in(self) -> None:
        """Bring into the plan what is being typed, and into the drafts what a dialog still holds."""
        take_in()
        self.drafts.look()

    def when_figures_stand(self, then: Callable[[], object]) -> None:
        """Do something once the first projection is on screen, or at once when the plan has none."""
        if self.live.projections is not None or not self.jobs.is_busy("outlook"):
            then()
        else:
            self.live.changed.connect(then)

    def close(self) -> None:
        """Close the window, the workers and the plan; where the window stood is kept for the next time."""
        self._wishes.stop()
        self._preferences.changed.disconnect(self._on_preferences)
        self.idle.watch(0)
        if self.workspace.key is not None:
            clear_clipboard()
        place = placing.place_of(self.window)
        self._preferences.change(windows={**self._preferences.settings.windows, _PLACE: place})
        self.window.close()
        self.window.deleteLater()
        self.jobs.close()
        self.backups.close()
        self.workspace.close()
