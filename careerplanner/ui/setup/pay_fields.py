"""PayFields: what one earns, in which currency, for how many hours; and what that comes to in a year."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from careerplanner.app.queries.setup.setup import pay_echo
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import PayRecord, Profile, Standing
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.ui.base.currency_edit import currency_edit
from careerplanner.ui.kit.card_row import CardRow
from careerplanner.ui.kit.messages import Field
from careerplanner.ui.kit.number_edit import NumberEdit
from careerplanner.ui.kit.segmented import SegmentedControl
from careerplanner.ui.kit.text import Label
from careerplanner.ui.kit.unit_edits import MoneyEdit
from careerplanner.ui.look import fonts
from careerplanner.units import Cents

_GAP = 12


def _row(*fields: tuple[Field, int]) -> QWidget:
    """Fields side by side with their shares of the width."""
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(_GAP)
    for field, share in fields:
        row.addWidget(field, share, Qt.AlignmentFlag.AlignTop)
    return made


class PayFields(QWidget):
    """``touched`` tells that something was typed or chosen; ``currency_chosen`` another currency."""

    touched = Signal()
    currency_chosen = Signal(str)

    def __init__(self, currency: str) -> None:
        super().__init__()
        self.currency = currency_edit(_("Currency"), currency)
        self.currency.setMinimumContentsLength(5)
        self.pay = MoneyEdit(currency=currency, optional=True)
        self.basis = SegmentedControl(
            _("Pay per"),
            [
                (PayBasis.HOUR.value, _("Hour")),
                (PayBasis.MONTH.value, _("Month")),
                (PayBasis.YEAR.value, _("Year")),
            ],
        )
        self.hours = NumberEdit(_("h"), 1, 100, optional=False)
        fonts.sized(self.hours, lambda field: field.setMaximumWidth(fonts.px(96)))
        self.currency_field = Field(_("Currency"), self.currency)
        self.pay_field = Field(_("Pay before tax"), self.pay)
        self.hours_field = Field(_("Hours a week"), self.hours)
        self.echo = Label("", "small", "text2", wrap=True)
        self._basis_field = Field(_("Pay per"), self.basis)
        self._lay_out()
        self._connect()

    def _lay_out(self) -> None:
        amount = _row((self.currency_field, 1), (self.pay_field, 1))
        terms = _row((self._basis_field, 0), (self.hours_field, 1))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(CardRow(amount, terms, gap=_GAP, stretches=(4, 1)))
        column.addWidget(self.echo)

    def _connect(self) -> None:
        for line in (self.pay, self.hours):
            line.textEdited.connect(lambda _text: self._touch())
            line.committed.connect(lambda _value: self.show_echo())
        self.basis.chosen.connect(lambda _key: self._touch())
        self.currency.chosen.connect(self._choose_currency)

    def _touch(self) -> None:
        self.show_echo()
        self.touched.emit()

    def _choose_currency(self, code: str) -> None:
        self.pay.set_currency(code)
        self._touch()
        self.currency_chosen.emit(code)

    def show_plan(self, profile: Profile, record: PayRecord | None) -> None:
        """Show currency, pay and hours of the plan."""
        if self.currency.findData(profile.currency) < 0:
            self.currency.addItem(profile.currency, profile.currency)
        self.currency.set_value(profile.currency)
        self.pay.set_currency(profile.currency)
        if not self.pay.is_wrong:  # what was refused stays to be mended
            self.pay.set_value(record.base_cents if record else None)
        self.basis.set_value((record.basis if record else PayBasis.HOUR).value)
        if not self.hours.is_wrong:
            self.hours.set_value(record.hours_per_week if record else profile.work_hours_per_week)
        self.show_echo()

    def show_standing(self, standing: Standing) -> None:
        """Ask for the last pay between two jobs, and for none before the first."""
        self.pay_field.set_caption(_("Last pay before tax") if standing is Standing.BETWEEN else _("Pay before tax"))
        for field in (self.pay_field, self._basis_field):
            field.setVisible(standing is not Standing.FIRST)
        self.echo.setVisible(standing is not Standing.FIRST)

    def show_echo(self) -> None:
        """Say what the pay comes to in a year; while something is missing, that pay may be left out."""
        self.echo.setText(pay_echo(self.pay.value(), self.basis_value(), self.hours.value(), self.currency.value()))

    def basis_value(self) -> PayBasis:
        """By what pay is agreed."""
        return PayBasis(self.basis.value())

    def cents(self) -> Cents | None:
        """The pay, None where none is given."""
        return self.pay.value()

    def commit(self) -> None:
        """Read what is being typed; refused, with the reason at the field, where it cannot be read."""
        for edit, field in (
            (self.currency, self.currency_field),
            (self.pay, self.pay_field),
            (self.hours, self.hours_field),
        ):
            if not edit.commit():
                edit.setFocus()
                raise Refused(field.error())
