"""The card of the settings about backups and the passphrase: a second place, and when a sealed plan is locked."""

import os
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from careerplanner.app.settings import LOCK_MINUTES
from careerplanner.i18n import _, ngettext
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.text import Label


def breakable(path: Path) -> str:
    """A path with a place to break after each folder, since it has no spaces."""
    return str(path).replace(os.sep, f"{os.sep}\u200b")


def _lock_words(minutes: int) -> str:
    if not minutes:
        return _("never")
    return ngettext("after {count} minute", "after {count} minutes", minutes).format(count=minutes)


class SafetyCard(Card):
    """Kept for this computer, and applied at once."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(
            _("Backups and passphrase"),
            _("Backups are made by themselves. A plan is sealed with a passphrase in the File menu."),
        )
        self._preferences = preferences
        self.lock = ComboBox(_("Lock a sealed plan"), [(str(each), _lock_words(each)) for each in LOCK_MINUTES])
        self.lock.chosen.connect(lambda key: preferences.change(lock_minutes=int(key)))
        self.second = Label("", "body", "text2", wrap=True)
        self.choose = Button(_("Second place for backups…"), icon="folder-open", clicked=self._choose)
        self.no_second = Button(_("No second place"), "ghost", clicked=partial(preferences.change, second_backups=""))
        buttons = FlowLayout()
        buttons.addWidget(self.choose)
        buttons.addWidget(self.no_second)
        self.add(self.second)
        self.add(buttons)
        self.add(
            Field(_("Lock a sealed plan"), self.lock, _("Once nobody has touched the keyboard or mouse for so long."))
        )

    def show_settings(self) -> None:
        """Show what the settings say."""
        settings = self._preferences.settings
        self.lock.set_value(str(settings.lock_minutes))
        second = settings.second_folder
        self.second.setText(
            _("Each backup is also put into {folder}.").format(folder=breakable(second))
            if second is not None
            else _("There is no second place for backups, such as a folder on another disk.")
        )
        self.no_second.setVisible(second is not None)

    def _choose(self) -> None:
        start = self._preferences.settings.second_backups
        folder = QFileDialog.getExistingDirectory(self, _("Second place for backups"), start)
        if folder:
            self._preferences.change(second_backups=folder)
