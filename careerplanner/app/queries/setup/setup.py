"""What the first questions show: roles to choose from, goals to choose from, and the plan as it would be."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from careerplanner.app.commands.goals.goals import NewGoal
from careerplanner.app.commands.setup.setup import About
from careerplanner.app.pay_text import hourly_text
from careerplanner.app.queries.path.text import origin_text
from careerplanner.app.queries.projection.local_pay import pay_here
from careerplanner.domain.catalogue import HELD_AS_GIVEN, Catalogue, Role
from careerplanner.domain.pay import FULL_WEEK_HOURS, yearly_cents_of
from careerplanner.domain.pay_rows import PayBasis
from careerplanner.domain.plan import Goal, GoalStatus, Plan
from careerplanner.domain.ranking import rank_after
from careerplanner.domain.route import routes_between, usual_months, usual_route
from careerplanner.i18n import _, ngettext
from careerplanner.units import Cents, amount_of
from careerplanner.wording import Wording, speaking

NOT_SURE = ""

_USUAL_HORIZON = 120
_MANAGEMENT = 3
"""The stage of managers and accounts."""


@dataclass(frozen=True, slots=True)
class TargetChoice:
    """A role one may want, what it pays here with its origin, and how far it is by the usual route."""

    key: str
    name: str
    pay: str
    distance: str
    origin: str


def pay_text(plan: Plan, role: Role, today: date, wording: Wording) -> tuple[str, str]:
    """A role's start pay, or its band, in words, at today's prices; and where the figures come from."""
    here = pay_here(plan, role, today)
    if here.start_pay is not None:
        low, high, origin = here.start_pay.low, here.start_pay.high, here.start_pay.origin
        words = _("Start pay {low} – {high}")
    elif here.band is not None:
        low, high, origin = here.band.low, here.band.high, here.band.origin
        words = _("Band {low} – {high}")
    else:
        return _("No pay range yet"), ""
    place = origin.place if origin.kind in HELD_AS_GIVEN else here.place
    source = origin_text(replace(origin, place=place))
    return words.format(low=wording.money.whole(low), high=wording.money.whole(high)), source


def target_choices(plan: Plan, catalogue: Catalogue, today: date, wording: Wording) -> tuple[TargetChoice, ...]:
    """The roles that the catalogue's moves lead to from the present one, the farthest stage first.

    Above management none comes before another for its stage: what is proposed first is a goal that many reach.
    """
    start = plan.profile.role_key
    reachable = [r for r in catalogue.roles if r.key != start and routes_between(catalogue, start, r.key)]
    reachable.sort(key=lambda role: (-min(role.stage, _MANAGEMENT), role.start_pay is None, role.name))
    return tuple(_target_choice(plan, catalogue, role, today, wording) for role in reachable)


def _target_choice(plan: Plan, catalogue: Catalogue, role: Role, today: date, wording: Wording) -> TargetChoice:
    route = usual_route(catalogue, plan.profile.role_key, role.key)
    pay, origin = pay_text(plan, role, today, wording)
    steps = len(route) - 1
    years = usual_months(catalogue, route) / 12
    count = ngettext("{count} step", "{count} steps", steps).format(count=steps)
    return TargetChoice(
        role.key,
        role.name,
        pay,
        _("{steps} · about {years} at the usual pace").format(steps=count, years=_years(years, wording)),
        origin,
    )


def _years(years: float, wording: Wording) -> str:
    rounded = max(0.5, round(years * 2) / 2)
    return ngettext("{years} year", "{years} years", 1 if rounded == 1 else 2).format(
        years=wording.numbers.plain(rounded)
    )


def proposed_horizon(plan: Plan, catalogue: Catalogue) -> int:
    """How many months ahead to look: 10 years, up to 20 where the usual time of the route is longer than half of that.

    A horizon that the user has set otherwise stays.
    """
    if plan.profile.horizon_months != _USUAL_HORIZON:
        return plan.profile.horizon_months
    route = tuple(step.role_key for step in plan.route_step)
    months = math.ceil(usual_months(catalogue, route)) if len(route) > 1 else 0
    return min(max(_USUAL_HORIZON, math.ceil(2 * months / 12) * 12), 2 * _USUAL_HORIZON)


def pay_echo(cents: Cents | None, basis: PayBasis, hours: float | None, currency: str) -> str:
    """What pay comes to in a year, and in a full week, said back; without pay, that it may be left out."""
    if cents is None or not hours:
        return _("You can leave pay out: dates and odds need none.")
    money = speaking(currency).money
    year = amount_of(yearly_cents_of(cents, basis, hours))
    if basis is not PayBasis.HOUR:
        hourly = hourly_text(year, hours, money)
        words = _("That is {year}, about {hourly} at {hours} h a week.")
        if basis is PayBasis.YEAR:
            words = _("That is about {hourly} at {hours} h a week.")
        return words.format(year=money.yearly(year), hourly=hourly, hours=speaking().numbers.plain(hours))
    said = _("{hourly} at {hours} h a week is about {year}.").format(
        hourly=money.hourly(amount_of(cents)), hours=speaking().numbers.plain(hours), year=money.yearly(year)
    )
    if hours == FULL_WEEK_HOURS:
        return said
    full = amount_of(yearly_cents_of(cents, basis, FULL_WEEK_HOURS))
    return _("{said} At {hours} h it would be {year}.").format(
        said=said, hours=speaking().numbers.plain(FULL_WEEK_HOURS), year=money.yearly(full)
    )


def preview(plan: Plan, hours_per_week: float, new: Iterable[NewGoal], today: date, about: About | None = None) -> Plan:
    """The plan as it would be with this pace, these goals and the rest of the answer; nothing is saved."""
    goals = tuple(
        Goal(
            id=f"new-{number}",
            title=goal.title,
            skill_key=goal.skill_key,
            from_level=goal.from_level,
            to_level=goal.to_level,
            minutes_estimated=goal.minutes,
            rank=rank_after(plan.goal) + number,
            due_on=goal.due_on,
            status=GoalStatus.ACTIVE,
            created_on=today,
            finished_on=None,
            note="",
        )
        for number, goal in enumerate(new)
    )
    profile = replace(plan.profile, hours_per_week=hours_per_week)
    if about is not None:
        profile = replace(
            profile,
            mobility=about.mobility,
            education_level=about.education_level,
            horizon_months=about.horizon_months,
        )
    return plan.imagined(profile=profile, goal=plan.goal + goals)
