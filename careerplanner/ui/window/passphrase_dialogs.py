"""The dialogs around a passphrase: to open a sealed plan, to seal one, and what becomes of its older backups."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QDialog, QLineEdit, QWidget

from careerplanner.app.sealing import unlock
from careerplanner.errors import Refused
from careerplanner.i18n import _, ngettext
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.entry_dialog import EntryDialog
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.text import Label


class _PassphraseEdit(QLineEdit):
    """A field that shows dots; no input method of the system learns from what is typed in it."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.show_text(is_shown=False)

    def show_text(self, *, is_shown: bool) -> None:
        """Show the letters, or a dot for each."""
        self.setEchoMode(QLineEdit.EchoMode.Normal if is_shown else QLineEdit.EchoMode.Password)
        # Qt takes these off with the dots, but what is typed is as secret as before.
        self.setInputMethodHints(Qt.InputMethodHint.ImhHiddenText | Qt.InputMethodHint.ImhSensitiveData)


class _WithPassphrase(EntryDialog):
    """A dialog with fields for a passphrase, whose letters can be shown."""

    def add_passphrases(self, *fields: Field) -> None:
        """Put the fields below one another, and a box that shows their letters."""
        for field in fields:
            self.body.addWidget(field)
        self.shown = QCheckBox(_("Show the letters"))
        self.shown.toggled.connect(self._show_letters)
        self.body.addWidget(self.shown)
        self.body.addStretch(1)
        fields[0].editor.setFocus()

    def _show_letters(self, is_shown: bool) -> None:  # noqa: FBT001 - Qt sends it
        for editor in self.findChildren(_PassphraseEdit):
            editor.show_text(is_shown=is_shown)


class PassphraseDialog(_WithPassphrase):
    """Asks for the passphrase of a sealed plan; a wrong one is said, and another can be tried."""

    def __init__(self, path: Path, parent: QWidget | None = None) -> None:
        super().__init__(
            _("This plan is sealed"),
            _("Open"),
            parent,
            sentence=_("Give the passphrase of “{name}” to open it.").format(name=path.stem),
        )
        self._path = path
        self.words = _PassphraseEdit(_("Passphrase"))
        self.add_passphrases(Field(_("Passphrase"), self.words))

    def apply(self) -> bool:
        """Open the plan with what was typed."""
        try:
            unlock(self._path, self.words.text())
        except Refused:
            self.words.selectAll()
            self.words.setFocus()
            raise
        return True


def ask_passphrase(path: Path, parent: QWidget | None = None) -> bool:
    """Ask for the passphrase of a plan until it is right; False when the user leaves it."""
    return PassphraseDialog(path, parent).exec() == QDialog.DialogCode.Accepted


class SealDialog(_WithPassphrase):
    """Asks for a new passphrase, twice; ``seal`` is given it."""

    def __init__(self, title: str, seal: Callable[[str], object], parent: QWidget) -> None:
        super().__init__(
            title,
            _("Seal"),
            parent,
            sentence=_(
                "From then on the plan, its backups and its copies can be read with the passphrase alone; what you "
                "export is not sealed. Write it down in a safe place: if it is forgotten, nobody can open them, and "
                "nobody can help."
            ),
        )
        self._seal = seal
        self.words = _PassphraseEdit(_("New passphrase"))
        self.again = _PassphraseEdit(_("The same once more"))
        self.again_field = Field(_("The same once more"), self.again)
        self.add_passphrases(
            Field(_("New passphrase"), self.words, _("Several words are easy to keep in mind, and hard to guess.")),
            self.again_field,
        )

    def apply(self) -> bool:
        """Seal the plan."""
        if self.words.text() != self.again.text():
            self.again_field.set_error(_("This is not the same passphrase. Type it again."))
            self.again.selectAll()
            self.again.setFocus()
            return False
        self.again_field.clear_error()
        self._seal(self.words.text())
        return True


class OldBackupsDialog(Dialog):
    """Says that backups from before the plan was sealed can be read by anybody, and offers the ways on."""

    def __init__(self, count: int, seal: Callable[[], object], delete: Callable[[], object], parent: QWidget) -> None:
        super().__init__(
            _("Older backups"),
            ngettext(
                "{count} backup from before is not sealed: whoever can read your files can read it.",
                "{count} backups from before are not sealed: whoever can read your files can read them.",
                count,
            ).format(count=count),
            parent,
        )
        self.body.addWidget(
            Label(
                _("Copies that you have saved elsewhere, and exported files, are not sealed either."),
                "small",
                "text2",
                wrap=True,
            )
        )
        self.keep = self.add_button(Button(_("Keep as they are"), "ghost", clicked=self.reject))
        self.delete = self.add_button(Button(_("Delete"), "danger", "trash", clicked=lambda: self._do(delete)))
        self.seal = self.add_button(Button(_("Seal"), "primary", clicked=lambda: self._do(seal)))

    def _do(self, work: Callable[[], object]) -> None:
        self.accept()
        work()
