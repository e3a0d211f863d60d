"""What the overview says: the route with likely dates, four figures, and what the last change did."""

from dataclasses import dataclass
from datetime import date

from careerplanner.app.queries.projection.standing import GateState, StopStanding, stops
from careerplanner.app.queries.projection.text import chance
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.learning import minutes_in_week
from careerplanner.domain.pay import base_yearly_cents, pay_on
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _
from careerplanner.months import month_of, parse_month
from careerplanner.report.wording import month_name, whole_money


@dataclass(frozen=True, slots=True)
class RouteStop:
    """One role of the route; ``when`` is the likely date or why there is none. ``progress`` is from 0 to 1."""

    role_key: str
    name: str
    when: str
    is_here: bool
    is_goal: bool
    progress: float


def route_stops(plan: Plan, catalogue: Catalogue, projection: Projection | None, today: date) -> tuple[RouteStop, ...]:
    """The roles of the route in words, each with its likely date."""
    found = stops(plan, catalogue, projection)
    return tuple(
        RouteStop(
            role_key=stop.role.key,
            name=stop.role.name,
            when=_when(stop, projection) if number else _pay_today(plan, today),
            is_here=number == 0,
            is_goal=0 < number == len(found) - 1,
            progress=0.0 if number else _progress(plan, today, projection),
        )
        for number, stop in enumerate(found)
    )


def _pay_today(plan: Plan, today: date) -> str:
    record = pay_on(plan.pay_record, today)
    if record is None:
        return _("Now")
    return _("Now · {pay}").format(pay=whole_money(base_yearly_cents(record) / 100, plan.profile.currency))


def _when(stop: StopStanding, projection: Projection | None) -> str:
    shut = [gate for gate in stop.gates if gate.state is GateState.OPEN]
    if shut:
        return _("No goal covers {skill}").format(skill=shut[0].skill_name)
    if stop.share is None or projection is None:
        return ""
    if stop.arrival.p50 is not None:
        return _("Likely {month}").format(month=month_name(stop.arrival.p50))
    last = projection.inputs.start + projection.inputs.months
    return _("{chance} by {month}").format(chance=chance(stop.share), month=month_name(last))


def _progress(plan: Plan, today: date, projection: Projection | None) -> float:
    """How far the way to the next role has been gone, in months."""
    since = plan.profile.role_since
    if projection is None or not projection.arrival or since is None or projection.arrival[0].p50 is None:
        return 0.0
    gone = max(0, month_of(today) - parse_month(since))
    return gone / (gone + projection.arrival[0].p50) if gone else 0.0


def minutes_this_week(plan: Plan, today: date) -> int:
    """The learning time of the present week."""
    return minutes_in_week(plan.log_entry, today)


def months_to_next(projection: Projection | None) -> int | None:
    """The months to the next role by which half of the futures have arrived."""
    return projection.arrival[0].p50 if projection is not None and projection.arrival else None
