"""MoneyCard: the plan's currency, the rate at which shipped pay is shown in it, take-home pay, horizon and paper."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.commands.profile import profile
from careerplanner.app.queries.projection.local_pay import CURRENCY, is_at_home, no_rate_text, rate_text
from careerplanner.i18n import _
from careerplanner.ui.base.context import Context
from careerplanner.ui.base.currency_edit import currency_edit
from careerplanner.ui.kit.card import Card
from careerplanner.ui.kit.date_edit import DateEdit
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.number_edit import NumberEdit
from careerplanner.ui.kit.slider_row import SliderRow
from careerplanner.ui.kit.text import Label

_MONTHS = 12
_PERCENT = 100


class MoneyCard(Card):
    """All of it is part of the plan, and each change is one step that Undo takes back."""

    def __init__(self, context: Context, today: Callable[[], date]) -> None:
        super().__init__(_("Money and time"), _("Part of the plan; Undo reverts a change."))
        self.context = context
        self._today = today
        self.currency = currency_edit(_("Currency of the plan"), context.workspace.plan.profile.currency)
        self.currency_field = Field(_("Currency"), self.currency, _("Amounts keep their numbers."))
        self.rate = NumberEdit("", 1 / profile.MOST_RATE, profile.MOST_RATE)
        self.rate_field = Field("", self.rate)
        self.rate_day = DateEdit()
        self.day_field = Field(_("Rate of"), self.rate_day)
        self.take_home = NumberEdit("%", 5, 100, placeholder=_("such as 78"))
        self.take_home_field = Field(
            _("Left after tax"), self.take_home, _("Your own share, from a payslip. No tax is computed here.")
        )
        self.horizon = SliderRow(
            _("Horizon"), 1, 20, 1, suffix=_(" years"), hint=_("How far the projection and the charts reach.")
        )
        self.rate_note = Label("", "small", "text3", wrap=True)
        self._rates = QWidget()
        rates = QVBoxLayout(self._rates)
        rates.setContentsMargins(0, 0, 0, 0)
        rates.setSpacing(6)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(self.rate_field, 1)
        row.addWidget(self.day_field, 1)
        rates.addLayout(row)
        rates.addWidget(self.rate_note)
        for widget in (self.currency_field, self._rates, self.take_home_field, self.horizon):
            self.add(widget)
        self.currency.chosen.connect(self._set_currency)
        self.rate.committed.connect(lambda _rate: self._set_rate())
        self.rate_day.committed.connect(lambda _day: self._set_rate())
        self.take_home.committed.connect(self._set_take_home)
        self.horizon.settled.connect(self._set_horizon)

    def show_plan(self) -> None:
        """Show what the plan says."""
        mine = self.context.workspace.plan.profile
        if self.currency.findData(mine.currency) < 0:
            self.currency.set_items(self.context.wording.currencies())
        self.currency.set_value(mine.currency)
        self._rates.setVisible(not is_at_home(mine))
        self.rate_field.set_caption(_("1 {currency} in {mine}").format(currency=CURRENCY, mine=mine.currency))
        self.rate_note.setText(rate_text(mine) or no_rate_text(mine))
        self.rate.set_value(mine.exchange_rate)
        self.rate_day.set_value(mine.exchange_rate_on or self._today())
        share = mine.take_home_share
        self.take_home.set_value(None if share is None else share * _PERCENT)
        self.horizon.set_value(round(mine.horizon_months / _MONTHS))

    def _set_currency(self, code: str) -> None:
        with self.currency_field.guard():
            self.context.workspace.do(_("Change currency"), profile.change, currency=code)

    def _set_rate(self) -> None:
        rate, day = self.rate.value(), self.rate_day.value() or self._today()
        mine = self.context.workspace.plan.profile
        if (rate, day) == (mine.exchange_rate, mine.exchange_rate_on) or (rate is None and mine.exchange_rate is None):
            return
        with self.day_field.guard():
            self.context.workspace.do(_("Exchange rate"), profile.set_rate, rate, day, self._today())

    def _set_take_home(self, percent: float | None) -> None:
        share = None if percent is None else percent / _PERCENT
        with self.take_home_field.guard():
            self.context.workspace.do(_("Take-home pay"), profile.change, take_home_share=share)

    def _set_horizon(self, years: float) -> None:
        months = round(years) * _MONTHS
        if months != self.context.workspace.plan.profile.horizon_months:
            self.context.workspace.do(_("Horizon"), profile.change, horizon_months=months)
