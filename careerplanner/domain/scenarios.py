"""What the rows of scenarios say: the roles of their route, and how many stand beside the plan."""

from collections.abc import Iterable

from careerplanner.domain.future_rows import Scenario
from careerplanner.errors import Refused
from careerplanner.i18n import _

MOST_COMPARED = 3
"""So many scenarios stand beside the plan: a chart with more than four routes cannot be read."""


def compared_count(rows: Iterable[Scenario]) -> int:
    """How many of the scenarios stand beside the plan."""
    return sum(row.is_compared for row in rows)


def roles_of(scenario: Scenario) -> tuple[str, ...]:
    """The keys of the roles of its route; empty where it is that of the plan."""
    return scenario.route or ()


def route_from_here(scenario: Scenario, role_key: str) -> tuple[str, ...]:
    """What is left of its route from the present role on; refused when the present role is not on it."""
    roles = roles_of(scenario)
    if role_key not in roles:
        raise Refused(
            _("The route of “{name}” does not pass through your current role. Choose its route again.").format(
                name=scenario.name
            )
        )
    return roles[roles.index(role_key) :]
