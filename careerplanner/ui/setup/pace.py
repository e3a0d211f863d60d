"""The last question of the first run: pace, target pay and first goals, with a preview of what they lead to."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.commands.goals.goals import NewGoal
from careerplanner.app.commands.setup import setup
from careerplanner.app.queries.goals.suggestions import gates_left_open, route_goals, suggested_goals
from careerplanner.app.queries.path.education_text import education_levels
from careerplanner.app.queries.projection.block_text import block_sentences, names_of_skills
from careerplanner.app.queries.projection.brake_text import brake_sentence
from careerplanner.app.queries.projection.brakes import Brake, brakes_of
from careerplanner.app.queries.projection.inputs import inputs_of, route_steps
from careerplanner.app.queries.projection.local_pay import no_rate_text
from careerplanner.app.queries.projection.odds_text import odds_sentence, outcome_sentence, pay_sentence
from careerplanner.app.queries.projection.view import ProjectionView
from careerplanner.app.queries.setup.setup import preview, proposed_horizon
from careerplanner.app.reads import unnoted
from careerplanner.app.setup_steps import is_set_up
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.employer_rows import Mobility
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.errors import Refused
from careerplanner.i18n import _, ngettext
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import compute_shown
from careerplanner.ui.kit.card import Divider
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.slider_row import Slider
from careerplanner.ui.kit.text import Label
from careerplanner.ui.kit.unit_edits import MoneyEdit
from careerplanner.ui.setup.step import Step
from careerplanner.units import hours_of

_SETTLE_MS = 120
_MOST_HOURS = 20


class PaceStep(Step):
    """Hours a week, a target, the first goals; and below, the route and the pay they would lead to."""

    def __init__(self, context: Context, today: Callable[[], date]) -> None:
        super().__init__(context, today)
        self.title = _("Your pace")
        self.sentence = _("An honest number: hours that you can keep up through a busy month.")
        self.hours = Slider(Qt.Orientation.Horizontal)
        self.hours.setRange(0, _MOST_HOURS * 2)
        self.hours.setPageStep(2)
        self.hours.setAccessibleName(_("Learning hours a week, in half hours"))
        self.hours_text = Label("", "strong", figures=True)
        self.target = MoneyEdit(optional=True)
        self.target_field = Field(_("Pay you aim for, a year (optional)"), self.target)
        self.mobility = SegmentedControl(
            _("Would you change employer?"),
            [
                (str(Mobility.NEVER), _("Never")),
                (str(Mobility.OPEN), _("For a good offer")),
                (str(Mobility.LOOKING), _("I am looking")),
            ],
            wraps=True,
        )
        levels = [(str(level), name) for level, name in education_levels()]
        self.education = ComboBox(_("Your highest education"), [("0", _("Not told")), *levels])
        self.goal_boxes: list[QCheckBox] = []
        self.rest_box = QCheckBox()
        self.outcome = Label("", "strong", wrap=True)
        self.preview_text = Label("", "small", "text2", wrap=True)
        self.left_open = Label("", "small", "warning", wrap=True)
        self._unticked: set[str] = set()
        self._is_again = False
        self._known_hours = (-1, 0.0)
        self._goals: tuple[NewGoal, ...] = ()
        self._rest: tuple[NewGoal, ...] = ()
        self._goal_column = QVBoxLayout()
        self._timer = QTimer(self, singleShot=True, interval=_SETTLE_MS)
        self._lay_out()
        self._lay_out_foot()
        self._connect()

    def _lay_out(self) -> None:
        self.column.setSpacing(8)
        grid = QGridLayout()
        grid.setHorizontalSpacing(32)
        pace = QWidget()
        column = QVBoxLayout(pace)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(Label(_("Learning a week"), "caption", "text2"))
        row.addStretch(1)
        row.addWidget(self.hours_text)
        column.addLayout(row)
        column.addWidget(self.hours)
        grid.addWidget(pace, 0, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self.target_field, 0, 1, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(Field(_("Would you change employer?"), self.mobility), 1, 0, Qt.AlignmentFlag.AlignTop)
        education = Field(_("Your highest education (optional)"), self.education)
        grid.addWidget(education, 1, 1, Qt.AlignmentFlag.AlignTop)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        self.column.addLayout(grid)
        self.column.addWidget(Divider())
        self.column.addWidget(Label(_("First goals"), "h3"))
        self._goal_column.setSpacing(0)
        self.column.addLayout(self._goal_column)
        self.column.addWidget(self.rest_box)
        self.column.addWidget(self.left_open)
        self.column.addStretch(1)

    def _lay_out_foot(self) -> None:
        """What the answers lead to always stands in view, below the question."""
        self.foot = QWidget()
        foot = QVBoxLayout(self.foot)
        foot.setContentsMargins(0, 0, 0, 0)
        foot.setSpacing(4)
        for widget in (Divider(), self.outcome, self.preview_text):
            foot.addWidget(widget)

    def _connect(self) -> None:
        self._timer.timeout.connect(self._preview)
        self.hours.valueChanged.connect(self._changed)
        self.rest_box.toggled.connect(self._changed)
        self.mobility.chosen.connect(self._changed)
        self.education.chosen.connect(self._changed)
        self.hours.sliderMoved.connect(self.touch)
        self.hours.actionTriggered.connect(self.touch)
        self.target.textEdited.connect(self.touch)
        self.mobility.chosen.connect(self.touch)
        self.education.chosen.connect(self.touch)

    def load(self) -> None:
        """Show the plan's pace, and goals for the gaps of its route."""
        plan, catalogue = self.context.workspace.plan, self.context.workspace.catalogue
        self.outcome.setText(_("Working it out…"))
        self.preview_text.setText("")
        self._is_again = is_set_up(plan.profile)
        if not self.is_touched:
            self.hours.setValue(round(plan.profile.hours_per_week * 2))
            self._known_hours = (self.hours.value(), plan.profile.hours_per_week)
            self.target.set_currency(plan.profile.currency)
            self.target.set_value(plan.profile.target_pay_cents)
            self.mobility.set_value(str(plan.profile.mobility))
            self.education.set_value(str(plan.profile.education_level))
        self._goals = suggested_goals(plan, catalogue)
        first = {(goal.skill_key, goal.from_level) for goal in self._goals}
        self._rest = tuple(g for g in route_goals(plan, catalogue) if (g.skill_key, g.from_level) not in first)
        self._show_goals()
        self._changed()

    def _show_goals(self) -> None:
        for box in self.goal_boxes:
            box.hide()
            box.deleteLater()
        self.goal_boxes = []
        for goal in self._goals:
            box = QCheckBox(
                _("{goal} · {hours} h")
                .format(goal=goal.title, hours=self.context.wording.numbers.plain(hours_of(goal.minutes)))
                .replace("&", "&&")
            )
            # Who answers again has goals, and ticks those that are wanted.
            box.setChecked(not self._is_again and goal.title not in self._unticked)
            box.toggled.connect(partial(self._tick, goal.title))
            self._goal_column.addWidget(box)
            QWidget.setTabOrder(self.goal_boxes[-1] if self.goal_boxes else self.target, box)
            self.goal_boxes.append(box)
        hours = sum(hours_of(goal.minutes) for goal in self._rest)
        words = ngettext(
            "And {count} goal for the later steps of the route · {hours} h",
            "And {count} goals for the later steps of the route · {hours} h",
            len(self._rest),
        )
        self.rest_box.setText(words.format(count=len(self._rest), hours=self.context.wording.numbers.plain(hours)))
        self.rest_box.setVisible(bool(self._rest))
        self.rest_box.setChecked(bool(self._rest) and not self._is_again)

    def _tick(self, title: str, is_on: bool) -> None:  # noqa: FBT001 - Qt sends it
        """What is left out stays left out while the questions go to and fro."""
        (self._unticked.discard if is_on else self._unticked.add)(title)
        self._changed()

    def chosen_goals(self) -> tuple[NewGoal, ...]:
        """The goals that are ticked, in the order of work."""
        first = [goal for goal, box in zip(self._goals, self.goal_boxes, strict=True) if box.isChecked()]
        return (*first, *(self._rest if self.rest_box.isChecked() else ()))

    def hours_per_week(self) -> float:
        """The pace on screen; the plan's own, to the minute, as long as the slider stands where it began."""
        begun_at, known = self._known_hours
        return known if self.hours.value() == begun_at else self.hours.value() / 2

    def about(self) -> setup.About:
        """What is answered about employer and education, and how far ahead to look."""
        workspace = self.context.workspace
        plan = workspace.plan
        horizon = plan.profile.horizon_months if self._is_again else proposed_horizon(plan, workspace.catalogue)
        return setup.About(
            mobility=Mobility(self.mobility.value()),
            education_level=int(self.education.value()),
            horizon_months=horizon,
        )

    def _changed(self) -> None:
        self.hours_text.setText(_("{hours} h").format(hours=self.context.wording.numbers.plain(self.hours_per_week())))
        self._timer.start()
        self.changed.emit()

    def _preview(self) -> None:
        workspace = self.context.workspace
        plan = preview(workspace.plan, self.hours_per_week(), self.chosen_goals(), self.today(), self.about())
        open_gates = ", ".join(gates_left_open(plan, workspace.catalogue))
        self.left_open.setText(_("Still required, with no goal yet: {skills}.").format(skills=open_gates))
        self.left_open.setVisible(bool(open_gates))
        try:
            inputs = inputs_of(plan, workspace.catalogue, self.today())
        except Refused as refused:
            self.outcome.setText("")
            self.preview_text.setText(str(refused))
            return
        work = partial(_outlook, inputs, unnoted(plan), workspace.catalogue, self.today())
        self.context.jobs.run(work, self._show_preview, key="setup preview")

    def _show_preview(self, found: tuple[ProjectionView, tuple[Brake, ...]]) -> None:
        view, brakes = found
        workspace, wording = self.context.workspace, self.context.wording
        route = [step.role_key for step in route_steps(workspace.plan)]
        if [odds.role.key for odds in view.odds] != route[1:]:
            return  # an undo has taken the route back meanwhile
        self.outcome.setText(outcome_sentence(view, wording))
        missing = block_sentences(view.projection.inputs, names_of_skills(workspace.catalogue), wording)[:1]
        words = [odds_sentence(odds, view, wording) for odds in view.told_beside] + missing
        if view.headline is not None and not missing:
            words.append(brake_sentence(brakes, view.headline, self.hours_per_week(), wording))
        words.append(pay_sentence(view, wording))
        words.append(no_rate_text(workspace.plan.profile) if view.has_pay else "")
        self.preview_text.setText("\n".join(each for each in words if each))

    def save(self) -> None:
        """Keep the pace and make the goals."""
        if not self.target.commit():
            self.target.setFocus()
            raise Refused(self.target_field.error())
        workspace = self.context.workspace
        workspace.do(
            _("Answer: your pace"),
            setup.answer_pace,
            workspace.catalogue,
            self.hours_per_week(),
            self.target.value(),
            self.chosen_goals(),
            self.today(),
            self.about(),
        )
        self.is_touched = False
        self._unticked = set()

    def focus_first(self) -> None:
        """Begin with the pace."""
        self.hours.setFocus(Qt.FocusReason.TabFocusReason)


def _outlook(inputs: Inputs, plan: Plan, catalogue: Catalogue, today: date) -> tuple[ProjectionView, tuple[Brake, ...]]:
    """What the answers lead to, and what holds it back; takes values and gives values, so a worker may run it."""
    view = compute_shown(inputs, plan, catalogue, today).view
    return view, brakes_of(view)
