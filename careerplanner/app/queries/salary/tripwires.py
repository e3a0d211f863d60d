"""Tripwires: which have been reached without the role, what plan B is, and how likely the others are to hold."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from careerplanner.domain.catalogue import Catalogue
from careerplanner.domain.future_rows import Tripwire
from careerplanner.domain.plan import Plan
from careerplanner.domain.projection.results import Projection
from careerplanner.i18n import _
from careerplanner.months import month_of, parse_month
from careerplanner.wording import Wording


@dataclass(frozen=True, slots=True)
class Wire:
    """A tripwire as it stands: ``is_reached`` when its month is over without the role, ``is_met`` with it.

    ``chance`` is the share of the plan's futures that have the role in time; None where that is not known.
    """

    row: Tripwire
    role: str
    plan_b: str
    is_met: bool
    is_reached: bool
    chance: float | None


def wires(plan: Plan, catalogue: Catalogue, today: date, projection: Projection | None = None) -> tuple[Wire, ...]:
    """Every tripwire as it stands, the earliest first."""
    return tuple(_wire(plan, catalogue, row, today, projection) for row in plan.tripwire)


def reached(plan: Plan, catalogue: Catalogue, today: date) -> tuple[Wire, ...]:
    """Those whose month is over and whose role has not come."""
    return tuple(wire for wire in wires(plan, catalogue, today) if wire.is_reached)


def _wire(plan: Plan, catalogue: Catalogue, row: Tripwire, today: date, projection: Projection | None) -> Wire:
    role = catalogue.role(row.role_key).name if catalogue.has_role(row.role_key) else row.role_key
    is_met = row.role_key in _held(plan, today) or _is_past(plan, catalogue, row.role_key)
    is_over = month_of(today) > parse_month(row.by_month)
    scenario = next((each for each in plan.scenario if each.id == row.scenario_id), None)
    plan_b = scenario.name if scenario is not None else row.note
    share = None if is_met or is_over else _share(row, role, projection)
    return Wire(row, role, plan_b, is_met, is_over and not is_met, share)


def _held(plan: Plan, today: date) -> set[str]:
    """The roles that one has or has had."""
    held = {plan.profile.role_key}
    held |= {row.role_key for row in plan.pay_record if row.effective_on <= today}
    held |= {row.role_key for row in plan.experience}
    return held - {""}


def _is_past(plan: Plan, catalogue: Catalogue, role_key: str) -> bool:
    """Whether the present role stands above this one."""
    here = plan.profile.role_key
    if not catalogue.has_role(here) or not catalogue.has_role(role_key):
        return False
    return catalogue.role(here).stage > catalogue.role(role_key).stage


def _share(row: Tripwire, role: str, projection: Projection | None) -> float | None:
    if projection is None:
        return None
    month = parse_month(row.by_month) - projection.inputs.start
    arrival = next((each for each in projection.arrival if each.role == role), None)
    if arrival is None or not 0 <= month < len(arrival.share):
        return None
    return float(arrival.share[month])


def wire_text(wire: Wire, wording: Wording) -> str:
    """A tripwire as the promise that it is: ``If not Team lead by Mar 2028: Account manager instead``."""
    month = wording.dates.short_month(parse_month(wire.row.by_month))
    if wire.plan_b:
        return _("If not {role} by {month}: {plan_b}").format(role=wire.role, month=month, plan_b=wire.plan_b)
    return _("If not {role} by {month}: reconsider").format(role=wire.role, month=month)


def state_text(wire: Wire, wording: Wording) -> str:
    """How a tripwire stands."""
    if wire.is_met:
        return _("You have the role, so the tripwire is done.")
    if wire.is_reached:
        return _("The month is over and the role has not come.")
    if wire.chance is None:
        return _("Your plan does not lead there in that time.")
    return _("{chance} of your futures have the role in time.").format(chance=wording.odds.percent(wire.chance))


def alarm(found: Iterable[Wire], wording: Wording) -> str:
    """What the overview says of the tripwires that were reached; empty where there are none."""
    parts = []
    for wire in found:
        month = wording.dates.short_month(parse_month(wire.row.by_month))
        words = _("{month} is over, by which you wanted to be {role}.").format(role=wire.role, month=month)
        if wire.plan_b:
            words = _("{words} Plan B: {plan_b}.").format(words=words, plan_b=wire.plan_b)
        parts.append(words)
    return " ".join(parts)
