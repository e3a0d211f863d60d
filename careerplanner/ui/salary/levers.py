"""The card “What matters most”: what single changes do to the date and the pay, as bars and sentences."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout

from careerplanner.app import local_pay
from careerplanner.app.queries.projection.run import USUAL_PATHS
from careerplanner.app.queries.salary.lever_text import LeverRow, by_date, by_pay, lever_rows
from careerplanner.app.queries.salary.levers import plan_levers
from careerplanner.app.reads import unnoted
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.levers import Effect
from careerplanner.i18n import _
from careerplanner.ui.base.area_edit import area_edit
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Bleeding, Card
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label, caption_for
from careerplanner.ui.salary.lever_chart import Bar, LeverChart
from careerplanner.wording import Wording

_DATE, _PAY = "date", "pay"
_AT_FIRST = 6


class LeverCard(Card):
    """Computed in a job, whenever ``refresh`` finds the plan's futures changed; ``found`` tells that they are new."""

    found = Signal()

    def __init__(self, context: Context, live: LiveProjection, today: Callable[[], date]) -> None:
        super().__init__(_("What matters most"), _("Being worked out…"))
        self.context = context
        self.live = live
        self._today = today
        self._of: tuple[Inputs, str] | None = None
        self._rows: tuple[LeverRow, ...] = ()
        self._shows_all = False
        self.measure = SegmentedControl(_("Order by"), [(_DATE, _("Date")), (_PAY, _("Pay"))])
        self.chart = LeverChart(_("What matters most"))
        self.problem = Label("", "body", "text2", wrap=True)
        self.more = Button("", "link", clicked=self._toggle)
        self.area = area_edit()
        self._lay_out()
        self.measure.chosen.connect(lambda _key: self._turn())
        self.area.chosen.connect(lambda _code: self.refresh())
        self.chart.opened.connect(self._open)

    def _lay_out(self) -> None:
        self.add_to_head(self.measure)
        self.problem.hide()
        self.more.hide()
        self.add(self.problem)
        self.add(self.chart)
        foot = QHBoxLayout()
        foot.addItem(Bleeding(self.more, -self.more.padding(), at_start=False))
        foot.addStretch(1)
        foot.addWidget(caption_for(self.area, _("What if you lived in")))
        foot.addWidget(self.area, 1)
        self.add(foot)

    def refresh(self) -> None:
        """Compute the levers of the plan's newest futures, unless that has been done."""
        projections = self.live.projections
        if projections is None:
            return
        self._fill_areas()
        wanted = (projections.plan.inputs, self.area.value())
        if wanted == self._of:
            return
        self._of = wanted
        workspace = self.context.workspace
        # New figures of the plan, and not a change of its tables, begin this work anew.
        plan = unnoted(workspace.plan)
        work = partial(
            plan_levers,
            plan,
            workspace.catalogue,
            self._today(),
            area_code=self.area.value() or None,
            paths=USUAL_PATHS,
        )
        self.context.jobs.run(work, partial(self._take, plan), key="levers", refused=self._refuse)

    def _fill_areas(self) -> None:
        if not self.area.count():
            areas = [(area.code, area.name) for area in local_pay.find_areas("", 1000)]
            self.area.set_items([("", _("The same area")), *areas])
            self.area.setCurrentIndex(0)

    def _refuse(self, sentence: str) -> None:
        self.problem.setText(sentence)
        self.problem.show()

    def _take(self, plan: Plan, effects: tuple[Effect, ...]) -> None:
        if self._of is None:
            return
        self.problem.hide()
        names = {role.name: role.short_name for role in self.context.workspace.catalogue.roles}
        self._rows = lever_rows(effects, plan, self.context.wording, names)
        inputs = self._of[0]
        self.measure.setVisible(bool(inputs.moves))
        end = self.context.wording.dates.short_month(inputs.start + inputs.months)
        if inputs.moves:
            words = _("What one change does to when you become {role}, and to what you earn by {month}.")
            words = words.format(role=inputs.roles[-1].name, month=end)
        else:
            words = _("What one change does to what you earn by {month}.").format(month=end)
        note = _("On the same {count} simulated futures; ± is the standard error.").format(
            count=self.context.wording.numbers.whole(USUAL_PATHS)
        )
        self.set_title(_("What matters most"), f"{words} {note}")
        self._show()
        self.found.emit()

    def first(self, count: int) -> tuple[str, list[Bar]]:
        """What the bars measure, and the bars of the changes that matter most; none before they are known."""
        if self._of is None or not self._rows:
            return "", []
        inputs = self._of[0]
        if self._measure() == _DATE:
            words = _("Months until you are {role}, in simulated futures").format(role=inputs.roles[-1].name)
            return words, [_short(row, _date_bar(row, self.context.wording)) for row in by_date(self._rows)[:count]]
        words = _("Pay by {month} in simulated futures, in today’s money").format(
            month=self.context.wording.dates.short_month(inputs.start + inputs.months)
        )
        return words, [_short(row, _pay_bar(row, self.context.wording)) for row in by_pay(self._rows)[:count]]

    def _measure(self) -> str:
        return self.measure.value() if self._of is not None and self._of[0].moves else _PAY

    def _show(self) -> None:
        if self._of is None:
            return
        shows_date = self._measure() == _DATE
        ordered = by_date(self._rows) if shows_date else by_pay(self._rows)
        shown = ordered if self._shows_all else ordered[:_AT_FIRST]
        self.chart.show_bars(
            [
                _date_bar(row, self.context.wording) if shows_date else _pay_bar(row, self.context.wording)
                for row in shown
            ]
        )
        self.more.setVisible(len(ordered) > _AT_FIRST)
        self.more.setText(_("Show fewer") if self._shows_all else _("Show all {count}").format(count=len(ordered)))

    def _turn(self) -> None:
        self._show()
        self.found.emit()

    def _toggle(self) -> None:
        self._shows_all = not self._shows_all
        self._show()

    def _open(self, row_id: str) -> None:
        goal = next((row.goal_id for row in self._rows if row.id == row_id), "")
        if goal:
            self.context.navigate("goals", goal)


def _short(row: LeverRow, bar: Bar) -> Bar:
    return replace(bar, title=row.short_title)


def _date_bar(row: LeverRow, wording: Wording) -> Bar:
    label = _("{months} mo").format(months=wording.numbers.signed(row.months, 1)) if row.months else _("no effect")
    return Bar(row.id, row.title, _note(row), row.months, row.months_error, row.months < 0, label, row.sentence)


def _pay_bar(row: LeverRow, wording: Wording) -> Bar:
    amount = wording.money.compact(abs(row.pay))
    label = (f"+{amount}" if row.pay > 0 else f"−{amount}") if row.pay else _("no effect")
    return Bar(row.id, row.title, _note(row), row.pay, row.pay_error, row.pay > 0, label, row.sentence)


def _note(row: LeverRow) -> str:
    """What the sentence says after the title."""
    effects = row.sentence.removeprefix(row.title).removeprefix(": ")
    return effects[:1].upper() + effects[1:]
