"""The settings of the program while it runs: applied at once, and kept."""

import logging
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import TypedDict, Unpack

from PySide6.QtCore import QObject, Signal

from careerplanner import wording
from careerplanner.app.settings import Settings, load_settings, save_settings, with_last_found, with_last_plan
from careerplanner.errors import Refused
from careerplanner.ui.look.theme import Mode, Theme

log = logging.getLogger(__name__)


class SettingsChange(TypedDict, total=False):
    """What may change of the settings, beside the plans opened last."""

    theme: str
    text_scale: float
    reduced_motion: bool
    language: str
    report_paper: str
    last_export_folder: str
    second_backups: str
    week_starts: str
    lock_minutes: int
    timer_since: str
    windows: Mapping[str, str]
    folded: tuple[str, ...]


class Preferences(QObject):
    """Holds the settings, dresses the window in them, and writes each change down."""

    changed = Signal()

    def __init__(self, file: Path, theme: Theme) -> None:
        super().__init__()
        self.settings: Settings = load_settings(file)
        self.theme = theme
        self._file = file
        theme.set_mode(Mode(self.settings.theme))
        theme.set_scale(self.settings.text_scale)
        if self.settings.reduced_motion:
            theme.set_motion(False)
        theme.changed.connect(self._follow_theme)

    def change(self, **values: Unpack[SettingsChange]) -> None:
        """Give settings new values, apply and keep them."""
        self.settings = replace(self.settings, **values)
        self._keep()
        theme = self.theme
        if "theme" in values:
            theme.set_mode(Mode(self.settings.theme))
        if "text_scale" in values:
            theme.set_scale(self.settings.text_scale)
        if "week_starts" in values:
            wording.dates.begin_weeks_on(self.settings.first_weekday)
        if "reduced_motion" in values:
            theme.set_motion(not self.settings.reduced_motion)
        self.changed.emit()

    def remember_plan(self, plan: Path) -> None:
        """Put a plan first among those opened last."""
        self.settings = with_last_plan(self.settings, plan.absolute())
        self._keep()

    def remember_found(self, key: str) -> None:
        """Put what was chosen in the palette first among what was chosen last."""
        self.settings = with_last_found(self.settings, key)
        self._keep()

    def reset(self) -> None:
        """Go back to the defaults; the plans opened last stay listed."""
        fresh = Settings(last_plans=self.settings.last_plans)
        self.change(theme=fresh.theme, text_scale=fresh.text_scale, reduced_motion=fresh.reduced_motion)
        self.change(report_paper=fresh.report_paper, language=fresh.language)
        self.change(week_starts=fresh.week_starts, lock_minutes=fresh.lock_minutes, second_backups=fresh.second_backups)

    def _follow_theme(self) -> None:
        """Keep a text size that was changed by a shortcut."""
        if self.theme.scale != self.settings.text_scale:
            self.settings = replace(self.settings, text_scale=self.theme.scale)
            self._keep()
            self.changed.emit()

    def _keep(self) -> None:
        try:
            save_settings(self._file, self.settings)
        except Refused:
            log.warning("The settings could not be saved")
