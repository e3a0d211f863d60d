"""The pay bands that a projection uses: published or the user's own where there are any, else by the user's own pay."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

from careerplanner.app.queries.projection.local_pay import pay_here
from careerplanner.domain.catalogue import ASSUMED_RAISE, Band, Catalogue, Kind, Origin, Role
from careerplanner.domain.pay import base_yearly_cents, full_time_share, pay_on
from careerplanner.domain.plan import Plan, RouteStep
from careerplanner.i18n import _
from careerplanner.units import amount_of

USUAL_SPREAD = (0.75, 1.45)
"""Low and high of a band by its middle where the role's own are unknown. Assumed: so the tenth and the ninetieth
percentile of customer service representatives in the United States stand to their median (OEWS, May 2025), roughly."""


def own_pay(plan: Plan, today: date) -> float | None:
    """One's own base pay of a year as that of a full week, for which bands are; None while no pay is known."""
    record = pay_on(plan.pay_record, today)
    return None if record is None else amount_of(base_yearly_cents(record)) / full_time_share(record)


def own_band(plan: Plan, role: Role, today: date) -> Band | None:
    """A band around one's own pay, for a role of which no pay is known; marked as the person's own."""
    pay = own_pay(plan, today)
    if pay is None:
        return None
    note = _("Your own pay for a full week; how far others are from it is assumed.")
    return _around(pay, role, Origin(_("Your own pay"), str(today.year), "", Kind.OWN, note))


def band_of(plan: Plan, catalogue: Catalogue, steps: tuple[RouteStep, ...], place: int, today: date) -> Band | None:
    """The band of a role of the route, by its place; None while neither its pay nor one's own is known."""
    return bands_of(plan, catalogue, steps[: place + 1], today)[place]


def bands_of(plan: Plan, catalogue: Catalogue, steps: tuple[RouteStep, ...], today: date) -> tuple[Band | None, ...]:
    """The bands of the roles of a route; where nothing is known of a later one, the band before it with the usual rise.

    One's own pay counts only for the role that one has.
    """
    roles = [catalogue.role(step.role_key) for step in steps]
    found = [pay_here(plan, role, today).band for role in roles]
    if found[0] is None:
        found[0] = own_band(plan, roles[0], today)
    for place, (before, role) in enumerate(pairwise(roles), start=1):
        below = found[place - 1]
        if found[place] is None and below is not None:
            found[place] = _risen(below, before, role, catalogue, today)
    return tuple(found)


def _risen(below: Band, before: Role, role: Role, catalogue: Catalogue, today: date) -> Band:
    move = catalogue.move(before.key, role.key)
    rise = move.raise_ if move is not None else ASSUMED_RAISE
    note = _("No pay is known for this role: the role before it with the likeliest raise of the step.")
    origin = Origin(_("Your own pay"), str(today.year), "", Kind.ASSUMED, note)
    return _around(below.mid * (1 + rise[1]), role, origin)


def _around(middle: float, role: Role, origin: Origin) -> Band:
    """A band with this middle, as wide as the role's shipped one, whose proportions no currency changes."""
    low, high = USUAL_SPREAD
    if role.band is not None and 0 < role.band.low <= role.band.mid <= role.band.high:
        low, high = role.band.low / role.band.mid, role.band.high / role.band.mid
    low_end, mid, high_end = (max(1, round(middle * share)) for share in (low, 1.0, high))
    return Band(low_end, mid, high_end, origin)


def entry_of(plan: Plan, role: Role, band: Band, today: date) -> int:
    """The least pay at which one starts in a role here: the low end of its start pay, or of its band."""
    start_pay = pay_here(plan, role, today).start_pay
    return start_pay.low if start_pay is not None else band.low


def shown_band(plan: Plan, role: Role, today: date) -> Band | None:
    """The band that is shown of a role; for the role one has, one's own pay alone where nothing else is known."""
    found = pay_here(plan, role, today).band
    if found is None and role.key == plan.profile.role_key:
        own = own_band(plan, role, today)
        return None if own is None else replace(own, low=own.mid, high=own.mid)
    return found
