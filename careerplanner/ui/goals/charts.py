"""Ratings and readings as what a small chart shows."""

from datetime import date

from careerplanner.app.metric_text import value_text
from careerplanner.app.queries.goals import log_book, metrics
from careerplanner.app.queries.goals.metrics import MetricView
from careerplanner.app.queries.goals.rating_history import RatingHistory
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _
from careerplanner.months import month_of
from careerplanner.ui.kit.bar_chart import Bar, BarModel
from careerplanner.ui.kit.trend_chart import TrendModel
from careerplanner.units import hours_of
from careerplanner.wording import Wording

_HIGHEST = 5


def level_chart(history: RatingHistory, today: date, wording: Wording) -> TrendModel:
    """The level of a skill over time, up to today."""
    return TrendModel(
        points=tuple((rating.rated_on, float(rating.level)) for rating in history.ratings),
        words=history.words,
        low=0,
        high=_HIGHEST,
        levels=tuple((float(level), wording.numbers.whole(level)) for level in range(_HIGHEST + 1)),
        ends=(wording.dates.short_day(history.ratings[0].rated_on, today), _("today")),
        sentence=history.sentence,
        is_stepped=True,
        last_day=max(today, history.ratings[-1].rated_on),
    )


def metric_chart(view: MetricView, today: date, wording: Wording) -> TrendModel | None:
    """The readings of a measure with target and trend; None without a reading."""
    if not view.readings:
        return None
    metric = view.metric
    days = [wording.dates.short_day(reading.read_on, today) for reading in view.readings]
    values = [value_text(reading.value, metric.unit, wording) for reading in view.readings]
    words = tuple(_("{day}: {level}").format(day=day, level=value) for day, value in zip(days, values, strict=True))
    low, high = _ends(view)
    return TrendModel(
        points=tuple((reading.read_on, reading.value) for reading in view.readings),
        words=words,
        low=low,
        high=high,
        levels=tuple((value, wording.numbers.plain(value)) for value in (low, (low + high) / 2, high)),
        ends=(days[0], days[-1]),
        sentence=". ".join([metrics.standing_text(view, today, wording), metrics.trend_text(view, wording)]),
        target=metric.target,
        target_words=""
        if metric.target is None
        else _("target {value}").format(value=value_text(metric.target, metric.unit, wording)),
        trend=metrics.trend_line(view),
    )


def _ends(view: MetricView) -> tuple[float, float]:
    """A scale around all that is shown, with air; not from zero, since small changes are what is looked for."""
    values = [reading.value for reading in view.readings]
    values += [] if view.metric.target is None else [view.metric.target]
    low, high = min(values), max(values)
    air = (high - low) * 0.1 or abs(high) * 0.1 or 1.0
    return round(low - air, 2), round(high + air, 2)


def log_bars(plan: Plan, today: date, wording: Wording, *, is_month: bool) -> BarModel:
    """Learning time by week or by month, up to the present one."""
    dates = wording.dates
    spells = log_book.months(plan, today) if is_month else log_book.weeks(plan, today, dates.first_weekday)
    every = 6 if is_month else 5
    bars = tuple(
        Bar(
            hours_of(spell.minutes),
            hours_of(spell.planned),
            log_book.spell_text(spell, wording, today, is_month=is_month),
            ""
            if place % every
            else dates.short_month(month_of(spell.first))
            if is_month
            else dates.short_day(spell.first, today),
        )
        for place, spell in enumerate(spells)
    )
    highest = max(max(bar.value, bar.planned) for bar in bars) or 1.0
    levels = tuple((value, wording.times.hours(round(value, 1))) for value in (0.0, highest / 2, highest))
    return BarModel(bars, levels, ". ".join(bar.words for bar in bars))
