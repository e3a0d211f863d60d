"""What the overview says: the route with likely dates, four figures, and what the last change did."""

from dataclasses import dataclass
from datetime import date

from careerplanner.app.queries.projection.standing import GateState, StopStanding, stops
from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.learning import minutes_in_week
from careerplanner.domain.months import Month, month_of, parse_month
from careerplanner.domain.pay import base_yearly_cents, pay_on
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.results import Arrival, Projection
from careerplanner.i18n import _, ngettext
from careerplanner.report.wording import month_name, whole_money

_LEAST_CHANGE = 50.0
"""A change of likely pay below this is not worth a sentence."""


@dataclass(frozen=True, slots=True)
class RouteStop:
    """One role of the route; ``when`` is the likely date or why there is none. ``progress`` is from 0 to 1."""

    role_key: str
    name: str
    when: str
    is_here: bool
    is_goal: bool
    progress: float


def chance(share: float) -> str:
    """A share of futures as a chance: never 0 or 100 percent."""
    if share < 0.01:
        return _("< 1 %")
    if share > 0.99:
        return _("> 99 %")
    return _("{percent} %").format(percent=round(share * 100))


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


def what_changed(before: Projection | None, after: Projection | None, words: str = "") -> str:
    """What a change did to the dates and the pay, on the same draws; empty when nothing worth saying.

    ``words`` say in place of "Your last change" what is compared, with ``{effects}`` for the effects.
    """
    if before is None or after is None or before.inputs == after.inputs:
        return ""
    if before.inputs.roles != after.inputs.roles or before.inputs.start != after.inputs.start:
        return ""
    parts = [
        _moved(old, new)
        for old, new in zip(before.arrival, after.arrival, strict=True)
        if old.p50 is not None and new.p50 is not None and old.p50 != new.p50
    ]
    if before.inputs.months == after.inputs.months:
        parts += _pay_change(before, after)
    sentence = words or _("Your last change: {effects}.")
    return sentence.format(effects="; ".join(parts)) if parts else ""


def _moved(old: Arrival, new: Arrival) -> str:
    assert old.p50 is not None
    assert new.p50 is not None
    months = abs(new.p50 - old.p50)
    if new.p50 < old.p50:
        words = ngettext("{role} {months} month earlier", "{role} {months} months earlier", months)
    else:
        words = ngettext("{role} {months} month later", "{role} {months} months later", months)
    return words.format(role=new.role, months=months)


def _pay_change(before: Projection, after: Projection) -> list[str]:
    change = float(after.nominal.p50[-1] - before.nominal.p50[-1])
    if abs(change) < _LEAST_CHANGE:
        return []
    last: Month = after.inputs.start + after.inputs.months
    sign = "+" if change > 0 else "−"
    amount = whole_money(round(abs(change), -1), after.inputs.currency)
    return [_("likely pay in {month} {sign}{amount}").format(month=month_name(last), sign=sign, amount=amount)]
