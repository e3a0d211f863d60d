"""What is known of a goal beside skill, levels, hours and days: told in words wherever a goal is shown.

The cards of the list, the inspector, the printed plan and ``show`` all take these details as they stand, so a column that
is added to goals is shown everywhere once it has its line here.
"""

from dataclasses import dataclass

from careerplanner.domain.plan import Goal

Value = str | int | float | bool | None
"""What a document of ``show --json`` can hold."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail: its name and value in documents, and its words for people, which are empty where nothing is known."""

    name: str
    value: Value
    words: str


def goal_details(goal: Goal, currency: str) -> tuple[Detail, ...]:  # noqa: ARG001
    """The details of a goal; amounts of money are in the currency of the plan."""
    return ()


def details_text(details: tuple[Detail, ...]) -> str:
    """The details that are known, in one line."""
    return " · ".join(detail.words for detail in details if detail.words)
