"""Every action of the menus as one table: name, words, shortcut, icon, menu; the shortcuts sheet is made from it."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QMenuBar

from careerplanner.i18n import _, mark
from careerplanner.ui.look import icons

FILE, EDIT, VIEW, PLAN, HELP = mark("&File"), mark("&Edit"), mark("&View"), mark("&Plan"), mark("&Help")
MENUS: Final = (FILE, EDIT, VIEW, PLAN, HELP)


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action. ``group`` numbers the sections of a menu; between two sections stands a line."""

    name: str
    text: str
    menu: str
    group: int
    shortcuts: tuple[str, ...] = ()
    icon: str = ""


SPECS: Final = (
    ActionSpec("new_plan", mark("New plan…"), FILE, 0),
    ActionSpec("sample_plan", mark("Open the sample plan"), FILE, 0),
    ActionSpec("own_plan", mark("Back to my plan"), FILE, 0),
    ActionSpec("open_plan", mark("Open plan…"), FILE, 0, ("Ctrl+O",), "folder-open"),
    ActionSpec("save_copy", mark("Save a copy…"), FILE, 1, ("Ctrl+Shift+S",), "floppy-disk"),
    ActionSpec("back_up", mark("Back up now"), FILE, 1, (), "shield-check"),
    ActionSpec("restore", mark("Restore a backup…"), FILE, 1),
    ActionSpec("states", mark("Compare with the file and backup…"), FILE, 1),
    ActionSpec("seal", mark("Seal with a passphrase…"), FILE, 1),
    ActionSpec("change_passphrase", mark("Change the passphrase…"), FILE, 1),
    ActionSpec("unseal", mark("Remove the passphrase…"), FILE, 1),
    ActionSpec("lock", mark("Lock now"), FILE, 1, ("Ctrl+Alt+L",)),
    ActionSpec("import", mark("Import…"), FILE, 2, (), "download-simple"),
    ActionSpec("export", mark("Export…"), FILE, 2, (), "upload-simple"),
    ActionSpec("export_calendar", mark("Export calendar file…"), FILE, 2, (), "calendar-blank"),
    ActionSpec("reference", mark("Reference data…"), FILE, 2, (), "book-open"),
    ActionSpec("report", mark("Report"), FILE, 3, ("Ctrl+P",), "printer"),
    ActionSpec("settings", mark("Settings…"), FILE, 4, ("Ctrl+,",), "gear"),
    ActionSpec("quit", mark("Quit"), FILE, 5, ("Ctrl+Q",)),
    ActionSpec("undo", mark("Undo"), EDIT, 0, ("Ctrl+Z",), "arrow-counter-clockwise"),
    ActionSpec("redo", mark("Redo"), EDIT, 0, ("Ctrl+Shift+Z", "Ctrl+Y"), "arrow-clockwise"),
    ActionSpec("find", mark("Find on this page"), EDIT, 1, ("Ctrl+F",), "magnifying-glass"),
    ActionSpec("rename", mark("Rename"), EDIT, 1, ("F2",), "pencil-simple"),
    ActionSpec("delete", mark("Delete"), EDIT, 1, ("Del",), "trash"),
    ActionSpec("larger_text", mark("Larger text"), VIEW, 1, ("Ctrl++", "Ctrl+=")),
    ActionSpec("smaller_text", mark("Smaller text"), VIEW, 1, ("Ctrl+-",)),
    ActionSpec("normal_text", mark("Normal text size"), VIEW, 1, ("Ctrl+0",)),
    ActionSpec("toggle_rail", mark("Collapse or expand the page list"), VIEW, 2, ("Ctrl+B",)),
    ActionSpec("next_area", mark("Next part of the window"), VIEW, 3, ("F6",)),
    ActionSpec("previous_area", mark("Previous part of the window"), VIEW, 3, ("Shift+F6",)),
    ActionSpec("palette", mark("Find a command…"), VIEW, 4, ("Ctrl+K",), "command"),
    ActionSpec("new_goal", mark("Add goal…"), PLAN, 0, ("Ctrl+N",), "plus"),
    ActionSpec("new_role", mark("Add role…"), PLAN, 0, ("Ctrl+Shift+N",), "briefcase"),
    ActionSpec("own_goal", mark("My goal is not here…"), PLAN, 0, (), "flag"),
    ActionSpec("new_pause", mark("Add pause…"), PLAN, 0, (), "calendar-blank"),
    ActionSpec("log_time", mark("Log learning time…"), PLAN, 1, ("Ctrl+L",), "clock"),
    ActionSpec("employer", mark("Answer three questions about your employer…"), PLAN, 1, (), "chat-circle-text"),
    ActionSpec("review", mark("Weekly review…"), PLAN, 1, ("Ctrl+Shift+L",), "check-circle"),
    ActionSpec("check_in", mark("Check-in with your manager…"), PLAN, 1, (), "users-three"),
    ActionSpec("trials", mark("Do I want that work?…"), PLAN, 1, (), "scales"),
    ActionSpec("changed", mark("What changed…"), PLAN, 1, (), "clock"),
    ActionSpec("compare", mark("Compare routes"), PLAN, 2, ("Ctrl+D",), "git-branch"),
    ActionSpec("explore", mark("Which roles fit me?"), PLAN, 2, (), "magnifying-glass"),
    ActionSpec("setup", mark("Answer the first questions again…"), PLAN, 3, (), "path"),
    ActionSpec("help", mark("Help on this page"), HELP, 0, ("F1",), "question"),
    ActionSpec("figures", mark("How the figures are worked out"), HELP, 0, (), "scales"),
    ActionSpec("credibility", mark("How believable is this?"), HELP, 0, (), "shield-check"),
    ActionSpec("words", mark("What the words mean"), HELP, 0, (), "book-open"),
    ActionSpec("shortcuts", mark("Keyboard shortcuts"), HELP, 1, ("Ctrl+F1",), "keyboard"),
    ActionSpec("about", mark("About Career Planner"), HELP, 2, (), "info"),
)


