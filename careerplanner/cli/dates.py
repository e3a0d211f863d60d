"""How the command line says when something is likely."""

from careerplanner.app.queries.projection.standing import Dates
from careerplanner.i18n import _
from careerplanner.months import Month
from careerplanner.wording import Wording


def likely(dates: Dates, horizon: Month | None, wording: Wording) -> str:
    """A sentence without its end: ``likely by Mar 2028; 8 in 10 between Jul 2027 and Jan 2029``.

    ``horizon`` is the last month computed, for what most futures do not reach; None where there is no such end.
    """
    if dates.p50 is None:
        return _not_likely(dates, horizon, wording)
    typical = _("likely by {month}").format(month=wording.dates.short_month(dates.p50))
    if dates.p10 is None:
        return typical
    early = wording.dates.short_month(dates.p10)
    if dates.p90 is not None:
        late = wording.dates.short_month(dates.p90)
        return (
            typical
            if early == late
            else _("{typical}; 8 in 10 between {early} and {late}").format(typical=typical, early=early, late=late)
        )
    if horizon is None:
        return _("{typical}; 1 in 10 by {early}, 1 in 10 never").format(typical=typical, early=early)
    return _("{typical}; 1 in 10 by {early}, more than 1 in 10 not by {horizon}").format(
        typical=typical, early=early, horizon=wording.dates.short_month(horizon)
    )


def _not_likely(dates: Dates, horizon: Month | None, wording: Wording) -> str:
    if horizon is None:
        return _("not at this pace")
    end = wording.dates.short_month(horizon)
    if dates.p10 is None:
        return _("fewer than 1 in 10 by {horizon}").format(horizon=end)
    return _("fewer than half by {horizon}; 1 in 10 by {early}").format(
        horizon=end, early=wording.dates.short_month(dates.p10)
    )


def dates_document(dates: Dates) -> dict[str, str | None]:
    """The three months as JSON: ``YYYY-MM``, or null."""
    return {
        name: None if month is None else str(month)
        for name, month in (("p10", dates.p10), ("p50", dates.p50), ("p90", dates.p90))
    }
