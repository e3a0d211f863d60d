"""The inspector of a skill: its level and how that is backed up, what is needed, the signs of each level, evidence."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.app.queries.goals import text as words
from careerplanner.app.queries.goals.evidence import evidence_note
from careerplanner.app.queries.goals.rating_history import rating_history
from careerplanner.app.queries.goals.skill_gaps import SkillStanding, SkillView, skill_view
from careerplanner.domain.plan import Evidence, Goal, GoalStatus
from careerplanner.domain.skills import LEVEL_NAMES, SkillState
from careerplanner.i18n import _
from careerplanner.ui.goals.charts import level_chart
from careerplanner.ui.goals.panel_layout import BLEED, add_bleeding, add_link, beside, row
from careerplanner.ui.goals.skill_actions import SkillActions
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Divider
from careerplanner.ui.kit.chip import Chip, ChipTone
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.levels import LevelPicker
from careerplanner.ui.kit.text import Label
from careerplanner.ui.kit.trend_chart import TrendChart

_STATE_CHIPS: dict[SkillState, tuple[ChipTone, str]] = {
    SkillState.CLAIMED: ("neutral", "chat-circle-text"),
    SkillState.EVIDENCED: ("accent", "note-pencil"),
    SkillState.CONFIRMED: ("success", "check-circle"),
}


class _Signs(QWidget):
    """The signs of one level: its number and name, and a sentence for each sign."""

    def __init__(self) -> None:
        super().__init__()
        self.name = Label("", "strong", wrap=True)
        self.words = Label("", "small", "text2", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 4)
        column.setSpacing(2)
        column.addWidget(self.name)
        column.addWidget(self.words)

    def show_level(self, level: int, signs: tuple[str, ...], mark: str) -> None:
        """Show a level; ``mark`` says what it is to the person."""
        name = words.level_name(level)
        self.name.setText(f"{name} · {mark}" if mark else name)
        self.name.set_tone("accent_text" if mark else "text")
        self.words.setText("\n".join(f"·  {sign}" for sign in signs))


class SkillPanel(QWidget):
    """The body of the inspector for a skill; ``head`` and ``foot`` stand above and below it."""

    goal_opened = Signal(str)

    def __init__(self, acts: SkillActions) -> None:
        super().__init__()
        self._actions = acts
        self._view: SkillView | None = None
        self._shows_all = False
        self.chip = Chip()
        self.stale = Chip()
        self.title = Label("", "h2", wrap=True)
        self.summary = Label("", "small", "text2", wrap=True)
        self.picker = LevelPicker(_("Your level"))
        self.level = Label("", "strong", wrap=True)
        self.state = Label("", "small", "text2", wrap=True)
        self.confirm = Button(_("This level is right"), icon="check", clicked=self._confirm)
        self.needs = Label("", "small", "text2", wrap=True)
        self.history_head = Label(_("History"), "h3")
        self.history = TrendChart(_("History of the level"))
        self.signs = [_Signs() for _level in LEVEL_NAMES[1:]]
        self.all_signs = Button("", "link", clicked=self._toggle)
        self.evidence = EntryList(_("Evidence"))
        self.no_evidence = Label("", "small", "text3", wrap=True)
        self.goals_head = Label(_("Goals for this skill"), "h3")
        self.goals = EntryList(_("Goals for this skill"))
        self.goal_button = Button(_("Create goal"), "primary", clicked=self._create)
        self.evidence_button = Button(_("Add evidence"), clicked=self._add_evidence)
        self.head, self.foot = QWidget(), QWidget()
        self._build()
        self.picker.level_chosen.connect(self._rate)
        self.evidence.opened.connect(lambda row_id: acts.edit_evidence(self._evidence(row_id)))
        self.goals.opened.connect(self.goal_opened)

    def _build(self) -> None:
        row(self.head, self.chip, self.stale, None)
        row(self.foot, self.goal_button, self.evidence_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(BLEED, 0, BLEED, 0)
        column.setSpacing(8)
        column.addWidget(self.title)
        column.addWidget(self.summary)
        column.addLayout(beside(self.level, self.picker))
        column.addWidget(self.state)
        column.addWidget(self.confirm, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.needs)
        column.addWidget(self.history_head)
        column.addWidget(self.history)
        column.addWidget(Divider())
        column.addWidget(Label(_("Signs of each level"), "h3"))
        for signs in self.signs:
            column.addWidget(signs)
        add_link(self, column, self.all_signs)
        column.addWidget(Divider())
        column.addWidget(Label(_("Evidence"), "h3"))
        column.addWidget(self.no_evidence)
        add_bleeding(self, column, self.evidence)
        column.addWidget(self.goals_head)
        add_bleeding(self, column, self.goals)

    def show_skill(self, skill_key: str) -> None:
        """Show a skill as it is rated now."""
        workspace, today = self._actions.context.workspace, self._actions.today()
        view = skill_view(workspace.plan, workspace.catalogue, skill_key, today)
        if self._view is None or self._view.key != view.key:
            self._shows_all = False
        self._view = view
        self.title.setText(view.name)
        self.summary.setText(view.summary)
        self.picker.set_level(view.standing.level, max((need.level for need in view.needs), default=0))
        self.level.setText(words.level_name(view.standing.level))
        self._show_state(view.standing)
        self._show_needs(view)
        self._show_history()
        self._show_signs()
        self._show_evidence(view)
        self.goals_head.setVisible(bool(view.goals))
        self.goals.set_rows([_goal_entry(goal) for goal in view.goals])
        self.goal_button.setEnabled(view.next_goal is not None)
        if view.next_goal is not None:
            new = view.next_goal
            tip = _("Adds a goal from level {start} to {end}, with the actions of the catalogue.")
            self.goal_button.setToolTip(tip.format(start=new.from_level, end=new.to_level))

    def _show_state(self, standing: SkillStanding) -> None:
        if not standing.is_rated:
            self.chip.show_chip(_("Not rated"), "neutral", "question")
        elif standing.is_typical:
            self.chip.show_chip(_("Typical"), "neutral", "question")
        elif standing.level:
            self.chip.show_chip(words.state_name(standing.state), *_STATE_CHIPS[standing.state])
        else:
            self.chip.show_chip("")
        self.stale.show_chip(_("Stale") if standing.is_stale else "", "warning", "clock")
        self.state.setText(words.state_sentence(standing))
        self.state.setVisible(bool(self.state.text()))
        self.confirm.setVisible(standing.is_typical or standing.is_stale)

    def _show_needs(self, view: SkillView) -> None:
        lines = []
        for need in view.needs:
            text = _("{role} requires {level}") if need.is_gate else _("{role} needs {level}")
            lines.append(text.format(role=need.role_name, level=need.level))
        self.needs.setText("\n".join(lines) or _("No role of your route asks for it."))

    def _show_history(self) -> None:
        """Ratings over time, once there are two: one alone is the level that stands above."""
        assert self._view is not None
        acts = self._actions
        found = rating_history(acts.context.workspace.plan, self._view.key, acts.today(), acts.context.wording)
        shows = len(found.ratings) > 1
        self.history_head.setVisible(shows)
        self.history.show_model(level_chart(found, acts.today(), acts.context.wording) if shows else None)

    def _show_signs(self) -> None:
        if self._view is None:
            return
        level = self._view.standing.level
        needed = min((need.level for need in self._view.needs if need.level > level), default=0)
        signals = dict(self._view.signals)
        for number, part in enumerate(self.signs, start=1):
            mark = _("you") if number == level else _("needed next") if number == needed else ""
            part.show_level(number, signals.get(number, ()), mark)
            part.setVisible(number in signals and (self._shows_all or number in {level, needed or level + 1}))
        self.all_signs.setText(_("Show fewer levels") if self._shows_all else _("Show all five levels"))
        self.all_signs.setVisible(bool(signals))

    def _show_evidence(self, view: SkillView) -> None:
        context, today = self._actions.context, self._actions.today()
        plan, wording = context.workspace.plan, context.wording
        self.evidence.set_rows(
            [Entry(item.id, item.what, note=evidence_note(item, plan, today, wording)) for item in view.evidence]
        )
        self.no_evidence.setText(_("Nothing yet. Note what happened while you still remember the figures."))
        self.no_evidence.setVisible(not view.evidence)

    def _evidence(self, row_id: str) -> Evidence:
        assert self._view is not None
        return next(item for item in self._view.evidence if item.id == row_id)

    def _rate(self, level: int) -> None:
        if self._view is not None:
            self._actions.rate(self._view.key, level)

    def _confirm(self) -> None:
        if self._view is not None:
            self._actions.rate(self._view.key, self._view.standing.level)

    def _create(self) -> None:
        if self._view is not None:
            self._actions.create_goal(self._view.key)

    def _add_evidence(self) -> None:
        if self._view is not None:
            self._actions.add_evidence(self._view.key, self._view.standing.level)

    def _toggle(self) -> None:
        self._shows_all = not self._shows_all
        self._show_signs()

    def remove_focused(self) -> bool:
        """Remove the evidence under the cursor where the keyboard is in that list."""
        if self.evidence.hasFocus() and self.evidence.chosen_id():
            self._actions.remove_evidence(self._evidence(self.evidence.chosen_id()))
            return True
        return False


def _goal_entry(goal: Goal) -> Entry:
    names = {GoalStatus.ACTIVE: _("active"), GoalStatus.DONE: _("done"), GoalStatus.DROPPED: _("dropped")}
    return Entry(goal.id, goal.title, note=f"{words.level_step(goal.from_level, goal.to_level)} · {names[goal.status]}")
