"""What is known of a goal beside skill, levels, hours and days: told in words wherever a goal is shown.

The cards of the list, the inspector, the printed plan and ``show`` take these details as they stand, so that a column
which is added to goals is shown everywhere once it has its line here.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from careerplanner.app.metric_text import value_text
from careerplanner.domain.metric_rows import Metric
from careerplanner.domain.plan import Goal
from careerplanner.i18n import _
from careerplanner.units import Cents, amount_of
from careerplanner.wording import Wording

Value = str | int | float | bool | None
"""What a document of ``show --json`` can hold."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail: its name and value in documents, and its words for people, which are empty where nothing is known."""

    name: str
    value: Value
    words: str


def goal_details(goal: Goal, metrics: Iterable[Metric], wording: Wording) -> tuple[Detail, ...]:
    """The details of a goal; amounts of money are in the currency of the plan, whose ``metrics`` are asked too."""
    return (_cost(goal.cost_cents, wording), _measure(goal, metrics, wording))


def _measure(goal: Goal, metrics: Iterable[Metric], wording: Wording) -> Detail:
    metric = next((each for each in metrics if each.id == goal.metric_id), None) if goal.metric_id else None
    if metric is None or goal.metric_target is None:
        return Detail("metric_target", None, "")
    words = _("to bring {metric} to {value}").format(
        metric=metric.name, value=value_text(goal.metric_target, metric.unit, wording)
    )
    return Detail("metric_target", goal.metric_target, words)


def _cost(cents: Cents | None, wording: Wording) -> Detail:
    if cents is None:
        return Detail("cost", None, "")
    words = _("costs {amount}").format(amount=wording.money.cents(cents)) if cents else _("free of charge")
    return Detail("cost", amount_of(cents), words)


def details_text(details: tuple[Detail, ...]) -> str:
    """The details that are known, in one line."""
    return " · ".join(detail.words for detail in details if detail.words)
