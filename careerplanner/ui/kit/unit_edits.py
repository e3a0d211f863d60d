"""Fields for money, hours and months. Days have a calendar too: see ``date_edit``."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent

from careerplanner.i18n import _
from careerplanner.months import Month, parse_month
from careerplanner.ui.kit.value_edit import ValueEdit
from careerplanner.ui.look import fonts
from careerplanner.units import Cents, Minutes, minutes_of
from careerplanner.wording import speaking

_MINUTES_IN_A_WEEK: Final = minutes_of(7 * 24)


class MoneyEdit(ValueEdit[Cents]):
    """An amount of money in whole cents. “42.5k” and “42,500” are both understood."""

    def __init__(self, name: str = "", currency: str = "USD", *, optional: bool = False, placeholder: str = "") -> None:
        super().__init__(name, optional=optional, placeholder=placeholder)
        self._currency = currency
        fonts.set_style(self, "body", figures=True)

    def set_currency(self, currency: str) -> None:
        """Write amounts in this currency from now on; what was refused in another is read again."""
        if currency == self._currency:
            return
        self._currency = currency
        if self.is_wrong:
            self.commit()
        else:
            self.set_value(self.value())

    def read(self, text: str) -> Cents:
        """The amount in cents."""
        return speaking(self._currency).money.read(text)

    def written(self, value: Cents) -> str:
        """The amount with its currency."""
        return speaking(self._currency).money.cents(value)


class HoursEdit(ValueEdit[Minutes]):
    """A length of time in whole minutes, written in hours: “1.5”, “1:30”, “90 mins” all mean one hour and a half."""

    def __init__(
        self,
        name: str = "",
        *,
        optional: bool = False,
        longest_minutes: Minutes = _MINUTES_IN_A_WEEK,
        placeholder: str = "",
    ) -> None:
        super().__init__(name, optional=optional, placeholder=placeholder)
        self._longest = longest_minutes
        fonts.set_style(self, "body", figures=True)

    def read(self, text: str) -> Minutes:
        """The length in minutes."""
        return speaking().times.read(text, high=self._longest)

    def written(self, value: Minutes) -> str:
        """The hours with at most two decimals."""
        return speaking().times.minutes(value)


class MonthEdit(ValueEdit[str]):
    """A month, written as everywhere else; “2027-03” and “3/2027” are understood too.

    Arrow up and down go to the next and the last one.
    """

    def __init__(self, name: str = "", *, optional: bool = False, placeholder: str = "") -> None:
        super().__init__(name, optional=optional, placeholder=placeholder or _such_as())

    def read(self, text: str) -> str:
        """The month as it is stored."""
        return str(speaking().dates.read_month(text))

    def written(self, value: str) -> str:
        """The month as it stands everywhere on screen."""
        return speaking().dates.short_month(parse_month(value))

    def month(self) -> Month | None:
        """The month, or None while the field is empty."""
        value = self.value()
        return None if value is None else parse_month(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Arrow up and down step through the months."""
        steps = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()), 0)
        if not steps or not self.commit():
            super().keyPressEvent(event)
            return
        month = self.month()
        if month is not None:
            self.setText(self.written(str(month + steps)))
            self.setModified(True)


def _such_as() -> str:
    return _("such as {month}").format(month=speaking().dates.short_month(Month(2025, 3)))
