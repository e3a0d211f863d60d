"""Skills & goals: the gap to the roles ahead, the goals in their order of work, and one of them in full."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import ClassVar, Final

from PySide6.QtWidgets import QVBoxLayout, QWidget

from careerplanner.app.commands.goals import goals as commands
from careerplanner.app.queries.goals import goals
from careerplanner.app.queries.projection.learning import in_the_way, order_of_work
from careerplanner.domain.plan import Goal, GoalStatus
from careerplanner.i18n import _, mark, ngettext
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.effect_toast import words_of
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.base.page import Page
from careerplanner.ui.base.preferences import Preferences
from careerplanner.ui.goals.gap_section import GapSection
from careerplanner.ui.goals.goal_actions import GoalActions
from careerplanner.ui.goals.goal_board import GoalBoard
from careerplanner.ui.goals.goal_card import GoalRow
from careerplanner.ui.goals.goal_list import GoalList
from careerplanner.ui.goals.hints import GoalAdvice, NoGoals
from careerplanner.ui.goals.inspector import GoalInspector
from careerplanner.ui.goals.log_section import LogSection
from careerplanner.ui.goals.many_dialog import ManyDialog
from careerplanner.ui.goals.metrics_section import MetricsSection
from careerplanner.ui.goals.new_goal_dialog import open_new_goal
from careerplanner.ui.goals.rows import GoalRows
from careerplanner.ui.goals.skill_actions import SkillActions
from careerplanner.ui.goals.toolbar import GoalTools
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import announce, fonts, tokens
from careerplanner.units import Minutes, hours_of

_COLUMNS: Final = (
    (GoalStatus.ACTIVE, mark("Active")),
    (GoalStatus.DONE, mark("Done")),
    (GoalStatus.DROPPED, mark("Dropped")),
)


_SECTIONS: Final = (("goals", mark("Goals")), ("log", mark("Learning log")), ("metrics", mark("Metrics")))


class GoalsPage(Page):
    """Skills and goals. One goal or one skill is chosen, and stands in the inspector."""

    home: ClassVar[frozenset[str]] = frozenset(
        {"goal", "goal_step", "log_entry", "rating", "evidence", "metric", "metric_reading"}
        | {"goal_need", "goal_resource"}
    )

    def __init__(
        self, context: Context, live: LiveProjection, today: Callable[[], date], preferences: Preferences
    ) -> None:
        super().__init__(context, _("Skills & goals"))
        self.live = live
        self._today = today
        self._cards: tuple[goals.GoalCard, ...] = ()
        self._finish_ranges: dict[str, goals.FinishRange] = {}
        self._made = goals.GoalCards()
        self._rows = GoalRows()
        self._told: tuple[str, ...] = ()
        self._goal_id, self._skill_key = "", ""
        self.acts = GoalActions(context, live, today, self, self._choose_goal)
        self.inspector = GoalInspector(self.acts, SkillActions(context, live, today, self, self._choose_goal))
        self.section = SegmentedControl(_("What to show"), [(key, _(words)) for key, words in _SECTIONS])
        self.log = LogSection(context, live, today, preferences)
        self.metrics = MetricsSection(context, today, self._show_goal)
        self.changed = Label("", "small", "accent_text", wrap=True)
        self.gaps = GapSection(context, today, preferences)
        self.tools = GoalTools()
        self.refusal = InlineMessage()
        self.advice = GoalAdvice(self.acts.replan_all, self.acts.around.put_first, context)
        self.list = GoalList(_("Goals in the order of work"), self.acts.rename)
        self.board = GoalBoard([(status.value, _(title)) for status, title in _COLUMNS])
        self.empty = NoGoals(
            context, today, create=self.acts.create_from_gaps, add=self._new_goal, clear=self.tools.clear
        )
        self._build()
        self._connect()

    def _build(self) -> None:
        review = Button(_("Weekly review"), icon="check-circle", clicked=partial(self.context.act, "review"))
        self.header.add_action(review)
        self.header.add_action(Button(_("Export PDF"), icon="export", clicked=partial(self.context.act, "report")))
        self.header.add_action(Button(_("Add goal"), "primary", "plus", clicked=self._new_goal))
        goals_part = QWidget()
        column = QVBoxLayout(goals_part)
        column.setContentsMargins(0, 0, 0, 0)
        fonts.sized(goals_part, lambda _part: column.setSpacing(fonts.px(14)))
        for widget in (self.gaps, self.tools, self.refusal, self.advice, self.list, self.board):
            column.addWidget(widget)
        column.addWidget(self.empty, 1)
        column.addStretch(1)
        self._parts = {"goals": goals_part, "log": self.log, "metrics": self.metrics}
        self.body.addWidget(self.changed)
        self.body.addWidget(self.section)
        for part in self._parts.values():
            self.body.addWidget(part, 1)
        fonts.sized(self, lambda page: page.body.setSpacing(fonts.px(14)))
        self.set_inspector(self.inspector)
        self.handlers = {
            "new_goal": self._new_goal,
            "log_time": lambda: self.acts.log_on(self._goal_id),
            "rename": self._rename,
            "delete": self._delete,
            "find": self.tools.focus_search,
        }

    def _connect(self) -> None:
        self.section.chosen.connect(self.show_section)
        self.live.changed.connect(self._show_goals)
        self.gaps.chosen.connect(self._choose_skill)
        self.gaps.opened.connect(self._open_skill)
        self.tools.changed.connect(self._filter)
        self.tools.many_wanted.connect(self._change_many)
        self.tools.moved.connect(lambda direction: self._move(self._goal_id, direction))
        self.list.chosen.connect(self._choose_goal)
        self.list.opened.connect(self._open_goal)
        self.board.chosen.connect(self._choose_goal)
        self.board.opened.connect(self._open_goal)
        self.board.moved.connect(self._put)
        self.list.moved.connect(self._move)
        self.list.replan_asked.connect(self._replan)
        self.list.refused.connect(lambda sentence: self.refusal.say(sentence, "warning"))
        self.inspector.floated.connect(self._fit_margin)
        self.inspector.goal.skill_opened.connect(self._choose_skill)
        self.inspector.goal.moved.connect(self._move)
        self.inspector.skill.goal_opened.connect(self._choose_goal)

    def show_section(self, name: str) -> None:
        """Show the goals, the learning log or the metrics."""
        self.section.set_value(name)
        self.reload()

    def reload(self) -> None:
        """Show the plan as it is now."""
        for name, part in self._parts.items():
            part.setVisible(name == self.section.value())
        if self.section.value() != "goals":
            (self.metrics if self.section.value() == "metrics" else self.log).reload()
        self.gaps.reload()
        self.refusal.hide()
        self._show_goals()

    def _show_goals(self) -> None:
        if self.is_stale:
            return
        plan, catalogue = self.context.workspace.plan, self.context.workspace.catalogue
        projections, today = self.live.projections, self._today()
        self._finish_ranges = goals.finish_ranges_of(plan, projections.plan if projections else None)
        inputs = projections.plan.inputs if projections else None
        order = order_of_work(plan, catalogue, today)
        self._cards = self._made.cards(plan, catalogue, self._finish_ranges, order, today, self.context.wording)
        self._show_header()
        self.tools.setVisible(bool(self._cards))
        self.advice.advise(plan, self._finish_ranges, today, in_the_way(plan, catalogue, inputs) if inputs else None)
        self._told = ()
        self._filter()

    def _filter(self) -> None:
        """Show those of the goals that are wanted; what was read of the plan stays as it is."""
        shown = self.tools.wanted(self._cards)
        today, wording = self._today(), self.context.wording
        self._show_rows(
            [self._rows.row(card, today, wording) for card in shown], {card.id: card.status for card in shown}
        )
        self.empty.setVisible(not shown)
        if not shown:
            self.empty.show_reason(is_filtered=bool(self._cards))
        self._show_chosen()

    def _show_rows(self, rows: list[GoalRow], status: dict[str, GoalStatus]) -> None:
        self.list.set_rows(rows)
        columns = {key: [row for row in rows if status[row.id] is key] for key, _title in _COLUMNS}
        self.board.show_rows({key.value: found for key, found in columns.items()})
        self.list.setVisible(bool(rows) and not self.tools.is_board)
        self.board.setVisible(bool(rows) and self.tools.is_board)

    def _show_header(self) -> None:
        count, done, estimated = goals.totals(self._cards)
        done_cards = sum(card.status is GoalStatus.DONE and not card.is_archived for card in self._cards)
        whole, has_archive = self.context.wording.numbers.whole, any(card.is_archived for card in self._cards)
        self.tools.show_counts(whole(count), whole(done_cards), has_archive=has_archive)
        number = ngettext("{count} active goal", "{count} active goals", count).format(count=whole(count))
        hours = _("{done} of {total} hours done").format(
            done=self.context.wording.times.hours_number(hours_of(Minutes(done))),
            total=self.context.wording.times.hours_number(hours_of(Minutes(estimated))),
        )
        self.header.set_subtitle(f"{number} · {hours}" if count else _("No active goals"))
        effect = words_of(self.live, self.context.wording)
        self.changed.setText(effect)
        self.changed.setVisible(bool(effect))

    def _card(self) -> goals.GoalCard | None:
        return next((card for card in self._cards if card.id == self._goal_id), None)

    def _shown_ids(self) -> list[str]:
        return [row.id for row in self.list.rows()]

    def _show_chosen(self) -> None:
        shown = self._shown_ids()
        if self._skill_key and not self.context.workspace.catalogue.has_skill(self._skill_key):
            self._skill_key = ""
        if not self._skill_key and self._card() is None:
            self._goal_id = shown[0] if shown else ""
        self.list.mark(self._goal_id)
        self.board.mark(self._goal_id)
        self.gaps.mark(self._skill_key)
        self.tools.show_place(shown.index(self._goal_id) if self._goal_id in shown else -1, len(shown))
        wanted = (self._goal_id, self._skill_key, self.section.value())
        if wanted != self._told:
            self._told = wanted
            self._show_inspector()

    def _show_inspector(self) -> None:
        card = self._card()
        if self.section.value() != "goals":
            self.inspector.show_nothing()
        elif self._skill_key:
            self.inspector.show_skill(self._skill_key)
        elif card is not None:
            self.inspector.show_goal(card, self._finish_ranges.get(card.id), self.live)
        else:
            self.inspector.show_nothing()
        self._fit_margin()

    def _fit_margin(self) -> None:
        """Let the content end where the header ends, or a gap before the inspector."""
        if self.inspector.is_drawer:
            self._scroll.set_margin_right(tokens.PAGE_MARGIN_X)
        else:
            self._scroll.set_margin_right(tokens.CARD_GAP if not self.inspector.isHidden() else 0)

    def _show_goal(self, goal_id: str) -> None:
        self.show_section("goals")
        self._choose_goal(goal_id)

    def _choose_goal(self, goal_id: str) -> None:
        self._goal_id, self._skill_key = goal_id, ""
        card = self._card()
        if card is not None and goal_id not in self._shown_ids():
            self.tools.clear(card.status, is_archived=card.is_archived)
        self._show_chosen()
        self.list.show_chosen()

    def _choose_skill(self, skill_key: str) -> None:
        self._goal_id, self._skill_key = "", skill_key
        self._show_chosen()

    def _open_goal(self, goal_id: str) -> None:
        self._choose_goal(goal_id)
        self.inspector.open()

    def _open_skill(self, skill_key: str) -> None:
        self._choose_skill(skill_key)
        self.inspector.open()

    def reveal(self, item: str) -> None:
        """Show the goal with this id, the skill with this key, or the section of this name."""
        if item in self._parts:
            self.show_section(item)
        elif any(card.id == item for card in self._cards):
            self.show_section("goals")
            self._open_goal(item)
        elif self.context.workspace.catalogue.has_skill(item):
            self.show_section("goals")
            self._open_skill(item)

    def place_of(self, item: str) -> QWidget:
        """The chart of gaps for a skill, or its panel where the chart is put away; the list or the board for a goal."""
        if self.context.workspace.catalogue.has_skill(item):
            return self.gaps if self.gaps.chart.isVisible() else self.inspector
        return self.list if self.list.isVisible() else self.board

    def _goal(self, goal_id: str) -> Goal:
        return next(goal for goal in self.context.workspace.plan.goal if goal.id == goal_id)

    def _move(self, goal_id: str, direction: int) -> None:
        shown = self._shown_ids()
        if goal_id not in shown or self.tools.by is not goals.SortBy.ORDER:
            return
        places = goals.places_to_move(self.context.workspace.plan, shown, goal_id, direction)
        if places:
            self.context.workspace.do(_("Change the order of work"), commands.move, goal_id, places)
            place = self._shown_ids().index(goal_id) + 1
            if place == shown.index(goal_id) + 1:
                self.refusal.say(_("Its priority, its first day or what it waits for keeps it at this place."), "info")
            announce.say(self.list, _("Now number {place} in the order of work").format(place=place))
            self.list.show_chosen()

    def _replan(self, goal_id: str) -> None:
        self._choose_goal(goal_id)
        self.acts.replan(self._goal(goal_id))

    def _delete(self) -> None:
        """Delete what the keyboard is on: an entry of the inspector, or the goal; the next goal is chosen then."""
        has_keyboard = self.list.hasFocus() or self.board.has_keyboard()
        if self.log.remove_focused() or self.inspector.remove_focused() or not has_keyboard or not self._goal_id:
            return
        gone, shown = self._goal_id, self._shown_ids()
        place = shown.index(gone)
        self._goal_id = next(iter([*shown[place + 1 :], *reversed(shown[:place])]), "")
        self.acts.delete(self._goal(gone))

    def _rename(self) -> None:
        if self.tools.is_board and self._goal_id:
            self.acts.edit(self._goal(self._goal_id))
        else:
            self.list.rename_chosen()

    def _put(self, goal_id: str, status: str) -> None:
        """Give a goal the status of the column that it was put into."""
        acts = {"active": self.acts.take_up, "done": self.acts.finish, "dropped": self.acts.drop}
        self._goal_id, self._skill_key = goal_id, ""
        acts[status](self._goal(goal_id))

    def _change_many(self) -> ManyDialog:
        """Change several of the goals that are shown."""
        shown = set(self._shown_ids())
        dialog = ManyDialog(self.acts, self.window(), [card for card in self._cards if card.id in shown])
        dialog.show()
        return dialog

    def _new_goal(self) -> None:
        open_new_goal(self.context, self.live, self._today, self.window(), self._choose_goal)
