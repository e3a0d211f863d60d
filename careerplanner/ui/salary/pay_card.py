"""The chart of the Salary page: all futures, or just those in which it works over the whole, and as a table."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QCheckBox

from careerplanner.app.commands.profile import profile
from careerplanner.app.queries.projection import odds_text
from careerplanner.app.queries.projection.chart import pay_chart
from careerplanner.app.queries.projection.run import USUAL_PATHS
from careerplanner.app.queries.salary import works
from careerplanner.app.queries.salary.page import MONTHS_A_YEAR, pay_rows
from careerplanner.app.queries.salary.works import Wished
from careerplanner.domain.projection.futures import Futures, futures_with
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _, ngettext
from careerplanner.report.fan_model import FanModel, MoneyKind
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import PlanAndStay, Shown
from careerplanner.ui.chart.view import ChartView
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.changing_switch import ChangingSwitch
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView

ALL = "all"
_HORIZONS = (120, 180, 240)


@dataclass(frozen=True, slots=True, eq=False)
class Lines:
    """What there is to draw: the plan, what is tried in its place, the named lines beside it, and in which money."""

    shown: Shown
    tried: PlanAndStay | None
    beside: tuple[tuple[str, Projection], ...]
    is_real: bool

    @property
    def focus(self) -> Projection:
        """What the chart is about."""
        return self.shown.plan if self.tried is None else self.tried.plan

    @property
    def money(self) -> MoneyKind:
        """The money of the chart."""
        return MoneyKind.TODAY if self.is_real else MoneyKind.NOMINAL


class PayCard(Card):
    """``show_lines`` draws; the futures in which it works are computed in a job when they are asked for."""

    def __init__(self, context: Context) -> None:
        super().__init__(_("Pay projection"), " ")
        self.context = context
        self._lines: Lines | None = None
        self._of: Projection | None = None
        self._found: dict[str, Futures] = {}
        self._wanted = ALL
        self.show_which = ChangingSwitch(_("Show"), [(ALL, _("All futures"))])
        self.horizon = ChangingSwitch(_("Horizon"), [(str(months), _years(months)) for months in _HORIZONS])
        self.chart = ChartView(_("Pay projection"), least_height=320)
        self.years = TableModel(_columns(""), self)
        self.year_table = TableView(_("Pay by year"), self.years, grows=True)
        self.samples = QCheckBox(_("Show five single futures"))
        self.as_table = Button(_("Show as table"), "link", "table", clicked=self._toggle_table)
        self._lay_out()
        self.show_which.chosen.connect(self._choose)
        self.horizon.chosen.connect(self._look_ahead)
        self.samples.toggled.connect(lambda _on: self._draw())

    def _lay_out(self) -> None:
        self.add(self.show_which)
        self.add(self.chart, 1)
        self.add(self.year_table)
        self.year_table.hide()
        foot = FlowLayout(gap=20)
        for part in (self.horizon, self.samples, self.as_table):
            foot.addWidget(part)
        self.add(foot)

    def show_lines(self, lines: Lines) -> None:
        """Draw these lines; while something is tried, all futures."""
        self._lines = lines
        if lines.shown.plan is not self._of:
            self._of, self._found = lines.shown.plan, {}
            self.context.jobs.cancel("works")
        options = [(ALL, _("All futures"))]
        options += [(each.odds.role.key, each.odds.role.short_name) for each in works.wished_roles(lines.shown.view)]
        if lines.tried is not None or self._wanted not in dict(options):
            self._wanted = ALL
        self.show_which.setVisible(len(options) > 1)
        self.show_which.set_options(options, self._wanted)
        self._show_horizon(lines.shown.plan.inputs.months)
        self._draw()

    def drag(self, lines: Lines) -> None:
        """Follow a slider."""
        self._lines = lines
        self._wanted = ALL
        self.show_which.set_value(ALL)
        self.chart.update_series(self._all_futures(lines))

    def filter_on(self, role_key: str) -> None:
        """Show just the futures that reach a role, or all."""
        self._wanted = role_key
        if self._lines is not None:
            self.show_lines(self._lines)

    def _choose(self, key: str) -> None:
        self._wanted = key
        self._draw()

    def _show_horizon(self, months: int) -> None:
        offered = sorted({*_HORIZONS, months})
        self.horizon.set_options([(str(each), _years(each)) for each in offered], str(months))

    def _look_ahead(self, key: str) -> None:
        self.context.workspace.do(_("Horizon"), profile.change, horizon_months=int(key))

    def _draw(self) -> None:
        lines = self._lines
        if lines is None:
            return
        wished = next(
            (each for each in works.wished_roles(lines.shown.view) if each.odds.role.key == self._wanted), None
        )
        if wished is None:
            self._draw_all(lines)
            return
        futures = self._found.get(self._wanted)
        if futures is None:
            self._compute(lines, wished)
        self._draw_some(lines, wished, futures)

    def _compute(self, lines: Lines, wished: Wished) -> None:
        plan = lines.shown.plan
        work = partial(futures_with, plan.inputs, wished.place, plan.inputs.months, paths=USUAL_PATHS, seed=plan.seed)
        self.context.jobs.run(work, partial(self._take, wished.odds.role.key), key="works")

    def _take(self, key: str, futures: Futures) -> None:
        self._found[key] = futures
        if key == self._wanted:
            self._draw()

    def _draw_all(self, lines: Lines) -> None:
        wording = self.context.wording
        view = lines.shown.view if lines.tried is None else odds_text.with_pay_of(lines.shown.view, lines.tried.plan)
        count = wording.numbers.whole(lines.focus.paths)
        self.set_title(
            odds_text.pay_title(view, wording, real=lines.is_real),
            " ".join(
                part
                for part in (
                    odds_text.hourly_sentence(view, wording, real=lines.is_real),
                    _("{count} simulated futures").format(count=count),
                )
                if part
            ),
        )
        self.chart.show_model(self._all_futures(lines))
        stay = lines.shown.stay if lines.tried is None else lines.tried.stay
        self._fill_table(lines, lines.focus, stay if lines.focus.inputs.moves else None, _("Stay in role"))

    def _draw_some(self, lines: Lines, wished: Wished, futures: Futures | None) -> None:
        view, wording = lines.shown.view, self.context.wording
        share = wished.odds.share if futures is None else futures.share
        found = None if futures is None else futures.projection
        title = works.title(wished, share, view, wording)
        if futures is None:
            self.set_title(title, _("Working out more futures…"))
        elif found is None:
            self.set_title(title, works.too_few(wished, futures, wording))
        else:
            self.set_title(title, works.when(wished, found, view, wording))
        if found is None:
            self.chart.show_model(self._all_futures(lines))
            self._fill_table(lines, lines.focus, None, "")
            return
        self.chart.show_model(
            self._chart(
                lines,
                found,
                name=works.name_of_some(wished, share),
                whole=(works.name_of_all(), lines.shown.plan),
            )
        )
        self._fill_table(lines, found, lines.shown.plan, _("All futures"))

    def _all_futures(self, lines: Lines) -> FanModel:
        return self._chart(
            lines,
            lines.focus,
            name="" if lines.tried is None else _("What if"),
            others=lines.beside,
            stay=lines.shown.stay if lines.tried is None else lines.tried.stay,
        )

    def _chart(
        self,
        lines: Lines,
        projection: Projection,
        *,
        name: str,
        others: tuple[tuple[str, Projection], ...] = (),
        stay: Projection | None = None,
        whole: tuple[str, Projection] | None = None,
    ) -> FanModel:
        workspace = self.context.workspace
        return pay_chart(
            workspace.plan,
            workspace.catalogue,
            projection,
            self.context.wording,
            name=name,
            money=lines.money,
            others=others,
            stay=stay,
            whole=whole,
            samples=self.samples.isChecked(),
        )

    def _fill_table(self, lines: Lines, focus: Projection, beside: Projection | None, title: str) -> None:
        self.years.set_columns(_columns(title if beside is not None else ""))
        self.years.set_rows(pay_rows(focus, beside, self.context.wording, real=lines.is_real))

    def _toggle_table(self) -> None:
        show = self.year_table.isHidden()
        self.year_table.setVisible(show)
        self.chart.setVisible(not show)
        self.as_table.setText(_("Show as chart") if show else _("Show as table"))


def _years(months: int) -> str:
    if months % MONTHS_A_YEAR:
        return ngettext("{count} month", "{count} months", months).format(count=months)
    years = months // MONTHS_A_YEAR
    return ngettext("{count} year", "{count} years", years).format(count=years)


def _columns(beside: str) -> list[Column]:
    columns = [
        Column(_("Month"), lambda row: row.month),
        Column(_("1 of 10 below"), lambda row: row.low, figures=True),
        Column(_("1 of 4 below"), lambda row: row.quarter, figures=True),
        Column(_("Middle"), lambda row: row.typical, figures=True, style="strong"),
        Column(_("1 of 4 above"), lambda row: row.three_quarters, figures=True),
        Column(_("1 of 10 above"), lambda row: row.high, figures=True),
    ]
    if beside:
        columns.append(Column(beside, lambda row: row.beside, figures=True))
    return columns
