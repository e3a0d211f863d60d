"""The card on what a promotion is really worth: both jobs with all their parts, by the year and by the hour."""

from collections.abc import Callable
from datetime import date
from typing import Unpack

from PySide6.QtWidgets import QGridLayout

from careerplanner.app.commands.salary import offers
from careerplanner.app.queries.salary.promotion import (
    RoleWorth,
    roles_ahead,
    verdict,
    worth_notes,
    worth_of,
    worth_rows,
)
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.kit.buttons import Button
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.combo import ComboBox
from careerplanner.ui.kit.findings import Finding, Findings
from careerplanner.ui.kit.messages import Field, InlineMessage
from careerplanner.ui.kit.number_edit import NumberEdit
from careerplanner.ui.kit.table_model import Column, TableModel
from careerplanner.ui.kit.table_view import TableView
from careerplanner.ui.kit.unit_edits import MoneyEdit
from careerplanner.ui.salary.benefit_dialog import BenefitDialog
from careerplanner.units import Cents

_COLUMNS = 3


class PromotionCard(Card):
    """The terms of the present job come from the pay history, those of the role ahead are typed here."""

    def __init__(self, context: Context, today: Callable[[], date]) -> None:
        sentence = _("With overtime, bonus, shift pay and hours. A part that you leave empty counts as none.")
        super().__init__(_("What the promotion is worth"), sentence)
        self.context = context
        self._today = today
        self.role = ComboBox(_("Role"))
        self.findings = Findings(_("What the promotion is worth"))
        self.message = InlineMessage()
        self.model = TableModel(_columns(""), self)
        self.table = TableView(_("Both jobs side by side"), self.model, grows=True)
        self.salary = MoneyEdit(optional=True)
        self.hours = NumberEdit(_("h"), 1, 100)
        self.overtime = MoneyEdit(optional=True)
        self.bonus = MoneyEdit(optional=True)
        self.shift = MoneyEdit(optional=True)
        self.factor = NumberEdit("×", 1, 5, optional=False)
        self.benefits = Button(_("Benefits…"), "link", clicked=self._ask_benefits)
        self._worth: RoleWorth | None = None
        self.forget = Button(_("Forget these terms"), "ghost", "arrow-counter-clockwise", clicked=self._forget)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        self.add_to_head(self.role)
        self.role.setMinimumContentsLength(18)
        for widget in (self.findings, self.message, self.table):
            self.add(widget)
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(10)
        fields: tuple[tuple[str, MoneyEdit | NumberEdit], ...] = (
            (_("Base pay there, a year"), self.salary),
            (_("All hours a week there"), self.hours),
            (_("Bonus there, a year"), self.bonus),
            (_("Overtime pay there, a year"), self.overtime),
            (_("Shift pay there, a year"), self.shift),
            (_("Overtime factor now"), self.factor),
        )
        for number, (caption, edit) in enumerate(fields):
            grid.addWidget(Field(caption, edit), number // _COLUMNS, number % _COLUMNS)
            grid.setColumnStretch(number % _COLUMNS, 1)
        self.add(grid)
        self.add_to_head(self.benefits)
        self.add_to_head(self.forget)

    def _connect(self) -> None:
        self.role.chosen.connect(lambda _key: self.refresh())
        none = Cents(0)
        commit = self._commit
        self.salary.committed.connect(lambda cents: commit(self.salary, salary_cents=cents))
        self.hours.committed.connect(lambda hours: commit(self.hours, hours_per_week=hours))
        self.overtime.committed.connect(lambda cents: commit(self.overtime, overtime_cents=cents or none))
        self.bonus.committed.connect(lambda cents: commit(self.bonus, bonus_cents=cents or none))
        self.shift.committed.connect(lambda cents: commit(self.shift, shift_cents=cents or none))
        self.factor.committed.connect(lambda factor: commit(self.factor, overtime_factor=factor))

    def refresh(self) -> None:
        """Show the role that is chosen beside the present job; without a role ahead the card is hidden."""
        workspace = self.context.workspace
        roles = roles_ahead(workspace.plan, workspace.catalogue)
        self.setVisible(bool(roles))
        if not roles:
            return
        keep = self.role.value()
        self.role.set_items(roles, keep if keep in dict(roles) else roles[0][0])
        try:
            worth = worth_of(workspace.plan, workspace.catalogue, self.role.value(), self._today())
        except Refused as refused:
            self.message.say(str(refused), "warning")
            self.findings.show_findings([])
            self.table.hide()
            return
        self.message.hide()
        self.table.show()
        self._show(worth)

    def _show(self, worth: RoleWorth) -> None:
        self._worth = worth
        value = worth.value
        falls = value.lowers_hourly_pay or value.lowers_yearly_pay
        sign = ("warning", "warning") if falls else ("check-circle", "success")
        notes = [Finding(text, "info", "text3") for text in worth_notes(worth, self.context.wording)]
        self.findings.show_findings([Finding(verdict(worth, self.context.wording), *sign), *notes])
        self.model.set_columns(_columns(worth.role_name))
        self.model.set_rows(worth_rows(worth, self.context.wording))
        offer, currency = worth.offer, worth.currency
        for edit, cents in (
            (self.salary, offer.salary_cents),
            (self.overtime, offer.overtime_cents or None),
            (self.bonus, offer.bonus_cents or None),
            (self.shift, offer.shift_cents or None),
        ):
            edit.set_currency(currency)
            edit.set_value(cents)
            edit.setPlaceholderText(_("none"))
        amount = self.context.wording.money.whole(worth.expected_salary)
        self.salary.setPlaceholderText(_("{amount} expected").format(amount=amount))
        self.hours.set_value(offer.hours_per_week)
        self.hours.setPlaceholderText(
            _("{hours} h, as now").format(hours=self.context.wording.numbers.fixed(value.before.whole_week, 1))
        )
        self.factor.set_value(offer.overtime_factor)
        self.forget.setVisible(worth.is_own)

    def _commit(self, edit: MoneyEdit | NumberEdit, **terms: Unpack[offers.Terms]) -> None:
        workspace = self.context.workspace
        try:
            label = _("Change terms of a role")
            workspace.do(label, offers.set_terms, workspace.catalogue, self.role.value(), **terms)
        except Refused as refused:
            edit.refused.emit(str(refused))

    def _ask_benefits(self) -> None:
        if self._worth is not None:
            BenefitDialog(self.context, self._worth, self).open()

    def _forget(self) -> None:
        self.context.workspace.do(_("Forget terms of a role"), offers.forget, self.role.value())
        self.context.toast(_("The terms are again those that the projection expects"), undo=True)


def _columns(role: str) -> list[Column]:
    return [
        Column("", lambda row: row.what, style="body"),
        Column(_("Now"), lambda row: row.now, figures=True),
        Column(role, lambda row: row.then, figures=True),
        Column(_("Change"), lambda row: row.change, figures=True, style="strong"),
    ]
