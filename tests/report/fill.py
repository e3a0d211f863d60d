"""Put other texts in the place of every text of a report."""

from collections.abc import Callable
from dataclasses import fields, is_dataclass, replace
from typing import Any

from careerplanner.report.content import ReportContent
from careerplanner.report.fan_model import FanModel, FanSeries, Milestone, Target

_KEPT = {"state", "language", "currency", "locale", "money", "sections"}


def filled(content: ReportContent, supply: Callable[[], str]) -> ReportContent:
    """The report with the next text of a supply wherever it has one, in the charts too."""
    return _fill(content, supply)


def _fill(value: Any, supply: Callable[[], str]) -> Any:
    if isinstance(value, str):
        return supply()
    if isinstance(value, tuple):
        return tuple(_fill(item, supply) for item in value)
    if isinstance(value, FanModel):
        series = tuple(_fill_series(each, supply) for each in value.series)
        return replace(value, series=series, target=Target(60_000, supply()))
    if is_dataclass(value) and not isinstance(value, type):
        names = [field.name for field in fields(value) if field.name not in _KEPT]
        return replace(value, **{name: _fill(getattr(value, name), supply) for name in names})
    return value


def _fill_series(series: FanSeries, supply: Callable[[], str]) -> FanSeries:
    milestones = tuple(Milestone(milestone.month, supply(), supply()) for milestone in series.milestones)
    return replace(series, name=supply(), milestones=milestones)
