"""Everything that belongs to one open plan in a window: jobs, the outlook, the window and its pages."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer

from careerplanner.app import second_start
from careerplanner.app.backups import AutomaticBackups
from careerplanner.app.setup_steps import DONE, is_set_up
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
from careerplanner.ui.window.frame import PLACE, make_frame, when_painted
from careerplanner.ui.window.idle_lock import IdleWatch, clear_clipboard
from careerplanner.ui.window.main_window import MainWindow
from careerplanner.ui.window.seal_actions import SealActions
from careerplanner.ui.window.typing_watch import take_in

if TYPE_CHECKING:
    from careerplanner.ui.window.finding import Finding


class Session:
    """An open plan and its window. ``close`` ends both."""

    def __init__(
        self,
        folders: UserFolders,
        workspace: Workspace,
        preferences: Preferences,
        today: Callable[[], date],
        open_plan: Callable[[Path], None],
        frame: MainWindow | None = None,
        lock: Callable[[], object] = lambda: None,
    ) -> None:
        """``frame`` is a window that is seen already and holds no plan yet; its page comes before any figure.

        ``open_plan`` opens another plan in place of this one; ``lock`` closes this one until it is opened anew.
        """
        self.workspace = workspace
        self.jobs = Jobs()
        self.live = LiveProjection(workspace, self.jobs, today)
        self._tools = tools = page_table.Tools(folders, preferences, self.live, today)
        self.window = frame or make_frame(preferences)
        self.window.hold(workspace, self.jobs, page_table.factories(tools))
        self._preferences = preferences
        files = FileActions(self.window, folders, today, open_plan, lambda: preferences.settings)
        self.window.answer(page_table.handlers(self.window, tools) | files.handlers() | {"palette": self._find})
        self._finding: Finding | None = None
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
        if not self._is_set_up():
            self.window.navigate("setup")
        if frame is None:
            self.live.refresh()
        else:
            when_painted(frame, self.live.refresh)

    def _find(self) -> None:
        """Open the palette, which is made when it is first wanted."""
        from careerplanner.ui.window.finding import Finding  # noqa: PLC0415

        self._finding = self._finding or Finding(self.window, self._tools)
        self._finding.open()

    def _is_set_up(self) -> bool:
        return is_set_up(self.workspace.plan.profile)

    def _on_change(self, change: Change) -> None:
        self.live.on_change(change)
        self._tell_of_the_file()
        before, self._setup_step = self._setup_step, self.workspace.plan.profile.setup_step
        if before == self._setup_step:
            return
        if not self._is_set_up():
            self.window.navigate("setup")
        elif before < DONE:
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
        if self.live.projections is not None or self.live.problem:
            then()
        else:
            self.live.changed.connect(then, Qt.ConnectionType.SingleShotConnection)

    def close(self) -> None:
        """Close the window, the workers and the plan; where the window stood is kept for the next time."""
        self._wishes.stop()
        self._preferences.changed.disconnect(self._on_preferences)
        self.idle.watch(0)
        if self.workspace.key is not None:
            clear_clipboard()
        place = placing.place_of(self.window)
        self._preferences.change(windows={**self._preferences.settings.windows, PLACE: place})
        self.window.close()
        self.window.deleteLater()
        self._tools.typesetter.close()  # a worker may wait for it
        self.jobs.close()
        self.backups.close()
        self.workspace.close()
