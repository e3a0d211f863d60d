"""The axes of a fan chart: which amounts and which years are marked, and how they are written."""

import math
from dataclasses import dataclass

from careerplanner.report.fan_model import FanModel

_STEPS = (1.0, 2.0, 2.5, 5.0, 10.0)
_FLAT_SHARE = 0.02
_TARGET_REACH = 0.6
_SHORT_SPAN_MONTHS = 18


@dataclass(frozen=True, slots=True)
class MoneyScale:
    """The range of the money axis and its ticks, as (amount, text)."""

    low: float
    high: float
    ticks: tuple[tuple[float, str], ...]


def data_range(model: FanModel) -> tuple[float, float]:
    """The lowest and the highest amount of medians, bands and range bars.

    The target and the single futures are left out: one month without a job would squash the chart to a strip.
    """
    low, high = math.inf, -math.inf
    for series in model.series:
        low = min(low, float(series.median.min()))
        high = max(high, float(series.median.max()))
        if series.band is not None:
            part = slice(None) if series.focused or series.is_whole else slice(-1, None)
            low = min(low, float(series.band.p10[part].min()))
            high = max(high, float(series.band.p90[part].max()))
    return low, high


def target_in_reach(model: FanModel, low: float, high: float) -> bool:
    """Whether the target lies near enough to the data to be drawn without squashing them."""
    if model.target is None or not math.isfinite(model.target.amount):
        return False
    reach = max(high - low, 0.2 * abs(high)) * _TARGET_REACH
    return low - reach <= model.target.amount <= high + reach


def money_scale(model: FanModel, steps: int = 5) -> MoneyScale:
    """The money axis: about ``steps`` round intervals around all that is drawn."""
    low, high = data_range(model)
    if model.target is not None and target_in_reach(model, low, high):
        low, high = min(low, model.target.amount), max(high, model.target.amount)
    least = max(abs(high) * _FLAT_SHARE, 1.0)
    if high - low < least:
        low, high = low - least, high + least
        if low < 0 <= low + least:
            low, high = 0.0, high - low
    step = _round_step((high - low) / max(steps, 1))
    first, last = math.floor(low / step + 1e-9), math.ceil(high / step - 1e-9)
    ticks = tuple((k * step, _written(k * step, step, model)) for k in range(first, last + 1))
    # A value may lie beyond its tick by a rounding error; the axis holds it all the same.
    return MoneyScale(min(ticks[0][0], low), max(ticks[-1][0], high), ticks)


def _round_step(rough: float) -> float:
    """The least of 1, 2, 2.5 and 5 times a power of ten that is no smaller than ``rough``, in whole units."""
    rough = max(rough, 1.0)
    power: float = 10.0 ** math.floor(math.log10(rough))
    steps = (factor * power for factor in _STEPS if factor * power == round(factor * power))
    return next(step for step in steps if step >= rough * (1 - 1e-9))


def _written(amount: float, step: float, model: FanModel) -> str:
    """A tick, written with as many digits as tell it from its neighbours."""
    unit = next((u for u in (1e12, 1e9, 1e6, 1e3) if abs(amount) >= u), 1.0)
    if unit == 1.0 or step < unit / 1000:
        return model.wording.money.whole(amount)
    digits = max(0, math.ceil(-math.log10(step / unit) - 1e-9))
    digits += step / unit * 10**digits % 1 > 1e-6
    return model.wording.money.compact(amount, digits)


def year_ticks(model: FanModel, most: int) -> list[tuple[int, str]]:
    """The marked months, as (month, text): each January, or each second, fifth ... one where they would crowd.

    A span of a year and a half or less is marked by months.
    """
    if model.months <= _SHORT_SPAN_MONTHS:
        every = next(k for k in (1, 2, 3, 6, 12, 18) if model.months / k <= max(most, 1) or k == 18)
        return [(t, model.wording.dates.short_month(model.start + t)) for t in range(0, model.months, every)]
    januaries = [(t, (model.start + t).year) for t in range(model.months) if (model.start + t).month == 1]
    for every in (1, 2, 5, 10, 20, 50):
        kept = [(t, str(year)) for t, year in januaries if year % every == 0 or every == 1]
        if len(kept) <= max(most, 1):
            break
    return kept
