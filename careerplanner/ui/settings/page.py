"""Settings: how the window looks, money and horizon of the plan, where the data is, and what the program is."""

import platform
from collections.abc import Callable
from datetime import date
from functools import partial
from typing import ClassVar

from PySide6.QtCore import Qt, QUrl, qVersion
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QCheckBox

from careerplanner import __version__
from careerplanner.i18n import _
from careerplanner.paths import UserFolders
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.page import Page
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.card_row import CardRow
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.slider_row import SliderRow
from careerplanner.ui.kit.text import Label
from careerplanner.ui.settings.money_card import MoneyCard
from careerplanner.ui.settings.safety_card import SafetyCard, breakable


class SettingsPage(Page):
    """Everything here applies at once. What is not part of the plan is kept for this computer."""

    home: ClassVar[frozenset[str]] = frozenset({"profile"})

    def __init__(
        self, context: Context, preferences: Preferences, folders: UserFolders, today: Callable[[], date]
    ) -> None:
        super().__init__(context, _("Settings"), _("Changes apply at once."))
        self._preferences = preferences
        self._folders = folders
        self.theme = SegmentedControl(
            _("Theme"),
            [("system", _("System")), ("light", _("Light")), ("dark", _("Dark")), ("contrast", _("High contrast"))],
        )
        self.text_size = SliderRow(_("Text size"), 80, 200, 10, suffix=" %", hint=_("Also Ctrl + and Ctrl −"))
        self.motion = QCheckBox(_("Reduce motion"))
        self.weeks = SegmentedControl(
            _("Weeks begin on"),
            [
                ("locale", _("Usual day")),
                ("monday", _("Monday")),
                ("saturday", _("Saturday")),
                ("sunday", _("Sunday")),
            ],
        )
        self.money = MoneyCard(context, today)
        self.safety = SafetyCard(preferences)
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
        look.add(Field(_("Weeks begin on"), self.weeks, _("The usual day is that of the language.")))
        self.money.add(Field(_("Paper of the report"), self.paper))
        for card in (look, self.money):
            card.body.addStretch(1)
        self.body.addWidget(CardRow(look, self.money, least=400))
        self.body.addWidget(self._data_card())
        self.body.addWidget(self.safety)
        self.body.addWidget(self._about_card())
        self.body.addStretch(1)

    def _data_card(self) -> Card:
        card = Card(_("Your data"), _("One file on this computer. Nothing is ever sent anywhere."))
        path = Label(breakable(self.context.workspace.path), "body", "text2", wrap=True)
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

    def _about_card(self) -> Card:
        card = Card(_("About"))
        lines = (
            _("Career Planner {version}, free software under the MIT licence.").format(version=__version__),
            _("Pay figures: U.S. Bureau of Labor Statistics, OEWS May 2025; start pay: Robert Half Salary Guide 2026."),
            _("Job titles: O*NET 30.3, U.S. Department of Labor (USDOL/ETA), CC BY 4.0; O*NET is its trademark."),
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
        self._preferences.changed.connect(self._show_preferences)

    def reload(self) -> None:
        """Show what the plan and the settings say."""
        self.money.show_plan()
        self._show_preferences()

    def reveal(self, item: str) -> None:
        """Put the keyboard on the setting of this name: ``text_size``, ``motion``, ``currency`` and so on."""
        found = {
            "theme": self.theme,
            "text_size": self.text_size,
            "motion": self.motion,
            "currency": self.money.currency,
            "horizon": self.money.horizon,
            "paper": self.paper,
        }.get(item)
        if found is not None:
            self.scroll_to(found)
            found.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_preferences(self) -> None:
        settings = self._preferences.settings
        self.theme.set_value(settings.theme)
        self.text_size.set_value(settings.text_scale * 100)
        self.paper.set_value(settings.report_paper)
        self.weeks.set_value(settings.week_starts)
        self.safety.show_settings()
        self.motion.blockSignals(True)
        self.motion.setChecked(settings.reduced_motion)
        self.motion.blockSignals(False)

    def _set_motion(self, is_on: bool) -> None:  # noqa: FBT001 - Qt sends it
        self._preferences.change(reduced_motion=is_on)

    def _reset(self) -> None:
        self._preferences.reset()
