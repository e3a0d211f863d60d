"""How the printed plan writes hours, shares, spans of time and the values of assumptions."""

from careerplanner.app.queries.projection.standing import Dates
from careerplanner.i18n import _
from careerplanner.months import Month
from careerplanner.report.wording import month_name

NEVER = "–"
"""What stands where there is no date."""


def month_or_never(month: Month | None) -> str:
    """A month with its year, or a dash."""
    return NEVER if month is None else month_name(month)


def range_text(dates: Dates, horizon: Month) -> str:
    """Between which months eight in ten futures have something."""
    if dates.p10 is None:
        return _("fewer than 1 in 10 futures by {month}").format(month=month_name(horizon))
    if dates.p90 is None:
        return _("1 in 10 futures by {early}, 1 in 10 not by {horizon}").format(
            early=month_name(dates.p10), horizon=month_name(horizon)
        )
    return _("8 in 10 futures: {early} to {late}").format(early=month_name(dates.p10), late=month_name(dates.p90))
