"""Reference data: the official releases on this computer, search over their occupations, and one's own catalogue."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.backups import BEFORE_IMPORT
from careerplanner.app.commands.catalogue import occupations
from careerplanner.app.commands.catalogue.occupations import FoundOccupation, NextStep
from careerplanner.app.queries.catalogue.library import look_up, occupation_view
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.library import ImportReport, Library, SourceInfo, list_sources
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.base.page import Page
from careerplanner.ui.catalogue.custom_actions import CustomActions
from careerplanner.ui.catalogue.custom_entries import CustomEntriesView
from careerplanner.ui.catalogue.empty import ReferenceEmpty
from careerplanner.ui.catalogue.library_jobs import LibraryWork
from careerplanner.ui.catalogue.occupation_panel import OccupationCard
from careerplanner.ui.catalogue.sources_card import TITLES, SourcesCard
from careerplanner.ui.kit.bullets import Bullets
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.card_row import CardRow
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.search_edit import SearchEdit
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label

_MOST_HITS = 12
_LIBRARY, _OWN = "library", "own"


class ReferencePage(Page):
    """The library is no part of the plan: importing and removing are not undone; taking an occupation is."""

    def __init__(self, context: Context, library: Path, live: LiveProjection, today: Callable[[], date]) -> None:
        super().__init__(
            context, _("Reference data"), _("Official occupations, skills and pay, kept on this computer alone")
        )
        self._path = library
        self._library = Library(library)
        self._found: FoundOccupation | None = None
        self._sources: list[SourceInfo] = []
        self.acts = CustomActions(context, live, today, self)
        self.work = LibraryWork(library, context.jobs)
        self.add_file = Button(_("Add file…"), "primary", "download-simple", clicked=self._choose_file)
        self.add_folder = Button(_("Add folder…"), icon="folder-open", clicked=self._choose_folder)
        self.views = SegmentedControl(_("View"), [(_LIBRARY, _("Official data")), (_OWN, _("My own catalogue"))])
        self.sources = SourcesCard()
        self.search = SearchEdit(_("Find an occupation"))
        self.hits = EntryList(_("Occupations found"), is_choice=True)
        self.nothing = Label("", "small", "text3", wrap=True)
        self.nothing.hide()
        self.hits.set_rows([])
        self.hint = Card(_("From an occupation to your plan"))
        self.occupation = OccupationCard()
        self.own = CustomEntriesView(context, self.acts)
        self.empty = ReferenceEmpty()
        self.message = InlineMessage()
        self._find_card = Card(_("Find an occupation"))
        self._library_view = QWidget()
        self._lay_out()
        self._connect()
        self.handlers = {"find": self.focus_search}

    def _lay_out(self) -> None:
        self.header.add_action(self.add_folder)
        self.header.add_action(self.add_file)
        self.search.setPlaceholderText(_("Registered nurse, electrician, web developer…"))
        for item in (self.search, self.nothing, self.hits):
            self._find_card.add(item)
        self._fill_hint()
        finding, found = _column(self._find_card), _column(self.hint, self.occupation)
        self._columns = CardRow(finding, found, stretches=(2, 5))
        column = QVBoxLayout(self._library_view)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(self.message)
        column.addWidget(self.empty)
        column.addWidget(self._columns)
        column.addWidget(self.sources)
        column.addStretch(1)
        switch = QHBoxLayout()
        switch.addWidget(self.views)
        switch.addStretch(1)
        self.body.addLayout(switch)
        self.body.addWidget(self._library_view, 1)
        self.body.addWidget(self.own, 1)
        self._show_view(_LIBRARY)

    def _fill_hint(self) -> None:
        steps = Bullets()
        steps.show_lines(
            (
                _("Type a title: an official one, or one of thousands of others that people use for their work."),
                _("Look at its pay where you live, its skills and tasks, and tick the roles that could come next."),
                _("Add it to your plan. It is a copy: you can edit it, and Undo removes it."),
            )
        )
        self.hint.add(steps)

    def _connect(self) -> None:
        self.views.chosen.connect(self._show_view)
        self.search.textChanged.connect(self._search)
        self.search.returnPressed.connect(self._enter_hits)
        self.hits.chosen.connect(self._show_hit)
        self.empty.file_wanted.connect(self._choose_file)
        self.empty.folder_wanted.connect(self._choose_folder)
        self.sources.remove_wanted.connect(self._ask_to_remove)
        self.sources.cancel_wanted.connect(self.work.cancel)
        self.work.progressed.connect(self._show_progress)
        self.work.imported.connect(self._imported)
        self.work.removed.connect(self._removed)
        self.work.refused.connect(self._refused)
        self.occupation.take_wanted.connect(self.take)
        self.occupation.pay_wanted.connect(self._take_pay)
        self.occupation.path_wanted.connect(self._show_on_path)

    def reload(self) -> None:
        """Show what the library holds, and the occupation as the plan has it now."""
        try:
            self._sources = list_sources(self._path)
        except Refused as refused:
            self._sources = []
            self.message.say(str(refused), "danger")
        busy = self.work.is_busy()
        self.sources.show_sources(self._sources, self.context.wording)
        self.sources.setVisible(bool(self._sources) or busy or self.sources.message.isVisibleTo(self.sources))
        has_titles = any(source.name in {"onet", "esco"} for source in self._sources)
        self._columns.setVisible(has_titles)
        self.empty.setVisible(not has_titles and not busy)
        self.empty.show_held([source.name for source in self._sources])
        self._show_found()
        self._show_buttons()
        self.own.reload()

    def reveal(self, item: str) -> None:
        """Show the view of this name: ``library`` or ``own``."""
        if item in {_LIBRARY, _OWN}:
            self.views.set_value(item)
            self._show_view(item)

    def _show_view(self, name: str) -> None:
        self._library_view.setVisible(name == _LIBRARY)
        self.own.setVisible(name == _OWN)
        self._show_buttons()

    def _show_buttons(self) -> None:
        wanted = self.views.value() == _LIBRARY and self.empty.isHidden()
        for button in (self.add_file, self.add_folder):
            button.setVisible(wanted)

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.reveal(_LIBRARY)
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def _search(self, text: str, *, keeps: bool = False) -> None:
        """Show what fits the text; ``keeps`` stays with the occupation that is shown, where it still fits."""
        try:
            found = self._library.search(text, _MOST_HITS)
        except Refused as refused:
            self.message.say(str(refused), "danger")
            return
        rows = [
            Entry(hit.code, hit.title, TITLES[hit.source] if hit.source == "esco" else "", _also(hit.title, hit.found))
            for hit in found
        ]
        self.hits.set_rows(rows)
        self.nothing.setText(
            _("Nothing in the library has that name. Try another word of the title.")
            if text.strip() and not rows
            else ""
        )
        self.nothing.setVisible(bool(self.nothing.text()))
        if not rows:
            self._found = None
            self._show_found()
            return
        kept = self._found.occupation.code if keeps and self._found is not None else ""
        shown = kept if kept in {row.id for row in rows} else rows[0].id
        self.hits.choose(shown)
        self._show_hit(shown)

    def _enter_hits(self) -> None:
        if self.hits.rows():
            self.hits.setFocus(Qt.FocusReason.TabFocusReason)

    def _show_hit(self, code: str) -> None:
        if self._found is None or self._found.occupation.code != code:
            self._found = self._looked_up(code)
        self._show_found()

    def _looked_up(self, code: str) -> FoundOccupation | None:
        try:
            return look_up(self._library, code)
        except Refused as refused:
            self.message.say(str(refused), "danger")
            return None

    def _show_found(self) -> None:
        self.hint.setVisible(self._found is None)
        if self._found is None:
            self.occupation.hide()
            return
        workspace = self.context.workspace
        view = occupation_view(self._found, workspace.catalogue, workspace.plan.profile.area_code)
        self.occupation.show_occupation(view, self.context.wording)

    def take(self) -> None:
        """Take the occupation that is shown into the plan, with the next steps that are ticked."""
        found, workspace = self._found, self.context.workspace
        if found is None:
            return
        steps = [(self._looked_up(one.code), one.step) for one in self.occupation.chosen()]
        chosen = [NextStep(target, step) for target, step in steps if target is not None]
        area = workspace.plan.profile.area_code
        try:
            workspace.before_large(BEFORE_IMPORT)
            key = workspace.do(
                _("Add occupation"), occupations.take_occupation, workspace.catalogue, found, chosen, area
            )
        except Refused as refused:
            self.occupation.message.say(str(refused), "warning")
            return
        self.occupation.message.hide()
        words = _("{role} is in your plan.").format(role=workspace.catalogue.role(key).name)
        action = (_("Show on the path"), partial(self.context.navigate, "path", key))
        self.context.toast(words, undo=True, actions=[action])

    def _take_pay(self) -> None:
        found, workspace = self._found, self.context.workspace
        if found is None:
            return
        area = workspace.plan.profile.area_code
        try:
            workspace.do(_("Update pay"), occupations.take_pay, workspace.catalogue, found.key, found.tables, area)
        except Refused as refused:
            self.occupation.message.say(str(refused), "warning")
        else:
            self.context.toast(_("The plan uses these figures now."), undo=True)

    def _show_on_path(self) -> None:
        if self._found is not None:
            self.context.navigate("path", self._found.key)

    def _choose_file(self) -> None:
        kinds = _("Releases (*.zip *.gz *.txt *.csv *.xlsx);;All files (*)")
        name, _kind = QFileDialog.getOpenFileName(self.window(), _("Add a release"), str(Path.home()), kinds)
        if name:
            self.add(Path(name))

    def _choose_folder(self) -> None:
        name = QFileDialog.getExistingDirectory(self.window(), _("Add the folder of a release"), str(Path.home()))
        if name:
            self.add(Path(name))

    def add(self, path: Path) -> None:
        """Import a file or a folder, unless an import is under way."""
        if self.work.is_busy():
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        self.message.hide()
        self.sources.message.hide()
        self._show_progress(0, 0, _("Looking at {name}").format(name=path.name))
        self.work.add(path)
        self.reload()

    def _show_progress(self, done: float, whole: float, words: str) -> None:
        self.sources.show_progress(words, done / whole if whole else 0.0)
        for button in (self.add_file, self.add_folder):
            button.setEnabled(False)

    def _end_work(self) -> None:
        self.sources.show_progress(None)
        for button in (self.add_file, self.add_folder):
            button.setEnabled(True)
        self.reload()

    def _imported(self, report: ImportReport) -> None:
        self.sources.show_report(report, self.context.wording)
        self._found = None if self._found is None else self._looked_up(self._found.occupation.code)
        self._end_work()
        self._search(self.search.text(), keeps=True)

    def _removed(self) -> None:
        self._found = None if self._found is None else self._looked_up(self._found.occupation.code)
        self._end_work()
        self._search(self.search.text(), keeps=True)

    def _refused(self, sentence: str, was_wanted: bool) -> None:  # noqa: FBT001 - a signal carries it
        if was_wanted:
            self.sources.message.say(sentence, "info")
        else:
            self.sources.say_problem(sentence)
        self._end_work()

    def _ask_to_remove(self, name: str) -> None:
        words = _("Remove {source} from this computer? Plans keep what they took from it.")
        self.sources.message.say(
            words.format(source=TITLES.get(name, name)), "warning", (_("Remove"), partial(self._remove, name))
        )

    def _remove(self, name: str) -> None:
        if not self.work.is_busy():
            self.sources.message.hide()
            self._show_progress(0, 0, _("Removing {source}").format(source=TITLES.get(name, name)))
            self.work.remove(name)


def _column(*parts: QWidget) -> QWidget:
    """Parts below each other, at the top of the room there is."""
    made = QWidget()
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 0, 0, 0)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
    return made


def _also(title: str, found: str) -> str:
    """The title by which an occupation was found, where it is not its own."""
    return "" if found == title else _("also: {title}").format(title=found)
