"""What did it move? The odds with and without the week, what did it, the week ahead, and the course on file."""

from collections.abc import Callable
from datetime import date
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.queries.review import text
from careerplanner.app.queries.review.course import course_of
from careerplanner.app.queries.review.moved import Moved, MovedRole, moved_by
from careerplanner.app.reads import unnoted
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.kit.card import Divider
from careerplanner.ui.kit.entry_list import Entry, EntryList
from careerplanner.ui.kit.icon_label import IconLabel
from careerplanner.ui.kit.ten_futures import TenFutures
from careerplanner.ui.kit.text import Label
from careerplanner.ui.kit.trend_chart import TrendChart, TrendModel
from careerplanner.ui.review.next import NextQuestion
from careerplanner.ui.review.question import Question, heading

_MOVED = "moved"
_HUNDRED = 100


class _RoleLine(QWidget):
    """One role: what it was and is, and the ten futures of both."""

    def __init__(self, role: MovedRole, context: Context) -> None:
        super().__init__()
        wording = context.wording
        icon, tone = ("arrow-up", "success") if role.change > 0 else ("arrow-down", "warning")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(12)
        mark = IconLabel(icon, tone) if role.is_told else IconLabel("minus", "text3")
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(1)
        line = text.role_line(role, wording)
        words.addWidget(Label(line, "strong", wrap=True))
        words.addWidget(Label(text.role_detail(role, wording), "small", "text2", wrap=True))
        words.addStretch(1)
        row.addLayout(words, 1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        for place, (name, share, quiet) in enumerate(((_("was"), role.was, True), (_("now"), role.now.share, False))):
            rings = TenFutures(quiet=quiet)
            between = None if quiet else (role.now.low, role.now.high)
            rings.show_share(share, _("{name}: {about}").format(name=name, about=wording.odds.about(share)), between)
            grid.addWidget(Label(name, "small", "text2"), place, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(rings, place, 1, Qt.AlignmentFlag.AlignTop)
        row.addLayout(grid)
        self.setAccessibleName(line)


class MovedQuestion(Question):
    """The last question, which the program answers; ``moved`` is None until it is worked out."""

    def __init__(self, context: Context, live: LiveProjection, today: Callable[[], date], ahead: NextQuestion) -> None:
        super().__init__(context, today, _("What did it move?"), "")
        self._live, self._ahead = live, ahead
        self.moved: Moved | None = None
        self._of: Projection | None = None
        self.span = Label("", "small", "text2")
        self.headline = Label("", "display", wrap=True)
        self.cause = Label("", "body", "text2", wrap=True)
        self.lines = QVBoxLayout()
        self.lines.setSpacing(6)
        self.learning = Label("", "strong", wrap=True)
        self.pace = Label("", "small", "text2", wrap=True)
        self.week_head = heading(_("Your next week"))
        self.week_list = EntryList(_("Your next week"))
        self.week_sum = Label("", "small", "text3", figures=True)
        self.course_line = Divider()
        self.course_head = heading("")
        self.course = TrendChart(_("Course of the odds"))
        self._build()
        for widget in (self.course_line, self.course_head):
            widget.hide()
        self.course.show_model(None)
        live.changed.connect(self._work_out)

    def _build(self) -> None:
        first = self.column.itemAt(0)
        assert first is not None
        title = first.widget()
        assert title is not None
        title.hide()  # the sentence that the week ends with is the heading here
        self.sentence.hide()
        for widget in (self.span, self.headline, self.cause, Divider()):
            self.column.addWidget(widget)
        self.column.addLayout(self.lines)
        for widget in (self.learning, self.pace, Divider(), self.week_head):
            self.column.addWidget(widget)
        self.add_list(self.week_list)
        for widget in (self.week_sum, self.course_line):
            self.column.addWidget(widget)
        self.column.addWidget(self.course_head)
        self.column.addWidget(self.course)
        self.column.addStretch(1)

    def load(self) -> None:
        """Show what is known already, and work out the rest off this thread."""
        wording, allowed = self.context.wording, self.context.workspace.plan.profile.hours_per_week
        self.span.setText(text.span_text(self.week, wording))
        self.week_list.set_rows(
            [
                Entry(action.key, row.title, row.chip, row.note)
                for action, row in zip(self._ahead.chosen(), self._ahead.chosen_rows(), strict=True)
            ]
        )
        self.week_sum.setText(text.planned_text(self._ahead.hours(), allowed, wording))
        self._show_pace()
        self._work_out()

    def _show_pace(self) -> None:
        wording, shown = self.context.wording, self._live.projections
        hours = text.hours_line(self.week, self.context.workspace.plan.profile.hours_per_week, wording)
        pace = text.pace_line(shown.plan.inputs, wording) if shown is not None else ""
        self.pace.setText(" ".join(part for part in (hours, pace) if part))

    def _work_out(self) -> None:
        """Hold the plan against itself without the week; what was found stays while that is still right."""
        if not self.isVisible():
            return
        shown, workspace = self._live.projections, self.context.workspace
        if shown is None:
            self.moved = None
            self.headline.setText(_("No odds yet") if self._live.problem else _("Working it out…"))
            self.cause.setText(self._live.problem)
            return
        plan = unnoted(workspace.plan)
        if self._of is shown.plan:
            return
        self._of = shown.plan
        self.headline.setText(_("Working it out…"))
        self.cause.setText("")
        work = partial(moved_by, plan, workspace.catalogue, shown.plan, self.week.start, self.today())
        self.context.jobs.run(work, self._take, key=_MOVED)

    def _take(self, moved: Moved) -> None:
        self.moved = moved
        wording, today = self.context.wording, self.today()
        self.headline.setText(text.headline(moved, wording))
        self.cause.setText(text.cause_text(moved, self.week, self.context.workspace.catalogue, wording))
        while (item := self.lines.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for role in moved.roles:
            self.lines.addWidget(_RoleLine(role, self.context))
        self.learning.setText(text.learning_line(moved, today, wording))
        self.learning.setVisible(bool(self.learning.text()))
        self._show_course(moved)
        self.answered.emit()

    def _show_course(self, moved: Moved) -> None:
        """The odds of the first role ahead over the reviews on file, once there is one."""
        wording, today = self.context.wording, self.today()
        course = course_of(self.context.workspace.plan, moved, today)
        for widget in (self.course_line, self.course_head):
            widget.setVisible(course is not None)
        if course is None:
            self.course.show_model(None)
            return
        name = course.role.short_name
        self.course_head.setText(_("{role}, of 100 futures, at each review").format(role=name))
        words = []
        for day, share in course.points:
            odds = wording.odds.of_hundred(share)
            words.append(_("{day}: {odds}").format(day=wording.dates.short_day(day, today), odds=odds))
        first = wording.dates.short_day(course.points[0][0], today)
        self.course.show_model(
            TrendModel(
                points=tuple((day, share * _HUNDRED) for day, share in course.points),
                words=tuple(words),
                low=0,
                high=_HUNDRED,
                levels=tuple((float(level), wording.numbers.whole(level)) for level in (0, 50, 100)),
                ends=(first, wording.dates.short_day(course.points[-1][0], today)),
                sentence=". ".join(words),
                is_stepped=True,
            )
        )

    def summary(self) -> str:
        """What the week moved, once that is known."""
        return self.headline.text()
