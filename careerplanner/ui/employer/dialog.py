"""Three questions about the employer: each answer is kept as it is given, and says at once what it did to the odds."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.commands.path import employer
from careerplanner.app.commands.profile import profile
from careerplanner.app.queries.projection import employer_text
from careerplanner.app.queries.projection.view import ProjectionView
from careerplanner.domain.catalogue import Role
from careerplanner.domain.employer_rows import EmployerAnswer, Inside, Mobility
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection
from careerplanner.ui.employer.effects import Effects
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Divider
from careerplanner.ui.kit.card_row import CardRow
from careerplanner.ui.kit.count_edit import CountEdit, CountRangeEdit
from careerplanner.ui.kit.dialog import Dialog
from careerplanner.ui.kit.flow_layout import FlowLayout
from careerplanner.ui.kit.progress import ProgressLine
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label
from careerplanner.ui.look import fonts, tokens

_UNKNOWN = ""
_YES, _NO = "yes", "no"
_MOST = 100_000
_WIDTH, _HEIGHT = 1080, 650
_PANEL = 330


class Question(QWidget):
    """One question: its fields in a sentence, “I don’t know”, what it did, and what is wrong with it."""

    def __init__(self, number: int, text: str, unknown: Callable[[], object] | None) -> None:
        super().__init__()
        self.text = Label(text, "strong", wrap=True)
        self.unknown = Button(_("I don’t know"), "ghost", clicked=unknown)
        self.unknown.setVisible(unknown is not None)
        self.effect = Label("", "small", "text2", wrap=True)
        self.error = Label("", "small", "danger", wrap=True)
        self.weight = Label("", "small", "text2")
        self.bar = ProgressLine(_("Weight of your answer"))
        self.fields = FlowLayout(gap=8)
        self._lines = QVBoxLayout()
        self._lay_out(number)

    def _lay_out(self, number: int) -> None:
        self._lines.setSpacing(8)
        head, count = QHBoxLayout(), Label(str(number), "strong", "text3")
        head.addWidget(self.text, 1, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.unknown, 0, Qt.AlignmentFlag.AlignTop)
        if not self.unknown.isHidden():
            above = (self.unknown.sizeHint().height() - fonts.line_height("strong")) // 2
            self.text.setContentsMargins(0, above, 0, 0)  # its first line stands beside the words of the button
            count.setContentsMargins(0, above, 0, 0)
        self._weight_line = QWidget()
        weight = QHBoxLayout(self._weight_line)
        weight.setContentsMargins(0, 0, 0, 0)
        weight.addWidget(self.weight)
        weight.addWidget(self.bar, 1)
        self._weight_line.hide()
        self._lines.addLayout(head)
        self._lines.addLayout(self.fields)
        for part in (self.error, self.effect, self._weight_line):
            self._lines.addWidget(part)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(count, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(self._lines, 1)
        self.error.hide()

    def add(self, *parts: QWidget | str) -> None:
        """Fields, and the words between them, in one sentence."""
        for part in parts:
            self.fields.addWidget(_words(part) if isinstance(part, str) else part)

    def add_row(self, text: str, control: QWidget) -> None:
        """A caption and a control, on one line where there is room, above what the answer did."""
        line = FlowLayout(gap=12)
        caption = _words(text)
        caption.setBuddy(control)
        line.addWidget(caption)
        line.addWidget(control)
        self._lines.insertLayout(self._lines.indexOf(self.error), line)

    def show_weight(self, weight: float | None, sentence: str) -> None:
        """Show how much the answer weighs; nothing without an answer."""
        self._weight_line.setVisible(weight is not None)
        self.weight.setText(sentence)
        self.bar.set_fraction(weight or 0.0, sentence)

    def say_wrong(self, sentence: str) -> None:
        """Say below the fields what is wrong; no sentence clears it."""
        self.error.setText(sentence)
        self.error.setVisible(bool(sentence))


def _words(text: str) -> Label:
    """Words between two fields, at the height of the fields."""
    made = Label(text, "body", "text2")
    fonts.sized(made, lambda words: words.setMinimumHeight(fonts.px(tokens.CONTROL_HEIGHT)))
    return made


class EmployerDialog(Dialog):
    """There is no Save: each answer is one undoable step, and an empty field is “I don’t know”."""

    def __init__(self, context: Context, live: LiveProjection, asked: employer_text.Asked, parent: QWidget) -> None:
        super().__init__(
            _("Three questions about your employer"),
            _("Rough numbers are fine. “I don’t know” keeps the published rate."),
            parent,
            width=_WIDTH - 240,
        )
        self.context, self.live, self.asked = context, live, asked
        self._before = live.projections.view if live.projections is not None else None
        wording = context.wording
        self.people = CountEdit(wording, _("People in your role"), 1, _MOST)
        self.promoted = CountEdit(wording, _("Promoted"), 0, _MOST)
        self.ready = CountEdit(wording, _("Ready, of ten"), 0, 10)
        self.posts = CountEdit(wording, _("Posts"), 0, _MOST)
        self.months = CountEdit(wording, _("Months between two vacancies"), 1, 1200)
        self.candidates = CountRangeEdit(wording, _("People ready for the post"), 0.1, _MOST)
        unknown = (_UNKNOWN, _("I don’t know"))
        self.inside = SegmentedControl(
            _("Filled from inside"),
            [(Inside.MOSTLY, _("Mostly")), (Inside.HALF, _("Half")), (Inside.SELDOM, _("Rarely")), unknown],
        )
        self.degree = SegmentedControl(_("Higher degree required"), [(_YES, _("Yes")), (_NO, _("No")), unknown])
        self.mobility = SegmentedControl(
            _("Would you change employer?"),
            [
                (Mobility.NEVER, _("Never")),
                (Mobility.OPEN, _("For a good offer")),
                (Mobility.LOOKING, _("I am looking")),
            ],
        )
        self.effects = Effects()
        self._make_questions()
        self._build()
        self._connect()
        self._fill()
        self._show_effects()

    def _make_questions(self) -> None:
        step, post = self.asked.step.short_name.lower(), self.asked.post.short_name.lower()
        first = _("Of how many in your role here, how many became {role} in the last three years?").format(role=step)
        second = _("How many {role} posts are there above you, and how often is one vacant?").format(role=post)
        self.seen = Question(1, first, partial(self._forget, self.people, self.promoted, self.ready))
        self.vacant = Question(2, second, partial(self._forget, self.posts, self.months, self.candidates))
        self.moving = Question(3, _("Would you change employer?"), None)

    def _build(self) -> None:
        ready = _("people.  Of ten, how many could do it today?")
        self.seen.add(self.promoted, _("of"), self.people, ready, self.ready)
        posts = _("posts, one vacant about every")
        self.vacant.add(self.posts, posts, self.months, _("months; people ready"), self.candidates)
        self.vacant.add_row(_("Filled from inside"), self.inside)
        self.vacant.add_row(_("Higher degree required"), self.degree)
        self.moving.fields.addWidget(self.mobility)
        questions = QWidget()
        left = QVBoxLayout(questions)
        left.setContentsMargins(0, 0, 0, 0)
        left.setSpacing(10)
        for number, question in enumerate((self.seen, self.vacant, self.moving)):
            if number:
                left.addWidget(Divider())
            left.addWidget(question)
        left.addStretch(1)
        self.body.addWidget(CardRow(questions, self.effects, least=_PANEL, gap=24, stretches=(2, 1)))
        self.foot.insertWidget(0, Label(_("Saved as you type. Edit later under Path and Salary."), "small", "text3"))
        self.add_button(Button(_("Done"), "primary", clicked=self._done))
        room = self.screen().availableSize()
        self.resize(min(fonts.px(_WIDTH), room.width() - 40), min(fonts.px(_HEIGHT), room.height() - 80))

    def _connect(self) -> None:
        for field in (self.people, self.promoted, self.ready):
            field.committed.connect(lambda _value: self._answer_seen())
            field.refused.connect(self.seen.say_wrong)
        for vacancy in (self.posts, self.months, self.candidates):
            vacancy.committed.connect(lambda _value: self._answer_vacancies())
            vacancy.refused.connect(self.vacant.say_wrong)
        self.inside.chosen.connect(lambda _key: self._answer_vacancies())
        self.degree.chosen.connect(self._answer_degree)
        self.mobility.chosen.connect(self._answer_mobility)
        self.live.changed.connect(self._show_effects)

    def _fill(self) -> None:
        plan = self.context.workspace.plan
        step = employer_text.answer_or_blank(plan, self.asked.step.key)
        post = employer_text.answer_or_blank(plan, self.asked.post.key)
        self.people.set_value(step.people)
        self.promoted.set_value(step.promoted)
        self.ready.set_value(None if step.ready_of_ten is None else round(step.ready_of_ten))
        self._fill_post(post)
        self.mobility.set_value(plan.profile.mobility)

    def _fill_post(self, post: EmployerAnswer) -> None:
        self.posts.set_value(post.posts)
        self.months.set_value(None if post.free_every_months is None else round(post.free_every_months))
        known = post.ready_low is not None and post.ready_high is not None
        self.candidates.set_value((post.ready_low, post.ready_high) if known else None)  # type: ignore[arg-type]
        self.inside.set_value(_UNKNOWN if post.inside is None else post.inside)
        self.degree.set_value(_UNKNOWN if post.degree_asked is None else _YES if post.degree_asked else _NO)

    def _answer_seen(self) -> None:
        self._do(
            self.seen,
            employer.answer_seen,
            self.asked.step.key,
            self.people.value(),
            self.promoted.value(),
            self.ready.value(),
        )

    def _answer_vacancies(self) -> None:
        inside = self.inside.value()
        self._do(
            self.vacant,
            employer.answer_vacancies,
            self.asked.post.key,
            self.posts.value(),
            self.months.value(),
            self.candidates.value(),
            Inside(inside) if inside else None,
        )

    def _answer_degree(self, key: str) -> None:
        asked = {_YES: True, _NO: False}.get(key)
        self._do(self.vacant, employer.say_degree_asked, self.asked.post.key, asked=asked)

    def _answer_mobility(self, key: str) -> None:
        self.context.workspace.do(_("Answer about your employer"), profile.change, mobility=Mobility(key))

    def _do(
        self, question: Question, command: Callable[..., None], role_key: str, *values: object, **named: object
    ) -> None:
        """Keep an answer as one step; what contradicts itself is said below the fields, and changes nothing."""
        workspace = self.context.workspace
        label = _("Answer about your employer")
        try:
            workspace.do(label, command, workspace.catalogue, role_key, *values, **named)
        except Refused as refused:
            question.say_wrong(str(refused))
            return
        question.say_wrong("")

    def _forget(self, *fields: CountEdit | CountRangeEdit) -> None:
        for field in fields:
            field.set_value(None)
        if fields[0] is self.people:
            self._answer_seen()
        else:
            self.inside.set_value(_UNKNOWN)
            self._answer_vacancies()

    def _show_effects(self) -> None:
        shown = self.live.projections
        if shown is None:
            return
        self._before = self._before or shown.view
        view, wording = shown.view, self.context.wording
        for question, role in ((self.seen, self.asked.step), (self.vacant, self.asked.post)):
            question.effect.setText(self._effect(role, view))
        plan, catalogue = self.context.workspace.plan, self.context.workspace.catalogue
        weight = employer_text.own_weight(plan, catalogue, self.asked.step.key)
        sentence = "" if weight is None else employer_text.weight_sentence(weight, wording)
        self.seen.show_weight(weight, sentence)
        self.effects.show_views(self._before, view, wording)

    def _effect(self, role: Role, view: ProjectionView) -> str:
        assert self._before is not None
        old, new = self._before.odds_of(role.key), view.odds_of(role.key)
        return employer_text.effect_sentence(old, new, self.context.wording)

    def _done(self) -> None:
        """Close once what is being typed is taken in; a field that says what is wrong keeps the dialog open."""
        fields = (self.people, self.promoted, self.ready, self.posts, self.months, self.candidates)
        if all(field.commit() for field in fields):
            self.accept()


def open_employer(context: Context, live: LiveProjection, parent: QWidget) -> "EmployerDialog | None":
    """Ask the three questions; a plan without a next role is led to the path first."""
    asked = employer_text.asked_about(context.workspace.plan, context.workspace.catalogue)
    if asked is None:
        context.toast(
            _("The questions are about your next role. Choose one on the Path page."),
            actions=[(_("Open Path"), partial(context.navigate, "path"))],
        )
        return None
    dialog = EmployerDialog(context, live, asked, parent)
    dialog.show()
    return dialog
