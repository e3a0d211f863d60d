"""One metric that is followed: what it stands at, which way it goes, its chart, and what can be done with it."""

from collections.abc import Callable, Mapping
from datetime import date

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QMenu, QVBoxLayout, QWidget

from careerplanner.app.queries.goals.metrics import MetricView, standing_text, trend_text
from careerplanner.i18n import _
from careerplanner.ui.goals.charts import metric_chart
from careerplanner.ui.kit.buttons import Button, IconButton
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.card_row import CardRow
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.text import Label
from careerplanner.ui.kit.trend_chart import TrendChart
from careerplanner.wording import Wording

Act = Callable[[MetricView], object]


class MetricCard(Card):
    """A metric; ``acts`` are what its buttons and its menu do: read, readings, edit, evidence, goal."""

    def __init__(self, name: str, acts: Mapping[str, Act]) -> None:
        super().__init__(name)
        self._acts = acts
        self._view: MetricView | None = None
        self.standing = Label("", "body", wrap=True)
        self.trend = Label("", "small", "text2", wrap=True)
        self.how = Label("", "small", "text3", wrap=True)
        self.chart = TrendChart(name)
        self.read = Button(_("Add reading"), icon="plus", clicked=lambda: self._do("read"))
        self.readings = Button(_("All readings"), "ghost", clicked=lambda: self._do("readings"))
        self.more = IconButton(_("More about this metric"), "dots-three", clicked=self._show_menu)
        self.menu = QMenu(self)
        for key, text in (
            ("edit", _("Edit metric or target…")),
            ("evidence", _("Use the newest reading as evidence…")),
            ("goal", _("Add a goal for it")),
        ):
            self.menu.addAction(text).triggered.connect(lambda _checked=False, key=key: self._do(key))
        self.add_to_head(self.more)
        self._lay_out()

    def _lay_out(self) -> None:
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        for label in (self.standing, self.trend, self.how):
            column.addWidget(label)
        buttons = FlowLayout(gap=8)
        buttons.addWidget(self.read)
        buttons.addWidget(self.readings)
        column.addStretch(1)
        column.addLayout(buttons)
        self.add(CardRow(words, self.chart, least=260, gap=28))

    def _do(self, key: str) -> None:
        if self._view is not None:
            self._acts[key](self._view)

    def _show_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def show_view(self, view: MetricView, today: date, wording: Wording) -> None:
        """Show a metric as it stands now."""
        self._view = view
        self.set_title(view.name)
        self.chart.setAccessibleName(view.name)
        self.standing.setText(standing_text(view, today, wording))
        self.standing.set_tone("success" if view.is_met else "text")
        self.trend.setText(trend_text(view, wording) if view.readings else "")
        self.trend.setVisible(bool(view.readings))
        self.how.setText(view.metric.how)
        self.how.setVisible(bool(view.metric.how))
        self.readings.setVisible(bool(view.readings))
        self.chart.show_model(metric_chart(view, today, wording))
        self.menu.actions()[1].setEnabled(bool(view.readings) and bool(view.metric.skill_key))
