"""The assumptions of the projection as numbers with the range of what nobody knows; the user's own count as known."""

from collections.abc import Mapping

from careerplanner.app.queries.projection.assumptions import register
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.parts import Triangle
from careerplanner.domain.projection.ranged import Ranged

Values = Mapping[str, float]


def ranged_values(plan: Plan, catalogue: Catalogue) -> Values:
    """The value that holds for each prior of the projection, with its range where nobody knows it exactly."""
    return {
        row.key: row.value if row.low is None or row.high is None else Ranged(row.value, row.low, row.high)
        for row in register(plan, catalogue)
    }


def triangle(value: Values, name: str) -> Triangle:
    """The three priors ``name_low``, ``name_mode`` and ``name_high`` as one triangular distribution."""
    low, mode, high = sorted(float(value[f"{name}_{end}"]) for end in ("low", "mode", "high"))
    return low, mode, high
