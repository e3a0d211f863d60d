"""Amounts of money: written and read."""

from dataclasses import dataclass
from decimal import Decimal

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.units import CENTS_IN_A_UNIT, Cents, amount_of, cents_of, size_of
from careerplanner.wording import locales, plain
from careerplanner.wording.figures import Numbers, sign_of

LARGEST_CENTS = Cents(10**12)
"""The largest amount that is read in a currency of the size of the dollar."""
_NO_CENTS = Cents(0)
_EXAMPLE = 42_500
_SMALL_EXAMPLE = 20.15
_SMALL_FORECAST = 20_000
_SHORT_FROM = 1000
INDEX = "index"
"""In place of a currency: amounts are points of an index, of which 100 is base pay today."""


@dataclass(frozen=True, slots=True)
class Money:
    """Money of one currency in a locale. Amounts are in units of the currency unless a name says cents."""

    locale: str
    currency: str

    def whole(self, amount: float) -> str:
        """An amount in whole units, rounded to the nearest: ``$42,500``."""
        return locales.money_text(round(amount), self.currency, self.locale, 0)

    def exact(self, amount: float) -> str:
        """An amount with all decimals of its currency: ``$20.15``, ``¥20``, ``KWD 20.150``."""
        return locales.money_text(amount, self.currency, self.locale, locales.minor_digits(self.currency))

    def cents(self, cents: Cents) -> str:
        """An amount kept in a plan, with decimals only where it has any: ``$42,500``, ``$42,500.50``."""
        return self.exact(amount_of(cents)) if cents % CENTS_IN_A_UNIT else self.whole(amount_of(cents))

    def forecast(self, amount: float) -> str:
        """An amount nobody can know better: to 1,000, below 20,000 to 100 units (own judgement: ``$51,000``).

        In a currency of small units it is as much coarser: ``₩51,000,000``.
        """
        size = size_of(self.currency)
        return self.whole(round(amount / size, -2 if abs(amount) < _SMALL_FORECAST * size else -3) * size)

    def forecast_span(self, low: float, high: float) -> str:
        """A range of such amounts: ``$41,000–$59,000``; one amount where both are written alike."""
        return self._spanned(self.forecast(low), self.forecast(high))

    def compact(self, amount: float, digits: int = 1) -> str:
        """An amount cut short for a chart: ``$66.8k``, ``€1.2M``; whole where the locale has no short form."""
        if abs(amount) < _SHORT_FROM:
            return self.whole(amount)
        return locales.compact_text(amount, self.currency, self.locale, digits) or self.whole(amount)

    def signed(self, amount: float) -> str:
        """A change in whole units with its sign: ``+$1,200``, ``−$300``. What rounds to nothing has no sign."""
        return sign_of(round(amount), self.whole(abs(amount)))

    def signed_exact(self, amount: float) -> str:
        """A change with all decimals and its sign: ``+$1.25``, ``−$0.40``."""
        return sign_of(round(amount, locales.minor_digits(self.currency)), self.exact(abs(amount)))

    def signed_compact(self, amount: float, digits: int = 1) -> str:
        """A change cut short with its sign: ``+$1.2k``."""
        return sign_of(round(amount), self.compact(abs(amount), digits))

    def span(self, low: float, high: float) -> str:
        """A range in whole units: ``$56,000 – $78,000``, in order where the text runs from right to left."""
        return self._isolated(f"{self.whole(low)} – {self.whole(high)}")

    def compact_span(self, low: float, high: float, digits: int = 1) -> str:
        """A range cut short for a chart: ``$56k–$78k``; one amount where both are written alike."""
        return self._spanned(self.compact(low, digits), self.compact(high, digits))

    def yearly(self, amount: float) -> str:
        """Pay by the year, in whole units: ``$42,500 a year``."""
        return _("{amount} a year").format(amount=self.whole(amount))

    def monthly(self, amount: float) -> str:
        """Pay by the month, in whole units: ``$3,540 a month``."""
        return _("{amount} a month").format(amount=self.whole(amount))

    def hourly(self, amount: float) -> str:
        """Pay by the hour, with all decimals: ``$20.15 an hour``."""
        return _("{amount} an hour").format(amount=self.exact(amount))

    def read(self, text: str, low: Cents = _NO_CENTS, high: Cents | None = None) -> Cents:
        """The amount that a text writes, in cents; refused when it writes none or one outside of the range.

        The currency may stand on either side or be left out; “42k” and the short forms of the locale are read too.
        """
        most = Cents(LARGEST_CENTS * size_of(self.currency)) if high is None else high
        amount = self._amount(text)
        if amount is None or (abs(amount) < most and amount * CENTS_IN_A_UNIT % 1):
            raise Refused(self._not_money(text))
        cents = cents_of(amount)
        if not low <= cents <= most:
            raise Refused(
                _("An amount must lie between {low} and {high}.").format(low=self.cents(low), high=self.cents(most))
            )
        return cents

    def _not_money(self, text: str) -> str:
        """The sentence for a text that is no amount, with a yearly one and, where there are cents, one by the hour."""
        text, year, hour = plain.shown(text), self.whole(_EXAMPLE), self.exact(_SMALL_EXAMPLE)
        if not locales.minor_digits(self.currency):
            return _("“{text}” is not an amount of money. Write it like {example}.").format(text=text, example=year)
        return _("“{text}” is not an amount of money. Write it like {year} or {hour}.").format(
            text=text, year=year, hour=hour
        )

    def read_span(self, text: str) -> tuple[Cents, Cents]:
        """The two amounts of a range, ``$56k–$78k``, the lower one first; refused otherwise."""
        low, dash, high = text.partition("–")
        if not dash:
            low, dash, high = text.partition(" - ")
        if not dash:
            raise Refused(
                _("“{text}” is not a range. Write it like {example}.").format(
                    text=plain.shown(text), example=self.span(_EXAMPLE, 2 * _EXAMPLE)
                )
            )
        first, second = self.read(low), self.read(high)
        if first > second:
            raise Refused(_("The range runs backwards. Write the lower amount first."))
        return first, second

    def _spanned(self, low: str, high: str) -> str:
        return low if low == high else self._isolated(f"{low}–{high}")

    def _isolated(self, text: str) -> str:
        return f"\u2066{text}\u2069" if locales.is_right_to_left(self.locale) else text

    def _amount(self, text: str) -> Decimal | None:
        """The number of units that a text writes: sign, currency, number and short form in any sensible order."""
        bare = self._without_period(plain.plain(text))
        negative = bare.startswith("-")
        bare = bare.lstrip("-+").lstrip() if bare[:1] in "+-" and bare[1:2] not in "+-" else bare
        rest = plain.without(bare, locales.currency_signs(self.currency, self.locale))
        rest = bare if rest is None else rest
        number, factor = self._unshortened(rest)
        digits = locales.minor_digits(self.currency) if factor == 1 else 3
        found = plain.number(number, locales.signs(self.locale, money=True), digits)
        if found is None or (negative and found < 0):
            return None
        return (-found if negative else found) * factor

    def _unshortened(self, text: str) -> tuple[str, int]:
        """The number and what its short form multiplies it with."""
        factors = {"k": 1000} | {
            plain.plain(name).casefold(): factor for name, factor in locales.short_factors(self.locale).items()
        }
        for name in sorted(factors, key=len, reverse=True):
            if text.casefold().endswith(name) and len(text) > len(name):
                return text[: -len(name)].strip(), factors[name]
        return text, 1

    def _without_period(self, text: str) -> str:
        for template in (_("{amount} a year"), _("{amount} a month"), _("{amount} an hour")):
            rest = plain.without(text, frozenset(plain.affixes(template)))
            if rest is not None:
                return rest
        return text


@dataclass(frozen=True, slots=True)
class Index(Money):
    """Points of an index in place of money: written without a currency, and never cut short."""

    def whole(self, amount: float) -> str:
        """Whole points: ``104``."""
        return Numbers(self.locale).whole(round(amount))

    def exact(self, amount: float) -> str:
        """Whole points too: decimals would lead back to the amounts."""
        return self.whole(amount)

    def forecast(self, amount: float) -> str:
        """Whole points."""
        return self.whole(amount)

    def compact(self, amount: float, digits: int = 1) -> str:  # noqa: ARG002 - as money is asked
        """Whole points."""
        return self.whole(amount)
