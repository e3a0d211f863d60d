"""How the values of assumptions are put into words."""

from careerplanner.i18n import _
from careerplanner.wording import Wording


def value_text(value: float, unit: str, wording: Wording) -> str:
    """The value of an assumption in its unit, as the catalogue names the units."""
    if unit == "month of the year":
        return wording.dates.month_name(min(max(int(value), 1), 12))
    if unit.startswith("fraction"):
        words = wording.numbers.fixed_percent(value, 0 if round(value * 100, 6).is_integer() else 1)
        return _("{share} a year").format(share=words) if unit.endswith("a year") else words
    if unit == "months":
        return wording.times.months(value)
    if unit == "years":
        return wording.times.years(value)
    return wording.numbers.plain(value)
