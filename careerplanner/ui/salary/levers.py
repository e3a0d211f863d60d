"""The card “What moves it, beside its opposite”: what single changes do to the odds and to pay, with their ranges."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from careerplanner.app import local_pay
from careerplanner.app.queries.projection.local_pay import is_at_home
from careerplanner.app.queries.projection.run import USUAL_PATHS
from careerplanner.app.queries.projection.view import ProjectionView
from careerplanner.app.queries.salary import pairs
from careerplanner.app.queries.salary.levers import plan_levers
from careerplanner.app.queries.salary.pairs import PairRow
from careerplanner.app.reads import unnoted
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.levers import Effect
from careerplanner.i18n import _
from careerplanner.ui.base.area_edit import area_edit
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Bleeding, Card
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView
from careerplanner.ui.kit.text import Label, caption_for
from careerplanner.ui.salary.lever_pairs import LeverLine, LeverPairs, axis_of


@dataclass(frozen=True, slots=True, eq=False)
class _Found:
    """What was computed, of which projection and plan."""

    view: ProjectionView
    plan: Plan
    effects: tuple[Effect, ...]


class LeverCard(Card):
    """Computed in a job, whenever ``refresh`` finds the plan's futures changed."""

    def __init__(self, context: Context, live: LiveProjection, today: Callable[[], date]) -> None:
        super().__init__(_("What moves it, beside its opposite"), _("Working it out…"))
        self.context = context
        self.live = live
        self._today = today
        self._of: tuple[ProjectionView, str] | None = None
        self._found: _Found | None = None
        self._shows_all = False
        self.pairs = LeverPairs(_("What moves it, beside its opposite"))
        self.model = TableModel(_columns(), self)
        self.table = TableView(_("What moves it, beside its opposite"), self.model, grows=True, wraps=True)
        self.foot = Label("", "small", "text3", wrap=True)
        self.problem = Label("", "body", "text2", wrap=True)
        self.more = Button("", "link", clicked=self._toggle)
        self.as_table = Button(_("Show as table"), "link", "table", clicked=self._toggle_table)
        self.area = area_edit()
        self.area_caption = caption_for(self.area, _("What if you lived in"))
        self._lay_out()
        self.area.chosen.connect(lambda _code: self.refresh())
        self.pairs.opened.connect(self._open)

    def _lay_out(self) -> None:
        self.add_to_head(self.as_table)
        for hidden in (self.problem, self.more, self.table):
            hidden.hide()
        self.add(self.problem)
        self.add(self.pairs)
        self.add(self.table)
        self.add(self.foot)
        foot = QHBoxLayout()
        foot.addItem(Bleeding(self.more, -self.more.padding(), at_start=False))
        foot.addStretch(1)
        foot.addWidget(self.area_caption)
        foot.addWidget(self.area, 1)
        self.add(foot)

    def rows(self) -> tuple[PairRow, ...]:
        """The levers that are shown, in order."""
        found: tuple[PairRow, ...] = self.model.rows()
        return found

    def refresh(self) -> None:
        """Compute the levers of the plan's newest futures, unless that has been done."""
        shown = self.live.projections
        if shown is None:
            return
        self._fill_areas()
        wanted = (shown.view, self.area.value())
        if self._of is not None and self._of[0] is shown.view and self._of[1] == wanted[1]:
            return
        self._of = wanted
        workspace = self.context.workspace
        # New figures of the plan, and not a change of its tables, begin this work anew.
        plan = unnoted(workspace.plan)
        headline = shown.view.headline
        work = partial(
            plan_levers,
            plan,
            workspace.catalogue,
            self._today(),
            area_code=self.area.value() or None,
            paths=USUAL_PATHS,
            target=-1 if headline is None else shown.view.odds.index(headline) + 1,
        )
        done = partial(self._take, shown.view, plan)
        self.context.jobs.run(work, done, key="levers", refused=self._refuse)

    def _fill_areas(self) -> None:
        in_dollars = is_at_home(self.context.workspace.plan.profile)
        for part in (self.area_caption, self.area):
            part.setVisible(in_dollars)
        if not in_dollars:
            self.area.set_value("")
        if not self.area.count():
            areas = [(area.code, area.name) for area in local_pay.find_areas("", 1000)]
            self.area.set_items([("", _("The same area")), *areas])
            self.area.setCurrentIndex(0)

    def _refuse(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()

    def _take(self, view: ProjectionView, plan: Plan, effects: tuple[Effect, ...]) -> None:
        self.problem.hide()
        self._found = _Found(view, plan, effects)
        self._show()

    def _show(self) -> None:
        found, wording = self._found, self.context.wording
        if found is None:
            return
        view, headline = found.view, found.view.headline
        shown = pairs.paired(found.effects, shows_all=self._shows_all)
        rows = pairs.pair_rows(shown, headline, view, found.plan, wording)
        self.model.set_rows(rows)
        lines = [_line(row) for row in rows]
        caption = _("{role} by {year}, change in 100 futures")
        marks = axis_of(lines).marks
        if headline is not None:
            words = caption.format(role=headline.role.short_name, year=view.last.year)
            labels = [wording.numbers.signed(mark, 0 if float(mark).is_integer() else 1) for mark in marks]
            odds_head = _("Odds")
        else:
            words = _("Earned by {year}, in today’s money").format(year=view.last.year)
            labels = [wording.money.signed_compact(mark, 0) for mark in marks]
            odds_head = ""
        self.pairs.show_pairs(lines, words, (odds_head, _("Pay by {year}").format(year=view.last.year)), labels)
        self.set_title(_("What moves it, beside its opposite"), _("Disk: helps. Diamond: the opposite."))
        self.foot.setText(pairs.footnote(shown, USUAL_PATHS, wording))
        self.more.setVisible(self._shows_all or len(found.effects) > len(shown))
        self.more.setText(
            _("Show fewer") if self._shows_all else _("Show all {count}").format(count=len(found.effects))
        )

    def _toggle(self) -> None:
        self._shows_all = not self._shows_all
        self._show()

    def _toggle_table(self) -> None:
        show = self.table.isHidden()
        self.table.setVisible(show)
        self.pairs.setVisible(not show)
        self.as_table.setText(_("Show as chart") if show else _("Show as table"))

    def _open(self, row_id: str) -> None:
        goal = next((row.goal_id for row in self.rows() if row.id == row_id), "")
        if goal:
            self.context.navigate("goals", goal)


def _line(row: PairRow) -> LeverLine:
    return LeverLine(row.id, row.title, row.value, row.low, row.high, row.is_opposite, row.odds, row.pay, row.sentence)


def _columns() -> list[Column]:
    return [
        Column(_("Change"), lambda row: row.title, style="strong"),
        Column(_("Odds, of 100"), lambda row: row.odds, figures=True),
        Column(_("Range"), lambda row: row.odds_range, figures=True),
        Column(_("Pay"), lambda row: row.pay, figures=True),
        Column(_("Range of pay"), lambda row: row.pay_range, figures=True),
    ]
