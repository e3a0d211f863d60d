"""The window: menu bar, rail, the pages as they are needed, toast, and what all pages share.

It is made without a plan, as the frame that is seen first, so this module loads neither pages nor what opens a plan;
``hold`` gives it the plan. ``factories`` gives for each page its name and what makes it; pages of ``RAIL_PAGES`` appear
in the rail in that order, others (such as ``compare``) are reached through ``navigate`` alone. ``handlers`` answer
actions of ``actions.SPECS`` that the window does not answer itself; a page answers more through ``Page.handlers`` while
it is shown.
"""

from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QCloseEvent, QGuiApplication, QResizeEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QWidget,
)

from careerplanner.errors import Refused
from careerplanner.i18n import _, mark
from careerplanner.ui.base import actions
from careerplanner.ui.kit.choice import take_back
from careerplanner.ui.kit.toast import Toast
from careerplanner.ui.look import fonts, tokens
from careerplanner.ui.look.theme import Theme
from careerplanner.ui.window import focus_areas, placing, undo_actions
from careerplanner.ui.window.rail import Rail
from careerplanner.ui.window.typing_watch import TypingWatch, field_to_mend, take_in, text_of

if TYPE_CHECKING:
    from careerplanner.app.workspace import Change, Workspace
    from careerplanner.ui.base.context import Context
    from careerplanner.ui.base.jobs import Jobs
    from careerplanner.ui.base.page import Page

PageFactory = Callable[["Context"], "Page"]
Handler = Callable[[], object]

RAIL_PAGES: Final = (
    ("overview", mark("Overview"), "house"),
    ("profile", mark("Profile"), "user"),
    ("path", mark("Path"), "path"),
    ("goals", mark("Skills & goals"), "target"),
    ("salary", mark("Salary"), "chart-line-up"),
    ("report", mark("Report"), "file-text"),
)
HELP_ON: Final = "help_"
"""Before the name of a topic it is the action that opens the topic."""
_RAIL_ENTRY_OF: Final = {"compare": "path", "explore": "path", "review": "overview"}


