"""The first run: four questions that end in a drawn route, first goals and a pay outlook."""

import contextlib
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from typing import ClassVar

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget

from careerplanner.app.commands.setup import setup
from careerplanner.app.setup_steps import is_set_up
from careerplanner.errors import Refused
from careerplanner.i18n import _, ngettext
from careerplanner.library import Library
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.page import Page
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.icon_label import IconLabel
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.progress import ProgressLine
from careerplanner.ui.kit.scroll import ScrollColumn
from careerplanner.ui.kit.text import Label
from careerplanner.ui.setup.pace import PaceStep
from careerplanner.ui.setup.skills import SkillsStep
from careerplanner.ui.setup.step import Step
from careerplanner.ui.setup.target import TargetStep
from careerplanner.ui.setup.where import WhereStep

_MINUTES_LEFT = (3, 2, 2, 1)
_WIDTH = 860


class SetupPage(Page):
    """Asks the four questions one after another; each answer is saved, and undone, as a step of its own."""

    is_immersive: ClassVar[bool] = True

    def __init__(self, context: Context, reference: Path, today: Callable[[], date]) -> None:
        super().__init__(context, _("First questions"))
        self.header.hide()
        library = Library(reference)
        self.steps: tuple[Step, ...] = (
            WhereStep(self.context, today, library),
            TargetStep(self.context, today, library),
            SkillsStep(self.context, today),
            PaceStep(self.context, today),
        )
        self._shown = 0
        self._mark_before: object = None
        self.count_text = Label("", "small", "text3")
        self.time_text = Label("", "small", "text3")
        self.progress = ProgressLine(_("Questions answered"))
        self.title = Label("", "display", wrap=True)
        self.sentence = Label("", "body", "text2", wrap=True)
        self.message = InlineMessage()
        self.back = Button(_("Back"), "ghost", "caret-left", clicked=self.go_back)
        self.skip = Button(_("Skip setup"), "ghost", clicked=self.skip_setup)
        self.sample = Button(_("Start from the sample"), "ghost", clicked=partial(context.act, "sample_plan"))
        self.go_on = Button(_("Continue"), "primary", clicked=self.go_forward)
        self._stack = QStackedWidget()
        self._lay_out()

    def _lay_out(self) -> None:
        card = Card(padding=24)
        card.setMaximumWidth(_WIDTH)
        top = QHBoxLayout()
        top.addWidget(self.count_text)
        top.addStretch(1)
        top.addWidget(self.time_text)
        card.add(top)
        card.add(self.progress)
        card.body.addSpacing(8)
        card.add(self.title)
        card.add(self.sentence)
        card.add(self.message)
        card.body.addSpacing(4)
        for step in self.steps:
            scroll = ScrollColumn(step.title, 0, 4)
            scroll.column.addWidget(step)
            # The question takes the room that title, outcome and buttons leave, and scrolls where that is too little.
            scroll.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
            self._stack.addWidget(scroll)
        card.add(self._stack, 1)
        for step in self.steps:
            if step.foot is not None:
                card.add(step.foot)
        card.add(self._buttons())
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(card, 100)
        row.addStretch(1)
        self.body.setContentsMargins(24, 0, 24, 8)
        self.body.addLayout(row, 1)

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.back)
        row.addWidget(self.skip)
        row.addWidget(self.sample)
        row.addSpacing(8)
        row.addWidget(IconLabel("shield-check", "success"))
        row.addWidget(Label(_("Stays on this computer. No account, no network."), "small", "text2", wrap=True), 1)
        row.addSpacing(8)
        row.addWidget(self.go_on)
        return row

    @property
    def shown(self) -> int:
        """The number of the question on screen, counted from 0."""
        return self._shown

    def reload(self) -> None:
        """Show the question that the plan has come to; who answers again stays at the one on screen."""
        answered = self.context.workspace.plan.profile.setup_step
        self._show(self._shown if self._is_again() else max(0, min(len(self.steps), answered) - 1))

    def _is_again(self) -> bool:
        """Whether the questions were answered before."""
        return is_set_up(self.context.workspace.plan.profile)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first question when they are to be answered again."""
        if not event.spontaneous() and self._is_again():
            self._shown, self.is_stale = 0, True
            self._mark_before = self.context.workspace.undo_mark
        super().showEvent(event)

    def _show(self, number: int) -> None:
        self._shown = number
        step = self.steps[number]
        step.load()
        self._stack.setCurrentIndex(number)
        for each in self.steps:
            if each.foot is not None:
                each.foot.setVisible(each is step)
        count = len(self.steps)
        minutes = _MINUTES_LEFT[number]
        left = ngettext("About {minutes} minute left", "About {minutes} minutes left", minutes)
        self.count_text.setText(_("Step {number} of {count}").format(number=number + 1, count=count))
        self.time_text.setText(left.format(minutes=minutes))
        self.progress.set_fraction((number + 1) / count, self.count_text.text())
        self.title.setText(step.title)
        self.sentence.setText(step.sentence)
        self.message.hide()
        self.back.setVisible(number > 0)
        self.sample.setVisible(number == 0 and not self._is_again())
        self.go_on.setText(_("Make my plan") if number == count - 1 else _("Continue"))
        QTimer.singleShot(0, step.focus_first)

    def go_forward(self) -> None:
        """Save the answer and go to the next question; after the last, to the drawn route."""
        before, was_answered = self._shown, self._is_again()
        try:
            self.steps[before].save()
        except Refused as refused:
            self.message.say(str(refused), "warning")
            return
        if before + 1 < len(self.steps):
            if self._shown == before:  # the plan may have brought the next question already
                self._show(before + 1)
        else:
            self.context.navigate("path")
            self._tell_end(was_answered=was_answered)

    def _tell_end(self, *, was_answered: bool) -> None:
        if not was_answered:
            self.context.toast(_("Your plan is ready"), undo=True)
        elif self.context.workspace.undo_mark is self._mark_before:
            self.context.toast(_("Your answers are as before; nothing was changed."))
        else:
            self.context.toast(_("Your answers are kept."), undo=True)

    def go_back(self) -> None:
        """Go to the question before; what was answered stays."""
        self._show(max(0, self._shown - 1))

    def skip_setup(self) -> None:
        """Leave the questions for later."""
        workspace, step = self.context.workspace, self.steps[self._shown]
        if step.is_touched:
            with contextlib.suppress(Refused):  # what is not whole yet cannot be kept; it stays on screen
                step.save()
        if not is_set_up(workspace.plan.profile):
            workspace.do(_("Skip setup"), setup.skip)
        self.context.navigate("overview")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter goes on."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go_forward()
        else:
            super().keyPressEvent(event)
