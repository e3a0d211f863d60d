"""What a role pays where the person is: local, at today's prices, in the plan's currency, each with its origin."""

import math
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from careerplanner.app import local_pay
from careerplanner.app.catalogue_facts import exempt_threshold, minimum_wage
from careerplanner.domain.catalogue import HELD_AS_GIVEN, Band, Kind, Origin, PayRange, Percentiles, Role
from careerplanner.domain.local_pay import NATION, POINTS, LocalPay
from careerplanner.domain.pay import WEEKS_PER_YEAR
from careerplanner.domain.plan import Plan, Profile
from careerplanner.i18n import _
from careerplanner.months import month_of
from careerplanner.units import Cents, amount_of
from careerplanner.wording import speaking

CURRENCY = "USD"
"""The currency of every figure of the shipped catalogue."""
FIRST_EXEMPT_STAGE = 3
"""From this stage on a role is taken to be exempt: no overtime is owed above the threshold."""
_FIGURES_OF_A_RATE = 3
"""A converted amount is no finer than the rate it was made with: three figures."""


def is_at_home(profile: Profile) -> bool:
    """Whether the plan is in the currency of the catalogue, whose places then hold: a US area, its law, its pay."""
    return profile.currency == CURRENCY


def can_convert(profile: Profile) -> bool:
    """Whether shipped figures can be shown in the plan's currency."""
    return is_at_home(profile) or profile.exchange_rate is not None


def pay_here(plan: Plan, role: Role, today: date) -> LocalPay:
    """What a role pays in the plan's area and currency, carried to the prices of the present month.

    In another currency than the catalogue's it is the nation's pay at the user's own rate; without a rate, only the
    figures that the user entered are there.
    """
    profile = plan.profile
    area = profile.area_code if is_at_home(profile) else NATION
    here = local_pay.aged(local_pay.local_pay(role, area), month_of(today))
    return local_pay.with_fair_start(here, today) if is_at_home(profile) else _in_currency(here, profile)


def survey_pay(profile: Profile, today: date) -> Callable[[Percentiles], Percentiles | None]:
    """What brings percentiles of the survey to present prices and the plan's currency; None without a rate.

    For many of one origin, its note is written once.
    """
    carried = local_pay.carrier(month_of(today))
    origins: dict[Origin, Origin] = {}

    def paid(figures: Percentiles) -> Percentiles | None:
        here, rate = carried(figures), profile.exchange_rate
        if is_at_home(profile) or rate is None:
            return here if is_at_home(profile) else None
        if here.origin not in origins:
            origins[here.origin] = _converted_origin(here.origin, profile)
        p10, p25, p50, p75, p90 = (_converted(getattr(here, point), rate) for point in POINTS)
        return replace(here, p10=p10, p25=p25, p50=p50, p75=p75, p90=p90, origin=origins[here.origin])

    return paid


def in_currency(amount: int, profile: Profile) -> int | None:
    """A shipped amount in the plan's currency; None without a rate."""
    if is_at_home(profile):
        return amount
    return None if profile.exchange_rate is None else _converted(amount, profile.exchange_rate)


def _in_currency(pay: LocalPay, profile: Profile) -> LocalPay:
    return replace(
        pay,
        percentiles=_percentiles(pay.percentiles, profile),
        start_pay=_start_pay(pay.start_pay, profile),
        band=_band(pay.band, profile),
    )


def _percentiles(found: Percentiles | None, profile: Profile) -> Percentiles | None:
    if found is None or found.origin.kind in HELD_AS_GIVEN:
        return found
    if profile.exchange_rate is None:
        return None
    p10, p25, p50, p75, p90 = (_converted(getattr(found, point), profile.exchange_rate) for point in POINTS)
    origin = _converted_origin(found.origin, profile)
    return replace(found, p10=p10, p25=p25, p50=p50, p75=p75, p90=p90, origin=origin)


def _start_pay(found: PayRange | None, profile: Profile) -> PayRange | None:
    if found is None or found.origin.kind in HELD_AS_GIVEN:
        return found
    if profile.exchange_rate is None:
        return None
    rate = profile.exchange_rate
    return PayRange(_converted(found.low, rate), _converted(found.high, rate), _converted_origin(found.origin, profile))


def _band(found: Band | None, profile: Profile) -> Band | None:
    if found is None or found.origin.kind in HELD_AS_GIVEN:
        return found
    if profile.exchange_rate is None:
        return None
    low, mid, high = (_converted(amount, profile.exchange_rate) for amount in (found.low, found.mid, found.high))
    return Band(low, mid, high, _converted_origin(found.origin, profile))


def _converted(amount: int, rate: float) -> int:
    value = amount * rate
    digits = _FIGURES_OF_A_RATE - 1 - math.floor(math.log10(value)) if value else 0
    return round(round(value, digits)) if digits < 0 else round(value)


def _converted_origin(origin: Origin, profile: Profile) -> Origin:
    """The origin of a figure that was converted: the same source, and the rate with its day."""
    kind = origin.kind if origin.kind is Kind.ASSUMED else Kind.DERIVED
    return replace(origin, kind=kind, note=f"{origin.note} {rate_text(profile)}".strip())


def rate_text(profile: Profile) -> str:
    """At which rate shipped figures are shown, whose it is and of which day; empty where there is none."""
    if profile.exchange_rate is None or profile.exchange_rate_on is None or is_at_home(profile):
        return ""
    spoken = speaking(profile.currency)
    return _(
        "Pay in the United States at your rate of {day}: 1 {currency} = {amount}. Pay in your country may differ."
    ).format(
        day=spoken.dates.day(profile.exchange_rate_on),
        currency=CURRENCY,
        amount=f"{spoken.numbers.plain(profile.exchange_rate, 6)} {profile.currency}",
    )


def no_rate_text(profile: Profile) -> str:
    """That roles have no pay in the plan's currency yet, what holds all the same, and the way on; else empty."""
    if can_convert(profile):
        return ""
    return _(
        "No pay ranges in {currency}: dates and odds hold without them, and your own pay grows by the usual raises. "
        "For ranges, give a rate in Settings, or a role’s pay in the Catalogue."
    ).format(currency=profile.currency)


@dataclass(frozen=True, slots=True)
class PayFloor:
    """The least yearly pay that the law allows, 0 where none is known; whether it grows with prices; its origin."""

    amount: float
    is_indexed: bool
    origin: Origin | None = None


NO_FLOOR = PayFloor(0.0, is_indexed=True)


def state_here(profile: Profile) -> str:
    """The state whose law holds where the person works, by its postal code; the nation where no place is told."""
    code = profile.area_code
    return local_pay.area(code if local_pay.is_area(code) else NATION).state


def floor_here(plan: Plan, role: Role, hours_a_week: float, today: date) -> PayFloor:
    """The minimum wage of the state for the hours worked; for a manager the salary below which overtime is owed."""
    if not is_at_home(plan.profile):
        return NO_FLOOR
    state = state_here(plan.profile)
    if role.stage >= FIRST_EXEMPT_STAGE:
        floor, per_year, is_indexed = exempt_threshold(state, today), 1.0, False
    else:
        floor, per_year, is_indexed = minimum_wage(state, today), hours_a_week * WEEKS_PER_YEAR, True
    if floor is None or not floor.well_sourced:
        return NO_FLOOR
    return PayFloor(amount_of(Cents(floor.cents)) * per_year, is_indexed, floor.origin)
