"""The metrics of the page of skills and goals: those that are followed, each with its chart."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.commands.goals import goals
from careerplanner.app.queries.goals.metrics import MetricView, metric_views
from careerplanner.app.queries.goals.suggestions import goal_for_metric
from careerplanner.domain.plan import EvidenceKind
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.goals.evidence_dialog import EvidenceDialog
from careerplanner.ui.goals.metric_card import MetricCard
from careerplanner.ui.goals.metric_dialog import MetricDialog
from careerplanner.ui.goals.reading_dialog import ReadingDialog, ReadingsDialog
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.empty_state import EmptyState
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import tokens


class MetricsSection(QWidget):
    """A card for each metric; ``show_goal`` is told the id of a goal that was made for one."""

    def __init__(self, context: Context, today: Callable[[], date], show_goal: Callable[[str], object]) -> None:
        super().__init__()
        self._context, self._today, self._show_goal = context, today, show_goal
        self.cards: dict[str, MetricCard] = {}
        hint = _("Write down what you are measured by. A reading can be evidence, and the target of a goal.")
        self.hint = Label(hint, "small", "text3", wrap=True)
        self.follow_button = Button(_("Follow a metric"), icon="plus", clicked=self.follow)
        self.begin_button = Button(_("Follow a metric"), "primary", "plus", clicked=self.follow)
        self.empty = EmptyState(_("No metric is followed yet"), hint, self.begin_button, icon="chart-line-up")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(tokens.CARD_GAP)
        head = QHBoxLayout()
        head.addWidget(self.hint, 1)
        head.addWidget(self.follow_button)
        self._column.addLayout(head)
        self._column.addWidget(self.empty, 1)
        self._column.addStretch(1)

    def reload(self) -> None:
        """Show the metrics as they are now."""
        workspace = self._context.workspace
        views = metric_views(workspace.plan, workspace.catalogue)
        for gone in self.cards.keys() - {view.metric.id for view in views}:
            card = self.cards.pop(gone)
            card.hide()
            card.deleteLater()
        for place, view in enumerate(views):
            card = self.cards.get(view.metric.id) or self._add_card(view)
            self._column.insertWidget(place + 1, card)
            card.show_view(view, self._today(), self._context.wording)
        for widget in (self.hint, self.follow_button):
            widget.setVisible(bool(views))
        self.empty.setVisible(not views)

    def _add_card(self, view: MetricView) -> MetricCard:
        acts = {
            "read": self.read,
            "readings": self._look_through,
            "edit": self.edit,
            "evidence": self._use_as_evidence,
            "goal": self._add_goal,
        }
        self.cards[view.metric.id] = MetricCard(view.name, acts)
        return self.cards[view.metric.id]

    def follow(self) -> None:
        """Choose a metric to follow."""
        MetricDialog(self._context, self.window()).show()

    def edit(self, view: MetricView) -> None:
        """Change a metric."""
        MetricDialog(self._context, self.window(), view).show()

    def read(self, view: MetricView) -> None:
        """Write down what a metric stands at."""
        ReadingDialog(self._context, self._today, self.window(), view).show()

    def _look_through(self, view: MetricView) -> None:
        ReadingsDialog(self._context, self._today, self.window(), view).show()

    def _use_as_evidence(self, view: MetricView) -> None:
        newest = view.newest
        assert newest is not None, "the menu offers it only then"
        dialog = EvidenceDialog(self._context, self._today, self.window(), view.metric.skill_key)
        dialog.day.set_value(newest.read_on)
        dialog.proof.show_proof(EvidenceKind.METRIC, reading_id=newest.id)
        dialog.show()

    def _add_goal(self, view: MetricView) -> None:
        """Add a goal that brings the metric to its target."""
        workspace = self._context.workspace
        new = goal_for_metric(workspace.plan, workspace.catalogue, view.metric)
        add, metric = goals.add_for_metric, view.metric
        goal_id = workspace.do(_("Add goal"), add, workspace.catalogue, new, metric.id, metric.target, self._today())
        self._context.toast(_("Goal added."), undo=True)
        self._show_goal(goal_id)
