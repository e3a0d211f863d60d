"""What a change of the plan does to its dates and its pay, on the same draws."""

from datetime import date

from careerplanner.app.queries.overview.overview import what_changed
from careerplanner.app.queries.projection.run import forecast_or_reason
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.plan import Plan


def effect_of(before: Plan, after: Plan, catalogue: Catalogue, today: date) -> list[str]:
    """One sentence, or none where nothing moved that is worth saying or nothing can be projected."""
    first, _reason = forecast_or_reason(before, catalogue, today)
    second, _reason = forecast_or_reason(after, catalogue, today)
    words = what_changed(first, second)
    return [words] if words else []
