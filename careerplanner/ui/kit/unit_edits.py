"""Fields for money, hours and months. Days have a calendar too: see ``date_edit``."""

from decimal import Decimal, InvalidOperation
from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QKeyEvent

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import Month, parse_month
from careerplanner.ui.kit.value_edit import ValueEdit
from careerplanner.ui.look import fonts
from careerplanner.units import CENTS_IN_A_UNIT, Cents, Minutes, amount_of, cents_of, hours_of, minutes_of

_SYMBOLS: Final = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥", "INR": "₹"}
_LARGEST_CENTS: Final = Cents(10**12)
_MINUTES_IN_A_WEEK: Final = minutes_of(7 * 24)


def read_number(text: str) -> Decimal:
    """The number written in the user's way, with or without group separators; ValueError when it is none.

    A separator must part groups of digits: “21,50” is no number where the comma does not begin the decimals, and
    surely not 2,150.
    """
    locale = QLocale()
    plain = text.strip().replace("\u00a0", "").replace("\u202f", "").replace(" ", "").replace("\u2212", "-")
    whole, point, decimals = plain.partition(locale.decimalPoint())
    first, *groups = whole.split(locale.groupSeparator() or "\0")
    if groups and (not first.lstrip("+-") or len(groups[-1]) != 3 or not all(2 <= len(each) <= 3 for each in groups)):
        raise ValueError(text)
    plain = first + "".join(groups) + point.replace(locale.decimalPoint(), ".") + decimals
    try:
        number = Decimal(plain)
    except InvalidOperation:
        raise ValueError(text) from None
    if not number.is_finite():
        raise ValueError(text)
    return number


def money_text(cents: Cents, currency: str) -> str:
    """An amount for a field: ``$42,500``, with cents only where there are any."""
    symbol = _SYMBOLS.get(currency, currency + "\u00a0")
    return QLocale().toCurrencyString(amount_of(cents), symbol, 2 if cents % CENTS_IN_A_UNIT else 0)


class MoneyEdit(ValueEdit[Cents]):
    """An amount of money in whole cents. “42.5k” and “42,500” are both understood."""

    def __init__(self, name: str = "", currency: str = "USD", *, optional: bool = False, placeholder: str = "") -> None:
        super().__init__(name, optional=optional, placeholder=placeholder)
        self._currency = currency
        fonts.set_style(self, "body", figures=True)

    def set_currency(self, currency: str) -> None:
        """Write amounts in this currency from now on."""
        self._currency = currency
        self.set_value(self.value())

    def read(self, text: str) -> Cents:
        """The amount in cents."""
        bare = text.replace(_SYMBOLS.get(self._currency, "\0"), "").replace(self._currency, "").strip()
        factor = 1
        if bare[-1:] in "kK" and bare:
            bare, factor = bare[:-1], 1000
        try:
            cents = cents_of(read_number(bare) * factor)
        except ValueError:
            raise Refused(
                _("“{text}” is not an amount of money. Write it as a number, such as 42,500.").format(text=text)
            ) from None
        if not 0 <= cents <= _LARGEST_CENTS:
            raise Refused(
                _("An amount must lie between 0 and {most}.").format(most=money_text(_LARGEST_CENTS, "").strip())
            )
        return cents

    def written(self, value: Cents) -> str:
        """The amount with its currency."""
        return money_text(value, self._currency)


class HoursEdit(ValueEdit[Minutes]):
    """A length of time in whole minutes, written in hours: “1.5”, “1:30”, “90 min” all mean one hour and a half."""

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
        bare = text.lower().replace("hours", "").replace("hour", "").strip()
        try:
            if bare.endswith(("min", "m")):
                minutes = Minutes(round(read_number(bare.removesuffix("min").removesuffix("m"))))
            elif ":" in bare:
                whole, part = bare.removesuffix("h").split(":")
                minutes = Minutes(minutes_of(int(whole)) + int(part))
            else:
                minutes = minutes_of(read_number(bare.removesuffix("h")))
        except ValueError:
            raise Refused(_("“{text}” is not a number of hours. Write it as 1.5 or 1:30.").format(text=text)) from None
        if not 0 <= minutes <= self._longest:
            raise Refused(
                _("Give between 0 and {most} hours.").format(most=QLocale().toString(int(hours_of(self._longest))))
            )
        return minutes

    def written(self, value: Minutes) -> str:
        """The hours with at most two decimals."""
        return _("{hours} h").format(hours=QLocale().toString(round(hours_of(value), 2), "g", 8))


def _lenient_month(text: str) -> str:
    """Other common ways to write a month, as ``YYYY-MM``; what is not understood comes back as it is."""
    parts = text.replace("/", " ").replace("-", " ").replace(".", " ").replace(",", " ").split()
    if len(parts) != 2:
        return text
    first, second = parts if len(parts[1]) == 4 else (parts[1], parts[0])
    for number in range(1, 13):
        names = (QLocale().monthName(number), QLocale().monthName(number, QLocale.FormatType.ShortFormat))
        if first.lower() in (each.lower().removesuffix(".") for each in names):
            first = str(number)
    return f"{second}-{first.zfill(2)}"


class MonthEdit(ValueEdit[str]):
    """A month as ``YYYY-MM``. “Mar 2027” and “3/2027” are understood; arrow up and down go to the next and last one."""

    def __init__(self, name: str = "", *, optional: bool = False, placeholder: str = "") -> None:
        super().__init__(name, optional=optional, placeholder=placeholder or _("such as 2025-03"))

    def read(self, text: str) -> str:
        """The month as it is stored."""
        return str(parse_month(_lenient_month(text)))

    def written(self, value: str) -> str:
        """The month as it is stored."""
        return value

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
            self.setText(str(month + steps))
            self.setModified(True)