def escaped(text: str) -> str:
    """A text as an action takes it: a single ampersand would mark a key."""
    return text.replace("&", "&&")


def make_action(parent: QObject, spec: ActionSpec) -> QAction:
    """The action of a specification."""
    action = QAction(_(spec.text), parent)
    action.setObjectName(spec.name)
    action.setShortcuts([QKeySequence(text) for text in spec.shortcuts])
    if spec.icon:
        action.setIcon(icons.icon(spec.icon))
    return action


def page_specs(pages: Iterable[tuple[str, str, str]]) -> tuple[ActionSpec, ...]:
    """Actions that go to the pages, given as (name, title, icon): Ctrl+1 for the first, and so on."""
    return tuple(
        ActionSpec(f"page_{name}", escaped(title), VIEW, 0, (f"Ctrl+{number}",), icon)
        for number, (name, title, icon) in enumerate(pages, start=1)
    )


class ActionTable(QObject):
    """The actions of the window by name, in the menus of its menu bar. An action that nobody answers is not shown."""

    def __init__(self, bar: QMenuBar, specs: tuple[ActionSpec, ...]) -> None:
        super().__init__(bar)
        self.actions = {spec.name: make_action(self, spec) for spec in specs}
        self._icons = {spec.name: spec.icon for spec in specs}
        self.menus: dict[str, QMenu] = {}
        for title in MENUS:
            menu = bar.addMenu(_(title))
            self.menus[title] = menu
            inside = sorted((spec for spec in specs if spec.menu == title), key=lambda spec: spec.group)
            for before, spec in zip([None, *inside], inside, strict=False):
                if before is not None and before.group != spec.group:
                    menu.addSeparator()
                menu.addAction(self.actions[spec.name])

    def __getitem__(self, name: str) -> QAction:
        """The action of this name."""
        return self.actions[name]

    def icon_of(self, name: str) -> str:
        """The name of the icon that stands for an action, also where the menu shows none."""
        return self._icons[name] or "command"

    def show_answered(self, names: Iterable[str]) -> None:
        """Show the actions of these names, and hide and silence the others; hide a menu that has none left."""
        answered = set(names)
        for name, action in self.actions.items():
            action.setVisible(name in answered)
            action.setEnabled(name in answered)
        for menu in self.menus.values():
            shown = any(each.isVisible() for each in menu.actions() if not each.isSeparator())
            menu.menuAction().setVisible(shown)
