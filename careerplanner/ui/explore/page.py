"""Explore: which roles fit me? Every role, ranked by what one can do already, with what is missing for it."""

from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from careerplanner.app.commands.catalogue import custom_roles
from careerplanner.app.commands.setup.role_copies import take_with_way
from careerplanner.app.queries.catalogue.library import look_up
from careerplanner.app.queries.explore import text as words
from careerplanner.app.queries.explore.occupations import occupation_fits
from careerplanner.app.queries.explore.roles import Ranking, RoleFit, Wish, closest, matching, ranked, role_fits
from careerplanner.app.reads import whole
from careerplanner.domain.catalogue import Catalogue, MoveKind
from careerplanner.domain.plan import Plan
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.library import Library
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.page import Page
from careerplanner.ui.explore.fit_list import FitList, FitRow
from careerplanner.ui.explore.panel import RoleFitPanel
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.filter_chip import FilterChip
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.search_edit import make_search
from careerplanner.ui.kit.text import Label, caption_for
from careerplanner.ui.look import announce, fonts
from careerplanner.wording import Wording

_OCCUPATIONS = "explore occupations"


class ExplorePage(Page):
    """Search, filters and ranking are no part of the plan."""

    home: ClassVar[frozenset[str]] = frozenset()

    def __init__(self, context: Context, library: Path, today: Callable[[], date] = date.today) -> None:
        super().__init__(context, _("Which roles fit me?"))
        self._today = today
        self._path = library
        self._library = Library(library)
        self._roles: tuple[RoleFit, ...] = ()
        self._occupations: tuple[tuple[RoleFit, FitRow], ...] = ()
        self._rows: dict[str, FitRow] = {}
        self._fits: tuple[RoleFit, ...] = ()
        self._key = ""
        self.back = Button(_("Back to the map"), icon="arrow-left", clicked=self.leave)
        self.search = QLineEdit()
        self.wishes = {wish: FilterChip() for wish in Wish}
        self.ranking = ComboBox(
            _("Rank by"), [(each.value, words.ranking_text(each)) for each in Ranking], Ranking.SKILLS.value
        )
        self.list = FitList()
        self.none = Label("", "body", "text2", wrap=True)
        self.all_roles = Button(_("Show all roles"), "link", clicked=self.show_all)
        self.note = Label("", "small", "text2", wrap=True)
        self.panel = RoleFitPanel()
        self._lay_out()
        self._connect()
        self.handlers = {"find": self._find}

    def _lay_out(self) -> None:
        self.header.add_action(self.back)
        make_search(self.search)
        self.search.setPlaceholderText(_("Search roles or duties"))
        self.search.setAccessibleName(_("Search roles or duties"))
        fonts.sized(self.search, lambda field: field.setMinimumWidth(fonts.px(200)))
        tools = QWidget()
        flow = FlowLayout(tools)
        flow.addWidget(self.search)
        for chip in self.wishes.values():
            flow.addWidget(chip)
        rank = QWidget()
        row = QHBoxLayout(rank)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(caption_for(self.ranking, _("Rank by")))
        row.addWidget(self.ranking)
        flow.addWidget(rank)
        card = Card(padding=10)
        for widget in (self.list, self.none):
            card.add(widget)
        card.body.addWidget(self.all_roles, 0, Qt.AlignmentFlag.AlignLeft)
        card.add(self.note)
        self.body.addWidget(tools)
        self.body.addWidget(card)
        self.body.addStretch(1)
        self.set_inspector(self.panel)

    def _connect(self) -> None:
        self.search.textChanged.connect(self._show)
        for chip in self.wishes.values():
            chip.turned.connect(self._show)
        self.ranking.chosen.connect(self._show)
        self.list.rows.chosen.connect(self._select)
        self.list.rows.opened.connect(self._open)
        self.panel.compare_wanted.connect(partial(self._go, "compare"))
        self.panel.name_wanted.connect(self._rename)
        self.panel.map_wanted.connect(partial(self._go, "path"))

    def reload(self) -> None:
        """Hold every role against the plan as it is now."""
        workspace = self.context.workspace
        self._roles = role_fits(workspace.plan, workspace.catalogue, self._today())
        if self._path.exists():
            plan, wording = whole(workspace.plan), self.context.wording
            work = partial(_occupations, plan, workspace.catalogue, self._library, self._today(), wording)
            self.context.jobs.follow(work, self._show_occupations, key=_OCCUPATIONS, refused=self._show_no_occupations)
        else:
            self._occupations = ()
        self._show_fits()

    def _show_occupations(self, found: tuple[tuple[RoleFit, FitRow], ...]) -> None:
        self._occupations = found
        self._show_fits()

    def _show_no_occupations(self, sentence: str) -> None:
        self._show_occupations(())
        self.context.toast(sentence)

    def _show_fits(self) -> None:
        taken = {fit.id for fit in self._roles}
        self._fits = (*self._roles, *(fit for fit, _row in self._occupations if fit.id not in taken))
        catalogue, wording = self.context.workspace.catalogue, self.context.wording
        self._rows = {fit.id: row for fit, row in self._occupations}
        self._rows |= {fit.id: _row_of(fit, catalogue, wording) for fit in self._roles}
        for wish, chip in self.wishes.items():
            chip.set_text(words.wish_text(wish, self._fits))
        occupations = len(self._fits) - len(self._roles)
        self.wishes[Wish.CATALOGUE].setVisible(bool(occupations))
        self.header.set_subtitle(words.subtitle_text(len(self._roles), occupations, self.context.wording))
        self._show()

    def reveal(self, item: str) -> None:
        """Show a role."""
        if item and item not in [row.id for row in self.list.rows.rows()]:
            self.show_all()
        self._select(item)

    def show_all(self) -> None:
        """Take every filter and the search away."""
        self.search.clear()
        for chip in self.wishes.values():
            chip.setChecked(False)

    def leave(self) -> None:
        """Go back to the path."""
        self.context.navigate("path")

    def shown(self) -> tuple[RoleFit, ...]:
        """The roles that pass the filters and the search, best first."""
        return ranked(matching(self._fits, self._wished(), self.search.text()), Ranking(self.ranking.value()))

    def _wished(self) -> frozenset[Wish]:
        return frozenset(wish for wish, chip in self.wishes.items() if chip.isChecked())

    def _show(self) -> None:
        shown, wording = self.shown(), self.context.wording
        self.list.show_rows(
            [self._rows[fit.id] for fit in shown],
            words.count_text(len(shown), wording),
            words.outlook_year(self._fits),
        )
        self.list.setVisible(bool(shown))
        self.all_roles.setVisible(len(shown) < len(self._fits) and not shown)
        self.none.setVisible(not shown)
        if not shown:
            self.none.setText(self._none())
            announce.say(self.none, self.none.text())
        self.note.setText(words.footnote(self._fits, self.context.workspace.plan.profile))
        self.note.setVisible(bool(self.note.text()))
        keys = [fit.id for fit in shown]
        self._select(self._key if self._key in keys or not keys else keys[0])

    def _none(self) -> str:
        typed, wished = self.search.text().strip(), self._wished()
        found = matching(self._fits, frozenset(), typed)
        if not found:
            return _("No role has “{typed}” in its name, its duties or its other titles.").format(typed=typed)
        best = closest(ranked(found, Ranking(self.ranking.value())), wished)
        return words.none_text(len(wished), best, self._fits)

    def _select(self, key: str) -> None:
        fit = next((each for each in self._fits if each.id == key), None)
        if fit is None:
            return
        self._key = key
        self.list.rows.mark(key)
        workspace = self.context.workspace
        self.panel.show_role(fit, workspace.plan, workspace.catalogue, self._today(), self.context.wording)

    def _open(self, key: str) -> None:
        self._select(key)
        self.panel.open()

    def _go(self, page: str, key: str) -> None:
        """Show a role on another page; an occupation is taken into the plan first, and can be taken back."""
        workspace = self.context.workspace
        fit = next((each for each in self._fits if each.id == key), None)
        if fit is not None and fit.occupation:
            try:
                found = look_up(Library(self._path), fit.occupation)
                if found is not None:
                    workspace.do(_("Add occupation"), take_with_way, workspace.catalogue, found)
            except Refused as refused:
                self.context.toast(str(refused))
                return
            self.context.toast(_("{role} is a role of your plan now.").format(role=fit.name), undo=True)
        self.context.navigate(page, key)

    def _rename(self, key: str, title: str) -> None:
        workspace = self.context.workspace
        try:
            workspace.do(_("Rename role"), custom_roles.call_role, workspace.catalogue, key, title)
        except Refused as refused:
            self.context.toast(str(refused))
        else:
            self.context.toast(_("The role is called {title} now.").format(title=title), undo=True)

    def _find(self) -> None:
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape goes back to the path."""
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
        else:
            super().keyPressEvent(event)


def _occupations(
    plan: Plan, catalogue: Catalogue, library: Library, today: date, wording: Wording
) -> tuple[tuple[RoleFit, FitRow], ...]:
    """The occupations of the library with their rows: a thousand of them are put into words off the window's thread."""
    return tuple((fit, _row_of(fit, catalogue, wording)) for fit in occupation_fits(plan, catalogue, library, today))


def _row_of(fit: RoleFit, catalogue: Catalogue, wording: Wording) -> FitRow:
    change = fit.outlook.change_percent if fit.outlook else 0
    return FitRow(
        id=fit.id,
        name=fit.name,
        kind=words.kind_text(fit, catalogue),
        warns=fit.kind is MoveKind.RETRAINING,
        skills=words.skills_text(fit),
        share=len(fit.held) / fit.skills_asked if fit.skills_asked else None,
        hours=words.learning_text(fit, wording),
        pay=words.pay_text(fit, wording),
        pay_change=words.pay_change_text(fit, wording),
        openings=words.openings_text(fit, wording),
        jobs=words.jobs_text(fit, wording),
        sign=(change > 0) - (change < 0),
        sentence=words.sentence(fit, catalogue, wording),
    )
