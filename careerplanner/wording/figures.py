"""Plain numbers, percentages, spans and lists."""

from collections.abc import Iterable
from dataclasses import dataclass

from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.wording import locales, plain

_MOST_DECIMALS = 6
_MINUS = "−"


def sign_of(change: float, text: str) -> str:
    """A change with its sign before the text of its size: ``+3``, ``−3``; nothing before a change of nothing."""
    return f"+{text}" if change > 0 else f"{_MINUS}{text}" if change < 0 else text


@dataclass(frozen=True, slots=True)
class Numbers:
    """Numbers without a unit in a locale."""

    locale: str

    def whole(self, value: float) -> str:
        """A whole number, rounded to the nearest: ``1,234``."""
        return locales.decimal_text(round(value), self.locale, 0, 0)

    def plain(self, value: float, digits: int = 2) -> str:
        """A number without needless digits: ``18``, ``6.5``, ``0.25``, ``1,234``."""
        return locales.decimal_text(round(value, digits) + 0.0, self.locale, 0, digits)

    def fixed(self, value: float, digits: int) -> str:
        """A number with so many decimals, for columns and for errors: ``1.0``."""
        return locales.decimal_text(round(value, digits) + 0.0, self.locale, digits, digits)

    def signed(self, value: float, digits: int = 0) -> str:
        """A change with its sign: ``+1.5``, ``−3``, ``0``. What rounds to nothing has no sign."""
        rounded = round(value, digits)
        return sign_of(rounded, self.fixed(abs(rounded), digits))

    def percent(self, share: float, digits: int = 0) -> str:
        """A share of one as percent, without needless digits: ``81 %``, ``3.5 %``."""
        return self._with_percent(self.plain(share * 100, digits))

    def fixed_percent(self, share: float, digits: int) -> str:
        """A share of one as percent with so many decimals: ``3.0 %``."""
        return self._with_percent(self.fixed(share * 100, digits))

    def signed_percent(self, share: float, digits: int = 0) -> str:
        """A change of a share of one as percent with its sign: ``+12 %``, ``−3 %``."""
        return self._with_percent(self.signed(share * 100, digits))

    def span(self, low: str, high: str) -> str:
        """A span of two values that are written already; one value where both are the same."""
        if low == high:
            return low
        words = f"{low} – {high}"
        return f"\u2066{words}\u2069" if locales.is_right_to_left(self.locale) else words

    def listed(self, items: Iterable[str]) -> str:
        """Several things in a sentence: ``a, b and c``."""
        return locales.list_text(tuple(items), self.locale)

    def read(self, text: str, low: float | None = None, high: float | None = None) -> float:
        """The number that a text writes, within a range; refused otherwise."""
        found = plain.number(text, locales.signs(self.locale), _MOST_DECIMALS)
        if found is None:
            raise Refused(
                _("“{text}” is not a number. Write it like {example}.").format(
                    text=plain.shown(text), example=self.plain(3.5)
                )
            )
        self._check(float(found), low, high)
        return float(found)

    def read_whole(self, text: str, low: int | None = None, high: int | None = None) -> int:
        """The whole number that a text writes, within a range; refused otherwise."""
        found = plain.number(text, locales.signs(self.locale), 0)
        if found is None:
            raise Refused(
                _("“{text}” is not a whole number. Write it like {example}.").format(
                    text=plain.shown(text), example=self.whole(12)
                )
            )
        self._check(int(found), low, high)
        return int(found)

    def read_percent(self, text: str, low: float | None = None, high: float | None = None) -> float:
        """The share of one that a text writes in percent: “4.5 %” and “4.5” are 0.045. The range is in shares."""
        bare = plain.plain(text)
        rest = plain.without(bare, ("%", "٪"))
        found = plain.number(bare if rest is None else rest, locales.signs(self.locale), _MOST_DECIMALS)
        if found is None:
            raise Refused(
                _("“{text}” is not a percentage. Write it like {example}.").format(
                    text=plain.shown(text), example=self.percent(0.045, 1)
                )
            )
        share = float(found / 100)
        if (low is not None and share < low) or (high is not None and share > high):
            raise Refused(_out_of_range(self._percent_or_none(low), self._percent_or_none(high)))
        return share

    def _percent_or_none(self, share: float | None) -> str | None:
        return None if share is None else self.percent(share, 4)

    def _check(self, value: float, low: float | None, high: float | None) -> None:
        if (low is not None and value < low) or (high is not None and value > high):
            texts = (None if each is None else self.plain(each, _MOST_DECIMALS) for each in (low, high))
            raise Refused(_out_of_range(*texts))

    def _with_percent(self, text: str) -> str:
        before, after = locales.percent_pattern(self.locale)
        return f"{before}{text}{after}"


def _out_of_range(low: str | None, high: str | None) -> str:
    """The sentence for a value outside of a range that may be open on one side."""
    if low is None:
        return _("Give at most {high}.").format(high=high)
    if high is None:
        return _("Give at least {low}.").format(low=low)
    return _("Give from {low} to {high}.").format(low=low, high=high)
