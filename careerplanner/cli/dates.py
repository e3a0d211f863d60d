"""How the command line writes three months in JSON."""

from careerplanner.app.queries.projection.standing import Dates


def dates_document(dates: Dates) -> dict[str, str | None]:
    """The three months as JSON: ``YYYY-MM``, or null."""
    return {
        name: None if month is None else str(month)
        for name, month in (("p10", dates.p10), ("p50", dates.p50), ("p90", dates.p90))
    }
