"""What the File menu does with whole plans: new, open, the sample, a copy, a backup."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from careerplanner.app import plan_files
from careerplanner.app.backups import BY_HAND, back_up_to_second
from careerplanner.app.settings import Settings
from careerplanner.app.workspace import read_plan
from careerplanner.errors import NeedsPassphrase, Refused
from careerplanner.i18n import _
from careerplanner.paths import UserFolders
from careerplanner.ui.window import restore_dialog
from careerplanner.ui.window.main_window import MainWindow
from careerplanner.ui.window.states_dialog import StatesDialog

FILTER = f"Career Planner (*{plan_files.SUFFIX})"


class FileActions:
    """Answers the actions of the File menu for one window. Refusals are shown by the window."""

    def __init__(
        self,
        window: MainWindow,
        folders: UserFolders,
        today: Callable[[], date],
        open_plan: Callable[[Path], None],
        settings: Callable[[], Settings],
    ) -> None:
        """``settings`` gives the settings as they are now."""
        self._window = window
        self._workspace = window.context.workspace
        self._folders = folders
        self._today = today
        self._open_plan = open_plan
        self._settings = settings

    def handlers(self) -> dict[str, Callable[[], object]]:
        """The handler of each action."""
        is_sample = self._workspace.plan.profile.is_sample
        back: dict[str, Callable[[], object]] = {"own_plan": self.own_plan} if is_sample else {}
        return back | {
            "new_plan": self.new_plan,
            "open_plan": self.open_plan,
            "sample_plan": self.sample_plan,
            "save_copy": self.save_copy,
            "back_up": self.back_up,
            "restore": self.restore,
            "states": self.compare_states,
        }

    def new_plan(self) -> None:
        """Make an empty plan where the user says, and open it."""
        path = self._ask_where(_("New plan"), _("New plan"))
        if path is not None:
            plan_files.create(path)
            self._open_plan(path)

    def open_plan(self) -> None:
        """Open a plan that the user chooses."""
        folder = str(self._workspace.path.parent)
        name, _kind = QFileDialog.getOpenFileName(self._window, _("Open plan"), folder, FILTER)
        if name and Path(name) != self._workspace.path:
            self._open_plan(Path(name))

    def own_plan(self) -> None:
        """Go from the sample to the plan of one's own that was open last; a new one where there is none yet."""
        known = [Path(text) for text in self._settings().last_plans]
        path = next((each for each in known if self._is_own(each)), self._folders.default_plan)
        if not path.exists():
            self._folders.make()
            plan_files.create(path, self._folders.backups)
        self._open_plan(path)

    def _is_own(self, path: Path) -> bool:
        """Whether a file is a plan that can be read, and not the sample."""
        if path == self._workspace.path or not path.is_file():
            return False
        try:
            return not read_plan(path, self._folders.backups).profile.is_sample
        except NeedsPassphrase:
            return True  # nobody seals the sample
        except Refused:
            return False

    def sample_plan(self) -> None:
        """Open a fresh copy of the sample plan; the one that is open stays as it is."""
        self._folders.make()
        number = 1
        path = self._folders.data / f"{_('Sample plan')}{plan_files.SUFFIX}"
        while path.exists():
            number += 1
            path = path.with_name(f"{_('Sample plan')} {number}{plan_files.SUFFIX}")
        from careerplanner.app.sample import create_sample  # noqa: PLC0415 - few want the sample

        create_sample(path, self._workspace.shipped, self._today())
        self._open_plan(path)

    def save_copy(self) -> None:
        """Write a copy of the plan where the user says; the open plan stays the same."""
        self._window.take_typing()
        path = self._ask_where(_("Save a copy"), _("{name} copy").format(name=self._workspace.path.stem))
        if path is not None:
            self._workspace.save_copy(path)
            plan_files.note(path, self._folders.backups)
            go_on = (_("Go on in the copy"), partial(self._open_plan, path))
            self._window.toast(_("A verified copy was saved as {name}.").format(name=path.name), actions=[go_on])

    def back_up(self) -> None:
        """Write a verified copy into the folder of backups."""
        self._window.take_typing()
        workspace = self._workspace
        path = workspace.back_up(self._folders.backups)
        problem = back_up_to_second(
            workspace.plan,
            workspace.identity,
            workspace.path.stem,
            self._settings().second_folder,
            BY_HAND,
            workspace.key,
        )
        done = _("Backed up and checked: {name}").format(name=path.name)
        self._window.toast(" ".join(filter(None, (done, problem))))

    def restore(self) -> None:
        """Show the backups with what each holds; one is restored to a new file, which is opened."""
        self._window.take_typing()
        context = self._window.context
        restore_dialog.offer(self._workspace, self._folders.backups, context.wording, self._window, self._open_plan)

    def compare_states(self) -> None:
        """Show the window's state beside that of the file and of the newest backup."""
        self._window.take_typing()
        state = self._workspace.save_state
        reason = state.problem or _("The plan that is open, held against what is on the disk.")
        dialog = StatesDialog(
            self._workspace.path,
            reason,
            self._folders,
            self._window.context.wording,
            workspace=self._workspace,
            parent=self._window,
        )
        dialog.accepted.connect(partial(self._open_state, dialog))
        dialog.open()

    def _open_state(self, dialog: StatesDialog) -> None:
        # The path of this plan stands for the file as it is, in place of what the window shows.
        try:
            self._open_plan(dialog.chosen)
        except Refused as refused:
            self._window.toast(str(refused))

    def _ask_where(self, title: str, proposal: str) -> Path | None:
        start = str(self._workspace.path.parent / f"{proposal}{plan_files.SUFFIX}")
        ask = partial(QFileDialog.getSaveFileName, self._window, title, start, FILTER)
        # A plan is never replaced, so there is nothing to confirm: a name that is taken is refused.
        name, _kind = ask(options=QFileDialog.Option.DontConfirmOverwrite)
        return plan_files.with_suffix(Path(name)) if name else None
