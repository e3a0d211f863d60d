"""The weekly review: five questions, about five minutes, each of which may be skipped; Enter goes on."""

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import ClassVar, Final

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout

from careerplanner.app.commands.review import review
from careerplanner.app.queries.review.text import next_review_text
from careerplanner.app.queries.review.week import DAYS
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.base.page import Page
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card, Divider
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.messages import InlineMessage
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts
from careerplanner.ui.review.did import DidQuestion
from careerplanner.ui.review.moved import MovedQuestion
from careerplanner.ui.review.next import NextQuestion
from careerplanner.ui.review.question import BLEED, Question
from careerplanner.ui.review.show import ShowQuestion
from careerplanner.ui.review.slipped import SlippedQuestion

_SIDE: Final = 290
_ROOM_FOR_SIDE: Final = 860


class ReviewPage(Page):
    """Asks the five questions one after another. What is answered is kept at once; Finish keeps the review itself."""

    home: ClassVar[frozenset[str]] = frozenset({"weekly_review"})

    def __init__(
        self,
        context: Context,
        live: LiveProjection,
        today: Callable[[], date],
        edit_log: Callable[[Context, str], object],
    ) -> None:
        super().__init__(context, _("Weekly review"), _("Five questions, about five minutes"))
        self._today = today
        self._shown = 0
        self.ahead = NextQuestion(context, today)
        self.last = MovedQuestion(context, live, today, self.ahead)
        self.questions: tuple[Question, ...] = (
            DidQuestion(context, today, partial(edit_log, context)),
            ShowQuestion(context, today),
            SlippedQuestion(context, live, today),
            self.ahead,
            self.last,
        )
        self.track = EntryList(_("Five questions"), is_choice=True)
        self.missed = Label("", "small", "text3", wrap=True)
        self.message = InlineMessage()
        self.back = Button(_("Back"), "ghost", "arrow-left", clicked=self.go_back)
        self.calendar = Button(_("Put into calendar file"), icon="calendar-blank", clicked=self._put_into_calendar)
        self.go_on = Button(_("Continue"), "primary", clicked=self.go_forward)
        self._build()
        self.track.chosen.connect(self._jump)
        for question in self.questions:
            question.answered.connect(self._show_track)

    def _build(self) -> None:
        self.header.add_action(Button(_("Leave; keep answers"), icon="x", clicked=self._leave))
        self._side = Card(_("Five questions"))
        self._side.add(self.track)
        self._side.body.addStretch(1)
        self._side.add(Divider())
        self._side.add(self.missed)
        for words, icon, action in (
            (_("Check-in with your manager…"), "users-three", "check_in"),
            (_("Do I want that work?…"), "scales", "trials"),
            (_("What changed…"), "clock", "changed"),
        ):
            link = Button(words, "link", icon, clicked=partial(self.context.act, action))
            self._side.body.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)
        main = Card(padding=28 - BLEED)
        for question in self.questions:
            main.add(question)
        main.add(self.message)
        foot = QHBoxLayout()
        foot.setContentsMargins(BLEED, 0, BLEED, 0)
        foot.setSpacing(8)
        foot.addWidget(self.back)
        foot.addStretch(1)
        foot.addWidget(self.calendar)
        foot.addWidget(self.go_on)
        main.body.addStretch(1)
        main.add(foot)
        row = QHBoxLayout()
        row.setSpacing(16)
        side = QVBoxLayout()
        side.addWidget(self._side)
        side.addStretch(1)
        row.addLayout(side)
        row.addWidget(main, 1)
        self.body.addLayout(row, 1)

    @property
    def shown(self) -> int:
        """The number of the question on screen, counted from 0."""
        return self._shown

    def reload(self) -> None:
        """Show the question on screen as the plan is now."""
        self._show(self._shown)

    def showEvent(self, event: QShowEvent) -> None:
        """Begin with the first question when the page is come to."""
        if not event.spontaneous():
            self._shown, self.is_stale = 0, True
            self.ahead.start_over()
        super().showEvent(event)

    def _show(self, number: int) -> None:
        is_new = number != self._shown
        self._shown = number
        for place, question in enumerate(self.questions):
            question.setVisible(place == number)
        if number > self.questions.index(self.ahead) - 1:
            self.ahead.load()
        self.questions[number].load()
        self.message.hide()
        is_last = number == len(self.questions) - 1
        self.back.setVisible(number > 0)
        self.calendar.setVisible(is_last)
        self.go_on.setText(_("Finish") if is_last else _("Continue"))
        self.missed.setText(next_review_text(self._today(), self.context.wording))
        self._show_track()
        if is_new or not self.isAncestorOf(self.focusWidget() or self):
            QTimer.singleShot(0, self.questions[number].focus_first)

    def _show_track(self) -> None:
        """The five questions with what they have been answered with."""
        rows = []
        for number, question in enumerate(self.questions):
            title = _("{number}  {question}").format(number=number + 1, question=question.title)
            if number == self._shown:
                rows.append(Entry(str(number), title, note=_("You are here")))
            else:
                rows.append(Entry(str(number), title, note=question.summary() if number < self._shown else ""))
        self.track.set_rows(rows)
        self.track.setCurrentIndex(self.track.model().index(self._shown, 0))

    def _jump(self, number: str) -> None:
        if number and int(number) != self._shown:
            self._show(int(number))

    def go_forward(self) -> None:
        """Keep what is typed and go to the next question; after the last, keep the review."""
        try:
            self.questions[self._shown].take()
        except Refused as refused:
            self.message.say(str(refused), "warning")
            return
        if self._shown + 1 < len(self.questions):
            self._show(self._shown + 1)
        else:
            self._finish()

    def go_back(self) -> None:
        """Go to the question before; what was answered stays."""
        self._show(max(0, self._shown - 1))

    def _finish(self) -> None:
        week, moved = self.last.week, self.last.moved
        outcome = review.Outcome(
            minutes=week.minutes,
            chosen=[action.key for action in self.ahead.chosen()],
            odds=moved.kept() if moved is not None else (),
            moved=self.last.headline.text() if moved is not None else "",
        )
        self.context.workspace.do(_("Finish weekly review"), review.finish, week.start, self._today(), outcome)
        self.context.navigate("overview")
        self.context.toast(_("The review is kept. See you in {days} days.").format(days=DAYS), undo=True)

    def _put_into_calendar(self) -> None:
        self.context.act("export_calendar")

    def _leave(self) -> None:
        try:
            self.questions[self._shown].take()
        except Refused as refused:
            self.message.say(str(refused), "warning")
            return
        self.context.navigate("overview")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter keeps what is typed, and goes on when there is nothing to keep."""
        if event.key() not in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or isinstance(self.focusWidget(), QPlainTextEdit):
            super().keyPressEvent(event)
            return
        focus = self.focusWidget()
        if isinstance(focus, Button):
            focus.click()
            return
        try:
            has_kept = self.questions[self._shown].take()
        except Refused as refused:
            self.message.say(str(refused), "warning")
            return
        if not has_kept:
            self.go_forward()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Leave the list of the questions out where the question itself needs the room."""
        super().resizeEvent(event)
        self._side.setVisible(self.width() >= fonts.px(_ROOM_FOR_SIDE))
        self._side.setFixedWidth(fonts.px(_SIDE))
