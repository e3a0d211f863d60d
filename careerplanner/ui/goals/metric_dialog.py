"""Following a metric, of the catalogue or of one's own; and changing what is followed."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.app.commands.goals import metrics as commands
from careerplanner.app.queries.goals.metrics import MetricView, to_follow
from careerplanner.domain.limits import MOST_ASSUMED
from careerplanner.domain.metric_rows import Better
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.combo import ComboBox, SearchableCombo
from careerplanner.ui.kit.entry_dialog import EntryDialog, note_edit
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.number_edit import NumberEdit
from careerplanner.ui.kit.text import Label

_OWN = "-own"
_NO_SKILL = "-"


class MetricDialog(EntryDialog):
    """Follows a metric, or changes ``view``."""

    def __init__(self, context: Context, parent: QWidget | None, view: MetricView | None = None) -> None:
        title, words = (_("Edit metric"), _("Save")) if view else (_("Follow a metric"), _("Follow"))
        remove = partial(stop_following, context, view) if view is not None else None
        super().__init__(title, words, parent, remove=remove, width=520)
        if self.remove_button is not None:
            self.remove_button.setText(_("Stop following"))
        self.context = context
        self._view = view
        workspace = context.workspace
        items = [*to_follow(workspace.plan, workspace.catalogue), (_OWN, _("A metric of my own"))]
        self.which = ComboBox(items=items)
        self.which.set_value(items[0][0])
        self.how_shipped = Label("", "small", "text2", wrap=True)
        self.name = QLineEdit()
        self.unit = QLineEdit()
        self.better = ComboBox(items=[(Better.HIGHER, _("higher is better")), (Better.LOWER, _("lower is better"))])
        skills = sorted((skill.name, skill.key) for skill in workspace.catalogue.skills)
        self.skill = SearchableCombo(items=[(_NO_SKILL, _("No skill")), *((key, name) for name, key in skills)])
        self.how = note_edit(2)
        self.target = NumberEdit("", -MOST_ASSUMED, MOST_ASSUMED, placeholder=_("none"))
        self.which_field = Field(_("&Metric"), self.which)
        self.name_field = Field(_("&Name"), self.name)
        self.own_fields = [
            self.name_field,
            Field(_("&Unit"), self.unit),
            Field(_("&Direction"), self.better),
            Field(_("&Skill that it shows"), self.skill),
            Field(_("&How it is computed"), self.how),
        ]
        self._build()
        self._fill()

    def _build(self) -> None:
        self.body.addWidget(self.which_field)
        self.body.addWidget(self.how_shipped)
        name, unit, better, skill, how = self.own_fields
        self.body.addWidget(name)
        self.add_row(unit, better)
        self.body.addWidget(skill)
        self.body.addWidget(how)
        self.body.addWidget(Field(_("&Target"), self.target))
        self.unit.setPlaceholderText(_("such as % or minutes"))
        self.which.chosen.connect(lambda _key: self._fit())

    def _fill(self) -> None:
        self.better.set_value(Better.HIGHER)
        self.skill.set_value(_NO_SKILL)
        if self._view is not None:
            metric = self._view.metric
            self.name.setText(metric.name)
            self.unit.setText(metric.unit)
            self.better.set_value(metric.better)
            self.skill.set_value(metric.skill_key or _NO_SKILL)
            self.how.setPlainText(metric.how)
            self.target.set_value(metric.target)
        self._fit()
        first = self.target if self._view is not None else self.which
        first.setFocus(Qt.FocusReason.TabFocusReason)

    def _fit(self) -> None:
        """A shipped metric needs no fields of its own, but for its target."""
        is_new = self._view is None
        is_own = self.which.value() == _OWN
        self.which_field.setVisible(is_new)
        shipped = {metric.key: metric.how for metric in self.context.workspace.catalogue.metrics}
        self.how_shipped.setText(shipped.get(self.which.value(), ""))
        self.how_shipped.setVisible(is_new and not is_own)
        for field in self.own_fields:
            field.setVisible(is_own or not is_new)

    def apply(self) -> bool:
        """Follow the metric, or change it."""
        workspace, target = self.context.workspace, self.target.value()
        if self._view is None and self.which.value() != _OWN:
            workspace.do(_("Follow metric"), commands.follow, workspace.catalogue, self.which.value(), target)
            return True
        if not self.name.text().strip():
            self.name_field.set_error(_("Give the metric a name."))
            self.name.setFocus()
            return False
        skill = "" if self.skill.value() == _NO_SKILL else self.skill.value()
        name, unit, better = self.name.text(), self.unit.text(), Better(self.better.value())
        how = self.how.toPlainText()
        if self._view is None:
            new = commands.NewMetric(name, unit, better, how, skill, target)
            workspace.do(_("Follow metric"), commands.add, workspace.catalogue, new)
            return True
        workspace.do(
            _("Change metric"),
            commands.change,
            self._view.metric.id,
            name=name,
            unit=unit,
            better=better,
            how=how,
            skill_key=skill,
            target=target,
        )
        return True


def stop_following(context: Context, view: MetricView) -> None:
    """Follow a metric no longer, with a way back."""
    context.workspace.do(_("Stop following metric"), commands.remove, view.metric.id)
    context.toast(_("No longer followed, and its readings are gone."), undo=True)
