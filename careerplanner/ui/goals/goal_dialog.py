"""All fields of a goal at once: title, skill, levels, hours, dates, priority, cost, metric, needs, reason, note."""

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget

from careerplanner.app.commands.goals import goal_plan
from careerplanner.app.goal_details import PRIORITY_NAMES
from careerplanner.app.queries.goals.metrics import metric_views
from careerplanner.domain.goal_needs import needs_of
from careerplanner.domain.goal_rows import Priority
from careerplanner.domain.limits import MOST_ASSUMED, MOST_GOAL_HOURS
from careerplanner.domain.plan import Goal
from careerplanner.domain.skills import LEVEL_NAMES
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.effect_toast import toast_with_effect
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.goals.needs_field import NeedsField
from careerplanner.ui.kit.combo import ComboBox, SearchableCombo
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.entry_dialog import EntryDialog, note_edit
from careerplanner.ui.kit.levels import LevelPicker
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.number_edit import NumberEdit
from careerplanner.ui.kit.unit_edits import HoursEdit, MoneyEdit
from careerplanner.units import minutes_of

NO_SKILL = "-"
_NO_METRIC = "-"


class GoalEditDialog(EntryDialog):
    """Changes a goal."""

    def __init__(self, context: Context, live: LiveProjection, parent: QWidget | None, goal: Goal) -> None:
        super().__init__(_("Edit goal"), _("Save"), parent, width=540)
        self.context = context
        self.live = live
        self._goal = goal
        self.goal_title = QLineEdit(goal.title)
        skills = sorted((skill.name, skill.key) for skill in context.workspace.catalogue.skills)
        items = [(NO_SKILL, _("No skill")), *((key, name) for name, key in skills)]
        self.skill = SearchableCombo(items=items, value=goal.skill_key or NO_SKILL)
        self.from_level = LevelPicker(_("Level at the start"), goal.from_level)
        self.to_level = LevelPicker(_("Level to reach"), goal.to_level)
        self.hours = HoursEdit(longest_minutes=minutes_of(MOST_GOAL_HOURS))
        self.due = DateEdit(optional=True, placeholder=_("none"))
        self.start = DateEdit(optional=True, placeholder=_("now"))
        names = [(priority.value, _(name).capitalize()) for priority, name in PRIORITY_NAMES.items()]
        self.priority = ComboBox(items=names)
        plan = context.workspace.plan
        self.needs = NeedsField(plan.goal, goal.id, needs_of(plan.goal_need).get(goal.id, ()))
        self.why = note_edit(2)
        currency = plan.profile.currency
        self.cost = MoneyEdit(currency=currency, optional=True, placeholder=_("not known"))
        followed = [
            (view.metric.id, view.name) for view in metric_views(context.workspace.plan, context.workspace.catalogue)
        ]
        self.measure = ComboBox(items=[(_NO_METRIC, _("No metric")), *followed])
        self.measure_target = NumberEdit("", -MOST_ASSUMED, MOST_ASSUMED, placeholder=_("none"))
        self.measure_field = Field(_("Bring it t&o"), self.measure_target)
        self.note = note_edit()
        self.title_field = Field(_("&Title"), self.goal_title)
        self.from_field = Field(_("Level at the &start"), self.from_level)
        self.to_field = Field(_("Level to &reach"), self.to_level)
        self._build()
        self._fill()

    def _build(self) -> None:
        self.body.addWidget(self.title_field)
        self.body.addWidget(Field(_("S&kill"), self.skill))
        self.add_row(self.from_field, self.to_field)
        self.add_row(Field(_("&Hours estimated"), self.hours), Field(_("&Cost"), self.cost))
        self.add_row(
            Field(_("&From day"), self.start), Field(_("&Due"), self.due), Field(_("&Priority"), self.priority)
        )
        self.add_row(Field(_("&Metric"), self.measure), self.measure_field)
        self.body.addWidget(self.needs)
        self.body.addWidget(Field(_("&Why, for yourself alone"), self.why))
        self.body.addWidget(Field(_("&Note"), self.note))
        self.measure.chosen.connect(lambda _key: self._show_target())
        self.skill.chosen.connect(self._show_levels)
        for picker, field in ((self.from_level, self.from_field), (self.to_level, self.to_field)):
            picker.level_chosen.connect(partial(self._name_level, field))

    def _fill(self) -> None:
        self.hours.set_value(self._goal.minutes_estimated)
        self.due.set_value(self._goal.due_on)
        self.start.set_value(self._goal.starts_on)
        self.priority.set_value(self._goal.priority.value)
        self.why.setPlainText(self._goal.why)
        self.cost.set_value(self._goal.cost_cents)
        self.measure.set_value(self._goal.metric_id or _NO_METRIC)
        self.measure_target.set_value(self._goal.metric_target)
        self._show_target()
        self.note.setPlainText(self._goal.note)
        self._name_level(self.from_field, self._goal.from_level)
        self._name_level(self.to_field, self._goal.to_level)
        self._show_levels(self.skill.value())
        self.goal_title.setFocus(Qt.FocusReason.TabFocusReason)

    def _name_level(self, field: Field, level: int) -> None:
        field.below.setText(_(LEVEL_NAMES[level]))
        field.below.show()

    def _show_levels(self, skill_key: str) -> None:
        for field in (self.from_field, self.to_field):
            field.setVisible(skill_key != NO_SKILL)

    def _show_target(self) -> None:
        self.measure_field.setVisible(self.measure.value() != _NO_METRIC)

    def apply(self) -> bool:
        """Change the goal."""
        if not self.goal_title.text().strip():
            self.title_field.set_error(_("Give the goal a few words."))
            self.goal_title.setFocus()
            return False
        minutes = self.hours.value()
        assert minutes is not None, "the field is never empty"
        has_skill = self.skill.value() != NO_SKILL
        has_metric = self.measure.value() != _NO_METRIC
        self.context.workspace.do(
            _("Edit goal"),
            goal_plan.change_with_needs,
            self._goal.id,
            self.needs.value(),
            title=self.goal_title.text(),
            skill_key=self.skill.value() if has_skill else "",
            from_level=self.from_level.value() if has_skill else 0,
            to_level=self.to_level.value() if has_skill else 0,
            minutes_estimated=minutes,
            due_on=self.due.value(),
            cost_cents=self.cost.value(),
            metric_id=self.measure.value() if has_metric else None,
            metric_target=self.measure_target.value() if has_metric else None,
            note=self.note.toPlainText(),
            why=self.why.toPlainText(),
            starts_on=self.start.value(),
            priority=Priority(self.priority.value()),
        )
        toast_with_effect(self.context, self.live, _("Goal changed."))
        return True
