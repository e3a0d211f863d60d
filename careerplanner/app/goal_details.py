"""What is known of a goal beside skill, levels, hours and days: told in words wherever a goal is shown.

The cards of the list, the inspector, the printed plan and ``show`` take these details as they stand, so that a column
which is added to goals is shown everywhere once it has its line here.
"""

from dataclasses import dataclass

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


def goal_details(goal: Goal, wording: Wording) -> tuple[Detail, ...]:
    """The details of a goal; amounts of money are in the currency of the plan."""
    return (_cost(goal.cost_cents, wording),)


def _cost(cents: Cents | None, wording: Wording) -> Detail:
    if cents is None:
        return Detail("cost", None, "")
    words = _("costs {amount}").format(amount=wording.money.cents(cents)) if cents else _("free of charge")
    return Detail("cost", amount_of(cents), words)


def details_text(details: tuple[Detail, ...]) -> str:
    """The details that are known, in one line."""
    return " · ".join(detail.words for detail in details if detail.words)
