"""A value of a measure with its unit, as people write it."""

from careerplanner.i18n import _
from careerplanner.wording import Wording


def value_text(value: float, unit: str, wording: Wording) -> str:
    """A value with its unit: ``78 %``, ``6.2 points of 7``."""
    if unit == "%":
        return wording.numbers.percent(value / 100, 2)
    number = wording.numbers.plain(value)
    return _("{number} {unit}").format(number=number, unit=unit) if unit else number


def change_text(change: float, unit: str, wording: Wording) -> str:
    """How far a value moved, without its sign; a share moves by points, since 8 % of a share would be another thing."""
    if unit == "%":
        return _("{number} points").format(number=wording.numbers.plain(abs(change), 1))
    return value_text(round(abs(change), 2), unit, wording)
