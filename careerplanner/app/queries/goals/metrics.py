"""What is told of the measures of one's work: the newest reading, the trend, how far the target is."""

from dataclasses import dataclass
from datetime import date, timedelta

from careerplanner.app.metric_text import change_text, value_text
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.metric_rows import Better, Metric, MetricReading
from careerplanner.domain.metric_trend import Trend, trend_of
from careerplanner.domain.plan import Plan
from careerplanner.i18n import _, ngettext
from careerplanner.wording import Wording

_NEAR = 1e-9


@dataclass(frozen=True, slots=True)
class MetricView:
    """One measure that is followed, with its readings from the oldest on."""

    metric: Metric
    name: str
    readings: tuple[MetricReading, ...]
    trend: Trend | None

    @property
    def newest(self) -> MetricReading | None:
        """The newest reading, or None."""
        return self.readings[-1] if self.readings else None

    @property
    def is_met(self) -> bool:
        """Whether the newest reading is at the target or beyond it."""
        if self.newest is None or self.metric.target is None:
            return False
        beyond = self.newest.value - self.metric.target
        return beyond >= -_NEAR if self.metric.better is Better.HIGHER else beyond <= _NEAR


def metric_views(plan: Plan, catalogue: Catalogue) -> tuple[MetricView, ...]:
    """Every measure that is followed, by name; one of the catalogue by the name that it has there now."""
    readings: dict[str, list[MetricReading]] = {}
    for reading in plan.metric_reading:
        readings.setdefault(reading.metric_id, []).append(reading)
    shipped = {metric.key: metric.name for metric in catalogue.metrics}
    found = [
        MetricView(metric, shipped.get(metric.id, metric.name), mine, trend_of(mine))
        for metric in plan.metric
        for mine in [tuple(readings.get(metric.id, ()))]
    ]
    return tuple(sorted(found, key=lambda view: view.name.casefold()))


def to_follow(plan: Plan, catalogue: Catalogue) -> tuple[tuple[str, str], ...]:
    """The measures of the catalogue that are not followed yet: key and name."""
    followed = {metric.id for metric in plan.metric}
    return tuple((metric.key, metric.name) for metric in catalogue.metrics if metric.key not in followed)


def standing_text(view: MetricView, today: date, wording: Wording) -> str:
    """The newest reading and the target in one line."""
    if view.newest is None:
        return _("No reading yet")
    value = value_text(view.newest.value, view.metric.unit, wording)
    day = wording.dates.short_day(view.newest.read_on, today)
    if view.metric.target is None:
        return _("{value} on {day}").format(value=value, day=day)
    target = value_text(view.metric.target, view.metric.unit, wording)
    if view.is_met:
        return _("{value} on {day}; the target of {target} is met").format(value=value, day=day, target=target)
    return _("{value} on {day}; the target is {target}").format(value=value, day=day, target=target)


def trend_text(view: MetricView, wording: Wording) -> str:
    """Which way the readings go, in words with the figure; says when they are too few to tell."""
    trend = view.trend
    if trend is None:
        count = len(view.readings)
        return ngettext("{count} reading: too few for a trend", "{count} readings: too few for a trend", count).format(
            count=count
        )
    if not trend.is_clear:
        return _("No clear trend over {weeks} weeks").format(weeks=trend.weeks)
    change = change_text(trend.change, view.metric.unit, wording)
    is_up = trend.change > 0
    is_good = is_up is (view.metric.better is Better.HIGHER)
    texts = {
        (True, True): _("Up by {change} over {weeks} weeks, which is better"),
        (True, False): _("Up by {change} over {weeks} weeks, which is worse"),
        (False, True): _("Down by {change} over {weeks} weeks, which is better"),
        (False, False): _("Down by {change} over {weeks} weeks, which is worse"),
    }
    return texts[is_up, is_good].format(change=change, weeks=trend.weeks)


def reading_choices(plan: Plan, today: date, wording: Wording) -> list[tuple[str, str]]:
    """Every reading that evidence can name, the newest first: its id, and measure, value and day in words."""
    named = {metric.id: metric for metric in plan.metric}
    return [
        (
            reading.id,
            _("{metric}: {value} on {day}").format(
                metric=named[reading.metric_id].name,
                value=value_text(reading.value, named[reading.metric_id].unit, wording),
                day=wording.dates.short_day(reading.read_on, today),
            ),
        )
        for reading in reversed(plan.metric_reading)
        if reading.metric_id in named
    ]


def trend_line(view: MetricView) -> tuple[tuple[date, float], tuple[date, float]] | None:
    """The ends of the line through the readings; None where there is no clear one."""
    if view.trend is None or not view.trend.is_clear:
        return None
    first, last = view.readings[0].read_on, view.readings[-1].read_on
    days = (last - first) / timedelta(days=1)
    return (first, view.trend.start), (last, view.trend.start + view.trend.per_day * days)
