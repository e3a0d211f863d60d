"""The inspector of a goal: where it stands, when it may be done, what it opens, its actions and its log."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from careerplanner.app.goal_details import details_text
from careerplanner.app.queries.goals import text as words
from careerplanner.app.queries.goals.goals import FinishRange, GoalCard, Standing, gates_opened, pace
from careerplanner.domain.plan import Goal, GoalStatus, GoalStep
from careerplanner.i18n import _
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.goals.goal_actions import GoalActions
from careerplanner.ui.goals.goal_figures import GoalFigures
from careerplanner.ui.goals.learning_log import GoalLog
from careerplanner.ui.goals.panel_layout import BLEED, add_bleeding, add_link, beside, row
from careerplanner.ui.goals.resources_section import ResourcesSection
from careerplanner.ui.kit.buttons import Button, IconButton
from careerplanner.ui.kit.card import Divider
from careerplanner.ui.kit.check_list import CheckList, CheckRow
from careerplanner.ui.kit.chip import Chip, ChipTone
from careerplanner.ui.kit.levels import SkillDots
from careerplanner.ui.kit.text import Label
from careerplanner.units import Minutes
from careerplanner.wording import Wording

_TONES: Mapping[Standing, tuple[ChipTone, str]] = {
    Standing.ON_TRACK: ("success", "check-circle"),
    Standing.BEHIND: ("warning", "clock"),
    Standing.OVERDUE: ("warning", "clock"),
    Standing.DATED: ("neutral", "flag"),
    Standing.UNDATED: ("neutral", "flag"),
    Standing.DONE: ("success", "check-circle"),
    Standing.DROPPED: ("neutral", "minus"),
}


class GoalPanel(QWidget):
    """The body of the inspector for a goal; ``head`` and ``foot`` stand above and below it.

    ``skill_opened`` tells the key of its skill when more of that is wanted; ``moved`` (id, -1 or 1) its new place.
    """

    skill_opened = Signal(str)
    moved = Signal(str, int)

    def __init__(self, acts: GoalActions) -> None:
        super().__init__()
        self._actions = acts
        self._goal: Goal | None = None
        self._steps: dict[str, GoalStep] = {}
        self.status = Chip()
        self.menu = QMenu(self)
        self.more = IconButton(_("More about this goal"), "dots-three", clicked=self._show_menu)
        self.menu_actions: dict[str, QAction] = {}
        self.title = Label("", "h2", wrap=True)
        self.skill = Label("", "body", "text2", wrap=True)
        self.dots = SkillDots()
        self.level = Label("", "small", "text2")
        self.to_skill = IconButton(_("Show the skill"), "arrow-right", clicked=self._open_skill)
        self.figures = GoalFigures(acts)
        self.details = Label("", "small", "text2", wrap=True)
        self.opens = Label("", "small", "text2", wrap=True)
        self.count = Label("", "small", "text3")
        self.steps = CheckList(_("Learning actions"))
        self.add_action = Button(_("Add action"), "link", "plus", clicked=self._do(acts.add_step))
        self.finish_button = Button(_("Finish goal"), icon="check", clicked=self._do(acts.finish))
        self.log = GoalLog(acts)
        self.resources = ResourcesSection(acts)
        self.why_head = Label(_("Why"), "h3")
        self.why = Label("", "small", "text2", wrap=True)
        self.note_head = Label(_("Note"), "h3")
        self.note = Label("", "small", "text2", wrap=True)
        self.log_button = Button(_("Log time"), "primary", "clock", clicked=self._do(acts.log))
        self.again_button = Button(_("Resume"), icon="arrow-clockwise", clicked=self._do(acts.take_up))
        self.edit_button = Button(_("Edit"), icon="pencil-simple", clicked=self._do(acts.edit))
        self.head, self.foot = QWidget(), QWidget()
        self._build()
        self._fill_menu()
        self._connect()

    def _do(self, act: Callable[[Goal], object]) -> Callable[[], object]:
        def done() -> None:
            if self._goal is not None:
                act(self._goal)

        return done

    def _build(self) -> None:
        row(self.head, self.status, None, self.more)
        row(self.foot, self.log_button, self.again_button, self.edit_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(BLEED, 0, BLEED, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.skill)
        column.addLayout(self._levels())
        column.addWidget(self.figures)
        column.addWidget(self.details)
        column.addWidget(self.opens)
        column.addWidget(Divider())
        column.addLayout(beside(Label(_("Learning actions"), "h3"), self.count))
        add_bleeding(self, column, self.steps)
        add_link(self, column, self.add_action)
        column.addWidget(self.finish_button)
        column.addWidget(Divider())
        add_bleeding(self, column, self.resources)
        column.addWidget(Divider())
        add_bleeding(self, column, self.log)
        for widget in (self.why_head, self.why, self.note_head, self.note):
            column.addWidget(widget)

    def _levels(self) -> QHBoxLayout:
        levels = QHBoxLayout()
        levels.setSpacing(10)
        levels.addWidget(self.dots)
        levels.addWidget(self.level)
        levels.addStretch(1)
        levels.addWidget(self.to_skill)
        return levels

    def _fill_menu(self) -> None:
        acts = self._actions
        entries: tuple[tuple[str, str, Callable[[Goal], object]], ...] = (
            ("finish", _("Finish goal"), acts.finish),
            ("again", _("Resume"), acts.take_up),
            ("put_off", _("Put off…"), acts.around.put_off),
            ("drop", _("Drop goal"), acts.drop),
            ("archive", _("Archive goal"), acts.around.archive),
            ("restore", _("Restore goal"), acts.around.restore),
            ("earlier", _("Work on it earlier"), lambda goal: self.moved.emit(goal.id, -1)),
            ("later", _("Work on it later"), lambda goal: self.moved.emit(goal.id, 1)),
            ("evidence", _("Add evidence…"), acts.add_goal_evidence),
            ("delete", _("Delete goal"), acts.delete),
        )
        for name, text, act in entries:
            action = self.menu.addAction(text)
            action.triggered.connect(partial(self._chosen, act))
            self.menu_actions[name] = action

    def _show_menu(self) -> None:
        self.menu.popup(self.more.mapToGlobal(QPoint(0, self.more.height() + 2)))

    def _chosen(self, act: Callable[[Goal], object], _checked: bool = False) -> None:  # noqa: FBT001, FBT002 - Qt sends it
        self._do(act)()

    def _connect(self) -> None:
        acts = self._actions
        self.figures.replan_wanted.connect(self._do(acts.replan))
        self.steps.ticked.connect(lambda step_id, on: acts.tick(self._steps[step_id], on=on))
        self.steps.opened.connect(lambda step_id: acts.edit_step(self._steps[step_id]))
        self.steps.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.steps.customContextMenuRequested.connect(self._show_step_menu)

    def show_goal(self, card: GoalCard, finish_range: FinishRange | None, live: LiveProjection) -> None:
        """Show a goal with its forecast, or with the reason why there is none."""
        plan, today = self._actions.context.workspace.plan, self._actions.today()
        goal = next(goal for goal in plan.goal if goal.id == card.id)
        self._goal = goal
        self.title.setText(card.title)
        self.status.show_chip(words.standing_text(card, today, self._actions.context.wording), *_TONES[card.standing])
        self.skill.setText(card.skill_name or _("No skill"))
        self.dots.show_level(card.from_level, card.to_level)
        self.level.setText(words.level_step(card.from_level, card.to_level))
        for widget in (self.to_skill, self.dots, self.level):
            widget.setVisible(bool(card.skill_name))
        self.figures.show_goal(card, finish_range, pace(plan, today), live)
        details = details_text(card.details)
        self.details.setText(details[:1].upper() + details[1:])
        self.details.setVisible(bool(details))
        self._show_opens(goal)
        self._show_steps(card)
        self.resources.show_goal(goal.id)
        self.log.show_goal(goal.id)
        for head, label, text in ((self.note_head, self.note, goal.note), (self.why_head, self.why, goal.why)):
            label.setText(text)
            for widget in (head, label):
                widget.setVisible(bool(text))
        self._show_buttons(card)

    def _show_opens(self, goal: Goal) -> None:
        workspace = self._actions.context.workspace
        opened = gates_opened(workspace.plan, workspace.catalogue, goal)
        self.opens.setText(words.opened_text(opened))

    def _show_steps(self, card: GoalCard) -> None:
        found = [step for step in self._actions.context.workspace.plan.goal_step if step.goal_id == card.id]
        self._steps = {step.id: step for step in found}
        self.steps.set_rows([_check_row(step, self._actions.context.wording) for step in found])
        self.steps.setVisible(bool(found))
        self.count.setText(_("{done} of {total}").format(done=card.steps_done, total=card.steps) if found else "")

    def _show_buttons(self, card: GoalCard) -> None:
        is_active = card.status is GoalStatus.ACTIVE
        is_ripe = card.minutes_left == 0 or (card.steps > 0 and card.steps_done == card.steps)
        self.finish_button.setVisible(is_active and is_ripe)
        self.log_button.setVisible(is_active)
        self.again_button.setVisible(not is_active)
        for name in ("finish", "drop", "put_off"):
            self.menu_actions[name].setVisible(is_active)
        self.menu_actions["archive"].setVisible(not is_active and not card.is_archived)
        self.menu_actions["restore"].setVisible(card.is_archived)
        self.menu_actions["again"].setVisible(not is_active)
        self.menu_actions["evidence"].setVisible(bool(card.skill_name))

    def _open_skill(self) -> None:
        if self._goal is not None:
            self.skill_opened.emit(self._goal.skill_key)

    def _show_step_menu(self, place: QPoint) -> None:
        index = self.steps.indexAt(place)
        if not index.isValid():
            return
        step = self._steps[self.steps.rows()[index.row()].id]
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(_("Edit…")).triggered.connect(lambda _checked=False: self._actions.edit_step(step))
        menu.addAction(_("Remove")).triggered.connect(lambda _checked=False: self._actions.remove_step(step))
        menu.popup(self.steps.viewport().mapToGlobal(place))

    def remove_focused(self) -> bool:
        """Remove the action or the log entry under the cursor, where the keyboard is in one of these lists."""
        index = self.steps.currentIndex()
        if self.steps.hasFocus() and index.isValid():
            self._actions.remove_step(self._steps[self.steps.rows()[index.row()].id])
            return True
        return self.resources.remove_focused() or self.log.remove_focused()


def _check_row(step: GoalStep, wording: Wording) -> CheckRow:
    kind = _(words.STEP_KINDS[step.kind])
    note = f"{kind} · {wording.times.minutes(Minutes(step.minutes))}" if step.minutes else kind
    return CheckRow(step.id, step.title, note, is_done=step.done_on is not None)
