"""How the printed plan writes hours, shares, spans of time and the values of assumptions."""

from careerplanner.app.queries.projection.standing import Dates
from careerplanner.i18n import _
from careerplanner.months import Month
from careerplanner.wording import Wording

NEVER = "–"
"""What stands where there is no date."""


def month_or_never(month: Month | None, wording: Wording) -> str:
    """A month with its year, or a dash."""
    return NEVER if month is None else wording.dates.short_month(month)


def range_text(dates: Dates, horizon: Month, wording: Wording) -> str:
    """Between which months eight in ten futures have something."""
    if dates.p10 is None:
        return _("fewer than 1 in 10 futures by {month}").format(month=wording.dates.short_month(horizon))
    if dates.p90 is None:
        return _("1 in 10 futures by {early}, 1 in 10 not by {horizon}").format(
            early=wording.dates.short_month(dates.p10), horizon=wording.dates.short_month(horizon)
        )
    return _("8 in 10 futures: {early} to {late}").format(
        early=wording.dates.short_month(dates.p10), late=wording.dates.short_month(dates.p90)
    )