class MainWindow(QMainWindow):
    """The one window of an open plan; before ``hold`` it is a frame whose actions do nothing yet."""

    context: "Context"
    _workspace: "Workspace"

    def __init__(self, theme: Theme, pages: Sequence[tuple[str, str, str]] = RAIL_PAGES) -> None:
        super().__init__()
        self.is_holding = False
        self._theme = theme
        self._factories: dict[str, PageFactory] = {}
        self._pages: dict[str, Page] = {}
        self._handlers: dict[str, Handler] = {}
        self._rail_is_forced: bool | None = None
        self._toast_mark: object = None
        self._is_warned = False
        self._listed = [(name, _(title), icon) for name, title, icon in pages]
        self.rail = Rail(self._listed)
        self._stack = QStackedWidget()
        self._toast = Toast(self._lay_out())
        specs = (*actions.SPECS, *actions.page_specs(self._listed))
        self.actions_by_name = actions.ActionTable(self.menuBar(), specs)
        self._connect()
        self.setWindowTitle(_("Career Planner"))
        self.rail.show_page(self._listed[0][0] if self._listed else "")

    def hold(
        self,
        workspace: "Workspace",
        jobs: "Jobs",
        factories: Mapping[str, PageFactory],
        handlers: Mapping[str, Handler] | None = None,
    ) -> None:
        """Take in a plan, once: from now on the window shows it, page by page."""
        from careerplanner.ui.base.context import Context  # noqa: PLC0415 - the frame is seen before plans are loaded

        self._workspace = workspace
        self.is_holding = True
        self._factories = dict(factories)
        self.context = Context(workspace, jobs, self._theme, self.navigate, self.toast, self.act)
        self._handlers = {**self._own_handlers(), **(handlers or {})}
        workspace.listeners.append(self._on_change)
        self.typing = TypingWatch(self)
        self.typing.changed.connect(self.rail.save_state.show_typing)
        self._update_frame()
        if self._listed:
            self.navigate(self._listed[0][0])

    def _lay_out(self) -> QWidget:
        centre = QWidget()
        row = QHBoxLayout(centre)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.rail)
        row.addWidget(self._stack, 1)
        self.setCentralWidget(centre)
        available = QGuiApplication.primaryScreen().availableGeometry()
        self.setMinimumSize(placing.smallest_size(available))
        self.setGeometry(placing.opening_geometry(available))
        return centre

    def _own_handlers(self) -> dict[str, Handler]:
        listed = (name for name, _title, _icon in self._listed)
        pages: dict[str, Handler] = {f"page_{name}": partial(self.navigate, name) for name in listed}
        return pages | {
            "undo": self.undo,
            "redo": self.redo,
            "quit": self.leave,
            "help": self.show_help,
            "figures": partial(self.show_help, "odds"),
            "credibility": self.show_credibility,
            "words": partial(self.show_help, "words"),
            "shortcuts": partial(self.show_help, "keys"),
            "larger_text": partial(self._theme.zoom, 1),
            "smaller_text": partial(self._theme.zoom, -1),
            "normal_text": partial(self._theme.zoom, 0),
            "toggle_rail": self.toggle_rail,
            "next_area": partial(focus_areas.step, self._areas, 1),
            "previous_area": partial(focus_areas.step, self._areas, -1),
        }

    def _connect(self) -> None:
        for name, action in self.actions_by_name.actions.items():
            action.triggered.connect(partial(self._triggered, name))
        self.rail.chosen.connect(self._go_to_chosen)
        self.rail.settings.clicked.connect(partial(self._triggered, "settings"))
        self.rail.help.clicked.connect(partial(self._triggered, "help"))
        self.rail.own_plan.clicked.connect(partial(self._triggered, "own_plan"))
        self._theme.changed.connect(self.rail.refit)
        self._theme.changed.connect(self._fit_rail)

    def _triggered(self, name: str, _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt sends it
        self.act(name)

    def take_typing(self) -> None:
        """Take in what is being typed, so that a copy holds it."""
        take_in()

    def act(self, name: str) -> None:
        """Do what the action of this name does, if anyone answers it; a refusal is shown as a toast."""
        if name.startswith(HELP_ON):
            self.show_help(name.removeprefix(HELP_ON))
            return
        handler = self._answers().get(name)
        if handler is not None:
            try:
                handler()
            except Refused as refused:
                self.refuse(str(refused))

    def refuse(self, sentence: str) -> None:
        """Say that something cannot be done."""
        self.toast(sentence)

    def answer(self, handlers: "Mapping[str, Handler | None]") -> None:
        """Let these handlers answer the actions of their names from now on; None answers one no more."""
        for name, handler in handlers.items():
            if handler is None:
                self._handlers.pop(name, None)
            else:
                self._handlers[name] = handler
        self._update_frame()

    def _answers(self) -> dict[str, Handler]:
        page = self.current_page()
        return self._handlers | (dict(page.handlers) if page is not None else {})

    def current_page(self) -> "Page | None":
        """The page that is shown, or None while there is none."""
        shown = self._stack.currentWidget()
        return next((page for page in self._pages.values() if page is shown), None)

    def _go_to_chosen(self, name: str) -> None:
        if name in self._factories:
            self.navigate(name)

    def page(self, name: str) -> "Page":
        """The page of this name, made if it has not been needed before; KeyError for a name without a factory."""
        if name not in self._pages:
            made = self._factories[name](self.context.for_page())
            self._pages[name] = made
            self._stack.addWidget(made)
        return self._pages[name]

    def page_names(self) -> tuple[str, ...]:
        """The names of all pages."""
        return tuple(self._factories)

    def navigate(self, page: str, item: str = "") -> None:
        """Show the page of this name, and there the item with this id."""
        take_in()
        shown = self.page(page)
        shown.catch_up()
        self._stack.setCurrentWidget(shown)
        self.rail.setVisible(not shown.is_immersive)
        self.rail.show_page(_RAIL_ENTRY_OF.get(page, page))
        self._update_frame()
        if item:
            shown.refresh()
            shown.reveal(item)

    def toast(
        self, sentence: str, *, undo: bool = False, actions: Sequence[tuple[str, Callable[[], object]]] = ()
    ) -> None:
        """Show a sentence at the foot of the window for ten seconds; see ``context.ShowToast``."""
        buttons = [(_("Undo"), self.undo), *actions] if undo else list(actions)
        self._toast_mark = self._workspace.undo_mark if undo else None
        self._toast.show_message(sentence, buttons)

    def undo(self) -> None:
        """Take the last step back, and show the page on which it shows."""
        self._swap(self._workspace.undo, _("Undone: {step}"), (_("Redo"), self.redo))

    def redo(self) -> None:
        """Do again what was taken back last, and show the page on which it shows."""
        self._swap(self._workspace.redo, _("Done again: {step}"), (_("Undo"), self.undo))

    def _swap(self, step: "Callable[[], Change | None]", words: str, back: tuple[str, Callable[[], object]]) -> None:
        take_in()
        page, before = self.current_page(), self._workspace.plan
        change = step()
        if change is None:
            return
        if self.current_page() is page:
            self._go_where_it_shows(change.tables, undo_actions.touched_goal(before, self._workspace.plan))
        self.toast(words.format(step=change.label), actions=[back])
        self._toast_mark = self._workspace.undo_mark or self  # none is left: any other change takes the toast away

    def _go_where_it_shows(self, tables: frozenset[str], goal: str) -> None:
        page = self.current_page()
        stays = page is not None and bool(tables & (page.reads.tables if page.is_immersive else page.home))
        home = "" if stays else undo_actions.home_of(tables, self._homes())
        if home:
            self.navigate(home)
        shown = self.current_page()
        if goal and shown is not None and "goal" in shown.home:
            shown.reveal(goal)

    def _homes(self) -> dict[str, frozenset[str]]:
        """The tables that are edited on each page, whether it has been made or not; those of the rail come first."""
        kinds = {name: getattr(factory, "func", factory) for name, factory in self._factories.items()}
        in_rail = {name for name, _title, _icon in RAIL_PAGES}
        order = sorted(kinds, key=lambda name: name not in in_rail)
        return {name: getattr(kinds[name], "home", frozenset()) for name in order}

    def _on_change(self, change: "Change") -> None:
        if change.is_refused:
            take_back()
        for page in self._pages.values():
            page.on_change(change.tables)
        if self._toast_mark is not None and self._workspace.undo_mark is not self._toast_mark:
            self._toast_mark = None
            self._toast.hide()  # its Undo would take back another step than it speaks of
        self._update_frame()

    def _update_frame(self) -> None:
        """Bring title, menus, and save state up to date."""
        name = self._workspace.plan.profile.name.strip()
        whose = _("{name}’s plan").format(name=name) if name else _("My plan")
        is_sample = self._workspace.plan.profile.is_sample
        plan = _("SAMPLE: {plan}").format(plan=whose) if is_sample else whose
        self.setWindowTitle(_("{plan} — Career Planner").format(plan=plan))
        self.rail.show_sample(is_sample=is_sample)
        answers = self._answers()
        self.actions_by_name.show_answered(answers)
        self.rail.settings.setVisible("settings" in answers)
        undo_actions.update(self.actions_by_name["undo"], self.actions_by_name["redo"], self._workspace)
        self.rail.save_state.show_state(self._workspace.save_state)

    def show_help(self, topic: str = "") -> None:
        """Show a topic of the help, or the one of the page that is shown; the help stays open beside the window."""
        from careerplanner.ui.help.window import HelpWindow  # noqa: PLC0415 - not needed to start

        opened = self.findChild(HelpWindow) or HelpWindow(self.actions_by_name, self)
        opened.show_topic(topic or self._page_name())
        opened.show()
        opened.raise_()
        opened.activateWindow()

    def _page_name(self) -> str:
        shown = self._stack.currentWidget()
        return next((name for name, page in self._pages.items() if page is shown), "")

    def show_credibility(self) -> None:
        """Show the moments of the model beside published ones."""
        from careerplanner.ui.window.credibility_dialog import CredibilityDialog  # noqa: PLC0415 - not needed to start

        CredibilityDialog(self.context.wording, self).show()

    def refresh_all(self) -> None:
        """Show every page anew, as on another day; those that are hidden wait until they are shown."""
        for page in self._pages.values():
            page.is_stale = True
        shown = self.current_page()
        if shown is not None and shown.isVisible():
            shown.refresh()

    def come_to_front(self) -> None:
        """Show the window above all others, also when it was put away."""
        self.setWindowState(self.windowState() & ~Qt.WindowState.WindowMinimized)
        self.show()
        self.raise_()
        self.activateWindow()

    def toggle_rail(self) -> None:
        """Make the rail narrow or wide, whatever the width of the window asks for."""
        self._rail_is_forced = not self.rail.is_narrow
        self.rail.set_narrow(narrow=self._rail_is_forced)

    def _areas(self) -> list[QWidget]:
        page = self.current_page()
        return [*(page.areas() if page is not None else []), self.rail.list]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Show the rail's words where there is room."""
        super().resizeEvent(event)
        self._fit_rail()

    def _fit_rail(self) -> None:
        if self._rail_is_forced is None:
            self.rail.set_narrow(narrow=fonts.room(self.width()) < tokens.RAIL_NARROW_BELOW)

    def leave(self) -> None:
        """Close the window, unless something typed on the page would be lost: that is said first, once."""
        if not self._is_held_back():
            self.close()

    def _is_held_back(self) -> bool:
        take_in()
        page = self.current_page()
        wrong = field_to_mend(page) if page is not None else None
        if wrong is None or self._is_warned:
            return False
        self._is_warned = True
        wrong.setFocus()
        self.toast(
            _("“{text}” could not be taken in. Mend it, or close again to leave it.").format(text=text_of(wrong))
        )
        return True

    def closeEvent(self, event: QCloseEvent) -> None:
        """Take in what is being typed, and stop listening; a user is told first of what cannot be taken in."""
        take_in()
        if event.spontaneous() and self._is_held_back():
            event.ignore()
            return
        if self.is_holding and self._on_change in self._workspace.listeners:
            self._workspace.listeners.remove(self._on_change)
        super().closeEvent(event)
