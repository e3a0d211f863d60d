"""Settings: how the window looks, money and horizon of the plan, where the data is, and what the program is."""

import os
import platform
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox, QFileDialog, QGridLayout

from careerplanner import __version__
from careerplanner.app.commands.profile import profile
from careerplanner.app.commands.profile.profile import CURRENCIES
from careerplanner.app.settings import LOCK_MINUTES
from careerplanner.i18n import _, ngettext
from careerplanner.paths import UserFolders
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.page import Page
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.slider_row import SliderRow
from careerplanner.ui.kit.text import Label

_MONTHS = 12


def _breakable(path: Path) -> str:
    """A path with a place to break after each folder, since it has no spaces."""
    return str(path).replace(os.sep, f"{os.sep}\u200b")


def _lock_words(minutes: int) -> str:
    if not minutes:
        return _("never")
    return ngettext("after {count} minute", "after {count} minutes", minutes).format(count=minutes)


class SettingsPage(Page):
    """Everything here applies at once. What is not part of the plan is kept for this computer."""

    home: ClassVar[frozenset[str]] = frozenset({"profile"})

    def __init__(self, context: Context, preferences: Preferences, folders: UserFolders) -> None:
        super().__init__(context, _("Settings"), _("Changes apply at once."))
        self._preferences = preferences
        self._folders = folders
        self.theme = SegmentedControl(
            _("Theme"),
            [("system", _("System")), ("light", _("Light")), ("dark", _("Dark")), ("contrast", _("High contrast"))],
        )
        self.text_size = SliderRow(_("Text size"), 80, 200, 10, suffix=" %", hint=_("Also Ctrl + and Ctrl −"))
        self.motion = QCheckBox(_("Reduce motion"))
        self.currency = ComboBox(_("Currency of the plan"), [(code, code) for code in CURRENCIES])
        self.currency_field = Field(
            _("Currency"), self.currency, _("The pay ranges of the catalogue are in US dollars.")
        )
        self.horizon = SliderRow(
            _("Horizon"), 1, 20, 1, suffix=_(" years"), hint=_("How far the projection and the charts reach.")
        )
        self.weeks = SegmentedControl(
            _("Weeks begin on"),
            [
                ("locale", _("Usual day")),
                ("monday", _("Monday")),
                ("saturday", _("Saturday")),
                ("sunday", _("Sunday")),
            ],
        )
        self.lock = ComboBox(_("Lock a sealed plan"), [(str(each), _lock_words(each)) for each in LOCK_MINUTES])
        self.second = Label("", "body", "text2", wrap=True)
        self.no_second = Button(_("No second place"), "ghost", clicked=partial(preferences.change, second_backups=""))
        self.paper = SegmentedControl(_("Paper"), [("us-letter", _("US Letter")), ("a4", _("A4"))])
        self.reset = Button(_("Reset this page"), "ghost", "arrow-counter-clockwise", clicked=self._reset)
        self._build()
        self._connect()

    def _build(self) -> None:
        self.header.add_action(self.reset)
        look = Card(_("Appearance"))
        look.add(Field(_("Theme"), self.theme))
        look.add(self.text_size)
        look.add(self.motion)
        plan = Card(_("Money and time"), _("Part of the plan; Undo reverts a change."))
        plan.add(self.currency_field)
        plan.add(self.horizon)
        plan.add(Field(_("Paper of the report"), self.paper))
        look.add(Field(_("Weeks begin on"), self.weeks, _("The usual day is that of the language.")))
        grid = QGridLayout()
        grid.setSpacing(16)
        for column, card in enumerate((look, plan)):
            card.body.addStretch(1)
            grid.addWidget(card, 0, column)
            grid.setColumnStretch(column, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self._data_card())
        self.body.addWidget(self._safety_card())
        self.body.addWidget(self._about_card())
        self.body.addStretch(1)

    def _data_card(self) -> Card:
        card = Card(_("Your data"), _("One file on this computer. Nothing is ever sent anywhere."))
        path = Label(_breakable(self.context.workspace.path), "body", "text2", wrap=True)
        path.setAccessibleName(_("The plan is in {path}").format(path=self.context.workspace.path))
        card.add(path)
        buttons = FlowLayout()
        folder = QUrl.fromLocalFile(str(self.context.workspace.path.parent))
        for text, icon, clicked in (
            (_("Show in folder"), "folder-open", partial(QDesktopServices.openUrl, folder)),
            (_("Save a copy…"), "floppy-disk", partial(self.context.act, "save_copy")),
            (_("Back up now"), "shield-check", partial(self.context.act, "back_up")),
            (_("Reference data…"), "book-open", partial(self.context.act, "reference")),
            (_("Open the sample plan"), "star", partial(self.context.act, "sample_plan")),
        ):
            buttons.addWidget(Button(text, icon=icon, clicked=clicked))
        card.add(buttons)
        return card

    def _safety_card(self) -> Card:
        card = Card(
            _("Backups and passphrase"),
            _("Backups are made by themselves. A plan is sealed with a passphrase in the File menu."),
        )
        card.add(self.second)
        buttons = FlowLayout()
        buttons.addWidget(Button(_("Second place for backups…"), icon="folder-open", clicked=self._choose_second))
        buttons.addWidget(self.no_second)
        card.add(buttons)
        card.add(
            Field(_("Lock a sealed plan"), self.lock, _("Once nobody has touched the keyboard or mouse for so long."))
        )
        return card

    def _about_card(self) -> Card:
        card = Card(_("About"))
        lines = (
            _("Career Planner {version}, free software under the MIT licence.").format(version=__version__),
            _("Pay figures: U.S. Bureau of Labor Statistics, OEWS May 2025; start pay: Robert Half Salary Guide 2026."),
            _("BLS.gov cannot vouch for the data or analyses derived from these data after they have been retrieved."),
            _("Typeface Inter (OFL 1.1). Icons Phosphor (MIT). Window Qt {qt} (LGPL 3).").format(qt=qVersion()),
            _("Python {python} on {system}.").format(python=platform.python_version(), system=platform.system()),
        )
        for line in lines:
            card.add(Label(line, "small", "text2", wrap=True))
        return card

    def _connect(self) -> None:
        self.theme.chosen.connect(lambda key: self._preferences.change(theme=key))
        self.text_size.settled.connect(lambda value: self._preferences.change(text_scale=value / 100))
        self.motion.toggled.connect(self._set_motion)
        self.paper.chosen.connect(lambda key: self._preferences.change(report_paper=key))
        self.weeks.chosen.connect(lambda key: self._preferences.change(week_starts=key))
        self.lock.chosen.connect(lambda key: self._preferences.change(lock_minutes=int(key)))
        self.currency.chosen.connect(self._set_currency)
        self.horizon.settled.connect(self._set_horizon)
        self._preferences.changed.connect(self._show_preferences)

    def reload(self) -> None:
        """Show what the plan and the settings say."""
        plan = self.context.workspace.plan.profile
        if plan.currency not in CURRENCIES:
            self.currency.set_items([(code, code) for code in (plan.currency, *CURRENCIES)])
        self.currency.set_value(plan.currency)
        self.horizon.set_value(round(plan.horizon_months / _MONTHS))
        self._show_preferences()

    def _show_preferences(self) -> None:
        settings = self._preferences.settings
        self.theme.set_value(settings.theme)
        self.text_size.set_value(settings.text_scale * 100)
        self.paper.set_value(settings.report_paper)
        self.weeks.set_value(settings.week_starts)
        self.lock.set_value(str(settings.lock_minutes))
        second = settings.second_folder
        self.second.setText(
            _("Each backup is also put into {folder}.").format(folder=_breakable(second))
            if second is not None
            else _("There is no second place for backups, such as a folder on another disk.")
        )
        self.no_second.setVisible(second is not None)
        self.motion.blockSignals(True)
        self.motion.setChecked(settings.reduced_motion)
        self.motion.blockSignals(False)

    def _set_motion(self, is_on: bool) -> None:  # noqa: FBT001 - Qt sends it
        self._preferences.change(reduced_motion=is_on)

    def _choose_second(self) -> None:
        start = self._preferences.settings.second_backups
        folder = QFileDialog.getExistingDirectory(self, _("Second place for backups"), start)
        if folder:
            self._preferences.change(second_backups=folder)

    def _set_currency(self, code: str) -> None:
        with self.currency_field.guard():
            self.context.workspace.do(_("Change currency"), profile.change, currency=code)

    def _set_horizon(self, years: float) -> None:
        months = round(years) * _MONTHS
        if months != self.context.workspace.plan.profile.horizon_months:
            self.context.workspace.do(_("Horizon"), profile.change, horizon_months=months)

    def _reset(self) -> None:
        self._preferences.reset()
