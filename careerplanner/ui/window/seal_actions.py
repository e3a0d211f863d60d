"""What the File menu does about the passphrase of a plan: seal it, change the passphrase, take it off, lock now."""

from collections.abc import Callable
from functools import partial

from careerplanner.app.sealing import PlainCopies, seal_plan, unseal_plan
from careerplanner.app.settings import backup_folders
from careerplanner.i18n import _, ngettext
from careerplanner.paths import UserFolders
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.window.main_window import MainWindow
from careerplanner.ui.window.passphrase_dialogs import OldBackupsDialog, SealDialog


class SealActions:
    """Answers the actions about the passphrase for one window. ``changed`` is called after each change of it."""

    def __init__(
        self,
        window: MainWindow,
        folders: UserFolders,
        preferences: Preferences,
        lock: Callable[[], object],
        changed: Callable[[], object],
    ) -> None:
        self._window = window
        self._workspace = window.context.workspace
        self._folders = folders
        self._preferences = preferences
        self._lock = lock
        self._changed = changed
        self._answer()

    def _answer(self) -> None:
        """Answer what fits the plan as it is."""
        is_sealed = self._workspace.key is not None
        self._window.answer(
            {
                "seal": None if is_sealed else partial(self._ask, _("Seal with a passphrase")),
                "change_passphrase": partial(self._ask, _("Change the passphrase")) if is_sealed else None,
                "unseal": self.unseal if is_sealed else None,
                "lock": self._lock if is_sealed else None,
            }
        )

    def _ask(self, title: str) -> None:
        self._window.take_typing()
        SealDialog(title, self._seal, self._window).open()

    def _seal(self, passphrase: str) -> None:
        seal_plan(self._workspace, passphrase)
        self._on_change(_("The plan is sealed. It opens with its passphrase alone."))
        folders = backup_folders(self._preferences.settings, self._folders)
        plain = PlainCopies(folders, self._workspace.identity.plan_id)
        count = plain.count
        if count:
            dialog = OldBackupsDialog(
                count, partial(self._seal_old, plain, count), partial(self._delete_old, plain, count), self._window
            )
            dialog.open()

    def _seal_old(self, plain: PlainCopies, count: int) -> None:
        key = self._workspace.key
        if key is None:
            return
        done = ngettext("{count} older backup was sealed.", "{count} older backups were sealed.", count)
        self._window.context.jobs.run(
            partial(plain.seal, key),
            lambda _none: self._window.toast(done.format(count=count)),
            key="seal old backups",
            refused=self._window.toast,
        )

    def _delete_old(self, plain: PlainCopies, count: int) -> None:
        plain.delete()
        done = ngettext("{count} older backup was deleted.", "{count} older backups were deleted.", count)
        self._window.toast(done.format(count=count))

    def unseal(self) -> None:
        """Take the passphrase off, once that is confirmed."""
        self._window.take_typing()
        dialog = Dialog(
            _("Remove the passphrase?"),
            _(
                "The plan, and its copies from now on, can then be read by whoever can read your files. Its older "
                "backups stay sealed."
            ),
            self._window,
        )
        dialog.add_button(Button(_("Cancel"), clicked=dialog.reject))
        dialog.add_button(Button(_("Remove the passphrase"), "danger", clicked=dialog.accept))
        dialog.accepted.connect(self._unseal)
        dialog.open()

    def _unseal(self) -> None:
        unseal_plan(self._workspace)
        self._on_change(_("The plan is no longer sealed."))

    def _on_change(self, sentence: str) -> None:
        self._answer()
        self._changed()
        self._window.toast(sentence)
