"""What a role pays where the person is: local, at today's prices, each figure with its origin."""

from dataclasses import dataclass
from datetime import date

from careerplanner.app import local_pay
from careerplanner.app.catalogue_facts import exempt_threshold, minimum_wage
from careerplanner.domain.catalogue import Band, Origin, Role
from careerplanner.domain.local_pay import LocalPay
from careerplanner.domain.pay import WEEKS_PER_YEAR
from careerplanner.domain.plan import Plan
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import month_of
from careerplanner.units import Cents, amount_of

CURRENCY = "USD"
"""The currency of every figure of the shipped catalogue."""
FIRST_EXEMPT_STAGE = 3
"""From this stage on a role is taken to be exempt: no overtime is owed above the threshold."""


def pay_here(plan: Plan, role: Role, today: date) -> LocalPay:
    """What a role pays in the plan's area, carried to the prices of the present month."""
    return local_pay.aged(local_pay.local_pay(role, plan.profile.area_code), month_of(today))


def band_here(plan: Plan, role: Role, today: date) -> Band:
    """The pay band of a role in the plan's area; refused, naming the role, when none is known in this currency."""
    if plan.profile.currency != CURRENCY:
        raise Refused(
            _(
                "The pay ranges of the catalogue are in US dollars, and the plan is in {currency}. A "
                "projection needs a plan in dollars: change the currency in Settings."
            ).format(currency=plan.profile.currency)
        )
    band = pay_here(plan, role, today).band
    if band is None:
        raise Refused(_("No pay range is known for {role}. Leave it out of the route.").format(role=role.name))
    return band


def entry_here(plan: Plan, role: Role, today: date) -> int:
    """The least pay at which one starts in a role here: the low end of its start pay, or of its band."""
    start_pay = pay_here(plan, role, today).start_pay
    return start_pay.low if start_pay is not None else band_here(plan, role, today).low


@dataclass(frozen=True, slots=True)
class PayFloor:
    """The least yearly pay that the law allows, 0 where none is known; whether it grows with prices; its origin."""

    amount: float
    is_indexed: bool
    origin: Origin | None = None


NO_FLOOR = PayFloor(0.0, is_indexed=True)


def floor_here(plan: Plan, role: Role, hours_a_week: float, today: date) -> PayFloor:
    """The minimum wage of the state for the hours worked; for a manager the salary below which overtime is owed."""
    if plan.profile.currency != CURRENCY:
        return NO_FLOOR
    state = local_pay.area(plan.profile.area_code).state
    if role.stage >= FIRST_EXEMPT_STAGE:
        floor, per_year, is_indexed = exempt_threshold(state, today), 1.0, False
    else:
        floor, per_year, is_indexed = minimum_wage(state, today), hours_a_week * WEEKS_PER_YEAR, True
    if floor is None or not floor.well_sourced:
        return NO_FLOOR
    return PayFloor(amount_of(Cents(floor.cents)) * per_year, is_indexed, floor.origin)
