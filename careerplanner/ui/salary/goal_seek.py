"""The card “What would it take?”: a wish, and the least that must change for it, or by how much it cannot be met."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QGridLayout

from careerplanner.app.queries.projection.run import USUAL_PATHS
from careerplanner.app.queries.salary.goal_seek import Asked, Question, answer_text, answers, wish_text
from careerplanner.domain.projection.inputs import Inputs
from careerplanner.domain.projection.seek import Answer, Knob
from careerplanner.i18n import _, mark
from careerplanner.months import Month
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.live_projection import LiveProjection, PlanAndStay
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.findings import Finding, Findings
from careerplanner.ui.kit.messages import Field, InlineMessage
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label
from careerplanner.ui.kit.unit_edits import MoneyEdit, MonthEdit
from careerplanner.units import amount_of

_ROLE, _PAY = "role", "pay"
_CHANCES: Final = (("0.5", mark("5 of 10 futures")), ("0.8", mark("8 of 10 futures")), ("0.9", mark("9 of 10 futures")))
_CAPTIONS: Final = {
    Knob.HOURS: mark("Learning more"),
    Knob.ENTRY: mark("Asking for more"),
    Knob.MONTH: mark("Waiting"),
}
_SOONER = 3


class SeekCard(Card):
    """Asks the model anew whenever the wish or the plan's futures change."""

    def __init__(self, context: Context, live: LiveProjection) -> None:
        super().__init__(_("What would it take?"), _("A wish, and the least that has to change for it to come true."))
        self.context = context
        self.live = live
        self._of: tuple[Inputs, Question] | None = None
        self.kind = SegmentedControl(_("What you wish for"), [(_ROLE, _("A role")), (_PAY, _("Real pay"))])
        self.role = ComboBox()
        self.pay = MoneyEdit(optional=True, placeholder=_("a year, in today’s money"))
        self.by = MonthEdit()
        self.chance = ComboBox(items=[(key, _(text)) for key, text in _CHANCES], value=_CHANCES[0][0])
        self.role_field = Field(_("Role"), self.role)
        self.pay_field = Field(_("Base pay a year"), self.pay)
        self.message = InlineMessage()
        self.wish = Label("", "strong", wrap=True)
        self.findings = Findings(_("What it would take"))
        self._lay_out()
        self.kind.chosen.connect(self._choose_kind)
        for signal in (self.role.chosen, self.chance.chosen, self.pay.committed, self.by.committed):
            signal.connect(lambda _value: self.refresh())

    def _lay_out(self) -> None:
        self.add_to_head(self.kind)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        for column, (field, stretch) in enumerate(
            (
                (self.role_field, 3),
                (Field(_("By"), self.by), 2),
                (Field(_("In at least"), self.chance), 2),
            )
        ):
            grid.addWidget(field, 0, column)
            grid.setColumnStretch(column, stretch)
        grid.addWidget(self.pay_field, 0, 0)
        self.pay_field.hide()
        self.add(grid)
        self.add(self.message)
        self.body.addSpacing(2)
        self.wish.hide()
        self.add(self.wish)
        self.add(self.findings)

    def _choose_kind(self, key: str) -> None:
        self.role_field.setVisible(key == _ROLE)
        self.pay_field.setVisible(key == _PAY)
        self.refresh()

    def refresh(self) -> None:
        """Put the wish to the newest futures of the plan, unless that has been done."""
        projections = self.live.projections
        if projections is None:
            return
        self._fill(projections)
        inputs = projections.plan.inputs
        question = self._question()
        if question is None or (inputs, question) == self._of:
            return
        self._of = (inputs, question)
        work = partial(answers, inputs, question, self.context.wording, paths=USUAL_PATHS, seed=projections.plan.seed)
        self.context.jobs.run(work, self._take, key="seek", refused=self._refuse)

    def _fill(self, projections: PlanAndStay) -> None:
        """Offer the roles of the route; begin with the last one, a little sooner than it is likely."""
        inputs = projections.plan.inputs
        roles = [(role.name, role.name) for role in inputs.roles[1:]]
        begins = not self.role.value() and bool(roles)
        last = roles[-1][0] if roles else ""
        self.role.set_items(roles, self.role.value() if self.role.value() in dict(roles) else last)
        self.kind.setVisible(bool(roles))
        if not roles and self.kind.value() == _ROLE:
            self.kind.set_value(_PAY)
            self.role_field.hide()
            self.pay_field.show()
        if begins or self.by.month() is None:
            self.by.set_value(str(_first_month(projections)))
        self.pay.set_currency(inputs.currency)
        target = self.context.workspace.plan.profile.target_pay_cents
        if self.pay.value() is None and target is not None:
            self.pay.set_value(target)

    def _question(self) -> Question | None:
        by = self.by.month()
        if by is None:
            return None
        chance = float(self.chance.value())
        if self.kind.value() == _PAY:
            cents = self.pay.value()
            return None if cents is None else Question(by, chance, real_pay=amount_of(cents))
        return Question(by, chance, role=self.role.value())

    def _refuse(self, sentence: str) -> None:
        self.message.say(sentence, "warning")
        self._show_lines("", [])

    def _take(self, found: tuple[Asked, tuple[Answer, ...]]) -> None:
        put, given = found
        self.message.hide()
        self._show_lines(
            _("{wish}:").format(wish=wish_text(put, self.context.wording)),
            [(answer, answer_text(answer, put, self.context.wording)) for answer in given],
        )

    def _show_lines(self, wish: str, lines: list[tuple[Answer, str]]) -> None:
        self.wish.setText(wish)
        self.wish.setVisible(bool(wish))
        self.findings.show_findings([_finding(answer, words) for answer, words in lines])


def _first_month(projections: PlanAndStay) -> Month:
    """Three months before the target role is likely, or half-way through the horizon where it is not."""
    inputs = projections.plan.inputs
    likely = projections.plan.arrival[-1].p50 if projections.plan.arrival else None
    return inputs.start + (max(1, likely - _SOONER) if likely is not None else inputs.months // 2)


def _finding(answer: Answer, words: str) -> Finding:
    icon, tone = ("check-circle", "success") if answer.feasible else ("minus", "text3")
    return Finding(words[:1].upper() + words[1:], icon, tone, _(_CAPTIONS[answer.knob]))
