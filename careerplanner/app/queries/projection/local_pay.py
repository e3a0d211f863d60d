"""What a role pays where the person is: local, at today's prices, each figure with its origin."""

from datetime import date

from careerplanner.app import local_pay
from careerplanner.domain.catalogue import Band, Role
from careerplanner.domain.local_pay import LocalPay
from careerplanner.domain.plan import Plan
from careerplanner.errors import Refused
from careerplanner.i18n import _
from careerplanner.months import month_of

CURRENCY = "USD"
"""The currency of every figure of the shipped catalogue."""


def pay_here(plan: Plan, role: Role, today: date) -> LocalPay:
    """What a role pays in the plan's area, carried to the prices of the present month."""
    return local_pay.aged(local_pay.local_pay(role, plan.profile.area_code), month_of(today))


def band_here(plan: Plan, role: Role, today: date) -> Band:
    """The pay band of a role in the plan's area; refused, naming the role, when none is known in this currency."""
    if plan.profile.currency != CURRENCY:
        raise Refused(
            _(
                "The pay ranges of the catalogue are in US dollars, and the plan is in {currency}. "
                "An outlook needs a plan in dollars: Settings has the currency."
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
